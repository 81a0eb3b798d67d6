import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/corpus/document.ts';
import { reading } from '../../../src/corpus/read-document.ts';
import { duplicatesOf } from '../../../src/corpus/upload/duplicates.ts';
import { toEnd } from '../../../src/slices.ts';

const document = (file: string, text: string): Document => toEnd(reading(file, text)).document as Document;

/** A rule of its own for each number. */
const rule = (n: number, subject = 'member'): string =>
  `Rule ${n}: every ${subject} number ${n * 7} must bring item ${n * 13} to room ${n * 17} before hour ${n * 19}.`;
const rules = (from: number, to: number, subject?: string): string =>
  Array.from({ length: to - from }, (_, n) => rule(from + n, subject)).join('\n\n');

const RULES = document('rules.md', `# Rules\n\n${rules(0, 60)}`);
const others = [
  document('other.md', rules(1_000, 1_060, 'guest')),
  document('more.md', rules(2_000, 2_100, 'bee')),
];

const found = async (file: string, text: string, existing: readonly Document[] = [RULES, ...others]) =>
  (await duplicatesOf(document(file, text), existing)).map(({ document, ...told }) => [
    document.file,
    told.kind,
    Number(told.share.toFixed(1)),
  ]);

describe('duplicatesOf()', () => {
  test('finds the same words, whatever their case, signs and format', async () => {
    const text = `RULES\n\n${rules(0, 60).replaceAll('.', '!').replaceAll('\n\n', '\n\n\n')}`;
    expect(await found('rules 2.txt', text)).toEqual([['rules.md', 'exact', 1]]);
  });

  test('finds another version, with the share of the shorter one', async () => {
    const version = rules(0, 60).replace(/Rule (\d*[05]): .*/gu, (_, n) =>
      rule(Number(n), 'owner of a house'),
    );
    expect(await found('v2.md', version)).toEqual([['rules.md', 'near', 0.9]]);
    expect(await found('longer.md', `${rules(0, 60)}\n\n${rules(500, 560, 'visitor')}`)).toEqual([
      ['rules.md', 'near', 1],
    ]);
    expect(await found('shorter.md', rules(10, 30))).toEqual([['rules.md', 'near', 1]]);
  });

  test('finds a short document within a much longer one', async () => {
    const book = { ...RULES, file: 'book.md', text: `${rules(5_000, 45_000, 'reader')}\n\n${rules(0, 60)}` };
    expect(await found('rules.md', rules(0, 60), [book])).toEqual([['book.md', 'near', 1]]);
  });

  test('finds another version of a Chinese text', async () => {
    const [first, ...rest] =
      '蜂蜜是蜜蜂採集花蜜釀成的天然甜味食品。住戶晚上十點以後必須保持安靜。訪客應在門口登記姓名與時間。垃圾每週二和週五由清潔隊收走。'.split(
        '。',
      );
    const text = [first, ...rest].join('。\n\n');
    expect(await found('版本.md', `${text}冬季暖氣費另計。`, [document('規則.md', text)])).toEqual([
      ['規則.md', 'near', 1],
    ]);
  });

  test('finds nothing in chapters of one book, in other documents, or in a few words', async () => {
    const chapters = [1, 2, 3].map((n) =>
      document(`${n}.md`, `# The book of rules\n\n${rules(n * 100, n * 100 + 60)}`),
    );
    expect(await found('4.md', `# The book of rules\n\n${rules(400, 460)}`, chapters)).toEqual([]);
    expect(await found('new.md', rules(700, 760, 'cat'))).toEqual([]);
    expect(await found('few.md', rule(3))).toEqual([]);
  });

  test('finds nothing in filled-in forms, which share most of their wording', async () => {
    const form = rules(9_000, 9_030, 'volunteer');
    const minutes = (n: number): string => `${form}\n\n${rules(n * 1_000, n * 1_000 + 20, `guest ${n}`)}`;
    const filled = Array.from({ length: 12 }, (_, n) => document(`${n}.md`, minutes(n + 20)));
    expect(await found('new.md', minutes(50), filled)).toEqual([]);
    expect(await found('new.md', minutes(50), filled.slice(0, 1))).toEqual([['0.md', 'near', 0.6]]);
  });

  test('puts exact duplicates first, and then the largest share', async () => {
    const half = document('half.md', `${rules(0, 30)}\n\n${rules(800, 830, 'dog')}`);
    expect(await found('new.md', `# Rules\n\n${rules(0, 60)}`, [half, RULES])).toEqual([
      ['rules.md', 'exact', 1],
      ['half.md', 'near', 0.5],
    ]);
  });

  test('finds a short document that is partly in a much longer one, the largest share first', async () => {
    const partly = [10, 18].map((n) =>
      document(`${n}.md`, `${rules(0, n)}\n\n${rules(800, 820 - n / 2, 'dog')}`),
    );
    expect(await found('longer.md', rules(0, 200), partly)).toEqual([
      ['18.md', 'near', 0.6],
      ['10.md', 'near', 0.4],
    ]);
  });

  test('compares nothing with nothing', async () => {
    expect(await duplicatesOf({ ...RULES, text: '…' }, [{ ...RULES, text: '!' }])).toEqual([]);
    expect(await duplicatesOf(RULES, [])).toEqual([]);
  });
});
