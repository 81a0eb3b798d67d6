/** The tree of an HTML page, and what its elements say. */

import { type DefaultTreeAdapterMap, Parser, type ParserOptions } from 'parse5';
import { UnreadableFile } from '../build/block.ts';

export type HtmlDocument = DefaultTreeAdapterMap['document'];
export type HtmlElement = DefaultTreeAdapterMap['element'];
export type HtmlNode = DefaultTreeAdapterMap['childNode'];
type Parent = DefaultTreeAdapterMap['parentNode'];

/** UTF-16 units parsed between two points where the work may pause. */
const PARSED_TOGETHER = 1 << 12;

/** Browsers stop at 512; every further level makes each tag slower. */
const DEEPEST = 600;

/** The page without scripts: what they would fill in is missing, and their `<noscript>` fallback is present. */
const OPTIONS: ParserOptions<DefaultTreeAdapterMap> = { scriptingEnabled: false };

/**
 * The tree of a page, whatever its markup. Yields where the work may pause.
 * @throws UnreadableFile if it is nested too deeply
 */
export function* parsingHtml(text: string): Generator<undefined, HtmlDocument> {
  const parser = new Parser<DefaultTreeAdapterMap>(OPTIONS);
  for (let at = 0; at < text.length; at += PARSED_TOGETHER) {
    parser.tokenizer.write(text.slice(at, at + PARSED_TOGETHER), false);
    if (parser.openElements.stackTop > DEEPEST)
      throw new UnreadableFile(`nests more than ${DEEPEST} elements; save the page again from a browser`);
    yield undefined;
  }
  parser.tokenizer.write('', true);
  return parser.document;
}

export function isElement(node: HtmlNode | Parent): node is HtmlElement {
  return 'tagName' in node;
}

export function attribute({ attrs }: HtmlElement, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

/** The words of an attribute, in lower case. */
export function tokensOf(element: HtmlElement, name: string): readonly string[] {
  return attribute(element, name)?.toLowerCase().split(/\s+/u).filter(Boolean) ?? [];
}

/**
 * Every element inside a node, in the order of the page, without the node itself. Elements for which `isLeft` is true
 * are skipped with everything in them.
 */
export function* elementsIn(
  parent: Parent,
  isLeft: (element: HtmlElement) => boolean = () => false,
): Generator<HtmlElement> {
  const open: { readonly nodes: readonly HtmlNode[]; at: number }[] = [{ nodes: parent.childNodes, at: 0 }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const node = top.nodes[top.at++];
    if (node === undefined) open.pop();
    else if (isElement(node) && !isLeft(node)) {
      yield node;
      open.push({ nodes: node.childNodes, at: 0 });
    }
  }
}

/** All text in a node, as written. */
export function rawText(node: HtmlNode | Parent): string {
  if ('value' in node) return node.nodeName === '#text' ? node.value : '';
  if (!('childNodes' in node)) return '';
  return node.childNodes.map(rawText).join('');
}

/** The text of a node with white space collapsed to single blanks. */
export function plainText(node: HtmlNode | Parent): string {
  return rawText(node).replace(/\s+/gu, ' ').trim();
}

/** The ancestors of an element, innermost first. */
export function* ancestorsOf(element: HtmlElement): Generator<HtmlElement> {
  for (let at = element.parentNode; at !== null && at !== undefined && isElement(at); at = at.parentNode)
    yield at;
}
