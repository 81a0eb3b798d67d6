/** How is running text collected from the pieces of a file, with its links and its calls of notes? */

import { type Shift, shifted } from '../../text/raised.ts';
import { CONTROLS } from '../../text/unseen.ts';
import type { LinkedWords, Words } from './block.ts';

/** White space that becomes one blank; no-break and ideographic spaces stay as they are. */
const BLANKS = /[\t\n\f\r ]+/gu;
const UNSETTLED = new RegExp(
  `^[\\n ]|[\\n ]$|[\\t\\f\\r]| {2}| \\n|\\n[\\n ]|[\\v\\u2028\\u2029${CONTROLS}\\p{Cs}]`,
  'u',
);
const STRIPPED = new RegExp(`[${CONTROLS}]`, 'u');

export interface WordsWriter {
  /** Line ends and tabs in it become blanks. */
  add(text: string): void;
  breakLine(): void;
  /** Text added before `endLink()` links to the address; links do not nest. */
  startLink(url: string): void;
  endLink(): void;
  /** Text added before `endShift()` is raised or lowered; see `shifted()`. Shifts may nest. */
  startShift(shift: Shift): void;
  endShift(): void;
  call(label: string): void;
  /** Whether only white space has been added. */
  isEmpty(): boolean;
  /** The text added since the last call, settled. */
  taken(): Words;
}

export function wordsWriter(): WordsWriter {
  let text = '';
  let links: LinkedWords[] = [];
  let calls: (readonly [number, string])[] = [];
  let open: { readonly start: number; readonly url: string } | undefined;
  let shifts: { readonly start: number; readonly shift: Shift }[] = [];
  const close = (): void => {
    if (open !== undefined && open.start < text.length) links.push([open.start, text.length, open.url]);
  };
  return {
    add(more) {
      text += more.replace(BLANKS, ' ');
    },
    breakLine() {
      text += '\n';
    },
    startLink(url) {
      close();
      open = { start: text.length, url };
    },
    endLink() {
      close();
      open = undefined;
    },
    startShift(shift) {
      shifts.push({ start: text.length, shift });
    },
    endShift() {
      const { start = text.length, shift = 'raised' } = shifts.pop() ?? {};
      if (start === text.length) return;
      const { before, text: words, behind } = shifted(text.slice(start), shift, text.slice(0, start));
      text = text.slice(0, start) + before + words + behind;
      if (before === '') return;
      // The sign is inserted before links and calls inside the shifted words.
      const moved = (at: number): number => (at <= start ? at : at + before.length);
      links = links.map(([from, to, url]) => [
        from === start ? from + before.length : moved(from),
        moved(to),
        url,
      ]);
      calls = calls.map(([at, label]) => [moved(at), label] as const);
      open &&= { ...open, start: moved(open.start) };
    },
    call(label) {
      calls.push([text.length, label]);
    },
    isEmpty: () => text.trim() === '',
    taken() {
      close();
      const words = settled({ text, links, calls });
      open &&= { ...open, start: 0 };
      shifts = shifts.map((one) => ({ ...one, start: 0 }));
      [text, links, calls] = ['', [], []];
      return words;
    },
  };
}

/** The words with single blanks and line ends, none of them at either end, and without characters that are not text. */
export function settled({ text, links = [], calls = [] }: Words): Words {
  let settledText = text;
  let moved = (at: number): number => at;
  if (UNSETTLED.test(text)) {
    const places = new Uint32Array(text.length + 1);
    const units: string[] = [];
    for (let at = 0; at < text.length; at++) {
      const last = units.at(-1);
      const unit = text[at] ?? '';
      if (/[\n\v\u2028\u2029]/u.test(unit)) {
        if (last === ' ') units.pop();
        places[at] = units.length;
        if (units.length > 0 && units.at(-1) !== '\n') units.push('\n');
      } else if (/[\t\f\r ]/u.test(unit)) {
        if (last !== undefined && last !== ' ' && last !== '\n') units.push(' ');
      } else if (!STRIPPED.test(unit)) units.push(unit);
      // The position after this unit's replacement, which is also the position before the next.
      places[at + 1] = units.length;
    }
    settledText = units
      .join('')
      .replace(/[\n ]+$/u, '')
      .toWellFormed();
    moved = (at) => Math.min(places[at] ?? 0, settledText.length);
  }
  const kept = links
    .map(([start, end, url]): LinkedWords => [moved(start), moved(end), url])
    .filter(([start, end, url]) => start < end && url !== '');
  return {
    text: settledText,
    ...(kept.length > 0 && { links: kept }),
    ...(calls.length > 0 && { calls: calls.map(([at, label]) => [moved(at), label] as const) }),
  };
}
