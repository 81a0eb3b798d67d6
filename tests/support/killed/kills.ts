/** How are records changed by a program that is killed in the midst of it, and what must be there afterwards? */

import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'libsql';
import { expect } from 'vitest';
import type { DocumentId, PassageId } from '../../../src/corpus/document.ts';
import { Records } from '../../../src/store/records/records.ts';
import { randomNumbers } from '../random.ts';
import { filesBelow, filesWith } from '../records.ts';
import { changed, filesOf, type Model, NOTHING } from './model.ts';
import { Run } from './run.ts';

const SERVER = '1';

/** The kinds of change in the midst of which the program is killed. */
export const KINDS = [
  'upload',
  'add',
  'replace',
  'remove',
  'undo',
  'fields',
  'drop',
  'migrate',
  'backup',
] as const;

/** How long a change takes, in milliseconds, until the first one of its kind was timed. */
const USUAL = 20;

/** How often each kind of change was under way when the program was killed. */
export type Hits = Map<string, number>;

/** How often the program is killed for one folder, before what is to be compared becomes too much. */
const PER_FOLDER = 2 * KINDS.length;

/** How many folders are changed at the same time: most of the time is spent waiting for the disk. */
const AT_ONCE = 4;

/** Kills a program that changes records, again and again, and checks them after each time. */
export async function killAgainAndAgain(program: string, folder: string, kills: number): Promise<Hits> {
  const hits: Hits = new Map();
  let left = kills;
  let seed = 0;
  const next = async (): Promise<void> => {
    while (left > 0) {
      const some = Math.min(left, PER_FOLDER);
      left -= some;
      seed += 1;
      await killInFolder(program, join(folder, String(seed)), { kills: some, seed, hits });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return hits;
}

async function killInFolder(
  program: string,
  folder: string,
  { kills, seed, hits }: { readonly kills: number; readonly seed: number; readonly hits: Hits },
): Promise<void> {
  const random = randomNumbers(seed);
  const stateDir = join(folder, 'state');
  const backups = join(folder, 'backups');
  /** In milliseconds. */
  const times = new Map<string, number>();
  let model = NOTHING;
  await (await Records.open(stateDir)).close();
  for (let kill = 0; kill < kills; kill++) {
    const kind = KINDS[(kill + seed) % KINDS.length] ?? 'upload';
    const run = (task: string, third: string) =>
      new Run(program, [task, stateDir, String(seed * 1000 + kill), third]);
    if (kind === 'migrate') asVersion1(stateDir);
    const writer = run(kind === 'migrate' ? 'open' : 'write', kind);
    const saver = kind === 'backup' ? run('back up', backups) : undefined;
    await (saver ?? writer).until(kind);
    // Sometimes just after it is done.
    await pause(random() * 1.1 * (times.get(kind) ?? USUAL));
    await Promise.all([saver?.kill(), writer.kill()]);
    for (const { under } of [saver, writer].filter((one) => one !== undefined))
      if (under !== undefined) hits.set(under.kind, (hits.get(under.kind) ?? 0) + 1);
    for (const [one, time] of writer.times) times.set(one, time);
    for (const [one, time] of saver?.times ?? []) times.set(one, time);
    const acknowledged = writer.done.reduce(changed, model);
    const possible = [
      acknowledged,
      ...(writer.under === undefined ? [] : [changed(acknowledged, writer.under)]),
    ];
    model = await checked(stateDir, possible);
    await checkBackups(backups);
  }
}

function pause(milliseconds: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The one of some models that the records are like, once they are opened. */
async function checked(stateDir: string, possible: readonly Model[]): Promise<Model> {
  const records = await Records.open(stateDir);
  try {
    const found = possible.length === 1 ? [] : await shown(records, possible.at(-1) ?? NOTHING);
    const model =
      possible.find((one) => JSON.stringify(shownOf(one)) === JSON.stringify(found)) ??
      possible[0] ??
      NOTHING;
    expect(await shown(records, possible.at(-1) ?? NOTHING)).toEqual(shownOf(model));
    const files = filesBelow(stateDir).filter((file) => file.startsWith('uploads/'));
    const contents = (end: string) =>
      files
        .filter((file) => file.endsWith(end))
        .map((file) => readFileSync(join(stateDir, file), 'utf8'))
        .sort();
    expect(contents('.md')).toEqual(filesOf(model));
    expect(contents('.text')).toEqual(filesOf(model).map((content) => `read from ${content}`));
    expect(files).toHaveLength(2 * filesOf(model).length);
    expect(readdirSync(stateDir).filter((name) => name !== 'uploads')).toEqual(['footnote.db']);
    return model;
  } finally {
    await records.close();
  }
}

/** What can be seen of a model in records. */
function shownOf({ documents, previews, audit, gone }: Model): unknown {
  const live = Object.entries(documents).flatMap(([document, { contents, live }]) =>
    live === 0 ? [] : [[document, live, contents[live - 1]]],
  );
  const numbers = Object.entries(documents).map(([document, { contents }]) => [document, contents.length]);
  return { live, numbers, previews, audit: audit.slice(-SHOWN), gone };
}

/** How many lines of the audit are compared. */
const SHOWN = 50;

/** The same of records, about the documents that a model knows. Every file is compared with its hash when it is read. */
async function shown(records: Records, { documents, gone }: Model): Promise<unknown> {
  const content = async (kept: Parameters<Records['original']>[0] & { text: string }) => {
    const [original, text] = [await records.original(kept), await records.text(kept)];
    return String(text) === `read from ${original}` ? String(original) : 'damaged';
  };
  const live = await Promise.all(
    (await records.versions(SERVER)).map(async (version) => [
      version.document,
      version.number,
      await content(version),
    ]),
  );
  const numbers = await Promise.all(
    Object.keys(documents).map(async (id) => [id, (await records.history(SERVER, id as DocumentId)).length]),
  );
  const ids = Object.entries(documents).flatMap(([id, { contents }]) =>
    contents.map((_, index) => `${id}#${index + 1}`),
  );
  const found = await Promise.all(
    [...new Set([...ids, ...gone])].map(async (id) =>
      (await records.gone(SERVER, id as PassageId)) === undefined ? [] : [id],
    ),
  );
  return {
    live,
    numbers: numbers.filter(([, count]) => count !== 0),
    previews: await Promise.all((await records.previews(SERVER)).map(content)),
    audit: (await records.changes(SERVER, { limit: SHOWN }))
      .map(({ kind, subject }) => `${kind} ${subject}`)
      .reverse(),
    gone: found.flat().sort(),
  };
}

/** Makes the newest database one of version 1, which had all tables. */
function asVersion1(stateDir: string): void {
  const file = new Sqlite(join(stateDir, 'footnote.db'));
  for (const sql of [
    'drop index if exists previews_of_server',
    'drop index if exists changes_of_server',
    'delete from migrations where number > 1',
  ])
    file.exec(sql);
  file.close();
}

/** Every backup that has its name is complete; those that were interrupted have another name. */
async function checkBackups(backups: string): Promise<void> {
  const names = filesOfFolder(backups);
  for (const name of names.filter((one) => !one.endsWith('.new'))) {
    const saved = await Records.open(join(backups, name));
    for (const kept of [...(await saved.versions(SERVER)), ...(await saved.previews(SERVER))]) {
      expect(await saved.original(kept)).toBeDefined();
      expect(await saved.text(kept)).toBeDefined();
    }
    await saved.close();
  }
  rmSync(backups, { recursive: true, force: true });
}

function filesOfFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** How long an erasure takes on this machine, in milliseconds, as far as is known. */
export interface ErasureTime {
  milliseconds: number;
}

/**
 * Kills a program that erases a person, and looks for their id in all bytes of the folder once it is opened again.
 * @param time is corrected by what is seen, so that about as many are killed before the erasure is done as after it
 * @returns whether the person was erased when it was killed
 */
export async function killErasing(
  program: string,
  folder: string,
  { seed, time }: { readonly seed: number; readonly time: ErasureTime },
): Promise<boolean> {
  const person = '333333333333333333';
  const random = randomNumbers(seed);
  const stateDir = join(folder, `state ${seed}`);
  const before = await Records.open(stateDir);
  for (let number = 0; number < 8; number++)
    await before.setSetting(SERVER, `name ${number}`, `${person} ${'x'.repeat(700)}`, person);
  await before.close();
  const run = new Run(program, ['erase', stateDir, String(seed), person]);
  await run.until('erase');
  await pause(random() * 1.5 * time.milliseconds);
  await run.kill();
  time.milliseconds = run.times.get('erase') ?? 1.2 * time.milliseconds;
  const after = await Records.open(stateDir);
  const { changes } = await after.storedAbout(person);
  await after.close();
  expect([0, 8]).toContain(changes);
  if (run.done.length > 0) expect(changes).toBe(0);
  expect(filesWith(stateDir, person)).toEqual(changes === 0 ? [] : ['footnote.db']);
  return changes === 0;
}
