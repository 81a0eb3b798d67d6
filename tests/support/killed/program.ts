/** A program that changes records until it is killed: it says what it is about to do, and when that is done. */

import { writeSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentId, PassageId } from '../../../src/corpus/document.ts';
import { backUp } from '../../../src/store/records/backup.ts';
import type { GonePassage, Version } from '../../../src/store/records/record.ts';
import { Records } from '../../../src/store/records/records.ts';
import { randomNumbers } from '../random.ts';
import { type Change, passageOf } from './model.ts';

const [, , task = '', stateDir = '', seed = '', third = ''] = process.argv;
const random = randomNumbers(Number(seed));
const SERVER = '1';

/** A pipe: what was written to it arrives even if the process is killed at once. See `Run`. */
const PIPE = 3;

function say(line: string): void {
  writeSync(PIPE, `${line}\n`);
}

async function main(): Promise<void> {
  if (task === 'back up') {
    for (let number = 0; ; number++) {
      say('try {"kind":"backup"}');
      await backUp(stateDir, join(third, `${seed}-${number}`));
      say('done');
    }
  }
  if (task === 'open') say('try {"kind":"migrate"}');
  const records = await Records.open(stateDir);
  if (task === 'open') say('done');
  if (task === 'erase') {
    say('try {"kind":"erase"}');
    await records.erase(third);
    say('done');
  }
  say('open');
  // Contents that no other run of this program has.
  for (let number = 0; task !== 'erase'; number++) {
    const change = await chosen(records, `${seed}-${number}`, third);
    if (change === undefined) continue;
    say(`try ${JSON.stringify(change)}`);
    await make(records, change);
    say('done');
  }
  setInterval(() => {}, 1000);
}

/** A change that can be made, of the wanted kind half of the time; undefined if it cannot be made now. */
async function chosen(records: Records, unique: string, wanted: string): Promise<Change | undefined> {
  const kinds = ['upload', 'add', 'replace', 'remove', 'undo', 'fields', 'drop'] as const;
  const kind =
    random() < 0.5
      ? (kinds.find((one) => one === wanted) ?? 'upload')
      : kinds[Math.floor(random() * kinds.length)];
  const versions = await records.versions(SERVER);
  const previews = await Promise.all(
    (await records.previews(SERVER)).map(async (preview) => ({
      ...preview,
      content: String(await records.original(preview)),
    })),
  );
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const version = pick(versions);
  switch (kind) {
    case 'upload': {
      const replaces = random() < 0.5 ? version?.document : undefined;
      return { kind, content: `content ${unique}`, ...(replaces === undefined ? {} : { replaces }) };
    }
    case 'add': {
      const preview = pick(previews.filter(({ replaces }) => replaces === undefined));
      return preview && { kind, content: preview.content, document: `d${unique}` };
    }
    case 'replace': {
      const preview = pick(
        previews.filter(({ replaces }) => versions.some(({ document }) => document === replaces)),
      );
      return preview && { kind, content: preview.content, document: String(preview.replaces) };
    }
    case 'undo': {
      const changes = await records.changes(SERVER, { limit: 20 });
      const last = changes.filter(
        ({ undoUntil, subject }, index) =>
          undoUntil !== undefined && changes.findIndex((other) => other.subject === subject) === index,
      );
      const change = pick(last);
      return change && { kind, document: change.subject };
    }
    case 'drop': {
      const preview = pick(previews);
      return preview && { kind, content: preview.content };
    }
    default:
      return version && kind && { kind, document: version.document };
  }
}

async function make(records: Records, change: Change): Promise<void> {
  const by = '5';
  const versions = await records.versions(SERVER);
  const liveOf = (document: string) => versions.find((version) => version.document === document);
  if (change.kind === 'upload') {
    await records.addPreview({
      server: SERVER,
      name: 'a.md',
      bytes: Buffer.from(change.content),
      text: Buffer.from(`read from ${change.content}`),
      passages: 1,
      fields: {},
      by,
      ...(change.replaces === undefined ? {} : { replaces: change.replaces as DocumentId }),
    });
    return;
  }
  if (change.kind === 'drop') return records.dropPreview(SERVER, await previewWith(records, change.content));
  if (!('document' in change)) return;
  const document = change.document as DocumentId;
  const live = liveOf(document);
  const given = { server: SERVER, document, gone: live === undefined ? [] : [goneOf(live)], by };
  if (change.kind === 'add' || change.kind === 'replace')
    await records.goLive({ ...given, preview: await previewWith(records, change.content), fields: {} });
  else if (change.kind === 'remove') await records.remove(given);
  else if (change.kind === 'fields') await records.setFields({ ...given, fields: { title: 'new' } });
  else {
    const { key = 0 } = (await records.lastChange(SERVER, document)) ?? {};
    const { to } = await records.undoing(SERVER, key);
    await records.undo({ ...given, change: key, returned: to === undefined ? [] : [goneOf(to).id] });
  }
}

async function previewWith(records: Records, content: string): Promise<number> {
  for (const preview of await records.previews(SERVER))
    if (String(await records.original(preview)) === content) return preview.key;
  throw new Error(`No preview has ${content}`);
}

function goneOf({ document, number }: Version): GonePassage {
  const id = passageOf(document, number) as PassageId;
  return { id, document, text: id, citation: id, at: 1, isChanged: true };
}

main().catch((error: unknown) => {
  say(`failed ${String(error instanceof Error ? error.stack : error)}`);
  process.exit(1);
});
