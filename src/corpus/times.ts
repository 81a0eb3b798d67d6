/** How is a time in a recording written, and which such time does a text name? */

import type { Document, Passage } from './document.ts';

/**
 * Hours may be left out, minutes and seconds may not. A fraction of a second, as in subtitles, is ignored; after a
 * comma it must have three digits, because "07:01,30" may be a list.
 */
const TIME = /(?:at\s)?(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)(?![\d:])(?:(?:,\d{3}|\.\d{1,3})(?![\d:]))?/uy;

/**
 * "07:01", and "1:02:03" from one hour on; negative times become "00:00".
 * @param milliseconds from the beginning
 */
export function timeLabel(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (count: number): string => String(count).padStart(2, '0');
  const rest = `${two(minutes)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/**
 * The time that is written at an offset, in seconds from the beginning, and where it ends; undefined if there is none.
 */
export function secondsAt(text: string, at: number): { seconds: number; end: number } | undefined {
  TIME.lastIndex = at;
  const [whole, hours = '0', minutes = '0', seconds = '0'] = TIME.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return {
    seconds: (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds),
    end: at + whole.length,
  };
}

/** Whether the places of a document are times. */
export function hasTimes({ format }: Pick<Document, 'format'>): boolean {
  return format === 'subtitles';
}

/**
 * The passages that are spoken between two times, in seconds: the one that has already begun by then, and all that
 * begin before the end. Empty if the passages have no times, or if the last words end earlier.
 */
export function spokenAt(passages: readonly Passage[], from: number, to: number): Passage[] {
  const found: Passage[] = [];
  let first: Passage | undefined;
  let end = 0;
  let speaking: { readonly passage: Passage; readonly at: number } | undefined;
  for (const passage of passages) {
    const at = passage.place?.kind === 'time' ? secondsAt(passage.place.label, 0)?.seconds : undefined;
    if (at === undefined) continue;
    first ??= passage;
    end = Math.max(end, at, passage.place?.until ?? at);
    if (at > from && at <= to) found.push(passage);
    else if (at <= from && at > (speaking?.at ?? -1)) speaking = { passage, at };
  }
  if (from > end) return [];
  const before = speaking?.passage ?? (found.length === 0 ? first : undefined);
  return before === undefined ? found : [before, ...found];
}
