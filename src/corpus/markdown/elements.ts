/** Which tags of HTML, components and templates are cut, and which labels do they give their text? */

import type { Span } from '../../text/span.ts';
import { cut } from './cuts.ts';
import { firstWords } from './html-headings.ts';
import { htmlTable } from './html-tables.ts';
import type { Open, OpenStack } from './open-stack.ts';
import { FENCE, preformatted } from './preformatted.ts';
import { type Tag, tagAt } from './tags.ts';

/** Elements whose content is not meant for readers. */
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

interface ElementReader {
  /** See `Containers.tables`. */
  readonly tables: { start: number; header: number }[];
  tagsIn(start: number, words: number, lineEnd: number, columns: number): number;
}

/** Reads tags from left to right; `closed` has the names that are closed anywhere in the text. */
export function elementReader(
  text: string,
  stack: OpenStack,
  inCode: (offset: number) => Span | undefined,
  closed: ReadonlySet<string>,
): ElementReader {
  const { cuts, labels, breaks } = stack;
  const tables: { start: number; header: number }[] = [];
  let tableEnd = -1;
  return { tables, tagsIn };

  /** Cuts the tags that begin in a line, and returns the offset after the last tag or the line, whichever is later. */
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
      if (tag === undefined || !isRead(tag, sign === words)) {
        at = sign + 1;
        continue;
      }
      // A line that begins with an element is not code, however deep it is indented.
      if (isFirst && sign === words && !stack.isEmpty() && start < words && stack.stripped() < columns) {
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

  /** Whether a tag is an element, and not a name in angle brackets that is part of a sentence. */
  function isRead({ name, kind, closes, empty }: Tag, begins: boolean): boolean {
    if (kind === 'template' || name === '' || empty) return true;
    if (kind === 'html' && (begins || SIBLINGS.has(name))) return true;
    return closes ? stack.isOpen(name) : closed.has(name);
  }

  /** Cuts a tag and any content that is not meant for readers, and returns the offset to continue from. */
  function take(tag: Tag, at: number, columns: number, begins: boolean): number {
    const { name: called, closes, empty, label } = tag;
    const heading = HEADING.exec(called);
    if (closes) {
      cuts.push(cut(text, at, tag.end));
      const isOpen = stack.isOpen(called);
      if (tag.kind === 'html' || begins || (isOpen && !stack.find(called)?.running)) {
        breaks.push(at, tag.end);
      }
      if (called === 'summary' && isOpen) endSummary(at);
      stack.popTo(called, at);
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
        if (table.header !== undefined) tables.push({ start: at, header: table.header });
        return table.end;
      }
    }
    const code = called === 'pre' && begins ? preformatted(text, tag.end) : undefined;
    if (code !== undefined) {
      cuts.push({ start: at, end: code.start, text: FENCE }, { ...code.closing, text: FENCE });
      return code.closing.end;
    }
    const running = tag.kind !== 'html' && !begins;
    if (!running) breaks.push(at);
    // A summary is a label, even if it is marked up as a heading.
    if (heading !== null && !stack.isOpen('summary')) {
      cuts.push(cut(text, at, tag.end));
      const first = firstWords(text, tag.end);
      if (first !== undefined && (begins || text.slice(tag.end, first).includes('\n')))
        cuts.push({ start: first, end: first, text: `${'#'.repeat(Number(heading[1]))} ` });
      return tag.end;
    }
    // These elements end where the next one of their kind begins.
    if (SIBLINGS.has(called) && stack.top()?.name === called) stack.pop(at);
    if (called === 'li' && begins) {
      const list = stack.find('ul', 'ol');
      if (list !== undefined) list.items = (list.items ?? 0) + 1;
      cuts.push({ ...cut(text, at, tag.end), text: list?.name === 'ol' ? `${list.items}. ` : '- ' });
      return tag.end;
    }
    const isClosed = !empty && closed.has(called);
    if (label !== undefined && isClosed) {
      cuts.push(cut(text, at, label.start), cut(text, label.end, tag.end));
      stack.push({ name: called, base: columns, strip: undefined, label: stack.name(label), running });
      return tag.end;
    }
    cuts.push(cut(text, at, tag.end));
    if (isClosed) {
      const opened: Open = { name: called, base: columns, strip: running ? 0 : undefined, running };
      if (called === 'summary') {
        opened.strip = 0;
        opened.label = labels.push({ start: tag.end, end: tag.end, until: text.length }) - 1;
      }
      stack.push(opened);
    }
    return tag.end;
  }

  /** The summary labels the text that is folded below it. */
  function endSummary(at: number): void {
    const summary = stack.find('summary');
    const details = stack.find('details');
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
