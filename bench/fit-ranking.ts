/** Which weights put the right passage first? Fits the ranking's weights: tsx bench/fit-ranking.ts SET … */

import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PassageIndex } from '../src/index/passage-index.ts';
import { Library } from '../src/library/library.ts';
import { print } from '../src/print.ts';
import { excerpt } from '../src/search/answer/excerpt.ts';
import { Glossary } from '../src/search/question/glossary.ts';
import { type Features, WEIGHTS } from '../src/search/ranking/ranking.ts';
import { Searcher } from '../src/search/search.ts';
import { holds, readQuestions } from '../tests/questions/question-set.ts';
import { readEvalSet } from './eval-set.ts';

/** One question: the features of each candidate and whether it is right. */
interface Case {
  readonly features: readonly number[][];
  readonly right: readonly boolean[];
}

const NAMES = Object.keys(WEIGHTS) as (keyof Features)[];
const CANDIDATES = 50;
const ROUNDS = 250;
const STEP = 0.05;
const DECAY = 0.001;

const sets: { name: string; train: Case[]; check: Case[] }[] = [];
for (const argument of process.argv.slice(2)) {
  const cases = existsSync(join(argument, 'passages.jsonl'))
    ? evalCases(argument)
    : await corpusCases(argument);
  // Every other run of ten questions is kept apart: neighbours ask about the same passage.
  const train = cases.filter((_, n) => Math.floor(n / 10) % 2 === 0);
  const check = cases.filter((_, n) => Math.floor(n / 10) % 2 === 1);
  sets.push({ name: basename(argument), train, check });
  print(`${basename(argument)}: ${cases.length} questions with a right candidate`);
}

const before = NAMES.map((name) => WEIGHTS[name]);
const fitted = fitWeights();
print(`before ${describe(before)}`);
print(`fitted ${describe(fitted)}`);
for (const { name, train, check } of sets) {
  const row = [train, check].map((cases) => `${firstRight(cases, before)} → ${firstRight(cases, fitted)}`);
  print(`${name.padEnd(24)} train ${row[0]}   check ${row[1]}`);
}

function evalCases(dir: string): Case[] {
  const { passages, questions } = readEvalSet(dir);
  const searcher = new Searcher(new PassageIndex(passages), new Glossary([]));
  return questions.flatMap(({ question, goldPassageIds, answerable }) => {
    if (!answerable || goldPassageIds.length === 0) return [];
    const { ranked } = searcher.rank(question);
    const gold = new Set(goldPassageIds);
    return toCase(
      ranked.slice(0, CANDIDATES).map(({ features, passage }) => ({ features, right: gold.has(passage.id) })),
    );
  });
}

/** `FOLDER=QUESTIONS`: a corpus folder and a file of questions on it. */
async function corpusCases(argument: string): Promise<Case[]> {
  const [dir = '', file = ''] = argument.split('=');
  const { corpus } = await Library.open(dir);
  const searcher = new Searcher(new PassageIndex(corpus.passages), new Glossary(corpus.glossary));
  return readQuestions(file).flatMap((question) => {
    if (question.kind === 'unanswerable') return [];
    const { query, ranked } = searcher.rank(question.question);
    return toCase(
      ranked.slice(0, CANDIDATES).map((found) => {
        const { start, end } = excerpt(query, found).span;
        return {
          features: found.features,
          right: holds(found.passage.document.text.slice(start, end), question),
        };
      }),
    );
  });
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

/** Softmax over the candidates of a question; every set counts alike, whatever its size. Weights stay ≥ 0. */
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

function firstRight(cases: readonly Case[], weights: readonly number[]): string {
  const right = cases.filter(({ features, right }) => {
    const scores = features.map((row) => dot(row, weights));
    return right[scores.indexOf(Math.max(...scores))] === true;
  });
  return (right.length / cases.length).toFixed(4);
}

function dot(row: readonly number[], weights: readonly number[]): number {
  return row.reduce((sum, value, n) => sum + value * (weights[n] ?? 0), 0);
}

function describe(weights: readonly number[]): string {
  const unit = weights[NAMES.indexOf('bm25')] || 1;
  return NAMES.map((name, n) => `${name} ${((weights[n] ?? 0) / unit).toFixed(2)}`).join(', ');
}
