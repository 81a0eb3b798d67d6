/** What are the words of running text in a page, and where do its links lead? */

import type { WordsWriter } from '../build/words.ts';
import { isTextless } from './left-out.ts';
import { type HtmlNotes, isWayBack } from './notes.ts';
import {
  attribute,
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  isElement,
  plainText,
  tokensOf,
} from './tree.ts';

/** Source: HTML Living Standard, flow content that is not phrasing content, and parts of lists and tables. */
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr caption ul listing xmp plaintext'.split(
    ' ',
  ),
);

export function isBlock({ tagName }: HtmlElement): boolean {
  return BLOCKS.has(tagName);
}

/** Whether an inline element contains a block. */
export function holdsBlock(element: HtmlElement): boolean {
  for (const inner of elementsIn(element, isTextless)) if (isBlock(inner)) return true;
  return false;
}

/** What reading running text needs. */
export interface InlineReading {
  readonly writer: WordsWriter;
  readonly notes: HtmlNotes;
  /** Resolves an address that the document gives. */
  address(href: string): string;
  /** Whether an element only surrounds the content of the page. */
  isLeft(element: HtmlElement): boolean;
  /** Called for each line break that the author set. */
  onBreak(): void;
}

/** Adds the words of a node. Blocks in it are separated by a blank. */
export function readInline(node: HtmlNode, reading: InlineReading): void {
  const { writer, notes } = reading;
  if (node.nodeName === '#text') {
    writer.add((node as { value: string }).value);
    return;
  }
  if (!isElement(node)) return;
  const { tagName } = node;
  if (tagName === 'br') reading.onBreak();
  else if (tagName === 'img') addEmoji(node, writer);
  else if (tagName === 'input') addBox(node, writer);
  else if (isTextless(node) || reading.isLeft(node)) return;
  else if (/mso-list:\s*ignore/iu.test(attribute(node, 'style') ?? '')) {
    // Word sets the number of a list item followed by blanks.
    writer.add(`${plainText(node)} `);
  } else if (tagName === 'a') readLink(node, reading);
  else {
    const called = tagName === 'sup' ? calledIn(node, notes) : undefined;
    if (called !== undefined) {
      writer.call(called);
      return;
    }
    const shift = tagName === 'sup' ? 'raised' : tagName === 'sub' ? 'lowered' : undefined;
    const isSet = isBlock(node);
    if (isSet) writer.add(' ');
    if (tagName === 'q') writer.add('“');
    if (shift !== undefined) writer.startShift(shift);
    for (const child of node.childNodes) readInline(child, reading);
    if (shift !== undefined) writer.endShift();
    if (tagName === 'q') writer.add('”');
    if (isSet) writer.add(' ');
  }
}

function readLink(link: HtmlElement, reading: InlineReading): void {
  const { writer, notes } = reading;
  const label = notes.calls.get(link);
  if (label !== undefined) {
    writer.call(label);
    return;
  }
  if (isWayBack(link) || reading.isLeft(link)) return;
  const href = attribute(link, 'href');
  const leads = href !== undefined && !/^(?:\s*$|javascript:|data:)/iu.test(href);
  if (leads) writer.startLink(reading.address(href.trim()));
  for (const child of link.childNodes) readInline(child, reading);
  if (leads) writer.endLink();
}

/** The note that a raised sign calls, if the sign does nothing else. */
function calledIn(element: HtmlElement, { calls }: HtmlNotes): string | undefined {
  const links = [...elementsIn(element)].filter(({ tagName }) => tagName === 'a');
  const [only] = links;
  return links.length === 1 && only !== undefined ? calls.get(only) : undefined;
}

/** Pages show emoji as pictures; the alternative text has the character. */
function addEmoji(image: HtmlElement, writer: WordsWriter): void {
  const words = attribute(image, 'alt') ?? '';
  if (/^\p{Extended_Pictographic}[\p{M}\p{Emoji_Component}\p{Extended_Pictographic}\u200d]*$/u.test(words))
    writer.add(words);
}

function addBox(input: HtmlElement, writer: WordsWriter): void {
  if (attribute(input, 'type') !== 'checkbox') return;
  const isInList = tokensOf(input, 'class').includes('task-list-item-checkbox') || isDirectlyInItem(input);
  if (isInList) writer.add(attribute(input, 'checked') === undefined ? '☐ ' : '☑ ');
}

function isDirectlyInItem({ parentNode }: HtmlElement): boolean {
  return (
    parentNode !== null && isElement(parentNode as HtmlNode) && (parentNode as HtmlElement).tagName === 'li'
  );
}
