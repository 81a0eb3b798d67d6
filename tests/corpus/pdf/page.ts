import { type Line, linesOf } from '../../../src/corpus/pdf/lines.ts';
import type { Segment } from '../../../src/corpus/pdf/segments.ts';

/** Words at a place, 5 points for each character unless they are told to be wider. */
export function segmentAt(text: string, x0: number, y: number, more: Partial<Segment> = {}): Segment {
  const x1 = x0 + 5 * text.length;
  return { text, x0, x1, y, size: 10, font: 'body', raised: [], runs: [], ...more };
}

/** Lines of one region, below one another. */
export function linesBelow(...segments: Segment[]): Line[] {
  return linesOf(segments, 0, 1);
}
