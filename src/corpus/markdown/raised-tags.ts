/** What stands in the place of `<sup>` and `<sub>` in running text, and of the words between their tags? */

import { type Shift, shifted } from '../../text/raised.ts';
import type { Cut } from './cuts.ts';

const TAG = /^<(\/?)(su[pb])(?:\s[^>]*)?>$/iu;
/** Longer words, in UTF-16 units, are set otherwise for another reason. */
const LONGEST = 100;
/** Signs of markup that are cut; of an element within, its tags are. */
const MARKS = /^[*_`\\]$/u;
/** UTF-16 units before a tag in which the sign before it is looked for. */
const BEFORE = 40;

interface RaisedTag {
  readonly shift: Shift;
  readonly start: number;
  readonly end: number;
  /** Which of the cuts it is. */
  readonly cut: number;
}

/**
 * Takes tags from left to right, at the offsets of their ends; gives false for other tags. `cuts` are those of the
 * text so far, and get one for each character that is written otherwise.
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
    // A call of a note stays one, and no cut takes a line end.
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
