import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { html } from '../../../src/corpus/formats/html.ts';
import { loadCorpus } from '../../../src/corpus/load.ts';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.ts';

test('html takes every page with its extensions', () => {
  expect(html.extensions).toEqual(['.html', '.htm', '.xhtml']);
  expect(html.detects('anything')).toBe(true);
});

test('loadCorpus() reads a page in the encoding that it names, and does not ask for text below each heading', async () => {
  const root = await temporaryFolder();
  const dir = join(root, 'corpus');
  await mkdir(dir);
  const words = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2e]);
  await writeFile(
    join(dir, 'a.html'),
    Buffer.concat([
      Buffer.from('<meta charset="windows-1251"><main><h2>A</h2><h2>B</h2><p>'),
      words,
      Buffer.from('</p></main>'),
    ]),
  );
  const { documents, problems } = await loadCorpus(dir);
  expect(documents[0]).toMatchObject({
    text: 'A\n\nB\n\nПривет.',
    format: 'html',
    isBuilt: true,
    read: { heading: 2 },
  });
  expect(problems).toEqual([]);
  await removeFolder(root);
});
