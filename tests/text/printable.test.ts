import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asSeen, harmless, harmlessJson, jsonLine, printable } from '../../src/text/printable.ts';
import { hostileText } from '../replies/discord/hostile-text.ts';
import { runs } from '../support/runs.ts';

const RUNS = runs(2_500);

describe('printable()', () => {
  test.each([
    ['a\nb\rc\r\nd\u2028e\u2029f\u0085g\vh\fi\tj', 'a b c d e f g h i j'],
    ['\u001b[2Ja\u009b31mb\u0007\b\u007f', '\ufffd[2Ja\ufffd31mb\ufffd\ufffd\ufffd'],
    [
      '\u001b]8;;https://evil.example\u001b\\a\u001b]8;;\u0007',
      '\ufffd]8;;https://evil.example\ufffd\\a\ufffd]8;;\ufffd',
    ],
    ['a\u202eb\u2066c\u2069d', 'a\ufffdb\ufffdc\ufffdd'],
    ['a\u200fb\u200ec\u061cd', 'abcd'],
    ['ti\u2060t\ufff9l\u{e0041}e', 'title'],
    [`e${'\u0301'.repeat(200)}a`, `e${'\u0301'.repeat(8)}a`],
  ])('turns %j into one line that moves nothing', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  test.each(['שָׁלוֹם', 'می\u200cخواهم', 'हिन्दी में क्षेत्र', '👩‍👩‍👧‍👦 🏳️‍🌈 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣', '葛\u{e0100}飾区', 'a "b" \\n'])(
    'and asSeen() keep %s as it is',
    (text) => {
      expect(printable(text)).toBe(text);
      expect(asSeen(text)).toBe(text);
    },
  );
});

test('asSeen() leaves out invisible characters without a replacement', () => {
  expect(asSeen('con\u001bs\u202eu\u2060l\ncame\there\u200f')).toBe('consul came here');
});

test('harmless() keeps line ends, and nothing else that a terminal acts on', () => {
  expect(harmless('a\nb\r\nc\rd\u001b[1me\u2028f\tg\u009b\u202e\u200f')).toBe(
    'a\nb\nc\ufffdd\ufffd[1me\ufffdf g\ufffd\ufffd\ufffd',
  );
});

describe('jsonLine()', () => {
  test.each([
    ['\u009b31m', '"\\u009b31m"'],
    ['a\u202eb\u2066', '"a\\u202eb\\u2066"'],
    ['a\u2028b\u0085c\u007f', '"a\\u2028b\\u0085c\\u007f"'],
    ['\u{e0041}', '"\\udb40\\udc41"'],
    ['\ufff9', '"\\ufff9"'],
    [`e${'\u0301'.repeat(9)}`, `"e${'\u0301'.repeat(8)}\\u0301"`],
    ['👩‍👩‍👧 می\u200cخواهم 1️⃣', '"👩‍👩‍👧 می\u200cخواهم 1️⃣"'],
  ])('escapes what a terminal would act on in %j', (value, json) => {
    expect(jsonLine(value)).toBe(json);
  });

  test('is one line that harmless() leaves alone and that reads back as the same value', () => {
    fc.assert(
      fc.property(fc.dictionary(hostileText(6), fc.array(hostileText())), (value) => {
        const json = jsonLine(value);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(harmless(json)).toBe(json);
        expect(json).not.toContain('\n');
      }),
      RUNS,
    );
  });
});

test('harmlessJson() leaves the line ends between values', () => {
  expect(harmlessJson('{"a":"\u009b"}\n{}\n')).toBe('{"a":"\\u009b"}\n{}\n');
});
