/** Which fonts of a PDF are bold? pdf.js only knows after drawing a page, so drawing is simulated for a few pages. */

import type { OpenedPdf } from './library.ts';

/**
 * The number of pages examined: a page of drawings takes much time and memory. It does not depend on the clock, so that
 * a file is always read the same way.
 */
const MOST_PAGES = 6;

const BOLD =
  /bold|black|heavy|semib|demi|extrab|(?:^|[-_,+])(?:bd|medi)(?=$|[-_,])|-medi|cmb|sfb|ecb|lmb|bx\d/iu;

/**
 * Names of the bold fonts.
 * @param pagesOf for each font, the pages, from 0, on which it is used
 */
export async function boldFonts(
  pdf: OpenedPdf,
  pagesOf: ReadonlyMap<string, readonly number[]>,
): Promise<ReadonlySet<string>> {
  const bold = new Set<string>();
  const unknown = new Set(pagesOf.keys());
  for (let looked = 0; looked < MOST_PAGES && unknown.size > 0; looked++) {
    const page = pageWithMost(unknown, pagesOf);
    if (page === undefined) break;
    const names = await fontsOn(pdf, page, unknown).catch(() => new Map<string, boolean>());
    for (const [font, isBold] of names) {
      unknown.delete(font);
      if (isBold) bold.add(font);
    }
    for (const font of [...unknown]) if (pagesOf.get(font)?.includes(page) === true) unknown.delete(font);
  }
  return bold;
}

async function fontsOn(
  pdf: OpenedPdf,
  number: number,
  wanted: ReadonlySet<string>,
): Promise<Map<string, boolean>> {
  const page = await pdf.getPage(number + 1);
  const found = new Map<string, boolean>();
  try {
    await page.getOperatorList();
    for (const font of wanted) {
      if (!page.commonObjs.has(font)) continue;
      const { name, bold, black } = page.commonObjs.get(font) as {
        name?: string;
        bold?: boolean;
        black?: boolean;
      };
      found.set(font, bold === true || black === true || BOLD.test((name ?? '').replace(/^[A-Z]{6}\+/u, '')));
    }
  } finally {
    page.cleanup();
  }
  return found;
}

function pageWithMost(
  fonts: ReadonlySet<string>,
  pagesOf: ReadonlyMap<string, readonly number[]>,
): number | undefined {
  const counts = new Map<number, number>();
  for (const font of fonts)
    for (const page of pagesOf.get(font) ?? []) counts.set(page, (counts.get(page) ?? 0) + 1);
  let best: [number, number] | undefined;
  for (const one of counts) if (best === undefined || one[1] > best[1]) best = one;
  return best?.[0];
}
