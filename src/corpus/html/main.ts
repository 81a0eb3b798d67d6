/** Which element of a page holds its content? */

import { isAround, isTextless, type Lengths } from './left-out.ts';
import {
  ancestorsOf,
  attribute,
  elementsIn,
  type HtmlDocument,
  type HtmlElement,
  rawText,
  tokensOf,
} from './tree.ts';

/** If the marked part has a smaller share of the page's text, the whole page is read. */
const LEAST_SHARE = 0.25;
/** Several articles of similar length are a list or a thread, so all of them are read. */
const SINGLE_SHARE = 0.6;
/** An article with hardly any others beside it is the page's text, even if teasers surround it. */
const ALONE_SHARE = 0.15;
const OTHERS_SHARE = 0.3;
/** The same holds for the element that the program that wrote the page names as its text. */
const NAMED_SHARE = 0.35;
/** The smallest element with this share of the running text holds the content; the rest surrounds it. */
const RUNNING_SHARE = 0.8;

/** Elements that can hold the content; a single paragraph cannot, however long. */
const HOLDERS: ReadonlySet<string> = new Set(
  'div section td center blockquote article form table tbody tr'.split(' '),
);
/** An element with a smaller share of all text on the page is not the whole content. */
const LEAST_SMALLEST = 0.5;

/** Ids and classes that web publishing programs give to their text. */
const NAMED =
  /^(?:mw-content-text|bodycontent|markdown-body|entry-content|post-content|post-body|article-body|article__body|article-content|articlebody|story-body|rst-content|td-content|theme-doc-markdown|md-content|devsite-article-body)$/u;

export interface Main {
  readonly element: HtmlElement;
  readonly lengths: Lengths;
}

/**
 * The element with the main content: the one marked as such, or else the smallest one with nearly all running text;
 * undefined if the page has no text. Yields where the work may pause.
 */
export function* mainOf(document: HtmlDocument): Generator<undefined, Main | undefined> {
  const lengths = yield* lengthsIn(document);
  let body: HtmlElement | undefined;
  const mains: HtmlElement[] = [];
  const articles: HtmlElement[] = [];
  const named: HtmlElement[] = [];
  const running = new Map<HtmlElement, number>();
  let looked = 0;
  const isLeft = (element: HtmlElement): boolean =>
    isTextless(element) || isAround(element, lengths, undefined);
  for (const element of elementsIn(document, isLeft)) {
    if (++looked % LOOKED_TOGETHER === 0) yield undefined;
    const { tagName } = element;
    if (tagName === 'body') body = element;
    if (tagName === 'main' || tokensOf(element, 'role').includes('main')) mains.push(element);
    else if (tagName === 'article' || attribute(element, 'itemprop') === 'articleBody')
      articles.push(element);
    else if ([...tokensOf(element, 'class'), ...tokensOf(element, 'id')].some((name) => NAMED.test(name)))
      named.push(element);
    const own = ownLength(element);
    if (own < SHORTEST_RUNNING || tagName === 'a') continue;
    for (const around of ancestorsOf(element)) running.set(around, (running.get(around) ?? 0) + own);
    running.set(element, (running.get(element) ?? 0) + own);
  }
  if (body === undefined) return undefined;
  const lengthOf = (element: HtmlElement): number => lengths.get(element) ?? 0;
  const longest = (elements: readonly HtmlElement[]): HtmlElement | undefined =>
    elements.reduce<HtmlElement | undefined>(
      (best, one) => (best === undefined || lengthOf(one) > lengthOf(best) ? one : best),
      undefined,
    );
  const found = (element: HtmlElement): Main => ({ element, lengths });
  const main = longest(mains);
  const base = main !== undefined && lengthOf(main) >= LEAST_SHARE * lengthOf(body) ? main : body;
  const runningIn = (element: HtmlElement): number => running.get(element) ?? 0;
  const article = longest(articles.filter((one) => isWithin(one, base)));
  if (article !== undefined) {
    const others = articles.reduce((sum, one) => sum + (isWithin(one, article) ? 0 : runningIn(one)), 0);
    const isAlone = others <= OTHERS_SHARE * runningIn(article);
    const share = isAlone ? ALONE_SHARE : SINGLE_SHARE;
    if (isMost(runningIn(article), runningIn(base), share)) return found(article);
  }
  if (base !== body) return found(base);
  const text = longest(named);
  if (text !== undefined && isMost(runningIn(text), runningIn(body), NAMED_SHARE)) return found(text);
  let smallest = body;
  for (const [element, length] of running)
    if (
      HOLDERS.has(element.tagName) &&
      length >= RUNNING_SHARE * runningIn(body) &&
      lengthOf(element) < lengthOf(smallest)
    )
      smallest = element;
  // If lines are broken by hand, hardly any text counts as running: what surrounds the element belongs to it.
  for (const around of ancestorsOf(smallest)) {
    if (lengthOf(smallest) >= LEAST_SMALLEST * lengthOf(body)) break;
    smallest = around;
    if (around === body) break;
  }
  return found(smallest);
}

function isWithin(element: HtmlElement, around: HtmlElement): boolean {
  if (element === around) return true;
  for (const one of ancestorsOf(element)) if (one === around) return true;
  return false;
}

function isMost(part: number, whole: number, share: number): boolean {
  return part > 0 && part >= share * whole;
}

/** Elements examined between two points where the work may pause. */
const LOOKED_TOGETHER = 500;

/** In bytes; shorter pieces of text are labels more often than sentences. */
const SHORTEST_RUNNING = 40;

function ownLength({ childNodes }: HtmlElement): number {
  let own = 0;
  // A Chinese character says as much as three letters, and takes as many bytes.
  for (const node of childNodes)
    if (node.nodeName === '#text') own += Buffer.byteLength(rawText(node).trim());
  return own;
}

function* lengthsIn(document: HtmlDocument): Generator<undefined, Lengths> {
  const lengths = new Map<HtmlElement, number>();
  let looked = 0;
  for (const element of elementsIn(document, isTextless)) {
    if (++looked % LOOKED_TOGETHER === 0) yield undefined;
    const own = ownLength(element);
    if (own === 0) continue;
    lengths.set(element, (lengths.get(element) ?? 0) + own);
    for (const around of ancestorsOf(element)) lengths.set(around, (lengths.get(around) ?? 0) + own);
  }
  return lengths;
}
