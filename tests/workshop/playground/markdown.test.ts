/** Is text shown as Discord shows it? */

import { describe, expect, test } from 'vitest';
import { markdown } from '../../../src/workshop/playground/markdown.ts';

const names = { user: (id: string) => `user ${id}`, channel: () => 'a-channel', role: () => 'A role' };
const ID = '12345678901234567';

describe('markdown()', () => {
  test.each([
    ['words', ['words']],
    ['a\nb', ['a', { kind: 'break' }, 'b']],
    ['a\\*b\\*', ['a*b*']],
    ['**a**', [{ kind: 'strong', children: ['a'] }]],
    ['||a||', [{ kind: 'spoiler', children: ['a'] }]],
    ['`a`', [{ kind: 'code', text: 'a' }]],
    ['```js\na\n```', [{ kind: 'codeblock', text: 'a' }]],
    ['### a\nb', [{ kind: 'heading', level: 3, children: ['a'] }, 'b']],
    ['> a\n> b\nc', [{ kind: 'quote', children: ['a', { kind: 'break' }, 'b'] }, 'c']],
    [
      '> a\n-# b',
      [
        { kind: 'quote', children: ['a'] },
        { kind: 'small', children: ['b'] },
      ],
    ],
    [
      '-# a\n-# b',
      [
        { kind: 'small', children: ['a'] },
        { kind: 'small', children: ['b'] },
      ],
    ],
    ['a\n-# b', ['a', { kind: 'break' }, { kind: 'small', children: ['b'] }]],
    ['- a\n- **b**\nc', [{ kind: 'list', items: [['a'], [{ kind: 'strong', children: ['b'] }]] }, 'c']],
    ['> - a\n> - b', [{ kind: 'quote', children: [{ kind: 'list', items: [['a'], ['b']] }] }]],
    ['3. a\n4. b', [{ kind: 'list', first: 3, items: [['a'], ['b']] }]],
    ['a - b', ['a - b']],
    ['a # b', ['a # b']],
    [`<@${ID}>`, [{ kind: 'mention', text: `@user ${ID}` }]],
    [`<#${ID}>`, [{ kind: 'mention', text: '#a-channel' }]],
    [`<@&${ID}>`, [{ kind: 'mention', text: '@A role' }]],
    [`</corpus status:${ID}>`, [{ kind: 'command', text: 'corpus status' }]],
    ['<t:60:R>', [{ kind: 'time', seconds: 60, style: 'R' }]],
    ['[a](https://example.org)', [{ kind: 'link', href: 'https://example.org', children: ['a'] }]],
    ['<b>a</b>', ['<b>a</b>']],
  ])('reads %j', (text, expected) => {
    expect(markdown(text, names)).toEqual(expected);
  });

  test.each([
    '[a](javascript:alert(1))',
    '[a](data:text/html,x)',
    '[a](//example.org)',
    '<javascript:alert(1)>',
  ])('makes no link of %j', (text) => {
    expect(JSON.stringify(markdown(text, names))).not.toContain('"link"');
  });
});
