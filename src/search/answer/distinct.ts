/** Which of the passages found say something that those before them do not? */

import { sentences } from '../../languages/sentences.ts';
import type { Passage } from '../../corpus/document.ts';
import type { RankedPassage } from '../ranking/ranking.ts';
import { DEFAULT_EXCERPT_LENGTH } from './excerpt.ts';

/** Words, numbers, and signs that change the meaning: 5 is not -5, and a question is not a statement. */
const TOKENS = /[-−](?=\p{N})|\p{N}+(?:[.,:/–-]\p{N}+)*|[\p{L}\p{M}]+|[<>≤≥=+%‰°€$£¥§№?？؟]/gu;

/** One word in this many may have a different ending. */
const WORDS_A_FORM = 8;

/** Words shorter than this must match in every letter. */
const SHORTEST_INFLECTED = 5;

/** A shorter passage depends on its heading: "Closed on Mondays." */
const LEAST_WORDS = 6;

/** Scripts in which a capital letter marks a name, and one more letter may be an inflection. */
const INFLECTED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]+$/u;

/**
 * The first `limit` passages that say different things: the same line may be in a document hundreds of times, and the
 * same sentence in each version of it. A passage that differs in a number, a name or a word is different; a letter at
 * a word's end does not count.
 * @param maxLength longest passage that is quoted whole, in UTF-16 units
 */
export function distinctPassages(
  ranked: readonly RankedPassage[],
  limit: number,
  maxLength = DEFAULT_EXCERPT_LENGTH,
): RankedPassage[] {
  const found: RankedPassage[] = [];
  const said: Said[] = [];
  for (const one of ranked) {
    if (found.length === limit) break;
    const own = saidBy(one.passage, maxLength);
    if (said.some((other) => isSame(other, own) || holdsAll(other, own))) continue;
    said.push(own);
    found.push(one);
  }
  return found;
}

interface Said {
  /** Together with what is shown beside it: rows may be alike below different headers. */
  readonly tokens: readonly string[];
  /** Whether it is prose that is shown without a lead. */
  readonly isProse: boolean;
  /**
   * The tokens of each of its sentences; found when first asked for, because few passages are short enough for this
   * comparison.
   */
  sentences(): readonly string[];
  /** Whether all of it is quoted. */
  readonly isWhole: boolean;
}

function saidBy({ document: { text }, span, lead, kind }: Passage, maxLength: number): Said {
  const words = `${lead === undefined ? '' : text.slice(lead.start, lead.end)}\n${text.slice(span.start, span.end)}`;
  let found: string[] | undefined;
  return {
    tokens: tokensOf(words),
    isProse: kind === undefined && lead === undefined,
    sentences: () => {
      found ??= sentences(text, span).map(({ start, end }) =>
        tokensOf(text.slice(start, end)).join(' ').toLowerCase(),
      );
      return found;
    },
    isWhole: span.end - span.start <= maxLength,
  };
}

function tokensOf(text: string): string[] {
  return text.normalize('NFC').match(TOKENS) ?? [];
}

function isSame({ tokens: a }: Said, { tokens: b }: Said): boolean {
  if (a.length !== b.length) return false;
  let others = 0;
  for (const [n, word] of a.entries()) {
    const other = b[n] ?? '';
    if (word.toLowerCase() === other.toLowerCase()) continue;
    if (!isForm(word, other) && !isForm(other, word)) return false;
    others++;
  }
  return others * WORDS_A_FORM <= a.length;
}

/** Whether a word is another with one letter more; never for names. */
function isForm(long: string, short: string): boolean {
  return (
    short.length >= SHORTEST_INFLECTED &&
    long.length === short.length + 1 &&
    long.startsWith(short) &&
    INFLECTED.test(long) &&
    !/^\p{Lu}/u.test(long)
  );
}

/** Whether every sentence of a passage is also in one that is quoted whole. */
function holdsAll(whole: Said, own: Said): boolean {
  const isComparable = whole.isWhole && whole.isProse && own.isProse && own.tokens.length >= LEAST_WORDS;
  return isComparable && own.sentences().every((one) => whole.sentences().includes(one));
}
