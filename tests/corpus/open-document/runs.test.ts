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
