import { describe, expect, test } from 'vitest';
import { listPieces } from '../../src/corpus/list-pieces.ts';

const pieces = (text: string) =>
  [...listPieces(text)].flatMap((piece) =>
    piece === undefined ? [] : [{ line: piece.line, text: text.slice(piece.start, piece.end) }],
  );

describe('listPieces()', () => {
  test('has short entries together, without the comment above them', () => {
    const text = '# names\n- a: 1\n  b: 2\n\n- a: 3\n';
    expect(pieces(text)).toEqual([{ line: 2, text: '- a: 1\n  b: 2\n\n- a: 3\n' }]);
  });

  test('begins another piece where one would have more than 2,048 units', () => {
    const entry = (n: number) => `- name: ${n}${'x'.repeat(1_500)}\n`;
    const text = entry(1) + entry(2);
    expect(pieces(text)).toEqual([
      { line: 1, text: entry(1) },
      { line: 2, text: entry(2) },
    ]);
  });

  test('leaves a text that is no such list in one piece', () => {
    expect(pieces('a: 1\n- b\n')).toEqual([{ line: 1, text: 'a: 1\n- b\n' }]);
  });

  test('does not take a list in an entry for entries', () => {
    expect(pieces('- a:\n    - b\n    - c\n')).toHaveLength(1);
  });
});
