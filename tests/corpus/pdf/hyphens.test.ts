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

test.each([
  ['where the form stands elsewhere', 'see the well-known bay here', 'well-', 'known', 'well-known'],
  ['where the form stands elsewhere with a capital', 'a Well-Known bay here', 'well-', 'known', 'well-known'],
  ['where the form begins a line elsewhere', 'well-known bays', 'well-', 'known', 'well-known'],
  ['where the form is part of a longer one', 'a not-well-known bay here', 'well-', 'known', 'well-known'],
  ['where both halves are words elsewhere', 'it is well and is known to all', 'well-', 'known', 'well-known'],
  ['where one half has a part of its own', 'the up to date lists are here', 'up-to-', 'date', 'up-to-date'],
  ['between years', 'nothing here', 'in 2019-', '2020 only', 'in 2019-2020 only'],
  ['between a letter and a digit', 'nothing here', 'form A-', '1 is', 'form A-1 is'],
  ['between a digit and a word', 'nothing here', 'a 12-', 'month term', 'a 12-month term'],
  ['between amounts', 'nothing here', 'for $10-', '$20 each', 'for $10-$20 each'],
  ['of a dash between numbers', 'nothing here', 'in 2019–', '2020', 'in 2019–2020'],
  ['of a range with a longer sign', 'nothing here', 'in 2019\u2010', '2020', 'in 2019\u20102020'],
])('join() keeps a hyphen %s', (_, line, before, behind, joined) => {
  const words = vocabulary();
  words.add(line);
  expect(words.join(before, behind)).toBe(joined);
});

test.each([
  [
    'the joined form stands elsewhere',
    'it was in formation and the information came too',
    'in-',
    'formation',
    'information',
  ],
  ['a half is no word of its own', 'it is well and so on here', 'well-', 'ington', 'wellington'],
  ['a half is a part of a word alone', 'a known-good one and well here', 'well-', 'good', 'wellgood'],
])('join() drops a hyphen if %s', (_, line, before, behind, joined) => {
  const words = vocabulary();
  words.add(line);
  expect(words.join(before, behind)).toBe(joined);
});

test('join() puts a blank after a sign that is not the hyphen of a word', () => {
  const words = vocabulary();
  expect(words.join('a list -', '5 items')).toBe('a list - 5 items');
});
