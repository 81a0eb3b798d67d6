/** Which words of a question name what it asks for, or what it wants explained? */

import { languages } from '../../languages/index.ts';
import type { AnswerType, Language } from '../../languages/language.ts';
import type { Span } from '../../text/span.ts';
import type { Query, QueryTerm } from './query.ts';

/**
 * Sorts of answers for which the text must have the noun too: "which city" may be answered by a city's name alone,
 * "whose key" may not.
 */
const WITH_NOUN: ReadonlySet<AnswerType> = new Set(['any', 'amount', 'case', 'permission', 'person']);

/**
 * What a question asks for by a noun, or else wants explained, as numbers of its terms.
 * @param asker code of the question's language, if it can be told
 */
export function nounAsked(
  question: string,
  asker: string | undefined,
  asks: AnswerType,
  terms: readonly QueryTerm[],
): Pick<Query, 'sought' | 'defined'> {
  const named = soughtBy(question, asker, asks, terms);
  return named.sought === undefined ? definedBy(question, asker, asks, terms) : named;
}

function soughtBy(
  question: string,
  asker: string | undefined,
  asks: AnswerType,
  terms: readonly QueryTerm[],
): Pick<Query, 'sought'> {
  if (!WITH_NOUN.has(asks)) return {};
  const span = firstMatch(question, asker, ({ sought }) => sought);
  if (span === undefined) return {};
  const inside = termsIn(span, terms);
  // Only the last word of "room size", but every term of a name or a run of Han characters.
  const last = inside.at(-1);
  if (last === undefined) return {};
  const head = /\p{sc=Han}/u.test(question.slice(span.start, span.end)) ? inside : [last];
  const sought = head.filter((term) => terms[term]?.isLight === false);
  return sought.length === 0 ? {} : { sought };
}

/** The numbers of the terms to be explained, if the question says nothing else of weight. */
function definedBy(
  question: string,
  asker: string | undefined,
  asks: AnswerType,
  terms: readonly QueryTerm[],
): Pick<Query, 'defined'> {
  if (asks !== 'any' && asks !== 'person') return {};
  const span = firstMatch(question, asker, ({ definitions }) => [definitions.asks]);
  if (span === undefined) return {};
  const defined = termsIn(span, terms);
  // Anything before the noun only asks.
  const isAll = terms.every((term, n) => term.isLight || term.span.start < span.start || defined.includes(n));
  return isAll && defined.length > 0 && defined.length <= MOST_DEFINED ? { defined } : {};
}

/** With more words than this it is a sentence rather than a term. */
const MOST_DEFINED = 4;

/** The first match of a language's patterns, into the question; the question's own language is tried first. */
function firstMatch(
  question: string,
  asker: string | undefined,
  patternsOf: (language: Language) => readonly RegExp[],
): Span | undefined {
  const lower = question.toLowerCase();
  if (lower.length !== question.length) return undefined;
  const own = languages.filter(({ code }) => code === asker);
  for (const language of own.length > 0 ? own : languages) {
    for (const pattern of patternsOf(language)) {
      const groups = pattern.exec(lower)?.indices?.groups;
      const range = groups?.thing ?? groups?.term ?? groups?.other;
      if (range !== undefined) return { start: range[0], end: range[1] };
    }
  }
  return undefined;
}

function termsIn({ start, end }: Span, terms: readonly QueryTerm[]): number[] {
  return terms.flatMap(({ span }, term) => (span.start >= start && span.end <= end ? [term] : []));
}
