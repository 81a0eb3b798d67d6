import { describe, expect, test } from 'vitest';
import type { DocumentId } from '../../src/corpus/document.ts';
import { Library } from '../../src/library/library.ts';
import type { Pin } from '../../src/store/records/record.ts';
import { libraryOf } from '../support/sample-corpus.ts';
import { answered } from '../support/searched.ts';
import { tableOf } from '../support/word-tables.ts';

const files = {
  'house.md': `# House rules

The library opens at nine on weekdays and closes at six.

Dogs stay outside, except guide dogs.

The cellar is locked from dusk on. Only the warden has a key, and the treasurer has another one for the fire brigade.
`,
  'club.md': '# Club\n\nThe library of the chess club opens on Fridays.\n',
};
const library = libraryOf(files);
const saying = (words: string, of: Library = library) => {
  const passage = of.corpus.passages.find(({ document, span }) =>
    document.text.slice(span.start, span.end).includes(words),
  );
  if (passage === undefined) throw new Error(`Cannot find a passage with: ${words}`);
  return passage;
};

let made = 0;
const listedOf = (question: string, words: string, verdict: Pin['verdict'] = 'use'): Pin => ({
  key: ++made,
  question,
  passage: saying(words).id,
  verdict,
  at: made,
});
const asked = (question: string, pins: readonly Pin[], document?: DocumentId) =>
  answered(library.ask(question, { pins, ...(document && { document }) }));

const QUESTION = 'When does the library open?';

