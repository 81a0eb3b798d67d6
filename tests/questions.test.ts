import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { Library } from '../src/library/library.ts';
import { type Kind, readQuestions, runQuestion, shares } from './questions/question-set.ts';
import { originals } from './support/originals.ts';

type Measure = 'right' | 'first';

/** The least share in percent of right answers; a change that falls below one has lost questions. */
interface Floor {
  readonly kind: Kind;
  readonly measure: Measure;
  readonly floor: number;
}

const floors = (least: Readonly<Record<string, number>>): Floor[] =>
  Object.entries(least).map(([name, floor]) => {
    const [kind, measure = 'right'] = name.split(' ') as [Kind, Measure?];
    return { kind, measure, floor };
  });

/** Two points below what was measured. `unanswerable` is right where it is refused. */
const NOTES = {
  'questions.jsonl': floors({
    plain: 96.4,
    'plain first': 93.7,
    paraphrase: 78,
    typo: 95.6,
    ru: 98,
    zh: 98,
    attribution: 95,
    unanswerable: 30.1,
  }),
  'questions-held-out.jsonl': floors({
    plain: 95.9,
    'plain first': 93.8,
    paraphrase: 71.7,
    typo: 93.7,
    ru: 90.9,
    zh: 98,
    attribution: 98,
    unanswerable: 33.3,
  }),
};
const ORIGINALS = {
  'questions.jsonl': floors({ plain: 91, 'plain first': 82.9, typo: 88.5, attribution: 91.9 }),
  'questions-held-out.jsonl': floors({ plain: 91.8, 'plain first': 84.5, typo: 89.3, attribution: 92.7 }),
};

/** The most, in percent, of answerable questions that may be refused; two points above what was measured. */
const REFUSED = { 'questions.jsonl': 3, 'questions-held-out.jsonl': 4.6 };

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const percent = (share: number | undefined): number => Math.round(1000 * (share ?? 0)) / 10;

function keepsTo(table: Readonly<Record<string, readonly Floor[]>>, open: () => Promise<Library>): void {
  describe.each(Object.keys(table))('%s', (file) => {
    let outcomes: ReturnType<typeof runQuestion>[] = [];
    beforeAll(async () => {
      const library = await open();
      outcomes = readQuestions(at(`fixtures/${file}`)).map((question) => runQuestion(library, question));
    });

    test.each(table[file] ?? [])('$kind: $floor % $measure or more', ({ kind, measure, floor }) => {
      const share = shares(outcomes).get(kind)?.[measure];
      expect(percent(share)).toBeGreaterThanOrEqual(floor);
    });
  });
}

describe('Library.ask() on the notes that ship', () => {
  keepsTo(NOTES, () => Library.open(at('../corpus')));

  test.each(Object.entries(REFUSED))(
    '%s: at most %d % of what can be answered is refused',
    async (file, most) => {
      const library = await Library.open(at('../corpus'));
      const answerable = readQuestions(at(`fixtures/${file}`)).filter(({ kind }) => kind !== 'unanswerable');
      const refused = answerable.filter((question) => runQuestion(library, question).refused);
      expect(percent(refused.length / answerable.length)).toBeLessThanOrEqual(most);
    },
  );
});

describe.skipIf(originals === undefined)('Library.ask() on the original texts', () => {
  keepsTo(ORIGINALS, () => Library.open(originals ?? ''));
});
