/** What must be known of a language to search text in it? */

import type { SentenceWords } from '../text/sentences.ts';

export type Script =
  | 'Latin'
  | 'Cyrillic'
  | 'Greek'
  | 'Arabic'
  | 'Devanagari'
  | 'Thai'
  | 'Han'
  /** Digits, and letters of scripts that no language here is written in. */
  | 'Other';

/** What sort of words a question wants for an answer. */
export type AnswerType =
  /** When: a date, a time, or what happens then. */
  | 'date'
  /** In which case: "when do I use a comma". */
  | 'case'
  | 'person'
  | 'place'
  /** How many, how high, how heavy. */
  | 'number'
  /** How often. */
  | 'frequency'
  /** How long, in time or in metres. */
  | 'duration'
  /** How far. */
  | 'distance'
  /** How much, at what price. */
  | 'amount'
  /** How old. */
  | 'age'
  | 'reason'
  /** Whether one may. */
  | 'permission'
  | 'any';

/** How dates and times of day are written. Every pattern is the source of one, in lower case; '' matches nowhere. */
export interface DateWords {
  /** Names of the months with spaces between; \p{L}* for endings. Empty where months are numbers only. */
  readonly months: string;
  /** Locales whose names of months are read in date lines; empty where months are numbers only. */
  readonly monthLocales: readonly string[];
  /** What may stand between a day and its month, and before a year, with its space. */
  readonly beforeMonth: string;
  readonly beforeYear: string;
  /** What is written onto the digits of a day or another ordinal, and of a decade. */
  readonly ordinalEndings: string;
  readonly decadeEndings: string;
  /** Words between a date and its time of day. */
  readonly beforeTime: string;
  /**
   * In the date line of a news report: labels before a date without a colon, what stands before an author, days of the
   * week without a comma, and words behind a time of day; '' where all but names have such a sign behind them.
   */
  readonly labels: string;
  readonly byline: string;
  readonly weekdays: string;
  readonly afterTime: string;
  /** Dates that are written in another order than day, month, year; empty where there are none. */
  readonly forms: readonly string[];
  /** The same at the very start of a line, with groups `year`, `month` and `day`. */
  readonly leadingForms: readonly RegExp[];
  /** From which year on years beside its months are counted so many ahead of ours; absent where they are ours. */
  readonly calendar?: { readonly yearsAhead: number; readonly from: number };
}

/** How numbers are written. Sources of patterns, in lower case, with spaces between. */
export interface NumberWords {
  /** From two on where one is an article too. Empty where none can be told from parts of other words. */
  readonly words: string;
  /** The same, in texts of the language alone: elsewhere some mean something else (once, on). Patterns as in `AnswerWords`. */
  readonly own: string;
  /** What may stand behind the digits of a number and belongs to it. */
  readonly units: string;
  /** Words within one number (and). Empty where there are none. */
  readonly within: string;
}

/**
 * What answers a question, beyond dates, numbers and names. Sources of patterns in lower case with spaces between: `_` is
 * a space within one, `@` a word, `%@` one that is not of `noPlaces`, `~` the rest of a word, `#` a number in digits or
 * words; '' matches nowhere.
 */
export interface AnswerWords {
  /** Words that are a number before a unit (a, half, several). */
  readonly numbers: string;
  /** Units behind a number: of time, of length, and others behind which four digits are no year. */
  readonly time: string;
  readonly length: string;
  readonly measures: string;
  /** Times of day and of the week that mean nothing else. */
  readonly clock: string;
  /** Other times: at nine, in spring, after the harvest. */
  readonly times: string;
  /** Words that begin a condition or tell a case. */
  readonly conditions: string;
  /** How often. */
  readonly often: string;
  /** How long, without a number: until Monday, all day. */
  readonly lasting: string;
  /** How far, without a number. */
  readonly far: string;
  /** How much, without a number: free of charge. */
  readonly priced: string;
  /** Where: behind the hut. */
  readonly places: string;
  /** Words behind a preposition of `places` that tell no place: in the evening. */
  readonly noPlaces: string;
  /** Who, by an office, a part or everyone. */
  readonly roles: string;
  /** What allows and what forbids. */
  readonly allowed: string;
}

