import { describe, expect, test } from 'vitest';
import { pageButtons } from '../../../src/replies/compose/paging.ts';
import {
  fromStart,
  hitOf,
  noSuchPassage,
  passageOption,
  passageReply,
  privateControls,
  publicControls,
  quotation,
  spanIn,
} from '../../../src/replies/compose/passage.ts';
import { toDiscord } from '../../../src/replies/discord/message.ts';
import { abridge } from '../../../src/text/characters.ts';
import type { Span } from '../../../src/text/span.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import {
  actionOf,
  ada,
  buttons,
  expectSound,
  menuOf,
  quotations,
  said,
  titleOf,
} from '../../commands/footnote.ts';
import { libraryOf } from '../../support/sample-corpus.ts';

const english = voiceIn('en');
const library = libraryOf({
  'a.md': '# A\n\nFirst words here.\n\n## Part\n\nSecond 🐝 words.\n\n台灣是島。\n',
});
const [first, second, third] = library.corpus.passages;
if (first === undefined || second === undefined || third === undefined)
  throw new Error('The sample has no passages');

describe('passageReply()', () => {
  test('needs a passage', () => expect(() => passageReply([], library, english)).toThrow(RangeError));

  test('shows a passage that alone takes all room of a range', () => {
    const long = libraryOf({
      'l.md': `# L\n\n${Array.from({ length: 9 }, (_, n) => `Number ${n} ${'says much '.repeat(80)}.`).join('\n\n')}`,
    });
    const reply = passageReply(long.corpus.passages, long, english);
    expect(quotations(reply)).toHaveLength(3);
    expect(said(reply)).toBe('Only 3 of 9 passages fit in one message. ▶ continues.');
    expect(buttons(reply)).toEqual(['¶ 4 ▶', 'Post here']);
    expectSound(reply, long);
  });

  test('says which passage of how many it is, and cites it', () => {
    const reply = passageReply([second], library, english);
    expect(titleOf(reply)).toBe('Passage 2 of 3 in “A”');
    expect(reply.blocks.map(({ kind }) => kind)).toEqual(['title', 'quote']);
    expect(quotations(reply)[0]?.citation).toBe('A · ¶ 2 · Part');
    expect(buttons(reply)).toEqual(['Copy citation', '◀ ¶ 1', '¶ 3 ▶', 'Post here']);
    expect(reply.visibility).toBe('private');
  });

  test('keeps the question that it was opened for, with the place in small below it', () => {
    const reply = passageReply([second], library, english, 'Which words?');
    expect(reply.blocks.slice(0, 2)).toEqual([
      { kind: 'title', text: 'Which words?', small: true },
      { kind: 'text', parts: ['Passage 2 of 3 in “A”'], small: true },
    ]);
  });

  test('of several offers to open each, to go on behind them, and to post them all', () => {
    const reply = passageReply([first, second], library, english);
    expect(titleOf(reply)).toBe('Passages 1–2 of 3 in “A”');
    expect(menuOf(reply)).toMatchObject({
      placeholder: 'Open one of these passages',
      action: { kind: 'open' },
      options: [
        { label: 'First words here.', description: '¶ 1', value: first.id },
        { label: 'Second 🐝 words.', description: '¶ 2 · Part', value: second.id },
      ],
    });
    expect(buttons(reply)).toEqual(['¶ 3 ▶', 'Post here']);
    expect(actionOf(reply, 'Post here')).toEqual({ kind: 'post-range' });
  });

  test('counts passages that are not one after the other, or of several documents', () => {
    expect(titleOf(passageReply([first, third], library, english))).toBe('2 passages in “A”');
    expect(titleOf(passageReply([third, first], library, english))).toBe('2 passages in “A”');
    const both = libraryOf({ 'a.md': '# A\n\nOne.\n', 'b.md': '# B\n\nTwo.\n' });
    expect(titleOf(passageReply(both.corpus.passages, both, english))).toBe('2 passages');
  });
});

describe('quotation()', () => {
  test('says what is unclear of the section in one line, and by what it is found again', () => {
    const doubted = libraryOf({
      'n.md':
        '---\ndoubts:\n  - section: Kobe\n    note: Which consul?\n  - section: Kobe\n    note: And when?\n---\n\n## Kobe\n\nA consul came.\n\n## Oslo\n\nTea.\n',
    });
    const [kobe, oslo] = doubted.corpus.passages;
    if (kobe === undefined || oslo === undefined) throw new Error('The sample has no passages');
    const { doubt, identity } = quotation(kobe, doubted, english);
    expect(doubt).toBe('Unclear in the source: Which consul? And when?');
    expect(identity).toBe(`${kobe.id} · ${doubted.corpus.version}`);
    expect(quotation(oslo, doubted, english)).not.toHaveProperty('doubt');
  });
});

describe('hitOf()', () => {
  test('names the document only beside another one', () => {
    const named = (beside?: typeof first.document) => {
      const block = hitOf(3, { passage: second }, beside, library, english);
      return block.kind === 'hit' ? [block.number, block.quotation.citation] : [];
    };
    expect(named()).toEqual([3, 'A · ¶ 2 · Part']);
    expect(named(second.document)).toEqual([3, '¶ 2 · Part']);
  });
});

