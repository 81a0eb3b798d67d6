import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serverOf } from '../../src/moderation/servers.ts';
import { libraryOf } from '../support/sample-corpus.ts';
import { file, type Kept, kept, managerOf, moderationOf, RULES, SERVER, sound } from './kept.ts';

const asker = managerOf(SERVER);
const DAY = 24 * 3_600_000;

let now: Kept;
beforeEach(async () => {
  now = await kept();
});
afterEach(() => now.end());

describe('Servers', () => {
  test('have a server for each place in one, and none for own accounts and direct messages', () => {
    expect(serverOf(asker.place)).toBe(SERVER);
    expect(serverOf({ ...asker.place, byOwnAccount: true })).toBeUndefined();
    expect(serverOf({ kind: 'direct', channel: '1', byOwnAccount: false })).toBeUndefined();
    expect(now.servers.moderationIn({ kind: 'private', channel: '1', byOwnAccount: true })).toBeUndefined();
    expect(now.servers.moderationIn(asker.place)).toBe(now.servers.moderationIn(asker.place));
  });

  test('keep the passages that a reload of the folder takes out of service, until they are back', async () => {
    const before = libraryOf({ 'bees.md': '# Bees\n\nBees make honey.\n\nThey dance.\n' }).corpus;
    const after = libraryOf({ 'bees.md': '# Bees\n\nBees make honey.\n\nThey sing.\n' }).corpus;
    const [, dance] = before.passages;
    if (dance === undefined) throw new Error('no passage');
    await now.servers.reloaded({ kind: 'swapped', before, after, ms: 1 });
    const moderation = now.servers.moderationIn(asker.place);
    expect(await moderation?.gone(dance.id)).toMatchObject({ text: 'They dance.', isChanged: true });
    await now.servers.reloaded({ kind: 'swapped', before: after, after: before, ms: 1 });
    expect(await moderation?.gone(dance.id)).toBeUndefined();
  });

  test('erase a person from every file', async () => {
    const person = '100000000000000777';
    const by = { ...asker, id: person };
    await now.servers.moderationIn(asker.place)?.set('visibility', 'private', by);
    await now.servers.moderationIn(asker.place)?.addAlias('honey', 'nectar', by);
    expect(await now.servers.privacy.stored(person)).toMatchObject({ aliases: 1 });
    expect(await inFiles(now.dir, person)).toBe(true);
    expect(await now.servers.privacy.erase(person)).toBeUndefined();
    expect(await now.servers.privacy.stored(person)).toEqual({
      changes: 0,
      previews: 0,
      versions: 0,
      pins: 0,
      aliases: 0,
    });
    expect(await inFiles(now.dir, person)).toBe(false);
    expect(now.servers.moderationIn(asker.place)?.aliases).toMatchObject([{ term: 'honey' }]);
    expect(now.servers.moderationIn(asker.place)?.aliases[0]).not.toHaveProperty('by');
  });

  test('erase a person while a document is added, which stays', async () => {
    const moderation = moderationOf(SERVER, now);
    now.uploads.set('rules.md', RULES);
    const { key } = sound(await moderation.read(file('rules.md'), asker));
    await moderation.editPreview(key, { rights: 'ours', standpoint: '' }, asker);
    const { records } = now.keeping;
    const versions = records.versions.bind(records);
    let accepting: Promise<unknown> | undefined;
    // What was read first arrives last, as far as the document can be added meanwhile.
    records.versions = async (server) => {
      const found = await versions(server);
      if (accepting !== undefined) return found;
      accepting = moderation.accept(key, asker);
      await Promise.race([accepting, setTimeout(200)]);
      return found;
    };
    await now.servers.privacy.erase('100000000000000777');
    await accepting;
    expect(await moderation.documents()).toMatchObject([{ document: 'rules' }]);
  });

  test('tidy up while a server makes its first change, which stays', async () => {
    const moderation = moderationOf(SERVER, now);
    const { libraries, servers } = now;
    const prepare = libraries.prepare.bind(libraries);
    libraries.prepare = async (...given) => {
      await servers.tidy();
      return prepare(...given);
    };
    await moderation.addAlias('honey', 'nectar', asker);
    expect(moderationOf(SERVER, now).aliases).toMatchObject([{ term: 'honey' }]);
  });

  test('forget a server a month after the bot has left it, and not before', async () => {
    await now.servers.moderationIn(asker.place)?.addAlias('honey', 'ambrosia', asker);
    await now.servers.left(SERVER);
    now.clock.now += 29 * DAY;
    await now.servers.tidy();
    expect(await now.servers.recorded()).toEqual([SERVER]);
    await now.servers.joined(SERVER);
    now.clock.now += 2 * DAY;
    await now.servers.tidy();
    expect(await now.servers.recorded()).toEqual([SERVER]);
    await now.servers.left(SERVER);
    now.clock.now += 31 * DAY;
    await now.servers.tidy();
    expect(await now.servers.recorded()).toEqual([]);
    expect(now.libraries.at(SERVER).corpus.glossary).toEqual([]);
    expect(now.servers.moderationIn(asker.place)?.aliases).toEqual([]);
    expect(await inFiles(now.dir, 'ambrosia')).toBe(false);
  });

  test('keep one object per server, so that a change under way is not lost to the next one', async () => {
    const moderation = now.servers.moderationIn(asker.place);
    // Nothing is recorded yet, as while the first file of a server is fetched.
    await now.servers.tidy();
    expect(await moderation?.set('visibility', 'private', asker)).toBeUndefined();
    expect(now.servers.moderationIn(asker.place)?.settings.visibility).toBe('private');
  });
});

async function inFiles(dir: string, text: string): Promise<boolean> {
  const files = await readdir(dir, { recursive: true, withFileTypes: true });
  const bytes = await Promise.all(
    files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name))),
  );
  return bytes.some((one) => one.includes(text));
}
