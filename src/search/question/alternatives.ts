/** What in a corpus may stand for a word or a name in a question? */

import anyAscii from 'any-ascii';
import { analyze, isWord, languageKnowsWords, type Token } from '../../index/analyzer.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import { ordinalWords, ranksIn } from '../../languages/ordinals.ts';
import { scriptOf } from '../../languages/script.ts';
import { withoutAccents } from '../../text/accents.ts';
import { compoundsWith, partsOf } from './compounds.ts';
import type { Glossary, GlossaryName, Mention } from './glossary.ts';
import type { Writing } from './other-writings.ts';
import { correction } from './spelling.ts';

/** How an alternative relates to the word of the question. */
export type AlternativeKind =
  | 'exact'
  | 'alias'
  | 'derived'
  | 'compound'
  | 'correction'
  | 'transliteration'
  | 'meaning';

/** Terms that, next to one another, stand for a word or name of the question. */
export interface Alternative {
  readonly terms: readonly string[];
  /** How well they stand for it, above 0 and at most 1. */
  readonly weight: number;
  readonly kind: AlternativeKind;
  /** As a person would write it. */
  readonly text: string;
}

/** Alternatives that are in the corpus, and how many passages contain them. */
export interface Known {
  readonly alternatives: readonly Alternative[];
  readonly frequency: number;
}

/**
 * Highest number of unknown words for which similar ones are looked for. Only a slip or two are expected, and each
 * costs up to a few milliseconds.
 */
const MOST_RESPELT = 12;

const WEIGHT = {
  alias: 0.95,
  near: 0.55,
  nearToNear: 0.35,
  derived: 0.6,
  correction: 0.85,
  /** For a correction if no list can tell whether the word is misspelt. */
  guess: 0.75,
  transliteration: 0.85,
  /** For another word for the same one of several, such as earliest for first. */
  rank: 0.85,
};

/** A derived word shares at least this many letters with the one asked for. */
const SHORTEST_STEM_SHARED = 5;
const MOST_DERIVED = 6;

/** How many more unknown words of a question may be replaced by similar ones. */
export interface Respelt {
  left: number;
}

export function newRespelt(): Respelt {
  return { left: MOST_RESPELT };
}

/** What stands for glossary names in a corpus: the same names are asked for again and again. */
const remembered = new WeakMap<PassageIndex, WeakMap<readonly GlossaryName[], Known>>();

