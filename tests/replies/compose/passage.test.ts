import { describe, expect, test } from 'vitest';
import { pageButtons } from '../../../src/replies/compose/paging.ts';
import { passageOption, passageReply, postReply, spanIn } from '../../../src/replies/compose/passage.ts';
import { abridge } from '../../../src/text/characters.ts';
import type { Span } from '../../../src/text/span.ts';
import { ada, buttons, expectSound, quotations, said, words } from '../../commands/footnote.ts';
import { libraryOf } from '../../support/sample-corpus.ts';

const library = libraryOf({
  'a.md': '# A\n\nFirst words here.\n\n## Part\n\nSecond 🐝 words.\n\n台灣是島。\n',
});
const [first, second, third] = library.corpus.passages;
if (first === undefined || second === undefined || third === undefined)
  throw new Error('The sample has no passages');

describe('passageReply()', () => {
  test('needs a passage', () => expect(() => passageReply([], library)).toThrow(RangeError));

  test('shows a passage that alone takes all room of a range', () => {
    const long = libraryOf({
      'l.md': `# L\n\n${Array.from({ length: 9 }, (_, n) => `Number ${n} ${'says much '.repeat(80)}.`).join('\n\n')}`,
    });
    const reply = passageReply(long.corpus.passages, long);
    expect(quotations(reply)).toHaveLength(3);
    expectSound(reply, long);
  });
});

describe('postReply()', () => {
  test('quotes in public, names who asked, and lets them delete it', () => {
    const reply = postReply(second, second.span, library, ada.id);
    expect(reply.visibility).toBe('public');
    expect(quotations(reply).map(words)).toEqual(['Second 🐝 words.']);
    expect(said(reply)).toBe(`asked by @${ada.id}`);
    expect(buttons(reply)).toEqual(['◀', '▶', 'Copy citation', 'Delete']);
  });
});

describe('spanIn()', () => {
  test.each<[Span, string]>([
    [{ start: 0, end: 5 }, 'First'],
    [{ start: 6, end: 17 }, 'words here.'],
    [{ start: 0, end: 17 }, 'First words here.'],
  ])('gives the words that %j names from the start of the passage', (span, expected) => {
    const { start, end } = spanIn(first, span);
    expect(first.document.text.slice(start, end)).toBe(expected);
  });

  test.each<[string, Span]>([
    ['ends behind the passage', { start: 0, end: 18 }],
    ['begins before it', { start: -3, end: 5 }],
    ['is empty', { start: 5, end: 5 }],
    ['runs backwards', { start: 9, end: 5 }],
    ['is no whole number', { start: 0.5, end: 5 }],
    ['is no number', { start: Number.NaN, end: 5 }],
    ['begins in a word', { start: 2, end: 11 }],
    ['ends in a word', { start: 0, end: 8 }],
  ])('gives the whole passage where the span %s', (_, span) =>
    expect(spanIn(first, span)).toEqual(first.span),
  );

  test('does not cut a character in two', () => {
    expect(spanIn(second, { start: 0, end: 8 })).toEqual(second.span);
    expect(spanIn(second, { start: 0, end: 9 })).toEqual({
      start: second.span.start,
      end: second.span.start + 9,
    });
  });

  test('cuts between any characters of a script without spaces', () => {
    expect(spanIn(third, { start: 0, end: 2 })).toEqual({
      start: third.span.start,
      end: third.span.start + 2,
    });
  });

  test('gives at most 1,200 characters of a passage, cut behind a word', () => {
    const text = `${'word '.repeat(400)}end`;
    const passage = { ...first, document: { ...first.document, text }, span: { start: 0, end: text.length } };
    const { start, end } = spanIn(passage, { start: -1, end: 4 });
    expect(start).toBe(0);
    expect(end).toBeGreaterThan(1_100);
    expect(end).toBeLessThanOrEqual(1_200);
    expect(text.slice(0, end)).toMatch(/word$/u);
  });
});

describe('passageOption()', () => {
  test('tells the number, the heading and the document, and how the passage begins', () => {
    expect(passageOption(second, '7. ')).toEqual({
      label: '7. ¶ 2, Part, A',
      description: 'Second 🐝 words.',
      value: second.id,
    });
    expect(passageOption(first).label).toBe('¶ 1, A');
  });
});

describe('abridge()', () => {
  test.each([
    ['short', 10, 'short'],
    ['exactly ten', 11, 'exactly ten'],
    ['one two three', 8, 'one two…'],
    ['one two three', 9, 'one two…'],
    ['one  two  three', 9, 'one  two…'],
    ['abcdefghij', 5, 'abcd…'],
    ['a bcdefghij', 8, 'a bcdef…'],
    ['台灣是島嶼', 4, '台灣是…'],
    ['ab👩‍👩‍👧cd', 5, 'ab…'],
  ])('makes %j fit %i as %j', (text, most, expected) => {
    expect(abridge(text, most)).toBe(expected);
    expect(abridge(text, most).length).toBeLessThanOrEqual(most);
  });
});

describe('pageButtons()', () => {
  const shown = (page: number, pages: number) =>
    pageButtons(page, pages, (to) => ({ kind: 'page', page: to })).map((control) =>
      control.kind === 'button' && control.action.kind === 'page'
        ? [control.label, control.action.page, control.disabled === true]
        : [],
    );

  test('are none for a single page', () => expect(shown(0, 1)).toEqual([]));

  test.each([
    [
      0,
      [
        ['«', 0, true],
        ['◀', 0, true],
        ['1/3', 0, true],
        ['▶', 1, false],
        ['»', 2, false],
      ],
    ],
    [
      1,
      [
        ['«', 0, false],
        ['◀', 0, false],
        ['2/3', 1, true],
        ['▶', 2, false],
        ['»', 2, false],
      ],
    ],
    [
      2,
      [
        ['«', 0, false],
        ['◀', 1, false],
        ['3/3', 2, true],
        ['▶', 2, true],
        ['»', 2, true],
      ],
    ],
  ])('lead from page %i to others, and nowhere when disabled', (page, expected) => {
    expect(shown(page, 3)).toEqual(expected);
  });
});

test('passageOption() says how a table begins without its bars', () => {
  const own = libraryOf({ 't.md': '# T\n\n| Berth | Owner |\n|---|---|\n| B1 | Ann |\n' });
  const [passage] = own.corpus.passages;
  expect(passage && passageOption(passage).description).toBe('Berth: B1 · Owner: Ann');
});
