import { expect, test } from 'vitest';
import { openPdf } from '../../../src/corpus/pdf/library.ts';
import { bookmarks, pageLabels, toldBy } from '../../../src/corpus/pdf/told.ts';
import { FIRST_OWN, pdfOf } from '../../support/pdf.ts';

const told = async (info: string, heading?: string) =>
  toldBy(await openPdf(pdfOf([[]], { info })), { heading, file: 'a/handbook.pdf' });

test.each([
  ['/Title (Rules of the harbour)', 'Rules of the harbour'],
  ['/Title (Microsoft Word - untitled.doc)', 'The bay'],
  ['/Title (untitled)', 'The bay'],
  ['/Title (10811.exe)', 'The bay'],
  ['/Title (handbook)', 'The bay'],
  ['/Title (---)', 'The bay'],
  ['', 'The bay'],
])('toldBy() has the title of %j, or the heading', async (info, title) => {
  expect((await told(info, 'The bay')).title).toBe(title);
});

test('toldBy() has an author that is a person, and the day', async () => {
  expect(await told("/Author (Ann Lee) /CreationDate (D:20240305101112+01'00')")).toEqual({
    source: { author: 'Ann Lee', published: '2024-03-05' },
  });
  expect(await told('/Author (user) /CreationDate (yesterday)')).toEqual({ source: {} });
});

test('pageLabels() are the numbers of pages where there are no labels', async () => {
  expect(await pageLabels(await openPdf(pdfOf([[], []])))).toEqual(['1', '2']);
  const catalog = '/PageLabels << /Nums [0 << /P (A-) /S /D /St 3 >>] >>';
  expect(await pageLabels(await openPdf(pdfOf([[], []], { catalog })))).toEqual(['A-3', 'A-4']);
});

test('bookmarks() lead to pages, or nowhere', async () => {
  const own = FIRST_OWN;
  const pdf = await openPdf(
    pdfOf([[], []], {
      catalog: `/Outlines ${own} 0 R`,
      objects: [
        `<< /First ${own + 1} 0 R /Last ${own + 2} 0 R >>`,
        `<< /Title (Boats) /Parent ${own} 0 R /Next ${own + 2} 0 R /Dest [${own + 5} 0 R /Fit] >>`,
        `<< /Title (Keys) /Parent ${own} 0 R >>`,
      ],
    }),
  );
  expect(await bookmarks(pdf)).toEqual([
    { title: 'Boats', level: 1, page: 1 },
    { title: 'Keys', level: 1 },
  ]);
});
