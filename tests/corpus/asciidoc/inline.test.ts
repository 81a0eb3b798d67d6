import { expect, test } from 'vitest';
import { asciiWords } from '../../../src/corpus/asciidoc/inline.ts';

const read = (text: string) =>
  asciiWords(text, {
    attributes: new Map([['v', '1.2']]),
    titles: new Map([['part', 'The part']]),
    note: () => '1',
  });

test.each([
  ['*a* _b_ `c` #d# **e**f', 'a b c d ef'],
  ['2 * 3 * 4 and snake_case_name', '2 * 3 * 4 and snake_case_name'],
  ['<<part>>, <<part,this>> and xref:part[]', 'The part, this and The part'],
  ['kbd:[Ctrl+C] in menu:File[Save > As]', 'Ctrl+C in File › Save › As'],
  ['v{v} of "`it`"', 'v1.2 of “it”'],
  ['2^10^, H~2~O and 2^_x_^', '2¹⁰, H₂O and 2^x'],
  ['\\*no*', '*no*'],
  ['image:a.png[] x(((index)))', 'x'],
  ['one +\ntwo', 'one\ntwo'],
  ['(C) Ann -- all...', '© Ann — all…'],
])('asciiWords() reads %j as %j', (text, said) => {
  expect(read(text).text).toBe(said);
});

test('asciiWords() has links and calls of notes', () => {
  const { text, links, calls } = read(
    'See https://a.org[the form], link:b.html[b^] or https://c.org now.footnote:[x]',
  );
  expect(links?.map(([start, end, url]) => [text.slice(start, end), url])).toEqual([
    ['the form', 'https://a.org'],
    ['b', 'b.html'],
    ['https://c.org', 'https://c.org'],
  ]);
  expect(calls).toEqual([[text.length, '1']]);
});
