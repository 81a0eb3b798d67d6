/**
 * What does one engine cost at one size? It has a process of its own, so that its memory is not counted for another.
 */

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Passage } from '../../src/corpus/document.ts';
import { complain, printJson, sentenceOf } from '../../src/print.ts';
import { mean, quantile } from '../measures.ts';
import type { Peer } from '../peers/peer.ts';
import { type Files, passagesOfSize, type Question, readPassages, readQuestions } from './data.ts';
import { engines } from './engines.ts';

/** What an engine is to do, as the only argument of the process. */
export interface Task extends Files {
  readonly engine: string;
  readonly size: number;
  /** Seconds for questions; a slow engine answers fewer. */
  readonly seconds: number;
}

/** Times in ms unless named otherwise, sizes in MB; null if it was not measured. */
export interface Row {
  readonly engine: string;
  readonly size: number;
  readonly buildSeconds: number;
  readonly heap: number;
  /** Memory outside V8's heap: typed arrays, WebAssembly. */
  readonly buffers: number;
  readonly snapshot: number | null;
  readonly saveSeconds: number | null;
  readonly loadSeconds: number | null;
  readonly questions: number;
  readonly median: number;
  readonly p99: number;
  readonly perSecond: number;
  readonly success: number;
}

const MOST_QUESTIONS = 1_000;
/** Asked first and not counted, so that V8 has compiled what runs often. */
const WARM_UP = 100;
/** The warm-up takes at most this share of the time for questions. */
const WARM_UP_SHARE = 0.3;

const NOT_KEPT = { snapshot: null, saveSeconds: null, loadSeconds: null };

const task = JSON.parse(process.argv[2] ?? '{}') as Task;
const engine = engines[task.engine];
if (engine === undefined) throw new Error(`Cannot measure "${task.engine}": there is no such engine`);

const passages = passagesOfSize(await readPassages(task), task.size);
const questions = readQuestions(task);
const before = memory();
const started = performance.now();
const peer = await engine.build(passages);
const buildSeconds = (performance.now() - started) / 1000;
const after = memory();
const answered = ask(peer, questions, passages);
const row: Row = {
  engine: task.engine,
  size: task.size,
  buildSeconds,
  heap: after.heap - before.heap,
  buffers: after.buffers - before.buffers,
  ...NOT_KEPT,
  ...answered,
};
// A snapshot that is too large for the process ends it, so the figures up to here are printed first.
print(row);
print({ ...row, ...(await saveAndLoad(peer)) });

function print(told: Row): void {
  printJson(told);
}

function memory(): { heap: number; buffers: number } {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return { heap: heapUsed / 1e6, buffers: external / 1e6 };
}

function ask(peer: Peer, questions: readonly Question[], passages: readonly Passage[]) {
  const warmUntil = performance.now() + task.seconds * 1000 * WARM_UP_SHARE;
  for (const { question } of questions.slice(-WARM_UP)) {
    if (performance.now() > warmUntil) break;
    peer.search(question);
  }
  const byId = new Map(passages.map((passage) => [passage.id as string, passage]));
  const until = performance.now() + task.seconds * 1000;
  const times: number[] = [];
  const right: number[] = [];
  for (const one of questions.slice(0, MOST_QUESTIONS)) {
    const asked = performance.now();
    if (asked > until) break;
    const [first] = peer.search(one.question);
    times.push(performance.now() - asked);
    const passage = first === undefined ? undefined : byId.get(first);
    right.push(passage !== undefined && answers(passage, one) ? 1 : 0);
  }
  return {
    questions: times.length,
    median: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    perSecond: 1000 / mean(times),
    success: mean(right),
  };
}

function answers({ id, document }: Passage, { gold, answers }: Question): boolean {
  if (gold.length > 0) return gold.includes(id);
  const text = document.text.toLowerCase();
  return answers.some((all) => all.every((answer) => text.includes(answer.toLowerCase())));
}

async function saveAndLoad(peer: Peer) {
  if (peer.save === undefined || engine?.load === undefined) return NOT_KEPT;
  const dir = mkdtempSync(join(tmpdir(), 'footnote-bench-'));
  try {
    const file = join(dir, 'snapshot');
    const started = performance.now();
    await peer.save(file);
    const saveSeconds = (performance.now() - started) / 1000;
    const again = performance.now();
    const loaded = await engine.load(file, passages);
    const loadSeconds = (performance.now() - again) / 1000;
    loaded.search(questions[0]?.question ?? '');
    return { snapshot: statSync(file).size / 1e6, saveSeconds, loadSeconds };
  } catch (error) {
    complain(`${task.engine}: ${sentenceOf(error)}`);
    return NOT_KEPT;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
