import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DocumentId } from '../../src/corpus/document.ts';
import { NO_SETTINGS } from '../../src/moderation/settings.ts';
import { documentOf, servedOf, stateOf } from '../../src/moderation/state.ts';
import { added, answerIn, type Kept, kept, managerOf, moderationOf, RULES, SERVER } from './kept.ts';

let now: Kept;
beforeEach(async () => {
  now = await kept();
});
afterEach(() => now.end());

/** Files in the state folder whose names end like this. */
async function filesEnding(end: string): Promise<string[]> {
  const files = await readdir(now.dir, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile() && file.name.endsWith(end))
    .map((file) => join(file.parentPath, file.name));
}

describe('stateOf()', () => {
  test('is empty for a server without records, and reads what there is', async () => {
    expect(await stateOf(SERVER, now.keeping)).toEqual({ settings: NO_SETTINGS, pins: [], aliases: [] });
    await moderationOf(SERVER, now).set('visibility', 'private', managerOf(SERVER));
    expect((await stateOf(SERVER, now.keeping)).settings.visibility).toBe('private');
  });
});

describe('documentOf()', () => {
  test('reads a document again from its original if what was read of it is damaged', async () => {
    await added(now, 'rules.md', RULES);
    for (const file of await filesEnding('.text')) await writeFile(file, 'damaged');
    const [version] = await now.keeping.records.versions(SERVER);
    if (version === undefined) throw new Error('no version');
    const document = await documentOf(version, now.keeping);
    expect(document?.title).toBe('House rules');
    expect(now.told).toEqual([]);
  });

  test('leaves a document out if both are gone, tells the operator, and serves the others', async () => {
    await added(now, 'rules.md', RULES);
    await added(now, 'visits.md', '# Visits\n\nOtters may visit on Sundays.\n');
    for (const file of await filesEnding('.text')) await rm(file);
    for (const file of await filesEnding('.md')) await writeFile(file, '');
    expect(await servedOf(SERVER, now.keeping)).toEqual([]);
    expect(now.told).toHaveLength(2);
    expect(now.told[0]).toContain('rules.md');
    now = await now.reopened();
    expect(answerIn(SERVER, 'When do bees make honey?', now)?.document.id).toBe('bees');
    // They are still listed, and can be taken away.
    const listed = await moderationOf(SERVER, now).documents();
    expect(listed.map(({ document }) => document)).toEqual(['rules', 'visits']);
    const removed = await moderationOf(SERVER, now).remove('rules' as DocumentId, managerOf(SERVER));
    expect(removed).toMatchObject({ kind: 'done', title: 'rules.md' });
    expect(await moderationOf(SERVER, now).documents()).toHaveLength(1);
  });
});
