import { describe, expect, test } from 'vitest';
import type { Block, Told } from '../../../src/corpus/build/block.ts';
import {
  blockLine,
  endOfFile,
  areLasting,
  notNowLine,
  readingLines,
  toldLine,
  unreadableLine,
} from '../../../src/corpus/packed/lines.ts';

const block: Block = { kind: 'paragraph', text: 'a\nb' };

describe('readingLines()', () => {
  function read(lines: string): { blocks: unknown[]; told: Told } {
    const reading = readingLines(Buffer.from(lines));
    const blocks: unknown[] = [];
    for (;;) {
      const step = reading.next();
      if (step.done) return { blocks, told: step.value };
      blocks.push(step.value);
    }
  }

  test('has the blocks that were written down, and what the file says of itself', () => {
    const all: Block[] = [
      block,
      { kind: 'rule' },
      { kind: 'list', items: [{ depth: 0, label: '-', text: 'x' }] },
      { kind: 'table', rows: [[{ text: 'y' }]] },
    ];
    const told = { title: 'T' };
    expect(read(all.map(blockLine).join('') + toldLine(told))).toEqual({ blocks: all, told });
  });

  test.each([
    [unreadableLine('is encrypted'), 'is encrypted'],
    [blockLine(block), 'was not read to its end; save it again'],
    ['b{"kind":"table","rows":[{}]}\n', 'was not read to its end; save it again'],
    ['b{"kind":\n', 'was not read to its end; save it again'],
    ['', 'was not read to its end; save it again'],
  ])('throws for %j', (lines, sentence) => expect(() => read(lines)).toThrow(sentence));
});

test('endOfFile() is true once the line that ends a file is complete, however it is split', () => {
  const all = Buffer.from(blockLine({ kind: 'paragraph', text: 'tut' }) + toldLine({}));
  for (const size of [1, 2, 3, 7, 100]) {
    const isAtEnd = endOfFile();
    const ends: boolean[] = [];
    for (let at = 0; at < all.length; at += size) ends.push(isAtEnd(all.subarray(at, at + size)));
    expect([size, ends.indexOf(true)]).toEqual([size, ends.length - 1]);
  }
});

test('areLasting() is true for lines that another attempt would send too', () => {
  const words = blockLine(block);
  expect(
    [toldLine({}), words + toldLine({}), unreadableLine('t'), notNowLine('t'), words].map((lines) =>
      areLasting(Buffer.from(lines)),
    ),
  ).toEqual([true, true, true, false, false]);
});
