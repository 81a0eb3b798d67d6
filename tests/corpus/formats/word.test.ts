import { expect, test } from 'vitest';
import { isPacked } from '../../../src/corpus/formats/format.ts';
import { word } from '../../../src/corpus/formats/word.ts';

test('word is read by another process', async () => {
  expect([word.extensions, isPacked(word)]).toEqual([['.docx'], true]);
  expect((await word.reader()).read).toBeTypeOf('function');
});