describe('noSuchPassage()', () => {
  test('says what can be typed, and offers what may have been meant', () => {
    const reply = noSuchPassage('second  words', library, english);
    expect(said(reply)).toBe(
      `No passage is called “second words”. Choose one from the list that opens while you type, or type a document’s ID and a number (such as “${library.exampleName()}”), a passage’s ID, or a full citation.`,
    );
    expect(menuOf(reply)).toMatchObject({
      placeholder: 'Did you mean one of these?',
      action: { kind: 'open' },
      options: [{ label: 'Second 🐝 words.', description: 'A · ¶ 2 · Part', value: second.id }],
    });
    expect(noSuchPassage('zanzibar', library, english).controls).toEqual([]);
  });
});

describe('privateControls() and publicControls()', () => {
  const part = { start: second.span.start, end: second.span.start + 6 };
  const of = (own: boolean, span: Span, passage = second) => {
    const controls = own
      ? privateControls(passage, span, library, english)
      : publicControls(passage, span, library, english, ada.id);
    return { visibility: 'private', blocks: [], controls } as const;
  };

  test('name the neighbours by their numbers, and offer the whole of a shortened passage', () => {
    expect(buttons(of(true, part))).toEqual(['Copy citation', '◀ ¶ 1', '¶ 3 ▶', 'Full passage', 'Post here']);
    expect(buttons(of(false, part))).toEqual(['Copy citation', '◀ ¶ 1', '¶ 3 ▶', 'Full passage', 'Delete']);
    expect(buttons(of(true, first.span, first))).toEqual(['Copy citation', '¶ 2 ▶', 'Post here']);
    expect(buttons(of(false, third.span, third))).toEqual(['Copy citation', '◀ ¶ 2', 'Delete']);
  });

  test('walk on in the message of one reader, and open a reply of their own below what everyone sees', () => {
    for (const [own, kind] of [
      [true, 'show'],
      [false, 'open'],
    ] as const) {
      expect(actionOf(of(own, part), '◀ ¶ 1')).toEqual({ kind, passage: first.id });
      expect(actionOf(of(own, part), 'Full passage')).toEqual({ kind, passage: second.id });
    }
  });

  test('copy and post the words that are quoted, counted from the start of the passage', () => {
    const span = { start: 0, end: 6 };
    expect(actionOf(of(true, part), 'Copy citation')).toEqual({ kind: 'copy', passage: second.id, span });
    expect(actionOf(of(true, part), 'Post here')).toEqual({ kind: 'post', passage: second.id, span });
    expect(fromStart(second, part)).toEqual(span);
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
  test('tells how the passage begins, and then its document, number and heading', () => {
    expect(passageOption(second, english)).toEqual({
      label: 'Second 🐝 words.',
      description: 'A · ¶ 2 · Part',
      value: second.id,
    });
    expect(passageOption(second, english, { number: 7, beside: second.document })).toEqual({
      label: '7. Second 🐝 words.',
      description: '¶ 2 · Part',
      value: second.id,
    });
  });

  test('begins with the words that are quoted, and fits a menu', () => {
    const { start } = first.span;
    expect(passageOption(first, english, { span: { start: start + 6, end: start + 11 } }).label).toBe(
      'words',
    );
    const long = libraryOf({ 'l.md': `# ${'Long '.repeat(60)}\n\n${'many words '.repeat(60)}.\n` });
    const [passage] = long.corpus.passages;
    const { label, description = '' } = passageOption(passage ?? first, english);
    for (const text of [label, description]) {
      expect(text.length).toBeLessThanOrEqual(100);
      expect(text).toMatch(/…$/u);
    }
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
  expect(passage && passageOption(passage, english).label).toBe('Berth: B1 · Owner: Ann');
});

describe('passageReply() of many short passages', () => {
  const many = (count: number, source: string) =>
    libraryOf({
      'n.md': `---\nid: n\ntitle: N\n${source}---\n\n${Array.from({ length: count }, (_, n) => `Say ${n} now.`).join('\n\n')}`,
    });

  test('shows no more than the menu offers, as a post takes them from there', () => {
    const notes = many(40, '');
    const reply = passageReply(notes.corpus.passages, notes, english);
    expect(quotations(reply)).toHaveLength(25);
    expect(menuOf(reply).options).toHaveLength(25);
    expect(said(reply)).toBe('Only 25 of 40 passages fit in one message. ▶ continues.');
  });

  test('leaves room for the citations that are shown', () => {
    const notes = many(25, `source:\n  title: ${'a long title '.repeat(14).trim()}\n`);
    const reply = passageReply(notes.corpus.passages, notes, english);
    const count = quotations(reply).length;
    expect(count).toBeGreaterThan(5);
    expect(said(reply)).toBe(`Only ${count} of 25 passages fit in one message. ▶ continues.`);
    const { components } = toDiscord(reply, { voice: english, commandIds: new Map() });
    expect(JSON.stringify(components).match(/> Say \d+ now/gu)).toHaveLength(count);
  });
});
