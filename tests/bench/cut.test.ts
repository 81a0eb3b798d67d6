import { describe, expect, test } from 'vitest';
import { inDocuments, withHalf } from '../../bench/cut.ts';
import { toPassage } from '../../bench/eval-set.ts';

/** Two documents of five passages, a question on each and one that nothing answers. */
const passages = ['Ferry', 'Lantern'].flatMap((title, d) =>
  Array.from({ length: 5 }, (_, n) => toPassage(`${title} ${n}`, title, `Text ${n}.`, 5 * d + n)),
);
const questions = passages.map(({ id, document }, n) => ({
  id: `${n}`,
  question: `What of ${id}?`,
  goldPassageIds: [id],
  answers: [document.text],
  answerable: n !== 2,
}));
const kinds = (asked: readonly { kind: string; position: number }[]) =>
  asked.map(({ kind, position }) => `${kind} ${position}`);

describe('withHalf()', () => {
  test('has every other document, and asks what it and the others answer', () => {
    const { passages: kept, asked } = withHalf({ passages, questions }, 'set');
    expect(kept.every(({ document }) => document.title === 'Ferry')).toBe(true);
    expect(kinds(asked)).toEqual(
      [0, 1, 3, 4].map((n) => `able ${n}`).concat([5, 6, 7, 8, 9].map((n) => `absent ${n}`)),
    );
    expect(asked.map(({ holds }) => holds('Text 0.', passages[0] as never))).toEqual([
      true,
      ...Array.from({ length: 8 }, () => false),
    ]);
  });
});

describe('inDocuments()', () => {
  const [ferry, lantern] = inDocuments({ passages, questions }, 'set');

  test('begins documents, three passages of the first and eight of the second', () => {
    expect(ferry?.passages.map(({ id }) => id)).toEqual(['Ferry 0', 'Ferry 1', 'Ferry 2']);
    expect(lantern?.passages).toHaveLength(5);
  });

  test('asks what is kept and what is left out', () => {
    expect(kinds(ferry?.asked ?? [])).toEqual(['able 0', 'near 2', 'absent 3', 'absent 4']);
    expect(kinds(lantern?.asked ?? [])).toEqual(['able 5', 'able 7', 'able 9']);
  });

  test('asks what a document six further answers', () => {
    const single = Array.from({ length: 8 }, (_, n) => toPassage(`p${n}`, `Title ${n}`, `Text ${n}.`, n));
    const about = single.map(({ id, document }) => ({
      id,
      question: `What of ${id}?`,
      goldPassageIds: [id],
      answers: [document.text],
      answerable: true,
    }));
    const [first] = inDocuments({ passages: single, questions: about }, 'set');
    expect(kinds(first?.asked ?? [])).toEqual(['able 0', 'foreign 6']);
    expect(first?.asked.map(({ holds }) => holds('Text 6.', single[0] as never))).toEqual([false, false]);
  });
});
