/** How long do questions wait while a large document is read, added and taken away? `npm run bench:add-asked`. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Asker } from '../src/command.ts';
import { buildIndex } from '../src/index/build-index.ts';
import { PassageIndex } from '../src/index/passage-index.ts';
import { Library } from '../src/library/library.ts';
import { LiveLibrary } from '../src/library/live-library.ts';
import { ServerLibraries } from '../src/library/server-libraries.ts';
import { isTrouble } from '../src/moderation/trouble.ts';
import { Servers } from '../src/moderation/servers.ts';
import { print, printJson } from '../src/print.ts';
import { inSlices } from '../src/slices.ts';
import { Records } from '../src/store/records/records.ts';
import { quantile } from './measures.ts';
import { passagesOfSize, readPassages, readQuestions } from './scale/data.ts';

const USAGE = `Ask 30 questions per second while a file of 10 MiB is uploaded, accepted and removed again.

  npm run bench:add-asked -- [--size N] [--mebibytes N] [--passages FILE]... [--questions FILE]... [--json]

  --size N          passages of the folder; default 2000
  --mebibytes N     size of the file; default 10
  --passages FILE   one {"id","title","text"} per line; default: the project's corpus
  --questions FILE  one {"question","answers"} per line
  --json            the figures as JSON

"alone" is the same without an upload. Each figure is the time from when a question was due to its answer, in ms.
The goal: 99 of 100 within 500 ms.`;

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '2000' },
    mebibytes: { type: 'string', default: '10' },
    passages: { type: 'string', multiple: true, default: [] },
    questions: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  print(USAGE);
  process.exit(0);
}

const PER_SECOND = 30;
/** Seconds that are measured without an upload. */
const ALONE = 10;
const SERVER = '200000000000000001';
const ROOM = { kind: 'server', server: SERVER, channel: '300000000000000001', byOwnAccount: false } as const;
const MANAGER: Asker = { id: '100000000000000001', roles: [], place: ROOM, managesServer: true };

const passages = passagesOfSize(await readPassages(values), Number(values.size));
const documents = [...new Set(passages.map(({ document }) => document))];
const corpus = { dir: '', documents, passages, glossary: [], problems: [], version: 'bench' };
const folder = new Library(corpus, new PassageIndex(passages, await inSlices(buildIndex(passages))));
await folder.readAhead();
const questions = (await readQuestions(values)).map(({ question }) => question);

const bytes = Buffer.from(fileOf(Number(values.mebibytes) * 1024 * 1024));
const stateDir = await mkdtemp(join(tmpdir(), 'footnote-bench-'));
const libraries = new ServerLibraries(new LiveLibrary(folder));
const servers = await Servers.open({
  records: await Records.open(stateDir),
  libraries,
  limits: { documents: 10, passages: 1_000_000, megabytes: 1_000 },
  fetch: async () => bytes,
  onTrouble: print,
  now: Date.now,
});

const alone = await asked(() => new Promise((resolve) => setTimeout(resolve, ALONE * 1_000)));
const steps: Record<string, { ms: number; waits: number[] }> = {};
const moderation = servers.moderationIn(ROOM);
if (moderation === undefined) throw new Error('Cannot measure: no server');
const [key, document] = [{ is: 0 }, { is: '' as never }];
await step('read', async () => {
  const preview = sound(
    await moderation.read({ id: '1', name: 'book.md', size: bytes.length, url: '' }, MANAGER),
  );
  key.is = preview.key;
});
await step('accept', async () => {
  sound(await moderation.editPreview(key.is, { rights: 'ours', standpoint: '' }, MANAGER));
  document.is = sound(await moderation.accept(key.is, MANAGER)).document as never;
});
await step('remove', async () => {
  sound(await moderation.remove(document.is, MANAGER));
});
await servers.close();
await rm(stateDir, { recursive: true, force: true });

const figures = Object.fromEntries(
  Object.entries({ alone: { ms: ALONE * 1_000, waits: alone }, ...steps }).map(([name, { ms, waits }]) => [
    name,
    { ms: Math.round(ms), questions: waits.length, ...summary(waits) },
  ]),
);
if (values.json) printJson(figures);
else
  for (const [name, told] of Object.entries(figures))
    print(
      `${name.padEnd(8)} ${String(told.ms).padStart(7)} ms  ${told.questions} questions  median ${told.median}  p99 ${told.p99}  most ${told.most}`,
    );

async function step(name: string, work: () => Promise<void>): Promise<void> {
  const started = performance.now();
  const waits = await asked(work);
  steps[name] = { ms: performance.now() - started, waits };
}

/** Asks at an even pace while the work runs; the times from when each question was due to its answer. */
async function asked(work: () => Promise<unknown>): Promise<number[]> {
  const waits: number[] = [];
  const started = performance.now();
  let [due, isDone] = [0, false];
  const working = work().finally(() => {
    isDone = true;
  });
  while (!isDone) {
    const at = started + (due * 1_000) / PER_SECOND;
    const wait = at - performance.now();
    await new Promise((resolve) => (wait > 0 ? setTimeout(resolve, wait) : setImmediate(resolve)));
    libraries.at(SERVER).ask(questions[due % questions.length] ?? '');
    waits.push(performance.now() - at);
    due++;
  }
  await working;
  return waits;
}

function summary(waits: readonly number[]) {
  const sorted = waits.toSorted((a, b) => a - b);
  const rounded = (ms: number) => Math.round(ms * 10) / 10;
  return {
    median: rounded(quantile(sorted, 0.5)),
    p99: rounded(quantile(sorted, 0.99)),
    most: rounded(sorted.at(-1) ?? 0),
  };
}

/** A Markdown text of this many bytes, made of the passages in another order, with a word of its own in each. */
function fileOf(size: number): string {
  const parts = ['# A long book'];
  let length = 0;
  for (let n = 0; ; n++) {
    const { document, span } = passages[(n * 7919) % passages.length] ?? {};
    const text = document?.text.slice(span?.start, span?.end).replace(/\s+/gu, ' ') ?? '';
    const paragraph = n % 40 === 0 ? `## Chapter ${n / 40 + 1}` : `In part ${n}: ${text}`;
    length += Buffer.byteLength(paragraph) + 2;
    if (length > size) return parts.join('\n\n');
    parts.push(paragraph);
  }
}

function sound<Result>(result: Result): Exclude<Result, { kind: 'trouble' }> {
  if (isTrouble(result)) throw new Error(`Cannot measure: ${result.why} ${result.sentence ?? ''}`);
  return result as Exclude<Result, { kind: 'trouble' }>;
}
