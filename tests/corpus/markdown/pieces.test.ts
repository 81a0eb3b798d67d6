import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../src/corpus/markdown/blocks.ts';
import { piecesIn } from '../../../src/corpus/markdown/pieces.ts';
import { toEnd } from '../../../src/slices.ts';

const pieces = (text: string, breaks: number[] = []) =>
  [...piecesIn(toEnd(readBlocks(text)).blocks, { breaks, tables: [] })].map((piece) => [
    piece.kind,
    text.slice(piece.start, piece.end).trim(),
  ]);

describe('piecesIn()', () => {
  test.each<[string, unknown[]]>([
    [
      'Bees.\n\nWasps.',
      [
        [undefined, 'Bees.'],
        [undefined, 'Wasps.'],
      ],
    ],
    ['- a\n- b', [['list', '- a\n- b']]],
    ['```\nfly()\n```', [['code', 'fly()']]],
    ['|a|b|\n|-|-|\n|c|d|', [['table', '|a|b|\n|-|-|\n|c|d|']]],
    ['> # Bees', [[undefined, '# Bees']]],
  ])('of %j are %j', (text, found) => {
    expect(pieces(text)).toEqual(found);
  });

  test('are parted where a break is', () => {
    expect(pieces('Bees. Wasps.', [6])).toEqual([
      [undefined, 'Bees.'],
      [undefined, 'Wasps.'],
    ]);
  });

  test('are the items of a long list whose items have several paragraphs', () => {
    const item = `- ${'Bees fly. '.repeat(45)}\n\n  Wasps.\n`;
    expect(pieces(item + item).length).toBe(2);
  });
});
