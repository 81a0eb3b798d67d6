/** How well does Footnote answer questions that nobody here wrote? `npm run eval -- DIR`. */

import { openSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import type { Passage } from '../src/corpus/document.ts';
import { PassageIndex } from '../src/index/passage-index.ts';
import { complain, print, sentenceOf } from '../src/print.ts';
import { shippedTable } from '../src/meaning/shipped-table.ts';
import { excerpt } from '../src/search/answer/excerpt.ts';
import { level } from '../src/search/answer/trust.ts';
import { Glossary } from '../src/search/question/glossary.ts';
import { asksForSpan } from '../src/search/ranking/answer-spans.ts';
import { rank } from '../src/search/ranking/ranking.ts';
import { bestHits } from '../src/search/answer/hits.ts';
import { Searcher } from '../src/search/search.ts';
import { toEnd } from '../src/slices.ts';
import { type EvalCall, readEvalCall } from './eval-call.ts';
import { evalFolders } from './eval-folders.ts';
import { judgedOf, type Measured, productRow, rankingRow } from './eval-rows.ts';
import { type EvalQuestion, halfOf, readEvalSet } from './eval-set.ts';
import { isFolderSet } from './folder-set.ts';
import { asKeywords } from './keywords.ts';
import { auroc } from './logistic.ts';
import { halfInterval, holdsAnswer, mean, quantile, reliability } from './measures.ts';
import { fts5 } from './peers/fts5.ts';
import { miniSearchDefaults } from './peers/minisearch.ts';
import type { Peer } from './peers/peer.ts';
import { describeBins, trustRow } from './trust-figures.ts';
import { withTypo } from './typo.ts';
import { inHalf } from './unseen.ts';

const USAGE = `Measure search, excerpts and refusal on a folder with passages.jsonl and questions.jsonl.

  npm run eval -- DIR [--half HALF] [--limit N] [--typo | --keywords] [--reliability] [--json] [--out FILE]
                      [--other DIR] [--asked DIR] [--no-peers]
  npm run eval -- DIR [--half HALF] [--misses] [--reliability]
                      the same for questions on folders: DIR has questions.jsonl and folders of documents

  --half HALF   fitted: the questions used to fit weights; unseen: the others
  --misses      print the questions on folders that were answered wrongly, with what was quoted
  --reliability print the share that is right in each tenth of the confidence, and how many are told that an answer
                may not be one
  --limit N     only the first N questions
  --typo        one typing error in every question
  --keywords    lists of the words of several questions on a passage, instead of questions
  --asked DIR   ask these questions as the set in DIR, which has the same ids in another language, asks them
  --other DIR   the questions of this folder are from another field, and nothing should answer them
  --out FILE    one JSON line per question: {"id","ranked","excerpts","answered","confidence"}
  --json        the table as JSON`;

// Someone who reads only the first lines (as with `head`) has read enough.
process.stdout.once('error', () => process.exit());

const call = readOrExit();
const { dir, half } = call;
if (isFolderSet(dir)) {
  await evalFolders(dir, call);
  process.exit(0);
}

const { passages, questions: own } = readEvalSet(dir);
const whole = call.asked === undefined ? own : askedAs(own, readEvalSet(call.asked).questions);
const all = inHalf(whole, half);
const questions = (call.keywords ? asKeywords(all) : all)
  .slice(0, call.limit)
  .map((one) => (call.typo ? { ...one, question: withTypo(one.question) } : one));
const index = new PassageIndex(passages);
toEnd(index.readAhead());
const searcher = new Searcher(index, new Glossary([]), { table: shippedTable(complain) });
/** Finds passages by their words alone, and not by words that mean nearly the same. */
const byWords = new Searcher(index, new Glossary([]));
const places = new Map(passages.map((passage, place) => [passage.id as string, place]));

const measured = questions.map((question) => measure(question, searcher));
if (call.out !== undefined) writeOut(call.out, measured);
const rows: Record<string, Record<string, number>> = {
  Footnote: productRow(measured),
  'its words alone': productRow(questions.map((question) => measure(question, byWords))),
};
if (call.peers) {
  for (const peer of await peers(passages)) rows[peer.name] = peerRow(peer);
}
Object.assign(rows.Footnote ?? {}, refusalRow());

const judged = measured.map(judgedOf);
if (call.json) {
  const trust = call.reliability ? { trust: trustRow(judged), reliability: reliability(judged) } : {};
  const counts = { questions: questions.length, passages: passages.length };
  print(JSON.stringify({ set: basename(dir), half: half ?? 'both', ...counts, rows, ...trust }));
} else printTable();

function readOrExit(): EvalCall {
  try {
    const read = readEvalCall(process.argv.slice(2));
    if (read !== undefined && read !== 'help') return read;
    print(USAGE);
    process.exit(read === 'help' ? 0 : 2);
  } catch (error) {
    complain(sentenceOf(error));
    process.exit(2);
  }
}

function measure(question: EvalQuestion, by: Searcher): Measured {
  const started = performance.now();
  const { query, ranked, confidence: sure } = by.find(question.question);
  const hits = bestHits(query, ranked, { limit: 3 });
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

/** Questions in the words of others with the same ids; without those that have none. */
function askedAs(of: readonly EvalQuestion[], others: readonly EvalQuestion[]): EvalQuestion[] {
  const words = new Map(others.map(({ id, question }) => [id, question]));
  return of.flatMap((one) => {
    const question = words.get(one.id);
    return question === undefined ? [] : [{ ...one, question }];
  });
}

function textOf(passage: Passage, span: { readonly start: number; readonly end: number }): string {
  return passage.document.text.slice(span.start, span.end);
}

/**
 * Confidence if the document that answers is not in the corpus: half of the documents are indexed, questions are
 * about both halves.
 */
function refusalRow(): Record<string, number> {
  const kept = halfOf(passages);
  const own = new Searcher(new PassageIndex(kept.passages), new Glossary([]), { table: shippedTable() });
  const sureOf = (text: string) => own.find(text).confidence;
  const scored = questions
    .filter(({ answerable, goldPassageIds }) => answerable && goldPassageIds.length > 0)
    .map((one) => ({ score: sureOf(one.question), right: kept.answers(one) }));
  const foreign = call.other === undefined ? [] : readEvalSet(call.other).questions.slice(0, 1000);
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
    `${basename(dir)}: ${questions.length} questions${half === undefined ? '' : ` (${half} half)`}, ${passages.length} passages${call.typo ? ', one slip in each question' : call.keywords ? ', keywords' : ''}`,
  );
  const names = [...new Set(Object.values(rows).flatMap((row) => Object.keys(row)))];
  print(['measure'.padEnd(30), ...Object.keys(rows).map((name) => name.padStart(22))].join(''));
  for (const name of names) {
    const cells = Object.values(rows).map((row) => cell(name, row));
    print([name.padEnd(30), ...cells.map((text) => text.padStart(22))].join(''));
  }
  if (!call.reliability) return;
  for (const [name, value] of Object.entries(trustRow(judged)))
    if (!Number.isNaN(value)) print(`${name.padEnd(30)}${value.toFixed(3).padStart(22)}`);
  print(`right by confidence: ${describeBins(reliability(judged))}`);
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
