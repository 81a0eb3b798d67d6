import { describe, expect, test, vi } from 'vitest';
import { passages } from '../../../src/corpus/chunk.ts';
import { documentFrom } from '../../../src/corpus/upload/kept-document.ts';
import { LARGEST_UPLOAD, readUpload } from '../../../src/corpus/upload/read-upload.ts';
import { wordOf, wordParagraph } from '../../support/archive.ts';

// Processes that read wait for their turn where the machine has other work.
vi.setConfig({ testTimeout: 180_000 });

describe('readUpload()', () => {
  test('gives the document, its bytes and its passages', async () => {
    const bytes = wordOf(wordParagraph('Honey is sweet.') + wordParagraph('Bees make it.'));
    const read = await readUpload({ name: '../house\nrules.odt', bytes });
    if (read.kind !== 'read') throw new Error(read.sentence);
    expect(read.document).toMatchObject({ file: 'house rules.odt', format: 'word', title: 'house rules' });
    expect(await documentFrom(read.text)).toEqual(read.document);
    expect(read.passages).toEqual(passages(read.document));
    expect(read.problems.map(({ message }) => message)).toEqual([
      'is a Word document, despite its name, and is read as one; correct its extension',
    ]);
  });

  test('reads several files at a time, each as if it were alone', async () => {
    const files = ['One.', 'Two.', 'Three.'].map((text) =>
      readUpload({ name: 'a.md', bytes: Buffer.from(text) }),
    );
    const texts = (await Promise.all(files)).map((read) => read.kind === 'read' && read.document.text);
    expect(texts).toEqual(['One.', 'Two.', 'Three.']);
  });

  test('refuses what is too large without a process', async () => {
    const bytes = new Uint8Array(LARGEST_UPLOAD + 1);
    expect(await readUpload({ name: 'a.md', bytes })).toEqual({
      kind: 'unreadable',
      sentence: 'is 10.1 MiB, over the limit of 10 MiB; split it into smaller files',
    });
  });

  test('says that a file takes too long, by the clock or by its work', async () => {
    const bytes = Buffer.from('Honey. '.repeat(200_000));
    expect(await readUpload({ name: 'a.md', bytes }, { longest: 1 })).toEqual({
      kind: 'unreadable',
      sentence: 'takes longer than 0.001 s to read; split it into smaller files',
    });
    expect(await readUpload({ name: 'a.md', bytes }, { longestBusy: 2 })).toEqual({
      kind: 'unreadable',
      sentence: 'takes longer than 0.002 s to read; split it into smaller files',
    });
  });

  test('says that no process can be started, and reads the next file', async () => {
    // No system starts a program with such a name.
    const program = new URL('file:///a%00b.mjs');
    const bytes = Buffer.from('Honey.');
    for (let times = 0; times < 3; times++)
      expect(await readUpload({ name: 'a.md', bytes }, { program })).toEqual({
        kind: 'unreadable',
        sentence: expect.stringMatching(
          /^cannot be read, as no process can be started for it \(ERR_[A-Z_]+\); free some memory$/u,
        ),
      });
    expect((await readUpload({ name: 'a.md', bytes })).kind).toBe('read');
  });
});
