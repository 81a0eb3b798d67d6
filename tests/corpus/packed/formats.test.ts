import { expect, test } from 'vitest';
import { packedFormats } from '../../../src/corpus/packed/formats.ts';

test.each(packedFormats)('packedFormats has a reader of $name', async ({ reader }) => {
  expect((await reader()).read).toBeTypeOf('function');
});