/** How a question asks what something is, and how a text says it. */
export interface DefinitionWords {
  /** On the lower-case question, with a group `term` or `other`; with indices. */
  readonly asks: RegExp;
  /** Before the term where it is explained: articles. Patterns as in `AnswerWords`. */
  readonly before: string;
  /** Behind the term. */
  readonly behind: string;
}

/** By what the name of a place is known. Sources of patterns; '' matches nowhere. */
export interface PlaceWords {
  /** Before it. */
  readonly before: string;
  /** Between those and the name. */
  readonly articles: string;
  /** Right behind the name, or written onto it. */
  readonly behind: string;
}

/** What tells that a passage may not answer what it shares words with. */
export interface Checks {
  /** Words that turn a question round, and what says as much in a text. */
  readonly not: RegExp;
  readonly saidOtherwise: RegExp;
  /** What asks for a number of things, up to what is counted. */
  readonly howMany: RegExp;
  /** Counts too: no sailor died. Global. */
  readonly none: RegExp;
}

/** What tells that a sentence asks two things. Both read the question as it is written, whatever its case. */
export interface PartWords {
  /** What joins a further question to the one before, and stands in neither; global. */
  readonly begins: RegExp;
  /** Words that mean what was asked about before. */
  readonly pointsBack: RegExp;
}

/** How a run of Han characters becomes terms. */
export interface HanWords {
  /** Words that ask, wherever they stand in a run of characters; for matchAll() only. */
  readonly asking: RegExp;
  /** Whether one of the characters is a particle, by which a pair tells little. */
  readonly particle: RegExp;
  /** Characters that hold a sentence together; global. */
  readonly binding: RegExp;
}

/**
 * What numbered parts of laws and rules are called. Sources of patterns in lower case with spaces between, `_` for a
 * space within one; '' for none.
 */
export interface ProvisionWords {
  readonly article: string;
  /** Also written §. */
  readonly section: string;
  readonly rule: string;
  readonly clause: string;
  /** A numbered paragraph of one of those. */
  readonly paragraph: string;
  /** What gathers provisions, or tells parts of a book apart, and only stands in headings. */
  readonly chapter: string;
  /** The same, above chapters. */
  readonly part: string;
  /** As a paragraph is cited behind its provision: "Abs."; '' if it is cited in brackets, as in 5(2). */
  readonly paragraphCited: string;
  /** A word for the number 1. */
  readonly first: string;
}

/** Words that stand before a colon, a date or a name and say what follows. Patterns as in `ProvisionWords`. */
export interface LabelWords {
  /** Before the number of a page, or behind it. */
  readonly page: string;
  /** Before the date of a news report. */
  readonly published: string;
  /** Before the name of who wrote it. */
  readonly byline: string;
  /** Before a question and before its answer, in pairs of them. */
  readonly question: string;
  readonly answer: string;
}

