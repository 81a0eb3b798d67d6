import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type LoopbackDiscord, startDiscord } from '../../../src/workshop/loopback/discord.ts';
import { openApi } from '../../support/openapi.ts';

/** Requests by hand, for what the real client would never send. */
let discord: LoopbackDiscord;
let ahead = 0;

beforeEach(async () => {
  ahead = 0;
  discord = await startDiscord({
    ...openApi,
    now: () => Date.now() + ahead,
    openApi: process.env.DISCORD_OPENAPI,
  });
});

afterEach(() => discord.close());

interface Sent {
  readonly status: number;
  readonly body: unknown;
}

async function send(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Sent> {
  const response = await fetch(`${discord.url}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

const codes = () => discord.violations.map(({ source, code }) => `${source} ${code}`);

/** An interaction that no client is there to answer, in the direct channel. */
async function asked(): Promise<{ callback: string; webhook: string }> {
  const command = { name: 'ask', description: 'x', contexts: [1] };
  await send('PUT', `/applications/${discord.applicationId}/commands`, [command]);
  const socket = new WebSocket(`ws://127.0.0.1:${discord.port}/?v=10&encoding=json`);
  const { id, token } = await new Promise<{ id: string; token: string }>((resolve) => {
    socket.on('message', (data) => {
      const { op, t, d } = JSON.parse(data.toString());
      if (op === 10) socket.send(JSON.stringify({ op: 2, d: { token: discord.token, intents: 0 } }));
      if (t === 'READY') void discord.person(discord.users.member.id).slash('ask', {}, { context: 'direct' });
      if (t === 'INTERACTION_CREATE') resolve(d);
    });
  });
  socket.close();
  return {
    callback: `/interactions/${id}/${token}/callback`,
    webhook: `/webhooks/${discord.applicationId}/${token}`,
  };
}

test.each([
  ['GET', '/guilds/1/nothing'],
  ['POST', '/gateway'],
])('%s %s, which is no route here, is 404 and a violation', async (method, path) => {
  expect(await send(method, path)).toEqual({ status: 404, body: { message: '404: Not Found', code: 0 } });
  expect(discord.violations).toMatchObject([{ source: 'route', code: 'UNKNOWN_ROUTE', method, route: path }]);
});

test('a wrong token is 401, where the path carries none', async () => {
  const wrong = { authorization: 'Bot wrong' };
  expect(await send('GET', '/users/@me', undefined, wrong)).toEqual({
    status: 401,
    body: { message: '401: Unauthorized', code: 0 },
  });
  expect(await send('POST', '/interactions/1/x/callback', { type: 5 }, wrong)).toMatchObject({
    status: 404,
    body: { code: 10062 },
  });
});

test('an invalid body is refused with the tree of what is wrong, and noted', async () => {
  const { text } = discord.channels;
  const components = [{ type: 1, components: [{ type: 2, style: 1, label: 'x' }] }];
  expect(
    await send('POST', `/channels/${text.id}/messages`, { content: 'x'.repeat(2001), components }),
  ).toEqual({
    status: 400,
    body: {
      code: 50035,
      message: 'Invalid Form Body',
      errors: {
        content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }] },
        components: {
          0: {
            components: {
              0: {
                custom_id: { _errors: [{ code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }] },
              },
            },
          },
        },
      },
    },
  });
  expect(codes().filter((code) => code.startsWith('rules'))).toEqual([
    'rules BASE_TYPE_MAX_LENGTH',
    'rules BASE_TYPE_REQUIRED',
  ]);
  expect(discord.messages(text.id)).toEqual([]);
});

test('an empty message has a code of its own', async () => {
  const answer = await send('POST', `/channels/${discord.channels.text.id}/messages`, {});
  expect(answer).toEqual({ status: 400, body: { code: 50006, message: 'Cannot send an empty message' } });
});

test('JSON that is none is refused', async () => {
  const answer = await send('POST', `/channels/${discord.channels.text.id}/messages`, '{');
  expect(answer).toMatchObject({ status: 400, body: { code: 50109 } });
});

test('a message is missing what it left to defaults, in the history', async () => {
  await send('POST', `/channels/${discord.channels.text.id}/messages`, { content: '@everyone' });
  expect(discord.history.at(-1)).toMatchObject({ missingAllowedMentions: true, pings: ['everyone'] });
  expect(discord.violations).toEqual([]);
});

test.each([
  ['a channel there is not', '/channels/1/messages', 10003],
  ['a channel the bot is not in', 'elsewhere', 50001],
  ['a channel between people', 'private', 50001],
])('%s cannot be written to', async (_, path, code) => {
  const { elsewhere, private: between } = discord.channels;
  const id = { elsewhere: elsewhere.id, private: between.id }[path];
  const answer = await send('POST', id === undefined ? path : `/channels/${id}/messages`, { content: 'x' });
  expect(answer.body).toMatchObject({ code });
});

test("a person's message is not the bot's to edit, nor to delete", async () => {
  const { id, channelId } = await discord
    .person(discord.users.member.id)
    .say(discord.channels.text.id, 'mine');
  expect((await send('PATCH', `/channels/${channelId}/messages/${id}`, { content: 'x' })).body).toMatchObject(
    { code: 50005 },
  );
  expect((await send('DELETE', `/channels/${channelId}/messages/${id}`)).body).toMatchObject({ code: 50013 });
});

test('a reply to a message that is not there is refused', async () => {
  const answer = await send('POST', `/channels/${discord.channels.text.id}/messages`, {
    content: 'x',
    message_reference: { message_id: '1' },
  });
  expect(answer.body).toMatchObject({
    errors: { message_reference: { _errors: [{ code: 'REPLIES_UNKNOWN_MESSAGE' }] } },
  });
});

