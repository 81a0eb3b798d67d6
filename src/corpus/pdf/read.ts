/** What does a PDF say, block by block? */

import { languageOfText } from '../../languages/detect.ts';
import { type Block, type Told, UnreadableFile } from '../build/block.ts';
import { type PackedFile, titleFromPath } from '../formats/format.ts';
import { regionsOf } from './columns.ts';
import { boldFonts } from './fonts.ts';
import { vocabulary } from './hyphens.ts';
import { type OpenedPdf, openPdf } from './library.ts';
import { bodyOf, type Line, linesOf } from './lines.ts';
import { withoutNotes } from './notes.ts';
import { blocksOf } from './paragraphs.ts';
import { type Lines, runningOf } from './running.ts';
import { framesOf, type TextContent, unnamed } from './runs.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { headingMarks } from './tags.ts';
import { bookmarks, pageLabels, toldBy } from './told.ts';
import type { PageLines } from './words.ts';

/** The most page numbers to list in a message. */
const MOST_TOLD = 8;

/** A title is at least this much larger than running text, and at most this long, in UTF-16 units. */
const TITLE_SIZE = 1.25;
const LONGEST_TITLE = 200;

/** In UTF-16 units; a longer line is not a heading. */
const LONGEST_HEADING = 120;

/** Share of unnamed characters: 5% in a paper full of formulas, 18% and more if everything is garbled. */
const MOST_UNNAMED = 0.1;

/** In UTF-16 units: how much text to detect the language from. */
const TELLING = 4_000;

/** The words of a page before they are put in reading order. */
interface Read {
  /** One for each direction, the main one first. */
  readonly frames: readonly Lines[];
  /** See `unnamed()`. */
  readonly characters: ReturnType<typeof unnamed>;
}

export async function* read({ file, bytes }: PackedFile): AsyncGenerator<Block | undefined, Told> {
  const pdf = await openPdf(bytes);
  try {
    return yield* reading(pdf, file);
  } finally {
    await pdf.destroy().catch(() => undefined);
  }
}

async function* reading(pdf: OpenedPdf, file: string): AsyncGenerator<Block | undefined, Told> {
  const labels = await pageLabels(pdf);
  const tags = new Map<string, number>();
  const pages: Read[] = [];
  for (let page = 0; page < pdf.numPages; page++) {
    pages.push(await pageOf(pdf, page, labels[page] ?? '', tags));
    yield undefined;
  }
  const running = runningOf(pages.map(({ frames: [main] }) => main ?? NO_LINES));
  // A scanning program may print its name on each page.
  const hasWords = ({ frames: [main, ...others] }: Read, page: number): boolean =>
    others.length > 0 || main?.segments.some((segment) => running[page]?.has(segment) !== true) === true;
  const empty = pages.flatMap((one, page) => (hasWords(one, page) ? [] : [labels[page] ?? '']));
  if (empty.length === pages.length)
    throw new UnreadableFile(
      pages.length === 0
        ? 'has no pages; save it again'
        : 'is a PDF that has no text, such as a scan; run OCR first',
    );
  const [nameless, all] = (['unnamed', 'all'] as const).map((name) =>
    pages.reduce((sum, { characters }) => sum + characters[name], 0),
  );
  if ((nameless ?? 0) > MOST_UNNAMED * (all ?? 0))
    throw new UnreadableFile('is a PDF whose fonts do not say which characters they show; run OCR first');
  const stamps = stampsOf(pages);
  const words = vocabulary();
  const ordered: { lines: Line[]; height: number }[] = [];
  let region = 0;
  for (const [page, { frames }] of pages.entries()) {
    const lines: Line[] = [];
    for (const [at, { segments }] of frames.entries()) {
      const own = segments.filter((segment) =>
        at === 0 ? running[page]?.has(segment) !== true : !stamps.has(segment.text),
      );
      for (const { segments: part } of regionsOf(own, isBackward(own)))
        if (part.length > 0) lines.push(...linesOf(part, page, region++));
    }
    for (const { text } of lines) words.add(text);
    ordered.push({ lines, height: frames[0]?.height ?? 0 });
    yield undefined;
  }
  const body = bodyOf(ordered.flatMap(({ lines }) => lines));
  const noted = ordered.map(({ lines, height }): PageLines => withoutNotes(lines, height, body, words));
  const bold = await boldFonts(pdf, fontsOf(noted, body.font));
  const outline = await bookmarks(pdf);
  const known = { body, outline, tags, isBold: (font: string): boolean => bold.has(font) };
  const told = await toldBy(pdf, { heading: titleOn(noted[0]?.lines ?? [], body.size), file });
  let sample = '';
  let first: Block['kind'] | undefined;
  for (const paged of blocksOf(noted, known, words)) {
    if (paged === undefined) {
      yield undefined;
      continue;
    }
    const { page, to = page, turn, block } = paged;
    first ??= block.kind;
    if (sample.length < TELLING && 'text' in block) sample += `${block.text}\n`;
    const [label = '', last = ''] = [labels[page], labels[to]];
    const place = { kind: 'page', label, ...(last !== label && { to: last }) } as const;
    yield { ...block, place, ...(turn !== undefined && { turn }) };
  }
  const language = told.language ?? languageOfText(sample);
  return {
    // A first heading in the middle of the text is not the title.
    ...(first !== 'heading' && { title: titleFromPath(file) }),
    ...told,
    ...(language !== undefined && { language }),
    read: { page: pages.length },
    ...(empty.length > 0 && { left: { 'page without text': empty.length }, warnings: [textless(empty)] }),
  };
}