/** All that is known of a language: a file of its own, and a line in index.ts. */
export interface Language {
  /** BCP 47 code without region. */
  readonly code: string;
  readonly script: Script;
  readonly provisions: ProvisionWords;
  readonly labels: LabelWords;
  /**
   * Words too common to tell passages apart, lower case; they hold without accents too, unless `fold()` keeps
   * those. Kept for phrases, left out of the index.
   */
  readonly stopWords: ReadonlySet<string>;
  /** In lower case, where the rules of Unicode do not do for the language. */
  lowerCase?(word: string): string;
  /** A lower-case word without what is only written onto it (l'état, Paris'te); default: without 's at its end. */
  bare?(word: string): string;
  /** A lower-case word as it is compared with others; default: Latin and Greek letters without their accents. */
  fold?(word: string): string;
  /** The stem of a lower-case word; total, and the same for all inflections it knows of. */
  stem(word: string): string;
  /**
   * Words that say what sort of answer is wanted or hold a question together (kind, event, happen): a passage
   * answers without them, so they count for little. Lower case.
   */
  readonly lightWords: ReadonlySet<string>;
  /** Phrases around a question that ask nothing (please, I was wondering, right now); global, for matchAll() and replace(). */
  readonly fillers: RegExp;
  /** Words that ask, in lower case: a word that nobody knows and that is a slip of one is taken for it. Empty where words are too short to tell. */
  readonly askedBy: ReadonlySet<string>;
  /** Whether a lower-case word is one of the language, not a slip of the hand; absent where no list is at hand. */
  isWord?(word: string): boolean;
  /** Whether it is met so often that it is no slip of a word that asks; absent where no list is at hand. */
  isCommonWord?(word: string): boolean;
  /** Reads the list of words, which the first word that is doubted would wait for; yields where the work may pause. */
  readAhead?(): Generator<undefined, void>;
  /** Numbers written as words, by their digits: a text that says nine is found with 9. Empty where words are not compared so. */
  readonly numerals: ReadonlyMap<string, string>;
  readonly dates: DateWords;
  readonly numbers: NumberWords;
  /** Words beside which a full stop ends no sentence, or ends one; empty lists where it does so everywhere. */
  readonly sentences: SentenceWords;
  /** Words that give a reason; global. */
  readonly reasons: RegExp;
  readonly places: PlaceWords;
  readonly answers: AnswerWords;
  readonly definitions: DefinitionWords;
  /** What a question asks for by a noun (which colour), on the lower-case question, with a group `thing` and indices. */
  readonly sought: readonly RegExp[];
  /** Words between the capitalised words of a name; '' where none stands there or nothing has capitals. */
  readonly nameParticles: string;
  /** Undefined where words do not tell: German hides what is counted in compounds, Russian puts it far off. */
  readonly checks: Checks | undefined;
  /** Undefined where such questions are read as one. */
  readonly parts: PartWords | undefined;
  /** For a language in Han characters only. */
  readonly han?: HanWords;
  /** Whether every noun has a capital letter, so that one does not make a name. */
  readonly nounsHaveCapitals?: boolean;
  /** Letters that link the parts of a compound written as one word; absent where words are not joined so. */
  readonly compoundLinks?: readonly string[];
  /**
   * How questions in it ask; the first pattern that matches the lower-case question decides. A match of up to three words
   * that asks by a measure (how often) is no part of what is asked about, else its group `by`, with indices.
   */
  readonly asks: readonly { readonly type: AnswerType; readonly pattern: RegExp }[];
}

/** A set of words, from lists and from strings with spaces between the words, in compatibility form. */
export function wordList(...lists: readonly (string | readonly string[])[]): Set<string> {
  const words = lists.flatMap((list) => (typeof list === 'string' ? list.split(/\s+/u) : list));
  return new Set(words.map((word) => word.normalize('NFKC').trim()).filter((word) => word !== ''));
}

/**
 * A pattern of any of several phrases, sources of patterns, in either case.
 * @param written `apart` for a script with spaces: nothing of a longer word is found
 */
export function phrases(sources: readonly string[], written: 'apart' | 'written together' = 'apart'): RegExp {
  const any = `(?:${sources.join('|')})`;
  return new RegExp(written === 'apart' ? `(?<![\\p{L}\\p{M}])${any}(?![\\p{L}\\p{M}])` : any, 'giu');
}

/** Words in order of their numbers, from `first` on. */
export function numerals(list: string, first = 1): [string, string][] {
  return list.split(' ').map((word, n) => [word, String(first + n)]);
}

/** Patterns of several lists, with spaces between, as alternatives of one; '' where there are none. */
export function alternatives(...lists: readonly string[]): string {
  return lists.flatMap((list) => list.split(' ').filter((one) => one !== '')).join('|');
}

/** All patterns of lists such as those of `ProvisionWords`, the longer before those that they begin with. */
export function patternOf(lists: readonly string[]): string {
  const words = lists.flatMap((list) => list.split(' ').filter((word) => word !== ''));
  const sorted = [...new Set(words)].sort((a, b) => b.length - a.length);
  return sorted.map((word) => word.replaceAll('_', String.raw`\s`)).join('|');
}
