import { describe, expect, test } from 'vitest';
import { searched } from '../../support/searched.ts';
import { libraryOf } from '../../support/sample-corpus.ts';
import { quote } from '../../../src/corpus/document.ts';

const hits = (text: string, terms: string) =>
  searched(libraryOf({ 'a.md': `# T\n\n${text}\n` }).searchTerms(terms)).hits;

describe('hitOf()', () => {
  test('marks the words in the sentence that has them', () => {
    const [hit] = hits('Bees make honey.', 'honey');
    expect(hit && quote(hit.passage.document, hit.span)).toBe('Bees make honey.');
    expect(hit?.marks.map((mark) => quote(hit.passage.document, mark))).toEqual(['honey']);
  });

  test('marks a phrase that goes over the end of a sentence', () => {
    const [hit] = hits('Bees make honey. Wasps make paper.', '"honey. Wasps"');
    expect(hit?.marks.map((mark) => quote(hit.passage.document, mark))).toEqual(['honey. Wasps']);
  });

  test('begins with a phrase that is longer than a line, and marks what is shown of it', () => {
    const phrase = `honey ${'and wax '.repeat(30)}gold`;
    const [hit] = hits(`The hive holds ${phrase}.`, `"${phrase}"`);
    const line = hit === undefined ? '' : quote(hit.passage.document, hit.span);
    expect(line).toMatch(/^honey and wax /u);
    expect(line.length).toBeLessThanOrEqual(160);
    expect(hit?.marks).toEqual([hit?.span]);
  });

  test('is no longer than 160 units, and ends with a whole word', () => {
    const [hit] = hits(`Honey ${'and wax '.repeat(60)}.`, 'honey');
    const line = hit === undefined ? '' : quote(hit.passage.document, hit.span);
    expect(line.length).toBeLessThanOrEqual(160);
    expect(line).toMatch(/^Honey and wax .* (?:and|wax)$/u);
  });
});
