/** How is a document built from the blocks that were read from a file? */

import type { Span } from '../../text/span.ts';
import { isBlank } from '../../text/unseen.ts';
import type { Counted, Problem } from '../document.ts';
import { type ParsedDocument, titleFromPath } from '../formats/format.ts';
import { linksIn } from '../markdown/addresses.ts';
import { sentenceAt } from '../markdown/footnotes.ts';
import type { Linked } from '../markdown/inlines.ts';
import { joined, type Loose } from '../markdown/leads.ts';
import { unquotable } from '../markdown/navigation.ts';
import { type HeadedBlock, type Heading, outline } from '../outline.ts';
import { titleHeading } from '../title-heading.ts';
import { type Block, type BlockReading, UnreadableFile } from './block.ts';
import { type LaidOut, layout } from './lay-out.ts';

/** Blocks laid out, or pieces examined, between two points where the work may pause. */
const READ_TOGETHER = 100;

/**
 * The document built from blocks: always the same text, with leads, tables and lists as in a Markdown document. A file
 * that cannot be read gives an empty document with an error. Yields where the work may pause.
 */
export function* building(reading: BlockReading, file: string): Generator<undefined, ParsedDocument> {
  try {
    return yield* built(reading, file);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const problems: Problem[] = [{ file, line: 0, message: error.message, severity: 'error' }];
    const nothing = { text: '', source: {}, sections: [], paragraphs: [] };
    return { title: titleFromPath(file), ...nothing, isBuilt: true, problems };
  }
}

function* built(reading: BlockReading, file: string): Generator<undefined, ParsedDocument> {
  const laid = layout();
  const counts: Partial<Record<Counted, number>> = {};
  let read = 0;
  let step = reading.next();
  for (; !step.done; step = reading.next()) {
    if (step.value !== undefined) {
      yield* laid.adding(step.value);
      const counted = COUNTED[step.value.kind];
      if (counted !== undefined) counts[counted] = (counts[counted] ?? 0) + 1;
    }
    if (step.value === undefined || ++read % READ_TOGETHER === 0) yield undefined;
  }
  const told = step.value;
  const out = laid.done();
  const { text, headings, seals, pieces, links } = out;
  yield undefined;
  const loose = yield* loosened(out);
  const found: HeadedBlock[] = [];
  let piece = 0;
  for (const block of joined(text, loose, seals)) {
    if (block === undefined) {
      yield undefined;
      continue;
    }
    while ((pieces[piece + 1]?.span.start ?? text.length) <= block.span.start) piece++;
    const place = pieces[piece]?.place;
    found.push({ ...block, ...(place && { place }) });
  }
  const titleAt = titleHeading(headings, found[0]?.span.start ?? text.length, told.title);
  const title = told.title ?? headings.find(({ level }) => level === 1)?.title ?? titleFromPath(file);
  const ofLevel1 = headings.filter(({ level }) => level === 1);
  // A line above it, such as the date, does not turn the title into a section.
  const isTitle = (heading: Heading): boolean =>
    heading === titleAt || (ofLevel1.length === 1 && heading === ofLevel1[0] && heading.title === title);
  const led = linksIn(text, links);
  const problems = (told.warnings ?? []).map(
    (message): Problem => ({ file, line: 0, message, severity: 'warning' }),
  );
  return {
    title,
    ...(told.language !== undefined && { language: told.language }),
    text,
    isBuilt: true,
    source: told.source ?? {},
    ...outline(
      headings.filter((heading) => !isTitle(heading)),
      found,
      text.length,
    ),
    ...(led.length > 0 && { links: led }),
    ...some('read', { ...told.read, ...counts, ...told.read }),
    ...some('left', told.left ?? {}),
    problems,
  };
}

/** What is counted in every document, in the order in which it is reported. */
const COUNTED: Readonly<Partial<Record<Block['kind'], Counted>>> = {
  heading: 'heading',
  table: 'table',
  note: 'note',
};

function some<Name extends 'read' | 'left', Counts extends object>(
  name: Name,
  counts: Counts,
): { readonly [Own in Name]?: Counts } {
  return Object.keys(counts).length === 0 ? {} : ({ [name]: counts } as { readonly [Own in Name]: Counts });
}

/** The pieces, with everything that decides what they are joined with. */
function* loosened({ text, headings, pieces, links }: LaidOut): Generator<undefined, Loose[]> {
  const titles = new Set(headings.map(({ title }) => title.toLowerCase()));
  const loose: Loose[] = [];
  let link = 0;
  for (const [at, { span, kind, header, list, quoted, calledAt, isApart }] of pieces.entries()) {
    if (at % READ_TOGETHER === 0) yield undefined;
    while ((links[link]?.end ?? Number.POSITIVE_INFINITY) <= span.start) link++;
    const within: Linked[] = [];
    for (let one = links[link]; one !== undefined && one.start < span.end; one = links[++link])
      within.push(one);
    if (isBlank(text.slice(span.start, span.end))) continue;
    const lost = isApart
      ? 'signs'
      : yield* unquotable(text, { ...span, ...(kind && { kind }) }, within, titles);
    const noteOf: Span | undefined =
      calledAt === undefined ? undefined : sentenceAt(text, pieces, calledAt, span.start);
    loose.push({
      span,
      ...(kind && { kind }),
      ...(header !== undefined && { header }),
      ...(list !== undefined && { list }),
      ...(quoted && { quoted }),
      ...(lost && { unquotable: lost }),
      ...(noteOf && { noteOf }),
    });
  }
  return loose;
}
