import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serverOf } from '../../src/moderation/servers.ts';
import { libraryOf } from '../support/sample-corpus.ts';
import { type Kept, kept, managerOf, SERVER } from './kept.ts';

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
});

async function inFiles(dir: string, text: string): Promise<boolean> {
  const files = await readdir(dir, { recursive: true, withFileTypes: true });
  const bytes = await Promise.all(
    files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name))),
  );
  return bytes.some((one) => one.includes(text));
}
