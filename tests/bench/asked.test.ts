import { describe, expect, test } from 'vitest';
import { ofPublic, readAsked, unanswered } from '../../bench/asked.ts';
import { judgedOf } from '../../bench/eval-rows.ts';
import { toPassage } from '../../bench/eval-set.ts';
import { textShown } from '../../bench/shown.ts';

const gold = toPassage('p1', 'Ferry', 'The ferry leaves at noon.', 0);
const other = toPassage('p2', 'Ferry', 'It leaves at noon.', 1);
const question = {
  id: 'q',
  question: 'When?',
  goldPassageIds: ['p1'],
  answers: ['at noon'],
  answerable: true,
};
const measured = {
  question,
  ranked: ['p1', 'p2'],
  excerpts: ['Nothing.', 'It leaves at noon.'],
  answered: true,
  confidence: 0.6,
  focus: undefined,
  wantsFocus: true,
  picked: 1,
  ms: 1,
};

describe('ofPublic()', () => {
  test('takes an answer from any passage, and one passage as gold', () => {
    const asked = ofPublic(question, 0);
    expect([asked.holds('Left at NOON', other), asked.isGold('', other), asked.isGold('', gold)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('takes the gold passage where the set names no answers', () => {
    const asked = ofPublic({ ...question, answers: [] }, 0);
    expect([asked.holds('', gold), asked.holds('', other)]).toEqual([true, false]);
  });

  test('finds nothing right for what cannot be answered', () => {
    const asked = ofPublic({ ...question, answerable: false }, 0);
    expect([asked.kind, asked.holds('at noon', gold), asked.isGold('', gold)]).toEqual([
      'near',
      false,
      false,
    ]);
    expect(unanswered(ofPublic(question, 0), 'absent').isGold('', gold)).toBe(false);
  });
});

describe('readAsked()', () => {
  test('says what is missing of a folder that is no set', async () => {
    await expect(readAsked('src')).rejects.toThrow(
      'Cannot read questions in src: it has neither passages.jsonl nor questions.jsonl.',
    );
  });
});

describe('judgedOf()', () => {
  test('is right if the first excerpt holds the answer', () => {
    expect(judgedOf(measured)).toEqual({ kind: 'able', right: false, score: 0.6 });
    expect(judgedOf({ ...measured, excerpts: ['Left at noon.'] }).right).toBe(true);
  });

  test('is right if the gold passage is first where the set names no answers', () => {
    expect(judgedOf({ ...measured, question: { ...question, answers: [] } }).right).toBe(true);
    expect(
      judgedOf({ ...measured, question: { ...question, answers: [] }, ranked: ['p2', 'p1'] }).right,
    ).toBe(false);
  });
});

describe('textShown()', () => {
  test('is the excerpt, after its lead', () => {
    const hit = { passage: gold, span: { start: 10, end: 16 } };
    expect(textShown(hit)).toBe('leaves');
    expect(textShown({ ...hit, lead: { start: 0, end: 9 } })).toBe('The ferry\nleaves');
  });
});
