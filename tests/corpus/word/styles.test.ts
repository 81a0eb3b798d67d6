import { expect, test } from 'vitest';
import { openArchive } from '../../../src/corpus/packed/archive.ts';
import { headingLevel, isOn, numberOf, stylesOf } from '../../../src/corpus/word/styles.ts';
import { wordOf } from '../../support/archive.ts';
import { elementOf } from './elements.ts';

test('stylesOf() inherits from the style that one is based on, and stops at a circle', async () => {
  const xml = `<w:style w:styleId="A"><w:name w:val="heading 2"/></w:style><w:style w:styleId="B"><w:name w:val="Own"/><w:basedOn w:val="A"/></w:style>
<w:style w:styleId="C"><w:name w:val="C"/><w:basedOn w:val="D"/></w:style><w:style w:styleId="D"><w:name w:val="D"/><w:basedOn w:val="C"/></w:style>`;
  const archive = await openArchive(wordOf('', { styles: xml }), { kind: 'a document' });
  const styles = await stylesOf(archive, 'word/styles.xml');
  expect(['A', 'B', 'C', 'none'].map((id) => headingLevel(styles(id), undefined))).toEqual([
    2,
    2,
    undefined,
    undefined,
  ]);
  expect(styles('B')?.name).toBe('own');
});

test('stylesOf() knows that a style raises words, and that one based on it does not', async () => {
  const style = (id: string, based: string, place: string) =>
    `<w:style w:styleId="${id}"><w:basedOn w:val="${based}"/><w:rPr>${place && `<w:vertAlign w:val="${place}"/>`}</w:rPr></w:style>`;
  const xml = style('A', 'none', 'superscript') + style('B', 'A', '') + style('C', 'A', 'baseline');
  const archive = await openArchive(wordOf('', { styles: xml }), { kind: 'a document' });
  const styles = await stylesOf(archive, 'word/styles.xml');
  expect(['A', 'B', 'C', 'none'].map((id) => styles(id)?.shift)).toEqual([
    'raised',
    'raised',
    'none',
    undefined,
  ]);
});

test.each([
  [0, 1],
  [8, 9],
  [9, undefined],
])('headingLevel() of an outline of %i is %s', (outline, level) =>
  expect(headingLevel(undefined, outline)).toBe(level),
);

test('isOn() and numberOf() read values', async () => {
  const on = async (value: string) => isOn(await elementOf(`<w:b${value}/>`));
  expect([await on(''), await on(' w:val="0"'), await on(' w:val="true"'), isOn(undefined)]).toEqual([
    true,
    false,
    true,
    undefined,
  ]);
  expect([numberOf('7'), numberOf('x'), numberOf(undefined)]).toEqual([7, undefined, undefined]);
});

test.each([
  ['<w:strike/>', true],
  ['<w:dstrike/>', true],
  ['<w:strike w:val="0"/><w:dstrike/>', true],
  ['<w:strike w:val="0"/>', false],
  ['<w:b/>', undefined],
])('stylesOf() knows whether a style with %s strikes words out', async (own, isStruck) => {
  const xml = `<w:style w:styleId="A"><w:name w:val="A"/><w:rPr>${own}</w:rPr></w:style>`;
  const archive = await openArchive(wordOf('', { styles: xml }), { kind: 'a document' });
  expect((await stylesOf(archive, 'word/styles.xml'))('A')?.isStruck).toBe(isStruck);
});
