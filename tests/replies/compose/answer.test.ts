import { describe, expect, test } from 'vitest';
import type { Answer, ReadAs } from '../../../src/library/library.ts';
import { answerReply, replyToQuestion } from '../../../src/replies/compose/answer.ts';
import { ada, expectSound, quotedPlaces, said, titleOf } from '../../commands/footnote.ts';
import { libraryOf } from '../../support/sample-corpus.ts';
import { answered } from '../../support/searched.ts';

const options = { asker: ada.id, visibility: 'public' } as const;
const filler = 'Many other things are told in between, of hills and of rivers and of roads. '.repeat(5);
/** The first passage says it twice, far apart; six others only mention it. */
const long = libraryOf({
  'long.md': `# Long\n\nA beacon is lit with oil. ${filler}With oil a beacon is lit.\n\n${Array.from({ length: 6 }, (_, n) => `Hill ${n} has a beacon.`).join('\n\n')}`,
});
const small = libraryOf({ 'bees.md': '# Bees\n\nHoney is made by bees.\n' });

const nothing: Answer = {
  kind: 'answer',
  question: 'Which words?',
  level: 'nothing',
  confidence: 0,
  sure: false,
  hits: [],
  readAs: [],
  suggestions: { headings: [], unknownWords: [] },
  corpus: small.corpus.version,
};

describe('answerReply()', () => {
  test('quotes a passage once, though an answer has two excerpts of it', () => {
    const answer = answered(small.ask('Who makes honey?'));
    expect(answer.hits).toHaveLength(1);
    const reply = answerReply({ ...answer, hits: [...answer.hits, ...answer.hits] }, small, options);
    expectSound(reply, small);
    expect(quotedPlaces(reply)).toEqual(['bees 1']);
  });

  test.each<[ReadAs['kind'], string]>([
    ['correction', 'beees → bees (as a misspelling)'],
    ['transliteration', 'beees → bees (by its sound)'],
    ['alias', 'beees → bees (by the glossary)'],
    ['derived', 'beees → bees… (words that begin alike)'],
  ])('says that a word was read otherwise by %s', (kind, expected) => {
    const answer: Answer = { ...nothing, readAs: [{ word: 'beees', as: 'bees', kind }] };
    expect(said(answerReply(answer, small, options))).toContain(`searched for: ${expected}\n`);
  });

  test('names ten words that stand nowhere and counts the others', () => {
    const unknownWords = Array.from({ length: 13 }, (_, n) => `w${n}`);
    const told = said(
      answerReply({ ...nothing, suggestions: { headings: [], unknownWords } }, small, options),
    );
    expect(told).toContain('not in the material: w0, w1, w2, w3, w4, w5, w6, w7, w8, w9 and 3 more\n');
  });

  test('names five documents that were searched and counts the others', () => {
    const many = libraryOf(
      Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`d${n}.md`, `# D${n}\n\nText ${n}.\n`])),
    );
    expect(said(answerReply(nothing, many, options))).toContain('searched: D0; D1; D2; D3; D4 and 3 more\n');
  });

  test.each([
    [true, 'answer', false],
    [false, 'answer', true],
    [false, 'related', false],
  ] as const)(
    'remarks where it is sure: %s, at the level "%s", that it may be no answer: %s',
    (sure, level, told) => {
      const answer = { ...answered(small.ask('Who makes honey?')), sure, level };
      const reply = answerReply(answer, small, options);
      expectSound(reply, small);
      expect(said(reply).includes('The nearest passages; they may not answer this.')).toBe(told);
    },
  );

  test('passes over a nearest heading that no passage stands under', () => {
    const headings = ['Bees › Gone', 'Bees'];
    const reply = answerReply({ ...nothing, suggestions: { headings, unknownWords: [] } }, small, options);
    expect(reply.controls).toMatchObject([{ kind: 'menu', options: [{ label: 'Bees' }] }]);
  });
});

describe('replyToQuestion()', () => {
  test('quotes five passages where five have the words, however long they are', () => {
    const reply = replyToQuestion('Which hill has a beacon?', long, options);
    expect(titleOf(reply)).toMatch(/^Best passage/u);
    expect(quotedPlaces(reply)).toHaveLength(5);
  });

  test('leaves out what says far less than the best', () => {
    const reply = replyToQuestion('What is a beacon lit with?', long, options);
    expect(titleOf(reply)).toMatch(/^Best passage/u);
    expect(quotedPlaces(reply)).toEqual(['long 1']);
  });
});
