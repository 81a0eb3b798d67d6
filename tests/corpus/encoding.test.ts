import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import { decode } from '../../src/corpus/encoding.ts';
import { keptCorpus } from '../../src/store/corpus-snapshot.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();
const WESTERN = 'is not UTF-8 and is read as Windows-1252; save it as UTF-8';

describe('decode()', () => {
  test.each([0, 1, 2, 3, 4, 5, 6])('keeps characters whole in long files, %i bytes on', (offset) => {
    const text = `${'x'.repeat(offset)}${'€😀é'.repeat(240_000)}`;
    expect(decode(Buffer.from(text))).toEqual({ text, isUtf8: true });
    expect(decode(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual({ text, isUtf8: false });
  });

  test.each<[string, Uint8Array, object]>([
    ['a byte order mark', Buffer.from('\ufeffa é'), { text: 'a é', isUtf8: true }],
    ['UTF-16', Buffer.from('\ufeffa é 台', 'utf16le'), { text: 'a é 台', isUtf8: false }],
    ['UTF-16 the other way round', bigEndian('\ufeffa é 台'), { text: 'a é 台', isUtf8: false }],
    [
      'Latin-1',
      Buffer.from('Café für alle', 'latin1'),
      { text: 'Café für alle', isUtf8: false, warning: WESTERN },
    ],
    [
      'Windows-1252',
      Buffer.from('It\x92s 5 \x80', 'latin1'),
      { text: 'It’s 5 €', isUtf8: false, warning: WESTERN },
    ],
    [
      'UTF-8 with a byte that is wrong',
      Buffer.concat([Buffer.from('Café für'), Buffer.from([0xe9]), Buffer.from(' alle')]),
      {
        text: 'Café für\ufffd alle',
        isUtf8: false,
        warning: expect.stringMatching(/^contains a character that is not UTF-8/u),
      },
    ],
    [
      'Cyrillic in an encoding of its own',
      Buffer.from('\xcf\xf0\xe8\xe2\xe5\xf2 \xe2\xf1\xe5\xec', 'latin1'),
      { line: 0, message: 'is in an unknown encoding; save it as UTF-8' },
    ],
    [
      'bytes that are no letters',
      Buffer.from('a\x81\x8d b', 'latin1'),
      { line: 0, message: 'is in an unknown encoding; save it as UTF-8' },
    ],
    [
      'NUL bytes',
      Buffer.from('a\nb\0'),
      { line: 2, message: 'contains a NUL byte, which no text does; save it as plain text in UTF-8' },
    ],
    [
      'NUL in UTF-16',
      Buffer.from('\ufeffa\nb\0', 'utf16le'),
      { line: 2, message: 'contains a NUL byte, which no text does; save it as plain text in UTF-8' },
    ],
  ])('reads %s, or says why it cannot', (_, bytes, expected) => expect(decode(bytes)).toEqual(expected));
});

test('loadCorpus() finds what it kept of files that are not UTF-8', async () => {
  const dir = await temporaryFolder();
  const words = (n: number) => `# Café ${n}\n\nPlain words of a café, *number* ${n}.\n`;
  await writeFiles(dir, {
    'a.md': Buffer.from(words(1), 'latin1'),
    'b.md': Buffer.from(`\ufeff${words(2)}`, 'utf16le'),
    'c.txt': bigEndian('\ufeffA café'),
    'd.txt': Buffer.from('Another café', 'latin1'),
  });
  const read = await loadCorpus(dir, keptCorpus(1));
  const kept = await loadCorpus(dir, {
    find: async (...asked) => {
      const found = await keptCorpus(1).find(...asked);
      expect(found).toBeDefined();
      return found;
    },
    keep: () => Promise.reject(new Error('was not found')),
  });
  const told = ({ documents, passages, version }: typeof read) => [
    documents.map(({ id, title, text }) => [id, title, text]),
    passages.map(({ id, span }) => [id, span]),
    version,
  ];
  expect(told(kept)).toEqual(told(read));
  expect(kept.documents.map(({ text }) => text).join()).toContain('café');
  await removeFolder(dir);
});
