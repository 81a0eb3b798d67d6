/**
 * In languages that join words: which compounds in a corpus contain a word of the question, and which words is it
 * itself made of?
 */

import { analyze, type Token } from '../../index/analyzer.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import { languageOf } from '../../languages/choose.ts';
import type { Alternative } from './alternatives.ts';

/** A compound is a kind of what it ends with; its beginning only tells it from others. */
const WEIGHT = { ending: 0.75, beginning: 0.5 };

/** Shorter words are part of others by chance. */
const SHORTEST_PART = 4;

/**
 * From this length on, a word is hardly ever a part by chance, and the rest of the compound need not be a known word.
 */
const SURE_PART = 6;

/** The rest of a compound has at least this many letters. */
const SHORTEST_REST = 3;

const MOST = 6;

/** Compounds in the corpus that contain the word; those that end with it first. */
export function compoundsWith(token: Token, index: PassageIndex): Alternative[] {
  const links = linksOf(token, index);
  if (links === undefined || token.term.length < SHORTEST_PART) return [];
  const found: Alternative[] = [];
  for (const word of index.wordsWith(token.term)) {
    for (const term of index.termsSpelled(word)) {
      if (term === token.term) continue;
      const weight = weightOf(word, term, token, links, index);
      if (weight > 0) found.push({ terms: [term], weight, kind: 'compound', text: word });
    }
  }
  return found.sort((a, b) => b.weight - a.weight).slice(0, MOST);
}

function weightOf(
  word: string,
  term: string,
  token: Token,
  links: readonly string[],
  index: PassageIndex,
): number {
  const isSure = token.term.length >= SURE_PART;
  if (term.endsWith(token.term)) {
    const rest = term.slice(0, -token.term.length);
    if (rest.length >= SHORTEST_REST && (isSure || isSpelled(rest, links, index))) return WEIGHT.ending;
  }
  if (word.startsWith(token.surface)) {
    const rest = word.slice(token.surface.length);
    const ends = ['', ...links].flatMap((link) => (rest.startsWith(link) ? [rest.slice(link.length)] : []));
    if (ends.some((end) => end.length >= SHORTEST_PART && index.spells(end))) return WEIGHT.beginning;
    if (isSure && rest.length >= SHORTEST_PART) return WEIGHT.beginning;
  }
  return 0;
}

/** The words in the corpus that an unknown word is made of. */
export function partsOf(token: Token, index: PassageIndex): Alternative[] {
  const links = linksOf(token, index);
  if (links === undefined) return [];
  const { surface } = token;
  for (let cut = SHORTEST_REST; cut <= surface.length - SHORTEST_PART; cut++) {
    const end = alternativeOf(surface.slice(cut), WEIGHT.ending, index);
    if (end === undefined) continue;
    const starts = beginnings(surface.slice(0, cut), links).flatMap(
      (start) => alternativeOf(start, WEIGHT.beginning, index) ?? [],
    );
    if (starts.length > 0 || surface.length - cut >= SURE_PART) return [end, ...starts.slice(0, 1)];
  }
  return [];
}

function alternativeOf(part: string, weight: number, index: PassageIndex): Alternative | undefined {
  const token = analyze(part, index.languages)[0];
  const known = token !== undefined && !token.stop && index.frequency(token.term) > 0;
  return known ? { terms: [token.term], weight, kind: 'compound', text: part } : undefined;
}

function isSpelled(rest: string, links: readonly string[], index: PassageIndex): boolean {
  return beginnings(rest, links).some((start) => index.spells(start));
}

/** The beginning of a compound, with and without the letters that link it to the rest. */
function beginnings(start: string, links: readonly string[]): string[] {
  return ['', ...links].flatMap((link) =>
    start.endsWith(link) && start.length - link.length >= SHORTEST_REST
      ? [start.slice(0, start.length - link.length)]
      : [],
  );
}

function linksOf({ surface, stop, light }: Token, index: PassageIndex): readonly string[] | undefined {
  if (stop || light || !/^\p{L}+$/u.test(surface)) return undefined;
  return languageOf(surface, index.languages)?.compoundLinks;
}
