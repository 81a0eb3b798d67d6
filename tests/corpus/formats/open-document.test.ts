import { expect, test } from 'vitest';
import { isPacked } from '../../../src/corpus/formats/format.ts';
import { openDocument } from '../../../src/corpus/formats/open-document.ts';

test('openDocument is read by another process', async () => {
  expect([openDocument.extensions, isPacked(openDocument)]).toEqual([['.odt'], true]);
  expect((await openDocument.reader()).read).toBeTypeOf('function');
});
