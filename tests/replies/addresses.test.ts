import { expect, test } from 'vitest';
import type { Passage } from '../../src/corpus/document.ts';
import { addressesIn, addressLine } from '../../src/replies/addresses.ts';

/** Links on words of a text, by the words. */
function passageOf(text: string, links: readonly (readonly [words: string, url: string])[]): Passage {
  let end = 0;
  const found = links.map(([words, url]) => {
    const start = text.indexOf(words, end);
    end = start + words.length;
    return { span: { start, end }, url };
  });
  return { document: { text, links: found } } as unknown as Passage;
}

const FORM = 'https://example.org/form';
const TEXT = 'Fill in the\nform, or write to Ann.';
const two = passageOf(TEXT, [
  ['the\nform', FORM],
  ['Ann', 'mailto:ann@example.org'],
]);

test('addressesIn() gives the links that spans touch, the words on one line and mail without its scheme', () => {
  expect(addressesIn(two, [undefined, { start: 0, end: TEXT.length }])).toEqual([
    { text: 'the form', url: FORM },
    { text: 'Ann', url: 'ann@example.org' },
  ]);
});

test.each([
  ['no link where the span ends before it', { start: 0, end: 8 }, []],
  ['no link where the span begins behind it', { start: 16, end: 20 }, []],
  ['a link whose last letter the span touches', { start: 15, end: 20 }, [FORM]],
])('addressesIn() gives %s', (_, span, urls) => {
  expect(addressesIn(two, [span]).map(({ url }) => url)).toEqual(urls);
});

test('addressesIn() gives an address once and at most five of them', () => {
  const words = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const urls = ['1', '1', '2', '3', '4', '5', '6'];
  const many = passageOf(
    words.join(' '),
    words.map((word, at) => [word, urls[at] ?? ''] as const),
  );
  expect(addressesIn(many, [{ start: 0, end: 13 }])).toEqual([
    { text: 'a', url: '1' },
    { text: 'c', url: '2' },
    { text: 'd', url: '3' },
    { text: 'e', url: '4' },
    { text: 'f', url: '5' },
  ]);
});

test.each([
  ['the words and the address', 'the form', FORM, `the form: ${FORM}`],
  ['the address alone where it is the words', 'Example.org/form/', FORM, FORM],
  ['the address alone of mail', 'ann@example.org', 'ann@example.org', 'ann@example.org'],
])('addressLine() is %s', (_, text, url, line) => {
  expect(addressLine({ text, url })).toBe(line);
});
