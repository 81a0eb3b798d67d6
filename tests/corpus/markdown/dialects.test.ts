import { describe, expect, test } from 'vitest';
import { markdown } from '../../../src/corpus/formats/markdown.ts';
import { read, words } from './read.ts';

describe('running text in a dialect', () => {
  test.each([
    ['pages', 'The [[Watch Captain|captain]] has [[Oil]].', 'The captain has Oil.'],
    [
      'parts of pages',
      'See [[Lantern#Fuel]] and [[#Wick]] and [[Lantern#^a1b2c3]].',
      'See Lantern > Fuel and Wick and Lantern.',
    ],
    ['parts by another name', 'The [[Lantern#Fuel|lantern]] burns.', 'The lantern burns.'],
    ['what is embedded', 'The lamp ![[lamp.png]] burns.', 'The lamp  burns.'],
    ['marked words', 'The ==brass key== is lost.', 'The brass key is lost.'],
    ['a comparison', 'If a == b and c ==d, stop.', 'If a == b and c ==d, stop.'],
    ['words that are struck out', 'The fee is ~~ten~~ twelve marks.', 'The fee is  twelve marks.'],
    ['remarks in a line', 'The gate %%ask Maren%% closes.', 'The gate  closes.'],
    ['comments', 'The gate <!-- ask --> closes.', 'The gate  closes.'],
    ['names of blocks', 'The gate closes. ^gate-1', 'The gate closes.'],
    ['attributes', 'The *gate*{.big} closes. {#gate .x}', 'The gate closes.'],
    ['attributes behind a space', 'The :lamp:{ .big } burns.\n{ .card #a }', 'The :lamp: burns.'],
    ['attributes of Jekyll', 'The gate closes.\n{: .notice #gate }', 'The gate closes.'],
    ['templates', 'The gate {% include icon.html %} closes.', 'The gate  closes.'],
    ['shortcodes', 'The gate {{< icon "x" >}} closes.', 'The gate  closes.'],
    ['placeholders', 'The gate of {{ town }} closes.', 'The gate of {{ town }} closes.'],
    ['formulas', 'It is $a_1 * b_2 * c$ long.', 'It is $a_1 * b_2 * c$ long.'],
    ['sums of money', 'It is $5 *or* $6.', 'It is $5 or $6.'],
    ['signs of moods', 'It burns :fire: well.', 'It burns :fire: well.'],
    ['braces in a sentence', 'Write {#name} here.', 'Write {#name} here.'],
    ['notes', 'The gate[^1] closes.\n', 'The gate closes.'],
  ])('shows %s as their readers see them', (_, text, expected) => {
    expect(words(text)).toEqual([expected]);
  });

  test('shows whether a task is done', () => {
    expect(words('- [x] oil the lamp\n- [ ] trim the wick')).toEqual(['- ☑ oil the lamp\n- ☐ trim the wick']);
  });
});

describe('what is hidden', () => {
  test.each([
    ['remarks of several paragraphs', 'One.\n\n%%\nprivate\n\nmore private\n%%\n\nTwo.'],
    ['comments of several paragraphs', 'One.\n\n<!--\nprivate\n\nmore\n-->\n\nTwo.'],
    ['comments of components', 'One.\n\n{/* private */}\n\nTwo.'],
    ['imports', 'import Tabs from "@theme/Tabs";\nimport { A } from \'a\';\n\nOne.\n\nTwo.'],
    ['exports', 'export const meta = {\n  a: 1,\n};\n\nOne.\n\nTwo.'],
    ['raw marks', '{% raw %}\nOne.\n{% endraw %}\n\nTwo.'],
    ['comments of Jekyll', 'One.\n\n{::comment}\nprivate\n\nmore\n{:/comment}\n\nTwo.'],
    ['marks of an outliner', 'One.\nid:: 64-private\ncollapsed:: true\n\nTwo.'],
    ['comments of templates', 'One.\n\n{% comment %}private{% endcomment %}\n\nTwo.'],
  ])('is not in the text: %s', (_, text) => {
    expect(words(text, 'a.mdx')).toEqual(['One.', 'Two.']);
    expect(markdown.parse({ file: 'a.mdx', text }).text).not.toMatch(/private|import|export|%%|raw/u);
  });

  test('is shown in code', () => {
    expect(words('Use `%%x%%` and `<!-- y -->`.\n\n```\n%% z %%\nimport a from "b"\n```')).toEqual([
      'Use %%x%% and <!-- y -->.',
      '%% z %%\nimport a from "b"',
    ]);
  });

  test.each([
    ['%%', '%%\nOne.\n\nTwo.'],
    [':::', ':::note\nOne.\n\nTwo.'],
    ['<details>', '<details>\nOne.\n\nTwo.'],
    ['<!--', '<!--\nOne.\n\nTwo.'],
    ['a component', '<Tabs>\nOne.\n\nTwo.'],
  ])('hides nothing but its sign where it never ends: %s', (_, text) =>
    expect(words(text)).toEqual(['One.', 'Two.']),
  );

  test('loses no word of a tag that never ends', () => {
    expect(words('<Tabs values={[\n\nOne.\n\nTwo.').slice(1)).toEqual(['One.', 'Two.']);
  });
});

describe('a footnote', () => {
  test('is read with the sentence that it belongs to', () => {
    const text =
      'The gate closes at ten.[^1] The well is open.[^w]\n\n[^1]: In winter at nine.\n[^w]: For members.';
    expect(read(text)).toMatchObject([
      { says: 'The gate closes at ten. The well is open.' },
      { says: 'In winter at nine.', lead: 'The gate closes at ten.' },
      { says: 'For members.', lead: 'The well is open.' },
    ]);
  });

  test('may have several lines', () => {
    expect(words('It is so.[^1]\n\n[^1]:\n    In winter\n    at nine.\n\n    And at ten.')).toEqual([
      'It is so.',
      'In winter\nat nine.',
      'And at ten.',
    ]);
  });

  test('may be an address', () => {
    expect(words('It is so.[^1]\n\n[^1]: https://example.org/a')).toEqual([
      'It is so.',
      'https://example.org/a',
    ]);
  });
});
