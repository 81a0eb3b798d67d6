/** Which words mean the same, according to the curators of a corpus? */

import { isMap, isScalar, isSeq } from 'yaml';
import { isLanguage } from '../languages/tag.ts';
import { toEnd } from '../slices.ts';
import { isBlank } from '../text/unseen.ts';
import type { Problem } from './document.ts';
import { FewProblems } from './few-problems.ts';
import { LONGEST_ENTRY, listPieces } from './list-pieces.ts';
import { readYaml, show } from './yaml.ts';

export interface GlossaryForm {
  readonly text: string;
  /** BCP 47 tag, as the glossary writes it. */
  readonly language: string;
  /** Whether it is only close in meaning to the term, rather than another name for it. */
  readonly near: boolean;
}

export interface GlossaryEntry {
  readonly term: string;
  /** Begins with the term itself; never empty. */
  readonly forms: readonly GlossaryForm[];
  /** Line in the glossary file, from 1; 0 if it is in no file. */
  readonly line: number;
}

/** The term's own language if the entry does not name one. */
const TERM_LANGUAGE = 'en';

/** In bytes: about 20,000 entries; more in one file is a mistake rather than a glossary. */
const LARGEST_GLOSSARY = 4 * 1024 * 1024;

/** The contents of a `glossary.yaml`. */
export interface ReadGlossary {
  readonly entries: readonly GlossaryEntry[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a `glossary.yaml`: a list of entries with `term`, an optional `language` of the term, and lists of words under
 * a language tag or `near`. An error keeps its entry out; YAML that cannot be parsed keeps all of them out. Never
 * throws; an empty text has no entries.
 */
export function parseGlossary(text: string, file = GLOSSARY_FILE): ReadGlossary {
  return toEnd(readingGlossary(text, file));
}

/** `parseGlossary()` in steps, a few entries in each: yields where the work may pause. */
export function* readingGlossary(text: string, file = GLOSSARY_FILE): Generator<undefined, ReadGlossary> {
  const size = Buffer.byteLength(text);
  if (size > LARGEST_GLOSSARY) return { entries: [], problems: [tooLarge(size, file)] };
  const problems = new FewProblems();
  const broken = new FewProblems();
  const entries: GlossaryEntry[] = [];
  const known = new Map<string, number>();
  for (const piece of listPieces(text)) {
    yield undefined;
    if (piece === undefined) continue;
    const { start, end, line } = piece;
    if (end - start > LONGEST_ENTRY) {
      const message = `an entry of ${end - start} characters is too long; write at most ${LONGEST_ENTRY}, and begin each entry with "- term: …" in the same column`;
      problems.add({ file, line, message, severity: 'error' });
      continue;
    }
    const yaml = readYaml(text.slice(start, end), file, line);
    broken.add(...yaml.problems);
    if (broken.length > 0 || yaml.contents === null) continue;
    const report: Report = (node, message, severity = 'error') => {
      problems.add({ file, line: yaml.lineOf(node), message, severity });
    };
    if (!isSeq(yaml.contents)) {
      report(yaml.contents, 'the glossary is not a list; begin each entry with "- term: …"');
      continue;
    }
    for (const node of yaml.contents.items) {
      const entry = entryOf(node, yaml.lineOf(node), report);
      if (entry === undefined) continue;
      const term = entry.term.toLowerCase();
      const earlier = known.get(term);
      if (earlier === undefined) known.set(term, entry.line);
      else
        report(node, `term "${entry.term}" is on line ${earlier} already; merge the two entries`, 'warning');
      entries.push(entry);
    }
  }
  if (broken.length > 0) return { entries: [], problems: broken.told() };
  return { entries, problems: problems.told() };
}

function tooLarge(size: number, file: string): Problem {
  const [mebibytes, limit] = [size, LARGEST_GLOSSARY].map((bytes) => (bytes / 1024 / 1024).toFixed(1));
  const message = `is ${mebibytes} MiB, over the limit of ${limit} MiB for a glossary; remove entries`;
  return { file, line: 0, message, severity: 'error' };
}

type Report = (node: unknown, message: string, severity?: Problem['severity']) => void;

function entryOf(node: unknown, line: number, report: Report): GlossaryEntry | undefined {
  if (!isMap(node)) {
    report(node, `an entry is not a set of fields (got ${show(scalarOf(node))}); write "- term: …"`);
    return undefined;
  }
  const fields = node.items.map(({ key, value }) => ({ key, name: String(scalarOf(key)), value }));
  const term = textOf(fields.find(({ name }) => name === 'term')?.value);
  const own = fields.find(({ name }) => name === 'language');
  const language = own === undefined ? TERM_LANGUAGE : textOf(own.value);
  let sound = term !== '' && isLanguage(language);
  if (term === '') report(node, 'an entry has no term; write "term: …" in it');
  if (!isLanguage(language)) {
    report(own?.key, `language is not a language tag (got ${show(language)}); write it like en or zh-Hant`);
  }
  const forms: GlossaryForm[] = [{ text: term, language, near: false }];
  for (const { key, name, value } of fields) {
    if (name === 'term' || name === 'language') continue;
    const near = name === 'near';
    if (!near && !isLanguage(name)) {
      report(
        key,
        `${name} is not a known field; write term, language, near or a language tag such as zh-Hant`,
      );
      sound = false;
    } else if (!isSeq(value)) {
      report(key, `${name} is not a list (got ${show(scalarOf(value))}); write it like [word, two words]`);
      sound = false;
    } else {
      const words = value.items.map((item) => ({ item, text: textOf(item) }));
      for (const { item, text } of words) {
        if (text !== '') continue;
        report(item, `${name} has an empty form or one that is not text; write a word or remove it`);
        sound = false;
      }
      forms.push(...words.map(({ text }) => ({ text, language: near ? language : name, near })));
    }
  }
  return sound ? { term, forms, line } : undefined;
}

/** The trimmed text of a scalar; empty for anything else, and for text that would be invisible. */
function textOf(node: unknown): string {
  const value = scalarOf(node);
  return typeof value === 'string' && !isBlank(value) ? value.trim() : '';
}

function scalarOf(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  return isSeq(node) ? [] : isMap(node) ? {} : undefined;
}
/** Name of the glossary, at the top of the corpus folder. */
export const GLOSSARY_FILE = 'glossary.yaml';
