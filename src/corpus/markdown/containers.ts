/** Which boxes, tabs and HTML elements surround the text of a Markdown file, and what are their labels? */

import type { Span } from '../../text/span.ts';
import { closedNames } from './closed-names.ts';
import { insideOf } from './code-ranges.ts';
import { type Cut, cut } from './cuts.ts';
import { elementReader } from './elements.ts';
import { columnsAt, columnsOf, leading } from './indentation.ts';
import { type Label, openStack } from './open-stack.ts';
import { endsIn, type Sign, signIn } from './signs.ts';

/** The boxes and elements in a text; offsets are into that text. */
export interface Containers {
  readonly cuts: readonly Cut[];
  readonly labels: readonly Label[];
  /** Where blocks end without an empty line. In order. */
  readonly breaks: readonly number[];
  /** Where HTML tables begin, and how long their headers are. In order. */
  readonly tables: readonly { readonly start: number; readonly header: number }[];
}

/** Lines read between two points where the work may pause. */
const READ_TOGETHER = 200;

/** In UTF-16 units; a longer footnote sign is not one. */
const LONGEST_NOTE = 100;
const FENCE = /^(`{3,}|~{3,})/u;
/** The containers of a text from `from` on. `code` is left alone. Yields where the work may pause. */
export function* containersIn(
  text: string,
  from: number,
  code: readonly Span[],
): Generator<undefined, Containers> {
  const stack = openStack(text.length);
  const { cuts, labels, breaks } = stack;
  const inCode = insideOf(code);
  const ends = endsIn(text);
  const elements = elementReader(text, stack, inCode, yield* closedNames(text, from));

  let read = 0;
  let last: Span | undefined;
  for (let start = from; start < text.length; ) {
    if (++read % READ_TOGETHER === 0) yield undefined;
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const words = leading(text, start, end);
    const blank = words === end;
    const columns = columnsOf(text, start, words);
    const fenced = inCode(words);
    if (!blank && (fenced === undefined || fenced.start >= words)) stack.dedent(columns, start);
    if (!blank) stack.settle(columns, text.startsWith('</', words));
    if (stack.stripped() > 0 && !blank) {
      const to = stripTo(text, start, words, stack.stripped());
      if (to > start) cuts.push({ start, end: to, text: '' });
    }
    const isCode = fenced !== undefined && (fenced.start < words || FENCE.test(text.slice(words, words + 3)));
    const sign = blank || isCode ? undefined : signIn(text, words, end, last, ends);
    let next = end + 1;
    if (!isCode && text.startsWith('[^', words)) {
      breaks.push(words);
      if (/^\[\^[^\]\s]+\]:/u.test(text.slice(words, Math.min(end, words + LONGEST_NOTE)))) {
        stack.push({ name: '', base: columns, strip: undefined });
      }
    }
    if (sign !== undefined) {
      takeSign(sign, columns, start, words, end);
      if (sign.kind === 'defined' && sign.inner === undefined) {
        next = Math.max(next, elements.tagsIn(start, sign.label?.start ?? words, end, columns));
      }
    } else if (!blank && !isCode) next = Math.max(next, elements.tagsIn(start, words, end, columns));
    last = blank ? last : { start: words, end };
    start = next;
  }
  stack.end();
  return { cuts, labels, breaks: breaks.sort((a, b) => a - b), tables: elements.tables };

  function takeSign(sign: Sign, columns: number, start: number, words: number, end: number): void {
    const { label } = sign;
    if (label === undefined) cuts.push(cut(text, sign.keepsIndent ? words : start, end));
    else {
      cuts.push(cut(text, sign.from, label.start), cut(text, label.end, end));
    }
    switch (sign.kind) {
      case 'indented':
        stack.push({ name: '', base: columns, strip: undefined, ...(label && { label: stack.name(label) }) });
        breaks.push(start);
        break;
      case 'fenced':
        stack.push({ name: ':::', base: columns, strip: 0, ...(label && { label: stack.name(label) }) });
        breaks.push(start);
        break;
      case 'closing':
        breaks.push(start);
        stack.popTo(':::', start);
        break;
      case 'quoted':
        if (label !== undefined && label.start < label.end) {
          labels.push({ ...label, until: sign.until });
          breaks.push(label.start, label.end);
        }
        break;
      case 'defined':
        stack.push({ name: '', base: columns, strip: sign.inner && sign.inner.from - words });
        if (sign.inner !== undefined) {
          cuts.pop();
          takeSign(sign.inner, columns + sign.inner.from - words, start, sign.inner.from, end);
        }
        if (sign.term !== undefined) {
          breaks.push(sign.term.start, sign.term.end);
          labels.push({ ...sign.term, until: sign.until });
        }
    }
  }
}

/** Removes indentation before a line's words, as many columns as there are up to `columns`. */
function stripTo(text: string, start: number, words: number, columns: number): number {
  let at = start;
  for (let column = 0; at < words && column < columns; at++) column += columnsAt(text, at, column);
  return at;
}
