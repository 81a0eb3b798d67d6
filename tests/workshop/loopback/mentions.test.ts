import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/workshop/loopback/json.ts';
import { pings } from '../../../src/workshop/loopback/mentions.ts';
import { section, text, v2 } from './payloads.ts';

describe('pings()', () => {
  const NONE = { allowed_mentions: { parse: [] } };

  test.each<[string, Json, 'channel' | 'interaction', string[]]>([
    [
      'a message left to defaults',
      { content: '<@1> <@&2> @everyone @here' },
      'channel',
      ['1', '&2', 'everyone', 'here'],
    ],
    ['an answer left to defaults', { content: '<@1> <@&2> @everyone' }, 'interaction', ['1']],
    ['no parsing', { content: '<@1> @everyone', ...NONE }, 'channel', []],
    [
      'one user allowed',
      { content: '<@1> <@!2>', allowed_mentions: { parse: [], users: ['2'] } },
      'channel',
      ['2'],
    ],
    ['roles parsed', { content: '<@&2>', allowed_mentions: { parse: ['roles'] } }, 'interaction', ['&2']],
    [
      'text displays',
      v2({ type: 17, components: [section({ components: [text('<@3>')] })] }),
      'interaction',
      ['3'],
    ],
    ['embeds', { embeds: [{ description: '<@1>' }] }, 'channel', []],
    ['a reply', { content: 'x', message_reference: {} }, 'channel', ['reply']],
    ['a quiet reply', { content: 'x', message_reference: {}, ...NONE }, 'channel', []],
  ])('of %s', (_, body, surface, expected) => {
    expect(pings(body, surface)).toEqual(expected);
  });
});
