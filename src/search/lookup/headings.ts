/** Which headings is a passage under, and which words of a search do they contain? */

import { analyze, type Token } from '../../index/analyzer.ts';
import { first, languagesIn } from '../../index/corpus-languages.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import type { Document } from '../../corpus/document.ts';
import type { Query } from '../question/query.ts';
import { EXACTNESS, waysOf } from './grade.ts';

interface Heading {
  readonly text: string;
  /**
   * Whether the passage is the first below the heading. The heading speaks for that one, and only in part for the
   * others.
   */
  readonly isFirst: boolean;
}

/** What words in a heading are worth for a passage below it. */
interface Worth {
  readonly worth: number;
  readonly isFirst: boolean;
}

/**
 * The headings above a passage, outermost first. The title counts only for the first passage of its document:
 * otherwise a search for a word in a title would list the whole document.
 */
export function headingsAbove(passageNumber: number, { passages }: PassageIndex): Heading[] {
  const [before, own] = [passages[passageNumber - 1], passages[passageNumber]];
  if (own === undefined) return [];
  const { document, section } = own;
  if (before?.document !== document)
    return [document.title, ...section].map((text) => ({ text, isFirst: true }));
  const isSame = before.section === section;
  let common = 0;
  while (common < section.length && before.section[common] === section[common]) common++;
  // A section with the same name as the one before it still begins a new one.
  if (!isSame && common === section.length && before.section.length === common) common--;
  return section.map((text, depth) => ({ text, isFirst: !isSame && depth >= common }));
}

/**
 * The passages below a heading that contains a term, in order; below a title only the first passage of the document.
 */
export function passagesUnder(term: string, { data, passages }: PassageIndex): number[] {
  const { headings, headingStarts, headingTerms, titleTerms, inHeading } = data;
  const wanted = data.terms.numberOf(term);
  if (wanted === undefined) return [];
  const found: number[] = [];
  const [from = 0, to = 0] = [inHeading.starts[wanted], inHeading.starts[wanted + 1]];
  // Read from the arrays: a large corpus has many more headings than are kept as sets of terms.
  const isInSection = (passageNumber: number) => {
    const heading = headings[passageNumber] ?? 0;
    const end = headingStarts[heading + 1] ?? 0;
    let at = (headingStarts[heading] ?? 0) + (titleTerms[heading] ?? 0);
    while (at < end && headingTerms[at] !== wanted) at++;
    return at < end;
  };
  for (const passageNumber of inHeading.passageNumbers.subarray(from, to)) {
    const begins = passages[passageNumber - 1]?.document !== passages[passageNumber]?.document;
    if (begins || isInSection(passageNumber)) found.push(passageNumber);
  }
  return found;
}

/** The words of headings, analysed like the passages below them; each heading is read once. */
export class HeadingWords {
  readonly #index: PassageIndex;
  readonly #codes = new Map<Document, readonly string[]>();
  readonly #tokens = new Map<readonly string[], Map<string, readonly Token[]>>();
  readonly #preferred = new Map<string, readonly string[]>();

  constructor(index: PassageIndex) {
    this.#index = index;
  }

  of(heading: string, document: Document): readonly Token[] {
    const codes = this.#codesOf(document);
    let known = this.#tokens.get(codes);
    if (known === undefined) {
      known = new Map();
      this.#tokens.set(codes, known);
    }
    let tokens = known.get(heading);
    if (tokens === undefined) {
      tokens = analyze(heading, codes);
      known.set(heading, tokens);
    }
    return tokens;
  }

  #codesOf(document: Document): readonly string[] {
    let codes = this.#codes.get(document);
    if (codes === undefined) {
      const { languages } = this.#index;
      const own = languagesIn(document).find(({ code }) => languages.includes(code))?.code ?? '';
      codes = this.#preferred.get(own) ?? (own === '' ? languages : first(own, languages));
      this.#preferred.set(own, codes);
      this.#codes.set(document, codes);
    }
    return codes;
  }
}

/** How exactly the headings above a passage contain the terms of a query; undefined if none of them does. */
export function wordsAbove(
  query: Query,
  index: PassageIndex,
): (passageNumber: number) => ReadonlyMap<number, Worth> | undefined {
  const ways = query.terms.flatMap((term, at) => {
    const surfaces = new Set(term.surfaces);
    return [...waysOf(term).values()].map(({ terms, worth }) => ({ at, terms, worth, surfaces }));
  });
  const words = new HeadingWords(index);
  const known = new Map<readonly Token[], ReadonlyMap<number, number>>();
  const saidBy = (tokens: readonly Token[]) => {
    let said = known.get(tokens);
    if (said === undefined) {
      const own = new Map<number, number>();
      for (const { at, terms, worth, surfaces } of ways) {
        for (const found of placesOf(terms, tokens)) {
          const isWritten = worth === EXACTNESS.stem && surfaces.has(tokens[found]?.surface ?? '');
          own.set(at, Math.max(isWritten ? EXACTNESS.written : worth, own.get(at) ?? 0));
        }
      }
      said = own;
      known.set(tokens, said);
    }
    return said;
  };
  return (passageNumber) => {
    const document = index.passages[passageNumber]?.document;
    if (document === undefined) return undefined;
    let found: Map<number, Worth> | undefined;
    for (const { text, isFirst } of headingsAbove(passageNumber, index)) {
      for (const [at, worth] of saidBy(words.of(text, document))) {
        const own = isFirst ? worth : worth * EXACTNESS.below;
        found ??= new Map();
        if ((found.get(at)?.worth ?? 0) < own) found.set(at, { worth: own, isFirst });
      }
    }
    return found;
  };
}

/** Positions in a heading at which the terms follow one another, with only stop words between them. */
function placesOf(terms: readonly string[], tokens: readonly Token[]): number[] {
  const found: number[] = [];
  for (let from = 0; from < tokens.length; from++) {
    let at = from;
    const says = (term: string, n: number) => {
      while (n > 0 && tokens[at]?.stop === true && tokens[at]?.term !== term) at++;
      return tokens[at++]?.term === term;
    };
    if (terms.every(says)) found.push(from);
  }
  return found;
}
