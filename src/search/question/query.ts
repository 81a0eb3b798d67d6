/** What does a question look for: which terms, what may stand for each, and how much does each count? */

import { analyze, capitalsMakeNames, isWord, languageKnowsWords, type Token } from '../../index/analyzer.ts';
import { inverseFrequency } from '../../index/idf.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import { hasCapitals } from '../../languages/choose.ts';
import { languages } from '../../languages/index.ts';
import type { AnswerType } from '../../languages/language.ts';
import { scriptOf } from '../../languages/script.ts';
import type { Span } from '../../text/span.ts';
import {
  type Alternative,
  type Known,
  meantBy,
  newRespelt,
  type Respelt,
  standIns,
  type Wanted,
} from './alternatives.ts';
import type { Glossary, Mention } from './glossary.ts';
import { hanWords } from './han-words.ts';
import { nounAsked } from './noun-asked.ts';
import { otherWritings } from './other-writings.ts';
import { questionWords } from './question-words.ts';

/** A word or a name of the question. */
export interface QueryTerm {
  /** Into the question. */
  readonly span: Span;
  readonly text: string;
  /** Folded words as asked, for matching without stems. */
  readonly surfaces: readonly string[];
  /** Whether it reads like a name or a number, which an answer can hardly do without. */
  readonly isName: boolean;
  /** Whether it only holds the question together, see `Token.light`. */
  readonly isLight: boolean;
  /** Empty if nothing in the corpus stands for it. */
  readonly alternatives: readonly Alternative[];
  /** How rare it is in the corpus, in nats; a word that is not there is the rarest. */
  readonly idf: number;
}

export interface Query {
  readonly question: string;
  /** Without stop words, in the order of the question. */
  readonly terms: readonly QueryTerm[];
  readonly asks: AnswerType;
  /**
   * Numbers of the terms that name the thing asked for: colour in "which colour are the doors". Absent if the
   * question names none, names only a filler (kind, day), or asks for something with a recognisable form, such as a
   * date.
   */
  readonly sought?: readonly number[];
  /** Numbers of the terms whose meaning the question asks for ("what is a lych gate"), if it asks nothing else. */
  readonly defined?: readonly number[];
  /** All folded words of the question in order, including stop words; misspelt ones as they were corrected. */
  readonly words: readonly string[];
  /** The same words as asked. */
  readonly asked: ReadonlySet<string>;
  /** Whether any of its words is not too common to search for, even if the corpus has nothing for it. */
  readonly hasContent: boolean;
  /** Sum of the idf of the terms. */
  readonly totalIdf: number;
  /** Number of passages in the corpus. */
  readonly passageCount: number;
  /** Code of the question's language, if it can be told. */
  readonly asker: string | undefined;
}

/** Further words are not looked at: a question has fewer, and each costs time. */
export const MOST_TERMS = 48;

/** Share of its idf that a light word counts. */
export const LIGHT_WEIGHT = 0.35;

/** Share of its idf that a word in a script foreign to the corpus counts. */
const UNTRANSLATED_WEIGHT = 0.4;

