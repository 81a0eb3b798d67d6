import { expect, test } from 'vitest';
import { book } from '../../../src/corpus/plain/gutenberg.ts';

const TEXT =
  'Title: On Bees\n  and Wasps\nAuthor: Ada Bee\n\n*** START OF THE PROJECT GUTENBERG EBOOK ON BEES ***\nBees.\n*** END OF THE PROJECT GUTENBERG EBOOK ***\nLicence.\n';

test('book() is what stands between the marks, with the title and the author of the head', () => {
  const { body, title, author } = book(TEXT);
  expect(TEXT.slice(body.start, body.end)).toBe('\nBees.\n');
  expect([title, author]).toEqual(['On Bees and Wasps', 'Ada Bee']);
});

test('book() without marks is the whole text', () => {
  expect(book('Title: On Bees\n\nBees.')).toEqual({ body: { start: 0, end: 21 } });
});

test('book() without an end goes on to the end', () => {
  const text = '***START OF THIS PROJECT GUTENBERG EBOOK***\nBees.';
  expect(book(text).body.end).toBe(text.length);
});
