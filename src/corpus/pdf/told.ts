/** What does a PDF say about itself: title, author, date, language, page labels and bookmarks? */

import type { Told } from '../build/block.ts';
import { toldOf } from '../word/told.ts';
import type { OutlineEntry } from './headings.ts';
import type { OpenedPdf } from './library.ts';

/** Titles that are the name of a program or a file, or say nothing. */
const NO_TITLE =
  /^(?:(?:microsoft|adobe) .*|.*\.(?:pdf|docx?|odt|rtf|tex|dvi|ps|indd|qxd|pm\d|fm|pptx?|xlsx?|html?|txt|wpd)|\S+\.[a-z]{2,4}|untitled.*|unbenannt.*|sans titre.*|slide ?\d*|powerpoint.*|presentation\d*|document\d*|layout \d+|print|about:blank|\P{L}*|.{1,2})$/iu;

/** Bookmarks per file. */
const MOST_BOOKMARKS = 5_000;
const DEEPEST = 6;

/** @param heading the title on the first page */
export async function toldBy(
  pdf: OpenedPdf,
  { heading, file }: { readonly heading: string | undefined; readonly file: string },
): Promise<Omit<Told, 'read' | 'left' | 'warnings'>> {
  const { info, metadata } = await pdf.getMetadata().catch(() => ({ info: {}, metadata: undefined }));
  const properties = info as Readonly<Record<string, unknown>>;
  const written = said(properties.Title) || said(metadata?.get('dc:title'));
  const name = file.split('/').at(-1) ?? '';
  const isTitle = !NO_TITLE.test(written) && !name.toLowerCase().startsWith(written.toLowerCase());
  const { read: _, ...told } = toldOf(
    {
      title: isTitle ? written : '',
      author: said(properties.Author) || said(metadata?.get('dc:creator')),
      created: day(properties.CreationDate),
      modified: day(properties.ModDate),
      language: said(properties.Language),
    },
    isTitle ? undefined : heading,
  );
  return told;
}

/** A name or title as one line of text; '' if there is none. */
function said(value: unknown): string {
  const text = Array.isArray(value) ? value.filter((one) => typeof one === 'string').join(', ') : value;
  return typeof text === 'string' ? text.normalize('NFKC').replace(/\s+/gu, ' ').trim() : '';
}

/** The ISO 8601 date of "D:20090401163925-07'00'". Source: ISO 32000-1, 7.9.4. */
function day(value: unknown): string | undefined {
  const [, year, month, date] = /^(?:D:)?(\d{4})(\d{2})(\d{2})/u.exec(said(value)) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${date}`;
}

/** For each page, the number that the document prints, or its position in the file if the document has no labels. */
export async function pageLabels(pdf: OpenedPdf): Promise<string[]> {
  const labels = await pdf.getPageLabels().catch(() => null);
  return Array.from({ length: pdf.numPages }, (_, page) => {
    const label = labels?.[page]?.trim() ?? '';
    return /^[\p{L}\p{N}.:()[\]-]{1,20}$/u.test(label) ? label : String(page + 1);
  });
}

interface Bookmark {
  readonly title: string;
  readonly dest: string | readonly unknown[] | null;
  readonly items: readonly Bookmark[];
}

/** Bookmarks with the pages that they link to. */
export async function bookmarks(pdf: OpenedPdf): Promise<OutlineEntry[]> {
  const top = ((await pdf.getOutline().catch(() => null)) ?? []) as readonly Bookmark[];
  const found: OutlineEntry[] = [];
  const add = async (entries: readonly Bookmark[], level: number): Promise<void> => {
    for (const { title, dest, items } of entries) {
      if (found.length === MOST_BOOKMARKS) return;
      const page = await pageOf(pdf, dest);
      found.push({ title, level, ...(page !== undefined && { page }) });
      if (level < DEEPEST) await add(items, level + 1);
    }
  };
  await add(top, 1);
  return found;
}

async function pageOf(pdf: OpenedPdf, dest: Bookmark['dest']): Promise<number | undefined> {
  try {
    const [at] = (typeof dest === 'string' ? await pdf.getDestination(dest) : dest) ?? [];
    if (typeof at === 'number') return at;
    if (typeof at !== 'object' || at === null) return undefined;
    return await pdf.getPageIndex(at as Parameters<OpenedPdf['getPageIndex']>[0]);
  } catch {
    return undefined;
  }
}
