/**
 * Which signals tell answered from unanswered? Fits the confidence:
 * tsx bench/fit-refusal.ts [train:]SET … where a SET is a folder of public questions, or FOLDER=QUESTIONS for a
 * corpus folder and a file of questions on it. What is not marked train: only checks.
 */

import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PassageIndex } from '../src/index/passage-index.ts';
import { Library } from '../src/library/library.ts';
import { print } from '../src/print.ts';
import { type Signals, signals } from '../src/search/answer/confidence.ts';
import { ANSWER_FROM, RELATED_FROM } from '../src/search/answer/trust.ts';
import { Glossary } from '../src/search/question/glossary.ts';
import { Searcher } from '../src/search/search.ts';
import { readQuestions } from '../tests/questions/question-set.ts';
import { halfOf, readEvalSet } from './eval-set.ts';
import { auroc, type Example, fitLogistic, probability } from './logistic.ts';

interface Asked extends Example {
  readonly kind: string;
  readonly text: string;
}

interface Sample {
  readonly name: string;
  readonly train: boolean;
  readonly asked: readonly Asked[];
}

/** Without a glossary nobody can expect other languages or other words to be found. */
const NEEDS_GLOSSARY = ['ru', 'zh', 'paraphrase'];

/** Questions taken from each public set, so that the largest does not take all day. */
const MOST_QUESTIONS = 2_000;

let names: (keyof Signals)[] = [];
const sets = process.argv.slice(2).map((argument) => ({
  train: argument.startsWith('train:'),
  path: argument.replace(/^train:/, ''),
}));
const folders = sets.filter(({ path }) => existsSync(join(path, 'passages.jsonl')));
const samples: Sample[] = [];
for (const { path, train } of sets) {
  const asked = existsSync(join(path, 'passages.jsonl')) ? publicSample(path) : await corpusSample(path);
  samples.push({ name: basename(path), train, asked });
}

const weights = fitLogistic(samples.filter(({ train }) => train).flatMap(({ asked }) => asked));
print(`bias: ${weights[0]?.toFixed(3)},`);
for (const [n, name] of names.entries()) print(`${name}: ${weights[n + 1]?.toFixed(3)},`);
for (const sample of samples) report(sample);

/** Half of the documents indexed: questions on them, on the others, and on another set. */
function publicSample(dir: string): Asked[] {
  const { passages, questions } = readEvalSet(dir);
  const half = halfOf(passages);
  const searcher = new Searcher(new PassageIndex(half.passages), new Glossary([]));
  const own = questions
    .filter(({ answerable, goldPassageIds }) => answerable && goldPassageIds.length > 0)
    .slice(0, MOST_QUESTIONS);
  const other = folders.find(
    ({ path }) => path !== dir && path.split('/').at(-1)?.startsWith('xquad') !== true,
  )?.path;
  const strange =
    other === undefined
      ? []
      : readEvalSet(other)
          .questions.filter((_, n) => n % 5 === 0)
          .slice(0, MOST_QUESTIONS / 2);
  const present = own.filter((one) => half.answers(one));
  const absent = own.filter((one) => !half.answers(one));
  return [
    ...present.map(({ question }) => measure(searcher, question, 'present', true, 1 / present.length)),
    ...absent.map(({ question }) => measure(searcher, question, 'absent', false, 0.5 / absent.length)),
    ...strange.map(({ question }) => measure(searcher, question, 'other', false, 0.5 / strange.length)),
  ];
}

async function corpusSample(argument: string): Promise<Asked[]> {
  const [dir = '', file = ''] = argument.split('=');
  const { corpus } = await Library.open(dir);
  const searcher = new Searcher(new PassageIndex(corpus.passages), new Glossary(corpus.glossary));
  const all = readQuestions(file).filter(
    ({ kind }) => corpus.glossary.length > 0 || !NEEDS_GLOSSARY.includes(kind),
  );
  const unanswerable = all.filter(({ kind }) => kind === 'unanswerable').length;
  return all.map(({ kind, question }) => {
    const right = kind !== 'unanswerable';
    return measure(
      searcher,
      question,
      kind,
      right,
      right ? 1 / (all.length - unanswerable) : 1 / unanswerable,
    );
  });
}

/** Both sorts of question weigh the same in a set, and each set as much as another. */
function measure(searcher: Searcher, text: string, kind: string, right: boolean, weight: number): Asked {
  const { query, ranked } = searcher.rank(text);
  const measured = signals(query, ranked);
  if (measured !== undefined) names = Object.keys(measured) as (keyof Signals)[];
  return {
    values: measured === undefined ? [] : names.map((name) => measured[name]),
    right,
    weight,
    kind,
    text,
  };
}

function report({ name, train, asked }: Sample): void {
  const scored = asked.map((one) => ({
    ...one,
    score: one.values.length === 0 ? 0 : probability(weights, one.values),
  }));
  const kinds = [...new Set(asked.map(({ kind }) => kind))];
  const right = scored.filter((one) => one.right);
  const wrongKinds = kinds.filter((kind) => scored.some((one) => one.kind === kind && !one.right));
  print(`\n${name}${train ? ' (fitted on)' : ''}`);
  for (const kind of wrongKinds) {
    const wrong = scored.filter((one) => one.kind === kind);
    const ordered = right.map(({ score }) => score).sort((a, b) => a - b);
    const answered = (lost: number) => {
      const at = ordered[Math.floor(ordered.length * lost)] ?? 0;
      return `${(wrong.filter(({ score }) => score >= at).length / wrong.length).toFixed(3)} (from ${at.toFixed(2)})`;
    };
    print(
      `  ${kind}: AUROC ${auroc([...right, ...wrong]).toFixed(3)}, answered at 90 % ${answered(0.1)}, at 97 % ${answered(0.03)}`,
    );
  }
  for (const at of [RELATED_FROM, ANSWER_FROM, 0.2, 0.3, 0.5]) {
    const row = kinds.map((kind) => {
      const own = scored.filter((one) => one.kind === kind);
      return `${kind} ${(own.filter(({ score }) => score < at).length / own.length).toFixed(3)}`;
    });
    print(`  refused below ${at}: ${row.join(', ')}`);
  }
}
