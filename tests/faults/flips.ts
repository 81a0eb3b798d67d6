/** Is anything ever quoted that does not stand in the files, whichever bit of them, of the snapshot or of the memory is another? */

import { isUtf8 } from 'node:buffer';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ask from '../../commands/ask.ts';
import cite from '../../commands/cite.ts';
import search from '../../commands/search.ts';
import type { Asker, Footnote, SlashCommand } from '../../src/command.ts';
import { Library } from '../../src/library/library.ts';
import { toDiscord } from '../../src/replies/discord/message.ts';
import { snapshotFile } from '../../src/store/snapshot-path.ts';
import { voiceIn } from '../../src/texts/voice.ts';
import { quotedText, textsOf } from '../replies/discord/shown.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';
import { type Chance, chanceOf } from './random.ts';

export interface Flips {
  readonly wrongs: readonly string[];
  /** Flips by what they struck and what came of it. */
  readonly counts: Readonly<Record<string, number>>;
  /** Quotations that were held against the files. */
  readonly quotations: number;
}

/** One document in each format, and a glossary. Without markup within the lines, so that a text is its file's. */
const FILES: Readonly<Record<string, string>> = {
  'harbour.md': `---
title: The harbour
language: en
source:
  author: A. Pilot
  published: 2019-05-04
---

# The harbour

Ships carry tea from Keelung to Odessa. The pilot boards them at the lighthouse.

## The lighthouse

The keeper of the lighthouse was Paul Shabert, and he lit the lamp in 1896.

- Oil came by boat.
- Glass came from Odessa.
`,
  'tea.txt': `= Tea =

Tea is grown in the hills behind Keelung, and dried on bamboo.

== Trade ==

In 1896 the consul bought forty chests of tea. Café owners paid in silver.
`,
  'report.txt': `Lamp lit again

29 Dec, 2025 02:05

The keeper lit the lamp again after the storm, the harbour office said.

Смотритель зажёг лампу. 台湾的灯塔又亮了。
`,
  'plain.txt': 'The storm took the roof of the lighthouse.\n\nNobody was hurt by the storm.\n',
  'glossary.yaml': '- term: lighthouse\n  ru: [маяк]\n  near: [lamp]\n',
};

const ASKED: readonly (readonly [SlashCommand, Readonly<Record<string, string>>])[] = [
  [ask, { question: 'Who was the keeper of the lighthouse?' }],
  [ask, { question: 'What did the consul buy in 1896?' }],
  [search, { terms: 'lamp' }],
  [search, { terms: 'storm' }],
  [cite, { passage: 'harbour 1-4' }],
  [cite, { passage: 'tea 1-3' }],
];

const ASKER: Asker = {
  id: '100000000000000001',
  roles: [],
  place: { kind: 'server', server: '200000000000000001', channel: '300000000000000001', byOwnAccount: false },
  managesServer: false,
};

