import { expect, test } from 'vitest';
import type { Block } from '../../../src/corpus/build/block.ts';
import { defined, listed } from '../../../src/corpus/build/listed.ts';
import { builtOf } from '../../support/blocks.ts';

const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const;
const textOf = (blocks: Iterable<Block | undefined>) =>
  builtOf([...blocks].filter((block) => block !== undefined)).text;

test('listed() sets lists in items deeper, and code between the items around it', () => {
  const items = [
    { label: '1.', blocks: [paragraph('One.'), paragraph('More.')] },
    {
      label: '2.',
      blocks: [paragraph('Two.'), { kind: 'list', items: [{ depth: 0, label: '-', text: 'a' }] } as const],
    },
    { label: '3.', blocks: [paragraph('Three.'), { kind: 'code', text: 'x' } as const, paragraph('End.')] },
  ];
  expect(textOf(listed(items))).toBe('1. One.\n  More.\n2. Two.\n  - a\n3. Three.\n\nx\n\nEnd.');
});

test('defined() makes a list of short definitions, and sections of long ones', () => {
  const long = 'Words. '.repeat(100).trim();
  expect(textOf(defined([{ term: paragraph('A'), blocks: [paragraph('One.')] }]))).toBe('- A\n  One.');
  expect(textOf(defined([{ term: paragraph('A'), blocks: [paragraph(long)] }]))).toBe(`A\n\n${long}`);
});

test('listed() yields where the work may pause within a long list', () => {
  const items = Array.from({ length: 1_000 }, () => ({ label: '-', blocks: [] }));
  expect([...listed(items)].filter((block) => block === undefined).length).toBeGreaterThan(2);
});
