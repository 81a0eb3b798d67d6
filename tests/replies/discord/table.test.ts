import { describe, expect, test } from 'vitest';
import { quoted } from '../../../src/replies/discord/quoted.ts';
import { texts } from './few-blocks.ts';
import { quotedOf } from './quoted-of.ts';

const linesOf = (...args: Parameters<typeof quotedOf>): string[] => {
  const [content = ''] = texts({ kind: 'quote', quotation: quotedOf(...args) });
  return content.split('\n').slice(0, -2);
};

const NARROW = '| Berth | Owner |\n|:--|--:|\n| B1 | Ann \\| Bo |\n| B2 | *Ben* |\n| B3 |  |';
const WIDE = `| Berth | Owner | Terms |\n|---|---|---|\n| B1 | Ann | ${'with power '.repeat(6)}|\n| B2 |  | ${'with water '.repeat(6)}|`;

describe('quoted() of a table', () => {
  test('sets it in columns in a block of code, without bars and the row below its header', () => {
    expect(linesOf(NARROW)).toEqual(['```', 'Berth  Owner', 'B1     Ann | Bo', 'B2     Ben', 'B3', '```']);
  });

  test('shows the header with rows that are quoted without it', () => {
    expect(linesOf(NARROW, '| B2 | Ben |', 'Ben')).toEqual(['```', 'Berth  Owner', 'B2     Ben', '```']);
  });

  test('shows the whole row of words that are quoted from within it', () => {
    expect(linesOf(NARROW, 'Ben')).toContain('B2     Ben');
  });

  test('shows each row with what its columns mean where the table is too wide', () => {
    expect(linesOf(WIDE, undefined, 'B2')).toEqual([
      `> Berth: B1 · Owner: Ann · Terms: ${'with power '.repeat(6).trim()}`,
      `> Berth: **B2** · Terms: ${'with water '.repeat(6).trim()}`,
    ]);
  });

  test('shows the sentence that leads a table in', () => {
    expect(linesOf(`These berths are let:\n\n${NARROW}`)[0]).toBe('> These berths are let\\:');
  });

  test('reads a table without outer bars', () => {
    expect(linesOf('Name | Fee\n--- | ---\nAnn | 3\nBen | 14')).toEqual([
      '```',
      'Name  Fee',
      'Ann   3',
      'Ben   14',
      '```',
    ]);
  });

  test('ends no block of code and calls nobody from within a cell', () => {
    const [content = ''] = texts({
      kind: 'quote',
      quotation: quotedOf('| A | B |\n|---|---|\n| x | \\`\\`\\` @everyone |'),
    });
    expect(content.match(/```/gu)).toHaveLength(2);
    expect(content).not.toContain('@everyone');
  });

  const LONG = `| Berth | Owner |\n|---|---|\n${Array.from({ length: 40 }, (_, n) => `| B${n} | Ann ${n} |`).join('\n')}`;

  test.each([60, 100, 200, 700, 2_000])('keeps to %i units, with the row of the first mark', (longest) => {
    const shown = quoted(quotedOf(LONG, '| B7 |', 'B7'), longest);
    expect(shown.length).toBeLessThanOrEqual(longest);
    expect(shown).toContain('B7');
    const whole = quoted(quotedOf(LONG, undefined, 'B27'), longest);
    expect(whole.length).toBeLessThanOrEqual(longest);
    expect(whole).toContain('B27');
    expect(whole).not.toContain('|');
  });

  test('is narrowed in a hit to the row that has most marks', () => {
    const both = quotedOf(`${LONG}`, undefined, 'Ann 27');
    const first = quotedOf(LONG, undefined, 'Ann 3');
    const ann = { start: both.marks[0]?.start ?? 0, end: (both.marks[0]?.start ?? 0) + 3 };
    const number = { start: ann.end + 1, end: ann.end + 3 };
    const marks = [...first.marks, ann, number];
    const shown = texts({ kind: 'hit', number: 2, quotation: { ...both, marks } }).join('\n');
    expect(shown).toContain('B27    Ann 27');
    expect(shown).not.toContain('Ann 3');
  });

  test('shows by dots that rows are left out', () => {
    const shown = quoted(quotedOf(LONG, undefined, 'B27'), 100).split('\n');
    expect(shown.slice(0, 4)).toEqual(['```', 'Berth  Owner', '…', 'B27    Ann 27']);
    expect(shown.slice(-2)).toEqual(['…', '```']);
  });
});

describe('quoted() of code', () => {
  const CODE = 'Light it:\n\n```js\n  lamp();\n\tfill(`a`);\n```';

  test('sets it in a block of code below what leads it in', () => {
    expect(linesOf(CODE)).toEqual(['> Light it\\:', '```', '  lamp();', '\tfill(`a`);', '```']);
  });

  test('shows the line of the first mark where not all fit', () => {
    const lines = Array.from({ length: 20 }, (_, n) => `lamp${n}.light();`);
    const shown = quoted(quotedOf(`\`\`\`\n${lines.join('\n')}\n\`\`\``, undefined, 'lamp17'), 100);
    expect(shown.length).toBeLessThanOrEqual(100);
    expect(shown).toContain('…\nlamp17.light();');
  });
});
