import { expect, test } from 'vitest';
import type { Block } from '../../../src/corpus/build/block.ts';
import { toEnd } from '../../../src/slices.ts';
import { layout } from '../../../src/corpus/build/lay-out.ts';

function laid(...blocks: Block[]) {
  const out = layout();
  for (const block of blocks) toEnd(out.adding(block));
  return out.done();
}

test('layout() sets items behind their numbers and rows between bars, as in Markdown', () => {
  const { text } = laid(
    { kind: 'heading', level: 1, text: 'Rules' },
    {
      kind: 'list',
      items: [
        { depth: 0, label: '1.', text: 'One' },
        { depth: 1, label: '-', text: 'in\nit' },
        { depth: 0, label: '', text: 'more' },
      ],
    },
    {
      kind: 'table',
      caption: { text: 'Times' },
      headers: 1,
      rows: [
        [{ text: 'Day' }, { text: 'At' }],
        [{ text: 'Mon' }, { text: '7|8' }],
        [{ text: '' }, { text: ' ' }],
      ],
    },
    { kind: 'code', text: '\n  a\n    b\n' },
    { kind: 'note', label: '2', text: 'See below.' },
  );
  expect(text).toBe(
    'Rules\n\n1. One\n  - in\n    it\n  more\n\nTimes\n| Day | At |\n| Mon | 7\\|8 |\n\n  a\n    b\n\n[2] See below.',
  );
});

test('layout() knows where links and calls are when bars and blanks are put in', () => {
  const { text, links, pieces } = laid(
    { kind: 'table', rows: [[{ text: 'a|b here', links: [[4, 8, 'x']], calls: [[8, '1']] }]] },
    { kind: 'list', items: [{ depth: 1, label: '-', text: 'one\ntwo', links: [[4, 7, 'y']] }] },
    { kind: 'note', label: '1', text: 'Note.' },
  );
  expect(links.map(({ start, end, url }) => [text.slice(start, end), url])).toEqual([
    ['here', 'x'],
    ['two', 'y'],
  ]);
  expect(text.slice(0, pieces.at(-1)?.calledAt)).toBe('| a\\|b here');
});

test('layout() has each item of a long list with several paragraphs as a piece of its own', () => {
  const long = 'Words of an item. '.repeat(40).trim();
  const { text, pieces } = laid({
    kind: 'list',
    items: [
      { depth: 0, label: '1.', text: long },
      { depth: 0, label: '', text: 'More.' },
      { depth: 0, label: '2.', text: long },
    ],
  });
  expect(pieces.map(({ span, list }) => [text.slice(span.start, span.start + 2), list])).toEqual([
    ['1.', 0],
    ['2.', 0],
  ]);
});

test('layout() leaves out empty blocks, and gives no heading a level below 1', () => {
  const { text, headings, pieces } = laid(
    { kind: 'paragraph', text: ' ' },
    { kind: 'list', items: [{ depth: 0, label: '-', text: '' }] },
    { kind: 'table', rows: [] },
    { kind: 'heading', level: 0, text: 'H' },
  );
  expect([text, pieces]).toEqual(['H', []]);
  expect(headings).toEqual([{ level: 1, title: 'H', start: 0 }]);
});

test('layout() has the offset at which the last page of a paragraph begins', () => {
  const { pieces } = laid(
    { kind: 'paragraph', text: 'One.', place: { kind: 'page', label: '1' } },
    { kind: 'paragraph', text: 'Two and three.', place: { kind: 'page', label: '1', to: '2' }, turn: 8 },
    { kind: 'paragraph', text: 'Four.', place: { kind: 'page', label: '2' } },
  );
  expect(pieces.map(({ place }) => place)).toEqual([
    { kind: 'page', label: '1' },
    { kind: 'page', label: '1', to: '2', turn: 14 },
    { kind: 'page', label: '2' },
  ]);
});

test('layout() yields where the work may pause within a long list or table', () => {
  const items = Array.from({ length: 1_000 }, () => ({ depth: 0, label: '-', text: 'a' }));
  const rows = items.map(() => [{ text: 'a' }]);
  const pauses = [{ kind: 'list', items } as const, { kind: 'table', rows } as const].map(
    (block) => [...layout().adding(block)].length,
  );
  expect(pauses.every((count) => count > 5)).toBe(true);
});
