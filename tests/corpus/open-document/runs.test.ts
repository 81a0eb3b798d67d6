import { expect, test } from 'vitest';
import { wordsWriter } from '../../../src/corpus/build/words.ts';
import { readOpenRuns } from '../../../src/corpus/open-document/runs.ts';
import { openStyles } from '../../../src/corpus/open-document/styles.ts';
import type { XmlElement } from '../../../src/corpus/packed/xml.ts';
import { leftCounts } from '../../../src/corpus/word/counts.ts';

const element = (name: string, children: XmlElement['children'] = [], attributes = {}): XmlElement => ({
  name,
  attributes,
  children,
});

test.each([
  [
    'blanks, tabs and lines',
    [
      'a',
      element('text:s', [], { 'text:c': '3' }),
      'b',
      element('text:tab'),
      'c',
      element('text:line-break'),
      'd',
    ],
    'a b c\nd',
    {},
  ],
  [
    'ruby',
    [element('text:ruby', [element('text:ruby-base', ['漢']), element('text:ruby-text', ['kan'])])],
    '漢',
    {},
  ],
  ['comments', ['a', element('office:annotation', [element('text:p', ['b'])])], 'a', { comment: 1 }],
  [
    'pictures',
    [
      'a',
      element('draw:frame', [element('draw:image')]),
      element('draw:frame', [element('draw:image'), element('svg:desc', ['b'])]),
    ],
    'a',
    { 'picture without text': 1 },
  ],
])('readOpenRuns() reads %s', (_, children, expected, left) => {
  const writer = wordsWriter();
  const counts = leftCounts();
  readOpenRuns(element('text:p', children), {
    writer,
    styles: openStyles(),
    left: counts,
    onNote() {},
    onBox() {},
  });
  expect([writer.taken().text, counts.told()]).toEqual([expected, left]);
});

test.each([
  ['super 58%', '10²'],
  ['33% 58%', '10²'],
  ['sub 58%', '10₂'],
  ['-33% 58%', '10₂'],
  ['0% 100%', '102'],
])('readOpenRuns() reads words at the position %s by a style and those based on it', (position, expected) => {
  const styles = openStyles();
  const properties = element('style:text-properties', [], { 'style:text-position': position });
  styles.add(element('style:style', [properties], { 'style:name': 'A' }));
  styles.add(element('style:style', [], { 'style:name': 'B', 'style:parent-style-name': 'A' }));
  const writer = wordsWriter();
  readOpenRuns(element('text:p', ['10', element('text:span', ['2'], { 'text:style-name': 'B' })]), {
    writer,
    styles,
    left: leftCounts(),
    onNote() {},
    onBox() {},
  });
  expect(writer.taken().text).toBe(expected);
});

const struck = (name: string, attributes: Record<string, string>, parent = '') =>
  element('style:style', [element('style:text-properties', [], attributes)], {
    'style:name': name,
    ...(parent !== '' && { 'style:parent-style-name': parent }),
  });

test.each([
  ['a span', {}, [element('text:span', ['b'], { 'text:style-name': 'Gone' }), 'a']],
  [
    'a span by the style that its own is based on',
    {},
    [element('text:span', ['b'], { 'text:style-name': 'T1' }), 'a'],
  ],
  [
    'a link in a span',
    {},
    ['a', element('text:span', [element('text:a', ['b'])], { 'text:style-name': 'Gone' })],
  ],
  [
    'a paragraph less a span that is not',
    { 'text:style-name': 'Gone' },
    ['b', element('text:span', ['a'], { 'text:style-name': 'Kept' })],
  ],
])('readOpenRuns() leaves out %s that is struck out, and reports it', (_, attributes, children) => {
  const writer = wordsWriter();
  const left = leftCounts();
  const styles = openStyles();
  styles.add(struck('Gone', { 'style:text-line-through-style': 'solid' }));
  styles.add(struck('T1', {}, 'Gone'));
  styles.add(struck('Kept', { 'style:text-line-through-style': 'none' }, 'Gone'));
  readOpenRuns(element('text:p', children, attributes), { writer, styles, left, onNote() {}, onBox() {} });
  expect([writer.taken().text, left.told()]).toEqual(['a', { 'struck-out text': 1 }]);
});
