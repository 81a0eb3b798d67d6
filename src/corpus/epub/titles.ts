/** How do titles in the table of contents become headings of chapters that have none? */

import { holdsBlock, isBlock } from '../html/inline.ts';
import { isTextless } from '../html/left-out.ts';
import { ancestorsOf, attribute, elementsIn, type HtmlElement, plainText } from '../html/tree.ts';
import type { Entry } from './contents.ts';

/** Blocks of text examined from the beginning of a chapter. */
const LOOKED_AT = 4;
/** In UTF-16 units; a longer block is not a heading, and there is none after it. */
const LONGEST_HEADING = 250;
const HEADING = /^h[1-6]$/u;

/**
 * Makes headings from the titles that the table of contents gives to the chapters of a part: from the words in the text
 * if they are there, otherwise from the title. Changes the tree.
 * @param before the levels that were added to the headings of the previous part
 * @returns the levels that were added to the headings of this part
 */
export function setTitles(body: HtmlElement, entries: readonly Entry[], before: number): number {
  const order = new Map<HtmlElement, number>();
  const byId = new Map<string, HtmlElement>();
  const blocks: HtmlElement[] = [];
  for (const element of elementsIn(body, isTextless)) {
    order.set(element, order.size);
    const id = attribute(element, 'id') ?? (element.tagName === 'a' ? attribute(element, 'name') : undefined);
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    if (
      isBlock(element) &&
      (HEADING.test(element.tagName) || !holdsBlock(element)) &&
      plainText(element) !== ''
    )
      blocks.push(element);
  }
  let shift: number | undefined;
  const made = new Set<HtmlElement>();
  let at = 0;
  for (const { title, id, depth } of entries) {
    const anchor = id === undefined ? body : byId.get(id);
    if (anchor === undefined) continue;
    const from = firstFrom(anchor, at);
    if (from >= blocks.length) continue;
    at = from;
    const found = headingAt(from, title);
    if (found !== undefined) shift ??= depth - Number(found.tagName[1]);
    else made.add(makeHeading(from, title, depth));
  }
  const own = shift ?? (entries.length > 0 ? 0 : before);
  if (own !== 0)
    for (const element of blocks)
      if (HEADING.test(element.tagName) && !made.has(element))
        rename(element, Number(element.tagName[1]) + own);
  return own;

  /** Index of the first block that contains the anchor, is inside it, or comes after it. */
  function firstFrom(anchor: HtmlElement, start: number): number {
    if (anchor === body) return 0;
    const around = new Set(ancestorsOf(anchor));
    const place = order.get(anchor) ?? 0;
    for (let n = start; n < blocks.length; n++) {
      const block = blocks[n];
      if (block !== undefined && ((order.get(block) ?? 0) >= place || around.has(block))) return n;
    }
    return blocks.length;
  }

  function headingAt(from: number, title: string): HtmlElement | undefined {
    for (const block of blocks.slice(from, from + LOOKED_AT)) {
      if (HEADING.test(block.tagName)) return block;
      const words = plainText(block);
      if (words.length > LONGEST_HEADING || isSaid(words, title)) return undefined;
    }
    return undefined;
  }

  /**
   * Makes a heading from the block, or consecutive blocks, that contain the title; otherwise inserts one before the
   * first block.
   */
  function makeHeading(from: number, title: string, depth: number): HtmlElement {
    const wanted = folded(title);
    for (let first = from; first < Math.min(from + LOOKED_AT, blocks.length); first++) {
      let said = '';
      const level = Math.min(depth, 6);
      for (let n = first; n < Math.min(first + LOOKED_AT, blocks.length); n++) {
        const block = blocks[n];
        const words = block === undefined ? '' : folded(plainText(block));
        if (block === undefined || words.length > LONGEST_HEADING || isInRow(block)) break;
        said += words;
        if (said === wanted || (n === first && isSaid(plainText(block), title))) {
          const [top, ...others] = blocks.slice(first, n + 1);
          for (const other of others) moveInto(top ?? block, other);
          rename(top ?? block, level);
          return top ?? block;
        }
        if (!wanted.startsWith(said)) break;
      }
    }
    return insertBefore(blocks[from], title, depth);
  }
}

/** Whether the words are the title, or its main part if it is "3. The sea" or "Chapter 3: The sea". */
function isSaid(words: string, title: string): boolean {
  const [said, wanted] = [folded(words), folded(title)];
  if (said === '' || wanted === '') return false;
  if (said === wanted) return true;
  const rest = wanted.endsWith(said) ? wanted.slice(0, -said.length) : undefined;
  return rest !== undefined && said.length >= rest.length && said.length > 3;
}

function folded(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether a block is part of a list or a table, which a heading would break up. */
function isInRow(block: HtmlElement): boolean {
  if (/^(?:li|td|th|dt|dd|caption|pre)$/u.test(block.tagName)) return true;
  for (const { tagName } of ancestorsOf(block)) if (/^(?:li|td|th|dt|dd|table)$/u.test(tagName)) return true;
  return false;
}

function rename(element: HtmlElement, level: number): void {
  const name = `h${Math.min(Math.max(level, 1), 6)}`;
  Object.assign(element, { tagName: name, nodeName: name });
}

function moveInto(top: HtmlElement, other: HtmlElement): void {
  const line = elementOf('br', top);
  for (const child of other.childNodes) child.parentNode = top;
  top.childNodes.push(line, ...other.childNodes);
  other.childNodes = [];
}

function insertBefore(block: HtmlElement | undefined, title: string, depth: number): HtmlElement {
  let below = block as HtmlElement;
  // A heading goes beside paragraphs and lists, not inside them.
  for (const around of ancestorsOf(below)) {
    if (/^(?:body|html|section|div|article|main)$/u.test(around.tagName)) {
      if (around.childNodes.indexOf(below) >= 0) break;
    }
    below = around;
  }
  const parent = below.parentNode as HtmlElement;
  const heading = elementOf(`h${Math.min(Math.max(depth, 1), 6)}`, parent);
  heading.childNodes.push({ nodeName: '#text', value: title, parentNode: heading });
  parent.childNodes.splice(Math.max(0, parent.childNodes.indexOf(below)), 0, heading);
  return heading;
}

function elementOf(name: string, parentNode: HtmlElement): HtmlElement {
  return {
    nodeName: name,
    tagName: name,
    attrs: [],
    namespaceURI: parentNode.namespaceURI,
    childNodes: [],
    parentNode,
  };
}
