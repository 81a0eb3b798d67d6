/** What does a question look for: which terms, what may stand for each, and how much each tells? */

import anyAscii from 'any-ascii';
import type { Span } from '../corpus/document.ts';
import { withoutAccents } from '../text/accents.ts';
import { analyze, capitalsMakeNames, isWord, languageKnowsWords, type Token } from './analyzer.ts';
import type { Form, Glossary, Mention } from './glossary.ts';
import { hasCapitals } from './languages/choose.ts';
import { languages } from './languages/index.ts';
import type { AnswerType } from './languages/language.ts';
import { scriptOf } from './languages/script.ts';
import type { PassageIndex } from './passage-index.ts';
import { questionWords } from './question-words.ts';
import { correction } from './spelling.ts';

/** How an alternative came to stand for a word of the question. */
export type AlternativeKind = 'exact' | 'alias' | 'derived' | 'correction' | 'transliteration';

/** Terms that, next to each other, stand for a word or name of the question. */
export interface Alternative {
  readonly terms: readonly string[];
  /** How well they stand for it, above 0 and at most 1. */
  readonly weight: number;
  readonly kind: AlternativeKind;
  /** As somebody would write it. */
  readonly text: string;
}

/** A word or a name of the question. */
export interface QueryTerm {
  /** Into the question. */
  readonly span: Span;
  readonly text: string;
  /** Folded words as asked, for matching without stems. */
  readonly surfaces: readonly string[];
  /** Whether it reads like a name or a number: what an answer can hardly do without. */
  readonly isName: boolean;
  /** Whether it only holds the question together, see `Token.light`. */
  readonly isLight: boolean;
  /** Empty when nothing in the corpus stands for it. */
  readonly alternatives: readonly Alternative[];
  /** How rare it is in the corpus, in nats; a word that stands nowhere is the rarest. */
  readonly idf: number;
}

export interface Query {
  readonly question: string;
  /** Without stop words, in the order of the question. */
  readonly terms: readonly QueryTerm[];
  readonly asks: AnswerType;
  /** All folded words of the question, stop words too. */
  readonly asked: ReadonlySet<string>;
  /** Sum of the idf of the terms. */
  readonly totalIdf: number;
}

/** Words beyond these are not looked at: a question has fewer, and each costs time. */
export const MOST_TERMS = 48;

/** Unknown words that are looked for among like ones: a slip or two are meant, and each costs up to some milliseconds. */
const MOST_RESPELT = 12;

const WEIGHT = {
  alias: 0.95,
  near: 0.55,
  nearToNear: 0.35,
  derived: 0.6,
  correction: 0.85,
  transliteration: 0.85,
};

/** What a light word counts of its idf. */
const LIGHT_WEIGHT = 0.35;

/** What a word counts of its idf that is in a script which the corpus does not have. */
const UNTRANSLATED_WEIGHT = 0.4;

/** A derived word shares at least so many letters with the one asked for. */
const SHORTEST_STEM_SHARED = 5;
const MOST_DERIVED = 6;

export function parseQuery(question: string, index: PassageIndex, glossary: Glossary): Query {
  const { tokens, asker } = questionWords(question, index);
  const mentions = glossary.mentions(question, tokens);
  const mentioned = new Uint8Array(question.length);
  for (const { span } of mentions) mentioned.fill(1, span.start, span.end);
  const covered = ({ start, end }: Span) => mentioned.subarray(start, end).includes(1);
  // A name said again is asked for once: a pasted text may say it hundreds of times.
  const said = [...new Map(mentions.map((mention) => [mention.form, mention])).values()].slice(0, MOST_TERMS);
  const parts: { span: Span; term: QueryTerm }[] = said.map((mention) => ({
    span: mention.span,
    term: mentionTerm(question, mention, tokens, index),
  }));
  const respelt = { left: MOST_RESPELT };
  for (const token of uncovered(question, tokens, covered, index).slice(0, MOST_TERMS)) {
    parts.push({ span: token, term: wordTerm(question, token, index, glossary, respelt) });
  }
  parts.sort((a, b) => a.span.start - b.span.start);
  const terms = distinct(parts.map(({ term }) => term)).slice(0, MOST_TERMS);
  return {
    question,
    terms,
    asks: asked(question, asker, index),
    asked: new Set(tokens.map(({ surface }) => surface)),
    totalIdf: terms.reduce((sum, term) => sum + term.idf, 0),
  };
}

