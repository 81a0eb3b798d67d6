import { expect, test } from 'vitest';
import { endOf, isItem, labelOf, markOf, underlined } from '../../../src/corpus/asciidoc/line-kinds.ts';

test.each([
  ['* a', '*', '-'],
  ['** a', '**', '-'],
  ['- a', '-', '-'],
  ['. a', '.', '2.'],
  ['.. a', '..', 'b.'],
  ['7. a', '1.', '7.'],
  ['c. a', 'a.', 'c.'],
])('isItem() holds for %j, whose mark is %j, and its label as the second %j', (line, mark, label) => {
  expect([isItem(line), markOf(line), labelOf(mark, line, 2)]).toEqual([true, mark, label]);
});

test.each(['*a', 'a', '.Title', '----', ''])('isItem() does not hold for %j', (line) => {
  expect(isItem(line)).toBe(false);
});

test('endOf() is the line that closes a block, or the end of the text', () => {
  expect([endOf(['----', 'a', '----'], 0), endOf(['```js', 'a', '```'], 0), endOf(['----', 'a'], 0)]).toEqual(
    [2, 2, 2],
  );
});

test.each([
  ['Bees', '====', 1],
  ['Bees', '----', 2],
  ['Bees', '++++', 5],
  ['Bees', '=======', undefined],
  ['!!!!', '====', undefined],
  ['Bees', undefined, undefined],
])('underlined() of %j above %j is level %j', (line, below, level) => {
  expect(underlined(line, below)).toBe(level);
});
