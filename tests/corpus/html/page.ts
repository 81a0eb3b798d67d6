import {
  elementsIn,
  type HtmlDocument,
  type HtmlElement,
  parsingHtml,
} from '../../../src/corpus/html/tree.ts';
import { toEnd } from '../../../src/slices.ts';

export function parsed(text: string): HtmlDocument {
  return toEnd(parsingHtml(text));
}

/** The first element of a name. */
export function firstIn(document: HtmlDocument | HtmlElement, name: string): HtmlElement {
  for (const element of elementsIn(document)) if (element.tagName === name) return element;
  throw new Error(`There is no ${name}`);
}