export function parseQuery(question: string, index: PassageIndex, glossary: Glossary): Query {
  const { tokens, asker, asRead, inRead } = questionWords(question, index);
  const mentions = glossary.mentions(question, tokens);
  const mentioned = new Uint8Array(question.length);
  for (const { span } of mentions) mentioned.fill(1, span.start, span.end);
  const covered = ({ start, end }: Span) => mentioned.subarray(start, end).includes(1);
  // A name that is repeated is asked for once: a pasted text may have it hundreds of times.
  const said = [...new Map(mentions.map((mention) => [mention.form, mention])).values()].slice(0, MOST_TERMS);
  const parts: { span: Span; term: QueryTerm }[] = said.map((mention) => ({
    span: mention.span,
    term: mentionTerm(question, mention, tokens, index),
  }));
  const respelt = newRespelt();
  const { asks, by } = asked(asRead, asker, index);
  for (const token of uncovered(question, tokens, covered, index).slice(0, MOST_TERMS)) {
    const asksBy = inRead(token.start) >= by.start && inRead(token.end) <= by.end;
    // In "how often", an answer need not say "often", and a corpus without the word lacks nothing. But in "how long
    // is a long rest", the second "long" is what is asked about.
    const isAgain =
      asksBy && tokens.some(({ term, start }) => term === token.term && inRead(start) >= by.end);
    if (isAgain || (asksBy && index.frequency(token.term) === 0)) continue;
    const writings = otherWritings(question, tokens, tokens.indexOf(token), index);
    const text = question.slice(token.start, token.end);
    const term = wordTerm({ token, text, writings, asker }, index, glossary, respelt);
    parts.push({ span: token, term: asksBy && !term.isLight ? lightened(term) : term });
  }
  parts.sort((a, b) => a.span.start - b.span.start);
  const terms = distinct(parts.map(({ term }) => term)).slice(0, MOST_TERMS);
  const read = terms.map((term) => ({
    ...term,
    span: { start: inRead(term.span.start), end: inRead(term.span.end) },
  }));
  return {
    question,
    terms,
    asks,
    ...nounAsked(asRead, asker, asks, read),
    hasContent: tokens.some(({ stop }) => !stop),
    words: corrected(tokens, terms, index),
    asked: new Set(tokens.map(({ surface }) => surface)),
    totalIdf: terms.reduce((sum, term) => sum + term.idf, 0),
    passageCount: index.passages.length,
    asker,
  };
}

function corrected(tokens: readonly Token[], terms: readonly QueryTerm[], index: PassageIndex): string[] {
  const readAs = new Map(
    terms.flatMap(({ span, alternatives: [first] }) =>
      first?.kind === 'correction' ? [[span.start, first.text] as const] : [],
    ),
  );
  return tokens.flatMap(({ start, surface }) => {
    const other = readAs.get(start);
    return other === undefined ? surface : analyze(other, index.languages).map((token) => token.surface);
  });
}

/**
 * For a question that points back to the one before: the share of its idf that each word carried over counts; and the
 * most that all of them count together, as a share of what the question itself says ("who may use it" says little).
 */
const CARRIED_WEIGHT = 0.35;
const CARRIED_AT_MOST = 0.5;

/** A question that points back to the one before, with the words of that one added at a lower weight. */
export function carriedOn(before: Query, query: Query): Query {
  const own = new Set(query.terms.map(keyOf));
  const end = query.question.length;
  const left = before.terms.filter((term) => !own.has(keyOf(term)));
  const most = (CARRIED_AT_MOST * query.totalIdf) / left.reduce((sum, { idf }) => sum + idf, 0);
  const weight = query.totalIdf === 0 ? 1 : Math.min(CARRIED_WEIGHT, most);
  const carried = left.map((term) => ({ ...term, span: { start: end, end }, idf: term.idf * weight }));
  const terms = [...query.terms, ...carried].slice(0, MOST_TERMS);
  return {
    ...query,
    terms,
    hasContent: query.hasContent || before.hasContent,
    words: [...query.words, ...before.words],
    asked: new Set([...before.asked, ...query.asked]),
    totalIdf: terms.reduce((sum, { idf }) => sum + idf, 0),
  };
}

/** The tokens that are not part of a glossary mention. */
function uncovered(
  question: string,
  tokens: readonly Token[],
  covered: (span: Span) => boolean,
  index: PassageIndex,
): Token[] {
  const left: Token[] = [];
  const han: Token[] = [];
  for (const token of tokens) {
    if (token.stop || covered(token)) continue;
    (scriptOf(token.surface) === 'Han' && !index.scripts.has('Han') ? han : left).push(token);
  }
  // Pairs of characters mean nothing to a corpus without Han text: the words they make up are counted instead.
  return han.length === 0 ? left : [...left, ...hanWords(question, covered)];
}

function mentionTerm(
  question: string,
  mention: Mention,
  tokens: readonly Token[],
  index: PassageIndex,
): QueryTerm {
  const { span } = mention;
  const text = question.slice(span.start, span.end);
  const said = tokens.filter((token) => !token.stop && token.start >= span.start && token.end <= span.end);
  const surfaces = said.map((token) => token.surface);
  const meant = queryTerm(span, text, surfaces, meantBy(mention, index), index);
  // A capitalised name in the glossary is also one if typed in lower case.
  const { form } = mention;
  const term = { ...meant, isName: meant.isName || beginsAsName(form.text, index.languages) };
  return said.every((token) => token.light) ? lightened(term) : term;
}

