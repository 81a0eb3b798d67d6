import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeCode, escapeText, strong, unescapeText } from '../../../src/replies/discord/escape.ts';
import { clean } from '../../../src/text/unseen.ts';
import { growth, LINEAR } from '../../support/growth.ts';
import { isMutated, runs } from '../../support/runs.ts';
import { hostileText } from './hostile-text.ts';
import { aliveIn, liveNodes, readText } from './live-nodes.ts';

const RUNS = runs(2_500);

/** As the judge reads texts, less the sign that is not shown. */
function shown(text: string): string {
  return text.replaceAll('\u200b', '').replaceAll('\t', '    ');
}

describe('the judges', () => {
  test.each([
    ['**a**', 'strong'],
    ['*a*', 'em'],
    ['_a_', 'em'],
    ['__a__', 'underline'],
    ['~~a~~', 'strikethrough'],
    ['`a`', 'inlineCode'],
    ['```\na\n```', 'codeBlock'],
    ['||a||', 'spoiler'],
    ['> a', 'blockQuote'],
    ['>>> a', 'blockQuote'],
    ['# a', 'heading'],
    ['-# a', 'subtext'],
    ['[a](https://x.example)', 'link'],
    ['https://x.example', 'url'],
    ['<https://x.example>', 'autolink'],
    ['@everyone', 'everyone'],
    ['<@123456789012345678>', '123456789012345678'],
    ['<t:1700000000:R>', 'timestamp'],
    ['</ask:123456789012345678>', 'ask'],
    ['<:x1:123456789012345678>', '123456789012345678'],
  ])('liveNodes() finds what is live in %s', (markdown, sort) => {
    expect(liveNodes(markdown)).toContain(sort);
  });

  test.each(['- a', '* a', '1. a', 'www.x.y', 'discord.gg/x', 'a@b.c', ':smile:', '||', '```', '-# a'])(
    'aliveIn() finds what is live in %s',
    (markdown) => {
      expect(aliveIn(markdown)).not.toEqual([]);
    },
  );
});

const LIVE = [
  '**a**',
  '*a*',
  '***a***',
  '_a_',
  '__a__',
  '~~a~~',
  '`a`',
  '``a``',
  '```\na\n```',
  '```js\na```',
  '||a||',
  '> a',
  '>a',
  '>>> a',
  '# a',
  '## a',
  '### a',
  '-# a',
  '- a',
  '* a',
  '+ a',
  '1. a',
  '12. a',
  '1) a',
  '[a](https://evil.example)',
  '[a](<https://evil.example>)',
  '[a][b]',
  '<https://evil.example>',
  'https://evil.example',
  'HTTPS://EVIL.EXAMPLE',
  'steam://run/1',
  'www.evil.example',
  'discord.gg/abc',
  'discord.com/invite/abc',
  'a@b.example',
  '<a@b.example>',
  '<+15550100>',
  '<mailto:a@b.example>',
  '@everyone',
  '@here',
  '@Everyone',
  '<@123456789012345678>',
  '<@!123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '</ask:123456789012345678>',
  '</corpus check:123456789012345678>',
  '<id:guide>',
  '<123456789012345678:guide>',
  '<t:1700000000>',
  '<t:1700000000:R>',
  ':smile:',
  '<:ab:123456789012345678>',
  '<a:ab:123456789012345678>',
  '¯\\_(ツ)_/¯',
  '\\',
  '\\*',
  '`\u1fef`',
];

const PLACES: readonly [string, (text: string) => string][] = [
  ['at the start', (text) => text],
  ['at the start of a line', (text) => `a\n${text}`],
  ['indented', (text) => `a\n   ${text}`],
  ['behind every line end', (text) => `a\r${text}\u2028${text}\u0085${text}\v${text}\f${text}`],
  ['behind a word', (text) => `a ${text}`],
  ['within a word', (text) => `a${text}a`],
  ['doubled', (text) => text + text],
  ['behind a backslash', (text) => `\\${text}`],
  ['in brackets', (text) => `[${text}](${text})`],
  ['in bold', (text) => `**${text}**`],
  ['in a quotation', (text) => `> ${text}`],
  ['in a spoiler', (text) => `||${text}||`],
  ['with controls in it', (text) => [...text].join('\u202e')],
];

