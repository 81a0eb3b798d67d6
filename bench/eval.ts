/** How well does Footnote answer questions that nobody here wrote? `npm run eval -- DIR`. */

import { openSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Passage } from '../src/corpus/document.ts';
import { PassageIndex } from '../src/index/passage-index.ts';
import { complain, print } from '../src/print.ts';
import { confidence } from '../src/search/answer/confidence.ts';
import { excerpt } from '../src/search/answer/excerpt.ts';
import { level } from '../src/search/answer/trust.ts';
import { Glossary } from '../src/search/question/glossary.ts';
import { asksForSpan } from '../src/search/ranking/answer-spans.ts';
import { rank } from '../src/search/ranking/ranking.ts';
import { bestHits, Searcher } from '../src/search/search.ts';
import { toEnd } from '../src/slices.ts';
import { type EvalQuestion, gradesOf, halfOf, readEvalSet } from './eval-set.ts';
import { asKeywords } from './keywords.ts';
import { auroc } from './logistic.ts';
import { halfInterval, holdsAnswer, mean, ndcg, quantile, reciprocalRank, success } from './measures.ts';
import { fts5 } from './peers/fts5.ts';
import { miniSearchDefaults } from './peers/minisearch.ts';
import type { Peer } from './peers/peer.ts';
import { withTypo } from './typo.ts';

const USAGE = `Measure search, excerpts and refusal on a folder with passages.jsonl and questions.jsonl.

  npm run eval -- DIR [--limit N] [--typo | --keywords] [--json] [--out FILE] [--other DIR] [--no-peers]

  --limit N     only the first N questions
  --typo        one slip in a word of every question
  --keywords    requests of the words of several questions on a passage instead of questions
  --other DIR   questions of this folder count as questions from another field, which nothing should answer
  --out FILE    a JSON line per question: {"id","ranked","excerpts","answered","confidence"}
  --json        the table as JSON`;

/** What one question came to. */
interface Measured {
  readonly question: EvalQuestion;
  readonly ranked: readonly string[];
  readonly excerpts: readonly string[];
  readonly answered: boolean;
  readonly confidence: number;
  /** What is marked as likely the answer in the first excerpt; undefined where nothing is. */
  readonly focus: string | undefined;
  /** Whether the question asks when, who, where or how many. */
  readonly wantsFocus: boolean;
  /** Whether the excerpt of the gold passage holds the answer. */
  readonly picked: number;
  readonly ms: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    limit: { type: 'string' },
    typo: { type: 'boolean', default: false },
    keywords: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    out: { type: 'string' },
    other: { type: 'string' },
    peers: { type: 'boolean', default: true },
    help: { type: 'boolean', short: 'h', default: false },
  },
  allowNegative: true,
});

// Whoever reads only the first lines has read enough.
process.stdout.once('error', () => process.exit());

const [dir] = positionals;
if (values.help || dir === undefined) {
  print(USAGE);
  process.exit(values.help ? 0 : 2);
}

const { passages, questions: all } = readEvalSet(dir);
const limit = values.limit === undefined ? all.length : Number(values.limit);
const questions = (values.keywords ? asKeywords(all) : all)
  .slice(0, limit)
  .map((one) => (values.typo ? { ...one, question: withTypo(one.question) } : one));
const index = new PassageIndex(passages);
toEnd(index.readAhead());
const searcher = new Searcher(index, new Glossary([]));
const places = new Map(passages.map((passage, place) => [passage.id as string, place]));

const measured = questions.map(measure);
if (values.out !== undefined) writeOut(values.out, measured);
const rows: Record<string, Record<string, number>> = { Footnote: productRow(measured) };
if (values.peers) {
  for (const peer of await peers(passages)) rows[peer.name] = peerRow(peer);
}
Object.assign(rows.Footnote ?? {}, refusalRow());

if (values.json)
  print(JSON.stringify({ set: basename(dir), questions: questions.length, passages: passages.length, rows }));
else printTable();

function measure(question: EvalQuestion): Measured {
  const started = performance.now();
  const { query, ranked } = searcher.rank(question.question);
  const hits = bestHits(query, ranked, { limit: 3 });
  const sure = confidence(query, ranked);
  const ms = performance.now() - started;
  const [first] = hits;
  const gold = question.goldPassageIds.flatMap((id) => places.get(id) ?? []).slice(0, 1);
  const [alone] = rank(query, gold, index);
  return {
    question,
    ranked: ranked.slice(0, 10).map(({ passage }) => passage.id),
    excerpts: hits.map((hit) => textOf(hit.passage, hit.span)),
    answered: level(sure) === 'answer',
    confidence: sure,
    focus: first?.focus === undefined ? undefined : textOf(first.passage, first.focus),
    wantsFocus: asksForSpan(query.asks),
    picked:
      alone === undefined
        ? 0
        : holdsAnswer([textOf(alone.passage, excerpt(query, alone).span)], question.answers),
    ms,
  };
}

function textOf(passage: Passage, span: { readonly start: number; readonly end: number }): string {
  return passage.document.text.slice(span.start, span.end);
}

function rankingRow(
  ranked: readonly { readonly question: EvalQuestion; readonly ranked: readonly string[] }[],
) {
  const scored = ranked.filter(({ question }) => question.answerable && question.goldPassageIds.length > 0);
  const over = (measure: (ids: readonly string[], gold: ReadonlySet<string>) => number) =>
    mean(scored.map(({ question, ranked: ids }) => measure(ids, new Set(question.goldPassageIds))));
  return {
    n: scored.length,
    'Success@1': over((ids, gold) => success(ids, gold, 1)),
    'Success@3': over((ids, gold) => success(ids, gold, 3)),
    'Success@5': over((ids, gold) => success(ids, gold, 5)),
    'MRR@10': over(reciprocalRank),
    'nDCG@10': mean(scored.map(({ question, ranked: ids }) => ndcg(ids, gradesOf(question)))),
  };
}

