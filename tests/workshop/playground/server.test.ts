/** Does the playground's server answer its own page, and nobody else? */

import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LoopbackDiscord, startDiscord } from '../../../src/workshop/loopback/discord.ts';
import { type Page, servePage } from '../../../src/workshop/playground/server.ts';
import { viewOf } from '../../../src/workshop/playground/view.ts';

let discord: LoopbackDiscord;
let page: Page;
let port: number;

beforeAll(async () => {
  discord = await startDiscord();
  const around = { bot: { kind: 'starting' }, command: () => undefined } as const;
  page = await servePage({ discord, port: 0, view: (seat) => viewOf(discord, seat, around) });
  port = Number(new URL(page.url).port);
});
afterAll(async () => {
  await page.close();
  await discord.close();
});

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** What an answer that does not end is read up to. */
  readonly until?: string;
}

/** With headers that a browser would not let a page set; of an answer that does not end, its beginning. */
function ask({ method = 'GET', path = '/', headers = {}, body = '', until = '' }: Asked) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
        const answer = { status: response.statusCode ?? 0, headers: response.headers };
        let text = '';
        response.on('data', (part) => {
          text += String(part);
          if (path.startsWith('/events') && text.includes(until) && text.endsWith('\n\n'))
            resolve({ ...answer, text });
        });
        response.on('end', () => resolve({ ...answer, text }));
      });
      sent.on('error', reject);
      sent.end(body);
    },
  );
}

const JSON_TYPE = { 'content-type': 'application/json' };
const said = () => discord.messages(discord.channels.text.id).length;
const saying = (text: string) =>
  JSON.stringify({ seat: { as: 'member', in: 'text' }, gesture: { kind: 'say', text } });

