/** How much of real uploads is read, and does the bot stay free meanwhile? `npm run bench:uploads -- FOLDER`. */

import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ReadUpload } from '../src/corpus/upload/read-upload.ts';
import { readUpload } from '../src/corpus/upload/read-upload.ts';
import { print } from '../src/print.ts';
import { bombs, fillings } from '../tests/support/bombs.ts';

const USAGE = `Read files as if they were uploaded, and compare their words with those of another reader.

  npm run bench:uploads -- [FOLDER] [--bombs] [--only PATTERN] [--worst N]

  FOLDER    files to read. If NAME.reference lies beside NAME, it is the text that another program found in it
  --bombs   files that are made to cost much more than their size, instead of a folder
  --only    regular expression for the names of files or bombs
  --worst   how many files to list for each format; default 5

"found" is the share of the characters in the words of the reference that were read too, in any order. "block" is the
longest that the process could do nothing else, in ms: by the clock, and of processor time, which is more reliable if
the machine is busy. The goal: 0.98 of the characters per format, and no block of 50 ms.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    bombs: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    worst: { type: 'string', default: '5' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  print(USAGE);
  process.exit(0);
}

const [folder] = positionals;
if (folder === undefined && !values.bombs) {
  print('No folder is given, so no real files are read; see --help');
  process.exit(0);
}

interface Row {
  readonly name: string;
  readonly read: ReadUpload;
  readonly ms: number;
  readonly clock: number;
  readonly processor: number;
  /** Characters in words of the reference, and how many of them were read. */
  readonly wanted?: number;
  readonly found?: number;
}

/** In milliseconds: how often the clock is looked at. */
const EVERY = 2;

const only = new RegExp(values.only, 'u');
const rows: Row[] = [];
if (values.bombs)
  for (const { name, bytes } of [...bombs, ...fillings]) {
    if (!only.test(name)) continue;
    const row = await timed(name, bytes());
    print(`${name}: ${outcomeOf(row.read)}; ${row.ms} ms, block ${row.clock} (${row.processor}) ms`);
    rows.push(row);
  }
else if (folder !== undefined)
  for (const name of (await readdir(folder)).sort()) {
    if (name.endsWith('.reference') || !only.test(name)) continue;
    const row = await timed(name, await readFile(join(folder, name)));
    const reference = await readFile(join(folder, `${name}.reference`), 'utf8').catch(() => undefined);
    rows.push(reference === undefined ? row : { ...row, ...compared(reference, row.read) });
  }
summary();

async function timed(name: string, bytes: Uint8Array): Promise<Row> {
  let [clock, processor, last, since] = [0, 0, performance.now(), process.cpuUsage()];
  const look = (): void => {
    const [now, used] = [performance.now(), process.cpuUsage(since)];
    const gap = now - last - EVERY;
    clock = Math.max(clock, gap);
    processor = Math.max(processor, Math.min(gap, (used.user + used.system) / 1_000));
    [last, since] = [now, process.cpuUsage()];
  };
  const timer = setInterval(look, EVERY);
  const start = performance.now();
  const read = await readUpload({ name, bytes });
  look();
  clearInterval(timer);
  const ms = Math.round(performance.now() - start);
  return { name, read, ms, clock: Math.round(clock), processor: Math.round(processor) };
}

function outcomeOf(read: ReadUpload): string {
  return read.kind === 'read'
    ? `read, ${read.document.text.length} units, ${read.passages.length} passages`
    : read.sentence;
}

/** Words without regard to order, so that columns and notes may be anywhere. */
function compared(reference: string, read: ReadUpload): { wanted: number; found: number } {
  const { title, text } = read.kind === 'read' ? read.document : { title: '', text: '' };
  const left = countsOf(`${title}\n${text}`);
  let [wanted, found] = [0, 0];
  for (const [word, count] of countsOf(reference)) {
    wanted += word.length * count;
    found += word.length * Math.min(count, left.get(word) ?? 0);
  }
  return { wanted, found };
}

/** Hyphens at line ends are joined in different ways, so a word is a run of letters, and Han characters are words. */
function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const folded = text
    .normalize('NFKC')
    .replace(/[-\u00ad\u2010\u2011]\s*\n\s*/gu, '')
    .toLowerCase();
  for (const [word] of folded.matchAll(/\p{sc=Han}|[\p{L}\p{M}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function summary(): void {
  const formats = new Map<string, Row[]>();
  for (const row of rows) {
    const extension = extname(row.name);
    formats.set(extension, [...(formats.get(extension) ?? []), row]);
  }
  for (const [extension, all] of formats) {
    const unread = all.filter(({ read }) => read.kind === 'unreadable');
    const [wanted, found] = [totalOf(all, 'wanted'), totalOf(all, 'found')];
    const share = wanted === 0 ? '' : `, found ${(found / wanted).toFixed(4)} of ${wanted} characters`;
    const blocks = `block at most ${Math.max(...all.map(({ clock }) => clock))} (${Math.max(...all.map(({ processor }) => processor))}) ms`;
    print(`${extension}: ${all.length} files, ${unread.length} unread${share}; ${blocks}`);
    for (const { name, read } of values.bombs ? [] : unread) print(`  ${name}: ${outcomeOf(read)}`);
    const worst = all
      .flatMap(({ name, read, wanted: of = 0, found: own = 0 }) =>
        read.kind === 'read' && of > 0 ? { name, share: own / of, lost: of - own } : [],
      )
      .sort((a, b) => b.lost - a.lost);
    for (const { name, share: own, lost } of worst.slice(0, Number(values.worst)))
      print(`  ${name}: found ${own.toFixed(3)}, ${lost} characters less`);
  }
}

function totalOf(all: readonly Row[], name: 'wanted' | 'found'): number {
  return all.reduce((sum, row) => sum + (row[name] ?? 0), 0);
}
