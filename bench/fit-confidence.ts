/**
 * How likely does the first excerpt contain the answer? Fits the confidence: `node --import tsx
 * bench/fit-confidence.ts [cut:]SET …`. A SET is a folder of public questions, a set of folders, or FOLDER=QUESTIONS
 * for a corpus and a file of questions about it. With `cut:`, small corpora are also made from it.
 */

import { basename } from 'node:path';
import { print } from '../src/print.ts';
import { confidence, most, type Signals, signals } from '../src/search/answer/confidence.ts';
import { bestHits } from '../src/search/answer/hits.ts';
import { type AskedCorpus, type AskedKind, readAsked, searcherOn } from './asked.ts';
import { inDocuments, inFiles, withForeign, withHalf } from './cut.ts';
import { readEvalSet } from './eval-set.ts';
import { isFolderSet } from './folder-set.ts';
import { fitLogistic, probability } from './logistic.ts';
import { reliability } from './measures.ts';
import { textShown } from './shown.ts';
import { describeBins, type Judged, trustRow } from './trust-figures.ts';
import { halfAt, type QuestionHalf } from './unseen.ts';

interface Case {
  readonly kind: AskedKind;
  readonly half: QuestionHalf;
  readonly right: boolean;
  /** Undefined if nothing was found. */
  readonly signals: Signals | undefined;
  /** The confidence with the present weights, and the highest it may be. */
  readonly before: number;
  readonly most: number;
}

/** Total weight of the questions of each kind in a set: refusing what is there costs most. */
const WEIGHT: Readonly<Record<AskedKind, number>> = { able: 1, near: 0.45, absent: 0.3, foreign: 0.25 };

/** Questions taken from each public set, evenly spaced, so that the largest does not take all day. */
const MOST_QUESTIONS = 1_200;

const sets = new Map<string, Case[]>();
for (const argument of process.argv.slice(2)) {
  for (const corpus of await corporaOf(argument)) {
    sets.set(corpus.set, [...(sets.get(corpus.set) ?? []), ...casesOf(corpus)]);
  }
}

const names = namesOf([...sets.values()].flat());
const fitted = fitLogistic([...sets.values()].flatMap(examplesOf));
print(`BIAS = ${fitted[0]?.toFixed(3)}`);
for (const [n, name] of names.entries()) print(`${name}: ${fitted[n + 1]?.toFixed(3)},`);
for (const [title, score] of [
  ['as it is', (one: Case) => one.before],
  ['as fitted', fittedScore],
] as const) {
  print(`\nconfidence ${title}, on the unseen half`);
  for (const [set, cases] of sets) {
    const judged = cases
      .filter(({ half }) => half === 'unseen')
      .map((one) => ({ ...one, score: score(one) }));
    report(set, judged);
  }
}

async function corporaOf(argument: string): Promise<AskedCorpus[]> {
  const path = argument.replace(/^cut:/, '');
  const isCut = path !== argument;
  const whole = await readAsked(path);
  if (path.includes('=')) return whole;
  if (isFolderSet(path)) return [...withForeign(whole), ...(isCut ? await inFiles(path) : [])];
  const set = readEvalSet(path);
  const half = withHalf(set, basename(path));
  const hasNear = set.questions.some(({ answerable }) => !answerable);
  // A set with near questions is asked on its whole corpus; without any, half of the corpus is used for everything.
  const own = hasNear
    ? [...whole, { ...half, asked: half.asked.filter(({ kind }) => kind === 'absent') }]
    : [half];
  const step = Math.ceil(set.questions.length / MOST_QUESTIONS);
  return [
    ...own.map((one) => ({ ...one, asked: one.asked.filter(({ position }) => position % step === 0) })),
    ...(isCut ? inDocuments(set, `${basename(path)}, cut`) : []),
  ];
}

function casesOf(corpus: AskedCorpus): Case[] {
  const searcher = searcherOn(corpus);
  return corpus.asked.map(({ question, kind, position, holds }) => {
    const { query, ranked } = searcher.rank(question);
    const [hit] = bestHits(query, ranked, { limit: 1 });
    const [best] = ranked;
    return {
      kind,
      half: halfAt(position),
      right: hit !== undefined && holds(textShown(hit), hit.passage),
      signals: signals(query, ranked),
      before: confidence(query, ranked),
      most: best === undefined ? 0 : most(query, best),
    };
  });
}

function namesOf(cases: readonly Case[]): (keyof Signals)[] {
  const measured = cases.find((one) => one.signals !== undefined)?.signals;
  return Object.keys(measured ?? {}) as (keyof Signals)[];
}

/**
 * The examples from the fitted half of a set; each kind weighs the same in every set, however many questions it has.
 */
function examplesOf(cases: readonly Case[]) {
  const own = cases.filter(({ half }) => half === 'fitted');
  return own.flatMap(({ kind, right, signals: measured }) => {
    if (measured === undefined) return [];
    const weight = WEIGHT[kind] / own.filter((one) => one.kind === kind).length;
    return [{ values: names.map((name) => measured[name]), right, weight }];
  });
}

function fittedScore({ signals: measured, most: highest }: Case): number {
  if (measured === undefined) return 0;
  return Math.min(
    highest,
    probability(
      fitted,
      names.map((name) => measured[name]),
    ),
  );
}

function report(set: string, judged: readonly Judged[]): void {
  const row = Object.entries(trustRow(judged))
    .filter(([, value]) => !Number.isNaN(value))
    .map(([name, value]) => `${name} ${value.toFixed(3)}`);
  print(`${set} (${judged.length}): ${row.join(', ')}`);
  print(`  right by confidence: ${describeBins(reliability(judged))}`);
}
