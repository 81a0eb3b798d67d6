import { expect, test } from 'vitest';
import { folded, rstWords } from '../../../src/corpus/rst/inline.ts';

const words = (text: string) =>
  rstWords(text, {
    targets: new Map([['a b', 'https://x.org']]),
    substitutions: new Map(),
    called: () => undefined,
  }).text;

test.each([
  ['*a* **b** ``c*d`` `e`', 'a b c*d e'],
  ['2 * 3 * 4 and a*b*c', '2 * 3 * 4 and a*b*c'],
  [':ref:`the part <x>` and :py:func:`~os.path.join`', 'the part and join'],
  [':pep:`8` and :doc:`/a/b`', 'PEP 8 and /a/b'],
  ['`A B`_ and a_b and __init__', 'A B and a_b and __init__'],
  ['10\\ :sup:`23`, H\\ :sub:`2`\\ O and 2\\ :superscript:`x`', '10²³, H₂O and 2^x'],
  ['\\*no\\* a\\ b', '*no* ab'],
  ['[CIT2002]_ says', '[CIT2002] says'],
  ['|unknown|', '|unknown|'],
])('rstWords() reads %j as %j', (text, said) => {
  expect(words(text)).toBe(said);
});

test('folded() compares names without case and white space', () => {
  expect(folded(' A\n b ')).toBe('a b');
});
