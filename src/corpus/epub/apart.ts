/** Which parts of a book do not belong to its content: covers, copyright pages, tables of contents, licences? */

import { isBlank } from '../../text/unseen.ts';
import { elementsIn, type HtmlElement, plainText, rawText, tokensOf } from '../html/tree.ts';

/** In UTF-16 units; a longer page says more than who owns the rights. */
const LONGEST_COPYRIGHT = 6_000;
/** Copyright pages are among this many parts from the beginning or the end. */
const NEAR_START = 8;
const NEAR_END = 4;
/** In UTF-16 units; a cover with more text is a page. */
const LONGEST_COVER = 300;
const CLAIMS = [
  /©|\bcopyright\b|\(c\)\s*\d{4}/iu,
  /\ball rights reserved\b|no part of this (?:book|publication)/iu,
  /\bISBN\b/u,
  /\bpublished (?:by|in)\b|\bfirst published\b|\bprinted in\b/iu,
];

/**
 * Whether a part is the cover picture.
 * @param kinds what the book calls it
 */
export function isCoverPart(kinds: readonly string[], body: HtmlElement): boolean {
  return kinds.includes('cover') && rawText(body).trim().length <= LONGEST_COVER;
}

/**
 * Whether a part stays in the text but is never used as an answer.
 * @param at its number among `count` parts
 */
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

/** Removes what Project Gutenberg puts before and after the book, and returns it. */
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
