/** How are subtitles read: numbers, time codes, and sentences that run across them? */

import { isLanguage } from '../../languages/tag.ts';
import { toEnd } from '../../slices.ts';
import { trim } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { type Cue, hasCues, type ReadCues, readingCues } from '../cues.ts';
import type { Place, Problem } from '../document.ts';
import { applyCuts } from '../markdown/cuts.ts';
import { outline } from '../outline.ts';
import { timeLabel } from '../times.ts';
import { type ParsedDocument, type ParseInput, type TextFormat, titleFromPath } from './format.ts';

/** In UTF-16 units: from this length on a paragraph ends at the next sentence end, and at `LONGEST` in any case. */
const ENOUGH = 240;
const LONGEST = 700;
/** In milliseconds: after such a pause, a finished sentence was the last of its paragraph. */
const PAUSE = 2_000;
/** In milliseconds: after such a pause the paragraph ends anyway, since nobody pauses so long within a sentence. */
const LONG_PAUSE = 8_000;
const ENDS = /[.!?…。！？।؟۔♪][\s"”’»)\]]*$/u;
/** Another person speaks. */
const SPEAKER = /^(?:[-–—]\s*\S|>>|\p{Lu}[\p{L}\p{M} .'-]{0,30}[:：]\s|\[[^\]]{1,40}\]\s*:)/u;
/** Cues joined between two points where the work may pause. */
const JOINED_TOGETHER = 500;

export const subtitles: TextFormat = {
  name: 'subtitles',
  extensions: ['.srt', '.vtt', '.txt'],
  detects: hasCues,
  parse: (input) => toEnd(parsing(input)),
  parsing,
};

function* parsing({ file, text: written }: ParseInput): Generator<undefined, ParsedDocument> {
  const { cues, cuts, language, odd } = yield* readingCues(written);
  yield undefined;
  const { text, at } = applyCuts(written, cuts);
  yield undefined;
  const spans: { span: Span; place?: Place }[] = [];
  let open: Paragraph | undefined;
  const close = (): void => {
    if (open !== undefined) spans.push({ span: open.span, ...placeOf(open) });
  };
  let last: Cue | undefined;
  for (const [n, cue] of cues.entries()) {
    if (n % JOINED_TOGETHER === JOINED_TOGETHER - 1) yield undefined;
    const span = trim(text, at(cue.lines[0]?.start ?? 0), at(cue.lines.at(-1)?.end ?? 0));
    if (span.start === span.end) continue;
    if (open !== undefined && !ends(text, open.span, span, last, cue)) {
      open.span.end = span.end;
      open.until = Math.max(open.until, cue.to);
    } else {
      close();
      open = { span: { ...span }, first: cue, until: Math.max(cue.from, cue.to) };
    }
    last = cue;
  }
  close();
  const [, title] = /^WEBVTT[ \t]*[-–—:]?[ \t]+(\S[^\n]*)/u.exec(written) ?? [];
  const named = nameOf(file);
  const tag = language !== undefined && isLanguage(language) ? language : named.language;
  return {
    title: title?.trim() ?? titleFromPath(named.file),
    ...(tag !== undefined && { language: tag }),
    text,
    source: { kind: 'subtitles' },
    ...outline([], spans, text.length),
    ...(cues.length > 0 && { read: { cue: cues.length } }),
    problems: problemsOf(file, cues, odd),
  };
}

/** Cues that have been joined. */
interface Paragraph {
  readonly span: { readonly start: number; end: number };
  readonly first: Cue;
  /** In milliseconds. */
  until: number;
}

function placeOf({ first, until }: Paragraph): { readonly place?: Place } {
  if (first.isUntimed) return {};
  return {
    place: {
      kind: 'time',
      label: timeLabel(first.from),
      until: Math.max(0, Math.ceil(until / MILLISECONDS)),
    },
  };
}

/** Per second. */
const MILLISECONDS = 1_000;

function problemsOf(file: string, cues: readonly Cue[], odd: ReadCues['odd']): Problem[] {
  if (cues.length > 0 && cues.every(({ isUntimed }) => isUntimed))
    return [{ file, line: 0, message: TIMELESS, severity: 'error' }];
  if (odd === undefined) return [];
  return [{ file, line: odd.line, message: oddTimes(odd.count), severity: 'warning' }];
}

const TIMELESS = 'has no times, so it is not a subtitle file; give it another extension';

function oddTimes(count: number): string {
  return count === 1
    ? 'a cue has a time that is negative or out of order; its words are still read, but correct the time'
    : `${count} cues, of which this is the first, have times that are negative or out of order; their words are still read, but correct the times`;
}

/** The language at the end of a name such as "talk.en.srt", and the name without it. */
function nameOf(file: string): { readonly file: string; readonly language?: string } {
  const [ending, tag] = /\.([a-z]{2}(?:-[a-z]{2,4})?)(?=\.[a-z]{3}$)/iu.exec(file) ?? [];
  if (ending === undefined || tag === undefined || !isLanguage(tag)) return { file };
  return { file: file.replace(`${ending}.`, '.'), language: tag };
}

/** Whether a paragraph ends before a cue. */
function ends(text: string, open: Span, next: Span, last: Cue | undefined, cue: Cue): boolean {
  if (next.end - open.start > LONGEST || (last?.isUntimed && !cue.isUntimed)) return true;
  const pause = last === undefined ? 0 : cue.from - last.to;
  if (pause >= LONG_PAUSE) return true;
  const speaks = SPEAKER.test(text.slice(next.start, next.start + 40));
  if (!ENDS.test(text.slice(Math.max(open.start, open.end - 10), open.end)))
    return speaks && /^\p{Lu}/u.test(text.slice(next.start));
  return open.end - open.start >= ENOUGH || pause >= PAUSE || speaks;
}