/** The tokens that no glossary entry accounts for. */
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
  // Pairs of characters mean nothing to a corpus without Han text: count the words that they make up instead.
  return han.length === 0 ? left : [...left, ...hanWords(question, covered)];
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Characters that hold a sentence together; a word that is little more than these is not looked for. */
const HAN_PARTICLES =
  /[了着過过的地得在去来來上下中里裡到从從向往被把将將给給让讓使叫做作为為是有没沒不别別要会會能可以也都又再还還就才个個些几幾多少年月日什么麼谁誰哪怎这這那其之与與和跟及或]/gu;

function hanWords(question: string, covered: (span: Span) => boolean): Token[] {
  const found: Token[] = [];
  for (const { segment, index: start } of segmenter.segment(question)) {
    const end = start + segment.length;
    if (scriptOf(segment) !== 'Han' || covered({ start, end })) continue;
    if ([...segment.replace(HAN_PARTICLES, '')].length < 2) continue;
    const light = analyze(segment).every((token) => token.stop || token.light);
    found.push({ start, end, surface: segment, term: segment, stop: false, light });
  }
  return found;
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
  const term = queryTerm(span, text, surfaces, meantBy(mention, index), index);
  return said.every((token) => token.light) ? lightened(term) : term;
}

/** What was found to stand for mentions in a corpus: names are asked for again and again. */
const remembered = new WeakMap<PassageIndex, WeakMap<readonly Form[], Known>>();

function meantBy({ form, others }: Mention, index: PassageIndex): Known {
  let ofIndex = remembered.get(index);
  if (ofIndex === undefined) {
    ofIndex = new WeakMap();
    remembered.set(index, ofIndex);
  }
  let known = ofIndex.get(others);
  if (known === undefined) {
    const own: Alternative = { terms: form.terms, weight: 1, kind: 'exact', text: form.text };
    const aliases = others.map(
      (other): Alternative => ({
        terms: other.terms,
        weight: aliasWeight(form, other),
        kind: 'alias',
        text: other.text,
      }),
    );
    known = knownTo(index, [own, ...aliases]);
    ofIndex.set(others, known);
  }
  return known;
}

function lightened(term: QueryTerm): QueryTerm {
  return { ...term, isLight: true, idf: term.idf * LIGHT_WEIGHT };
}

function aliasWeight(asked: Form, other: Form): number {
  if (asked.near && other.near) return WEIGHT.nearToNear;
  return asked.near || other.near ? WEIGHT.near : WEIGHT.alias;
}

/** How many words of a question may still be looked for among like ones. */
interface Respelt {
  left: number;
}

function wordTerm(
  question: string,
  token: Token,
  index: PassageIndex,
  glossary: Glossary,
  respelt: Respelt,
): QueryTerm {
  const text = question.slice(token.start, token.end);
  const span = { start: token.start, end: token.end };
  const known = knownTo(index, standIns(token, text, index, glossary, respelt));
  const term = queryTerm(span, text, [token.surface], known, index);
  return token.light ? lightened(term) : term;
}

/** What stands for a word that no glossary entry names: itself, or the next best that the corpus knows. */
function standIns(
  token: Token,
  text: string,
  index: PassageIndex,
  glossary: Glossary,
  respelt: Respelt,
): Alternative[] {
  if (index.frequency(token.term) > 0) return [{ terms: [token.term], weight: 1, kind: 'exact', text }];
  const derived = derivedTerms(token.term, index);
  if (derived.length > 0) {
    return derived.map((term) => ({ terms: [term], weight: WEIGHT.derived, kind: 'derived', text: term }));
  }
  const kind = scriptOf(token.term) === 'Latin' ? 'correction' : 'transliteration';
  // A corpus in the same letters has the word or has it not.
  if (kind === 'transliteration' && index.scripts.has(scriptOf(token.term))) return [];
  if (respelt.left === 0) return [];
  respelt.left--;
  const corrected = kind === 'correction' ? respelled(token, index) : transliterated(token, index);
  if (corrected === undefined) return [];
  const again = analyze(corrected, index.languages);
  const meant = glossary.mentions(corrected, again)[0];
  const terms = again.map(({ term }) => term);
  const aliases = (meant?.others ?? []).map((other) => ({
    terms: other.terms,
    weight: aliasWeight(meant?.form ?? other, other) * WEIGHT[kind],
    kind: 'alias' as const,
    text: other.text,
  }));
  return [{ terms, weight: WEIGHT[kind], kind, text: corrected }, ...aliases];
}

