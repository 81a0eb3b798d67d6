/**
 * How often are two questions rightly taken for the same, and how often wrongly?
 *
 *     npx tsx bench/same-question.ts LIST [GLOSSARY]
 *
 * LIST is written as in tests/search/pins/questions.txt; GLOSSARY is a file of glossary entries. It prints every
 * question that is judged wrongly, and the figures of each language.
 */

import { readFileSync } from 'node:fs';
import { print } from '../src/print.ts';
import { sameQuestion } from '../src/search/pins/same-question.ts';
import { readerOf, rewordings } from '../tests/search/pins/rewordings.ts';

interface Count {
  found: number;
  missed: number;
  wrong: number;
  right: number;
}

const none = (): Count => ({ found: 0, missed: 0, wrong: 0, right: 0 });

const [list = '', glossary] = process.argv.slice(2);
const groups = rewordings(readFileSync(list, 'utf8'));
const read = readerOf(groups, glossary === undefined ? '' : readFileSync(glossary, 'utf8'));
const counts = new Map<string, Count>();
const all = none();

for (const { language, question, same, different } of groups) {
  const own = counts.get(language) ?? none();
  counts.set(language, own);
  const count = (kind: keyof Count, other: string) => {
    own[kind]++;
    all[kind]++;
    if (kind === 'missed' || kind === 'wrong') print(`${kind}: ${question} | ${other}`);
  };
  const form = read(question);
  for (const other of same) count(sameQuestion(form, read(other)) ? 'found' : 'missed', other);
  for (const other of different) count(sameQuestion(form, read(other)) ? 'wrong' : 'right', other);
}

for (const [language, { found, missed, wrong, right }] of [...counts, ['all', all] as const]) {
  const share = (of: number) => (of === 0 ? '-' : (found / of).toFixed(3));
  print(
    `${language.padEnd(3)}  same ${found}/${found + missed}  different ${right}/${right + wrong}` +
      `  precision ${share(found + wrong)}  recall ${share(found + missed)}`,
  );
}
