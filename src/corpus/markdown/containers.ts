/** Which boxes, tabs and elements of HTML does a Markdown file have around its text, and what do they call it? */

import type { Span } from '../../text/span.ts';
import { insideOf } from './code-ranges.ts';
import { type Cut, cut } from './cuts.ts';
import { htmlTable } from './html-tables.ts';
import { columnsAt, columnsOf, leading } from './indentation.ts';
import { endsIn, type Sign, signIn } from './signs.ts';
import { type Tag, tagAt } from './tags.ts';

/** Words that name what stands below them, up to `end`: the title of a box, the name of a tab. */
export interface Label extends Span {
  /** Where what it names ends. */
  readonly until: number;
}

/** What boxes and elements are in a text; offsets into it. */
export interface Containers {
  readonly cuts: readonly Cut[];
  readonly labels: readonly Label[];
  /** Where a block ends although no empty line does. In order. */
  readonly breaks: readonly number[];
  /** Where a table of HTML begins, and how long its header is. In order. */
  readonly tables: readonly { readonly start: number; readonly header: number }[];
}

/** Lines read between two places where the work may pause. */
const READ_TOGETHER = 200;

interface Open {
  /** Of a tag; ":::" with its length, or "" for what its indentation ends. */
  readonly name: string;
  /** Columns before it. */
  readonly base: number;
  /** Columns that the lines in it lose; undefined until the first is seen. */
  strip: number | undefined;
  /** Index of its label. */
  label?: number;
  /** Number of the item that was last. */
  items?: number;
  /** Whether its text is part of the line in which it opens. */
  running?: boolean;
}

