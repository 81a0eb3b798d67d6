import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain } from '../../../src/corpus/formats/plain.ts';

const blocks = (text: string) => {
  const { title, paragraphs } = plain.parse({ file: 'dir/some_notes.v2.txt', text });
  return [title, ...paragraphs.map(({ span, number }) => `${number} ${text.slice(span.start, span.end)}`)];
};

describe('plain', () => {
  test.each([
    [
      'a short first line for the title',
      'Title\n\nOne.\n\nTwo\nlines.\n',
      ['Title', '1 One.', '2 Two\nlines.'],
    ],
    ['the name of the file otherwise', 'One\nline.\n\nTwo.', ['Some notes.v2', '1 One\nline.', '2 Two.']],
    ['a lone line for text', 'One.', ['Some notes.v2', '1 One.']],
  ])('takes %s', (_, text, expected) => expect(blocks(text)).toEqual(expected));

  test('takes a long first line for text', () => {
    expect(blocks(`${'a'.repeat(121)}\n\nTwo.`)[0]).toBe('Some notes.v2');
  });

  /** Each paragraph below its headings. */
  const outlined = (text: string) =>
    plain
      .parse({ file: 'a.txt', text })
      .paragraphs.map(({ section, span }) => [...section, text.slice(span.start, span.end)].join(' › '));

  test.each([
    [
      'numbers',
      'Rules\n\n100. General\n\n100.1. These rules apply.\n\n702. Abilities\n\n702.19. Trample\n\n702.19a It is static.\n\n702.20. Vigilance\n\n702.20a It is too.',
      [
        '100. General › 100.1. These rules apply.',
        '702. Abilities › 702.19. Trample › 702.19a It is static.',
        '702. Abilities › 702.20. Vigilance › 702.20a It is too.',
      ],
    ],
    [
      'chapters and articles',
      'Statutes\n\nCHAPTER I. THE SOCIETY\n\nArticle 1\n\nThere is one.\n\nArticle 2\nIt is small.\n\nCHAPTER II. THE BOARD\n\nArticle 3\n\nIt has five.',
      [
        'CHAPTER I. THE SOCIETY › Article 1 › There is one.',
        'CHAPTER I. THE SOCIETY › Article 2 › It is small.',
        'CHAPTER II. THE BOARD › Article 3 › It has five.',
      ],
    ],
    [
      'words for numbers',
      'Роман\n\nГЛАВА ПЕРВАЯ\n\nБыл вечер.\n\nГЛАВА ВТОРАЯ\n\nБыло утро.',
      ['ГЛАВА ПЕРВАЯ › Был вечер.', 'ГЛАВА ВТОРАЯ › Было утро.'],
    ],
    [
      'Chinese numbers',
      '章程\n\n第一章 总则\n\n第一条 本会设会员。\n\n第二章 会员\n\n第二条 会员缴费。',
      ['第一章 总则 › 第一条 本会设会员。', '第二章 会员 › 第二条 会员缴费。'],
    ],
    [
      'signs of paragraphs',
      'Satzung\n\n§ 1 Name\n\nDer Verein heißt so.\n\n§ 2 Zweck\n\n(1) Er dient.\n\n(2) Er hilft.',
      ['§ 1 Name › Der Verein heißt so.', '§ 2 Zweck › (1) Er dient.', '§ 2 Zweck › (2) Er hilft.'],
    ],
    [
      'lines below titles',
      'Guide\n=====\n\nInstall\n-------\nRun it.\n\nUse\n---\n\nStart it.',
      ['Install › Run it.', 'Use › Start it.'],
    ],
    [
      'Roman numbers',
      'Club\n\nI. MEMBERS\n\nThey pay.\n\nIV. BOARD\n\nIt meets.',
      ['I. MEMBERS › They pay.', 'IV. BOARD › It meets.'],
    ],
    [
      'short lines that recur above text',
      'Guide\n\nOpening hours\n\nThe shed is open from dawn to dusk.\n\nBorrowing tools\n\nTools are lent for a week.',
      ['Opening hours › The shed is open from dawn to dusk.', 'Borrowing tools › Tools are lent for a week.'],
    ],
  ])('takes headings by their %s', (_, text, expected) => expect(outlined(text)).toEqual(expected));

  test.each([
    ['steps', 'Wash day\n\n1. Wash the wick\n\n2. Dry the wick\n\n3. Light the lamp'],
    ['a poem', 'Song\n\nThe lamp is lit\nThe night is long\n\nThe keeper sleeps\nThe wind is strong'],
    [
      'articles whose first lines go on',
      'S\n\nSECTION 1. All Powers that are granted here shall be vested in a\nCongress of two Houses.\n\nSECTION 2. The House of those who are chosen every second year\nHas members.',
    ],
    ['formulas', 'F\n\nCRLF = CR LF\n\nA line ends so.\n\nLWS = [CRLF]\n\nWhite space is so.'],
    ['rules of a line each', 'Rules\n\nRule 1: No dogs\n\nRule 2: No fires'],
    ['a letter', 'Dear Ada,\n\nThe roof leaks above the library again.\n\nYours\n\nBo Marr'],
  ])('takes none in %s', (_, text) => {
    expect(plain.parse({ file: 'a.txt', text }).sections).toEqual([]);
    expect(outlined(text).length).toBeGreaterThan(1);
  });

  test('passes over lists of the headings and numbers of pages', () => {
    const contents = 'CONTENTS\n\nCHAPTER I. Dusk\nCHAPTER II. Dawn\n\n';
    const text = `Book\n\n${contents}CHAPTER I. Dusk\n\nIt was dark.\n\n12\n\nCHAPTER II. Dawn\n\nIt was light.\n\n- 13 -`;
    expect(outlined(text)).toEqual(['CHAPTER I. Dusk › It was dark.', 'CHAPTER II. Dawn › It was light.']);
    expect(outlined('Manual\n\nDusk ........ 3\nDawn ........ 12\n\nIt was dark.')).toEqual(['It was dark.']);
    expect(outlined('Prices\n\nBread ..... 3.50\nOil ....... 2.20\n\nPay at the door.')).toHaveLength(2);
  });

  test('reads the book alone of a file of Project Gutenberg', () => {
    const head =
      'The Project Gutenberg eBook of Lamps\n\nTitle: Lamps\n\nAuthor: Ada Lint\n\nLicence words.\n\n';
    const text = `${head}*** START OF THE PROJECT GUTENBERG EBOOK LAMPS ***\n\nLAMPS\n\nCHAPTER I\n\nIt was dark.\n\nCHAPTER II\n\nDawn.\n\n*** END OF THE PROJECT GUTENBERG EBOOK LAMPS ***\n\nMore licence.`;
    expect(outlined(text)).toEqual(['CHAPTER I › It was dark.', 'CHAPTER II › Dawn.']);
    expect(plain.parse({ file: 'a.txt', text })).toMatchObject({
      title: 'Lamps',
      source: { author: 'Ada Lint' },
    });
  });

  /** Kind, words and lead of each paragraph. */
  const shaped = (text: string) =>
    plain
      .parse({ file: 'a.txt', text })
      .paragraphs.map(({ kind, span, lead }) => [
        kind,
        text.slice(span.start, span.end),
        lead && text.slice(lead.start, lead.end),
      ]);

  test('keeps a list with the sentence that leads in', () => {
    const list = '- a lamp\n- a can';
    expect(shaped(`T\n\nWe met. Bring:\n${list}\n\nEnd.`)).toEqual([
      [undefined, 'We met.', undefined],
      ['list', `Bring:\n${list}`, 'Bring:'],
      [undefined, 'End.', undefined],
    ]);
    expect(shaped(`T\n\nBring:\n\n1) a lamp\n\n2) a can\n\nEnd.`)[0]).toEqual([
      'list',
      'Bring:\n\n1) a lamp\n\n2) a can',
      'Bring:',
    ]);
    expect(shaped(`T\n\nOne.\n\n${list}`)[1]).toEqual(['list', list, undefined]);
  });

  test('keeps a label with what it names, and a question with its answer', () => {
    expect(shaped('T\n\nOne.\n\nOffice hours:\n\nMonday to Friday.')[1]).toEqual([
      undefined,
      'Office hours:\n\nMonday to Friday.',
      'Office hours:',
    ]);
    expect(shaped('T\n\nOne.\n\nQ: Who trims?\n\nA: The keeper.')[1]).toEqual([
      undefined,
      'Q: Who trims?\n\nA: The keeper.',
      'Q: Who trims?',
    ]);
  });

  test('takes the question above an answer in one block for its lead', () => {
    expect(shaped('T\n\nOne.\n\nQ: Who trims?\nA: The keeper.')[1]).toEqual([
      undefined,
      'Q: Who trims?\nA: The keeper.',
      'Q: Who trims?',
    ]);
  });

  test('tells tables by their columns', () => {
    const table = 'Tool      Price\nShears    12\nCan       7';
    expect(shaped(`T\n\nOne.\n\n${table}`)[1]).toEqual(['table', table, 'Tool      Price']);
    const tabs = 'Tool\tPrice\nShears\t12';
    expect(shaped(`T\n\nPrices are:\n\n${tabs}`)[0]).toEqual([
      'table',
      `Prices are:\n\n${tabs}`,
      'Prices are:\n\nTool\tPrice',
    ]);
    expect(
      shaped('T\n\nOne.\n\nThe keeper of the lamp\nclimbed up the stairs\nin the evening.')[1]?.[0],
    ).toBeUndefined();
  });

  test('dates minutes by the line below their title, and keeps that line', () => {
    const text = 'Council meeting\n14 March 2024\n\nPresent: Ada Lint, Bo Marr\n\nThe roof leaks.';
    expect(plain.parse({ file: 'a.txt', text })).toMatchObject({
      title: 'Council meeting',
      source: { published: '2024-03-14' },
    });
    expect(outlined(text)).toEqual([
      'Council meeting\n14 March 2024',
      'Present: Ada Lint, Bo Marr',
      'The roof leaks.',
    ]);
  });

  test('keeps the text identical and covers what is not the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r\n', '=', '台') }), (text) => {
        const parsed = plain.parse({ file: 'a.txt', text });
        expect(parsed.text).toBe(text);
        for (const { span } of parsed.paragraphs) {
          expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim());
          expect(span.end).toBeGreaterThan(span.start);
        }
      }),
    );
  });
});