describe('an interaction', () => {
  test('takes one answer: 204, or the message with_response, then 40060', async () => {
    const { callback } = await asked();
    const first = await send('POST', `${callback}?with_response=true`, { type: 4, data: { content: 'x' } });
    expect(first).toMatchObject({
      status: 200,
      body: { interaction: { type: 2 }, resource: { type: 4, message: { content: 'x' } } },
    });
    expect(await send('POST', callback, { type: 5 })).toEqual({
      status: 400,
      body: { code: 40060, message: 'Interaction has already been acknowledged.' },
    });
    expect(codes()).toEqual(['rules 40060']);
    const { callback: other } = await asked();
    expect((await send('POST', other, { type: 5 })).status).toBe(204);
  });

  test('takes an answer at 3 s and none after', async () => {
    const { callback } = await asked();
    ahead = 3500;
    expect(await send('POST', callback, { type: 5 })).toEqual({
      status: 404,
      body: { code: 10062, message: 'Unknown interaction' },
    });
    expect(codes()).toEqual(['rules 10062']);
  });

  test('can be edited and followed up only once answered, and for 15 minutes', async () => {
    const { callback, webhook } = await asked();
    expect((await send('POST', webhook, { content: 'x' })).body).toMatchObject({ code: 10015 });
    await send('POST', callback, { type: 4, data: { content: 'x' } });
    ahead = 899_000;
    expect((await send('PATCH', `${webhook}/messages/@original`, { content: 'y' })).status).toBe(200);
    ahead = 901_000;
    expect((await send('PATCH', `${webhook}/messages/%40original`, { content: 'z' })).body).toMatchObject({
      code: 50027,
    });
    expect(codes()).toEqual(['rules 10015', 'rules 50027']);
  });

  test('answers are read, edited and deleted by their token', async () => {
    const { callback, webhook } = await asked();
    await send('POST', callback, { type: 4, data: { content: 'x', flags: 64 } });
    expect((await send('GET', `${webhook}/messages/@original`)).body).toMatchObject({
      content: 'x',
      flags: 64,
    });
    const { body } = await send('POST', webhook, { content: 'more' });
    const { id } = body as { id: string };
    expect((await send('PATCH', `${webhook}/messages/${id}`, { content: 'much more' })).body).toMatchObject({
      content: 'much more',
    });
    expect((await send('DELETE', `${webhook}/messages/${id}`)).status).toBe(204);
    expect((await send('DELETE', `${webhook}/messages/@original`)).status).toBe(204);
    expect((await send('GET', `${webhook}/messages/@original`)).body).toMatchObject({ code: 10008 });
    expect(codes()).toEqual([]);
  });

  test('a first follow-up fills a deferred answer in, and does not change who sees it', async () => {
    const { callback, webhook } = await asked();
    await send('POST', callback, { type: 5, data: { flags: 64 } });
    await send('POST', webhook, { content: 'x' });
    expect(discord.messages(discord.channels.direct.id)).toMatchObject([
      { content: 'x', ephemeral: true, thinking: false },
    ]);
  });

  test("an ephemeral answer is out of reach of the bot's own token and of other interactions", async () => {
    const first = await asked();
    await send('POST', first.callback, { type: 4, data: { content: 'x', flags: 64 } });
    const [{ id, channelId } = { id: '', channelId: '' }] = discord.messages(discord.channels.direct.id);
    expect(
      (await send('PATCH', `/channels/${channelId}/messages/${id}`, { content: 'y' })).body,
    ).toMatchObject({ code: 10008 });
    const second = await asked();
    await send('POST', second.callback, { type: 5 });
    expect((await send('PATCH', `${second.webhook}/messages/${id}`, { content: 'y' })).body).toMatchObject({
      code: 10008,
    });
    expect(codes()).toEqual(['rules 10008']);
  });

  test('the ephemeral flag on an edit is noted and changes nothing', async () => {
    const { callback, webhook } = await asked();
    await send('POST', callback, { type: 4, data: { content: 'x' } });
    expect((await send('PATCH', `${webhook}/messages/@original`, { content: 'y', flags: 64 })).status).toBe(
      200,
    );
    expect(discord.messages(discord.channels.direct.id)).toMatchObject([{ content: 'y', ephemeral: false }]);
    expect(codes()).toEqual(['rules MESSAGE_FLAGS_IGNORED']);
  });

  test('the flag for components stays once set', async () => {
    const { callback, webhook } = await asked();
    await send('POST', callback, {
      type: 4,
      data: { flags: 32768, components: [{ type: 10, content: 'x' }] },
    });
    await send('PATCH', `${webhook}/messages/@original`, {
      flags: 0,
      components: [{ type: 10, content: 'y' }],
    });
    expect(discord.messages(discord.channels.direct.id)).toMatchObject([{ text: 'y', flags: 32768 }]);
    const clash = await send('PATCH', `${webhook}/messages/@original`, { content: 'z' });
    expect(clash.body).toMatchObject({ code: 50035, errors: { content: {} } });
  });
});

test('commands beyond 100 are refused one by one, too', async () => {
  const path = `/applications/${discord.applicationId}/commands`;
  const hundred = Array.from({ length: 100 }, (_, n) => ({ name: `c${n}`, description: 'x' }));
  expect((await send('PUT', path, hundred)).status).toBe(200);
  expect((await send('POST', path, { name: 'c0', description: 'again' })).status).toBe(200);
  expect((await send('POST', path, { name: 'more', description: 'x' })).body).toMatchObject({ code: 30032 });
  expect((await send('DELETE', `${path}/1`)).body).toMatchObject({ code: 10063 });
});
