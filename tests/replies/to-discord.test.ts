import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PassageId } from '../../src/corpus/document.ts';
import { readOpenApi } from '../../src/loopback/openapi.ts';
import type { Route } from '../../src/loopback/routes/route.ts';
import { messageProblems } from '../../src/loopback/rules/messages.ts';
import { clean, unescapeText } from '../../src/replies/escape.ts';
import { type Block, type Control, notice, type Quotation, type Reply } from '../../src/replies/reply.ts';
import { titleOf, toDiscord, toDiscordMessage } from '../../src/replies/to-discord.ts';
import { COMMAND_IDS, marksOf, PERSON, passageOf, quotation, reply } from './hostile-reply.ts';
import { hostileText } from './hostile-text.ts';
import { liveNodes } from './live-nodes.ts';
import { allComponents, boldText, quotedText, refusals, textsOf } from './message.ts';

const CONTEXT = { corpus: 'abc123def456', commandIds: COMMAND_IDS };
const RUNS = { numRuns: 1_000 };
/** Whole replies are long. */
const REPLIES = { numRuns: 500 };

function say(...blocks: readonly Block[]): Reply {
  return { visibility: 'public', blocks, controls: [] };
}

function press(...controls: readonly Control[]): Reply {
  return { ...notice('Press.'), controls };
}

/** The text displays of blocks. */
function texts(...blocks: readonly Block[]): string[] {
  return textsOf(toDiscord(say(...blocks), CONTEXT));
}

function quoteOf(text: string, part = text, ...marked: readonly string[]): Quotation {
  const passage = passageOf(text);
  const [span = passage.span] = marksOf(text, part);
  return { passage, span, marks: marksOf(text, ...marked), citation: 'Notes, ¶ 1' };
}

const page: Control = { kind: 'button', label: 'Next', action: { kind: 'page', page: 1 } };
const post: Control = {
  kind: 'button',
  label: 'Post here',
  action: { kind: 'post', passage: 'notes:0123abcd' as PassageId, span: { start: 0, end: 5 } },
};
const menu = (count: number): Control => ({
  kind: 'menu',
  placeholder: 'Open',
  action: 'open',
  options: Array.from({ length: count }, (_, n) => ({ label: `${n}`, value: `notes:0123abcd-${n + 2}` })),
});

