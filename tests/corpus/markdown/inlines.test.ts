import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { markdown } from '../../../src/corpus/formats/markdown.ts';
import { readBlocks } from '../../../src/corpus/markdown/blocks.ts';
import { applyCuts, leafMarkup, leavesOf } from '../../../src/corpus/markdown/cuts.ts';
import { toEnd } from '../../../src/slices.ts';
import { runs } from '../../support/runs.ts';

const parse = (text: string) => markdown.parse({ file: 'notes/a.md', text });
const paragraphs = (text: string): string[] => {
  const parsed = parse(text);
  return parsed.paragraphs.map(({ span }) => parsed.text.slice(span.start, span.end));
};

/** All that is read, without its markup, whether it can be quoted or not. */
function running(text: string): string {
  const { blocks, labels } = toEnd(readBlocks(text));
  const read = Array.from(leavesOf(blocks), ({ leaf, depth }) => {
    const unmarked = applyCuts(text, leafMarkup(leaf, depth, text, labels).cuts);
    return unmarked.text.slice(unmarked.at(leaf.start), unmarked.at(leaf.end));
  });
  return read.join('');
}

describe('running text in Markdown', () => {
  test.each([
    ['emphasis', 'a *b* __c__ ***d***', 'a b c d'],
    [
      'links',
      'see [the *report*](https://e.org "t") and <https://e.org>',
      'see the report and https://e.org',
    ],
    ['reference links', 'see [it][r]\n\n[r]: https://e.org', 'see it'],
    ['brackets that are no link', 'he [Lavrov] said', 'he [Lavrov] said'],
    ['code', 'a `b` ``c`d`` `` `e` ``', 'a b c`d `e`'],
    ['escapes', '1\\. \\*a\\* \\\\ \\x', '1. *a* \\ \\x'],
    ['entities', 'a &amp; b &amp;amp; &eacute; &#8212; &nope; R&D', 'a & b &amp; é — &nope; R&D'],
    ['images', 'a ![the map](m.png) b', 'a the map b'],
    ['comments', 'a <!-- x --> b', 'a  b'],
    ['tags', 'H<b>2</b>O<br>x', 'H2O x'],
    ['hard breaks', 'a\\\nb  \nc', 'a\nb  \nc'],
    [
      'brackets in links',
      'see [the [2024] *report*](https://e.org) and [[a]](u)',
      'see the [2024] report and [a]',
    ],
    ['links in links', '[a [b](u) c](v)', '[a b c](v)'],
    ['emphasis that reaches into brackets', '*a [b* c]', 'a [b c]'],
    ['links by their own words', '[R]\u0020[] ![r] [r] [s]\n\n[r]: https://e.org "t"', 'R\u0020[] r r [s]'],
    ['a link before a bracket', 'so [r][\n\n[r]: u', 'so r['],
    ['emphasis in emphasis', '***a** b* ****c** d', 'a b **c d'],
    ['marks counted as they stood', '***b*x*b', '*bxb'],
    ['emphasis on emoji', '**👩‍👩‍👧**a __👩__', '**👩‍👩‍👧**a 👩'],
    ['addresses as they are', '<https://e.org/?a=\\*&amp;b>', 'https://e.org/?a=\\*&amp;b'],
    ['tags in descriptions of images', 'see ![a <b>*c*</b>](u)', 'see a c'],
    ['characters that have no number', 'x &#0; &#xD800; &#128; &NewLine;|', 'x \ufffd \ufffd \ufffd  |'],
    ['the space before a tick below a quotation mark', '> Use ` x\n> ` now', 'Use x\n now'],
    ['line ends inside links', 'a [b](\nhttps://e.org\n) c', 'a b\n\n c'],
  ])('reads past %s', (_, text, expected) => expect(paragraphs(text)).toEqual([expected]));

  test.each([
    ['[', ''],
    ['[a]', ''],
    ['[a](b', ''],
    ['[a](<b', ''],
    ['![a ', '](u)'],
    ['*a **b ', '** c*'],
    ['*a_ ', ''],
    ['a** b* ', ''],
    ['a `b`` ', ''],
    ['a<!--', ''],
    ['a<? <!A <b c=" ', ''],
    ['>', 'a'],
    ['- ', 'a'],
    ['1. ', 'a'],
    ['> - ', 'a\n'],
    ['[a]: b "\n', ''],
    ['[a]: b "c"\n', ''],
    ['# ', ''],
    ['&#x', ''],
    ['\\', ''],
  ])('takes hostile text in its stride: %j over and over', (before, behind) => {
    const times = Math.floor(50_000 / (before.length + behind.length));
    const text = before.repeat(times) + behind.repeat(times);
    const started = performance.now();
    expect(parse(text).text.split('\n').length).toBe(text.split('\n').length);
    // Tenths of a second; a reader that looks back for each sign takes minutes, one that calls itself throws.
    expect(performance.now() - started).toBeLessThan(5000);
  });

  const inline = [
    '*',
    '**',
    '_',
    '`',
    '[',
    ']',
    '](u)',
    '![',
    '<b>',
    '<!-- ',
    '-->',
    '\\',
    '&amp;',
    '&',
    'word',
    ' ',
    '\n',
    '> ',
    '- ',
    '#',
    '👩‍👩‍👧',
    '台',
  ];
  const wild = fc.array(fc.constantFrom(...inline), { maxLength: 40 }).map((parts) => parts.join(''));
  test('never cuts a line end, and its spans lie in the text in order and apart', () => {
    fc.assert(
      fc.property(wild, (text) => {
        const parsed = parse(text);
        expect(parsed.text.split('\n').length).toBe(text.split('\n').length);
        let last = 0;
        for (const { span } of parsed.paragraphs) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(parsed.text.slice(span.start, span.end).trim()).not.toBe('');
          last = span.end;
        }
        expect(last).toBeLessThanOrEqual(parsed.text.length);
      }),
      runs(500),
    );
  });

  test('reads running text as the parser does', () => {
    const wordless = (text: string): string => text.replace(/\s+/gu, '');
    const blocks = new Set(['root', 'paragraph', 'blockquote']);
    const isRunning = (node: Nodes): boolean =>
      !('children' in node) ||
      node.type === 'paragraph' ||
      (blocks.has(node.type) && node.children.every(isRunning));
    const read = (node: Nodes): string => {
      if (node.type === 'html' || node.type === 'definition') return '';
      if ('alt' in node) return node.alt ?? '';
      if ('value' in node) return node.value;
      return 'children' in node ? node.children.map(read).join('') : '';
    };
    // Of a run that reaches both ways the length decides; the parser of the comparison takes what is left of it for its length.
    const countsAlike = (text: string): boolean => {
      const plain = text.replace(/\\[\s\S]/gu, 'x');
      const runs = plain.match(/\*+|_+/gu) ?? [];
      const alike = new Set(runs.map(({ length }) => length)).size < 2;
      return alike || !/\S(?:(?<!\*)\*+(?!\*)|(?<!_)_+(?!_))\S/u.test(plain);
    };
    fc.assert(
      fc.property(wild, (text) => {
        const tree = fromMarkdown(text);
        fc.pre(isRunning(tree) && !/<| {4}/u.test(text));
        // The parser of the comparison sees half an emoji beside a mark, and half an emoji is no sign.
        fc.pre(!/[*_]👩|👧[*_]/u.test(text));
        fc.pre(countsAlike(text));
        // What stands in double brackets is a link in the vaults of others.
        fc.pre(!/\[\[[^[\]\n|\\]+\]\]/u.test(text));
        expect(wordless(running(text))).toBe(wordless(read(tree)));
      }),
      { ...runs(500), maxSkipsPerRun: 50 },
    );
  });
});
