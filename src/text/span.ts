/** Where does a stretch of a text begin and end? */

/** A half-open range `[start, end)` in UTF-16 code units; into `document.text` unless it says otherwise. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
