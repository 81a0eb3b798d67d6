import { describe, expect, test } from 'vitest';
import { read } from '../../../src/corpus/pdf/read.ts';
import { saidIn, unpackedOf } from '../../support/blocks.ts';
import { FIRST_OWN, linesAt, type PageOf, type PdfOptions, type Placed, pdfOf } from '../../support/pdf.ts';

const readOf = (pages: readonly (PageOf | readonly Placed[])[], options?: PdfOptions) =>
  unpackedOf({ read }, pdfOf(pages, options));

/** Lines of 40 characters, which fill a column. */
const LEFT = [
  'The harbour is closed while the storm is',
  'over the bay, and all boats stay at the ',
  'quay. Nobody rows in the dark without a ',
  'lamp, and nobody takes a child along who',
  'cannot swim. The warden may open the sea',
].map((line) => line.trim());
const RIGHT = [
  'gate for the lifeboat, which goes out at',
  'any hour. The keys hang in the hut, next',
  'to the list of those who hold a licence,',
  'and are to be put back before the warden',
  'comes at seven in the morning to look.',
];

describe('read()', () => {
  test('has the left column before the right one, and the title over both before them', async () => {
    const { text } = await readOf([
      [
        { text: 'Rules of the harbour', x: 150, y: 60, size: 20 },
        ...RIGHT.map((line, at) => ({ text: line, x: 310, y: 100 + 12 * at, size: 10 })),
        ...linesAt(LEFT, { x: 60 }),
      ],
    ]);
    expect(text).toBe(`Rules of the harbour\n\n${LEFT.join(' ')} ${RIGHT.join(' ')}`);
  });

  test('joins words that a line breaks, but not those with a hyphen of their own', async () => {
    const lines = [
      'This is a well-known piece of infor-',
      'mation that everyone can read, well-',
      'known to all who have read it before',
    ];
    const { text } = await readOf([linesAt(lines)]);
    expect(text).toBe(
      'This is a well-known piece of information that everyone can read, well-known to all who have read it before',
    );
  });

  test('leaves out running heads and numbers of pages', async () => {
    const page = (number: number): Placed[] => [
      { text: 'Handbook of the harbour', x: 60, y: 40 },
      ...linesAt([`Words of page ${'abcdef'[number]}, and nothing else.`]),
      { text: `Page ${number + 1} of 5`, x: 280, y: 770 },
    ];
    const { text } = await readOf([0, 1, 2, 3, 4].map(page));
    expect(text).not.toMatch(/Handbook|Page/u);
    expect(text.match(/Words of page/gu)).toHaveLength(5);
  });

  test('leaves out what is printed beside the text of several pages, but not of one', async () => {
    const beside = { text: 'printed by Ann', x: 30, y: 400, turn: 90 };
    const page = (text: string) => [...linesAt([`${text} stands here.`]), beside];
    expect((await readOf(['One', 'Two', 'Three'].map(page))).text).not.toContain('printed');
    expect((await readOf([page('One')])).text).toContain('printed by Ann');
  });

  test('tells the page on which a paragraph begins, by the label that is printed on it', async () => {
    const { paragraphs, text } = await readOf(
      [linesAt(['One stands here.']), linesAt(['Two stands here.']), linesAt(['Three stands here.'])],
      { catalog: '/PageLabels << /Nums [0 << /S /r >> 2 << /S /D >>] >>' },
    );
    expect(paragraphs.map(({ place, span }) => [text.slice(span.start, span.end), place])).toEqual([
      ['One stands here.', { kind: 'page', label: 'i' }],
      ['Two stands here.', { kind: 'page', label: 'ii' }],
      ['Three stands here.', { kind: 'page', label: '1' }],
    ]);
  });

  test('joins a paragraph that goes on over the end of a page', async () => {
    const { text, paragraphs } = await readOf([linesAt(LEFT, { y: 700 }), linesAt(RIGHT)]);
    expect(text).toBe([...LEFT, ...RIGHT].join(' '));
    const turn = text.indexOf(RIGHT[0] ?? '');
    expect(paragraphs[0]?.place).toEqual({ kind: 'page', label: '1', to: '2', turn });
  });

  test('has headings by the size of their font', async () => {
    const { sections } = await readOf([
      [
        { text: 'The harbour', x: 60, y: 60, size: 20 },
        { text: '1 Boats', x: 60, y: 90, size: 14 },
        ...linesAt(LEFT, { y: 110 }),
        { text: '2 Keys', x: 60, y: 200, size: 14 },
        ...linesAt(RIGHT, { y: 220 }),
      ],
    ]);
    expect(sections.map(({ path }) => path)).toEqual([['1 Boats'], ['2 Keys']]);
  });

  test('has bold lines that stand by themselves as headings', async () => {
    const { sections } = await readOf([
      [
        ...linesAt(LEFT),
        { text: 'Who holds the keys', x: 60, y: 180, isBold: true },
        ...linesAt(RIGHT, { y: 200 }),
      ],
    ]);
    expect(sections.map(({ path }) => path)).toEqual([['Who holds the keys']]);
  });

  test('has headings by the bookmarks of the document, and their levels', async () => {
    const { sections } = await readOf(
      [
        [
          { text: 'Boats', x: 60, y: 80 },
          { text: 'Small boats', x: 60, y: 95 },
          ...linesAt(LEFT, { y: 110 }),
          { text: 'Keys', x: 60, y: 190 },
          ...linesAt(RIGHT, { y: 205 }),
        ],
      ],
      {
        info: '/Title (Rules)',
        catalog: `/Outlines ${FIRST_OWN} 0 R`,
        objects: [
          `<< /First ${FIRST_OWN + 1} 0 R /Last ${FIRST_OWN + 3} 0 R /Count 2 >>`,
          `<< /Title (Boats) /Parent ${FIRST_OWN} 0 R /Next ${FIRST_OWN + 3} 0 R /Dest [${FIRST_OWN + 4} 0 R /Fit] /First ${FIRST_OWN + 2} 0 R /Last ${FIRST_OWN + 2} 0 R /Count 1 >>`,
          `<< /Title (Small boats) /Parent ${FIRST_OWN + 1} 0 R /Dest [${FIRST_OWN + 4} 0 R /Fit] >>`,
          `<< /Title (Keys) /Parent ${FIRST_OWN} 0 R /Dest [${FIRST_OWN + 4} 0 R /Fit] >>`,
        ],
      },
    );
    expect(sections.map(({ path }) => path)).toEqual([['Boats'], ['Boats', 'Small boats'], ['Keys']]);
  });

  test('has headings by the tags of the document', async () => {
    const own = FIRST_OWN;
    const { sections } = await readOf(
      [[{ text: 'Boats', x: 60, y: 88, mark: ['H2', 0] }, ...linesAt(LEFT)]],
      {
        info: '/Title (Rules)',
        catalog: `/MarkInfo << /Marked true >> /StructTreeRoot ${own} 0 R`,
        objects: [
          `<< /Type /StructTreeRoot /K ${own + 1} 0 R /ParentTree << /Nums [0 [${own + 1} 0 R]] >> >>`,
          `<< /Type /StructElem /S /H2 /P ${own} 0 R /Pg ${own + 2} 0 R /K 0 >>`,
        ],
      },
    );
    expect(sections.map(({ path }) => path)).toEqual([['Boats']]);
  });

  test('has lists with their bullets and numbers', async () => {
    const { text } = await readOf([
      linesAt(['What to bring:', '• a lamp and', '• a rope.', 'What to do:', '1. Row out.', '2. Row back.']),
    ]);
    expect(text).toBe(
      'What to bring:\n\n- a lamp and\n- a rope.\n\nWhat to do:\n\n1. Row out.\n2. Row back.',
    );
  });

  test('has rows of a table whose columns are in line', async () => {
    const row = (y: number, ...cells: string[]): Placed[] =>
      cells.map((text, at) => ({ text, x: 60 + 150 * at, y }));
    const { text, paragraphs } = await readOf([
      [
        ...row(100, 'Day', 'From', 'To'),
        ...row(115, 'Monday', '7:00', '18:00'),
        ...row(130, 'Tuesday', '8:00', '19:00'),
        ...row(145, 'Sunday', '9:00', '12:00'),
      ],
    ]);
    expect(text).toBe(
      '| Day | From | To |\n| Monday | 7:00 | 18:00 |\n| Tuesday | 8:00 | 19:00 |\n| Sunday | 9:00 | 12:00 |',
    );
    expect(paragraphs[0]).toMatchObject({ kind: 'table', lead: { start: 0, end: 19 } });
  });

  test('has notes at the foot of a page, tied to the sentence that calls them, and not within a paragraph', async () => {
    const { text } = await readOf([
      [
        ...linesAt(LEFT, { y: 600 }),
        { text: '3', x: 60 + 33 * 6, y: 648 - 4, size: 6 },
        { text: '3', x: 60, y: 700 - 3, size: 5 },
        { text: 'A child is anyone under twelve.', x: 64, y: 700, size: 8 },
      ].map((one) =>
        one.y === 648 && !('size' in one && one.size === 6)
          ? { ...one, text: 'cannot swim. The warden may open.' }
          : one,
      ),
      linesAt(RIGHT),
    ]);
    expect(text).toBe(
      `${LEFT.slice(0, 4).join(' ')} cannot swim. The warden may open.\n\n[3] A child is anyone under twelve.\n\n${RIGHT.join(' ')}`,
    );
  });

  test('goes on with a paragraph behind the notes of its page', async () => {
    const { text } = await readOf([
      [
        ...linesAt(LEFT, { y: 600 }),
        { text: '*', x: 60 + 40 * 6 - 6, y: 624 - 4, size: 6 },
        { text: '* In winter it is closed.', x: 60, y: 700, size: 8 },
      ],
      linesAt(RIGHT),
    ]);
    expect(text.replaceAll('*', '')).toContain(`${LEFT.at(-1)} ${RIGHT[0]}`);
    expect(text).toMatch(/\n\n\[\*\] In winter it is closed\.$/u);
  });

  test('reads pages that are turned', async () => {
    const turned = linesAt(LEFT).map(({ text, x, y }) => ({ text, x: y, y: 800 - x, turn: 90 }));
    const { text } = await readOf([{ words: turned, rotate: 90 }]);
    expect(text).toBe(LEFT.join(' '));
    expect((await readOf([{ words: turned }])).text).toBe(LEFT.join(' '));
  });

  test.each([
    ['Russian', ['Гавань закрыта, пока буря стоит над', 'заливом, и лодки остаются у причала.']],
    ['Greek', ['Το λιμάνι μένει κλειστό όσο διαρκεί', 'η καταιγίδα πάνω από τον κόλπο.']],
  ])('joins lines of %s with a blank', async (_, lines) => {
    expect((await readOf([linesAt(lines)])).text).toBe(lines.join(' '));
  });

  test('joins lines of Chinese without one', async () => {
    expect(
      (await readOf([linesAt(['暴风雨期间港口关闭，所有船只都停在码', '头边。夜间无灯不得划船。'])])).text,
    ).toBe('暴风雨期间港口关闭，所有船只都停在码头边。夜间无灯不得划船。');
  });

  test('tells title, author, day and language, but no title that a program has written', async () => {
    const info = '/Title (Rules of the harbour) /Author (Ann Lee) /CreationDate (D:20240305101112Z)';
    expect(await readOf([linesAt(LEFT)], { info, catalog: '/Lang (en-GB)' })).toMatchObject({
      title: 'Rules of the harbour',
      language: 'en-GB',
      source: { author: 'Ann Lee', published: '2024-03-05' },
      read: { page: 1 },
    });
    const words = [{ text: 'Rules of the bay', x: 60, y: 60, size: 20 }, ...linesAt(LEFT)];
    expect((await readOf([words], { info: '/Title (Microsoft Word - untitled.doc)' })).title).toBe(
      'Rules of the bay',
    );
  });

  test('names pages without text, and a PDF that has none', async () => {
    const { problems, left } = await readOf([[], linesAt(LEFT), [], linesAt(RIGHT)]);
    expect(problems.map(({ message }) => message)).toEqual([
      'has no text on pages 1, 3, which may be scanned; run OCR if there are words on them',
    ]);
    expect(left).toEqual({ 'page without text': 2 });
    await expect(readOf([[], []])).rejects.toThrow(
      'is a PDF that has no text, such as a scan; run OCR first',
    );
  });

  test('refuses words whose font does not say which characters they are', async () => {
    await expect(readOf([linesAt(['жж\x02\x03', LEFT[0] ?? ''])])).resolves.toBeDefined();
    await expect(readOf([linesAt(['жж\x02\x03'])])).rejects.toThrow(
      'is a PDF whose fonts do not say which characters they show; run OCR first',
    );
  });

  test('reads one that is encrypted for its owner alone', async () => {
    const password = { user: '', owner: 'secret' };
    expect(saidIn(await readOf([linesAt(LEFT)], { password }))).toEqual([LEFT.join(' ')]);
  });
});
