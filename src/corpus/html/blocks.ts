/** Which blocks does an element of a page contain, in reading order? */

import type { Block, Item, Words } from '../build/block.ts';
import { wordsWriter } from '../build/words.ts';
import { holdsBlock, type InlineReading, isBlock, readInline } from './inline.ts';
import { isAround, isTextless } from './left-out.ts';
import { listLabels } from './list-labels.ts';
import type { Main } from './main.ts';
import { type HtmlNotes, notesIn } from './notes.ts';
import { codeOf, proseIn } from './preformatted.ts';
import { isLayout, tableBlock } from './tables.ts';
import { attribute, elementsIn, type HtmlElement, type HtmlNode, isElement, rawText } from './tree.ts';

/** Elements read between two points where the work may pause. */
const READ_TOGETHER = 200;
/** Deeper lists are set at this depth. */
const DEEPEST_LIST = 8;
/** In UTF-16 units; a longer definition is a section and not a list item. */
const LONGEST_DEFINITION = 600;

interface Options {
  /** The address that links are relative to. */
  readonly base?: string;
  /** Whether an element is skipped. Default: elements that only surround the text of a page. */
  isLeft?(element: HtmlElement): boolean;
  /** Default: the notes that are both called and defined within the element. */
  readonly notes?: HtmlNotes;
}

