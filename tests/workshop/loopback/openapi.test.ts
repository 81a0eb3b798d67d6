import { describe, expect, test } from 'vitest';
import { invalidForm, refusal } from '../../../src/workshop/loopback/errors.ts';
import type { Json } from '../../../src/workshop/loopback/json.ts';
import { readOpenApi } from '../../../src/workshop/loopback/openapi.ts';
import type { Route } from '../../../src/workshop/loopback/routes/route.ts';

const file = process.env.DISCORD_OPENAPI ?? '';

test('readOpenApi() says so when a file is no OpenAPI file', () => {
  expect(() => readOpenApi('package.json')).toThrow('package.json is no OpenAPI file');
});

describe.skipIf(file === '')('with the OpenAPI file of DISCORD_OPENAPI', () => {
  const route = (method: Route['method'], spec: string): Route => ({
    method,
    spec,
    path: spec,
    authorized: true,
    handle: () => ({ status: 204 }),
  });
  const CALLBACK = route('POST', '/interactions/{interaction_id}/{interaction_token}/callback');
  const EDIT = route('PATCH', '/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}');
  const COMMANDS = route('PUT', '/applications/{application_id}/commands');
  const POST = route('POST', '/channels/{channel_id}/messages');
  const found = (one: Route, body: unknown): string[] =>
    readOpenApi(file)
      .request(one, { body })
      .map(({ path, code }) => `${path.join('.')} ${code}`);
  const data = (more: Json): Json => ({ type: 4, data: more });
  const button = (more: Json = {}): Json => ({ type: 2, style: 1, label: 'Go', custom_id: 'go', ...more });
  const modal = (component: Json): Json => ({
    type: 9,
    data: { custom_id: 'a', title: 'a', components: [{ type: 18, label: 'a', component }] },
  });
  const container = (...components: Json[]): Json =>
    data({ flags: 32768, components: [{ type: 17, components }] });

  test.each<[string, Route, unknown]>([
    [
      'a message',
      CALLBACK,
      data({ content: 'x', tts: false, enforce_nonce: false, allowed_mentions: { parse: [] } }),
    ],
    ['an upload shown in an embed', CALLBACK, data({ embeds: [{ image: { url: 'attachment://a.png' } }] })],
    [
      'a container with all of V2',
      CALLBACK,
      container({ type: 10, content: 'x' }, { type: 14 }, { type: 1, components: [button()] }),
    ],
    ['choices', CALLBACK, { type: 8, data: { choices: [{ name: 'a', value: 'a' }] } }],
    ['an edit', EDIT, { content: 'x', attachments: [] }],
    [
      'file types of an attachment option',
      COMMANDS,
      [
        {
          name: 'a',
          description: 'a',
          options: [{ type: 11, name: 'a', description: 'a', file_types: ['image', '.md'] }],
        },
      ],
    ],
    [
      'file types of an upload',
      CALLBACK,
      modal({ type: 19, custom_id: 'a', min_values: 0, max_values: 2, file_types: ['.md'] }),
    ],
    ['permissions as text', COMMANDS, [{ name: 'a', description: 'a', default_member_permissions: '32' }]],
  ])('request() takes %s', (_, one, body) => {
    expect(found(one, body)).toEqual([]);
  });

  test.each<[string, Route, unknown, string]>([
    [
      'no file type at all',
      CALLBACK,
      modal({ type: 19, custom_id: 'a', file_types: [] }),
      'data.components.0.component.file_types minItems',
    ],
    ['content of 2001', CALLBACK, data({ content: 'x'.repeat(2001) }), 'data.content maxLength'],
    ['a misspelt field', CALLBACK, data({ contents: 'x' }), 'data.contents additionalProperties'],
    ['a type there is not', CALLBACK, { type: 99 }, 'type enum'],
    [
      'an embed title of 257',
      CALLBACK,
      data({ embeds: [{ title: 'x'.repeat(257) }] }),
      'data.embeds.0.title maxLength',
    ],
    [
      'a custom_id of 101',
      CALLBACK,
      container({ type: 1, components: [button({ custom_id: 'x'.repeat(101) })] }),
      'data.components.0.components.0.components.0.custom_id maxLength',
    ],
    [
      'six buttons',
      CALLBACK,
      container({ type: 1, components: [1, 2, 3, 4, 5, 6].map(() => button()) }),
      'data.components.0.components.0.components maxItems',
    ],
    [
      'an empty text display',
      CALLBACK,
      container({ type: 10, content: '' }),
      'data.components.0.components.0.content minLength',
    ],
    [
      'a component there is not',
      CALLBACK,
      container({ type: 77 }),
      'data.components.0.components.0.type enum',
    ],
    [
      '26 choices',
      CALLBACK,
      { type: 8, data: { choices: Array.from({ length: 26 }, () => ({ name: 'a', value: 'a' })) } },
      'data.choices maxItems',
    ],
    [
      'a mention kind there is not',
      EDIT,
      { content: 'x', allowed_mentions: { parse: ['all'] } },
      'allowed_mentions.parse.0 ',
    ],
    ['an attachment without id', EDIT, { attachments: [{}] }, 'attachments.0 required'],
    ['a command name of 33', COMMANDS, [{ name: 'x'.repeat(33), description: 'x' }], '0.name maxLength'],
    [
      'an option type there is not',
      COMMANDS,
      [{ name: 'a', description: 'a', options: [{ type: 77, name: 'a', description: 'a' }] }],
      '0.options.0.type enum',
    ],
    ['flags as text', POST, { content: 'x', flags: '64' }, 'flags type'],
  ])('request() finds %s', (_, one, body, expected) => {
    expect(found(one, body).some((problem) => problem.startsWith(expected))).toBe(true);
  });

  test('answer() takes a channel whose application is null, as since 2026-08-05', () => {
    const channel = route('GET', '/channels/{channel_id}');
    const group = { id: '1', type: 3, flags: 0, recipients: [], name: null, icon: null, owner_id: null };
    const problems = (more: Json) =>
      readOpenApi(file)
        .answer(channel, { status: 200, body: { ...group, ...more } })
        .map(({ path }) => path.join('.'));
    expect(problems({ application_id: null })).not.toContain('application_id');
    expect(problems({ application_id: true })).toContain('application_id');
  });

  test('answer() finds an answer that Discord would not give', () => {
    const me = route('GET', '/users/@me');
    const problems = readOpenApi(file).answer(me, { status: 200, body: { id: '1' } });
    expect(problems.map(({ message }) => message)).toContain("must have required property 'username'");
  });

  test('answer() takes a rate limit, a refusal and a tree of errors as they are sent here', () => {
    const limited = { message: 'You are being rate limited.', retry_after: 0.3, global: true, code: 0 };
    const { body } = invalidForm([{ path: ['content'], code: 'BASE_TYPE_MAX_LENGTH', message: 'Too long' }]);
    expect(readOpenApi(file).answer(POST, { status: 429, body: limited })).toEqual([]);
    expect(readOpenApi(file).answer(CALLBACK, { status: 400, body: refusal(40060).body })).toEqual([]);
    expect(readOpenApi(file).answer(CALLBACK, { status: 400, body })).toEqual([]);
  });

  test('a route that the file lacks is told', () => {
    expect(found(route('GET', '/nowhere'), undefined)).toEqual([' UNKNOWN_TO_OPENAPI']);
  });
});
