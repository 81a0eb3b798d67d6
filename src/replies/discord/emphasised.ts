/** How are words of a quotation escaped and emphasised? */

import type { Span } from '../../text/span.ts';
import { unwrapped } from '../../text/soft-breaks.ts';
import { clean } from '../../text/unseen.ts';
import { endAround, startAround } from '../../text/characters.ts';
import type { Quotation } from '../../reply.ts';
import { type Emphasis, emphases } from '../emphases.ts';
import { escapeClean, strong, stronger } from './escape.ts';

/** A window of the quotation with its marks in bold. In running text, wrapped lines are joined. */
export function emphasised(quotation: Quotation, window: Span): string {
  const { document, kind } = quotation.passage;
  const raw =
    kind === undefined
      ? unwrapped(document.text, window, document.format === 'subtitles')
      : document.text.slice(window.start, window.end);
  const text = clean(raw);
  let written = '';
  let at = 0;
  for (const { start, end, isFocus } of shownEmphases(quotation, window, raw, text)) {
    written += escapeClean(text.slice(at, start)) + (isFocus ? stronger : strong)(text.slice(start, end));
    at = end;
  }
  return written + escapeClean(text.slice(at));
}

/** The emphases in the clean text, widened to whole characters; marks that touch are joined. */
function shownEmphases(quotation: Quotation, window: Span, raw: string, text: string): Emphasis[] {
  const { focus } = quotation;
  const inClean = (offset: number) => (raw === text ? offset : clean(raw.slice(0, offset)).length);
  const whole = ({ start, end }: Span): Span => ({
    start: startAround(text, inClean(start - window.start)),
    end: endAround(text, inClean(end - window.start)),
  });
  const marks: { start: number; end: number }[] = [];
  for (const mark of marksWithin(quotation, window)) {
    const { start, end } = whole(mark);
    const before = marks.at(-1);
    if (before !== undefined && start <= before.end) before.end = Math.max(before.end, end);
    else if (start < end) marks.push({ start, end });
  }
  const isShown = focus !== undefined && isWithin(focus, window) && isWithin(focus, quotation.span);
  return emphases(marks, isShown ? whole(focus) : undefined);
}

/** The parts of the marks in a window, without marks that are out of order or outside the quotation. */
export function marksWithin({ marks, span }: Quotation, window: Span): Span[] {
  const found: Span[] = [];
  let at = span.start;
  for (const mark of marks) {
    if (!isWithin(mark, span) || mark.start < at) continue;
    at = mark.end;
    const part = { start: Math.max(mark.start, window.start), end: Math.min(mark.end, window.end) };
    if (part.start < part.end) found.push(part);
  }
  return found;
}

export function isWithin({ start, end }: Span, around: Span): boolean {
  return (
    Number.isSafeInteger(start) &&
    Number.isSafeInteger(end) &&
    around.start <= start &&
    start < end &&
    end <= around.end
  );
}