function productRow(of: readonly Measured[]): Record<string, number> {
  const answerable = of.filter(({ question }) => question.answerable && question.answers.length > 0);
  const unanswerable = of.filter(({ question }) => !question.answerable);
  return {
    ...rankingRow(of),
    'answer in first excerpt': mean(
      answerable.map((one) => holdsAnswer(one.excerpts.slice(0, 1), one.question.answers)),
    ),
    'answer in three excerpts': mean(
      answerable.map((one) => holdsAnswer(one.excerpts, one.question.answers)),
    ),
    'excerpt picker alone': mean(answerable.map(({ picked }) => picked)),
    ...focusRow(answerable),
    'answerable refused': mean(answerable.map(({ answered }) => (answered ? 0 : 1))),
    'unanswerable refused': mean(unanswerable.map(({ answered }) => (answered ? 0 : 1))),
    'AUROC adversarial': auroc(of.map((one) => ({ score: one.confidence, right: one.question.answerable }))),
    'p50 ms': quantile(
      of.map(({ ms }) => ms),
      0.5,
    ),
    'p99 ms': quantile(
      of.map(({ ms }) => ms),
      0.99,
    ),
  };
}

/** How often what is marked as the answer is it, or part of it, or holds it. */
function focusRow(answerable: readonly Measured[]): Record<string, number> {
  const wanting = answerable.filter(({ wantsFocus }) => wantsFocus);
  const marked = wanting.flatMap(({ focus, question: { answers }, excerpts }) =>
    focus === undefined
      ? []
      : [
          {
            right: answers.some(
              (answer) => holdsAnswer([answer], [focus]) + holdsAnswer([focus], [answer]) > 0,
            ),
            quoted: holdsAnswer(excerpts.slice(0, 1), answers) === 1,
          },
        ],
  );
  const share = (of: readonly { readonly right: boolean }[]) => mean(of.map(({ right }) => (right ? 1 : 0)));
  return {
    'answer marked where asked for': marked.length / wanting.length,
    'marked answer right': share(marked),
    'the same where it is quoted': share(marked.filter(({ quoted }) => quoted)),
  };
}

/** Confidence where the document that answers is not in the corpus: half the documents indexed, questions on both halves. */
function refusalRow(): Record<string, number> {
  const half = halfOf(passages);
  const own = new Searcher(new PassageIndex(half.passages), new Glossary([]));
  const sureOf = (text: string) => {
    const { query, ranked } = own.rank(text);
    return confidence(query, ranked);
  };
  const scored = questions
    .filter(({ answerable, goldPassageIds }) => answerable && goldPassageIds.length > 0)
    .map((one) => ({ score: sureOf(one.question), right: half.answers(one) }));
  const foreign = values.other === undefined ? [] : readEvalSet(values.other).questions.slice(0, 1000);
  const strange = foreign.map(({ question }) => ({ score: sureOf(question), right: false }));
  const right = scored.filter((one) => one.right);
  const at90 = quantile(
    right.map(({ score }) => score),
    0.1,
  );
  const above = (list: readonly { score: number }[]) =>
    mean(list.map(({ score }) => (score >= at90 ? 1 : 0)));
  return {
    'AUROC document absent': auroc(scored),
    'absent answered at 90 %': above(scored.filter((one) => !one.right)),
    ...(strange.length === 0
      ? {}
      : {
          'AUROC other field': auroc([...right, ...strange]),
          'other field answered at 90 %': above(strange),
        }),
  };
}

async function peers(of: readonly Passage[]): Promise<Peer[]> {
  const sqlite = await fts5(of);
  if (sqlite === undefined) complain('SQLite is left out: run npm ci --prefix bench');
  return [await miniSearchDefaults(of), ...(sqlite === undefined ? [] : [sqlite])];
}

function peerRow(peer: Peer): Record<string, number> {
  const times: number[] = [];
  const ranked = questions.map((question) => {
    const started = performance.now();
    const ids = peer.search(question.question);
    times.push(performance.now() - started);
    return { question, ranked: ids };
  });
  return { ...rankingRow(ranked), 'p50 ms': quantile(times, 0.5), 'p99 ms': quantile(times, 0.99) };
}

function writeOut(file: string, of: readonly Measured[]): void {
  const out = openSync(file, 'w');
  for (const { question, ranked, excerpts, answered, confidence: sure } of of) {
    writeSync(out, `${JSON.stringify({ id: question.id, ranked, excerpts, answered, confidence: sure })}\n`);
  }
}

function printTable(): void {
  print(
    `${basename(dir ?? '')}: ${questions.length} questions, ${passages.length} passages${values.typo ? ', one slip in each question' : values.keywords ? ', keywords' : ''}`,
  );
  const names = [...new Set(Object.values(rows).flatMap((row) => Object.keys(row)))];
  print(['measure'.padEnd(30), ...Object.keys(rows).map((name) => name.padStart(22))].join(''));
  for (const name of names) {
    const cells = Object.values(rows).map((row) => cell(name, row));
    print([name.padEnd(30), ...cells.map((text) => text.padStart(22))].join(''));
  }
}

function cell(name: string, row: Record<string, number>): string {
  const value = row[name];
  if (value === undefined || Number.isNaN(value)) return '';
  if (name === 'n') return String(value);
  if (name.endsWith('ms')) return value.toFixed(2);
  const n = row.n ?? 0;
  return name.startsWith('Success')
    ? `${value.toFixed(3)} ± ${halfInterval(value, n).toFixed(3)}`
    : value.toFixed(3);
}
