import { describe, expect, test } from 'vitest';
import { asked, LONGEST_ASKED, questionTitle } from '../../../src/replies/compose/asked.ts';

describe('asked', () => {
  test('is on one line', () => {
    expect(asked('  who \n signed\tit? ')).toBe('who signed it?');
  });

  test('shows a question of the greatest length whole, and abridges a longer one to that length', () => {
    const whole = `${'a'.repeat(LONGEST_ASKED - 1)}?`;
    expect(asked(whole)).toBe(whole);
    expect(asked(`${whole}?`)).toBe(`${'a'.repeat(199)}…`);
  });

  test('abridges what has been abridged no further', () => {
    const once = asked('word '.repeat(100));
    expect(asked(once)).toBe(once);
  });
});

describe('questionTitle', () => {
  test('is a small title', () => {
    expect(questionTitle('Who\nsigned it?')).toEqual({ kind: 'title', text: 'Who signed it?', small: true });
  });
});