describe('escapeText()', () => {
  describe.each(PLACES)('%s', (_, place) => {
    test.each(LIVE)('leaves nothing live of %j', (text) => {
      const escaped = escapeText(place(text));
      expect([...liveNodes(escaped), ...aliveIn(escaped)]).toEqual([]);
      expect(shown(readText(escaped))).toBe(shown(clean(place(text))));
      expect(unescapeText(escaped)).toBe(clean(place(text)));
    });
  });

  test.each(LIVE)('leaves nothing live of %j cut in two anywhere', (text) => {
    for (let at = 0; at <= text.length; at++) {
      const [before, behind] = [text.slice(0, at), text.slice(at)];
      const escaped = escapeText(before) + escapeText(behind);
      expect([...liveNodes(escaped), ...aliveIn(escaped)]).toEqual([]);
      expect(unescapeText(escaped)).toBe(clean(before) + clean(behind));
    }
  });

  test('leaves nothing live of any text, says the same, and is undone by unescapeText()', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const escaped = escapeText(text);
        expect([...liveNodes(escaped), ...aliveIn(escaped)]).toEqual([]);
        expect(shown(readText(escaped))).toBe(shown(clean(text)));
        expect(unescapeText(escaped)).toBe(clean(text));
      }),
      RUNS,
    );
  });

  test('leaves nothing live of texts side by side', () => {
    fc.assert(
      fc.property(fc.array(hostileText(4), { minLength: 2, maxLength: 5 }), (texts) => {
        const escaped = texts.map(escapeText).join('');
        expect([...liveNodes(escaped), ...aliveIn(escaped)]).toEqual([]);
        expect(unescapeText(escaped)).toBe(texts.map(clean).join(''));
      }),
      RUNS,
    );
  });

  test.each([
    [
      'It was 1949 – the first time, they said; "no" (sic).',
      'It was 1949 – the first time, they said; "no" (sic)\\.',
    ],
    ['well-known and/or e.g. this: 3.5 %', 'well-known and/or e\\.g. this: 3\\.5 %'],
    ['Write to a@b.c', 'Write to a\\@b\\.c'],
    ['a: b', 'a: b'],
    ['a:\nb', 'a:\nb'],
    ['1: a', '1: a'],
    [': a', ': a'],
    ['a:b:', 'a\\:b\\:'],
    ['a. b.\nc', 'a. b.\nc'],
    ['. a', '\\. a'],
    ['0. a', '0\\. a'],
    ['9. a', '9\\. a'],
    ['a/. b', 'a/. b'],
    ['a:. b', 'a\\:. b'],
    ['a) b 0) c 9) d', 'a) b 0\\) c 9\\) d'],
    ['a /) b', 'a /) b'],
    [') a', '\\) a'],
    ['(a) b (c) [d](e)', '\\(a) b (c) \\[d\\]\\(e)'],
    ['/a b/c </d', '\\/a b/c \\<\\/d'],
    ['- a', '\\- a'],
    ['+ a', '\\+ a'],
    ['a-z-A-Z-0-9+1', 'a-z-A-Z-0-9+1'],
    ['a - b + c', 'a \\- b \\+ c'],
    ['é-a', 'é\\-a'],
  ])('leaves signs alone that do nothing where they stand: %s', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  test('puts a break only where somebody could be called, as it would be copied', () => {
    expect(escapeText('@everyone')).toBe('\\@\u200beveryone');
    expect(escapeText('@here now')).toBe('\\@\u200bhere now');
    expect(escapeText('at @')).toBe('at \\@\u200b');
    expect(escapeText('@\u0301everyone')).toBe('\\@\u200b\u0301everyone');
    expect(escapeText('me@home, @someone, https://x.y')).not.toContain('\u200b');
    expect(escapeText('@edge @hers @ everyone @a here @nowhere @everyonly')).not.toContain('\u200b');
    for (const word of ['everyone', 'here']) {
      for (let length = 0; length <= word.length; length++) {
        expect(escapeText(`@${word.slice(0, length)}`)).toBe(`\\@\u200b${word.slice(0, length)}`);
      }
    }
  });

  test
    .skipIf(isMutated)
    .each([
      '@',
      '.',
      '*',
      'a',
      '\\',
      '- ',
      '<@1>',
      'e\u0301',
      '\u0301',
      '@\u200b',
      '`',
      '@everyone',
      '\ud800',
      '\u202e',
      '[a](',
      ':a:',
      '\r',
      '\n',
      '  ',
      '> ',
    ])('takes many times %j in linear time', (piece) => {
    expect(growth((size) => unescapeText(strong(piece.repeat(size / piece.length))), 300_000)).toBeLessThan(
      LINEAR,
    );
  });
});

describe('escapeCode()', () => {
  /** Whom a text would call, were there no allowed_mentions: without what Discord may drop, and as it stands. */
  const called = (text: string) =>
    [text, text.replace(/\p{M}|(?!\u200b)\p{Cf}/gu, '')].flatMap((read) => [
      ...read.matchAll(/@(?:everyone|here)|<@[!&]?\d/giu),
    ]);

  test.each([
    ['Ask @everyone here', 'Ask @\u200beveryone here'],
    ['@HERE', '@\u200bHERE'],
    ['@\u0301everyone', '@\u200b\u0301everyone'],
    ['@\u200beveryone', '@\u200beveryone'],
    ['<@123456789012345678>', '<@\u200b123456789012345678>'],
    ['<@!123456789012345678>', '<@\u200b!123456789012345678>'],
    ['<@&123456789012345678>', '<@\u200b&123456789012345678>'],
    ['```', '``\u200b`'],
    ['``\u1fef', '``\u200b\u1fef'],
  ])('breaks what would call somebody or end the block: %j', (text, inert) => {
    expect(escapeCode(text, 'block')).toBe(inert);
  });

  test.each([
    'a@b.example',
    '@ada',
    '@ everyone',
    'everyone here',
    '<@name>',
    '@1',
    '<#123456789012345678>',
    '</ask:123456789012345678>',
    '<t:1700000000:R>',
    'https://evil.example',
    '**a** _b_ [c](d) \\e',
    '``',
  ])('leaves %j as it is, to be copied', (text) => {
    expect(escapeCode(text, 'block')).toBe(text);
  });

  test('breaks two backticks in a row in a span', () => {
    expect(escapeCode('a``b`c', 'span')).toBe('a`\u200b`b`c');
  });

  test('calls nobody and ends nothing, whatever the text, and shows its signs', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const block = escapeCode(text, 'block');
        expect(called(block)).toEqual([]);
        expect(block).not.toMatch(/[`\u1fef]{3}/u);
        expect(escapeCode(text, 'span')).not.toMatch(/[`\u1fef]{2}/u);
        expect(block.replaceAll('\u200b', '')).toBe(clean(text).replaceAll('\u200b', ''));
        expect(escapeCode(block, 'block')).toBe(block);
      }),
      RUNS,
    );
  });

  test('is linear', () => {
    for (const piece of ['@', '`', '<@', '@\u0301', '@everyon', '<@1'])
      expect(growth((size) => escapeCode(piece.repeat(size / piece.length), 'block'), 300_000)).toBeLessThan(
        LINEAR,
      );
  });
});