function lightened(term: QueryTerm): QueryTerm {
  return { ...term, isLight: true, idf: term.idf * LIGHT_WEIGHT };
}

function wordTerm(wanted: Wanted, index: PassageIndex, glossary: Glossary, respelt: Respelt): QueryTerm {
  const { token, text } = wanted;
  const span = { start: token.start, end: token.end };
  const term = queryTerm(span, text, [token.surface], standIns(wanted, index, glossary, respelt), index);
  return token.light ? lightened(term) : term;
}

function queryTerm(
  span: Span,
  text: string,
  surfaces: readonly string[],
  { alternatives, frequency }: Known,
  index: PassageIndex,
): QueryTerm {
  const isName = readsAsName(text, span.start, index.languages);
  const rarity = inverseFrequency(frequency, index.passages.length);
  // If no translation of a foreign word is known, that says little about what the corpus contains.
  const untranslated = alternatives.length === 0 && !isName && !index.scripts.has(scriptOf(text));
  return {
    span,
    text,
    surfaces,
    isName,
    isLight: false,
    alternatives,
    idf: untranslated ? rarity * UNTRANSLATED_WEIGHT : rarity,
  };
}

/** A capital letter within the question, a digit, or a word that is not in the list of its language. */
function readsAsName(text: string, start: number, languages: readonly string[]): boolean {
  if (/\p{N}/u.test(text)) return true;
  if (!capitalsMakeNames(text, languages)) return false;
  const capital = /^\p{Lu}/u.test(text);
  if (start > 0 && capital) return true;
  return languageKnowsWords(text, languages) && !/\s/u.test(text) && !isWord(text.toLowerCase(), languages);
}

function beginsAsName(text: string, languages: readonly string[]): boolean {
  return /^\p{Lu}/u.test(text) && capitalsMakeNames(text, languages);
}

/** A word that is repeated is asked for once. */
function distinct(terms: readonly QueryTerm[]): QueryTerm[] {
  const seen = new Set<string>();
  return terms.filter((term) => {
    const key = keyOf(term);
    return !seen.has(key) && seen.add(key);
  });
}

function keyOf({ alternatives: [first], text }: QueryTerm): string {
  return first?.terms.join(' ') ?? text.toLowerCase();
}

/** Sorts of answers that are asked for by a measure, which is not part of what the question is about. */
const BY_MEASURE: ReadonlySet<AnswerType> = new Set(['frequency', 'duration', 'distance', 'age', 'amount']);

/**
 * A measure is asked for in at most this many words, as in "how many times"; a longer match has other words in
 * between.
 */
const MOST_ASKING = 3;

interface Asked {
  readonly asks: AnswerType;
  /** The words that ask for a measure; else empty. Into the question. */
  readonly by: Span;
}

const NOTHING: Span = { start: 0, end: 0 };

/** The question's language is tried first: a question word in one language is a common word in another. */
function asked(question: string, asker: string | undefined, index: PassageIndex): Asked {
  const lower = question.normalize('NFC').toLowerCase();
  const own = languages.filter(({ code }) => code === asker);
  for (const language of [...own, ...languages]) {
    for (const { type, pattern } of language.asks) {
      const match = pattern.exec(lower);
      if (match === null) continue;
      // In a text without capital letters, nothing shows what could be a name.
      const isHidden = (type === 'person' || type === 'place') && !hasCapitals(index.languages[0]);
      const by = BY_MEASURE.has(type) ? measure(match, question) : NOTHING;
      return { asks: isHidden ? 'any' : type, by };
    }
  }
  return { asks: 'any', by: NOTHING };
}

/** The words of a match that only ask for a measure, into the question: all of it, or its group `by`. */
function measure({ 0: words, index: start, indices, input }: RegExpExecArray, question: string): Span {
  if (input.length !== question.length) return NOTHING;
  const by = indices?.groups?.by;
  if (by !== undefined) return { start: by[0], end: by[1] };
  return words.split(/\s+/u).length <= MOST_ASKING ? { start, end: start + words.length } : NOTHING;
}
