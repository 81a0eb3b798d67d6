import { describe, expect, test } from 'vitest';
import type { Passage } from '../../src/corpus/document.ts';
import { changesBetween } from '../../src/library/changes.ts';
import { corpusOf, type Files } from '../support/sample-corpus.ts';

const named = (passages: readonly Passage[]) =>
  passages.map(
    ({ document, paragraph, span }) =>
      `${document.id} ${paragraph} ${document.text.slice(span.start, span.end)}`,
  );

function changes(before: Files, after: Files) {
  const { added, changed, removed } = changesBetween(corpusOf(before), corpusOf(after));
  return { added: named(added), changed: named(changed), removed: named(removed) };
}

const a = '# A\n\nOne.\n\nTwo.\n';

describe('changesBetween()', () => {
  test('finds nothing between equal corpora', () => {
    expect(changes({ 'a.md': a }, { 'a.md': a })).toEqual({ added: [], changed: [], removed: [] });
  });

  test('knows a passage by its words when others move it', () => {
    expect(changes({ 'a.md': a }, { 'a.md': '# A\n\nZero.\n\nOne.\n\nTwo.\n' })).toEqual({
      added: ['a 1 Zero.'],
      changed: [],
      removed: [],
    });
  });

  test('takes other words at the same place for a change', () => {
    expect(changes({ 'a.md': a }, { 'a.md': '# A\n\nOne.\n\nTwo and more.\n' })).toEqual({
      added: [],
      changed: ['a 2 Two and more.'],
      removed: [],
    });
  });

  test('does not take another document for the same place', () => {
    expect(
      changes(
        { 'a.md': a, 'b.md': '# B\n\nOther.\n' },
        { 'a.md': '# A\n\nOne.\n', 'b.md': '# B\n\nOther.\n\nNew.\n' },
      ),
    ).toEqual({ added: ['b 2 New.'], changed: [], removed: ['a 2 Two.'] });
  });

  test('knows what stands outside the running text by its section', () => {
    const box = (value: string, more = '') => ({
      'a.txt': `= A =\n\nInfobox\n- key: ${value}\n\nText.${more}`,
    });
    expect(changes(box('old'), box('new'))).toMatchObject({
      added: [],
      removed: [],
      changed: [expect.stringContaining('new')],
    });
  });

  test('tells the parts that a paragraph gained from those that changed', () => {
    const long = (times: number) =>
      `# A\n\n${'This sentence says something once more. '.repeat(times)}End ${times}.\n`;
    const { added, changed, removed } = changes({ 'a.md': long(3) }, { 'a.md': long(40) });
    expect([added.length, changed.length, removed.length]).toEqual([1, 1, 0]);
  });

  test('gives the passages that are gone, removed or replaced', () => {
    const before = corpusOf({ 'a.md': a, 'b.md': '# B\n\nThree.\n' });
    const { gone } = changesBetween(before, corpusOf({ 'a.md': '# A\n\nZero.\n\nTwo.\n' }));
    expect(named(gone)).toEqual(['a 1 One.', 'b 1 Three.']);
    expect(gone.every((passage) => before.passages.includes(passage))).toBe(true);
  });

  test('decodes no text of a document that is the same object', () => {
    const corpus = corpusOf({ 'a.md': a });
    const [document] = corpus.documents;
    const unread = Object.defineProperty({ ...document }, 'text', {
      get: () => {
        throw new Error('The text was decoded');
      },
    }) as NonNullable<typeof document>;
    const same = { ...corpus, documents: [unread], passages: [] };
    expect(changesBetween(same, same).gone).toEqual([]);
  });
});
