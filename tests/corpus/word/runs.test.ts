import { expect, test } from 'vitest';
import { wordsWriter } from '../../../src/corpus/build/words.ts';
import { leftCounts } from '../../../src/corpus/word/counts.ts';
import { readRuns } from '../../../src/corpus/word/runs.ts';
import { elementOf } from './elements.ts';

const run = (inside: string) => `<w:r>${inside}</w:r>`;
const text = (words: string) => run(`<w:t>${words}</w:t>`);
const shifted = (words: string, place: string) =>
  run(`<w:rPr><w:vertAlign w:val="${place}"/></w:rPr><w:t>${words}</w:t>`);
const sign = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);

test.each([
  [
    'tabs and breaks',
    run('<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:br w:type="page"/><w:t>d</w:t>'),
    'a b\nc d',
  ],
  ['hyphens', run('<w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/>'), 'a\u2011b\u00ad'],
  [
    'what a field shows',
    sign('begin') + run('<w:instrText>PAGE</w:instrText>') + sign('separate') + text('7') + sign('end'),
    '7',
  ],
  [
    'a field that shows nothing',
    text('a') + sign('begin') + run('<w:instrText>XE "b"</w:instrText>') + sign('end'),
    'a',
  ],
  ['signs of a font', run('<w:sym w:font="Wingdings" w:char="F0FC"/>'), '✔'],
  [
    'raised and lowered words',
    text('10') +
      shifted('2', 'superscript') +
      shifted('3', 'superscript') +
      text(' H') +
      shifted('2', 'subscript'),
    '10²³ H₂',
  ],
  [
    'what is raised together',
    text('2') + shifted('x', 'superscript') + shifted(' + 1', 'superscript'),
    '2^(x + 1)',
  ],
  ['what is set on the line again', text('2') + shifted('3', 'baseline'), '23'],
  ['formulas', '<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>', 'x+1'],
  [
    'ruby',
    run(
      '<w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby>',
    ),
    '漢',
  ],
  ['controls', `<w:sdt><w:sdtPr/><w:sdtContent>${text('a')}</w:sdtContent></w:sdt>`, 'a'],
  [
    'what was moved here, and not what was moved away',
    `<w:moveFrom>${text('a')}</w:moveFrom><w:moveTo>${text('b')}</w:moveTo>`,
    'b',
  ],
  [
    'no words that are struck out',
    run('<w:t>a </w:t>') +
      run('<w:rPr><w:strike/></w:rPr><w:t>b</w:t>') +
      run('<w:rPr><w:dstrike w:val="true"/></w:rPr><w:t>c</w:t>') +
      run('<w:rPr><w:strike w:val="0"/></w:rPr><w:t>d</w:t>'),
    'a d',
  ],
  [
    'what stands behind a field that is struck out in part',
    sign('begin') +
      run('<w:instrText>PAGE</w:instrText>') +
      run('<w:rPr><w:strike/></w:rPr><w:fldChar w:fldCharType="separate"/><w:t>7</w:t>') +
      run('<w:rPr><w:strike/></w:rPr><w:fldChar w:fldCharType="end"/>') +
      text('a'),
    'a',
  ],
])('readRuns() reads %s', async (_, inside, expected) => {
  const writer = wordsWriter();
  const none = () => undefined;
  readRuns(await elementOf(`<w:p>${inside}</w:p>`), {
    writer,
    styles: none,
    left: leftCounts(),
    address: none,
    called: none,
    onBox: none,
  });
  expect(writer.taken().text).toBe(expected);
});

test('readRuns() has the address of a field that is a link', async () => {
  const writer = wordsWriter();
  const none = () => undefined;
  const field =
    sign('begin') +
    run('<w:instrText>HYPERLINK "https://example.org"</w:instrText>') +
    sign('separate') +
    text('here') +
    sign('end');
  readRuns(await elementOf(`<w:p>${field}${text('.')}</w:p>`), {
    writer,
    styles: none,
    left: leftCounts(),
    address: none,
    called: none,
    onBox: none,
  });
  expect(writer.taken()).toEqual({ text: 'here.', links: [[0, 4, 'https://example.org']] });
});

test.each([
  ['a style of words', '<w:r><w:rPr><w:rStyle w:val="Gone"/></w:rPr><w:t>b</w:t></w:r>'],
  [
    'a style of words in a link',
    '<w:hyperlink><w:r><w:rPr><w:rStyle w:val="Gone"/></w:rPr><w:t>b</w:t></w:r></w:hyperlink>',
  ],
  ['the style of the paragraph', '<w:pPr><w:pStyle w:val="Gone"/></w:pPr><w:r><w:t>b</w:t></w:r>'],
])('readRuns() leaves out what %s strikes out, and reports it', async (_, inside) => {
  const writer = wordsWriter();
  const left = leftCounts();
  const none = () => undefined;
  const kept = '<w:r><w:rPr><w:strike w:val="false"/></w:rPr><w:t>a</w:t></w:r>';
  readRuns(await elementOf(`<w:p>${inside}${kept}</w:p>`), {
    writer,
    styles: (id) => (id === 'Gone' ? { name: 'gone', isStruck: true } : undefined),
    left,
    address: none,
    called: none,
    onBox: none,
  });
  expect([writer.taken().text, left.told()]).toEqual(['a', { 'struck-out text': 1 }]);
});
