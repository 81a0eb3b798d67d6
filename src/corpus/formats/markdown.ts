/** How is a Markdown file read: front matter, headings, paragraphs, lists, quotations, code? */

import { toEnd } from '../../slices.ts';
import { trim } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { isBlank } from '../../text/unseen.ts';
import type { Problem } from '../document.ts';
import { withKnownSections } from '../doubts.ts';
import { frontMatter } from '../front-matter.ts';
import { linksIn } from '../markdown/addresses.ts';
import { readBlocks } from '../markdown/blocks.ts';
import { bodyOf } from '../markdown/body.ts';
import { applyCuts, type Cut, leafMarkup, leavesOf } from '../markdown/cuts.ts';
import { sentenceAt } from '../markdown/footnotes.ts';
import type { Linked } from '../markdown/inlines.ts';
import { joined, type Loose } from '../markdown/leads.ts';
import { ownLineEnds, plainLines } from '../markdown/line-ends.ts';
import { unquotable } from '../markdown/navigation.ts';
import { type Piece, piecesIn } from '../markdown/pieces.ts';
import { type HeadedBlock, type Heading, outline } from '../outline.ts';
import { titleHeading } from '../title-heading.ts';
import { show } from '../yaml.ts';
import { type ParsedDocument, type ParseInput, type TextFormat, titleFromPath } from './format.ts';

/** Blocks searched for markup, or paragraphs found, between two points where the work may pause. */
const READ_TOGETHER = 200;

export const markdown: TextFormat = {
  name: 'markdown',
  extensions: ['.md', '.markdown', '.mdx', '.mdown', '.mkd'],
  detects: () => true,
  parse: (input) => toEnd(parsing(input)),
  parsing,
};

