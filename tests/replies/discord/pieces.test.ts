import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotation } from '../../../src/replies/compose/passage.ts';
import { type PieceContext, pieceOf } from '../../../src/replies/discord/pieces.ts';
import type { Block } from '../../../src/reply.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import { runs } from '../../support/runs.ts';
import { libraryOf } from '../../support/sample-corpus.ts';
import { CONTEXT, quoteOf, texts } from './few-blocks.ts';
import { PERSON } from './hostile-reply.ts';
import { hostileText } from './hostile-text.ts';
import { liveNodes } from './live-nodes.ts';

const RUNS = runs(1_000);

describe('texts', () => {
  test.each<[string, Block, string[]]>([
    ['a question as one bold line', { kind: 'title', text: ' a*\n# b ', small: true }, ['**a\\* \\# b**']],
    ['no question without words', { kind: 'title', text: ' \n', small: true }, ['…']],
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

describe('a quotation of a section with doubts', () => {
  const noted = (note: string) =>
    `---\ndoubts:\n  - section: Kobe\n    note: ${note}\n  - section: Kobe\n    note: And when?\n---\n\n## Kobe\n\nA consul came.`;
  const shown = (note: string) => {
    const library = libraryOf({ 'notes.md': noted(note) });
    const [passage] = library.corpus.passages;
    if (passage === undefined) throw new Error('The sample has no passage');
    return texts({ kind: 'quote', quotation: quotation(passage, library, voiceIn('en')) })[0] ?? '';
  };

  test('has them small in one line, between the citation and the id', () => {
    expect(shown('Which *consul*?').split('\n').slice(1)).toEqual([
      '-# — Notes · ¶\u00a01 · Kobe',
      '-# Unclear in the source: Which \\*consul\\*? And when?',
      expect.stringMatching(/^-# notes\\:/u),
    ]);
  });

  test('has no more of them than two long notes take', () => {
    const library = libraryOf({ 'notes.md': noted('a') });
    const [passage] = library.corpus.passages;
    if (passage === undefined) throw new Error('The sample has no passage');
    const doubt = `Unclear in the source: ${['a', 'b', 'c'].map((letter) => letter.repeat(200)).join(' ')}`;
    const [line = ''] = texts({
      kind: 'quote',
      quotation: { ...quotation(passage, library, voiceIn('en')), doubt },
    }).flatMap((said) => said.split('\n').filter((one) => one.startsWith('-# Unclear')));
    expect(line).toMatch(/^-# Unclear in the source: a{200} b{200}…$/u);
    expect(line.length).toBeLessThan(455);
  });
});

test('a ¶ is not parted from its number in lists and citations, and is as it was in code', () => {
  const items = [['¶ 4–9 ', { kind: 'code', text: '¶ 4' }]] as const;
  expect(texts({ kind: 'list', items })).toEqual(['- ¶\u00a04–9 `¶ 4`']);
  const quotation = { ...quoteOf('A consul came.'), citation: `Notes · ¶ 1 · ${'Kobe '.repeat(1_000)}` };
  expect(texts({ kind: 'quote', quotation })[0]).toMatch(/^Notes · ¶\u00a01 · Kobe/u);
});

describe('a quotation of a document that is due for a check', () => {
  const quotation = quoteOf('Honey keeps for years.');
  const due = { ...CONTEXT, overdueSince: () => '2026-05-01' };
  const textOf = (block: Block, context: PieceContext) => pieceOf(block, context).within(1_000);

  test('says since when in one small line, before its id', () => {
    const lines = textOf({ kind: 'quote', quotation }, due).split('\n');
    expect(lines.slice(-2)).toEqual([
      '-# Review due since 1 May 2026',
      expect.stringContaining('notes\\:0123abcd'),
    ]);
    expect(textOf({ kind: 'hit', number: 1, quotation }, due)).toMatch(/ · Review due since 1 May 2026$/u);
  });

  test('asks for its own document, and says nothing of others', () => {
    const asked: string[] = [];
    const overdueSince = (id: string) => {
      asked.push(id);
      return undefined;
    };
    const context = { ...CONTEXT, overdueSince };
    for (const block of [
      { kind: 'quote', quotation },
      { kind: 'hit', number: 1, quotation },
    ] as const) {
      expect(textOf(block, context)).toBe(textOf(block, CONTEXT));
      expect(textOf(block, CONTEXT)).not.toContain('checked');
    }
    expect(asked).toEqual([quotation.passage.document.id, quotation.passage.document.id]);
  });
});
