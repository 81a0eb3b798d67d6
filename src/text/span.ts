/** A stretch of a text. */

/** A half-open range `[start, end)` in UTF-16 code units; offsets into `document.text` unless stated otherwise. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
