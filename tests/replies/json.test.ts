import { describe, expect, test } from 'vitest';
import { answerToJson } from '../../src/replies/json.ts';
import { answerOf, hitOn } from '../support/sample-answer.ts';
import { libraryOf } from '../support/sample-corpus.ts';
import { answered } from '../support/searched.ts';

const notes = '# Notes\n\nA consul came. He drank tea.';
const hit = hitOn(notes, 'A «consul» came.');
const excerpt = {
  text: 'A consul came.',
  document: 'notes',
  passage: hit.passage.id,
  citation: 'Notes, ¶ 1',
  start: 9,
  end: 23,
  marks: [[11, 17]],
  score: 1.2346,
};
const cite = (): string => 'Notes, ¶ 1';

describe('answerToJson()', () => {
  test('has the form that is documented', () => {
    const readAs = [{ word: 'cnosul', as: 'consul', kind: 'correction' as const }];
    expect(answerToJson(answerOf({ hits: [hit], readAs }), cite, 1.23456)).toStrictEqual({
      question: 'Who came?',
      answered: true,
      level: 'answer',
      confidence: 0.8765,
      sure: true,
      excerpts: [excerpt],
      related: [],
      suggestions: { headings: [], unknownWords: [] },
      readAs,
      corpus: '0123abcd',
      ms: 1.23,
    });
  });

  test('gives what is only related apart from answers', () => {
    expect(answerToJson(answerOf({ level: 'related', hits: [hit] }), cite, 0)).toMatchObject({
      answered: false,
      level: 'related',
      excerpts: [],
      related: [excerpt],
    });
  });

  test('says of an excerpt that it was found by meaning, and of no other', () => {
    const meant = { ...hit, marks: [], byMeaning: true as const };
    const { excerpts } = answerToJson(answerOf({ hits: [meant, hit] }), cite, 0);
    expect(excerpts).toStrictEqual([{ ...excerpt, marks: [], byMeaning: true }, excerpt]);
  });

  test('gives nothing where nothing was found', () => {
    const suggestions = { headings: ['Notes'], unknownWords: ['zanzibar'] };
    expect(answerToJson(answerOf({ level: 'nothing', suggestions }), cite, 0)).toMatchObject({
      answered: false,
      level: 'nothing',
      excerpts: [],
      related: [],
      suggestions,
    });
  });

  test('quotes exactly the characters of the document, whatever they are', () => {
    const text = '# N\n\nA 𠀀 «consul» \u202e said: "tea\\n"\ttoo.';
    const library = libraryOf({ 'a.md': text });
    const json = answerToJson(answered(library.ask('consul tea')), ({ passage }) => library.cite(passage), 0);
    const back: typeof json = JSON.parse(JSON.stringify(json));
    const found = [...back.excerpts, ...back.related];
    expect(found).toHaveLength(1);
    for (const { start, end, text: quoted, marks } of found) {
      expect(library.corpus.documents[0]?.text.slice(start, end)).toBe(quoted);
      for (const [from, to] of marks)
        expect(['consul', 'tea']).toContain(library.corpus.documents[0]?.text.slice(from, to).toLowerCase());
    }
  });
});

test('answerToJson() gives what leads an excerpt in, and where its words lead to', () => {
  const items = Array.from({ length: 30 }, (_, n) => `- thing${n}, see [the list](https://example.org/${n})`);
  const library = libraryOf({ 'walks.md': `# Walks\n\nYou need for the walk:\n\n${items.join('\n')}\n` });
  const answer = answered(library.ask('Do I need thing17 for the walk?', { maxLength: 60, limit: 1 }));
  const { excerpts, related } = answerToJson(answer, cite, 0);
  const [first] = [...excerpts, ...related];
  expect(first).toMatchObject({ text: expect.stringContaining('- thing17, see the list') });
  expect(first?.lead).toBe('You need for the walk:');
  expect(first?.links).toContainEqual({ text: 'the list', url: 'https://example.org/17' });
});

const DOUBTED =
  '---\ndoubts:\n  - section: Kobe\n    note: Which *consul*?\n---\n\n# Notes\n\n## Kobe\n\nA consul came.\n\n## Oslo\n\nHe drank tea.';

test.each([
  ['A consul came.', ['Which *consul*?']],
  ['He drank tea.', undefined],
])('answerToJson() gives what is unclear of %j', (words, doubts) => {
  const [excerpt] = answerToJson(answerOf({ hits: [hitOn(DOUBTED, words)] }), cite, 0).excerpts;
  expect(excerpt?.doubts).toEqual(doubts);
});
