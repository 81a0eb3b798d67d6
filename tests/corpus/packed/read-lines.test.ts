import { expect, test } from 'vitest';
import { UnreadableFile } from '../../../src/corpus/build/block.ts';
import { readLines, sentenceOf } from '../../../src/corpus/packed/read-lines.ts';
import { wordOf, wordParagraph } from '../../support/archive.ts';

const linesOf = async (file: string, bytes: Uint8Array): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of readLines({ file, bytes })) lines.push(line);
  return lines;
};

test('readLines() gives a line per block, and then what the file says about itself', async () => {
  const lines = await linesOf('a.DOCX', wordOf(wordParagraph('Honey.') + wordParagraph('Bees.')));
  expect(lines.map((line) => line[0])).toEqual(['b', 'b', 't']);
});

test('readLines() refuses too much text, and an extension that no packed format has', async () => {
  const long = wordOf(wordParagraph('Honey. '.repeat(150_000)).repeat(10));
  await expect(linesOf('a.docx', long)).rejects.toThrow('contains more than 10 MB of text');
  await expect(linesOf('a.md', Buffer.from('Honey.'))).rejects.toThrow('is in an unknown format');
});

test('sentenceOf() shows only sentences of ours', () => {
  expect(sentenceOf(new UnreadableFile('is encrypted; save it'))).toBe('is encrypted; save it');
  expect(sentenceOf(new TypeError('x is not a function'))).toBe(
    'is damaged and cannot be read; save it again',
  );
});
