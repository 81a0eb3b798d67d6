import { expect, test } from 'vitest';
import { restructuredText } from '../../../src/corpus/formats/restructured-text.ts';

test('restructuredText accepts every text with its extension, and builds its text', () => {
  expect([restructuredText.extensions, restructuredText.detects('anything')]).toEqual([['.rst'], true]);
  expect(restructuredText.parse({ file: 'dir/a plan.rst', text: 'Words.\n' })).toMatchObject({
    title: 'a plan',
    text: 'Words.',
    isBuilt: true,
    problems: [],
  });
});
