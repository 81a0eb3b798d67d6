import { expect, test } from 'vitest';
import { markdown } from '../../../src/corpus/formats/markdown.ts';
import { words } from './read.ts';

test.each([
  ['6.02 × 10<sup>23</sup>, H<sub>2</sub>O', '6.02 × 10²³, H₂O'],
  ['2<sup>10</sup>, 2<SUP class="a">*x*</SUP>, 20<sup>th</sup>', '2¹⁰, 2^x, 20th'],
  ['1<sup>1</sup>/<sub>2</sub> cup', '1¹/₂ cup'],
  ['**10**<sup>&minus;**3**</sup> and <b>2</b><sup>y + 1</sup>', '10⁻³ and 2^(y + 1)'],
  ['2<sup>3<sup>2</sup></sup>.', '2^3².'],
  ['`2<sup>10</sup>` as it is', '2<sup>10</sup> as it is'],
  ['2<sup>10 is open', '210 is open'],
  ['> a\n> 5 m<sup>2</sup>', 'a\n5 m²'],
  ['so<sup>[^1]</sup> it is\n\n[^1]: A note.', 'so it is\n\n A note.'],
])('raisedTags() leaves of %s', (text, expected) => expect(words(text)[0]).toBe(expected));

test('raisedTags() leaves the places of what stands behind', () => {
  const parsed = markdown.parse({
    file: 'a.md',
    text: '2<sup>x + 1</sup> and [it](https://e.org).\n\nThe next one is here.',
  });
  const [first, next] = parsed.paragraphs.map(({ span }) => parsed.text.slice(span.start, span.end));
  expect([first, next]).toEqual(['2^(x + 1) and it.', 'The next one is here.']);
});