/** The word of the corpus that a misspelt one stands for; a real word is no slip, even one that the corpus lacks. */
function respelled({ surface }: Token, index: PassageIndex): string | undefined {
  return isWord(surface, index.languages) ? undefined : correction(surface, index);
}

/** The name of the corpus that one in other letters sounds like; other words are translated, not spelled over. */
function transliterated({ term, surface }: Token, index: PassageIndex): string | undefined {
  // Endings may be part of the name (Лавров) or not (Лавровым): the word is tried as written, then as its stem.
  const latin = [surface, term].map((word) => withoutAccents(anyAscii(word).toLowerCase()));
  const same = latin.find((word) => index.isName(word));
  if (same !== undefined) return same;
  for (const word of latin) {
    const near = correction(word, index, (other) => index.isName(other));
    if (near !== undefined) return near;
  }
  return undefined;
}

/** Terms that share their beginning with an unknown one: recognition for recognised, consular for consul. */
function derivedTerms(term: string, index: PassageIndex): string[] {
  if (scriptOf(term) === 'Han' || /\p{N}/u.test(term)) return [];
  for (let cut = 0; cut <= 2 && term.length - cut >= SHORTEST_STEM_SHARED; cut++) {
    const prefix = term.slice(0, term.length - cut);
    const found = index.startingWith(prefix).filter((other) => other.length <= prefix.length + 3);
    if (found.length > 0) return found.sort((a, b) => a.length - b.length).slice(0, MOST_DERIVED);
  }
  return [];
}

/** Alternatives that the corpus has, and how many passages hold them. */
interface Known {
  readonly alternatives: readonly Alternative[];
  readonly frequency: number;
}

function knownTo(index: PassageIndex, candidates: readonly Alternative[]): Known {
  const alternatives: Alternative[] = [];
  const seen = new Set<string>();
  let frequency = 0;
  for (const alternative of candidates) {
    const rarest = Math.min(...alternative.terms.map((term) => index.frequency(term)));
    const key = alternative.terms.join(' ');
    if (rarest === 0 || seen.has(key)) continue;
    seen.add(key);
    alternatives.push(alternative);
    // Loose words say little about how rare the thing itself is.
    if (alternative.weight > WEIGHT.near || frequency === 0) frequency = Math.max(frequency, rarest);
  }
  return { alternatives, frequency };
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
  // That a foreign word has no translation at hand says little of what the corpus holds.
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

/** A capital letter within the question, a digit, or a word that its language does not know. */
function readsAsName(text: string, start: number, languages: readonly string[]): boolean {
  if (/\p{N}/u.test(text)) return true;
  if (!capitalsMakeNames(text, languages)) return false;
  const capital = /^\p{Lu}/u.test(text);
  if (start > 0 && capital) return true;
  return languageKnowsWords(text, languages) && !/\s/u.test(text) && !isWord(text.toLowerCase(), languages);
}

/** Source: Robertson and Spärck Jones with the 1 that Lucene adds, so that no term counts negative. */
function inverseFrequency(frequency: number, passages: number): number {
  return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
}

/** A word said twice is asked for once. */
function distinct(terms: readonly QueryTerm[]): QueryTerm[] {
  const seen = new Set<string>();
  return terms.filter((term) => {
    const key = term.alternatives[0]?.terms.join(' ') ?? term.text.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}

/** The language of the question is tried first: what asks in one language is a common word in another. */
function asked(question: string, asker: string | undefined, index: PassageIndex): AnswerType {
  const lower = question.normalize('NFC').toLowerCase();
  const own = languages.filter(({ code }) => code === asker);
  for (const language of [...own, ...languages]) {
    const type = language.asks.find(({ pattern }) => pattern.test(lower))?.type;
    // Without capital letters nothing in a text shows what could be a name.
    if (type === 'person' || type === 'place') return hasCapitals(index.languages[0]) ? type : 'any';
    if (type !== undefined) return type;
  }
  return 'any';
}
