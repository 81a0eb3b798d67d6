import { expect, test } from 'vitest';
import { withMembers } from '../../../src/corpus/markdown/members.ts';

/** The paragraphs of a text as they are joined. */
function joined(text: string) {
  const blocks = [...text.matchAll(/\S.*/gu)].map(({ 0: words, index }) => ({
    span: { start: index, end: index + words.length },
  }));
  return [...withMembers(text, blocks)].map((block) => block && text.slice(block.span.start, block.span.end));
}

test.each<[string, string[]]>([
  ['Bees make\n\na) honey\n\nb) wax', ['Bees make\n\na) honey\n\nb) wax']],
  ['Bees make honey.\n\na) honey', ['Bees make honey.', 'a) honey']],
  ['Be kind.\n\n— Ada', ['Be kind.\n\n— Ada']],
  ['Be kind.\n\n- Ada', ['Be kind.', '- Ada']],
  [`Be kind.\n\n— ${'Ada '.repeat(40)}.`, ['Be kind.', `— ${'Ada '.repeat(40)}.`]],
])('withMembers() of %j', (text, blocks) => {
  expect(joined(text)).toEqual(blocks);
});

test('withMembers() has the text before the members as their lead, and passes pauses on', () => {
  const text = 'Bees make\n\na) honey';
  const found = [
    ...withMembers(text, [{ span: { start: 0, end: 9 } }, undefined, { span: { start: 11, end: 19 } }]),
  ];
  expect(found).toEqual([undefined, { span: { start: 0, end: 19 }, lead: { start: 0, end: 9 } }]);
});
