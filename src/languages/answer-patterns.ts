/** Which words of a text in a language could answer when, where, who, how often, how long, how far or how much? */

import type { Span } from '../text/span.ts';
import { alternatives, type Language } from './language.ts';

export type AnswerKind =
  | 'clock'
  | 'times'
  | 'conditions'
  | 'often'
  | 'lasting'
  | 'far'
  | 'priced'
  | 'places'
  | 'roles'
  | 'allowed'
  /** Numbers with a unit of time, and with one of length. */
  | 'spans'
  | 'lengths'
  /** Number words that are read in texts of the language alone. */
  | 'counts';

interface AnswerPattern {
  readonly regExp: RegExp;
  /** Whether it is read with number words overwritten. */
  readonly isMasked: boolean;
}

/** Undefined where the language has none. */
type AnswerPatterns = Readonly<Record<AnswerKind, AnswerPattern | undefined>> & {
  /** Number words. */
  readonly numbers: RegExp | undefined;
};

/** No space and no sign that ends a part of a sentence: cheap to compile, unlike classes of letters. */
const LETTER = String.raw`[^\s.,;:!?()\[\]"“”«»…。，、；：！？।؟،]`;
/** The longest that is read as one, in UTF-16 units; a text may hold a line without a space. */
const WORD = `${LETTER}{1,40}`;
const REST = `${LETTER}{0,20}`;
const UNSPACED_WORD = `${LETTER}{1,12}?`;
/** Those of the scripts of the languages here, also cheap. */
/** A whole number: around 1,000 is not around one. */
const DIGITS = '[0-9٠-٩०-९๐-๙]+(?:[.,][0-9٠-٩०-९๐-๙]+)*(?![.,]?[0-9٠-٩०-९๐-๙])';

/** Words beyond the first in a number (two hundred and forty six); a text may hold a line of nothing else. */
const MOST_IN_NUMBER = 5;

/** What number words are overwritten with, so that a pattern need not spell them all: of no text, as it is for private use. */
const NUMBER = '\ue000';

/** At the start of a word or number; the signs before one are few, and asking for them costs least. */
const EDGE = String.raw`(?<=^|[\s('’"“‘„«¿¡\[—–/*_|-])`;
const END = String.raw`(?![\p{L}\p{M}\p{N}])`;

const known = new Map<Language, AnswerPatterns>();

/** Spans of some kinds in a text in lower case, of each kind in order. */
export function answersWritten(lower: string, kinds: readonly AnswerKind[], language: Language): Span[] {
  const patterns = patternsOf(language);
  let masked: string | undefined;
  return kinds.flatMap((kind) => {
    const pattern = patterns[kind];
    if (pattern === undefined) return [];
    if (pattern.isMasked) masked ??= maskedBy(patterns.numbers, lower);
    const text = pattern.isMasked ? (masked ?? lower) : lower;
    return [...text.matchAll(pattern.regExp)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
  });
}

function maskedBy(numbers: RegExp | undefined, lower: string): string {
  return numbers === undefined ? lower : lower.replace(numbers, ({ length }) => NUMBER.repeat(length));
}

/** Compiled when they are first asked for. */
function patternsOf(language: Language): AnswerPatterns {
  let patterns = known.get(language);
  if (patterns === undefined) {
    patterns = compiled(language);
    known.set(language, patterns);
  }
  return patterns;
}

function compiled({ answers, numbers, script }: Language): AnswerPatterns {
  const isUnspaced = script === 'Han' || script === 'Thai';
  const edged = (source: string) => (isUnspaced ? source : `${EDGE}(?:${source})${END}`);
  const inline = new Set(answers.numbers.split(' '));
  const words = `${numbers.own} ${isUnspaced ? '' : numbers.words}`.split(' ');
  const listed = words.filter((word) => word !== '' && !inline.has(word)).map(spelt);
  const spoken = answers.numbers === '' ? '' : `|${spelt(alternatives(answers.numbers))}`;
  const one = `(?:${NUMBER}+|${DIGITS}${spoken})`;
  const within = numbers.within === '' ? '' : `(?:(?:${alternatives(numbers.within)})\\s)?`;
  const inPattern = {
    number: isUnspaced ? one : `${one}(?:(?:[-\\s]${within})${one}){0,${MOST_IN_NUMBER}}`,
    word: isUnspaced ? UNSPACED_WORD : WORD,
    space: isUnspaced ? String.raw`(?:\s?)` : String.raw`(?:\s{1,3})`,
    not: answers.noPlaces === '' ? '' : `(?!(?:${alternatives(answers.noPlaces)})${isUnspaced ? '' : END})`,
  };
  const pattern = (list: string, before = ''): AnswerPattern | undefined => {
    const source = alternatives(list);
    if (source === '') return undefined;
    const whole = filled(`${before}(?:${source})`, inPattern);
    return { regExp: new RegExp(edged(whole), 'gu'), isMasked: whole.includes(NUMBER) };
  };
  const beside = isUnspaced ? '#_' : '#(?:_|-)?';
  return {
    numbers: listed.length === 0 ? undefined : new RegExp(edged(listed.join('|')), 'gu'),
    clock: pattern(answers.clock),
    times: pattern(answers.times),
    conditions: pattern(answers.conditions),
    often: pattern(answers.often),
    lasting: pattern(answers.lasting),
    far: pattern(answers.far),
    priced: pattern(answers.priced),
    places: pattern(answers.places),
    roles: pattern(answers.roles),
    allowed: pattern(answers.allowed),
    spans: pattern(answers.time, beside),
    lengths: pattern(answers.length, beside),
    counts: pattern(isUnspaced ? '' : numbers.own),
  };
}

function spelt(source: string): string {
  return source.replaceAll('~', REST).replaceAll('_', String.raw`(?:\s{1,3})`);
}

function filled(
  source: string,
  { number, word, space, not }: Readonly<Record<'number' | 'word' | 'space' | 'not', string>>,
): string {
  return source
    .replaceAll('~', REST)
    .replaceAll('%@', `${not}${word}`)
    .replaceAll('@', word)
    .replaceAll('#', number)
    .replaceAll('_', space);
}
