/**
 * Which blocks of a plain text are headings? Judged by their form, by the text below them and by how often the form
 * recurs.
 */

import type { Span } from '../../text/span.ts';
import { leadingDate } from '../dates.ts';
import { entryKey } from './contents.ts';
import { type Form, type HeadingLine, headingLine, underline } from './heading-lines.ts';

/** A block of lines, with its `heading` if it is one. */
export interface Block {
  readonly lines: readonly Span[];
  readonly heading?: HeadingLine & { readonly title: string };
}

/** The most lines of a heading whose title continues below its number. */
const MOST_LINES = 3;
/** This many entries in a row with nothing below them are a list of headings and not headings themselves. */
const LISTED = 3;
/** In UTF-16 units; text below a short line counts as running text if it is at least this long, or ends a sentence. */
const RUNNING = 70;
const ENDS = /[.!?…。！？।؟۔:：]["”’»)\]]*$/u;
/** In UTF-16 units, for a heading directly above its text: a number with its word, and with a title too. */
const LONGEST_NUMBER = 24;
const LONGEST_TITLE = 48;
/** Forms that hardly any line has by chance. */
const SURE: ReadonlySet<Form> = new Set(['underlined', 'part', 'chapter', 'provision']);

/**
 * Splits off titles with the line that underlines them, and numbers of provisions that are set on a line of their own
 * above their text.
 */
export function* splitHeadings(text: string, blocks: Iterable<readonly Span[]>): Generator<Block> {
  for (const lines of blocks) {
    let from = 0;
    for (let at = 0; at < lines.length; at++) {
      const level = at + 1 < lines.length ? underlined(text, lines[at], lines[at + 1]) : undefined;
      if (level === undefined) continue;
      if (at > from) yield { lines: lines.slice(from, at) };
      yield {
        lines: lines.slice(at, at + 2),
        heading: { form: 'underlined', level, title: wordsOf(text, lines[at]) },
      };
      from = at + 2;
      at++;
    }
    const rest = lines.slice(from);
    if (rest.length === 0) continue;
    yield* numberedFirst(text, rest);
  }
}

/** "Article 5" or "Chapter 2" above its text without a blank line. */
function* numberedFirst(text: string, lines: readonly Span[]): Generator<Block> {
  const heading = candidate(text, lines);
  if (heading !== undefined) yield { lines, heading };
  else {
    const [first, ...others] = lines;
    const words = wordsOf(text, first);
    const form = others.length > 0 ? headingLine(words) : undefined;
    const numbered =
      form !== undefined &&
      SURE.has(form.form) &&
      isWhole(words, others[0] === undefined ? '' : wordsOf(text, others[0])) &&
      !others.some((line) => isNumbered(wordsOf(text, line)));
    const below = wordsOf(text, others[0]);
    if (
      first !== undefined &&
      form !== undefined &&
      numbered &&
      (below.length > words.length || ENDS.test(below))
    ) {
      yield { lines: [first], heading: { ...form, title: words } };
      yield { lines: others };
    } else yield { lines };
  }
}

function candidate(text: string, lines: readonly Span[]): Block['heading'] {
  const [first, ...others] = lines;
  if (lines.length > MOST_LINES) return undefined;
  const words = wordsOf(text, first);
  const form = headingLine(words);
  if (form === undefined || leadingDate(words) !== undefined) return undefined;
  const below = others.map((line) => wordsOf(text, line));
  // Several numbered lines are a list of headings.
  if (below.some(isNumbered)) return undefined;
  const goesOn =
    form.form === 'part' || form.form === 'chapter' || form.form === 'capitals' || form.form === 'roman';
  if (below.length > 0 && (!goesOn || below.some((line) => line.length > RUNNING || /[.!?;,]$/u.test(line))))
    return undefined;
  if (
    below.length > 0 &&
    form.form === 'capitals' &&
    below.some((line) => headingLine(line)?.form !== 'capitals')
  )
    return undefined;
  return { ...form, title: [words, ...below].join(' ').replace(/\s+/gu, ' ') };
}

/** The blocks, with `heading` only on those that really are headings. */
export function judged(text: string, blocks: readonly Block[]): Block[] {
  const kept = blocks.map(({ heading }) => heading !== undefined);
  const points = hasPoints();
  const keys = new Map<string, number>();
  for (const { heading } of blocks) {
    if (heading !== undefined)
      keys.set(entryKey(heading.title), (keys.get(entryKey(heading.title)) ?? 0) + 1);
  }
  // From the weakest form to the strongest: a line that turns out not to be a heading may then be the text below one.
  dropUnless(['short'], (at) => standsAbove(at) && isRunning(blocks[at + 1]));
  dropForms('short', 2);
  dropUnless(['capitals'], (at) => standsAbove(at));
  dropForms(
    'decimal',
    2,
    (at) => (blocks[at]?.heading?.title.match(/^\d+\.\d/u) ?? null) === null && !points,
  );
  dropForms('roman', 2);
  // A table of contents repeats headings that stand further down.
  for (let at = 0; at < blocks.length; ) {
    let end = at;
    while (
      kept[end] === true &&
      blocks[end]?.heading !== undefined &&
      (end === at || levelOf(end) >= levelOf(at))
    )
      end++;
    if (end - at >= LISTED) {
      for (let one = at; one < end; one++) {
        const again = (keys.get(entryKey(blocks[one]?.heading?.title ?? '')) ?? 0) > 1;
        if (again && one < end - 1) kept[one] = false;
      }
    }
    at = Math.max(end, at + 1);
  }
  // "Rule 1: no dogs" is complete in itself if no rule has text below it.
  for (const form of ['provision', 'chapter', 'part'] as const) dropForms(form, 1);
  return blocks.map((block, at) => (kept[at] === true ? block : { lines: block.lines }));

  function levelOf(at: number): number {
    return blocks[at]?.heading?.level ?? 0;
  }
  /** Whether text or a deeper heading follows. */
  function standsAbove(at: number): boolean {
    const next = blocks[at + 1];
    if (next === undefined) return false;
    return kept[at + 1] !== true || levelOf(at + 1) > levelOf(at);
  }
  function isRunning(block: Block | undefined): boolean {
    if (block === undefined) return false;
    const words = text.slice(block.lines[0]?.start ?? 0, block.lines.at(-1)?.end ?? 0);
    return words.length >= RUNNING || ENDS.test(words) || /^[-*•]\s/u.test(words);
  }
  function dropUnless(forms: readonly Form[], holds: (at: number) => boolean): void {
    // Backwards, because whether a line stands above text may depend on whether the next line is a heading.
    for (let at = blocks.length - 1; at >= 0; at--) {
      const heading = blocks[at]?.heading;
      if (kept[at] === true && heading !== undefined && forms.includes(heading.form) && !holds(at))
        kept[at] = false;
    }
  }
  /** A form that occurs too rarely, or mostly directly above others of its kind, belongs to a list or is chance. */
  function dropForms(form: Form, fewest: number, concerns: (at: number) => boolean = () => true): void {
    const own = blocks.flatMap(({ heading }, at) =>
      kept[at] === true && heading?.form === form && concerns(at) ? [at] : [],
    );
    const above = own.filter(standsAbove).length;
    if (own.length > 0 && (own.length < fewest || above * 2 < own.length))
      for (const at of own) kept[at] = false;
  }
  function hasPoints(): boolean {
    return blocks.some(({ heading, lines }) => {
      const words = heading?.title ?? text.slice(lines[0]?.start ?? 0, (lines[0]?.start ?? 0) + 8);
      return /^\d+\.\d/u.test(words);
    });
  }
}

function underlined(text: string, title: Span | undefined, below: Span | undefined): number | undefined {
  const sign = wordsOf(text, below);
  const level = underline(sign);
  const words = wordsOf(text, title);
  const fits = sign.length >= Math.min(3, words.length) && sign.length * 2 >= words.length;
  return level !== undefined &&
    fits &&
    words.length <= RUNNING + 30 &&
    underline(words) === undefined &&
    /\p{L}|\p{Nd}/u.test(words)
    ? level
    : undefined;
}

function wordsOf(text: string, line: Span | undefined): string {
  return line === undefined ? '' : text.slice(line.start, line.end);
}

/**
 * Whether a numbered line above text is a heading: it has only its number, or a short title that does not continue
 * below.
 */
function isWhole(line: string, below: string): boolean {
  if (line.length <= LONGEST_NUMBER) return true;
  return line.length <= LONGEST_TITLE && /^[^\p{Ll}]/u.test(below) && !/[,;]$|\p{L}[.!?]\s/u.test(line);
}

/** Whether a line has the form of a numbered heading. */
function isNumbered(line: string): boolean {
  const form = headingLine(line)?.form;
  return form !== undefined && form !== 'short' && form !== 'capitals';
}
