import { describe, expect, test } from 'vitest';
import { inQuote, quotedCode, quotedLead, quotedTable } from '../../../src/replies/discord/quoted-blocks.ts';
import { quotedOf } from './quoted-of.ts';

test('inQuote() begins each line as one of a quotation', () => {
  expect(inQuote('oil\n\nwick')).toBe('> oil\n> \n> wick');
});

describe('quotedLead()', () => {
  const quotation = quotedOf('Bring *all* of these lamps.', undefined, 'lamps');
  const { span } = quotation;

  test('is nothing where there is no lead', () => {
    expect(quotedLead(quotation, undefined, 100)).toBe('');
  });

  test('is the whole lead, escaped and without marks, where it takes at most two fifths of the room', () => {
    const whole = '> Bring all of these lamps\\.';
    expect(quotedLead(quotation, span, 100)).toBe(whole);
    expect(quotedLead(quotation, span, 70)).toBe(whole);
    expect(quotedLead(quotation, span, 69)).toBe('> Bring all of these lamps…');
  });
});

describe('quotedTable()', () => {
  const TABLE = '| Berth | Owner |\n|---|---|\n| B1 | Ann |\n| B2 | Ben |\n| B3 | Bo |';

  test('is all rows in columns where there is room', () => {
    expect(quotedTable(quotedOf(TABLE), 100)).toBe(
      '```\nBerth  Owner\nB1     Ann\nB2     Ben\nB3     Bo\n```',
    );
  });

  test('is the marked row, with dots for those that do not fit', () => {
    expect(quotedTable(quotedOf(TABLE, undefined, 'Ben'), 40)).toBe(
      '```\nBerth  Owner\n…\nB2     Ben\n…\n```',
    );
    expect(quotedTable(quotedOf(TABLE, undefined, 'Ann'), 40)).toBe('```\nBerth  Owner\nB1     Ann\n…\n```');
  });

  test('is the marked row in one line, cut, where not even that fits', () => {
    expect(quotedTable(quotedOf(TABLE, undefined, 'Ben'), 15)).toBe('> Berth: B2 ·…');
  });
});

describe('quotedCode()', () => {
  const CODE = 'Light it:\n\n```\n  lamp();\nfill();\nrest();\n```';

  test('is all lines below what leads them in, with their indentation', () => {
    expect(quotedCode(quotedOf('```\n  lamp();\nfill();\n```'), 100)).toBe('```\n  lamp();\nfill();\n```');
    expect(quotedCode(quotedOf(CODE), 100)).toBe('> Light it\\:\n```\n  lamp();\nfill();\nrest();\n```');
  });

  test('has dots where the passage goes on around the span', () => {
    expect(quotedCode(quotedOf(CODE, 'fill();'), 100)).toBe('> Light it\\:\n```\n…\nfill();\n…\n```');
  });

  test('begins with the line of the first mark where not all fit, and is undefined where no line does', () => {
    const quotation = quotedOf('```\nlamp();\nfill();\nrest();\n```', undefined, 'fill');
    expect(quotedCode(quotation, 20)).toBe('```\n…\nfill();\n…\n```');
    expect(quotedCode(quotation, 10)).toBeUndefined();
  });
});
