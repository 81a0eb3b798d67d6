/** Which parts of a book are no part of what it says: covers, copyright pages, lists of its chapters, licences? */

import { isBlank } from '../../text/unseen.ts';
import { elementsIn, type HtmlElement, plainText, rawText, tokensOf } from '../html/tree.ts';

/** A longer page, in UTF-16 units, says more than whose the book is. */
const LONGEST_COPYRIGHT = 6_000;
/** Copyright pages are among so many parts from the beginning or the end. */
const NEAR_START = 8;
const NEAR_END = 4;
/** A cover with more words, in UTF-16 units, is a page. */
const LONGEST_COVER = 300;
const CLAIMS = [
  /©|\bcopyright\b|\(c\)\s*\d{4}/iu,
  /\ball rights reserved\b|no part of this (?:book|publication)/iu,
  /\bISBN\b/u,
  /\bpublished (?:by|in)\b|\bfirst published\b|\bprinted in\b/iu,
];

/** Whether a part is the picture on the cover. @param kinds what it is called */
export function isCoverPart(kinds: readonly string[], body: HtmlElement): boolean {
  return kinds.includes('cover') && rawText(body).trim().length <= LONGEST_COVER;
}

/** Whether a part stays in the text but answers nothing. @param at its number among `count` parts */
export function isApartPart(kinds: readonly string[], body: HtmlElement, at: number, count: number): boolean {
  if (
    kinds.some((kind) => /^(?:copyright-page|copyright|toc|index|landmarks|page-list|loi|lot)$/u.test(kind))
  )
    return true;
  if (at >= NEAR_START && at < count - NEAR_END) return false;
  const words = rawText(body);
  return words.length <= LONGEST_COPYRIGHT && CLAIMS.filter((claim) => claim.test(words)).length > 1;
}

interface Taken {
  readonly element: HtmlElement;
  readonly isApart: boolean;
}

/** The body with what Project Gutenberg puts before and behind the book, which are taken out of it. */
export function takenApart(body: HtmlElement): Taken[] {
  const before: Taken[] = [];
  const behind: Taken[] = [];
  for (const element of [...elementsIn(body)]) {
    if (!tokensOf(element, 'class').includes('pg-boilerplate') || element.parentNode === null) continue;
    const siblings = element.parentNode.childNodes;
    siblings.splice(siblings.indexOf(element), 1);
    const isFirst = tokensOf(element, 'class').includes('pgheader');
    (isFirst ? before : behind).push({ element, isApart: true });
  }
  const whole: Taken[] = isBlank(plainText(body)) ? [] : [{ element: body, isApart: false }];
  return [...before, ...whole, ...behind];
}
