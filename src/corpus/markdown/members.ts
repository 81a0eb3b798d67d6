/** Which block continues the sentence of the block above it, or attributes that block to someone? */

import type { HeadedBlock } from '../outline.ts';

/** A sentence whose list items are paragraphs is one block up to this length, in UTF-16 units. */
const LONGEST_ENUMERATION = 1_800;
/** In UTF-16 units; a longer line that begins with a dash is a text of its own. */
const LONGEST_ATTRIBUTION = 150;

/** Blocks joined with their continuations and attributions. Yields undefined where the work may pause. */
export function* withMembers(
  text: string,
  blocks: Iterable<HeadedBlock | undefined>,
): Generator<HeadedBlock | undefined> {
  let last: HeadedBlock | undefined;
  for (const block of blocks) {
    if (block === undefined || last === undefined) {
      if (block === undefined) yield undefined;
      else last = block;
    } else if (isAttribution(text, last, block)) {
      last = { ...last, span: { start: last.span.start, end: block.span.end } };
    } else if (goesOn(text, last, block)) {
      const { start, end } = last.span;
      last = { ...last, span: { start, end: block.span.end }, lead: last.lead ?? { start, end } };
    } else {
      yield last;
      last = block;
    }
  }
  if (last !== undefined) yield last;
}

/** Whether a line directly below some text attributes it to someone. */
function isAttribution(text: string, { span, kind }: HeadedBlock, below: HeadedBlock): boolean {
  const { start, end } = below.span;
  if (
    kind !== undefined ||
    end - start > LONGEST_ATTRIBUTION ||
    !/^[—–―]\s*\S/u.test(text.slice(start, start + 20))
  )
    return false;
  return !/\n[ \t]*#|\n[-=]{3,}/u.test(text.slice(span.end, start)) && !/\n/u.test(text.slice(start, end));
}

/** Whether a paragraph, such as "a) …", continues a sentence that begins above it. */
function goesOn(text: string, { span, kind }: HeadedBlock, below: HeadedBlock): boolean {
  if (kind !== undefined || below.kind !== undefined || below.span.end - span.start > LONGEST_ENUMERATION)
    return false;
  if (!/^\(?(?:[a-z]{1,2}|[ivx]{1,4})\)\s/u.test(text.slice(below.span.start, below.span.start + 8)))
    return false;
  const between = text.slice(span.end, below.span.start);
  return between.trim() === '' && /[\p{L}\p{N},;:：，；、)]$/u.test(text.slice(span.end - 1, span.end));
}
