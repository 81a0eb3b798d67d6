import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, isBlank } from '../../src/text/unseen.ts';
import { hostileText } from '../replies/discord/hostile-text.ts';
import { runs } from '../support/runs.ts';

const RUNS = runs(2_500);

/** Signs that are not shown, of each sort. */
const UNSEEN = [
  '\u00ad',
  '\u034f',
  '\u061c',
  '\u115f',
  '\u1160',
  '\u17b4',
  '\u180b',
  '\u180e',
  '\u180f',
  '\u200b',
  '\u200d',
  '\u200f',
  '\u202e',
  '\u2028',
  '\u2060',
  '\u2064',
  '\u2065',
  '\u2069',
  '\u206a',
  '\u206f',
  '\u2800',
  '\u3164',
  '\ufe0f',
  '\ufeff',
  '\uffa0',
  '\ufff0',
  '\ufff9',
  '\ufffa',
  '\ufffb',
  '\u{1bca0}',
  '\u{1d173}',
  '\u{e0001}',
  '\u{e0041}',
  '\u{e007f}',
  '\u{e0100}',
  '\u{e01ef}',
  '\u{e0fff}',
  '\0',
  '\u001b',
  '\u0085',
  '\u009b',
  '\u3000',
];

describe('isBlank()', () => {
  test.each([...UNSEEN, '', ' \t\r\n', UNSEEN.join(' ')])('nobody sees anything of %j', (text) => {
    expect(isBlank(text)).toBe(true);
  });

  test.each(['.', '\u0301', '\ufffd', '\ud800', '漢', '\u0600', '👩', '\u2060a', `${UNSEEN.join('')}é`])(
    'somebody sees something of %j',
    (text) => {
      expect(isBlank(text)).toBe(false);
    },
  );
});

describe('clean()', () => {
  test.each([
    ['a\0b\u0007c\u001bd\u007fe\u009ff', 'abcdef'],
    ['a\tb\nc', 'a\tb\nc'],
    ['a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh', 'a\nb\nc\nd\ne\nf\ng\nh'],
    ['\u202aa\u202bb\u202cc\u202dd\u202ee\u2066f\u2067g\u2068h\u2069', 'abcdefgh'],
    ['\ud800a\udc00', '\ufffda\ufffd'],
    ['a\u2060b\u2064c\u206ad\ufeffe\ufff9f\ufffag\ufffbh\ufff0i', 'abcdefghi'],
    ['a\u{e0041}b\u{e0001}c\u{e0100}d\u{e0fff}e\u{1d173}f\u{1bca0}g', 'abcdefg'],
    ['🏴a\u{e0067}', '🏴a'],
    ['漢\u{e0100}\u{e0101}', '漢\u{e0100}'],
    [`e${'\u0301'.repeat(200)}a`, `e${'\u0301'.repeat(8)}a`],
    [`e${'\u0301\u200c'.repeat(50)}a`, `e${'\u0301\u200c'.repeat(4)}a`],
  ])('removes from %j whatever disturbs its surroundings', (text, cleaned) => {
    expect(clean(text)).toBe(cleaned);
  });

  test.each([
    'שָׁלוֹם עֲלֵיכֶם \u200f!',
    'السَّلَامُ عَلَيْكُمْ',
    'བོད་སྐད་ རྒྱུ',
    'हिन्दी में क्षेत्र',
    'می\u200cخواهم',
    'ประวัติศาสตร์',
    '漢字かな',
    '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇫🇷 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣',
    '葛\u{e0100}飾区',
    'ᠮᠣᠩᠭᠣᠯ\u180eᠠ',
    'Shi\u00adren \u200b',
    'Việt Nam',
    'e\u0301',
  ])('keeps %s as it is', (text) => {
    expect(clean(text)).toBe(text);
  });

  test('of a beginning is the beginning of clean()', () => {
    fc.assert(
      fc.property(hostileText(), fc.nat(40), (text, at) => {
        const beginning = clean(text.slice(0, at));
        if (!beginning.endsWith('\ufffd')) expect(clean(text).startsWith(beginning)).toBe(true);
      }),
      RUNS,
    );
  });
});
