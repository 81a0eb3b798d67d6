import { expect, test } from 'vitest';
import { vocabulary } from '../../../src/corpus/pdf/hyphens.ts';

const words = vocabulary();
words.add('is it a well-known harbour or a well-kept one, as known to be is');

test.each([
  ['infor-', 'mation', 'information'],
  ['the har-', 'bour', 'the harbour'],
  ['a well-', 'known bay', 'a well-known bay'],
  ['Jean-', 'Luc', 'Jean-Luc'],
  ['Covid-19-', 'free', 'Covid-19-free'],
  ['soft\u00ad', 'ware', 'software'],
  ['bees', 'hum', 'bees hum'],
  ['bees –', 'and wasps', 'bees – and wasps'],
  ['港口', '关闭', '港口关闭'],
])('join() makes %j and %j %j', (before, behind, joined) => {
  expect(words.join(before, behind)).toBe(joined);
});
