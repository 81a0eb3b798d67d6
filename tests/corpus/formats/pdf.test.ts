import { expect, test } from 'vitest';
import { formats } from '../../../src/corpus/formats/index.ts';
import { pdf } from '../../../src/corpus/formats/pdf.ts';

test('pdf is read by a reader that is loaded when it is needed', async () => {
  expect(formats).toContain(pdf);
  expect(pdf.extensions).toEqual(['.pdf']);
  expect((await pdf.reader()).read).toBeTypeOf('function');
});
