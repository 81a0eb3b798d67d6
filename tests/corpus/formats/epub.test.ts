import { expect, test } from 'vitest';
import { epub } from '../../../src/corpus/formats/epub.ts';
import { isPacked } from '../../../src/corpus/formats/format.ts';

test('epub is read by another process', async () => {
  expect([epub.extensions, isPacked(epub)]).toEqual([['.epub'], true]);
  expect((await epub.reader()).read).toBeTypeOf('function');
});
