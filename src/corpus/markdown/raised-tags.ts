/** What replaces `<sup>` and `<sub>` in running text, and the words between their tags? */

import { type Shift, shifted } from '../../text/raised.ts';
import type { Cut } from './cuts.ts';

const TAG = /^<(\/?)(su[pb])(?:\s[^>]*)?>$/iu;
/** In UTF-16 units; longer words are raised or lowered for another reason. */
const LONGEST = 100;
/** Markup signs that are cut anyway, like the tags of an element inside. */
const MARKS = /^[*_`\\]$/u;
/** In UTF-16 units: how far before a tag to look for the preceding character. */
const BEFORE = 40;

interface RaisedTag {
  readonly shift: Shift;
  readonly start: number;
  readonly end: number;
  /** Index of its cut in the list. */
  readonly cut: number;
}

/**
 * Takes tags from left to right, by their start and end; returns false for any other tag. `cuts` are those of the text
 * so far; one is added for each character that is replaced.
 */
export function raisedTags(text: string, cuts: Cut[]): (start: number, end: number) => boolean {
  const open: RaisedTag[] = [];
  return (start, end) => {
    const [, closes, name] = TAG.exec(text.slice(start, end)) ?? [];
    if (name === undefined) return false;
    const shift = name.toLowerCase() === 'sup' ? 'raised' : 'lowered';
    const opening = closes === '' ? undefined : open.pop();
    if (closes === '') open.push({ shift, start, end, cut: cuts.length });
    const closing = cuts.push({ start, end, text: '' }) - 1;
    if (opening?.shift !== shift || start - opening.end > LONGEST) return true;
    // Footnote calls stay as they are, and no cut may contain a line end.
    if (!/[[\]\n]/u.test(text.slice(opening.end, start))) write(opening, { start, end, cut: closing });
    return true;
  };

  function write(opening: RaisedTag, closing: Omit<RaisedTag, 'shift'>): void {
    const inner = new Map<number, number>();
    for (let at = opening.cut + 1; at < closing.cut; at++) inner.set(cuts[at]?.start ?? 0, at);
    const shown: Cut[] = [];
    for (let at = opening.end; at < closing.start; ) {
      const cut = cuts[inner.get(at) ?? -1];
      const next = cut?.end ?? at + 1;
      const sign = cut?.text ?? text.slice(at, next);
      if (sign !== '' && (cut !== undefined || !MARKS.test(sign)))
        shown.push({ start: at, end: next, text: sign });
      at = next;
    }
    const words = shown.map((one) => one.text).join('');
    const before = text
      .slice(Math.max(0, opening.start - BEFORE), opening.start)
      .replace(/[*_`]+|<[^<>]*>/gu, '');
    const made = shifted(words, opening.shift, before);
    let at = 0;
    for (const one of shown) {
      const written = made.text.slice(at, at + one.text.length);
      at += one.text.length;
      if (written === one.text) continue;
      cuts[inner.get(one.start) ?? cuts.length] = { ...one, text: written };
    }
    cuts[opening.cut] = { start: opening.start, end: opening.end, text: made.before };
    cuts[closing.cut] = { start: closing.start, end: closing.end, text: made.behind };
  }
}