/** Words beside the text on this many pages are a stamp. */
const STAMPED_PAGES = 3;

/** Slanted or vertical words beside the text of several pages, such as the name of the person who printed it. */
function stampsOf(pages: readonly Read[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { frames } of pages)
    for (const text of new Set(frames.slice(1).flatMap(({ segments }) => segments.map((one) => one.text))))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].flatMap(([text, pages]) => (pages >= STAMPED_PAGES ? [text] : [])));
}

const NO_LINES: Lines = { segments: [], height: 0, label: '' };

async function pageOf(
  pdf: OpenedPdf,
  number: number,
  label: string,
  tags: Map<string, number>,
): Promise<Read> {
  const page = await pdf.getPage(number + 1);
  try {
    const content = (await page.getTextContent({ includeMarkedContent: true })) as unknown as TextContent;
    const view = page.getViewport({ scale: 1 });
    const frames = framesOf(content, {
      width: view.width,
      height: view.height,
      transform: view.transform as readonly number[],
    });
    if (content.items.some((item) => 'id' in item && item.id))
      for (const [mark, level] of headingMarks(await page.getStructTree().catch(() => null)))
        tags.set(`${number} ${mark}`, level);
    return {
      characters: unnamed(content.items),
      frames: frames.map(({ runs, height }) => ({ segments: segmentsOf(runs), height, label })),
    };
  } finally {
    page.cleanup();
  }
}

function isBackward(segments: readonly Segment[]): boolean {
  let [backward, all] = [0, 0];
  for (const { runs } of segments)
    for (const run of runs) {
      all += run.text.length;
      if (run.isBackward) backward += run.text.length;
    }
  return backward * 2 > all;
}

/** For each font other than that of the running text, its pages; only fonts of lines that may be headings. */
function fontsOf(pages: readonly PageLines[], body: string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [page, { lines }] of pages.entries())
    for (const { font, text } of lines) {
      if (font === body || text.length > LONGEST_HEADING || !/\p{L}{2}|\p{Lo}/u.test(text)) continue;
      const known = found.get(font);
      if (known === undefined) found.set(font, [page]);
      else if (known.at(-1) !== page) known.push(page);
    }
  return found;
}

/** The largest words of the first page, if they are larger than running text. */
function titleOn(lines: readonly Line[], body: number): string | undefined {
  const largest = Math.max(0, ...lines.filter(({ text }) => /\p{L}{2}/u.test(text)).map(({ size }) => size));
  if (largest < TITLE_SIZE * body) return undefined;
  const first = lines.findIndex(({ size }) => size > 0.97 * largest);
  let title = '';
  for (let at = first; (lines[at]?.size ?? 0) > 0.97 * largest; at++) title += ` ${lines[at]?.text}`;
  title = title.trim();
  return /\p{L}{3}|\p{Lo}{2}/u.test(title) && title.length <= LONGEST_TITLE ? title : undefined;
}

function textless(labels: readonly string[]): string {
  const told = labels.slice(0, MOST_TOLD).join(', ');
  const more = labels.length > MOST_TOLD ? ` and ${labels.length - MOST_TOLD} more` : '';
  return labels.length === 1
    ? `has no text on page ${told}, which may be scanned; run OCR if there are words on it`
    : `has no text on pages ${told}${more}, which may be scanned; run OCR if there are words on them`;
}
