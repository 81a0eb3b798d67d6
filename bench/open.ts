/** How soon is a large corpus ready, and how long does it hold up everything else? `npm run bench:open`. */

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import type { Passage } from '../src/corpus/document.ts';
import { print, printJson } from '../src/print.ts';
import { passagesOfSize, readPassages } from './scale/data.ts';
import type { Pauses } from './scale/pauses.ts';
import type { Opened } from './scale/run-open.ts';

const USAGE = `Open a large corpus, first without and then with its snapshots.

  npm run bench:open -- [--size N] [--passages FILE]... [--again N] [--dir DIR] [--json]

  --size N          passages; default 100000
  --passages FILE   one {"id","title","text"} per line; more are made from their sentences.
                    Default: the project's corpus
  --again N         openings with a snapshot; default 3
  --dir DIR         a corpus folder to open instead; its snapshots are in .cache/ beside it
  --json            the figures as JSON

Each opening has a process of its own. "ready" is Library.open(); "ahead" is Library.readAhead(), which runs after it.
A pause is the longest time for which the event loop did not turn, by the clock (which other work on the machine
lengthens) and in processor time of the thread. The goals at 100,000 passages: ready takes at most a second with
snapshots, and at most a twentieth of the time without; no pause is longer than 50 ms.`;

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '100000' },
    passages: { type: 'string', multiple: true, default: [] },
    again: { type: 'string', default: '3' },
    dir: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  print(USAGE);
  process.exit(0);
}

/** Passages per generated document: as many as a long article has. */
const IN_A_DOCUMENT = 50;

const run = promisify(execFile);
const made = values.dir === undefined ? mkdtempSync(join(tmpdir(), 'footnote-open-')) : undefined;
try {
  const dir = values.dir ?? join(made ?? '', 'corpus');
  if (made !== undefined)
    write(dir, passagesOfSize(await readPassages({ ...values, questions: [] }), Number(values.size)));
  const rows: Opened[] = [];
  for (let n = 0; n <= Number(values.again); n++) rows.push(await opened(dir));
  if (values.json) printJson(rows);
  else printTable(rows);
} finally {
  if (made !== undefined) rmSync(made, { recursive: true, force: true });
}

function write(dir: string, passages: readonly Passage[]): void {
  mkdirSync(dir, { recursive: true });
  for (let from = 0; from < passages.length; from += IN_A_DOCUMENT) {
    const texts = passages.slice(from, from + IN_A_DOCUMENT).map(({ document }) => document.text.trim());
    const number = from / IN_A_DOCUMENT + 1;
    writeFileSync(
      join(dir, `${number}.md`),
      `---\ntitle: Document ${number}\n---\n\n${texts.join('\n\n')}\n`,
    );
  }
}

async function opened(dir: string): Promise<Opened> {
  const file = fileURLToPath(new URL('scale/run-open.ts', import.meta.url));
  const { stdout } = await run(process.execPath, ['--expose-gc', '--import', 'tsx', file, dir]);
  return JSON.parse(stdout) as Opened;
}

function printTable(rows: readonly Opened[]): void {
  print(
    '| opened | passages | ready s | cpu s | pause ms | cpu ms | over 50 | ahead s | pause ms | cpu ms | over 50 | heap MB | arrays MB |',
  );
  print('| --- | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: | ---: | --- | ---: | ---: |');
  for (const opened of rows) {
    const { passages, built, readySeconds, cpuSeconds, pauses, aheadSeconds, aheadPauses, heap, buffers } =
      opened;
    const name = built ? 'first' : 'again';
    const told = [name, passages, readySeconds.toFixed(2), cpuSeconds.toFixed(2), ...pausesOf(pauses)];
    const ahead = [aheadSeconds.toFixed(2), ...pausesOf(aheadPauses), heap.toFixed(0), buffers.toFixed(0)];
    print(`| ${[...told, ...ahead].join(' | ')} |`);
  }
  const times = (wanted: boolean) =>
    rows.filter(({ built }) => built === wanted).map(({ readySeconds }) => readySeconds);
  const [first, again] = [times(true)[0], Math.min(...times(false))];
  if (first !== undefined && again < first)
    print(`\n${(first / again).toFixed(0)} times faster with a snapshot`);
}

function pausesOf({ longest, worked, noticed }: Pauses): string[] {
  return [longest.toFixed(0), worked.toFixed(0), noticed.join(' ')];
}