/** So many flips in turn of files, of the snapshot and of texts in memory. */
export async function flips(
  seed: number,
  times: number,
  onDone: (done: number) => void = () => {},
): Promise<Flips> {
  const root = await temporaryFolder();
  const dir = join(root, 'corpus');
  await writeFiles(dir, FILES);
  const chance = chanceOf(seed);
  const counts: Record<string, number> = {};
  const wrongs: string[] = [];
  let quotations = 0;
  const check = async (library: Library, flip: Flip): Promise<readonly string[]> => {
    const stored = await linesOf(dir);
    const quoted = await quotedBy(library);
    quotations += quoted.length;
    for (const words of quoted)
      if (!stands(words, stored)) wrongs.push(`${flip.where}: quotes ${JSON.stringify(words)}`);
    return quoted;
  };
  try {
    const library = await open(dir);
    const snapshots = await Promise.all(
      (['index', 'corpus'] as const).map(async (kind) => {
        const file = snapshotFile(dir, kind);
        return { kind, file, bytes: await readFile(file) };
      }),
    );
    const whole: Whole = { dir, library, snapshots };
    const right = await quotedBy(library);
    for (let done = 0; done < times; done += 1) {
      const flip = await [inFile, inSnapshot, inMemory][done % 3]?.(whole, chance);
      if (flip === undefined) continue;
      const came = await flip.cameOf(right, check);
      const outcome = `${flip.sort}: ${came}`;
      counts[outcome] = (counts[outcome] ?? 0) + 1;
      if (came === 'WRONG') wrongs.push(`${flip.where}: ${came}`);
      onDone(done + 1);
    }
    return { wrongs, counts, quotations };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

type Check = (library: Library, flip: Flip) => Promise<readonly string[]>;

interface Flip {
  readonly sort: string;
  /** What was flipped, to be found again. */
  readonly where: string;
  /** Opens and asks, and puts right what was flipped. */
  cameOf(right: readonly string[], check: Check): Promise<string>;
}

/** What is there before anything is flipped. */
interface Whole {
  readonly dir: string;
  readonly library: Library;
  readonly snapshots: readonly { readonly kind: string; readonly file: string; readonly bytes: Buffer }[];
}

async function inFile({ dir }: Whole, chance: Chance): Promise<Flip> {
  const name = chance.pick(Object.keys(FILES));
  const before = await readFile(join(dir, name));
  const { bytes, bit } = flipped(before, chance);
  await writeFile(join(dir, name), bytes);
  const flip: Flip = {
    sort: 'a file',
    where: `${name} bit ${bit}`,
    async cameOf(right, check) {
      try {
        const library = await open(dir);
        const quoted = await check(library, flip);
        const refused = library.corpus.problems.some(
          ({ severity, file }) => severity === 'error' && file === name,
        );
        if (refused) return 'refused, with its name and line';
        return same(quoted, right) ? 'shows in no answer' : 'quoted as it stands now';
      } finally {
        await writeFile(join(dir, name), before);
      }
    },
  };
  return flip;
}

/** One bit, or in one case of five an end that is missing or a stretch from elsewhere. */
async function inSnapshot({ dir, snapshots }: Whole, chance: Chance): Promise<Flip> {
  const { kind, file, bytes: before } = chance.pick(snapshots);
  const dice = chance.next();
  const { bytes, bit } = flipped(before, chance);
  const damaged =
    dice < 0.8 ? bytes : dice < 0.9 ? before.subarray(0, bit >> 3) : spliced(before, bit >> 3, chance);
  await writeFile(file, damaged);
  const flip: Flip = {
    sort: `the snapshot of the ${kind}`,
    where: `snapshot of the ${kind}, bit ${bit} (${dice})`,
    async cameOf(right, check) {
      const quoted = await check(await open(dir), flip);
      const mended = (await readFile(file)).equals(before);
      if (!same(quoted, right) || !mended) return 'WRONG';
      return damaged.equals(before) ? 'not damaged' : 'made again';
    },
  };
  return flip;
}

async function inMemory({ library }: Whole, chance: Chance): Promise<Flip> {
  const document = chance.pick(library.corpus.documents);
  const at = chance.below(document.text.length);
  const bit = chance.below(16);
  const { text: before } = document;
  const other = String.fromCharCode(before.charCodeAt(at) ^ (1 << bit));
  // What cannot happen in the language happens in memory.
  const inPlace = document as { text: string };
  inPlace.text = before.slice(0, at) + other + before.slice(at + 1);
  const flip: Flip = {
    sort: 'a text in memory',
    where: `${document.file} character ${at} bit ${bit}`,
    async cameOf(right, check) {
      try {
        return same(await check(library, flip), right) ? 'shows in no answer' : 'not quoted any more';
      } finally {
        inPlace.text = before;
      }
    },
  };
  return flip;
}

function open(dir: string): Promise<Library> {
  return Library.open(dir, { fewestKept: 1 });
}

function flipped(before: Buffer, chance: Chance): { readonly bytes: Buffer; readonly bit: number } {
  const bytes = Buffer.from(before);
  const bit = chance.below(8 * bytes.length);
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return { bytes, bit };
}

function spliced(before: Buffer, at: number, chance: Chance): Buffer {
  const bytes = Buffer.from(before);
  const from = chance.below(bytes.length);
  before.copy(bytes, at, from, from + 1 + chance.below(64));
  return bytes;
}

function same(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((words, n) => words === others[n]);
}

/** Each line that people are shown as a quotation, in the messages that Discord would be sent. */
async function quotedBy(library: Library): Promise<string[]> {
  const footnote: Footnote = {
    library,
    answers: 'public',
    reload: () => Promise.reject(new Error('nothing is read anew here')),
    commands: [],
    commandNames: [],
  };
  const quoted: string[] = [];
  for (const [command, given] of ASKED) {
    const options = Object.fromEntries(command.options.map(({ name }) => [name, given[name]]));
    const reply = await command.run(options, footnote, ASKER);
    const message = toDiscord(reply, {
      voice: voiceIn('en'),
      commandIds: new Map(),
      stored: (id) => library.passage(id),
    });
    for (const text of textsOf(message)) quoted.push(...quotedText(text).split('\n'));
  }
  return quoted.filter((line) => plain(line) !== '');
}

/** The lines of every file as they are on disk now. */
async function linesOf(dir: string): Promise<readonly string[]> {
  const files = await Promise.all(Object.keys(FILES).map((name) => readFile(join(dir, name))));
  // A file that is not UTF-8 is read as Windows-1252.
  const texts = files.flatMap((bytes) => [
    bytes.toString('utf8'),
    ...(isUtf8(bytes) ? [] : [bytes.toString('latin1')]),
  ]);
  return texts.flatMap((text) => text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/u)).map(plain);
}

/** Whether one line of a file holds the words. */
function stands(words: string, lines: readonly string[]): boolean {
  const sought = plain(words);
  return lines.some((line) => line.includes(sought));
}

/**
 * Without what Discord or Markdown reads as markup, what no eye sees, and how words are spaced and composed, which
 * an id leaves out of account too.
 */
function plain(line: string): string {
  return line
    .replace(/\ufffd|\p{Cs}/gu, '\ufffd')
    .replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (/\s/u.test(sign) ? ' ' : ''))
    .normalize('NFC')
    .replace(/[\\*_~`|>#[\]<…]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