/** The blocks of an element. Yields undefined where the work may pause. */
export function* blocksIn(
  { element: main, lengths }: Main,
  { base, isLeft, notes: given }: Options = {},
): Generator<Block | undefined> {
  const writer = wordsWriter();
  const notes = given ?? (yield* notesIn(main));
  const done: Block[] = [];
  let read = 0;
  let breaks = 0;
  let quoted = false;
  /** Receives the words of a block when it ends. */
  let take: (words: Words) => void = paragraph;

  const inline: InlineReading = {
    writer,
    notes,
    address(href) {
      if (
        base === undefined ||
        href.startsWith('#') ||
        /^[a-z][a-z\d+.-]*:/iu.test(href) ||
        !URL.canParse(href, base)
      )
        return href;
      return new URL(href, base).href;
    },
    isLeft: isLeft ?? ((element) => isAround(element, lengths, main)),
    onBreak() {
      // Two in a row ended a paragraph when pages were written by hand.
      if (++breaks > 1) flush();
      else writer.breakLine();
    },
  };
  yield* flow(main);
  flush();
  yield* done.splice(0);

  function paragraph(words: Words): void {
    done.push({ kind: 'paragraph', ...words, ...(quoted && { isQuoted: true }) });
  }

  function flush(): void {
    breaks = 0;
    if (!writer.isEmpty()) take(writer.taken());
    else writer.taken();
  }

  function* flow(parent: HtmlElement): Generator<Block | undefined> {
    for (const child of parent.childNodes) {
      if (++read % READ_TOGETHER === 0) yield undefined;
      yield* done.splice(0);
      if (!isElement(child)) inlineNode(child);
      else if (isTextless(child) && !/^(?:br|img|input)$/u.test(child.tagName)) continue;
      else if (notes.notes.has(child)) yield* note(child, notes.notes.get(child) ?? '');
      else if (isBlock(child)) {
        if (inline.isLeft(child)) continue;
        flush();
        yield* done.splice(0);
        yield* block(child);
        flush();
        yield* done.splice(0);
      } else if (holdsBlock(child)) {
        if (inline.isLeft(child)) continue;
        const href = child.tagName === 'a' ? attribute(child, 'href') : undefined;
        if (href !== undefined && !href.startsWith('#')) writer.startLink(inline.address(href));
        yield* flow(child);
        if (href !== undefined) writer.endLink();
      } else inlineNode(child);
    }
  }

  function inlineNode(node: HtmlNode): void {
    if (
      !(node.nodeName === 'br') &&
      (node.nodeName !== '#text' || (node as { value: string }).value.trim() !== '')
    )
      breaks = 0;
    readInline(node, inline);
  }

  function* block(element: HtmlElement): Generator<Block | undefined> {
    const { tagName } = element;
    switch (tagName) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6': {
        const words = wordsOf(element);
        if (quoted) paragraph(words);
        else done.push({ kind: 'heading', level: Number(tagName[1]), ...words });
        return;
      }
      case 'hr':
        done.push({ kind: 'rule' });
        return;
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        yield* list(element);
        return;
      case 'dl':
        yield* definitions(element);
        return;
      case 'table':
        if (isLayout(element)) yield* flow(element);
        else done.push(yield* tableBlock(element, wordsOf));
        return;
      case 'pre':
      case 'listing':
      case 'xmp':
      case 'plaintext':
        preformatted(element);
        return;
      case 'blockquote': {
        const was = quoted;
        quoted = true;
        yield* flow(element);
        flush();
        quoted = was;
        return;
      }
      default:
        yield* flow(element);
    }
  }

  /** All words of an element as one text, whatever blocks it contains. */
  function wordsOf(element: HtmlElement): Words {
    flush();
    for (const child of element.childNodes)
      readInline(child, { ...inline, onBreak: () => writer.breakLine() });
    return writer.taken();
  }

  function* note(element: HtmlElement, label: string): Generator<Block | undefined> {
    flush();
    yield* done.splice(0);
    const key = notes.keys?.get(element);
    const was = take;
    let isFirst = true;
    take = (words) => {
      if (isFirst)
        done.push({ kind: 'note', label, ...(key !== undefined && { key }), ...withoutSign(words, label) });
      else paragraph(words);
      isFirst = false;
    };
    yield* flow(element);
    flush();
    take = was;
    yield* done.splice(0);
  }

  function preformatted(element: HtmlElement): void {
    const text = codeOf(element);
    const prose = proseIn(element, text);
    if (prose === undefined) done.push({ kind: 'code', text });
    else for (const part of prose) paragraph({ text: part });
  }

  function* list(element: HtmlElement): Generator<Block | undefined> {
    for (const { tagName } of elementsIn(element, isTextless))
      if (/^h[1-6]$/u.test(tagName)) {
        yield* flow(element);
        return;
      }
    const items: Item[] = [];
    yield* itemsOf(element, 0, items);
    if (items.length > 0) done.push({ kind: 'list', items });
  }

  /** The items of a list and of lists inside it; a block that is not text ends the list before it. */
  function* itemsOf(element: HtmlElement, depth: number, items: Item[]): Generator<Block | undefined> {
    const labels = listLabels(element);
    for (const child of element.childNodes) {
      if (++read % READ_TOGETHER === 0) yield undefined;
      if (!isElement(child) || isTextless(child)) continue;
      const noteLabel = notes.notes.get(child);
      if (noteLabel !== undefined) {
        listDone(items);
        yield* note(child, noteLabel);
      } else if (child.tagName === 'li')
        yield* item(child, Math.min(depth, DEEPEST_LIST), labels(child), items);
      else if (/^(?:ul|ol|menu|dir)$/u.test(child.tagName)) yield* itemsOf(child, depth + 1, items);
      else yield* item(child, Math.min(depth, DEEPEST_LIST), '', items);
    }
  }

  function listDone(items: Item[]): void {
    if (items.length > 0) done.push({ kind: 'list', items: items.splice(0) });
  }

  function* item(
    element: HtmlElement,
    depth: number,
    label: string,
    items: Item[],
  ): Generator<Block | undefined> {
    const was = take;
    let own = label;
    take = (words) => {
      items.push({ depth, label: own, ...words });
      own = '';
    };
    yield* parts(element);
    flush();
    take = was;

    function* parts(parent: HtmlElement): Generator<Block | undefined> {
      for (const child of parent.childNodes) {
        if (!isElement(child)) inlineNode(child);
        else if (notes.notes.has(child)) {
          flush();
          listDone(items);
          yield* note(child, notes.notes.get(child) ?? '');
        } else if (isBlock(child)) {
          if (isTextless(child) || inline.isLeft(child)) continue;
          flush();
          if (/^(?:ul|ol|menu|dir)$/u.test(child.tagName)) yield* itemsOf(child, depth + 1, items);
          else if (/^(?:table|pre|hr|dl|blockquote|listing|xmp)$/u.test(child.tagName)) {
            listDone(items);
            const inner = take;
            take = paragraph;
            yield* block(child);
            flush();
            take = inner;
          } else yield* parts(child);
          flush();
        } else if (holdsBlock(child) && !isTextless(child)) yield* parts(child);
        else inlineNode(child);
      }
    }
  }

  function* definitions(element: HtmlElement): Generator<Block | undefined> {
    for (const inner of elementsIn(element, isTextless)) {
      const isLong = inner.tagName === 'dd' && rawText(inner).length > LONGEST_DEFINITION;
      if (isLong || /^(?:h[1-6]|table|pre|dl|blockquote|figure|section|article)$/u.test(inner.tagName)) {
        yield* flow(element);
        return;
      }
    }
    const items: Item[] = [];
    yield* entries(element);
    if (items.length > 0) done.push({ kind: 'list', items });

    function* entries(parent: HtmlElement): Generator<Block | undefined> {
      for (const child of parent.childNodes) {
        if (!isElement(child) || isTextless(child)) continue;
        const noteLabel = notes.notes.get(child);
        if (noteLabel !== undefined) {
          listDone(items);
          yield* note(child, noteLabel);
        } else if (child.tagName === 'dt') yield* item(child, 0, '-', items);
        else if (child.tagName === 'dd') yield* item(child, 0, '', items);
        else yield* entries(child);
      }
    }
  }
}

/** The words of a note without its leading sign. */
function withoutSign({ text, links = [] }: Words, label: string): Words {
  const found = /^\s*\[?([^\s\]]{1,8}?)\]?[.:)]?\s+/u.exec(text);
  if (found === null || found[1] !== label) return { text, links };
  const cut = found[0].length;
  const moved = links.filter(([start]) => start >= cut);
  return {
    text: text.slice(cut),
    links: moved.map(([start, end, url]) => [start - cut, end - cut, url] as const),
  };
}
