import { expect, test } from 'vitest';
import { org } from '../../../src/corpus/formats/org.ts';

test('org accepts every text with its extension, and builds its text', () => {
  expect([org.extensions, org.detects('anything')]).toEqual([['.org'], true]);
  expect(org.parse({ file: 'dir/a plan.org', text: 'Words.\n' })).toMatchObject({
    title: 'a plan',
    text: 'Words.',
    isBuilt: true,
    problems: [],
  });
});
