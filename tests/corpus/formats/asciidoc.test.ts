import { expect, test } from 'vitest';
import { asciidoc } from '../../../src/corpus/formats/asciidoc.ts';

test('asciidoc accepts every text with its extensions, and builds its text', () => {
  expect([asciidoc.extensions, asciidoc.detects('anything')]).toEqual([['.adoc', '.asciidoc'], true]);
  expect(asciidoc.parse({ file: 'dir/a plan.adoc', text: 'Words.\n' })).toMatchObject({
    title: 'a plan',
    text: 'Words.',
    isBuilt: true,
    problems: [],
  });
});
