import { describe, expect, test } from 'vitest';
import type { Passage } from '../../src/corpus/document.ts';
import { aligned, cellWords, keyed, type Table, tableOf } from '../../src/replies/tables.ts';
import type { Span } from '../../src/text/span.ts';

/** A table that is a whole text, below a lead at its start. */
function tableIn(text: string, lead = '', words = text): Table {
  const at = text.indexOf(words);
  const passage = {
    document: { text },
    span: { start: 0, end: text.length },
    ...(lead !== '' && { lead: { start: 0, end: lead.length } }),
  } as Passage;
  return tableOf(passage, { start: at, end: at + words.length });
}

const cells = (text: string, row: readonly Span[]) => row.map((cell) => cellWords(text, cell));
const rows = (text: string, table: Table) => table.rows.map((row) => cells(text, row));

const LEAD = 'These are let:\n| Berth | Owner |';
const BARS = `${LEAD}\n|---|---|\n| B1 | Ann \\| Bo |\n| B2 |  |`;

describe('tableOf()', () => {
  test('tells intro, header and rows apart, without the rule between them', () => {
    const table = tableIn(BARS, LEAD);
    expect(BARS.slice(table.intro?.start, table.intro?.end)).toBe('These are let:');
    expect(cells(BARS, table.header)).toEqual(['Berth', 'Owner']);
    expect(rows(BARS, table)).toEqual([
      ['B1', 'Ann | Bo'],
      ['B2', ''],
    ]);
  });

  test('gives whole the row that a span touches, and no other', () => {
    expect(rows(BARS, tableIn(BARS, LEAD, 'Ann'))).toEqual([['B1', 'Ann | Bo']]);
  });

  test.each([
    ['tabs', 'B1\tAnn Lee\nB2\tBen'],
    ['two spaces or more', 'B1   Ann Lee\nB2  Ben'],
  ])('tells cells by %s where a table has no bars', (_, text) => {
    expect(rows(text, tableIn(text))).toEqual([
      ['B1', 'Ann Lee'],
      ['B2', 'Ben'],
    ]);
  });

  test('parts rows that stand on one line by the empty cells between them', () => {
    const text = '| B1 | Ann | | B2 | Ben |';
    expect(rows(text, tableIn(text))).toEqual([
      ['B1', 'Ann'],
      ['B2', 'Ben'],
    ]);
  });
});

test('keyed() names each cell by its column and leaves out the empty ones', () => {
  const table = tableIn(BARS, LEAD);
  const written = table.rows.map((row) =>
    keyed(BARS, table, row)
      .map((piece) => (typeof piece === 'string' ? piece : BARS.slice(piece.start, piece.end)))
      .join(''),
  );
  expect(written).toEqual(['Berth: B1 · Owner: Ann | Bo', 'Berth: B2']);
});

test('aligned() sets header and rows in columns where they are narrow enough', () => {
  const table = tableIn(BARS, LEAD);
  expect(aligned(BARS, table, 15)).toEqual(['Berth  Owner', 'B1     Ann | Bo', 'B2']);
  expect(aligned(BARS, table, 14)).toBeUndefined();
});
