import { expect, test } from 'vitest';
import { bodyOf } from '../../../src/corpus/markdown/body.ts';
import { toEnd } from '../../../src/slices.ts';

test('bodyOf() has no remarks and no signs of boxes, and a line for each of the file', () => {
  const source = '---\nid: a\n---\nBees <!-- x\ny --> fly.\n\n!!! note "Honey"\n    Wax.\n';
  const { body, at, labels } = toEnd(bodyOf(source, 14));
  expect(body.split('\n')).toHaveLength(source.split('\n').length);
  expect(body).toContain('Bees \n fly.');
  expect(body).toMatch(/\nWax\.\n$/u);
  expect(labels.map(({ start, end }) => body.slice(start, end))).toEqual(['Honey']);
  expect(body.slice(at(source.indexOf('fly')))).toMatch(/^fly\./u);
});
