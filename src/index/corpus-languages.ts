/** Which languages are the documents of a corpus in? */

import type { Document, Passage } from '../corpus/document.ts';
import { base, languageOf } from '../languages/choose.ts';
import { languageOfText } from '../languages/detect.ts';
import { languages } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';

export interface CorpusLanguages {
  /** Codes, as documents declare them or as detected in their text; the language with the most text first. */
  readonly codes: readonly string[];
  /**
   * The codes to analyse a document with: its own, then the others of the corpus, so that its names are found in the
   * same way.
   */
  of(document: Document): readonly string[];
}

/** Documents looked at between two points where the work may pause. */
const LOOKED_AT_TOGETHER = 20;

/** Yields where the work may pause. */
export function* languagesOf(passages: readonly Passage[]): Generator<undefined, CorpusLanguages> {
  const length = new Map<string, number>();
  let [looked, code]: [Document | undefined, string | undefined] = [undefined, undefined];
  let documents = 0;
  for (const { document, span } of passages) {
    if (document !== looked) {
      [looked, code] = [document, ownLanguage(document)];
      if (++documents % LOOKED_AT_TOGETHER === 0) yield undefined;
    }
    if (code !== undefined) length.set(code, (length.get(code) ?? 0) + span.end - span.start);
  }
  const codes = [...length].sort(([, a], [, b]) => b - a).map(([code]) => code);
  const preferred = new Map(codes.map((code) => [code, first(code, codes)]));
  return { codes, of: (document) => preferred.get(ownLanguage(document) ?? '') ?? codes };
}

/** Languages of documents looked at so far: a library is made again for every change of a server's documents. */
const own = new WeakMap<Document, { readonly code: string | undefined }>();

/** The code that a document declares or its text shows. */
function ownLanguage(document: Document): string | undefined {
  let known = own.get(document);
  if (known === undefined) {
    known = { code: document.language ?? languageOfText(document.text) };
    own.set(document, known);
  }
  return known.code;
}

const spoken = new WeakMap<Document, readonly Language[]>();

/**
 * The languages in which the words of a document may be read: the one it declares or its text shows. If neither is
 * known, as for a list of names, the first language of its script. If that language is not supported, all of them.
 */
export function languagesIn(document: Document): readonly Language[] {
  let found = spoken.get(document);
  if (found === undefined) {
    const code = base(ownLanguage(document));
    const own = languages.filter((language) => language.code === code);
    const assumed = code === undefined ? languageOf(document.text, undefined) : undefined;
    found = assumed !== undefined ? [assumed] : own.length > 0 ? own : languages;
    spoken.set(document, found);
  }
  return found;
}

/** Whether a corpus has texts in a language. */
export function isSpoken(code: string, index: { readonly languages: readonly string[] }): boolean {
  return index.languages.some((own) => base(own) === base(code));
}

/** A language followed by the others. */
export function first(code: string, codes: readonly string[]): readonly string[] {
  return [code, ...codes.filter((other) => other !== code)];
}
