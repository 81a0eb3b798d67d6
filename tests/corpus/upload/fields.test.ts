import { describe, expect, test } from 'vitest';
import { checkFields, withFields } from '../../../src/corpus/upload/fields.ts';

describe('checkFields()', () => {
  test('gives the fields on one line, dates in ISO 8601 and tags in their usual case', () => {
    expect(
      checkFields({
        title: ' House\n rules\u001b ',
        language: 'PT_br',
        published: '5 January 2026',
        url: 'https://example.org/a?b=c',
        author: '  ',
      }),
    ).toEqual({
      fields: {
        title: 'House rules',
        language: 'pt-BR',
        published: '2026-01-05',
        url: 'https://example.org/a?b=c',
      },
      problems: [],
    });
  });

  test.each(['2026', '2026-01', '2026-01-05', '2026-01-05T10:30'])('takes %s for a date', (published) => {
    expect(checkFields({ published }).fields).toEqual({ published });
  });

  test.each([
    ['published', '03/04/2026', 'not-a-date'],
    ['published', '2026-02-30', 'not-a-date'],
    ['published', 'soon', 'not-a-date'],
    ['published', '5 January 2026 or later', 'not-a-date'],
    ['language', 'English', 'not-a-language'],
    ['language', 'e', 'not-a-language'],
    ['url', 'javascript:alert(1)', 'not-an-address'],
    ['url', 'example.org', 'not-an-address'],
    ['url', 'https://ann:secret@example.org', 'not-an-address'],
    ['url', 'https://', 'not-an-address'],
  ] as const)('refuses the %s %j', (field, given, kind) => {
    expect(checkFields({ [field]: given })).toEqual({
      fields: {},
      problems: [{ field, kind, given, longest: expect.any(Number) }],
    });
  });

  test('refuses what is too long, field by field', () => {
    const { fields, problems } = checkFields({
      title: 'x'.repeat(151),
      rights: 'x'.repeat(201),
      author: 'Ann',
    });
    expect(fields).toEqual({ author: 'Ann' });
    expect(problems).toMatchObject([
      { field: 'title', kind: 'too-long', longest: 150 },
      { field: 'rights', kind: 'too-long', longest: 200 },
    ]);
  });
});

describe('withFields()', () => {
  const file = { title: 'Honey', source: { title: 'Honey', kind: 'wiki article', author: 'Ann' } };

  test('replaces the title of the source where it is that of the document', () => {
    expect(withFields(file, { title: 'All about honey', author: 'Bob' })).toEqual({
      title: 'All about honey',
      source: { kind: 'wiki article', author: 'Bob' },
    });
  });

  test('keeps the title of another source', () => {
    const notes = { title: 'Notes', source: { title: 'The book' } };
    expect(withFields(notes, { title: 'My notes' })).toEqual({
      title: 'My notes',
      source: { title: 'The book' },
    });
  });

  test('shows no standpoint if there is none, and the file’s own if it has one', () => {
    expect(withFields(file, { standpoint: '' })).toEqual(file);
    const told = { ...file, standpoint: 'a court' };
    expect(withFields(told, { standpoint: '' })).toEqual(told);
  });

  test('changes nothing without fields', () => {
    expect(withFields(file, {})).toEqual(file);
  });
});
