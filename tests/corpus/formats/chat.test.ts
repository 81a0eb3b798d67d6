import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { citation, resolveCitation } from '../../../src/corpus/citation.ts';
import { chat } from '../../../src/corpus/formats/chat.ts';
import { loadCorpus } from '../../../src/corpus/load.ts';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.ts';
import { exported } from '../chat/sample.ts';

test('chat takes exports alone', () => {
  expect([chat.extensions, chat.isPicky, chat.detects(exported([])), chat.detects('{}')]).toEqual([
    ['.json'],
    true,
    true,
    false,
  ]);
});

test('loadCorpus() cites messages by author and time, and passes over any other file of JSON', async () => {
  const root = await temporaryFolder();
  const dir = join(root, 'corpus');
  await mkdir(dir);
  await writeFile(join(dir, 'rules.json'), exported([{ content: 'Fees are due on Monday.' }]));
  await writeFile(join(dir, 'package.json'), '{"name": "x"}');
  await writeFile(join(dir, 'empty.json'), '');
  const { passages, problems } = await loadCorpus(dir);
  const cited = passages.map(citation);
  expect(cited).toEqual(['Ada in #rules, Mon 3 Mar 2025, 14:02 — source: The club']);
  expect(resolveCitation(cited[0] ?? '', passages)).toBe(passages[0]);
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^2 files with the extension \.json skipped, as they are not exported chats; /u),
  ]);
  await removeFolder(root);
});