function* parsing({ file, text: written, strict = false }: ParseInput): Generator<undefined, ParsedDocument> {
  const source = plainLines(written);
  yield undefined;
  const { bodyStart, problems, doubts, doubtLines, ...told } = yield* frontMatter(source, file, strict);
  yield undefined;
  const { body, at: inBody, labels: named, ...seams } = yield* bodyOf(source, bodyStart);
  // White space replaces it, so that every offset of the body is an offset into the file.
  const start = inBody(bodyStart);
  const blank = body.slice(0, start).replace(/[^\n]+/gu, (line) => ' '.repeat(line.length));
  const { blocks, labels, marks } = yield* readBlocks(blank + body.slice(start));
  const cuts: Cut[] = [];
  const links: Linked[] = [];
  const notes = new Map<string, number>();
  let read = 0;
  for (const mark of marks) cuts.push({ ...mark, text: '' });
  for (const { leaf, depth } of leavesOf(blocks)) {
    if (read++ % READ_TOGETHER === 0) yield undefined;
    const markup = leafMarkup(leaf, depth, body, labels);
    for (const cut of markup.cuts) cuts.push(cut);
    for (const link of markup.links) links.push(link);
    for (const note of markup.notes) {
      const label = body.slice(note.start + 2, note.end - 1);
      if (!notes.has(label)) notes.set(label, note.start);
    }
  }
  const { text, at } = applyCuts(body, cuts);
  yield undefined;
  const moved = ({ start, end }: Span): Span => trim(text, at(start), at(end));

  const headings: Heading[] = [];
  // Nothing is joined across a heading or a rule.
  const rules: number[] = [];
  const pieces: (Piece & { readonly span: Span })[] = [];
  for (const found of piecesIn(blocks, seams)) {
    if (read++ % READ_TOGETHER === 0) yield undefined;
    if ('level' in found) {
      const title = oneLine(moved(found.wording));
      if (!isBlank(title)) headings.push({ level: found.level, title, start: at(found.start) });
      continue;
    }
    const span = moved(found);
    if (found.isRule) rules.push(span.start);
    else if (!isBlank(text.slice(span.start, span.end))) pieces.push({ ...found, span });
  }
  yield undefined;
  const names = new Map<number, number>();
  for (const label of named) {
    if (read++ % READ_TOGETHER === 0) yield undefined;
    const span = moved(label);
    if (span.start < span.end) names.set(span.start, at(label.until));
  }
  const placed = links.map((link) => ({ ...link, start: at(link.start), end: at(link.end) }));
  placed.sort((a, b) => a.start - b.start);
  yield undefined;
  const loose = yield* loosened();
  const found: HeadedBlock[] = [];
  const seals = [...headings.map(({ start }) => start), ...rules].sort((a, b) => a - b);
  for (const block of joined(text, loose, seals)) {
    if (block === undefined) yield undefined;
    else found.push(block);
  }
  const titleAt = titleHeading(headings, found[0]?.span.start ?? text.length, told.title);
  const title = told.title ?? headings.find((heading) => heading.level === 1)?.title ?? titleFromPath(file);
  // No cut contains a line end, so the text has as many lines as the file.
  const own = applyCuts(text, ownLineEnds(text, written));
  yield undefined;
  const owned = ({ start, end }: Span): Span => ({ start: own.at(start), end: own.at(end) });
  const outlined = outline(
    headings
      .filter((heading) => heading !== titleAt)
      .map((heading) => ({ ...heading, start: own.at(heading.start) })),
    found.map(({ span, lead, ...shape }) => ({
      span: owned(span),
      ...shape,
      ...(lead && { lead: owned(lead) }),
    })),
    own.text.length,
  );
  const { known, stray } = withKnownSections(doubts ?? [], outlined.sections);
  const astray = stray.map(
    (n): Problem => ({
      file,
      line: doubtLines?.[n] ?? 0,
      message: `doubts ${n + 1} does not name a section of the document (got ${show(doubts?.[n]?.section)})${strict ? '' : ' and is not used'}; write a heading exactly as it appears below`,
      severity: strict ? 'error' : 'warning',
    }),
  );
  const led = linksIn(text, placed).map(({ span, url }) => ({ span: owned(span), url }));
  return {
    source: {},
    ...told,
    title,
    text: own.text,
    ...outlined,
    ...(known.length > 0 && { doubts: known }),
    ...(led.length > 0 && { links: led }),
    problems: [...problems, ...astray],
  };

  function oneLine({ start, end }: Span): string {
    return text.slice(start, end).replace(/\s+/gu, ' ');
  }

  /** The pieces, with everything that decides what they are joined with. */
  function* loosened(): Generator<undefined, Loose[]> {
    const titles = new Set(headings.map((heading) => heading.title.toLowerCase()));
    const loose: Loose[] = [];
    let link = 0;
    for (const { span, kind, header, list, start, quoted } of pieces) {
      if (read++ % READ_TOGETHER === 0) yield undefined;
      while ((placed[link]?.end ?? Number.POSITIVE_INFINITY) <= span.start) link++;
      const within: Linked[] = [];
      for (let one = placed[link]; one !== undefined && one.start < span.end; one = placed[++link])
        within.push(one);
      const until = kind === undefined ? names.get(span.start) : undefined;
      const lost =
        until === undefined
          ? yield* unquotable(text, { ...span, ...(kind && { kind }) }, within, titles)
          : undefined;
      const note = /^[ \t]*\[\^([^\]\s]+)\]:/u.exec(body.slice(start, start + 100))?.[1];
      const noteOf =
        note === undefined
          ? undefined
          : sentenceAt(text, pieces, at(notes.get(note) ?? body.length), span.start);
      loose.push({
        span,
        ...(kind && { kind }),
        ...(header !== undefined && { header: at(header) }),
        ...(list !== undefined && { list }),
        ...(quoted && { quoted }),
        ...(lost && { unquotable: lost }),
        ...(until !== undefined && { until }),
        ...(noteOf && { noteOf }),
      });
    }
    return loose;
  }
}
