/**
 * Under which terms does the index know the words of a language? `node --import tsx bench/words/terms.ts FOLDER` reads
 * FOLDER/words.json and writes FOLDER/terms.json: per language, each term with its most common form, the most common
 * term first.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../src/index/analyzer.ts';
import { print } from '../../src/print.ts';

const [folder = ''] = process.argv.slice(2);
const words = JSON.parse(readFileSync(join(folder, 'words.json'), 'utf8')) as Record<
  string,
  [word: string, share: number][]
>;

const terms: Record<string, [term: string, form: string][]> = {};
for (const [code, list] of Object.entries(words)) {
  const found = new Map<string, { form: string; share: number }>();
  for (const [word, share] of list) {
    const term = termOf(word, code);
    if (term === undefined) continue;
    const known = found.get(term);
    if (known === undefined) found.set(term, { form: word, share });
    else known.share += share;
  }
  const ordered = [...found].sort(([, a], [, b]) => b.share - a.share);
  terms[code] = ordered.map(([term, { form }]) => [term, form]);
  print(`${code}: ${list.length} words, ${ordered.length} terms`);
}
writeFileSync(join(folder, 'terms.json'), JSON.stringify(terms));

/** Undefined for a word that is too common to search for, or that is several. */
function termOf(word: string, code: string): string | undefined {
  const tokens = analyze(word, [code]);
  if (tokens.every(({ stop }) => stop)) return undefined;
  // Chinese words are kept whole: only pairs of their characters are indexed.
  if (code === 'zh') return word.normalize('NFKC');
  return tokens.length === 1 ? tokens[0]?.term : undefined;
}
