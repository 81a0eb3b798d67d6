import { describe, expect, test } from 'vitest';
import { isOutline, outlineReply } from '../../../src/replies/compose/outline.ts';
import { menuOf, said, titleOf } from '../../commands/footnote.ts';
import { libraryOf } from '../../support/sample-corpus.ts';

const headings = Array.from({ length: 30 }, (_, n) => `## Part ${n + 1}\n\nText ${n + 1}.\n`).join('\n');
const library = libraryOf({ 'law.md': `# Law\n\n${headings}` });
const [document] = library.corpus.documents;
const reply = (page: number) => outlineReply(document as NonNullable<typeof document>, library, page);

describe('outlineReply()', () => {
  test('has 25 headings a page, with how many passages each has', () => {
    expect(said(reply(0))).toContain('Part 1 (1 passage');
    expect(said(reply(0))).toContain('headings 1–25 of 30');
    expect(said(reply(1))).toContain('headings 26–30 of 30');
    expect(menuOf(reply(1))?.options).toHaveLength(5);
  });

  test.each([
    [-1, 'headings 1–25'],
    [9, 'headings 26–30'],
  ])('of page %i shows %s', (page, shown) => {
    expect(said(reply(page))).toContain(shown);
  });

  test('has a title by which isOutline() knows it', () => {
    expect(isOutline(titleOf(reply(0)))).toBe(true);
    expect([isOutline('Sources'), isOutline(undefined)]).toEqual([false, false]);
  });
});
