/** Which words of a subtitle file are said, and when; and what else stands in it? */

import type { Span } from '../text/span.ts';
import { lines } from './lines.ts';
import type { Cut } from './markdown/cuts.ts';

const TIME = String.raw`-?(?:\d{1,4}:)?-?\d{1,2}:-?\d{1,2}(?:[.,]-?\d{1,3})?`;
/** "00:00:01,000 --> 00:00:03,500 align:start", or "0:00:01.000,0:00:03.500" of YouTube. */
const TIMES = new RegExp(String.raw`^(${TIME})\s*(?:-+>|(?<=[.,]\d{3}),(?=\d))\s*(${TIME})(?:\s.*)?$`, 'u');
const NUMBER = /^\d{1,6}$/u;
const HEADER = /^(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)/u;
/** Who speaks, how it is set, times within a line, and where it stands in the picture. */
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
/** Lines that begin a file, by which it is known. */
const TELLING = 40;

/** Looked at below a line, in UTF-16 units. */
const SEEN_BELOW = 40;

/** Words that are shown together; offsets into the file. */
export interface Cue {
  readonly lines: readonly Span[];
  /** In milliseconds from the beginning; 0 where none is told. */
  readonly from: number;
  readonly to: number;
}

/** Whether a text begins with a number and times, or as WebVTT does. */
export function hasCues(text: string): boolean {
  let looked = 0;
  let first = true;
  for (const { start, end } of lines(text)) {
    if (start === end) continue;
    const words = text.slice(start, end);
    if (TIMES.test(words)) return true;
    // Only numbers, and what a header says, stand above the first times.
    if (first && !NUMBER.test(words) && !HEADER.test(words)) return false;
    if (++looked === TELLING) return false;
    first = false;
  }
  return false;
}

/** The cues of a file, and what of it are not words that are said: no cut takes a line end. */
export function readCues(text: string): { cues: Cue[]; cuts: Cut[] } {
  const all = [...lines(text)];
  const cuts: Cut[] = [];
  const cues: { lines: Span[]; from: number; to: number }[] = [];
  const drop = ({ start, end }: Span): void => {
    if (start < end) cuts.push({ start, end, text: '' });
  };
  let passing = false;
  let fresh = true;
  for (const [at, line] of all.entries()) {
    const words = text.slice(line.start, line.end);
    const blank = words === '';
    const times = TIMES.exec(words);
    const below = all[at + 1];
    const isName = fresh && below !== undefined && TIMES.test(text.slice(below.start, below.end));
    if (fresh && HEADER.test(words)) passing = true;
    if (blank) passing = false;
    else if (times !== null) {
      passing = false;
      cues.push({ lines: [], from: milliseconds(times[1]), to: milliseconds(times[2]) });
      drop(line);
    } else if (passing || isName) drop(line);
    else {
      const cue = cues.at(-1);
      if (cue === undefined) cues.push({ lines: [line], from: 0, to: 0 });
      else if (isRolled(text, cues, line)) drop(line);
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
  return { cues: cues.filter((cue) => cue.lines.length > 0), cuts };
}

/** Whether a cue begins with the last line of the one before, as captions do that roll up. */
function isRolled(text: string, cues: readonly { readonly lines: readonly Span[] }[], line: Span): boolean {
  const before = cues.at(-2)?.lines.at(-1);
  if (before === undefined || (cues.at(-1)?.lines.length ?? 0) > 0) return false;
  const below = /^\s?\r?\n[^\S\n]*\S/u.exec(text.slice(line.end, line.end + SEEN_BELOW));
  const plain = (span: Span) => text.slice(span.start, span.end).replace(TAG, '').trim();
  return below !== null && plain(before) === plain(line);
}

function milliseconds(time = ''): number {
  const [whole = '', part = '0'] = time.split(/[.,]/u);
  const seconds = whole.split(':').reduce((sum, unit) => sum * 60 + Number(unit), 0);
  return seconds * 1000 + Number(part.padEnd(3, '0'));
}
