import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain } from '../../../src/corpus/formats/plain.ts';

const blocks = (text: string) => {
  const { title, paragraphs } = plain.parse({ file: 'dir/some_notes.v2.txt', text });
  return [title, ...paragraphs.map(({ span, number }) => `${number} ${text.slice(span.start, span.end)}`)];
};

describe('plain', () => {
  test.each([
    [
      'a short first line for the title',
      'Title\n\nOne.\n\nTwo\nlines.\n',
      ['Title', '1 One.', '2 Two\nlines.'],
    ],
    ['the name of the file otherwise', 'One\nline.\n\nTwo.', ['some_notes.v2', '1 One\nline.', '2 Two.']],
    ['a lone line for text', 'One.', ['some_notes.v2', '1 One.']],
  ])('takes %s', (_, text, expected) => expect(blocks(text)).toEqual(expected));

  test('takes a long first line for text', () => {
    expect(blocks(`${'a'.repeat(121)}\n\nTwo.`)[0]).toBe('some_notes.v2');
  });

  test('keeps the text identical and covers what is not the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r\n', '=', '台') }), (text) => {
        const parsed = plain.parse({ file: 'a.txt', text });
        expect(parsed.text).toBe(text);
        for (const { span } of parsed.paragraphs) {
          expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim());
          expect(span.end).toBeGreaterThan(span.start);
        }
      }),
    );
  });
});
