/** Where a question asks who is the consul of one country, does a passage name the consul of another only? */

import type { Span } from '../../../corpus/document.ts';
import { nationSort, sameNation } from './nations.ts';
import type { Query, QueryTerm } from '../../question/query.ts';
import type { RankedPassage } from '../../ranking/ranking.ts';

/**
 * "Who is the", up to the office that is asked about. English only: what other languages put before an office is no
 * name by its letters (der deutsche Konsul), so that nothing can be told of them.
 */
const WHO_IS =
  /\bwho(?:['’]?s| is| was| are| were| became| becomes)\s+(?:(?:now|currently)\s+)?(?:the\s+|an?\s+)?/iu;

/** What may stand between the name of a country and an office of it, and the other way round. */
const BEFORE = /^(?:['’]s?)?(?:\s+|-)$/u;
const OF = /^\s+(?:of|for|in|to)\s+(?:the\s+)?$/iu;

/** Places in an order: who was the second, where the passage tells of the first. */
const ORDER = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** Characters between an office and a name in which a passage still ties them together. */
const TIED_WITHIN = 30;

/** Characters read on each side of an office. */
const BESIDE = 40;

/** Quality from which an occurrence says the office, and from which it may be the name, if loosely. */
const SAYS_IT = 0.8;
const MAY_SAY_IT = 0.3;

/** The word before an office, in the same line of a list, and the name behind it that it is an office of. */
const WORD_BEFORE = /(?<![\p{L}\p{N}])(?<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*?)(?:['’]s)?(?:\s+|-)$/u;
const NAME_AFTER =
  /^\s+(?:of|for)\s+(?:the\s+)?(?<word>\p{Lu}[\p{L}\p{M}’'-]*(?:\s+\p{Lu}[\p{L}\p{M}’'-]*)*)/u;

/** Whether all that a passage says of the office asked about is said of another country, party or place in an order. */
export function namesOtherHolder(query: Query, { passage, occurrences }: RankedPassage): boolean {
  const asked = officeAsked(query);
  if (asked === undefined) return false;
  const said = (term: number, quality: number) =>
    occurrences.filter((one) => one.term === term && one.quality >= quality);
  const offices = said(asked.office, SAYS_IT);
  const names = said(asked.of, MAY_SAY_IT);
  if (offices.length === 0) return false;
  if (offices.some((office) => names.some((name) => apart(office, name) <= TIED_WITHIN))) return false;
  const { text } = passage.document;
  const of = query.terms[asked.of]?.text ?? '';
  return offices.every(({ start, end }) => {
    const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - BESIDE), start))?.groups?.word ?? '';
    const behind = NAME_AFTER.exec(text.slice(end, end + BESIDE))?.groups?.word ?? '';
    return isOfOther(of, before, behind);
  });
}

/** Positions of an office and of what it is an office of among the terms, where the question asks who holds it. */
function officeAsked({ question, terms }: Query): { office: number; of: number } | undefined {
  const asking = WHO_IS.exec(question);
  if (asking === null) return undefined;
  let end = asking.index + asking[0].length;
  for (let at = 0; at + 1 < terms.length; at++) {
    const [left, right] = [terms[at], terms[at + 1]];
    if (left === undefined || right === undefined || left.span.start < end) continue;
    // A word that is not looked for ends what is said of the office.
    if (/[\p{L}\p{N}]/u.test(question.slice(end, left.span.start))) return undefined;
    const between = question.slice(left.span.end, right.span.start);
    if (distinguishes(left) && isOffice(right) && BEFORE.test(between)) return { office: at + 1, of: at };
    if (isOffice(left) && distinguishes(right) && OF.test(between)) return { office: at, of: at + 1 };
    end = left.span.end;
  }
  return undefined;
}

function distinguishes({ text }: QueryTerm): boolean {
  return placeInOrder(text) !== undefined || nationSort(text) !== undefined;
}

function isOffice({ isName, isLight, text }: QueryTerm): boolean {
  return !isName && !isLight && placeInOrder(text) === undefined;
}

/** Whether the words beside an office say that it is another's: a place for a place in an order, a nation for a nation. */
function isOfOther(asked: string, before: string, behind: string): boolean {
  const place = placeInOrder(asked);
  if (place !== undefined) return (placeInOrder(before) ?? place) !== place;
  const named = [before, behind].filter((word) => /^\p{Lu}/u.test(word) && nationSort(word) !== undefined);
  return named.length > 0 && named.every((word) => !sameNation(word, asked));
}

/** 1 for first, 1st; undefined for any other word. */
function placeInOrder(word: string): number | undefined {
  const at = ORDER.indexOf(word.toLowerCase());
  if (at >= 0) return at + 1;
  const [, digits] = /^(\d+)(?:st|nd|rd|th)$/iu.exec(word) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function apart(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}
