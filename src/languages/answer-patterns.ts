/** Which words of a text could be the answer to when, where, who, how often, how long, how far or how much? */

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
  /** Numbers with a unit of time, and with a unit of length. */
  | 'spans'
  | 'lengths'
  /** Number words that count only in texts of this language. */
  | 'counts';

interface AnswerPattern {
  readonly regExp: RegExp;
  /** Whether it is matched against text in which number words are overwritten. */
  readonly isMasked: boolean;
}

/** Undefined for kinds that the language does not have. */
type AnswerPatterns = Readonly<Record<AnswerKind, AnswerPattern | undefined>> & {
  /** Number words. */
  readonly numbers: RegExp | undefined;
};

/** No space, and no sign that ends a part of a sentence: cheap to compile, unlike classes of letters. */
const LETTER = String.raw`[^\s.,;:!?()\[\]"“”«»…。，、；：！？।؟،]`;
/** In UTF-16 units: the longest stretch that is read as a word, as a text may have a line without a space. */
const WORD = `${LETTER}{1,40}`;
const REST = `${LETTER}{0,20}`;
const UNSPACED_WORD = `${LETTER}{1,12}?`;
/**
 * A complete number, in the digits of the supported scripts: "around 1,000" is not "around 1". Also cheap to compile.
 */
const DIGITS = '[0-9٠-٩०-९๐-๙]+(?:[.,][0-9٠-٩०-९๐-๙]+)*(?![.,]?[0-9٠-٩०-९๐-๙])';

/** Words after the first in a number (two hundred and forty-six); a text may have a line of nothing else. */
const MOST_IN_NUMBER = 5;

/**
 * Overwrites number words, so that a pattern need not spell them all; a private-use character, which no text contains.
 */
const NUMBER = '\ue000';

/** At the start of a word or number; only a few signs can come before one, so testing for them is cheapest. */
const EDGE = String.raw`(?<=^|[\s('’"“‘„«¿¡\[—–/*_|-])`;
const END = String.raw`(?![\p{L}\p{M}\p{N}])`;

const known = new Map<Language, AnswerPatterns>();

/** Spans of the given kinds in a lower-case text, kind by kind, each in order. */
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

/** Compiled on first use. */
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
