import { expect, test } from 'vitest';
import { toldOf } from '../../../src/corpus/word/told.ts';

test.each([
  [
    'what a person has written',
    { title: 'Rules', author: 'Ann', created: '2024-01-02T03:04:05Z', language: 'de', pages: 3 },
    { title: 'Rules', language: 'de', source: { author: 'Ann', published: '2024-01-02' }, read: { page: 3 } },
  ],
  [
    'nothing that a program has',
    { title: 'Document1', author: 'python-docx', created: '2013-12-23T23:15:00Z', pages: 0 },
    { source: {} },
  ],
  [
    'the day of the last change where no other is told',
    { created: '1900-01-01', modified: '2023-05-06T00:00:00Z' },
    { source: { published: '2023-05-06' } },
  ],
])('toldOf() has %s', (_, properties, expected) => expect(toldOf(properties, undefined)).toEqual(expected));

test('toldOf() takes the title that stands in the text first', () => {
  expect(toldOf({ title: 'Old' }, 'New').title).toBe('New');
});
