/**
 * Which weights put the right passage first? `node --import tsx bench/fit-ranking.ts SET …`. A SET is a folder of
 * public questions, a set of folders, or FOLDER=QUESTIONS for a corpus and a file of questions about it.
 */

import { print } from '../src/print.ts';
import { excerpt } from '../src/search/answer/excerpt.ts';
import { type Features, WEIGHTS } from '../src/search/ranking/ranking.ts';
import { type AskedCorpus, readAsked, searcherOn } from './asked.ts';
import { mean } from './measures.ts';
import { textShown } from './shown.ts';
import { halfAt } from './unseen.ts';

/** One question: the features of each candidate and whether it is right. */
interface Case {
  readonly features: readonly number[][];
  readonly right: readonly boolean[];
}

const NAMES = Object.keys(WEIGHTS) as (keyof Features)[];
const ROUNDS = 250;
const STEP = 0.05;
const DECAY = 0.002;

const groups = new Map<string, { train: Case[]; check: Case[] }>();
for (const argument of process.argv.slice(2)) {
  for (const corpus of await readAsked(argument)) collect(corpus);
}
const sets = [...groups].map(([name, halves]) => ({ name, ...halves }));

const before = NAMES.map((name) => WEIGHTS[name]);
const fitted = fitWeights();
print(`before ${describe(before)}`);
print(`fitted ${describe(fitted)}`);
for (const { name, train, check } of sets) {
  const row = [train, check].map((cases) => `${change([cases])} (${cases.length})`);
  print(`${name.padEnd(24)} fitted ${row[0]}   unseen ${row[1]}`);
}
const [train, check] = [sets.map((set) => set.train), sets.map((set) => set.check)];
print(`${'mean of the sets'.padEnd(24)} fitted ${change(train)}   unseen ${change(check)}`);

function collect(corpus: AskedCorpus): void {
  const searcher = searcherOn(corpus);
  const group = groups.get(corpus.set) ?? { train: [], check: [] };
  groups.set(corpus.set, group);
  for (const { question, kind, position, isGold } of corpus.asked) {
    if (kind !== 'able') continue;
    const { query, ranked } = searcher.rank(question);
    const candidates = ranked.map((found) => ({
      features: found.features,
      right: isGold(textShown({ ...excerpt(query, found), passage: found.passage }), found.passage),
    }));
    group[halfAt(position) === 'fitted' ? 'train' : 'check'].push(...toCase(candidates));
  }
}

function toCase(candidates: readonly { features: Features; right: boolean }[]): Case[] {
  if (!candidates.some(({ right }) => right)) return [];
  return [
    {
      features: candidates.map(({ features }) => NAMES.map((name) => features[name])),
      right: candidates.map(({ right }) => right),
    },
  ];
}

/** Softmax over the candidates of a question; every set counts the same, whatever its size. Weights stay ≥ 0. */
function fitWeights(): number[] {
  let weights = before.map((weight) => 4 * weight);
  const mean = weights.map(() => 0);
  const square = weights.map(() => 0);
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = weights.map((weight) => -DECAY * weight);
    for (const { train } of sets) {
      for (const one of train) {
        const slope = slopeOf(one, weights);
        for (const n of NAMES.keys())
          gradient[n] = (gradient[n] ?? 0) + (slope[n] ?? 0) / train.length / sets.length;
      }
    }
    weights = weights.map((weight, n) => {
      const g = gradient[n] ?? 0;
      mean[n] = 0.9 * (mean[n] ?? 0) + 0.1 * g;
      square[n] = 0.999 * (square[n] ?? 0) + 0.001 * g * g;
      const step =
        (mean[n] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((square[n] ?? 0) / (1 - 0.999 ** round)) + 1e-8);
      return Math.max(0, weight + STEP * step);
    });
  }
  return weights;
}

function slopeOf({ features, right }: Case, weights: readonly number[]): number[] {
  const scores = features.map((row) => dot(row, weights));
  const top = Math.max(...scores);
  const masses = scores.map((score) => Math.exp(score - top));
  const all = masses.reduce((sum, mass) => sum + mass, 0);
  const good = masses.reduce((sum, mass, n) => sum + (right[n] === true ? mass : 0), 0);
  const slope = weights.map(() => 0);
  for (const [n, row] of features.entries()) {
    const pull = (right[n] === true ? (masses[n] ?? 0) / good : 0) - (masses[n] ?? 0) / all;
    for (const [k, value] of row.entries()) slope[k] = (slope[k] ?? 0) + pull * value;
  }
  return slope;
}

/** Shares of questions with a right passage first, before and after; each set counts the same. */
function change(of: readonly (readonly Case[])[]): string {
  return [before, fitted]
    .map((weights) => mean(of.map((cases) => firstRight(cases, weights))).toFixed(4))
    .join(' → ');
}

function firstRight(cases: readonly Case[], weights: readonly number[]): number {
  return mean(
    cases.map(({ features, right }) => {
      const scores = features.map((row) => dot(row, weights));
      return right[scores.indexOf(Math.max(...scores))] === true ? 1 : 0;
    }),
  );
}

function dot(row: readonly number[], weights: readonly number[]): number {
  return row.reduce((sum, value, n) => sum + value * (weights[n] ?? 0), 0);
}

function describe(weights: readonly number[]): string {
  const unit = weights[NAMES.indexOf('bm25')] || 1;
  return NAMES.map((name, n) => `${name} ${((weights[n] ?? 0) / unit).toFixed(2)}`).join(', ');
}
