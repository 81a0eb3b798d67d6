/** Which signals tell answered from unanswered? Fits the confidence: tsx bench/fit-refusal.ts FOLDER=TRAIN,CHECK … */

import { Library } from '../src/library.ts';
import { Glossary } from '../src/search/glossary.ts';
import { PassageIndex } from '../src/search/passage-index.ts';
import { type Signals, signals } from '../src/search/refusal.ts';
import { Searcher } from '../src/search/search.ts';
import { readQuestions } from '../tests/questions/question-set.ts';
import { auroc, type Example, fitLogistic, probability } from './logistic.ts';

interface Asked extends Example {
  readonly kind: string;
  readonly text: string;
}

/** Share of the answerable questions that may be refused. */
const REFUSED_AT_MOST = 0.03;

/** Without a glossary nobody can expect other languages or other words to be found. */
const NEEDS_GLOSSARY = ['ru', 'zh', 'paraphrase'];

let names: (keyof Signals)[] = [];
const train: Asked[] = [];
const check: { name: string; asked: Asked[] }[] = [];
for (const argument of process.argv.slice(2)) {
  const [dir = '', files = ''] = argument.split('=');
  const { corpus } = await Library.open(dir);
  const searcher = new Searcher(new PassageIndex(corpus.passages), new Glossary(corpus.glossary));
  for (const [n, file] of files.split(',').entries()) {
    const asked = questions(searcher, file, corpus.glossary.length > 0);
    if (n === 0) train.push(...asked);
    check.push({ name: `${dir} ${file.split('/').at(-1)}${n === 0 ? ' (fitted on)' : ''}`, asked });
  }
}

const weights = fitLogistic(train);
console.log(`bias ${weights[0]?.toFixed(3)}`);
for (const [n, name] of names.entries()) console.log(`${name}: ${weights[n + 1]?.toFixed(3)},`);

for (const { name, asked } of check) {
  const scored = asked.map((one) => ({ ...one, score: probability(weights, one.values) }));
  const right = scored
    .filter((one) => one.right)
    .map((one) => one.score)
    .sort((a, b) => a - b);
  const threshold = right[Math.floor(right.length * REFUSED_AT_MOST)] ?? 0;
  const wrong = scored.filter((one) => !one.right);
  const refused = (at: number) => (wrong.filter(({ score }) => score < at).length / wrong.length).toFixed(3);
  console.log(
    `\n${name}: AUROC ${auroc(scored).toFixed(3)}; at 3 % of the answerable refused (${threshold.toFixed(3)}) refuses ${refused(threshold)} of the unanswerable`,
  );
  for (const at of [0.2, 0.3, 0.4, 0.5, 0.6, 0.7]) {
    const lost = right.filter((score) => score < at).length / right.length;
    console.log(`  at ${at}: answerable refused ${lost.toFixed(3)}, unanswerable refused ${refused(at)}`);
  }
  const kinds = [...new Set(asked.map(({ kind }) => kind))];
  for (const at of [0.15, 0.2, 0.25, 0.3, 0.4]) {
    const row = kinds.map((kind) => {
      const own = scored.filter((one) => one.kind === kind);
      return `${kind} ${(own.filter(({ score }) => score < at).length / own.length).toFixed(3)}`;
    });
    console.log(`  refused below ${at}: ${row.join(', ')}`);
  }
  if (process.env.SHOW !== undefined) {
    for (const one of scored
      .filter((x) => !x.right && x.score >= threshold)
      .sort((a, b) => b.score - a.score)
      .slice(0, 40))
      console.log(`    answered ${one.score.toFixed(2)} ${one.text}`);
    for (const one of scored
      .filter((x) => x.right && x.score < 0.5)
      .sort((a, b) => a.score - b.score)
      .slice(0, 40))
      console.log(`    refused ${one.score.toFixed(2)} ${one.kind} ${one.text}`);
  }
}

function questions(searcher: Searcher, file: string, hasGlossary: boolean): Asked[] {
  const all = readQuestions(file).filter(({ kind }) => hasGlossary || !NEEDS_GLOSSARY.includes(kind));
  const unanswerable = all.filter(({ kind }) => kind === 'unanswerable').length;
  return all.map(({ kind, question }) => {
    const { query, ranked } = searcher.rank(question);
    const measured = signals(query, ranked);
    if (measured !== undefined) names = Object.keys(measured) as (keyof Signals)[];
    const right = kind !== 'unanswerable';
    const values =
      measured === undefined ? Array.from({ length: 11 }, () => 0) : names.map((name) => measured[name]);
    // Both sorts of question weigh the same.
    return {
      values,
      right,
      weight: right ? 1 / (all.length - unanswerable) : 1 / unanswerable,
      kind,
      text: question,
    };
  });
}