/** What stands for a name in the glossary. */
export function meantBy({ form, others }: Mention, index: PassageIndex): Known {
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

function aliasWeight(asked: GlossaryName, other: GlossaryName): number {
  if (asked.near && other.near) return WEIGHT.nearToNear;
  return asked.near || other.near ? WEIGHT.near : WEIGHT.alias;
}

/** What is known of a word of the question when alternatives for it are looked for. */
export interface Wanted {
  readonly token: Token;
  readonly text: string;
  /** The other ways of writing it that are in the corpus. */
  readonly writings: readonly Writing[];
  /** The language of the question, if it can be told. */
  readonly asker: string | undefined;
}

/** What stands for a word that is in no glossary entry: itself, or else the next best that is in the corpus. */
export function standIns(wanted: Wanted, index: PassageIndex, glossary: Glossary, respelt: Respelt): Known {
  const { token, text, writings } = wanted;
  const itself: Alternative[] =
    index.frequency(token.term) > 0 ? [{ terms: [token.term], weight: 1, kind: 'exact', text }] : [];
  if (itself.length > 0 || writings.length > 0) {
    const written = knownTo(index, itself);
    const frequency = Math.max(written.frequency, ...writings.map((writing) => writing.frequency));
    const compounds = knownTo(index, compoundsWith(token, index)).alternatives;
    return { alternatives: [...written.alternatives, ...writings, ...compounds], frequency };
  }
  return knownTo(index, nextBest(wanted, index, glossary, respelt));
}

function nextBest(
  { token, asker }: Wanted,
  index: PassageIndex,
  glossary: Glossary,
  respelt: Respelt,
): Alternative[] {
  const ranked = sameRank(token, index);
  if (ranked.length > 0) return ranked;
  const compounds = compoundsWith(token, index);
  if (compounds.length > 0) return compounds;
  const derived = derivedTerms(token.term, index);
  if (derived.length > 0) {
    return derived.map((term) => ({ terms: [term], weight: WEIGHT.derived, kind: 'derived', text: term }));
  }
  const parts = partsOf(token, index);
  if (parts.length > 0) return parts;
  const kind = scriptOf(token.term) === 'Latin' ? 'correction' : 'transliteration';
  // A corpus in the same script either has the word or does not.
  if (kind === 'transliteration' && index.scripts.has(scriptOf(token.term))) return [];
  if (respelt.left === 0) return [];
  respelt.left--;
  const corrected = kind === 'correction' ? respelled(token, asker, index) : transliterated(token, index);
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
  const weight =
    kind === 'correction' && !isListed(token.surface, asker, index) ? WEIGHT.guess : WEIGHT[kind];
  return [{ terms, weight, kind, text: corrected }, ...aliases];
}

/** What the languages of the corpus call the first, the second or the last that an unknown word speaks of. */
function sameRank({ surface }: Token, index: PassageIndex): Alternative[] {
  const [rank, ...more] = ranksIn(surface);
  if (rank === undefined || more.length > 0) return [];
  return index.languages.flatMap((code) =>
    ordinalWords(rank, code).map((text): Alternative => {
      const terms = analyze(text, index.languages).map(({ term }) => term);
      return { terms, weight: WEIGHT.rank, kind: 'alias', text };
    }),
  );
}

/**
 * Whether there is a word list that could have confirmed the word; if not, it may be a real word that the corpus
 * lacks.
 */
function isListed(surface: string, asker: string | undefined, index: PassageIndex): boolean {
  return languageKnowsWords(surface, asker ?? index.languages.slice(0, 1));
}

/**
 * The word of the corpus that is meant by a misspelt one; a real word is never corrected, even if the corpus lacks
 * it.
 */
function respelled(
  { surface, light }: Token,
  asker: string | undefined,
  index: PassageIndex,
): string | undefined {
  // A word in the list of its language is spelled right. Most languages have no such list at hand.
  if (light) return undefined;
  const isReal = [asker, ...index.languages].some((code) => isWord(surface, code));
  return isReal ? undefined : correction(surface, index);
}

/**
 * The name in the corpus that sounds like one in another script. Other words would have to be translated, not
 * transliterated.
 */
function transliterated({ term, surface }: Token, index: PassageIndex): string | undefined {
  // An ending may be part of the name (Лавров) or not (Лавровым): the word is tried as written, then as its stem.
  const latin = [surface, term].map((word) => withoutAccents(anyAscii(word).toLowerCase()));
  const same = latin.find((word) => index.isName(word));
  if (same !== undefined) return same;
  for (const word of latin) {
    const near = correction(word, index, (other) => index.isName(other));
    if (near !== undefined) return near;
  }
  return undefined;
}

/** Terms that begin like an unknown one: recognition for recognised, consular for consul. */
function derivedTerms(term: string, index: PassageIndex): string[] {
  if (scriptOf(term) === 'Han' || /\p{N}/u.test(term)) return [];
  for (let cut = 0; cut <= 2 && term.length - cut >= SHORTEST_STEM_SHARED; cut++) {
    const prefix = term.slice(0, term.length - cut);
    const found = index.startingWith(prefix).filter((other) => other.length <= prefix.length + 3);
    if (found.length > 0) return found.sort((a, b) => a.length - b.length).slice(0, MOST_DERIVED);
  }
  return [];
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
    // Loosely related words say little about how rare the thing itself is.
    if (alternative.weight > WEIGHT.near || frequency === 0) frequency = Math.max(frequency, rarest);
  }
  return { alternatives, frequency };
}
