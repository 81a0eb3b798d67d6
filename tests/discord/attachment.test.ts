import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { startDiscord } from '../../src/workshop/loopback/discord.ts';
import { startBot } from '../support/loopback-bot.ts';
import { attachmentOrigins, type FetchOptions, fetchAttachment } from '../../src/discord/attachment.ts';

const CDN = 'https://cdn.discordapp.com';
const MEDIA = 'https://media.discordapp.net';
/** In bytes, where a test names no other limit. */
const MOST = 10 * 1024 * 1024;

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** What comes of a file that a server on this machine gives, as if it were Discord's. */
async function fetched(listener: RequestListener, options: Partial<FetchOptions> = {}) {
  const own = createServer(listener);
  server = own;
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(own.address() as AddressInfo).port}`;
  return fetchAttachment(`${origin}/attachments/1/a.md`, { allowed: [origin], most: MOST, ...options });
}

describe('attachmentOrigins()', () => {
  test.each([
    [undefined, [CDN, MEDIA]],
    ['http://127.0.0.1:4000/api', [CDN, MEDIA, 'http://127.0.0.1:4000']],
    ['https://example.org/api', [CDN, MEDIA]],
  ])('has Discord, and this machine if the API is there (%s)', (apiUrl, origins) => {
    expect(attachmentOrigins(apiUrl)).toEqual(origins);
  });
});

describe('fetchAttachment()', () => {
  test.each([
    'https://cdn.discordapp.com.evil.example/a.md',
    'https://evil.example/https://cdn.discordapp.com/a.md',
    'https://cdn.discordapp.com@evil.example/a.md',
    'https://ann:secret@cdn.discordapp.com/a.md',
    'https://cdn.discordapp.com:8443/a.md',
    'https://cdn.discordapp.com./a.md',
    'https://xcdn.discordapp.com/a.md',
    'http://cdn.discordapp.com/a.md',
    'http://127.0.0.1/a.md',
    'http://169.254.169.254/latest/meta-data/',
    'file:///etc/passwd',
    'data:text/plain,x',
    'cdn.discordapp.com/a.md',
    '',
  ])('sends nothing to %j', async (address) => {
    expect(await fetchAttachment(address, { allowed: attachmentOrigins(), most: MOST })).toEqual({
      kind: 'not-discord',
    });
  });

  test('gives the bytes, and sends neither a token nor a cookie', async () => {
    let asked: IncomingMessage | undefined;
    const result = await fetched((request, response) => {
      asked = request;
      response.writeHead(200, { 'set-cookie': 'a=b' }).end('Honey.');
    });
    expect(result).toEqual({ kind: 'fetched', bytes: Buffer.from('Honey.') });
    expect(asked?.headers).toMatchObject({ 'accept-encoding': 'identity' });
    for (const name of ['authorization', 'cookie', 'referer', 'origin'])
      expect(asked?.headers[name]).toBeUndefined();
  });

  test.each([
    ['gone', 404],
    ['gone', 403],
    ['gone', 410],
    ['failed', 500],
    ['failed', 429],
    ['failed', 204],
    ['failed', 206],
  ])('has %s for the status %s', async (kind, status) => {
    expect(await fetched((_, response) => response.writeHead(status).end())).toEqual({ kind });
  });

  test('follows no redirect, not even to the same place', async () => {
    const paths: unknown[] = [];
    const result = await fetched((request, response) => {
      paths.push(request.url);
      response.writeHead(302, { location: '/attachments/2/b.md' }).end();
    });
    expect([result.kind, paths]).toEqual(['failed', ['/attachments/1/a.md']]);
  });

  test('asks for nothing that Discord says is too large', async () => {
    let asked = 0;
    const result = await fetched((_, response) => response.end(String(asked++)), { size: 11, most: 10 });
    expect([result.kind, asked]).toEqual(['too-large', 0]);
  });

  test('reads nothing of a body whose header says that it is too large', async () => {
    const listener: RequestListener = (_, response) =>
      response.writeHead(200, { 'content-length': 11 }).write('Honey');
    expect(await fetched(listener, { most: 10 })).toEqual({ kind: 'too-large' });
  });

  test('stops at the limit whatever the headers say', async () => {
    let sent = 0;
    const listener: RequestListener = (_, response) => {
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536))) sent++;
        response.once('drain', more);
      };
      more();
    };
    expect(await fetched(listener, { most: 1_000_000 })).toEqual({ kind: 'too-large' });
    expect(sent).toBeLessThan(1_000);
  });

  test('counts what a compressed body unpacks to', async () => {
    const listener: RequestListener = (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(20_000_000)));
    expect(await fetched(listener)).toEqual({ kind: 'too-large' });
  });

  test.each<[string, RequestListener, Partial<FetchOptions>]>([
    [
      'is not in the encoding that it claims',
      (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('Honey.'),
      {},
    ],
    [
      'breaks off',
      (_, response) => {
        response.writeHead(200, { 'content-length': 100 }).write('Honey.');
        setTimeout(() => response.destroy(), 50);
      },
      {},
    ],
    ['is shorter than Discord says', (_, response) => response.end('Honey.'), { size: 100 }],
    ['is never sent, as the connection is closed', (_, response) => response.destroy(), {}],
  ])('has failed if the body %s', async (_, listener, options) => {
    expect(await fetched(listener, options)).toEqual({ kind: 'failed' });
  });

  test.each<[string, RequestListener, Partial<FetchOptions>]>([
    ['nothing comes', () => {}, { longestStall: 50 }],
    ['it stalls', (_, response) => response.writeHead(200).write('Honey'), { longestStall: 100 }],
    [
      'it trickles',
      (_, response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write('.'), 10);
        response.on('close', () => clearInterval(timer));
      },
      { longest: 150, longestStall: 100 },
    ],
  ])('is slow if %s', async (_, listener, options) => {
    expect(await fetched(listener, options)).toEqual({ kind: 'slow' });
  });

  test('waits for a body that keeps coming', async () => {
    const listener: RequestListener = (_, response) => {
      let left = 10;
      response.writeHead(200);
      const timer = setInterval(() => {
        if (left-- > 0) return response.write('.');
        clearInterval(timer);
        response.end();
      }, 60);
    };
    expect((await fetched(listener, { longestStall: 400 })).kind).toBe('fetched');
  });

  test('ends when it is told to', async () => {
    const listener: RequestListener = (_, response) => response.writeHead(200).write('Honey');
    expect(await fetched(listener, { signal: AbortSignal.timeout(50) })).toEqual({ kind: 'failed' });
  });
});

test('fetchAttachment() gets the bytes of a file in an option of a command, and in a form, from the loopback', async () => {
  const discord = await startDiscord();
  const bot = await startBot(discord);
  const member = discord.person(discord.users.member.id);
  const content = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const last = async () => {
    const event = discord.history.findLast(
      (entry) => entry.kind === 'gateway' && entry.t === 'INTERACTION_CREATE',
    );
    const [, url = ''] = /"url":"([^"]+)"/u.exec(JSON.stringify(event)) ?? [];
    return fetchAttachment(url, {
      allowed: attachmentOrigins(discord.url),
      size: content.length,
      most: MOST,
    });
  };
  await member.slash('ask', { question: 'x', file: { name: '규칙 1.docx', content } });
  expect(await last()).toEqual({ kind: 'fetched', bytes: Buffer.from(content) });
  const { message } = await member.slash('ask', { question: 'controls' });
  const opened = await member.press(message?.id ?? '', 'form');
  await member.submitModal(opened, { Words: 'three words', file: [{ name: 'b.pdf', content }] });
  expect(await last()).toEqual({ kind: 'fetched', bytes: Buffer.from(content) });
  await bot.destroy();
  await discord.close();
});
