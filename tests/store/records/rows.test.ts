import { describe, expect, test } from 'vitest';
import {
  aliasIn,
  changeIn,
  fileColumns,
  goneIn,
  pinIn,
  previewIn,
  snowflake,
  stored,
  valueIn,
  versionIn,
} from '../../../src/store/records/rows.ts';

const HASH = 'a'.repeat(64);
const who = { by: null, at: 5 };
const file = { name: '"a.md"', original: HASH, text: HASH, size: 1, passages: 2, fields: '{"title":"A"}' };

describe('snowflake()', () => {
  test.each(['0', '18446744073709551615'])('is %s', (id) => {
    expect(snowflake(id)).toBe(id);
  });
  test.each(['', 'a', '1a', '1\n', '-1', '1'.repeat(21), "1' or '1'='1", '%'])('refuses %j', (id) => {
    expect(() => snowflake(id)).toThrow(TypeError);
  });
});

test.each(['', 'a\0b', 'half \ud83d', '😀', '"', { a: [1, null, true] }, null, false])(
  'valueIn() is what stored() was given: %j',
  (value) => {
    expect(stored(value)).not.toContain('\0');
    expect(stored(value).isWellFormed()).toBe(true);
    expect(valueIn(stored(value))).toEqual(value);
  },
);

describe('rows become records without the members that are null', () => {
  test('previewIn()', () => {
    const row = { key: 1, server: '1', ...file, replaces: null, ...who };
    const { fields, name } = { fields: { title: 'A' }, name: 'a.md' };
    const kept = { key: 1, server: '1', ...file, name, fields, at: 5 };
    expect(previewIn(row)).toStrictEqual(kept);
    expect(previewIn({ ...row, replaces: 'b', by: '7' })).toStrictEqual({ ...kept, replaces: 'b', by: '7' });
  });

  test('versionIn()', () => {
    const row = {
      key: 1,
      server: '1',
      document: 'a',
      number: 2,
      first: 1,
      live: 1,
      ...file,
      review_by: null,
      ...who,
    };
    const version = {
      key: 1,
      server: '1',
      document: 'a',
      number: 2,
      first: 1,
      ...file,
      name: 'a.md',
      fields: { title: 'A' },
      at: 5,
    };
    expect(versionIn(row)).toStrictEqual(version);
    expect(versionIn({ ...row, review_by: '2030-01-01' })).toStrictEqual({
      ...version,
      reviewBy: '2030-01-01',
    });
  });

  test('goneIn()', () => {
    const row = { server: '', id: 'p', document: 'a', text: '"T"', citation: '"C"', at: 5, is_changed: 0 };
    const passage = { id: 'p', document: 'a', text: 'T', citation: 'C', at: 5, isChanged: false };
    expect(goneIn(row)).toStrictEqual(passage);
    expect(goneIn({ ...row, is_changed: 1 })).toStrictEqual({ ...passage, isChanged: true });
  });

  test('changeIn()', () => {
    const row = { key: 1, server: '1', kind: 'add', subject: '"a"', detail: null, undo_until: null, ...who };
    expect(changeIn(row)).toStrictEqual({ key: 1, kind: 'add', subject: 'a', at: 5 });
    expect(changeIn({ ...row, detail: '"b"', undo_until: 9, by: '7' })).toStrictEqual({
      key: 1,
      kind: 'add',
      subject: 'a',
      detail: 'b',
      by: '7',
      at: 5,
      undoUntil: 9,
    });
  });

  test('pinIn() and aliasIn()', () => {
    expect(
      pinIn({ key: 1, server: '1', question: '"q"', passage: 'p', verdict: 'not', ...who }),
    ).toStrictEqual({
      key: 1,
      question: 'q',
      passage: 'p',
      verdict: 'not',
      at: 5,
    });
    expect(aliasIn({ key: 1, server: '1', term: '"t"', also: '"u"', ...who })).toStrictEqual({
      key: 1,
      term: 't',
      also: 'u',
      at: 5,
    });
  });
});

describe('a row that nothing here wrote is refused', () => {
  const row = { key: 1, server: '1', ...file, replaces: null, ...who };
  test.each([
    ['a hash that is none', { original: '../../etc/passwd' }],
    ['a name that is not JSON', { name: 'a.md' }],
    ['a name that is no text', { name: '5' }],
    ['fields that are unknown', { fields: '{"colour":"red"}' }],
    ['fields that are no text', { fields: '{"title":5}' }],
    ['a key that is none', { key: 0 }],
    ['a size that is none', { size: -1 }],
  ])('previewIn() refuses %s', (_, wrong) => {
    expect(() => previewIn({ ...row, ...wrong })).toThrow();
  });

  test('changeIn() refuses a kind that is none', () => {
    expect(() =>
      changeIn({ key: 1, kind: 'drop', subject: '"a"', detail: null, undo_until: null, ...who }),
    ).toThrow();
  });
});

test('fileColumns() stores texts as JSON', () => {
  const kept = { name: 'a\0.md', original: HASH, text: HASH, size: 1, passages: 2 };
  expect(fileColumns(kept, { title: 'A' })).toEqual({ ...file, name: '"a\\u0000.md"' });
});
