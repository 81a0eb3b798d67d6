import { expect, test } from 'vitest';
import { boldFonts } from '../../../src/corpus/pdf/fonts.ts';
import { openPdf } from '../../../src/corpus/pdf/library.ts';
import type { TextItem } from '../../../src/corpus/pdf/runs.ts';
import { pdfOf } from '../../support/pdf.ts';

test('boldFonts() are those whose names say so', async () => {
  const pdf = await openPdf(
    pdfOf([
      [
        { text: 'plain', x: 60, y: 60 },
        { text: 'bold', x: 60, y: 80, isBold: true },
      ],
    ]),
  );
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const fontOf = (text: string) => (items as TextItem[]).find(({ str }) => str === text)?.fontName ?? '';
  const pages = new Map([
    [fontOf('plain'), [0]],
    [fontOf('bold'), [0]],
  ]);
  expect([...(await boldFonts(pdf, pages))]).toEqual([fontOf('bold')]);
});
