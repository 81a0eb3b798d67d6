import { expect, test } from 'vitest';
import { orgWords } from '../../../src/corpus/org/inline.ts';

const read = (text: string) =>
  orgWords(text, {
    abbreviations: new Map([['bug', 'https://bugs.org/%s']]),
    macros: new Map(),
    isNote: (label) => label === '1',
    note: () => '9',
  });

test.each([
  ['*a* /b/ _c_ =d= ~e~', 'a b c d e'],
  ['2 * 3 * 4 and a/b/c', '2 * 3 * 4 and a/b/c'],
  ['10^{23}, H_{2}O, 2^{x} and 10^23', '10²³, H₂O, 2^x and 10^23'],
  ['kept +gone+ here', 'kept here'],
  ['[[file:a.png]] [[*Part][the part]]', 'the part'],
  ['x\\alpha{} and [5]', 'xα and [5]'],
  ['<<aim>>one\\\\\ntwo', 'one\ntwo'],
])('orgWords() reads %j as %j', (text, said) => {
  expect(read(text).text).toBe(said);
});

test('orgWords() has links and calls of notes', () => {
  const { text, links, calls } = read(
    'See [[https://a.org][the form]], [[bug:7][bug]] or https://c.org.[fn:1][fn:2]',
  );
  expect(links?.map(([start, end, url]) => [text.slice(start, end), url])).toEqual([
    ['the form', 'https://a.org'],
    ['bug', 'https://bugs.org/7'],
    ['https://c.org', 'https://c.org'],
  ]);
  expect(calls).toEqual([[text.length, '1']]);
});
