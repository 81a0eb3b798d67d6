/** How else may a word of a question be written in a corpus: apart, together, with a hyphen, or with other accents? */

import type { Token } from '../../index/analyzer.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import type { Alternative } from './alternatives.ts';

/** What a word written as two is worth, by what is between them: a hyphen, or only white space, which may be chance. */
const WEIGHT = { hyphen: 1, space: 0.9, spaceByCommonWord: 0.8 };

/** A shorter word in two is more often chance than not; a longer one is hardly a word. */
const LENGTHS = { least: 4, most: 24 };

/** Passages searched for two adjacent words. Words in more passages than this are also found by themselves. */
const MOST_LOOKED_AT = 300;

/** How many words of a question may be written as one in a text, as for "retry delay ms". */
const MOST_TOGETHER = 3;

/** Han characters are looked for in overlapping pairs. */
const HAN = /\p{sc=Han}/u;

/** What may be between the parts of one word. */
const BETWEEN = /^[\s\-‐‑_]?$/u;

/** A word as written elsewhere, see `otherWritings()`. */
export interface Writing extends Alternative {
  /** Number of passages that have it in this form. */
  readonly frequency: number;
}

/**
 * Other ways of writing a word that are in the corpus.
 * @param at position of the word among the tokens
 */
export function otherWritings(
  question: string,
  tokens: readonly Token[],
  at: number,
  index: PassageIndex,
): Writing[] {
  const token = tokens[at];
  if (token === undefined || HAN.test(token.surface)) return [];
  const together = togetherWith(question, tokens, at);
  return [
    ...[token.surface, ...together].flatMap((surface) => spelled(surface, token, index)),
    ...apart(token.surface, index),
  ];
}

/**
 * A word that is in the corpus as written, but under a term that the question's language or the missing accents do
 * not lead to.
 */
function spelled(surface: string, { term: own }: Token, index: PassageIndex): Writing[] {
  return index
    .termsSpelled(surface)
    .filter((term) => term !== own)
    .map((term) => ({
      terms: [term],
      weight: 1,
      kind: 'exact',
      text: surface,
      frequency: index.frequency(term),
    }));
}

/** The word joined with its neighbours. */
function togetherWith(question: string, tokens: readonly Token[], at: number): string[] {
  const found: string[] = [];
  for (let from = Math.max(0, at - MOST_TOGETHER + 1); from <= at; from++) {
    let surface = tokens[from]?.surface ?? '';
    for (let to = from + 1; to < from + MOST_TOGETHER && to < tokens.length; to++) {
      if (!BETWEEN.test(question.slice(tokens[to - 1]?.end, tokens[to]?.start))) break;
      surface += tokens[to]?.surface ?? '';
      if (to >= at) found.push(surface);
    }
  }
  return found;
}

/** Words found as two: scripts and people ask for the same words again and again. */
const remembered = new WeakMap<PassageIndex, Map<string, Writing[]>>();

/** Words remembered per corpus before starting afresh. */
const MOST_REMEMBERED = 1_000;

/** The word written as two adjacent words. */
function apart(surface: string, index: PassageIndex): Writing[] {
  if (surface.length < LENGTHS.least || surface.length > LENGTHS.most || !/^\p{L}+$/u.test(surface))
    return [];
  let ofIndex = remembered.get(index);
  if (ofIndex === undefined || ofIndex.size > MOST_REMEMBERED) {
    ofIndex = new Map();
    remembered.set(index, ofIndex);
  }
  let found = ofIndex.get(surface);
  if (found === undefined) {
    found = [];
    for (let cut = 1; cut < surface.length; cut++) {
      const pair = sideBySide(surface.slice(0, cut), surface.slice(cut), index);
      if (pair !== undefined) found.push(pair);
    }
    ofIndex.set(surface, found);
  }
  return found;
}

function sideBySide(left: string, right: string, index: PassageIndex): Writing | undefined {
  const [lefts, rights] = [index.formsSpelled(left), index.formsSpelled(right)];
  if (lefts.length === 0 || rights.length === 0) return undefined;
  // A stop word cannot be looked up by itself, so two stop words are not found.
  const [rarest] = [left, right]
    .flatMap((word) => index.termsSpelled(word))
    .map((term) => index.passageNumbersOf(term))
    .sort((a, b) => a.length - b.length);
  let best: Writing | undefined;
  let frequency = 0;
  for (const passageNumber of rarest?.subarray(0, MOST_LOOKED_AT) ?? []) {
    const said = index.formsOf(passageNumber);
    let isThere = false;
    for (const form of lefts) {
      for (let at = said.indexOf(form); at >= 0; at = said.indexOf(form, at + 1)) {
        if (!rights.includes(said[at + 1] ?? -1)) continue;
        const [first, second] = [index.form(form), index.form(said[at + 1] ?? -1)];
        const weight = heldTogether(passageNumber, at, first.stop || second.stop, index);
        if (weight === undefined) continue;
        isThere = true;
        // If it begins with a common word, it is found by the word that follows.
        const terms = first.stop ? [second.term] : [first.term, second.term];
        if (weight > (best?.weight ?? 0))
          best = { terms, weight, kind: 'exact', text: `${left} ${right}`, frequency };
      }
    }
    if (isThere) frequency++;
  }
  return best === undefined ? undefined : { ...best, frequency };
}

function heldTogether(
  passageNumber: number,
  at: number,
  isCommon: boolean,
  index: PassageIndex,
): number | undefined {
  const spans = index.spansOf(passageNumber);
  const between = index.passages[passageNumber]?.document.text.slice(spans[2 * at + 1], spans[2 * at + 2]);
  if (between === undefined || !/^[\s\-‐‑_'’ʼ]?$/u.test(between)) return undefined;
  if (!/^\s$/u.test(between)) return WEIGHT.hyphen;
  return isCommon ? WEIGHT.spaceByCommonWord : WEIGHT.space;
}
