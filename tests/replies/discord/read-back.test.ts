import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replyToQuestion } from '../../../src/replies/compose/answer.ts';
import { quoteCheckReply } from '../../../src/replies/compose/quote-check.ts';
import { toDiscord } from '../../../src/replies/discord/message.ts';
import { readBack } from '../../../src/replies/discord/read-back.ts';
import { type Block, notice, type Reply } from '../../../src/reply.ts';
import { clean, isBlank } from '../../../src/text/unseen.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import { voicesOf } from '../../../src/texts/voices.ts';
import { runs } from '../../support/runs.ts';
import { libraryOf, paragraphs } from '../../support/sample-corpus.ts';
import { CONTEXT, menu, page, press, say } from './few-blocks.ts';
import { hostileText } from './hostile-text.ts';

/** Long texts are shortened as a whole message of them is written. */
const RUNS = runs(1_000);

/** As Discord gives a message back: as JSON. */
const backOf = (reply: Reply) =>
  readBack(JSON.parse(JSON.stringify(toDiscord(reply, CONTEXT).components)) as unknown[]);
const onOneLine = (text: string) => clean(text).replace(/\s+/g, ' ').trim();

describe('readBack()', () => {
  test.each([
    ['title', {}],
    ['question', { small: true }],
  ] as const)('gives the words of a %s as they were, whatever signs are in them', (name, small) => {
    const other = name === 'title' ? 'question' : 'title';
    fc.assert(
      fc.property(hostileText(12), (text) => {
        const words = onOneLine(text);
        const shown = backOf(say({ kind: 'title', text, ...small }, { kind: 'text', parts: ['a'] }));
        expect(shown[name]).toBe(isBlank(words) ? undefined : words);
        expect(shown[other]).toBeUndefined();
      }),
      RUNS,
    );
  });

  test('takes a title or question only from the beginning of a message', () => {
    const blocks: Block[] = [
      { kind: 'text', parts: ['First.'] },
      { kind: 'title', text: 'A title' },
      { kind: 'title', text: 'A question?', small: true },
    ];
    expect(backOf(say(...blocks))).toEqual({ offered: [], lookedAt: [] });
  });

  test.each<[string, Block]>([
    ['a text that looks like a title', { kind: 'text', parts: ['### not a title'] }],
    ['a text that looks like a question', { kind: 'text', parts: ['**not a question**'] }],
    [
      'a line that begins and ends with bold words',
      {
        kind: 'text',
        parts: [{ kind: 'strong', text: 'a' }, ' and ', { kind: 'strong', text: 'b' }],
      },
    ],
  ])('finds neither title nor question in %s', (_, block) => {
    expect(backOf(say(block))).toEqual({ offered: [], lookedAt: [] });
  });

  test.each([
    [[]],
    [[null, 5, 'text', undefined]],
    [[{ type: 1, components: [{ type: 2, label: '### a' }] }, { content: 5 }]],
    [[{ components: 'none' }, { custom_id: '1|menu|open', options: [null, {}, { value: 5 }] }]],
    [[{ custom_id: 5, options: [{ value: 'notes:0123abcd' }] }]],
    [[{ custom_id: '1|menu|open' }, { options: [{ value: 'notes:0123abcd' }] }]],
  ])('finds nothing in %j', (components) => {
    expect(readBack(components)).toEqual({ offered: [], lookedAt: [] });
  });

  test('gives the passages that its menus open, in order, and nothing else that is offered', () => {
    const several = {
      ...menu(2),
      options: [
        { label: 'b', value: 'notes:0123abcd-3' },
        { label: 'a', value: 'notes:0123abcd-2' },
        { label: 'Several', value: 'several' },
      ],
    } as ReturnType<typeof menu>;
    const sections = { ...menu(2), action: { kind: 'section' } } as ReturnType<typeof menu>;
    expect(backOf(press(page, several, sections)).offered).toEqual(['notes:0123abcd-3', 'notes:0123abcd-2']);
  });

  test('gives back the question of an answer and the passages offered below it', () => {
    const library = libraryOf({
      'a.md': paragraphs(...['red', 'blue', 'grey'].map((colour) => `The ${colour} hill has a beacon.`)),
    });
    const question = 'Which *hill* has a beacon, “_really_”?';
    const voices = voicesOf({ locale: 'en-US' });
    const reply = replyToQuestion(question, library, { asker: '1', visibility: 'private', voices });
    const shown = backOf(reply);
    expect(shown.question).toBe(question);
    const offered = reply.controls.flatMap((control) =>
      control.kind === 'menu' ? control.options.map(({ value }) => value) : [],
    );
    expect(offered).toHaveLength(3);
    expect([...shown.offered, 'several']).toEqual(offered);
  });

  test('gives back who asked, as the button says that deletes for them', () => {
    const library = libraryOf({ 'a.md': '# Hills\n\nThe red hill has a beacon.\n' });
    const voices = voicesOf({ locale: 'en-US' });
    const asker = '100000000000000001';
    const of = (visibility: 'public' | 'private') =>
      backOf(replyToQuestion('Which hill has a beacon?', library, { asker, visibility, voices })).asker;
    expect(of('public')).toBe(asker);
    expect(of('private')).toBeUndefined();
  });

  test('gives back the quotations that were checked, whatever signs are in them', () => {
    const library = libraryOf({ 'a.md': paragraphs('Bees make honey.') });
    const checked = ['Bees make honey', '“Wasps” *make* _paper_ <@1> `x`', '# Ants: 1. a\\b ||c||'];
    for (const words of [checked, ...checked.map((one) => [one])])
      expect(backOf(quoteCheckReply(words, library, voiceIn('en'))).lookedAt).toEqual(words);
  });

  test('gives back all quotations that were checked or none, however much a message holds', () => {
    const text = (n: number) => Array.from({ length: 90 }, (_, word) => `w${n}x${word}`).join(' ');
    const library = libraryOf({ 'a.md': paragraphs(...[0, 1, 2, 3, 4].map(text)) });
    for (const lengths of [
      [200, 200, 200, 200, 190],
      [560, 100, 100, 100, 100],
      [560, 560, 20, 20, 20],
      [560, 560, 560, 560, 560],
    ]) {
      const checked = lengths.map((length, n) => text(n).replace('x3 ', 'three ').slice(0, length));
      const reply = quoteCheckReply(checked, library, voiceIn('en'));
      const isPostable = reply.controls.some(
        (control) => control.kind === 'button' && control.action.kind === 'post-check',
      );
      const { lookedAt } = backOf(reply);
      expect(isPostable).toBe(lengths.reduce((sum, one) => sum + one) <= 1_000);
      if (isPostable || lookedAt.length > 0) expect(lookedAt).toEqual(checked);
    }
  });

  test('gives back none of the checked quotations if a line of one is cut', () => {
    const checked = (...lines: readonly string[]) => readBack([{ content: lines.join('\n') }]).lookedAt;
    expect(checked('-# Checked: “a”', '-# Checked: “b”')).toEqual(['a', 'b']);
    expect(checked('-# Checked: “a”', '-# Checked: “b…')).toEqual([]);
    expect(checked('-# Checked: “a”', '>> Checked: “b”', 'Checked: “c”')).toEqual(['a']);
  });

  test.each([
    [
      'a line of its code',
      '# Notes\n\n```\n-# Checked: “the moon is cheese”\nlet hive = 1;\n```\n',
      'let hive',
    ],
    [
      'the words of a link',
      '# Notes\n\nBees fly; see [Checked: “the moon](https://example.org/”) in May.\n',
      'Bees fly; see',
    ],
  ])('does not take %s for a quotation that was checked', (_, text, quoted) => {
    const library = libraryOf({ 'notes.md': text });
    const reply = quoteCheckReply([quoted], library, voiceIn('en'));
    expect(JSON.stringify(toDiscord(reply, CONTEXT))).toContain('-# Checked: “the moon');
    expect(backOf(reply).lookedAt).toEqual([quoted]);
  });

  test('takes no quotation of a document for one that was checked', () => {
    const library = libraryOf({ 'a.md': paragraphs('Checked: “Bees make honey”') });
    const reply = quoteCheckReply(['Bees make honey'], library, voiceIn('en'));
    expect(backOf(reply).lookedAt).toEqual(['Bees make honey']);
    expect(backOf(notice('Checked: “Bees make honey”')).lookedAt).toEqual([]);
  });
});
