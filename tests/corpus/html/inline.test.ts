import { expect, test } from 'vitest';
import { wordsWriter } from '../../../src/corpus/build/words.ts';
import { holdsBlock, isBlock, readInline } from '../../../src/corpus/html/inline.ts';
import { notesIn } from '../../../src/corpus/html/notes.ts';
import { toEnd } from '../../../src/slices.ts';
import { firstIn, parsed } from './page.ts';

test.each([
  ['a <b>b</b><i>c</i> d', 'a bc d'],
  ['<q>a</q> <ruby>漢<rt>kan</rt></ruby>', '“a” 漢'],
  ['a<br>b', 'a\nb'],
  ['<img src=x alt="A picture"><img src=y alt="😀">!', '😀!'],
  ['old <del>gone</del> new', 'old new'],
  ['6.02 × 10<sup>23</sup>, H<sub>2</sub>O, m<sup>2</sup>', '6.02 × 10²³, H₂O, m²'],
  ['2<sup>10</sup> and 2<sup><i>x</i></sup> and 20<sup>th</sup>', '2¹⁰ and 2^x and 20th'],
  ['1<sup>1</sup>/<sub>2</sub> cup and <sup>1</sup>&frasl;<sub>2</sub>', '1¹/₂ cup and ¹⁄₂'],
  ['2<sup>3<sup>2</sup></sup>, 10<sup>&minus;<b>3</b></sup>', '2^3², 10⁻³'],
  ['<span><p>a</p><p>b</p></span>', 'a b'],
])('readInline() of %s', (text, expected) => {
  const body = firstIn(parsed(text), 'body');
  const writer = wordsWriter();
  const reading = {
    writer,
    notes: toEnd(notesIn(body)),
    address: (href: string) => href,
    isLeft: () => false,
    onBreak: () => writer.breakLine(),
  };
  readInline(body, reading);
  expect(writer.taken().text).toBe(expected);
});

test('holdsBlock() finds a block however deep', () => {
  const page = parsed('<span><b><div>x</div></b></span><em>y</em>');
  expect([holdsBlock(firstIn(page, 'span')), holdsBlock(firstIn(page, 'em'))]).toEqual([true, false]);
  expect([isBlock(firstIn(page, 'div')), isBlock(firstIn(page, 'b'))]).toEqual([true, false]);
});
