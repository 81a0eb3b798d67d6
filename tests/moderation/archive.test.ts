import { expect, test } from 'vitest';
import { openArchive } from '../../src/corpus/packed/archive.ts';
import { archiveOf } from '../../src/moderation/archive.ts';

test('archiveOf() gives every entry back under a name of its own', async () => {
  const entries = [
    { name: 'rules.md', bytes: Buffer.from('# Rules'), at: Date.UTC(2026, 4, 1) },
    { name: '../rules.md', bytes: Buffer.from('# Others'), at: Date.UTC(2026, 4, 2) },
    { name: 'Rules.md', bytes: new Uint8Array(), at: Date.UTC(2026, 4, 2) },
  ];
  const archive = await openArchive(await archiveOf(entries), { kind: 'an archive' });
  expect(archive.names).toEqual(['rules.md', '_rules.md', 'Rules (2).md']);
  const read = await Promise.all(
    archive.names.map(async (name) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of archive.read(name) ?? []) chunks.push(chunk);
      return Buffer.concat(chunks).toString();
    }),
  );
  expect(read).toEqual(['# Rules', '# Others', '']);
});
