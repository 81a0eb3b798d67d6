import { expect, test } from 'vitest';
import { decode } from '../../../src/corpus/markdown/entities.ts';

test.each([
  ['&amp;', '&'],
  ['&eacute;', 'é'],
  ['&#38;', '&'],
  ['&#x26;', '&'],
  ['&#X1F41D;', '🐝'],
  ['&#10;', ' '],
  ['&NewLine;', ' '],
  ['&#0;', '\ufffd'],
  ['&#xD800;', '\ufffd'],
  ['&#9999999;', '\ufffd'],
  ['&nosuch;', undefined],
  ['&constructor;', undefined],
])('decode(%s) is %j', (entity, character) => {
  expect(decode(entity)).toBe(character);
});
