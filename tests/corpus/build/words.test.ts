import { expect, test } from 'vitest';
import { settled, wordsWriter } from '../../../src/corpus/build/words.ts';

test('wordsWriter() has single blanks, the lines that are set, links and calls of notes', () => {
  const writer = wordsWriter();
  writer.add('  Read\n the ');
  writer.startLink('a.html');
  writer.add(' rules ');
  writer.endLink();
  writer.call('1');
  writer.breakLine();
  writer.add(' and rest.\t');
  expect(writer.isEmpty()).toBe(false);
  expect(writer.taken()).toEqual({
    text: 'Read the rules\nand rest.',
    links: [[9, 14, 'a.html']],
    calls: [[14, '1']],
  });
  expect(writer.isEmpty()).toBe(true);
});

test('wordsWriter() keeps links and calls at their words beside raised ones', () => {
  const writer = wordsWriter();
  writer.add('2');
  writer.startShift('raised');
  writer.startLink('a');
  writer.add('x');
  writer.endLink();
  writer.endShift();
  writer.call('1');
  expect(writer.taken()).toEqual({ text: '2^x', links: [[2, 3, 'a']], calls: [[3, '1']] });
});

test('wordsWriter() goes on with a link in the next words', () => {
  const writer = wordsWriter();
  writer.startLink('b');
  writer.add('one');
  expect(writer.taken().links).toEqual([[0, 3, 'b']]);
  writer.add('two');
  expect(writer.taken().links).toEqual([[0, 3, 'b']]);
});

test.each([
  ['a  b', 'a b'],
  ['\n a \n\n b \n', 'a\nb'],
  ['a\u00a0 b', 'a\u00a0 b'],
  ['a\u0000b\u2028c', 'ab\nc'],
  ['a\ud800', 'a\ufffd'],
])('settled() makes %j to %j', (text, expected) => expect(settled({ text }).text).toBe(expected));
