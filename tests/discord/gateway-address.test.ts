import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createClient } from '../../src/discord/connection.ts';
import { mayHaveToken } from '../../src/discord/gateway-address.ts';

const API = 'http://127.0.0.1:4000/api';

describe('mayHaveToken()', () => {
  test.each([
    'wss://gateway.discord.gg',
    'wss://gateway.discord.gg/',
    'wss://gateway-us-east1-b.discord.gg',
    'wss://GATEWAY.DISCORD.GG/?v=10',
    'wss://discord.gg',
  ])('lets it go to Discord at %s, and to this machine only if the API is there', (url) => {
    expect(mayHaveToken(url, undefined)).toBe(true);
    expect(mayHaveToken(url, API)).toBe(false);
  });

  test.each(['ws://127.0.0.1:1234', 'wss://localhost/', 'ws://[::1]:1/', 'ws://127.1'])(
    'lets it go to %s if the API is on this machine, else not',
    (url) => {
      expect(mayHaveToken(url, API)).toBe(true);
      expect(mayHaveToken(url, undefined)).toBe(false);
    },
  );

  test.each([
    'ws://evil.example',
    'wss://evil.example',
    'ws://gateway.discord.gg',
    'https://gateway.discord.gg',
    'http://127.0.0.1:1234',
    'ftp://127.0.0.1',
    'wss://gateway.discord.gg.evil.example',
    'wss://evildiscord.gg',
    'wss://discord.gg.',
    'wss://gateway_discord.gg',
    'wss://gateway.discord.ggg',
    'wss://gateway.discord.gg@evil.example',
    'wss://somebody@gateway.discord.gg',
    'wss://:word@gateway.discord.gg',
    'wss://evil.example/gateway.discord.gg',
    'wss://evil.example#.discord.gg',
    'wss://xn--dscord-q9a.gg',
    'ws://127.0.0.1.evil.example',
    'ws://localhost.evil.example',
    'ws://somebody@127.0.0.1',
    'ws://0.0.0.0:1234',
    'gateway.discord.gg',
    '',
    undefined,
    null,
    5,
    ['wss://gateway.discord.gg'],
  ])('lets it go nowhere else: %j', (url) => {
    expect(mayHaveToken(url, undefined)).toBe(false);
    expect(mayHaveToken(url, API)).toBe(false);
  });
});

test('a request is not sent on to where its answer points', async () => {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(`${request.headers.host?.split(':')[0]} ${request.url}`);
    const { port } = server.address() as AddressInfo;
    response.writeHead(307, { location: `http://localhost:${port}/elsewhere` }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const client = createClient({ apiUrl: `http://127.0.0.1:${port}/api`, askByMention: false });
  client.rest.setToken('a.b.c');
  await client.rest.get('/gateway/bot').catch(() => {});
  await client.destroy();
  server.close();
  server.closeAllConnections();
  expect(new Set(heard)).toEqual(new Set(['127.0.0.1 /api/v10/gateway/bot']));
});