/** A longer sign of a footnote, in UTF-16 units, is none. */
const LONGEST_NOTE = 100;
const FENCE = /^(`{3,}|~{3,})/u;
/** Elements whose content is not for readers. */
const UNREAD = new Set([
  'script',
  'style',
  'svg',
  'template',
  'noscript',
  'iframe',
  'audio',
  'object',
  'head',
]);
const SIBLINGS = new Set(['p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'option']);
const HEADING = /^h([1-6])$/u;

/** The containers of a text from `from` on. `code` is left as it is. Yields where the work may pause. */
export function* containersIn(
  text: string,
  from: number,
  code: readonly Span[],
): Generator<undefined, Containers> {
  const cuts: Cut[] = [];
  const labels: { start: number; end: number; until: number }[] = [];
  const breaks: number[] = [];
  const tables: { start: number; header: number }[] = [];
  const stack: Open[] = [];
  const open = new Map<string, number>();
  const closed = yield* closedNames(text, from);
  const inCode = insideOf(code);
  const ends = endsIn(text);
  let tableEnd = -1;
  let stripped = 0;

  const push = (one: Open): void => {
    stack.push(one);
    open.set(one.name, (open.get(one.name) ?? 0) + 1);
    stripped += one.strip ?? 0;
  };
  const pop = (at: number): void => {
    const one = stack.pop();
    if (one === undefined) return;
    open.set(one.name, (open.get(one.name) ?? 1) - 1);
    stripped -= one.strip ?? 0;
    const label = labels[one.label ?? -1];
    if (label !== undefined) label.until = at;
  };
  const popTo = (name: string, at: number): boolean => {
    if ((open.get(name) ?? 0) === 0) return false;
    while (stack.at(-1)?.name !== name) pop(at);
    pop(at);
    return true;
  };
  const name = (label: Span): number => {
    breaks.push(label.start, label.end);
    return labels.push({ ...label, until: text.length }) - 1;
  };

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
    if (!blank && (fenced === undefined || fenced.start >= words)) {
      for (let top = stack.at(-1); top?.name === '' && columns <= top.base; top = stack.at(-1)) pop(start);
    }
    const top = stack.at(-1);
    if (
      !blank &&
      top !== undefined &&
      top.strip === undefined &&
      !/^<\//u.test(text.slice(words, words + 2))
    ) {
      top.strip = Math.max(0, columns - top.base);
      stripped += top.strip;
    }
    // A line that stands less deep tells how deep the lines of its element really stand.
    for (let at = stack.length - 1; at >= 0 && !blank && columns < stripped; at--) {
      const one = stack[at];
      const less = Math.min(one?.strip ?? 0, stripped - columns);
      if (one?.strip === undefined || less === 0) continue;
      one.strip -= less;
      stripped -= less;
    }
    if (stripped > 0 && !blank) {
      const to = stripTo(text, start, words, stripped);
      if (to > start) cuts.push({ start, end: to, text: '' });
    }
    const isCode = fenced !== undefined && (fenced.start < words || FENCE.test(text.slice(words, words + 3)));
    const sign = blank || isCode ? undefined : signIn(text, words, end, last, ends);
    let next = end + 1;
    if (!isCode && text.startsWith('[^', words)) {
      breaks.push(words);
      if (/^\[\^[^\]\s]+\]:/u.test(text.slice(words, Math.min(end, words + LONGEST_NOTE)))) {
        push({ name: '', base: columns, strip: undefined });
      }
    }
    if (sign !== undefined) {
      takeSign(sign, columns, start, words, end);
      if (sign.kind === 'defined' && sign.inner === undefined) {
        next = Math.max(next, tagsIn(start, sign.label?.start ?? words, end, columns));
      }
    } else if (!blank && !isCode) next = Math.max(next, tagsIn(start, words, end, columns));
    last = blank ? last : { start: words, end };
    start = next;
  }
  while (stack.length > 0) {
    const one = stack.at(-1);
    const label = one?.name === '' ? undefined : labels[one?.label ?? -1];
    pop(text.length);
    // The label of a box that never ends names what stands right below it.
    if (label !== undefined) label.until = label.end;
  }
  return { cuts, labels, breaks: breaks.sort((a, b) => a - b), tables };

  function takeSign(sign: Sign, columns: number, start: number, words: number, end: number): void {
    const { label } = sign;
    if (label === undefined) cuts.push(cut(text, sign.keepsIndent ? words : start, end));
    else {
      cuts.push(cut(text, sign.from, label.start), cut(text, label.end, end));
    }
    switch (sign.kind) {
      case 'indented':
        push({ name: '', base: columns, strip: undefined, ...(label && { label: name(label) }) });
        breaks.push(start);
        break;
      case 'fenced':
        push({ name: ':::', base: columns, strip: 0, ...(label && { label: name(label) }) });
        breaks.push(start);
        break;
      case 'closing':
        breaks.push(start);
        popTo(':::', start);
        break;
      case 'quoted':
        if (label !== undefined && label.start < label.end) {
          labels.push({ ...label, until: sign.until });
          breaks.push(label.start, label.end);
        }
        break;
      case 'defined':
        push({ name: '', base: columns, strip: sign.inner && sign.inner.from - words });
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

  /** Cuts the tags that begin in a line, and gives the offset behind the last of them or the line. */
  function tagsIn(start: number, words: number, lineEnd: number, columns: number): number {
    let behind = lineEnd + 1;
    let isFirst = true;
    for (let at = words; at < lineEnd; ) {
      const sign = nextSign(text, at, lineEnd);
      if (sign === undefined) break;
      const around = inCode(sign);
      if (around !== undefined) {
        at = around.end;
        continue;
      }
      const tag = tagAt(text, sign);
      if (tag === undefined || !isRead(tag)) {
        at = sign + 1;
        continue;
      }
      // A line that begins with an element is no code, however deep it stands.
      if (isFirst && sign === words && stack.length > 0 && start < words && stripped < columns) {
        cuts.push({ start, end: words, text: '' });
      }
      isFirst = false;
      at = take(tag, sign, columns, sign === words);
      if (at > behind) behind = at;
      if (at > lineEnd) {
        const newline = text.indexOf('\n', at);
        lineEnd = newline < 0 ? text.length : newline;
        behind = Math.max(behind, lineEnd + 1);
      }
    }
    return behind;
  }

  function isRead({ name, kind, closes, empty }: Tag): boolean {
    if (kind !== 'component' || name === '') return true;
    return empty || (closes ? (open.get(name) ?? 0) > 0 : closed.has(name));
  }

  /** Cuts a tag with what is not for readers, and gives the offset to go on at. */
  function take(tag: Tag, at: number, columns: number, begins: boolean): number {
    const { name: called, closes, empty, label } = tag;
    const heading = HEADING.exec(called);
    if (closes) {
      cuts.push(cut(text, at, tag.end));
      const isOpen = (open.get(called) ?? 0) > 0;
      if (
        tag.kind === 'html' ||
        begins ||
        (isOpen && !stack.findLast((one) => one.name === called)?.running)
      ) {
        breaks.push(at, tag.end);
      }
      if (called === 'summary' && isOpen) endSummary(at);
      popTo(called, at);
      return tag.end;
    }
    if (UNREAD.has(called) && !empty) {
      const closing = new RegExp(`</${called}\\s*>`, 'giu');
      closing.lastIndex = tag.end;
      if (closed.has(called) && closing.test(text)) {
        cuts.push(cut(text, at, closing.lastIndex));
        return closing.lastIndex;
      }
    }
    if (called === 'table') {
      if (tableEnd < tag.end) tableEnd = nextOf(text, /<\/table\b/giu, tag.end);
      const inner = tableEnd === Number.POSITIVE_INFINITY ? 0 : nextOf(text, /<table\b|$/giu, tag.end);
      const table = inner > tableEnd ? htmlTable(text, tag.end) : undefined;
      if (table !== undefined) {
        cuts.push({ start: at, end: table.end, text: table.text });
        breaks.push(at, table.end);
        tables.push({ start: at, header: table.header });
        return table.end;
      }
    }
    const running = tag.kind !== 'html' && !begins;
    if (!running) breaks.push(at);
    if (heading !== null) {
      cuts.push(cut(text, at, tag.end));
      const first = firstWords(text, tag.end);
      if (first !== undefined && (begins || text.slice(tag.end, first).includes('\n')))
        cuts.push({ start: first, end: first, text: `${'#'.repeat(Number(heading[1]))} ` });
      return tag.end;
    }
    // One of these ends where the next one begins.
    if (SIBLINGS.has(called) && stack.at(-1)?.name === called) pop(at);
    if (called === 'li' && begins) {
      const list = stack.findLast((one) => one.name === 'ul' || one.name === 'ol');
      if (list !== undefined) list.items = (list.items ?? 0) + 1;
      cuts.push({ ...cut(text, at, tag.end), text: list?.name === 'ol' ? `${list.items}. ` : '- ' });
      return tag.end;
    }
    const isClosed = !empty && closed.has(called);
    if (label !== undefined && isClosed) {
      cuts.push(cut(text, at, label.start), cut(text, label.end, tag.end));
      push({ name: called, base: columns, strip: undefined, label: name(label), running });
      return tag.end;
    }
    cuts.push(cut(text, at, tag.end));
    if (isClosed) {
      const opened: Open = { name: called, base: columns, strip: running ? 0 : undefined, running };
      if (called === 'summary') {
        opened.strip = 0;
        opened.label = labels.push({ start: tag.end, end: tag.end, until: text.length }) - 1;
      }
      push(opened);
    }
    return tag.end;
  }

  /** What is folded below a summary is called by it. */
  function endSummary(at: number): void {
    const summary = stack.findLast(({ name: called }) => called === 'summary');
    const details = stack.findLast(({ name: called }) => called === 'details');
    const label = labels[summary?.label ?? -1];
    if (summary?.label === undefined || label === undefined) return;
    label.end = at;
    if (details === undefined) return;
    details.label = summary.label;
    delete summary.label;
  }
}

function nextOf(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? Number.POSITIVE_INFINITY;
}

/** Where the next tag or template may begin. */
function nextSign(text: string, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    const sign = text[at];
    if (sign === '<' || (sign === '{' && (text[at + 1] === '%' || /[<%]/u.test(text[at + 2] ?? ''))))
      return at;
    if (sign === '\\') at++;
  }
  return undefined;
}

/** The names of all that is closed somewhere. */
function* closedNames(text: string, from: number): Generator<undefined, ReadonlySet<string>> {
  const names = new Set<string>();
  const pattern = /<\/([a-zA-Z][\w.-]*)|\{%-?\s*end([\w-]+)|\{\{[<%]\s*\/\s*([\w./-]+)/gu;
  pattern.lastIndex = from;
  let looked = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    if (++looked % READ_TOGETHER === 0) yield undefined;
    const element = found[1];
    if (element === undefined) names.add(found[2] ?? found[3] ?? '');
    else names.add(/^[A-Z]|\./u.test(element) ? element : element.toLowerCase());
  }
  return names;
}

/** Columns that stand before a line's words are taken off, as far as there are any. */
function stripTo(text: string, start: number, words: number, columns: number): number {
  let at = start;
  for (let column = 0; at < words && column < columns; at++) column += columnsAt(text, at, column);
  return at;
}

/** Images and anchors before the words of a heading take no more UTF-16 units. */
const LONGEST_GAP = 3_000;

/** The first words behind an opening tag, past other tags and white space; undefined before its end. */
function firstWords(text: string, from: number): number | undefined {
  const near = text.slice(from, from + LONGEST_GAP);
  const gap = /(?:\s+|<(?!\/h[1-6])[^<>]{0,1000}>)*/uy;
  gap.test(near);
  const at = from + gap.lastIndex;
  return at >= text.length || /^<\/h[1-6]/iu.test(text.slice(at, at + 4)) ? undefined : at;
}
