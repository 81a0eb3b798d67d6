import { ComponentType } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unescapeText } from '../../../src/replies/discord/escape.ts';
import { toDiscord } from '../../../src/replies/discord/message.ts';
import type { Quotation } from '../../../src/reply.ts';
import { clean } from '../../../src/text/unseen.ts';
import { runs } from '../../support/runs.ts';
import { CONTEXT, quoteOf, say, texts } from './few-blocks.ts';
import { passageOf, quotation } from './hostile-reply.ts';
import { allComponents, boldText, quotedText, textsOf } from './shown.ts';

const RUNS = runs(1_000);

describe('a quotation', () => {
  test('says what the passage says, whole or from its first mark on, with ellipses where the passage goes on', () => {
    fc.assert(
      fc.property(quotation, (quotation) => {
        const [content = ''] = texts({ kind: 'quote', quotation });
        const { passage, span } = quotation;
        const { text } = passage.document;
        const before = span.start > passage.span.start ? '… ' : '';
        const behind = span.end < passage.span.end ? ' …' : '';
        const whole = `${before}${clean(text.slice(span.start, span.end))}${behind}`;
        const shown = unescapeText(quotedText(content));
        if (shown === whole) return;
        // Shortened, as it takes more room than there is.
        expect(content.length).toBeGreaterThan(3_900);
        expect(shown).toMatch(/^… | …$/);
        expect(clean(text.slice(span.start, span.end))).toContain(
          shown.replace(/^… /, '').replace(/ …$/, ''),
        );
      }),
      RUNS,
    );
  });

  test('has its marks bold, one line at a time, and its citation and id below', () => {
    const quotation = quoteOf('One two\n  three - four.', 'two\n  three - four.', 'two\n  three');
    expect(texts({ kind: 'quote', quotation })).toEqual([
      '> … **two**\n>   **three** \\- four\\.\n-# — Notes · ¶\u00a01\n-# notes\\:0123abcd · version abc123def456',
    ]);
  });

  test('has an ellipsis only where the passage goes on', () => {
    const shown = (part: string) =>
      quotedText(texts({ kind: 'quote', quotation: quoteOf('a b c', part) })[0] ?? '');
    expect(['a b c', 'a b', 'b c', 'b'].map(shown)).toEqual(['a b c', 'a b …', '… b c', '… b …']);
  });

  test('has marks that touch as one, and those out of order, out of bounds or empty not at all', () => {
    const marks = [
      [2, 4],
      [4, 6],
      [5, 7],
      [8, 8],
      [9, 10],
      [1, 2],
      [0, 3],
      [11, 99],
      [Number.NaN, 12],
    ];
    const quotation = {
      ...quoteOf('abcdefghijklmn', 'bcdefghijklmn'),
      marks: marks.map(([start = 0, end = 0]) => ({ start, end })),
    };
    expect(boldText(texts({ kind: 'quote', quotation })[0]?.split('\n')[0] ?? '')).toEqual(['cdef', 'j']);
  });

  test('has whole characters bold where a mark cuts one in two', () => {
    const text = 'x 👩‍👩‍👧‍👦 e\u0301 y';
    const marks = [
      { start: 4, end: 6 },
      { start: text.indexOf('e'), end: text.indexOf('e') + 1 },
    ];
    const [content = ''] = texts({ kind: 'quote', quotation: { ...quoteOf(text), marks } });
    expect(boldText(content.split('\n')[0] ?? '')).toEqual(['👩‍👩‍👧‍👦', 'e\u0301']);
  });

  test('is of the marked words where signs before them are taken out', () => {
    const text = 'a\u202e\u202e\r\nb\u0000 word c';
    const [content = ''] = texts({ kind: 'quote', quotation: quoteOf(text, text, 'word') });
    expect(content.split('\n').slice(0, 2)).toEqual(['> a', '> b **word** c']);
  });

  const sentence = 'Many words stand here one after the other. ';
  test('that is too long is cut at the ends of words around its first mark; the citation stays', () => {
    const text = `${sentence.repeat(200)}The consul came. ${sentence.repeat(200)}`;
    const [content = ''] = texts({ kind: 'quote', quotation: quoteOf(text, text, 'consul') });
    const shown = unescapeText(quotedText(content));
    expect(content.length).toBeGreaterThan(3_900);
    expect(shown).toMatch(/^… \w+ .* \w+\.? …$/s);
    expect(text).toContain(` ${shown.slice(2, -2)} `);
    expect(boldText(content)).toContain('consul');
    expect(content).toContain('\n-# — Notes · ¶\u00a01\n-# notes\\:0123abcd');
  });

  test('that is too long begins where it begins when its first mark is near', () => {
    const text = `The consul came. ${sentence.repeat(200)}`;
    const [content = ''] = texts({ kind: 'quote', quotation: quoteOf(text, text, 'consul') });
    expect(content).toMatch(/^> The \*\*consul\*\* came\\?\. Many .* …\n/);
  });

  test.each(['字'.repeat(9_000), 'x'.repeat(50_000), '👩‍👩‍👧‍👦'.repeat(900), `${'a'.repeat(6_000)} b`])(
    'without spaces is cut between characters: %#',
    (text) => {
      const [content = ''] = texts({ kind: 'quote', quotation: quoteOf(text) });
      const shown = unescapeText(quotedText(content)).replace(/ …$/, '');
      expect(shown.length).toBeGreaterThan(1_500);
      expect(text.startsWith(shown)).toBe(true);
      expect(shown.length % (text.startsWith('👩') ? '👩‍👩‍👧‍👦'.length : 1)).toBe(0);
    },
  );

  test.each<[string, Partial<Quotation>]>([
    ['a span before the passage', { span: { start: 0, end: 4 } }],
    ['a span behind the passage', { span: { start: 3, end: 9 } }],
    ['an empty span', { span: { start: 4, end: 4 } }],
    ['a span the wrong way round', { span: { start: 5, end: 4 } }],
    ['a span of no numbers', { span: { start: Number.NaN, end: 5 } }],
    ['half a character as an offset', { span: { start: 3.5, end: 5 } }],
    ['a passage beyond its text', { passage: passageOf('0123456789', { start: 2, end: 11 }) }],
    ['a passage before its text', { passage: passageOf('0123456789', { start: -1, end: 8 }) }],
  ])('with %s is not quoted, nor cited, nor opened', (_, wrong) => {
    const quotation = {
      ...quoteOf('0123456789'),
      passage: passageOf('0123456789', { start: 2, end: 8 }),
      span: { start: 3, end: 5 },
    };
    const gone = ['This passage is no longer available\\.'];
    expect(texts({ kind: 'quote', quotation })).not.toEqual(gone);
    expect(texts({ kind: 'quote', quotation: { ...quotation, ...wrong } })).toEqual(gone);
    const message = toDiscord(
      say({ kind: 'hit', number: 2, quotation: { ...quotation, ...wrong } }),
      CONTEXT,
    );
    expect(textsOf(message)).toEqual(gone);
    expect(allComponents(message.components).some(({ type }) => type === ComponentType.Button)).toBe(false);
  });

  test('of a passage that the store has no more, or has with other words, is not quoted', () => {
    const quotation = quoteOf('These are the words.');
    const with_ = (stored?: typeof quotation.passage) =>
      textsOf(toDiscord(say({ kind: 'quote', quotation }), { ...CONTEXT, stored: () => stored }))[0];
    expect(with_(passageOf('Before. These are the words.', { start: 8, end: 28 }))).toContain(
      '> These are the words',
    );
    expect(with_(passageOf('Those are the words.'))).toBe('This passage is no longer available\\.');
    expect(with_(undefined)).toBe('This passage is no longer available\\.');
  });
});

describe('a hit', () => {
  test('is one line of its passage, numbered and cited, and nothing to press', () => {
    const text = `First line.\nThe consul came. ${'More and more. '.repeat(30)}\nLast line.`;
    const message = toDiscord(
      say({ kind: 'hit', number: 2, quotation: quoteOf(text, text, 'consul') }),
      CONTEXT,
    );
    expect(allComponents(message.components).map(({ type }) => type)).toEqual([ComponentType.TextDisplay]);
    const [content = ''] = textsOf(message);
    expect(content).toMatch(/^\*\*2\\\.\*\* … The \*\*consul\*\* came\. More .* … — Notes · ¶\u00a01$/);
    expect(content.length).toBeLessThanOrEqual(160);
  });

  test('without a mark is its first line with words', () => {
    const [content] = texts({ kind: 'hit', number: 1, quotation: quoteOf('\n\nOne.\nTwo.') });
    expect(content).toBe('**1\\.** … One\\. … — Notes · ¶\u00a01');
  });
});