describe('servePage()', () => {
  test('serves the page and its files with a policy that lets nothing in but them', async () => {
    const { status, headers, text } = await ask({});
    expect(status).toBe(200);
    expect(text).toContain('Footnote playground');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|data:|http/u);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect((await ask({ path: '/app.js' })).headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  test.each(['/../server.ts', '/%2e%2e/server.ts', '/..%2fserver.ts', '/page/app.js', '/nothing.js'])(
    'has no file %s',
    async (path) => {
      expect((await ask({ path })).status).toBe(404);
    },
  );

  test('gives the bytes of a file of a message, as a download, and of no other', async () => {
    const { raw } = await discord
      .person(discord.users.member.id)
      .say(discord.channels.text.id, 'here', [{ name: 'a b.md', content: 'words' }]);
    const path = `/files/${raw.attachments[0]?.id}/a%20b.md`;
    const { status, headers, text } = await ask({ path });
    expect([status, text, headers['content-disposition']]).toEqual([200, 'words', 'attachment']);
    expect(headers['content-type']).toBe('application/octet-stream');
    expect((await ask({ path: '/files/1/a.md' })).status).toBe(404);
    expect((await ask({ path, headers: { host: 'example.org' } })).status).toBe(421);
  });

  test('takes a gesture as JSON from its page', async () => {
    const before = said();
    const origin = page.url.slice(0, -1);
    const { status, text } = await ask({
      method: 'POST',
      path: '/gesture',
      headers: { ...JSON_TYPE, origin },
      body: saying('hello'),
    });
    expect([status, JSON.parse(text)]).toEqual([200, { kind: 'done' }]);
    expect(said()).toBe(before + 1);
  });

  test('tells a page what there is to see', async () => {
    const { text, headers } = await ask({ path: '/events?as=member&in=text' });
    expect(headers['content-type']).toBe('text/event-stream');
    expect(text).toContain('event: entries');
  });

  test("sets a person's and a server's language from the address, before anything is shown", async () => {
    const view = async (query: string) => {
      const { text } = await ask({ path: `/events?as=member&in=text${query}`, until: 'event: view' });
      const [, json = ''] = /event: view\ndata: (.*)\n/u.exec(text) ?? [];
      return JSON.parse(json) as { seat: { lang: string }; serverLang: string };
    };
    expect(await view('')).toMatchObject({ seat: { lang: 'en-US' }, serverLang: 'en-US' });
    expect(await view('&lang=ru&server-lang=de')).toMatchObject({ seat: { lang: 'ru' }, serverLang: 'de' });
    expect(discord.guilds.group.locale).toBe('de');
    expect(discord.person(discord.users.member.id).locale).toBe('ru');
    expect(await view('&lang=xx&server-lang=xx')).toMatchObject({
      seat: { lang: 'ru' },
      serverLang: 'de',
    });
    discord.person(discord.users.member.id).locale = 'zh-TW';
    expect(await view('')).toMatchObject({ seat: { lang: 'zh-TW' } });
    discord.person(discord.users.member.id).locale = 'en-US';
    discord.setGuildLocale(discord.guilds.group.id, 'en-US');
  });

  test.each<[string, number, Asked]>([
    ['another host, as after DNS rebinding', 421, { headers: { host: 'example.org' } }],
    ['another host on the right port', 421, { headers: { host: 'example.org:PORT' } }],
    ['another host for what happens', 421, { path: '/events', headers: { host: 'example.org' } }],
    ['another origin', 403, { headers: { ...JSON_TYPE, origin: 'https://example.org' } }],
    ['a sandboxed page', 403, { headers: { ...JSON_TYPE, origin: 'null' } }],
    ['another port of this machine', 403, { headers: { ...JSON_TYPE, origin: 'http://127.0.0.1:1' } }],
    ['a page elsewhere, by its browser', 403, { headers: { ...JSON_TYPE, 'sec-fetch-site': 'cross-site' } }],
    ['a form', 415, { headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['plain text that is JSON', 415, { headers: { 'content-type': 'text/plain' } }],
    ['no type', 415, {}],
    ['what is no JSON', 400, { headers: JSON_TYPE, body: '{' }],
    ['what is too long', 413, { headers: JSON_TYPE, body: saying('x'.repeat(15 << 20)) }],
    ['another method', 405, { method: 'PUT', headers: JSON_TYPE }],
  ])('refuses %s', async (_, status, asked) => {
    const before = said();
    const { host } = asked.headers ?? {};
    const headers = {
      ...asked.headers,
      ...(host === undefined ? {} : { host: host.replace('PORT', `${port}`) }),
    };
    const answer = await ask({ method: 'POST', path: '/gesture', body: saying('no'), ...asked, headers });
    expect(answer.status).toBe(status);
    expect(said()).toBe(before);
  });

  test.each([
    ['no gesture', '{"seat":{"as":"member","in":"text"}}'],
    ['an unknown gesture', '{"seat":{"as":"member","in":"text"},"gesture":{"kind":"shout"}}'],
    [
      'a place that is not theirs',
      '{"seat":{"as":"stranger","in":"text"},"gesture":{"kind":"say","text":"x"}}',
    ],
    [
      'a button that is not there',
      '{"seat":{"as":"member","in":"text"},"gesture":{"kind":"press","message":"1","component":"x"}}',
    ],
  ])('says what is wrong with %s', async (_, body) => {
    const { status, text } = await ask({ method: 'POST', path: '/gesture', headers: JSON_TYPE, body });
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ kind: 'failed', sentence: expect.stringMatching(/\w/u) });
  });

  test('listens on 127.0.0.1 and on no other address', async () => {
    const reached = await new Promise((resolve) => {
      const socket = connect({ host: '127.0.0.2', port, timeout: 1_000 });
      const settle = (outcome: boolean) => {
        socket.destroy();
        resolve(outcome);
      };
      socket.once('connect', () => settle(true));
      socket.once('error', () => settle(false));
      socket.once('timeout', () => settle(false));
    });
    expect(reached).toBe(false);
  });

  test('throws when the port is taken', async () => {
    await expect(servePage({ discord, port, view: () => expect.fail() })).rejects.toThrow('EADDRINUSE');
  });
});

test('the page makes no element from markup, and has no script or style in its HTML', () => {
  const folder = new URL('../../../src/workshop/playground/page/', import.meta.url);
  const files = readdirSync(folder).filter((file) => /\.(js|html)$/u.test(file));
  expect(files.length).toBeGreaterThan(10);
  const found = files.filter((file) =>
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|setHTML|createContextualFragment|\beval\(|new Function|\sstyle="|\son\w+="|<script>|<style/u.test(
      readFileSync(new URL(file, folder), 'utf8'),
    ),
  );
  expect(found).toEqual([]);
});
