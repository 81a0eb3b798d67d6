import { describe, expect, test } from 'vitest';
import { closedAtLineEnds, harmlessStyled, withoutStyles } from '../../src/text/styles.ts';

describe('harmlessStyled()', () => {
  test('keeps bold, underlined and dim text of ours', () => {
    const styled = '\u001b[1mbold\u001b[22m \u001b[1;4mboth\u001b[22;24m\n\u001b[2mdim\u001b[22m';
    expect(harmlessStyled(styled)).toBe(styled);
    expect(withoutStyles(styled)).toBe('bold both\ndim');
  });

  test.each([
    '\u001b[31m',
    '\u001b[m',
    '\u001b[0m',
    '\u001b[1;31m',
    '\u001b[8m',
    '\u001b[2J',
    '\u001b[1A',
    '\u001b]0;x\u0007',
    '\u001bc',
    '\u009b1m',
  ])('keeps no other sequence, such as %j', (sequence) => {
    expect(harmlessStyled(`a${sequence}b\u001b[22m`)).toBe(
      `a${sequence.replace(/\p{Cc}/gu, '\ufffd')}b\u001b[22m`,
    );
  });
});

test('closedAtLineEnds() ends a style at the end of its line and begins it again', () => {
  expect(closedAtLineEnds(['a \u001b[1;4mb', 'c', 'd\u001b[22;24m e', '\u001b[1mf\u001b[22m'])).toEqual([
    'a \u001b[1;4mb\u001b[22;24m',
    '\u001b[1;4mc\u001b[22;24m',
    '\u001b[1;4md\u001b[22;24m e',
    '\u001b[1mf\u001b[22m',
  ]);
});
