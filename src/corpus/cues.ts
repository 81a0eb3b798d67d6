/** Which words of a subtitle file are spoken, and when; and what else is in the file? */

import { toEnd } from '../slices.ts';
import type { Span } from '../text/span.ts';
import { lines } from './lines.ts';
import type { Cut } from './markdown/cuts.ts';

const TIME = String.raw`-?(?:\d{1,4}:)?-?\d{1,2}:-?\d{1,2}(?:[.,]-?\d{1,3})?`;
/** "00:00:01,000 --> 00:00:03,500 align:start", or "0:00:01.000,0:00:03.500" in files from YouTube. */
const TIMES = new RegExp(String.raw`^(${TIME})\s*(?:-+>|(?<=[.,]\d{3}),(?=\d))\s*(${TIME})(?:\s.*)?$`, 'u');
const NUMBER = /^\d{1,6}$/u;
const HEADER = /^(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)/u;
/** Tags for the speaker, the style, times within a line, and the position in the picture. */
const TAG =
  /<(?:v(?:\.[^\s>]*)*\s+([^>\n]{1,80})|\/?(?:[bius]|c|v|ruby|rt|lang|font)(?=[\s.>/])[^>\n]{0,80}|[\d:.]{5,15})>|\{\\[^}\n]{1,80}\}|&(amp|lt|gt|nbsp|lrm|rlm);/giu;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lrm: '',
  rlm: '',
};
/** Lines read between two points where the work may pause. */
const LINES_TOGETHER = 2_000;
/** Lines at the start of a file that identify its format. */
const TELLING = 40;

/** Words that are shown together; offsets into the file. */
export interface Cue {
  readonly lines: readonly Span[];
  /** In milliseconds from the beginning; 0 if the cue has no times. */
  readonly from: number;
  readonly to: number;
  /** Whether its words stand above the first times, so that nothing says when they are spoken. Default: no. */
  readonly isUntimed?: true;
}

export interface ReadCues {
  readonly cues: readonly Cue[];
  readonly cuts: readonly Cut[];
  /** As the head of the file names it: BCP 47, or anything else. */
  readonly language?: string;
  /** The first line with impossible times, and how many cues have such times; undefined if none has. */
  readonly odd?: { readonly line: number; readonly count: number };
}

/** Whether a text begins with a number and times, or as WebVTT does. */
export function hasCues(text: string): boolean {
  let looked = 0;
  let first = true;
  for (const { start, end } of lines(text)) {
    if (start === end) continue;
    const words = text.slice(start, end);
    if (TIMES.test(words)) return true;
    // Above the first times, only numbers and header lines are allowed.
    if (first && !NUMBER.test(words) && !HEADER.test(words)) return false;
    if (++looked === TELLING) return false;
    first = false;
  }
  return false;
}

/** The cues of a file, and cuts for anything that is not spoken. No cut contains a line end. */
export function readCues(text: string): ReadCues {
  return toEnd(readingCues(text));
}

/** `readCues()` in steps: yields where the work may pause. */
export function* readingCues(text: string): Generator<undefined, ReadCues> {
  const all: Span[] = [];
  for (const line of lines(text)) if (all.push(line) % LINES_TOGETHER === 0) yield undefined;
  const cuts: Cut[] = [];
  const cues: OpenCue[] = [];
  const drop = ({ start, end }: Span): void => {
    if (start < end) cuts.push({ start, end, text: '' });
  };
  let passing = false;
  let fresh = true;
  let language: string | undefined;
  let odd: { line: number; count: number } | undefined;
  for (const [at, line] of all.entries()) {
    if (at % LINES_TOGETHER === 0) yield undefined;
    const words = text.slice(line.start, line.end);
    const blank = words === '';
    const times = TIMES.exec(words);
    const below = all[at + 1];
    const isName = fresh && below !== undefined && TIMES.test(text.slice(below.start, below.end));
    if (fresh && HEADER.test(words)) passing = true;
    if (passing && cues.length === 0) language ??= /^Language:\s*(\S{1,40})$/iu.exec(words)?.[1];
    if (blank) passing = false;
    else if (times !== null) {
      passing = false;
      const cue = { lines: [], from: milliseconds(times[1]), to: milliseconds(times[2]) };
      if (isOdd(cue, cues.at(-1))) odd = { line: odd?.line ?? at + 1, count: (odd?.count ?? 0) + 1 };
      cues.push(cue);
      drop(line);
    } else if (passing || isName) drop(line);
    else {
      const cue = cues.at(-1);
      if (cue === undefined) cues.push({ lines: [line], from: 0, to: 0, isUntimed: true });
      else cue.lines.push(line);
      for (const tag of words.matchAll(TAG)) {
        const start = line.start + tag.index;
        const [whole, speaker, entity] = tag;
        const written =
          speaker === undefined ? (ENTITIES[entity?.toLowerCase() ?? ''] ?? '') : `${speaker.trim()}: `;
        cuts.push({ start, end: start + whole.length, text: written });
      }
    }
    fresh = blank;
  }
  for (const cue of rolledIn(text, cues)) for (const line of cue.lines.splice(0, 1)) drop(line);
  return {
    cues: cues.filter((cue) => cue.lines.length > 0),
    cuts,
    ...(language !== undefined && { language }),
    ...(odd !== undefined && { odd }),
  };
}

/**
 * Whether a cue begins before the file or the previous cue, ends before it begins, or begins long before the previous
 * cue ends.
 */
function isOdd({ from, to }: Times, above: Times | undefined): boolean {
  if (from < 0 || to < from) return true;
  return above !== undefined && (from < above.from || from < above.to - LONGEST_OVERLAP);
}

interface Times {
  readonly from: number;
  readonly to: number;
}

/** In milliseconds: roll-up captions overlap, and so do two people who speak at once. */
const LONGEST_OVERLAP = 10_000;

interface OpenCue extends Cue {
  readonly lines: Span[];
}

/**
 * The cues that repeat the last line of the previous cue as their first, if the captions of the file roll up: such a
 * cue has another line below, or is shown for hardly any time. In other files the words really are said twice.
 */
function rolledIn(text: string, cues: readonly OpenCue[]): OpenCue[] {
  const plain = (span: Span | undefined): string =>
    span === undefined ? '' : text.slice(span.start, span.end).replace(TAG, '').trim();
  const rolled: OpenCue[] = [];
  let before = '';
  let could = 0;
  for (const cue of cues) {
    if (cue.lines.length === 0) continue;
    const mayRoll = cue.lines.length > 1 || cue.to - cue.from <= SHORTEST;
    if (mayRoll && before !== '') could++;
    if (mayRoll && plain(cue.lines[0]) === before) rolled.push(cue);
    before = plain(cue.lines.at(-1));
  }
  return rolled.length >= ROLLED_SHARE * could ? rolled : [];
}

/** In roll-up captions, at least this share of the cues that could begin with a repeated line do so. */
const ROLLED_SHARE = 0.3;

/** In milliseconds: nobody can read anything that is shown for less. */
const SHORTEST = 50;

/** Negative if any part of it is. */
function milliseconds(time = ''): number {
  const [whole = '', part = '0'] = time.replaceAll('-', '').split(/[.,]/u);
  const seconds = whole.split(':').reduce((sum, unit) => sum * 60 + Number(unit), 0);
  const all = seconds * 1000 + Number(part.padEnd(3, '0'));
  return time.includes('-') ? -all : all;
}
