import { expect, test } from 'vitest';
import { openArchive } from '../../../src/corpus/packed/archive.ts';
import { numberingOf } from '../../../src/corpus/word/numbering.ts';
import { wordOf } from '../../support/archive.ts';

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const XML = `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', 'Article %1')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}${level(2, 'bullet', '·')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>
<w:abstractNum w:abstractNumId="3">${['lowerLetter', 'decimalZero', 'ordinal', 'none'].map((format, at) => level(at, format, `%${at + 1})`)).join('')}</w:abstractNum>
<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>`;

test('numberingOf() counts as Word does', async () => {
  const numbering = await numberingOf(
    await openArchive(wordOf('', { numbering: XML }), { kind: 'a document' }),
    'word/numbering.xml',
  );
  const asked = [
    [1, 0],
    [1, 1],
    [1, 1],
    [1, 0],
    [1, 1],
    [1, 2],
    [2, 0],
    [1, 0],
    [3, 0],
    [3, 1],
    [3, 2],
    [3, 3],
    [4, 0],
  ] as const;
  expect(asked.map(([list, at]) => numbering.labelOf(String(list), at))).toEqual([
    'Article I',
    '1.1',
    '1.2',
    'Article II',
    '2.1',
    '-',
    'Article IX',
    'Article X',
    'a)',
    '01)',
    '1st)',
    ')',
    '',
  ]);
});
