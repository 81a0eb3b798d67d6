import { describe, expect, test } from 'vitest';
import type { SeenMessage } from '../../../src/workshop/loopback/discord.ts';
import type { Json } from '../../../src/workshop/loopback/json.ts';
import { type MessageSituation, messageProblems } from '../../../src/workshop/loopback/rules/messages.ts';
import { button, EPHEMERAL, menu, row, rows, section, text, told, V2, v2, without } from './payloads.ts';

const situation = (more: Partial<MessageSituation> = {}): MessageSituation => ({
  surface: 'answer',
  existing: undefined,
  uploads: [],
  ...more,
});
const message = (body: Json, more: Partial<MessageSituation> = {}): string[] =>
  told(messageProblems(body, situation(more)));

describe('messageProblems() takes', () => {
  test.each<[string, Json]>([
    ['2000 characters', { content: 'x'.repeat(2000) }],
    [
      'embeds of 6000 together',
      { embeds: [{ description: 'x'.repeat(4096) }, { description: 'x'.repeat(1904) }] },
    ],
    [
      'text displays of 4000 together',
      v2(text('x'.repeat(2000)), { type: 17, components: [text('x'.repeat(2000))] }),
    ],
    ['40 components', v2(...Array.from({ length: 40 }, () => text()))],
    [
      'a section with a thumbnail',
      v2(section({ accessory: { type: 11, media: { url: 'https://a.b/c.png' } } })),
    ],
    [
      'five buttons, a menu and a link',
      rows(
        row(...[1, 2, 3, 4, 5].map((n) => button({ custom_id: `b${n}` }))),
        row(menu()),
        row(without(button({ style: 5, url: 'https://a.b' }), 'custom_id')),
      ),
    ],
    ['an emoji alone on a button', rows(row(without(button({ emoji: { name: '📖' } }), 'label')))],
    [
      'an ephemeral answer without pings',
      { content: 'x', flags: EPHEMERAL, allowed_mentions: { parse: [] } },
    ],
  ])('%s', (_, body) => {
    expect(message(body)).toEqual([]);
  });
});

describe('messageProblems() refuses', () => {
  test.each<[string, Json, string[]]>([
    ['nothing', {}, [' EMPTY_MESSAGE']],
    ['blanks', { content: ' \n ' }, [' EMPTY_MESSAGE']],
    ['2001 characters', { content: 'x'.repeat(2001) }, ['content BASE_TYPE_MAX_LENGTH']],
    ['a number as content', { content: 5, embeds: [{ title: 'x' }] }, ['content BASE_TYPE_BAD_TYPE']],
    [
      '11 embeds',
      { embeds: Array.from({ length: 11 }, () => ({ title: 'x' })) },
      ['embeds BASE_TYPE_BAD_LENGTH'],
    ],
    ['an embed without words', { embeds: [{ color: 1 }] }, ['embeds.0.description BASE_TYPE_REQUIRED']],
    ['a title of 257', { embeds: [{ title: 'x'.repeat(257) }] }, ['embeds.0.title BASE_TYPE_MAX_LENGTH']],
    [
      'a description of 4097',
      { embeds: [{ description: 'x'.repeat(4097) }] },
      ['embeds.0.description BASE_TYPE_MAX_LENGTH'],
    ],
    [
      '26 fields',
      { embeds: [{ fields: Array.from({ length: 26 }, () => ({ name: 'n', value: 'v' })) }] },
      ['embeds.0.fields BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'an empty field',
      { embeds: [{ fields: [{ name: '', value: 'v' }] }] },
      ['embeds.0.fields.0.name BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'embeds of 6001 together',
      { embeds: [{ description: 'x'.repeat(4096) }, { description: 'x'.repeat(1905) }] },
      ['embeds MAX_EMBED_SIZE_EXCEEDED'],
    ],
    [
      'content beside V2',
      { content: 'x', ...v2(text()) },
      ['content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'],
    ],
    [
      'embeds beside V2',
      { embeds: [{ title: 'x' }], ...v2(text()) },
      ['embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'],
    ],
    [
      'an attachment that was not sent',
      { content: 'x', attachments: [{ id: '0' }] },
      ['attachments.0.id ATTACHMENT_NOT_FOUND'],
    ],
    [
      'parse users and users',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      ['allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE'],
    ],
  ])('%s', (_, body, expected) => {
    expect(message(body)).toEqual(expected);
  });

  test('eleven files, and one of more than 10 MiB', () => {
    const upload = (index: number, size = 1) => ({
      name: `${index}`,
      contentType: 'text/plain',
      bytes: new Uint8Array(size),
      index,
    });
    const eleven = Array.from({ length: 11 }, (_, index) => upload(index));
    expect(message({}, { uploads: eleven })).toEqual(['attachments BASE_TYPE_BAD_LENGTH']);
    expect(message({}, { uploads: [upload(0, 10 * 1024 * 1024 + 1)] })).toEqual([
      'files.0 BASE_TYPE_MAX_LENGTH',
    ]);
  });

  test('an edit that leaves nothing, or puts words back beside V2', () => {
    const existing = {
      content: 'x',
      flags: V2,
      embeds: [],
      components: [],
      attachments: [],
    } as unknown as SeenMessage['raw'];
    expect(message({ content: '' }, { surface: 'edit', existing })).toEqual([' EMPTY_MESSAGE']);
    expect(message({ content: 'y', components: [text()] }, { surface: 'edit', existing })).toEqual([
      'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ]);
  });

  test.each(['channel', 'edit', 'update'] as const)(
    'the ephemeral flag on %s, though Discord ignores it',
    (surface) => {
      const [problem] = messageProblems({ content: 'x', flags: EPHEMERAL }, situation({ surface }));
      expect(problem).toMatchObject({ path: ['flags'], code: 'MESSAGE_FLAGS_IGNORED', tolerated: true });
    },
  );
});
