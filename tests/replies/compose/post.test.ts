import { describe, expect, test } from 'vitest';
import { asPosted, postedPassages, postedQuotation } from '../../../src/replies/compose/post.ts';
import { termSearchReply } from '../../../src/replies/compose/search.ts';
import type { Reply } from '../../../src/reply.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import {
  actionOf,
  ada,
  buttons,
  expectSound,
  quotations,
  said,
  titleOf,
  words,
} from '../../commands/footnote.ts';
import { libraryOf } from '../../support/sample-corpus.ts';

const english = voiceIn('en');
const library = libraryOf({
  'hive.md':
    '# Hive\n\nA hive yields twenty kilograms of honey in a summer. Bees rest in winter.\n\nWasps chew wood.\n\nThe queen of the bees is old.\n',
});
const [first, second, third] = library.corpus.passages;
if (first === undefined || second === undefined || third === undefined)
  throw new Error('The sample has no passages');

const HONEY = 'How much honey does a hive yield?';
const UNSURE = 'This passage may not answer the question.';
const marked = (reply: Reply) =>
  quotations(reply).flatMap(({ passage, marks, focus }) =>
    [...marks, ...(focus === undefined ? [] : [focus])].map(({ start, end }) =>
      passage.document.text.slice(start, end),
    ),
  );

describe('postedQuotation()', () => {
  test('quotes in public, names who posted it, and lets them delete it', () => {
    const reply = postedQuotation(second, second.span, library, english, ada.id);
    expectSound(reply, library);
    expect(reply.visibility).toBe('public');
    expect(quotations(reply).map(words)).toEqual(['Wasps chew wood.']);
    expect(reply.blocks.map(({ kind }) => kind)).toEqual(['quote', 'text']);
    expect(said(reply)).toBe(`Posted by @${ada.id}`);
    expect(buttons(reply)).toEqual(['Copy citation', '◀ ¶ 1', '¶ 3 ▶', 'Delete']);
    expect(actionOf(reply, 'Delete')).toEqual({ kind: 'delete', asker: ada.id });
    expect(marked(reply)).toEqual([]);
  });

  test('has the question that it answers, with its words marked, and names who asked', () => {
    const reply = postedQuotation(first, first.span, library, english, ada.id, HONEY);
    expectSound(reply, library);
    expect(reply.blocks[0]).toEqual({ kind: 'title', text: HONEY, small: true });
    expect(said(reply)).toBe(`Asked by @${ada.id}`);
    expect(marked(reply)).toContain('honey');
  });

  test('marks nothing outside of the words that are posted', () => {
    const end = first.document.text.indexOf(' of honey', first.span.start);
    const span = { start: first.span.start, end };
    const reply = postedQuotation(first, span, library, english, ada.id, HONEY);
    expectSound(reply, library);
    expect(quotations(reply).map(words)).toEqual(['A hive yields twenty kilograms']);
    expect(marked(reply)).not.toContain('honey');
    expect(marked(reply)).toContain('hive');
  });

  test('says that a passage which is not the sure answer may be none', () => {
    for (const [passage, question] of [
      [second, HONEY],
      [third, 'Who is the queen of zanzibar?'],
      [third, HONEY],
      [first, 'Who is the mayor of Riga?'],
      [first, '???'],
    ] as const) {
      const reply = postedQuotation(passage, passage.span, library, english, ada.id, question);
      expect(said(reply).split('\n')).toEqual([UNSURE, `Asked by @${ada.id}`]);
      expect(reply.blocks.map(({ kind }) => kind)).toEqual(['title', 'text', 'quote', 'text']);
    }
  });
});

describe('postedPassages()', () => {
  test('has each passage whole, in order, who posted them, and nothing to press but Delete', () => {
    const reply = postedPassages([first, second], library, english, ada.id);
    expectSound(reply, library);
    expect(reply.visibility).toBe('public');
    expect(titleOf(reply)).toBe('Passages 1–2 of 3 in “Hive”');
    expect(quotations(reply).map(({ passage }) => passage)).toEqual([first, second]);
    expect(said(reply)).toBe(`Posted by @${ada.id}`);
    expect(reply.controls).toEqual([
      { kind: 'button', label: 'Delete', action: { kind: 'delete', asker: ada.id } },
    ]);
  });

  test('has what was asked above them', () => {
    const reply = postedPassages([third, first], library, english, ada.id, 'Which bees?');
    expect(titleOf(reply)).toBe('Which bees?');
    expect(quotations(reply).map(({ passage }) => passage)).toEqual([third, first]);
  });

  const ONE = 'This passage may not answer the question.';
  const MORE = 'These passages may not answer the question.';

  test.each([
    ['the sure answer', [first, second], HONEY, ''],
    ['none of the sure answer', [second, third], HONEY, MORE],
    ['one that is not it', [second], HONEY, ONE],
    ['what answers nothing', [first], 'Who is the mayor of Zanzibar?', ONE],
    ['a heading that asks nothing', [first, second], 'To be read by Monday', ''],
  ] as const)('says so of what may not answer: %s', (_, chosen, question, remark) => {
    const reply = postedPassages(chosen, library, english, ada.id, question);
    expectSound(reply, library);
    const texts = said(reply).split('\n');
    expect(texts.filter((text) => [ONE, MORE].includes(text))).toEqual(remark === '' ? [] : [remark]);
  });

  test('says nothing of it where nothing was asked', () => {
    expect(said(postedPassages([second], library, english, ada.id))).toBe(`Posted by @${ada.id}`);
  });
});

test('asPosted() keeps the blocks of a private reply and none of its controls', () => {
  const page = termSearchReply('bees', library, english);
  const reply = asPosted(page, english, ada.id);
  expect(reply.visibility).toBe('public');
  expect(reply.blocks.slice(0, -1)).toEqual(page.blocks);
  expect(said(reply)).toMatch(new RegExp(`\\nPosted by @${ada.id}$`, 'u'));
  expect(buttons(reply)).toEqual(['Delete']);
  expect(reply.controls).toHaveLength(1);
});

test('posts look at the decisions of the moderators on the question', () => {
  const pins = [{ key: 1, question: HONEY, passage: second.id, verdict: 'use', at: 1 }] as const;
  const seen: unknown[] = [];
  const spied = new Proxy(library, {
    get: (of, key) => {
      const value: unknown = Reflect.get(of, key, of);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        if (key === 'ask') seen.push(given[1]);
        return (value as (...all: unknown[]) => unknown).apply(of, given);
      };
    },
  });
  postedQuotation(second, second.span, spied, english, ada.id, HONEY, { pins });
  postedPassages([second, third], spied, english, ada.id, HONEY, { pins });
  expect(seen.length).toBeGreaterThan(1);
  for (const options of seen) expect(options).toMatchObject({ pins });
});

test('postedQuotation() has the remark if a reader doubts what words are sure of', () => {
  const sure = 'What does the keeper of the lighthouse at Orford polish?';
  const light = libraryOf({
    'l.md': '# Light\n\nThe keeper of the lighthouse at Orford polishes brass.\n\nGulls nest.\n',
  });
  const passage = light.corpus.passages[0];
  if (passage === undefined) throw new Error('no passage');
  const judgements = new Map([[passage.id, { answers: 0 }]]);
  const post = (deciding = {}) =>
    said(postedQuotation(passage, passage.span, light, english, ada.id, sure, deciding));
  expect(post()).not.toContain('may not answer');
  expect(post({ judgements })).toContain('This passage may not answer the question.');
});
