import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/reply.ts';
import { texts } from './few-blocks.ts';
import { PERSON } from './hostile-reply.ts';
import { hostileText } from './hostile-text.ts';
import { liveNodes } from './live-nodes.ts';
import { runs } from '../../support/runs.ts';

const RUNS = runs(1_000);

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
});
