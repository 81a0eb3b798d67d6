/** Is preformatted text in a page code, or prose that was typed with its line ends? */

import { shifted } from '../../text/raised.ts';
import { isTextless } from './left-out.ts';
import { ancestorsOf, elementsIn, type HtmlElement, type HtmlNode, isElement, tokensOf } from './tree.ts';

/** Classes of line numbers beside the code. */
const NUMBERS = /^(?:linenos?|linenodiv|gutter|line-numbers-rows|hljs-ln-numbers)$/u;
const CODE =
  /^(?:highlight|highlighter-.*|codehilite|sourcecode|src|code|language-.*|lang-.*|prettyprint|hljs|syntax.*)$/u;

/** In prose, at least this share of all characters are letters and blanks. */
const PROSE = 0.8;
/** Fewer words in a row prove nothing. */
const FEWEST_WORDS = 30;

/** Preformatted text with its line ends, without the line numbers beside it. */
export function codeOf(element: HtmlElement): string {
  const parts: string[] = [];
  const add = (node: HtmlNode): void => {
    if (node.nodeName === '#text') parts.push((node as { value: string }).value);
    else if (isElement(node)) {
      if (node.tagName === 'br') parts.push('\n');
      else if (isTextless(node) || tokensOf(node, 'class').some((name) => NUMBERS.test(name))) return;
      else {
        const before = parts.length;
        for (const child of node.childNodes) add(child);
        if (node.tagName !== 'sup' && node.tagName !== 'sub') return;
        const shift = node.tagName === 'sup' ? 'raised' : 'lowered';
        const made = shifted(parts.splice(before).join(''), shift, parts.at(-1) ?? '');
        parts.push(made.before + made.text + made.behind);
      }
    }
  };
  for (const child of element.childNodes) add(child);
  return parts.join('');
}

/** The paragraphs of preformatted text if it is prose; undefined if it is code or is set in columns. */
export function proseIn(element: HtmlElement, text: string): string[] | undefined {
  for (const inner of elementsIn(element)) if (inner.tagName === 'code' || isCode(inner)) return undefined;
  if (isCode(element)) return undefined;
  for (const around of ancestorsOf(element)) if (isCode(around)) return undefined;
  const paragraphs = text
    .replaceAll(/\r\n?/gu, '\n')
    .split(/\n[ \t]*(?:\n[ \t]*)+/u)
    .filter((part) => part.trim() !== '');
  if (text.trim().split(/\s+/u).length < FEWEST_WORDS) return undefined;
  const spoken = text.match(/[\p{L}\p{M} \n]/gu)?.length ?? 0;
  // Columns are separated by blanks, and code is indented.
  const isSet = (text.match(/\S {3,}\S/gu)?.length ?? 0) * 4 > text.split('\n').length;
  return spoken < PROSE * text.length || isSet ? undefined : paragraphs;
}

function isCode(element: HtmlElement): boolean {
  return tokensOf(element, 'class').some((name) => CODE.test(name));
}