describe('Library.ask() with pins', () => {
  test('puts the passage that a moderator chose first, as a sure answer', () => {
    const pin = listedOf(QUESTION, 'weekdays');
    const before = answered(library.ask(QUESTION));
    expect(before.hits[0]?.passage.id).toBe(saying('chess club').id);
    const answer = asked('please, when does the library open', [pin]);
    expect(answer).toMatchObject({ level: 'answer', sure: true, confidence: 1, pinned: pin });
    expect(answer.hits.map(({ passage }) => passage.id)).toEqual([
      saying('weekdays').id,
      saying('chess club').id,
    ]);
    expect(answer.hits[0]?.marks.length).toBeGreaterThan(0);
    const scores = answer.hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(answer.hits.some(({ focus }) => focus !== undefined)).toBe(false);
  });

  test('quotes a passage without any word of the question', () => {
    const question = 'Whom do I call about vandalism?';
    expect(answered(library.ask(question)).level).not.toBe('answer');
    const answer = asked(question, [listedOf(question, 'cellar')]);
    const [hit, ...others] = answer.hits;
    expect(others).toEqual([]);
    expect(hit?.passage.id).toBe(saying('cellar').id);
    const { document, span } = saying('cellar');
    expect(hit?.span.start).toBeGreaterThanOrEqual(span.start);
    expect(hit?.span.end).toBeLessThanOrEqual(span.end);
    expect(document.text.slice(hit?.span.start, hit?.span.end)).toContain('cellar');
  });

  test('answers a question of common words alone only if it is pinned', () => {
    expect(library.ask('Who are we?')).toEqual({ kind: 'too-common' });
    expect(library.ask('Who are we?', { pins: [listedOf('Who is it?', 'chess club')] })).toEqual({
      kind: 'too-common',
    });
    const pin = listedOf('Who are we?', 'chess club');
    expect(asked('Who are we?', [pin])).toMatchObject({ pinned: pin, level: 'answer' });
  });

  test('quotes a chosen passage as without a table of words, also if it would have been found by meaning', () => {
    const table = tableOf({ en: { cellar: [1, 0], lock: [0, 1] }, de: { kell: [1, 0] } });
    const withTable = new Library(library.corpus, library.index, undefined, () => table);
    const question = 'Wer hat den Keller gesehen?';
    const [found] = answered(withTable.ask(question)).hits;
    expect(found).toMatchObject({ byMeaning: true, passage: { id: saying('cellar').id } });
    const pins = [listedOf(question, 'cellar')];
    const answer = answered(withTable.ask(question, { pins }));
    expect(answer).toEqual(answered(library.ask(question, { pins })));
    expect(answer).toMatchObject({ sure: true, confidence: 1 });
    expect(answer.hits[0]).not.toHaveProperty('byMeaning');
  });

  test('leaves out a passage that does not answer, and judges the next one anew', () => {
    const answer = asked(QUESTION, [listedOf(QUESTION, 'chess club', 'not')]);
    expect(answer.hits.map(({ passage }) => passage.id)).toEqual([saying('weekdays').id]);
    expect(answer.pinned).toBeUndefined();
    const alone = answered(libraryOf({ 'house.md': files['house.md'] }).ask(QUESTION));
    expect(answer.level).toBe(alone.level);
    expect(answer.confidence).toBeCloseTo(alone.confidence, 1);
  });

  test('refuses if no passage is left', () => {
    const question = 'Who has a key to the cellar?';
    expect(asked(question, [])).toMatchObject({ level: 'answer' });
    const answer = asked(question, [listedOf(question, 'cellar', 'not')]);
    expect(answer).toMatchObject({ level: 'nothing', hits: [] });
  });

  test('never leads with a passage that does not answer, even if the question names it by its number', () => {
    const rules = libraryOf({
      'rules.md': '# Rules\n\n## Article 1\n\nDogs stay outside.\n\n## Article 2\n\nCats stay inside.\n',
    });
    const question = 'What does article 2 say?';
    const first = answered(rules.ask(question)).hits[0]?.passage;
    expect(first?.id).toBe(saying('Cats', rules).id);
    const pin: Pin = { key: 1, question, passage: saying('Cats', rules).id, verdict: 'not', at: 1 };
    const ids = answered(rules.ask(question, { pins: [pin] })).hits.map(({ passage }) => passage.id);
    expect(ids).not.toContain(pin.passage);
  });

  test('does nothing for another question, a passage that is gone, or one of another document', () => {
    const pin = listedOf(QUESTION, 'weekdays');
    const gone: Pin = { ...pin, passage: 'club:00000000' as Pin['passage'] };
    const plain = library.ask(QUESTION);
    expect(library.ask(QUESTION, { pins: [gone] })).toEqual(plain);
    expect(library.ask(QUESTION, { pins: [{ ...gone, verdict: 'not' }] })).toEqual(plain);
    expect(library.ask(QUESTION, { pins: [listedOf('When does the library close?', 'chess club')] })).toEqual(
      plain,
    );
    const document = 'club' as DocumentId;
    expect(library.ask(QUESTION, { pins: [pin], document })).toEqual(library.ask(QUESTION, { document }));
  });

  test('shows no more hits than asked for', () => {
    const answer = answered(library.ask(QUESTION, { pins: [listedOf(QUESTION, 'weekdays')], limit: 1 }));
    expect(answer.hits.map(({ passage }) => passage.id)).toEqual([saying('weekdays').id]);
  });

  test('keeps the likely answer pointed out if the search would have shown the same passage', () => {
    const question = 'Who has a key to the cellar?';
    const plain = answered(library.ask(question)).hits[0];
    const pinned = asked(question, [listedOf(question, 'cellar')]).hits[0];
    expect({ ...pinned, score: 0 }).toEqual({ ...plain, score: 0 });
  });

  test('points out no answer if the search would not have', () => {
    const question = 'When does the library not open?';
    const plain = answered(library.ask(question)).hits[0];
    expect(plain?.passage.id).toBe(saying('chess club').id);
    expect(asked(question, [listedOf(question, 'chess club')]).hits[0]).toEqual(plain);
  });

  test('shows nothing behind a pinned passage that would not have been an answer', () => {
    const question = 'Which dogs of Venice paint gondolas and sell harps to soldiers in Lisbon?';
    expect(answered(library.ask(question))).toMatchObject({ level: 'related' });
    const answer = asked(question, [listedOf(question, 'cellar')]);
    expect(answer.hits.map(({ passage }) => passage.id)).toEqual([saying('cellar').id]);
  });

  test('reads pins ahead in slices', async () => {
    const pins = [listedOf(QUESTION, 'weekdays')];
    await library.readPins(pins);
    expect(asked(QUESTION, pins).pinned).toBe(pins[0]);
  });
});