describe('any reply', { timeout: 60_000 }, () => {
  test('is a message that Discord takes', () => {
    fc.assert(
      fc.property(reply, (any) => {
        const message = toDiscord(any, CONTEXT);
        expect(refusals(message)).toEqual([]);
        expect(message.allowedMentions).toEqual({ parse: [], repliedUser: false });
      }),
      REPLIES,
    );
  });

  /** As discord.js sends it in answer to an interaction. */
  const bodyOf = ({ flags, components, allowedMentions }: ReturnType<typeof toDiscord>) => ({
    flags,
    components,
    allowed_mentions: { parse: allowedMentions.parse, replied_user: allowedMentions.repliedUser },
  });

  test('breaks no rule of the Discord that the bot is tested against', () => {
    fc.assert(
      fc.property(reply, (any) => {
        const body = bodyOf(toDiscord(any, CONTEXT));
        expect(messageProblems(body, { surface: 'answer', existing: undefined, uploads: [] })).toEqual([]);
      }),
      REPLIES,
    );
  });

  const openApiFile = process.env.DISCORD_OPENAPI;
  test.skipIf(openApiFile === undefined)("keeps to Discord's own OpenAPI file", () => {
    const openApi = readOpenApi(openApiFile ?? '');
    const route = {
      method: 'POST',
      spec: '/interactions/{interaction_id}/{interaction_token}/callback',
    } as Route;
    fc.assert(
      fc.property(reply, (any) => {
        const body = { type: 4, data: bodyOf(toDiscord(any, CONTEXT)) };
        expect(openApi.request(route, { body })).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('has nothing live in it but commands as registered and persons as given', () => {
    const ours = [
      'strong',
      'heading',
      'subtext',
      'blockQuote',
      'codeBlock',
      'inlineCode',
      'ask',
      'corpus check',
      PERSON,
    ];
    fc.assert(
      fc.property(reply, (any) => {
        const texts = textsOf(toDiscord(any, CONTEXT));
        expect(texts.flatMap(liveNodes).filter((sort) => !ours.includes(sort))).toEqual([]);
      }),
      REPLIES,
    );
  });
});

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
      '> … **two**\n>   **three** \\- four\\.\n**Notes**, ¶ 1\n-# notes\\:0123abcd · corpus abc123def456',
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
    expect(content).toContain('**Notes**, ¶ 1\n-# notes\\:0123abcd');
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
    const gone = ['This passage is not available any more\\.'];
    expect(texts({ kind: 'quote', quotation })).not.toEqual(gone);
    expect(texts({ kind: 'quote', quotation: { ...quotation, ...wrong } })).toEqual(gone);
    const message = toDiscord(
      say({ kind: 'hit', number: 2, quotation: { ...quotation, ...wrong } }),
      CONTEXT,
    );
    expect(textsOf(message)).toEqual(gone);
    expect(allComponents(message.components).some(({ type }) => type === ComponentType.Button)).toBe(false);
    expect(message.components[0]).not.toHaveProperty('accent_color');
  });

  test('of a passage that the store has no more, or has with other words, is not quoted', () => {
    const quotation = quoteOf('These are the words.');
    const with_ = (stored?: typeof quotation.passage) =>
      textsOf(toDiscord(say({ kind: 'quote', quotation }), { ...CONTEXT, stored: () => stored }))[0];
    expect(with_(passageOf('Before. These are the words.', { start: 8, end: 28 }))).toContain(
      '> These are the words',
    );
    expect(with_(passageOf('Those are the words.'))).toBe('This passage is not available any more\\.');
    expect(with_(undefined)).toBe('This passage is not available any more\\.');
  });
});

describe('a hit', () => {
  test('is one line of its passage, numbered and cited, with a button that opens it', () => {
    const text = `First line.\nThe consul came. ${'More and more. '.repeat(30)}\nLast line.`;
    const message = toDiscord(
      say({ kind: 'hit', number: 2, quotation: quoteOf(text, text, 'consul') }),
      CONTEXT,
    );
    const [container] = message.components;
    expect(container).toMatchObject({
      components: [
        {
          type: ComponentType.Section,
          accessory: { type: ComponentType.Button, label: 'Open', custom_id: '1|open|notes:0123abcd' },
        },
      ],
    });
    const [content = ''] = textsOf(message);
    expect(content).toMatch(/^\*\*2\\\.\*\* Notes, ¶ 1\n> … The \*\*consul\*\* came\. More .* …$/);
    expect(content.split('\n')[1]?.length).toBeLessThanOrEqual(160);
  });

  test('without a mark is its first line with words', () => {
    const [content] = texts({ kind: 'hit', number: 1, quotation: quoteOf('\n\nOne.\nTwo.') });
    expect(content).toBe('**1\\.** Notes, ¶ 1\n> … One\\. …');
  });
});

describe('what is too long', () => {
  const long = 'A sentence of several words stands here. '.repeat(60);
  const cite = (n: number): Quotation => ({ ...quoteOf(long, long, 'several'), citation: `Notes, ¶ ${n}` });

  test('gives way in its quotations first: hits, lists, texts and citations stay', () => {
    const shown = texts(
      { kind: 'title', text: 'Title' },
      { kind: 'quote', quotation: cite(1) },
      { kind: 'quote', quotation: cite(2) },
      { kind: 'hit', number: 3, quotation: cite(3) },
      { kind: 'list', items: [['one'], ['two']] },
      { kind: 'text', parts: [long.slice(0, 800)] },
    ).join('\n');
    for (const n of [1, 2, 3]) expect(shown).toContain(`, ¶ ${n}\n`);
    expect(shown).toContain('- one\n- two');
    expect(shown).toContain(long.slice(0, 799).replace(/\.$/, ''));
    expect(shown.match(/\*\*several\*\*/g)).toHaveLength(3);
    expect(shown.match(/ …\n/g)).toHaveLength(3);
  });

  test('gives way in its hits then, from the last', () => {
    const hits = [1, 2, 3, 4, 5, 6].map((n): Block => ({ kind: 'hit', number: n, quotation: cite(n) }));
    const shown = texts({ kind: 'quote', quotation: cite(0) }, ...hits, {
      kind: 'text',
      parts: [long.repeat(2).slice(0, 3_200)],
    }).join('\n');
    expect([0, 1, 2, 3, 4, 5, 6].map((n) => shown.includes(`, ¶ ${n}\n`))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(shown).toContain(long.repeat(2).slice(0, 3_200));
  });

  test('gives way in its texts and lists last; titles, citations and controls stay', () => {
    const message = toDiscord(
      {
        ...say(
          { kind: 'title', text: 'Title' },
          { kind: 'quote', quotation: cite(1) },
          { kind: 'hit', number: 2, quotation: cite(2) },
          { kind: 'text', parts: [long, long] },
          { kind: 'list', items: Array.from({ length: 300 }, (_, n) => [`item ${n}`]) },
        ),
        controls: [page],
      },
      CONTEXT,
    );
    const shown = textsOf(message).join('\n');
    expect(shown).toContain('### Title');
    expect(shown).toContain('**Notes**, ¶ 1');
    expect(shown).not.toContain('¶ 2');
    expect(shown).toContain('- item 50\n');
    expect(shown).toMatch(/\n- …$/);
    expect(message.components).toHaveLength(2);
  });

  test('gives way whole when even titles and citations are too long', () => {
    const blocks = Array.from(
      { length: 60 },
      (_, n): Block => ({ kind: 'title', text: `${n} ${'long '.repeat(100)}` }),
    );
    const message = toDiscord(say(...blocks), CONTEXT);
    expect(refusals(message)).toEqual([]);
    expect(textsOf(message).join('\n')).toMatch(/^### 0 long .*…\n### 1 long/);
  });

  test('gives way in components: texts are joined, then hits go, then dividers', () => {
    const divider: Block = { kind: 'divider' };
    const text = (n: number): Block => ({ kind: 'text', parts: [`text ${n}`] });
    const joined = toDiscord(say(...Array.from({ length: 60 }, (_, n) => text(n))), CONTEXT);
    expect(allComponents(joined.components)).toHaveLength(2);
    expect(textsOf(joined)[0]).toContain('text 0\ntext 1\n');
    const quotation = quoteOf('A word.');
    const hits = toDiscord(
      say(...Array.from({ length: 20 }, (_, n): Block => ({ kind: 'hit', number: n, quotation }))),
      CONTEXT,
    );
    expect(textsOf(hits)).toHaveLength(13);
    const divided = toDiscord(
      say(...Array.from({ length: 50 }, (_, n) => [text(n), divider]).flat()),
      CONTEXT,
    );
    expect(allComponents(divided.components)).toHaveLength(2);
    expect(textsOf(divided)[0]).toContain('text 49');
  });
});

describe('texts', () => {
  test.each<[string, Block, string[]]>([
    ['a title on one line', { kind: 'title', text: ' a\n# b ' }, ['### a \\# b']],
    ['no title without words', { kind: 'title', text: ' \n' }, ['…']],
    [
      'parts in a row',
      { kind: 'text', parts: ['a ', { kind: 'strong', text: 'b' }, ' ', { kind: 'code', text: 'c' }] },
      ['a **b** `c`'],
    ],
    [
      'bold beside bold as one',
      {
        kind: 'text',
        parts: [
          { kind: 'strong', text: 'a' },
          { kind: 'strong', text: 'b' },
        ],
      },
      ['**ab**'],
    ],
    [
      'code beside code apart',
      {
        kind: 'text',
        parts: [
          { kind: 'code', text: 'a' },
          { kind: 'code', text: 'b' },
        ],
      },
      ['`a`\u200b`b`'],
    ],
    ['backticks in code', { kind: 'text', parts: [{ kind: 'code', text: 'a`b``' }] }, ['`` a`b`\u200b` ``']],
    [
      'a command as registered',
      { kind: 'text', parts: [{ kind: 'command', name: 'corpus check' }] },
      ['</corpus check:222222222222222222>'],
    ],
    [
      'a sub-command by its command',
      { kind: 'text', parts: [{ kind: 'command', name: 'ask again' }] },
      ['</ask again:111111111111111111>'],
    ],
    [
      'a command not registered',
      { kind: 'text', parts: ['use ', { kind: 'command', name: 'help' }] },
      ['use \\/help'],
    ],
    [
      'a command with a broken id',
      { kind: 'text', parts: [{ kind: 'command', name: 'broken' }] },
      ['\\/broken'],
    ],
    ['a person', { kind: 'text', parts: [{ kind: 'person', id: PERSON }] }, [`<@${PERSON}>`]],
    ['somebody who is none', { kind: 'text', parts: [{ kind: 'person', id: '&1' }] }, ['&1']],
    ['small lines', { kind: 'text', parts: ['a\n\nb'], small: true }, ['-# a\n-# b']],
    ['a list', { kind: 'list', items: [['a'], [], ['b\nc'], ['- d']] }, ['- a\n- b c\n- \\- d']],
    ['code', { kind: 'code', text: '*a*\n  b\\', language: 'md' }, ['```md\n*a*\n  b\\\n```']],
    ['code in a language that is none', { kind: 'code', text: 'a', language: 'a b`' }, ['```\na\n```']],
    [
      'code with a fence in it',
      { kind: 'code', text: '```\na\n`````' },
      ['```\n``\u200b`\na\n``\u200b``\u200b`\n```'],
    ],
    ['no code without words', { kind: 'code', text: '\n \n' }, ['…']],
    ['no divider at the end', { kind: 'divider' }, ['…']],
  ])('show %s', (_, block, shown) => {
    expect(texts(block)).toEqual(shown);
  });

  test('in code are never more than code', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), (text, words) => {
        const [block] = texts({ kind: 'code', text });
        expect([['…'], ['codeBlock']].map((one) => one.join())).toContain(
          block === '…' ? '…' : liveNodes(block ?? '').join(),
        );
        const nodes = liveNodes(
          texts({ kind: 'text', parts: ['a', { kind: 'code', text }, words] })[0] ?? '',
        );
        expect(nodes.filter((sort) => sort !== 'inlineCode')).toEqual([]);
        expect(nodes.length).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });

  test('have dividers between them, never at the end and never two', () => {
    const text: Block = { kind: 'text', parts: ['a'] };
    const divider: Block = { kind: 'divider' };
    const message = toDiscord(say(divider, text, divider, divider, text, divider), CONTEXT);
    const types = allComponents(message.components).map(({ type }) => type);
    expect(types).toEqual([
      ComponentType.Container,
      ComponentType.TextDisplay,
      ComponentType.Separator,
      ComponentType.TextDisplay,
    ]);
  });
});

describe('controls', () => {
  test('stand in rows of five, menus alone in theirs', () => {
    const message = toDiscord(press(...Array.from({ length: 7 }, () => page), menu(2), page), CONTEXT);
    const rows = message.components.slice(1).map((row) => ('components' in row ? row.components.length : 0));
    expect(rows).toEqual([5, 2, 1, 1]);
  });

  test('keep their action, style and state; equal ones differ in their ids', () => {
    const message = toDiscord(
      press({ ...page, style: 'primary', disabled: true }, { ...page, style: 'danger' }, page),
      CONTEXT,
    );
    const buttons = allComponents(message.components.slice(1)).slice(1);
    expect(buttons).toEqual([
      {
        type: ComponentType.Button,
        style: ButtonStyle.Primary,
        label: 'Next',
        custom_id: '1|page|1',
        disabled: true,
      },
      { type: ComponentType.Button, style: ButtonStyle.Danger, label: 'Next', custom_id: '1|page|1|~1' },
      { type: ComponentType.Button, style: ButtonStyle.Secondary, label: 'Next', custom_id: '1|page|1|~2' },
    ]);
  });

  test('have labels of 80 characters and options of 100, cut between characters', () => {
    const family = '👩‍👩‍👧‍👦';
    const label = family.repeat(20);
    const [button, option] = [
      { ...page, label } as Control,
      {
        kind: 'menu',
        placeholder: label,
        action: 'open',
        options: [{ label, description: label, value: 'notes:0123abcd' }],
      } as const,
    ];
    const all = allComponents(toDiscord(press(button, option), CONTEXT).components);
    expect(all.find(({ type }) => type === ComponentType.Button)?.label).toBe(`${family.repeat(7)}…`);
    const select = all.find(({ type }) => type === ComponentType.StringSelect);
    expect(select?.options?.[0]).toEqual({
      label: `${family.repeat(9)}…`,
      description: `${family.repeat(9)}…`,
      value: 'notes:0123abcd',
    });
    expect(select?.placeholder).toBe(`${family.repeat(13)}…`);
  });

  test('have at most 25 options, no value twice, and no menu without any', () => {
    const all = allComponents(toDiscord(press(menu(30)), CONTEXT).components);
    expect(all.at(-1)?.options).toHaveLength(25);
    const twice = {
      ...menu(1),
      options: [...Array(3)].map(() => ({ label: 'a', value: 'notes:0123abcd' })),
    } as Control;
    expect(allComponents(toDiscord(press(twice), CONTEXT).components).at(-1)?.options).toHaveLength(1);
    expect(toDiscord(press(menu(0), page), CONTEXT).components).toHaveLength(2);
    const none = {
      ...menu(1),
      options: [
        { label: 'a', value: 'x y' },
        { label: 'b', value: 'c'.repeat(101) },
      ],
    } as Control;
    expect(toDiscord(press(none, page), CONTEXT).components).toHaveLength(2);
  });

  test('leave out what puts something into a channel where that cannot be', () => {
    const labels = (canPost?: boolean) =>
      allComponents(
        toDiscord(press(post, page), { ...CONTEXT, ...(canPost === undefined ? {} : { canPost }) })
          .components,
      ).flatMap(({ label }) => label ?? []);
    expect(labels()).toEqual(['Post here', 'Next']);
    expect(labels(true)).toEqual(['Post here', 'Next']);
    expect(labels(false)).toEqual(['Next']);
  });
});

describe('toDiscord()', () => {
  test('is private when the reply is, and toDiscordMessage() never', () => {
    const { IsComponentsV2, Ephemeral } = MessageFlags;
    expect(toDiscord(notice('a'), CONTEXT).flags).toBe(IsComponentsV2 | Ephemeral);
    expect(toDiscord(say(), CONTEXT).flags).toBe(IsComponentsV2);
    expect(toDiscordMessage(notice('a'), CONTEXT)).toEqual({
      ...toDiscord(notice('a'), CONTEXT),
      flags: IsComponentsV2,
    });
  });

  test('has an accent where something is quoted, and none where nothing is', () => {
    const accent = (of: Reply) => allComponents(toDiscord(of, CONTEXT).components)[0]?.accent_color;
    expect(accent(say({ kind: 'quote', quotation: quoteOf('a') }))).toBeTypeOf('number');
    expect(accent(say({ kind: 'hit', number: 1, quotation: quoteOf('a') }))).toBeTypeOf('number');
    expect(accent(notice('The material does not say.'))).toBeUndefined();
  });
});

describe('titleOf()', () => {
  test('gives back the words of a title', () => {
    fc.assert(
      fc.property(hostileText(12), (text) => {
        const words = clean(text).replace(/\s+/g, ' ').trim();
        const message = toDiscord(say({ kind: 'text', parts: ['a'] }, { kind: 'title', text }), CONTEXT);
        expect(titleOf(message.components)).toBe(words === '' ? undefined : words);
      }),
      RUNS,
    );
  });

  test('gives undefined for messages without one', () => {
    expect(titleOf([])).toBeUndefined();
    expect(titleOf(toDiscord(notice('### not a title'), CONTEXT).components)).toBeUndefined();
    expect(titleOf([{ type: 1, components: [{ type: 2, label: '### a' }] }, { content: 5 }])).toBeUndefined();
  });
});
