import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DocumentId } from '../../src/corpus/document.ts';
import type { ServerModeration } from '../../src/moderation/server-moderation.ts';
import { isTrouble } from '../../src/moderation/trouble.ts';
import { file, type Kept, kept, managerOf, SERVER } from './kept.ts';

const asker = managerOf(SERVER);
const RIGHTS = { rights: 'ours', standpoint: '' };

let now: Kept;
beforeEach(async () => {
  now = await kept(undefined, { limits: { documents: 2, passages: 4, megabytes: 10 } });
});
afterEach(() => now.end());

function of({ servers }: Kept = now): ServerModeration {
  const found = servers.moderationIn(asker.place);
  if (found === undefined) throw new Error('no server');
  return found;
}

function sound<Result>(result: Result): Exclude<Result, { kind: 'trouble' }> {
  if (isTrouble(result)) throw new Error(`${result.why}: ${result.sentence}`);
  return result as Exclude<Result, { kind: 'trouble' }>;
}

async function uploaded(name: string, text: string, replaces?: DocumentId) {
  now.uploads.set(name, text);
  const { key } = sound(await of().read(file(name), asker, replaces));
  sound(await of().editPreview(key, RIGHTS, asker));
  return key;
}

async function added(name: string, text: string, replaces?: DocumentId) {
  return sound(await of().accept(await uploaded(name, text, replaces), asker));
}

/** Ids of what is served and of what is recorded, in order. */
async function served() {
  const recorded = await now.keeping.records.versions(SERVER);
  return {
    library: now.libraries.at(SERVER).corpus.documents.map(({ id }) => id),
    listed: of().served.map(({ version }) => version.document),
    recorded: recorded.map(({ document }) => document),
  };
}

const A = 'a' as DocumentId;
const TWO = (word: string) => `${word} one.\n\n${word} two.`;

describe('undo()', () => {
  test('brings back nothing for which there is no room any more', async () => {
    await added('a.md', TWO('Ant'));
    await added('b.md', TWO('Bee'));
    const removed = sound(await of().remove(A, asker));
    await added('c.md', TWO('Cat'));
    expect(await of().undo(removed.change ?? 0, asker)).toEqual({
      kind: 'trouble',
      why: 'too-many-documents',
      most: 2,
    });
    expect((await served()).recorded).toEqual(['b', 'c']);
  });

  test('brings back a larger version only if there is room for its passages', async () => {
    await added('a.md', 'One.\n\nTwo.\n\nThree.\n\nFour.');
    const replaced = await added('a.md', 'One.', A);
    await added('b.md', TWO('Bee'));
    expect(await of().undo(replaced.change ?? 0, asker)).toMatchObject({ why: 'too-many-passages', most: 4 });
  });

  test('brings a document back to where it was among the others', async () => {
    await added('a.md', 'Ant.');
    await added('b.md', 'Bee.');
    const removed = sound(await of().remove(A, asker));
    sound(await of().undo(removed.change ?? 0, asker));
    const before = now.libraries.at(SERVER).corpus.passages.map(({ id }) => id);
    now = await now.reopened();
    expect(before).toEqual(now.libraries.at(SERVER).corpus.passages.map(({ id }) => id));
  });
});

describe('accept()', () => {
  test('adds no document beyond the limit by way of a preview that was to replace one', async () => {
    await added('a.md', 'Ant.');
    await added('b.md', 'Bee.');
    const key = await uploaded('c.md', 'Cat.', A);
    const turned = await of().replacing(key, undefined, asker);
    const accepted = isTrouble(turned) ? turned : await of().accept(key, asker);
    expect(accepted).toMatchObject({ why: 'too-many-documents', most: 2 });
    expect((await served()).recorded).toEqual(['a', 'b']);
  });

  test('serves what it has recorded even if the records cannot be read afterwards', async () => {
    await added('a.md', 'Ant.');
    const key = await uploaded('b.md', 'Bee.');
    const { records } = now.keeping;
    const { goLive, versions, lastChange } = records;
    const failing = () => Promise.reject(new Error('The disk reports an error.'));
    records.goLive = async (given) => {
      const live = await goLive.call(records, given);
      Object.assign(records, { versions: failing, lastChange: failing });
      return live;
    };
    expect(await of().accept(key, asker)).toMatchObject({ kind: 'done', document: 'b' });
    Object.assign(records, { versions, lastChange });
    expect((await served()).library).toEqual(['bees', 'a', 'b']);
    sound(await of().edit(A, { ...RIGHTS, title: 'Ants' }, asker));
    const { library, listed, recorded } = await served();
    expect(listed).toEqual(recorded);
    expect(library).toEqual(['bees', ...recorded]);
  });
});

describe('readFile()', () => {
  test('keeps no more previews than a menu lists if many files arrive at once', async () => {
    await now.end();
    now = await kept(undefined, { limits: { documents: 99, passages: 99, megabytes: 10 } });
    const waiting = { server: SERVER, bytes: Buffer.from('One.'), text: Buffer.from('1'), passages: 1 };
    for (let n = 0; n < 24; n++)
      await now.keeping.records.addPreview({ ...waiting, name: `${n}.md`, fields: {}, by: asker.id });
    now.uploads.set('x.md', 'More.');
    const read = await Promise.all([1, 2].map(() => of().read(file('x.md'), asker)));
    expect(read.filter(isTrouble)).toEqual([{ kind: 'trouble', why: 'too-many-previews', most: 25 }]);
    expect(await of().previews()).toHaveLength(25);
  });
});
