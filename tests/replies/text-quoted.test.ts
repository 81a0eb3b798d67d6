import { describe, expect, test } from 'vitest';
import { quotedLines } from '../../src/replies/text-quoted.ts';
import type { Hit } from '../../src/search/answer/hits.ts';
import { hitOn, quotationOf } from '../support/sample-answer.ts';

const PLAIN = { color: false, width: 30 };

/** The hit on words below a heading, shown in 30 columns. */
const lines = (text: string, words: string, change: Partial<Hit> = {}) =>
  quotedLines(quotationOf({ ...hitOn(`# Notes\n\n${text}`, words), ...change }), PLAIN);

describe('quotedLines()', () => {
  test('wraps sentences and shows by dots that the passage goes on around them', () => {
    const text = 'A consul came. He drank tea all day\nand all night. He left.';
    expect(lines(text, 'He drank «tea» all day\nand all night.')).toEqual([
      '… He drank «tea» all day and',
      'all night. …',
    ]);
  });

  test('shows each item as far in as it stands, and dots on lines of their own', () => {
    const text = '- oil\n- wick\n  - of cotton and not much of it\n- match';
    expect(lines(text, '- wick\n  - of cotton and not much of it')).toEqual([
      '…',
      '- wick',
      '  - of cotton and not much of',
      '  it',
      '…',
    ]);
  });

  test('keeps lines of code as they are, however long', () => {
    const code = '  light("the lamp", "the wick", "the oil");\nrest();';
    expect(lines(`\`\`\`\n${code}\n\`\`\``, code.trim())).toEqual(code.split('\n'));
  });

  test('shows what leads the hit in above it', () => {
    const text = 'Bring:\n\n- oil\n- wick';
    const hit = hitOn(`# Notes\n\n${text}`, '- «wick»');
    const start = hit.passage.document.text.indexOf('Bring:');
    expect(quotedLines(quotationOf({ ...hit, lead: { start, end: start + 6 } }), PLAIN)).toEqual([
      'Bring:',
      '…',
      '- «wick»',
    ]);
  });

  const ROWS = '| Berth | Owner |\n|---|---|\n| B1 | Ann |\n| B2 | Ben |\n| B3 | Bo |';

  test('sets a table in columns below its header, with dots for the rows left out', () => {
    expect(lines(ROWS, '| B2 | Ben |')).toEqual(['Berth  Owner', '…', 'B2     Ben', '…']);
  });

  test('shows rows with the names of their columns where they are too wide, with marks in them', () => {
    const wide = `${ROWS}\n| B4 | The widow of the harbour master |`;
    expect(lines(wide, '| B4 | The «widow» of the harbour master |')).toEqual([
      '…',
      'Berth: B4 · Owner: The «widow»',
      'of the harbour master',
    ]);
  });
});

test('quotedLines() shows marks bold and the focus underlined where there is colour', () => {
  const hit = hitOn('# Notes\n\nA consul drank tea.', 'A «consul» drank «tea».');
  const [, focus] = hit.marks;
  if (focus === undefined) throw new Error('no mark');
  expect(quotedLines(quotationOf({ ...hit, focus }), { color: true, width: 80 })).toEqual([
    'A \u001b[1mconsul\u001b[22m drank \u001b[1;4mtea\u001b[22;24m.',
  ]);
  expect(quotedLines(quotationOf({ ...hit, focus }), { color: false, width: 80 })).toEqual([
    'A «consul» drank ««tea»».',
  ]);
});
