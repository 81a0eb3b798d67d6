import { ComponentType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { toDiscord } from '../../../src/replies/discord/message.ts';
import type { Block, Quotation } from '../../../src/reply.ts';
import { CONTEXT, page, quoteOf, say, texts } from './few-blocks.ts';
import { allComponents, refusals, textsOf } from './shown.ts';

describe('what is too long', () => {
  const long = 'A sentence of several words stands here. '.repeat(60);
  const cite = (n: number): Quotation => ({ ...quoteOf(long, long, 'several'), citation: `Notes · ¶ ${n}` });

  test('gives way in its quotations first: hits, lists, texts and citations stay', () => {
    const shown = texts(
      { kind: 'title', text: 'Title' },
      { kind: 'quote', quotation: cite(1) },
      { kind: 'quote', quotation: cite(2) },
      { kind: 'hit', number: 3, quotation: cite(3) },
      { kind: 'list', items: [['one'], ['two']] },
      { kind: 'text', parts: [long.slice(0, 800)] },
    ).join('\n');
    for (const n of [1, 2, 3]) expect(shown).toContain(`— Notes · ¶\u00a0${n}\n`);
    expect(shown).toContain('- one\n- two');
    expect(shown).toContain(long.slice(0, 799).replace(/\.$/, ''));
    expect(shown.match(/\*\*several\*\*/g)).toHaveLength(3);
    expect(shown.match(/ …(?=\n-# — | — Notes)/g)).toHaveLength(3);
  });

  test('gives way in its hits then, from the last', () => {
    const hits = [1, 2, 3, 4, 5, 6].map((n): Block => ({ kind: 'hit', number: n, quotation: cite(n) }));
    const shown = texts({ kind: 'quote', quotation: cite(0) }, ...hits, {
      kind: 'text',
      parts: [long.repeat(2).slice(0, 3_200)],
    }).join('\n');
    expect([0, 1, 2, 3, 4, 5, 6].map((n) => shown.includes(`— Notes · ¶\u00a0${n}\n`))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(shown).toContain(long.repeat(2).slice(0, 3_200));
  });

  test('gives way in its texts and lists last; titles, citations and controls stay', () => {
    const message = toDiscord(
      {
        ...say(
          { kind: 'title', text: 'Title' },
          { kind: 'quote', quotation: cite(1) },
          { kind: 'hit', number: 2, quotation: cite(2) },
          { kind: 'text', parts: [long, long] },
          { kind: 'list', items: Array.from({ length: 300 }, (_, n) => [`item ${n}`]) },
        ),
        controls: [page],
      },
      CONTEXT,
    );
    const shown = textsOf(message).join('\n');
    expect(shown).toContain('### Title');
    expect(shown).toContain('\n-# — Notes · ¶\u00a01\n-# notes\\:0123abcd');
    expect(shown).not.toContain('¶\u00a02');
    expect(shown).toContain('- item 50\n');
    expect(shown).toMatch(/\n- …$/);
    expect(message.components.map(({ type }) => type)).toEqual([
      ...Array(4).fill(ComponentType.TextDisplay),
      ComponentType.ActionRow,
    ]);
  });

  test('gives way whole when even titles and citations are too long', () => {
    const blocks = Array.from(
      { length: 60 },
      (_, n): Block => ({ kind: 'title', text: `${n} ${'long '.repeat(100)}` }),
    );
    const message = toDiscord(say(...blocks), CONTEXT);
    expect(refusals(message)).toEqual([]);
    expect(textsOf(message).join('\n')).toMatch(/^### 0 long .*…\n### 1 long/);
  });

  test('gives way in components: texts are joined, then hits go', () => {
    const text = (n: number): Block => ({ kind: 'text', parts: [`text ${n}`] });
    const joined = toDiscord(say(...Array.from({ length: 60 }, (_, n) => text(n))), CONTEXT);
    expect(allComponents(joined.components)).toHaveLength(1);
    expect(textsOf(joined)[0]).toContain('text 0\ntext 1\n');
    const quotation = quoteOf('A word.');
    const file = (n: number): Block => ({ kind: 'file', name: `${n}.txt`, bytes: Buffer.from('a') });
    const between = Array.from({ length: 10 }, (_, n): Block[] => [
      { kind: 'hit', number: n, quotation },
      file(n),
    ]);
    // Seventeen buttons and their four rows leave room for ten files, and nine hits between them.
    const hits = toDiscord({ ...say(...between.flat()), controls: Array(17).fill(page) }, CONTEXT);
    expect(allComponents(hits.components)).toHaveLength(40);
    expect(textsOf(hits).map((shown) => shown.slice(0, 4))).toEqual(
      Array.from({ length: 9 }, (_, n) => `**${n}\\`),
    );
  });
});
