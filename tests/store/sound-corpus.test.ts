import { describe, expect, test } from 'vitest';
import { checkCut, checkIds, isCutFrom, isGlossaryTold, isText } from '../../src/store/sound-corpus.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));

describe('checkCut()', () => {
  /** One section from 0 to 20, two paragraphs in it, each one passage. */
  const sound = {
    sections: [0, 0, 20],
    paragraphs: [0, 1, 2, 8, 0, 2, 10, 18],
    passages: [0, 1, 0, 2, 8, 0, 2, 0, 10, 18],
  };
  const check = (over: Partial<typeof sound> = {}) => {
    const { sections, paragraphs, passages } = { ...sound, ...over };
    return () =>
      checkCut(
        {
          sections: Uint32Array.from(sections),
          paragraphs: Uint32Array.from(paragraphs),
          passages: Uint32Array.from(passages),
        },
        20,
        [['Bees']],
      );
  };

  test('takes lists that follow from one another', () => {
    expect(check()).not.toThrow();
    expect(check({ passages: [0, 1, 1, 2, 5, 0, 1, 2, 5, 8, 0, 2, 0, 10, 18] })).not.toThrow();
  });

  test.each<[string, Partial<typeof sound>]>([
    ['a section beyond the text', { sections: [0, 0, 21] }],
    ['a paragraph in another', { paragraphs: [0, 1, 2, 8, 0, 2, 7, 18] }],
    ['a paragraph with another number', { paragraphs: [0, 1, 2, 8, 0, 3, 10, 18] }],
    ['a passage that begins elsewhere', { passages: [0, 1, 0, 3, 8, 0, 2, 0, 10, 18] }],
    ['a part of a paragraph that has no other', { passages: [0, 1, 1, 2, 8, 0, 2, 0, 10, 18] }],
    ['a part that is not the first', { passages: [0, 1, 2, 2, 8, 0, 2, 0, 10, 18] }],
    ['a passage too many', { passages: [...sound.passages, 0, 3, 0, 18, 19] }],
    ['a passage too few', { passages: sound.passages.slice(0, 5) }],
  ])('refuses %s', (_, over) => {
    expect(check(over)).toThrow('Cannot read the snapshot');
  });
});

test.each<[string, string[], boolean]>([
  ['ids of the document', ['bees:01234567', 'bees:89abcdef'], true],
  ['the second of the same words', ['bees:01234567', 'bees:01234567-2'], true],
  ['the third as the second', ['bees:01234567', 'bees:01234567-3'], false],
  ['an id of another', ['wasps:01234567'], false],
  ['an id of a longer name', ['bees2:0123456'], false],
])('checkIds() of %s: %j is sound: %j', (_, ids, isSound) => {
  const check = () => checkIds('bees', ids);
  if (isSound) expect(check).not.toThrow();
  else expect(check).toThrow('Cannot read the snapshot');
});

test.each([
  ['Bees *fly*.\n', 'Bees fly.\n', true],
  ['Bees fly.\n', 'Bees flew.\n', false],
  ['Bees.\nWasps.\n', 'Wasps.\n', false],
  ['Bees.\nWasps.\n', 'Bees.\n', false],
  ['\ufeffBees.', 'Bees.', true],
])('isCutFrom() the file %j the text %j: %j', (file, own, is) => {
  expect(isCutFrom(bytes(own), bytes(file))).toBe(is);
});

test('isText() tells bytes of so many units', () => {
  expect(isText(bytes('Bées'), 4)).toBe(true);
  expect(isText(bytes('Bees'), 5)).toBe(false);
  expect(isText(bytes('Be\0s'), 4)).toBe(false);
  expect(isText(Uint8Array.of(0xe9), 1)).toBe(false);
});

test('isGlossaryTold() wants every word between its line and the next entry', () => {
  const entry = (term: string, line: number) => ({
    term,
    line,
    forms: [{ text: term, language: 'en', near: false }],
  });
  const file = bytes('- term: lamp\n- term: bee\n');
  expect(isGlossaryTold([entry('lamp', 1), entry('bee', 2)], file)).toBe(true);
  expect(isGlossaryTold([entry('bee', 1)], bytes('- term: lamp\n'))).toBe(false);
  expect(isGlossaryTold([entry('bee', 1), entry('lamp', 2)], file)).toBe(false);
});
