/** What must be known about a language to search text in it? */

import type { SentenceWords } from '../text/sentences.ts';

export type Script =
  | 'Latin'
  | 'Cyrillic'
  | 'Greek'
  | 'Arabic'
  | 'Devanagari'
  | 'Thai'
  | 'Han'
  /** Digits, and letters of scripts that no supported language uses. */
  | 'Other';

/** What sort of answer a question asks for. */
export type AnswerType =
  /** When: a date, a time, or an event. */
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
  /** Whether something is allowed. */
  | 'permission'
  | 'any';

/**
 * How dates and times of day are written. Every pattern is a source for a regular expression, in lower case; '' matches
 * nothing.
 */
export interface DateWords {
  /** Names of the months, separated by spaces; \p{L}* for endings. Empty if months are only numbers. */
  readonly months: string;
  /** Locales whose month names are recognised in date lines; empty if months are only numbers. */
  readonly monthLocales: readonly string[];
  /** What may stand between a day and its month, and before a year, including the space. */
  readonly beforeMonth: string;
  readonly beforeYear: string;
  /** Endings that are attached to the digits of a day or another ordinal, and of a decade. */
  readonly ordinalEndings: string;
  readonly decadeEndings: string;
  /** Words between a date and its time of day. */
  readonly beforeTime: string;
  /**
   * For the date line of a news report: labels before a date without a colon, words before an author, weekdays without
   * a comma, and words after a time of day; '' if all of these except names are followed by a colon or comma.
   */
  readonly labels: string;
  readonly byline: string;
  readonly weekdays: string;
  readonly afterTime: string;
  /** Dates in an order other than day, month, year; empty if there are none. */
  readonly forms: readonly string[];
  /** The same dates at the very start of a line, with groups `year`, `month` and `day`. */
  readonly leadingForms: readonly RegExp[];
  /**
   * From the year `from` on, years beside the language's months are `yearsAhead` years ahead of the Common Era; absent
   * if they are in the Common Era.
   */
  readonly calendar?: { readonly yearsAhead: number; readonly from: number };
}

/** How numbers are written. Sources of patterns, in lower case, separated by spaces. */
export interface NumberWords {
  /**
   * From two on if the word for one is also an article. Empty if none can be distinguished from parts of other words.
   */
  readonly words: string;
  /**
   * More number words, only for texts in this language, because they mean something else in others (once, on). Patterns
   * as in `AnswerWords`.
   */
  readonly own: string;
  /** What may follow the digits of a number as part of it. */
  readonly units: string;
  /** Words within a number (and). Empty if there are none. */
  readonly within: string;
}

/**
 * What can answer a question, besides dates, numbers and names. Sources of patterns in lower case, separated by spaces:
 * `_` is a space within one, `@` a word, `%@` a word that is not in `noPlaces`, `~` the rest of a word, `#` a number in
 * digits or words; '' matches nothing.
 */
export interface AnswerWords {
  /** Words that count as a number before a unit (a, half, several). */
  readonly numbers: string;
  /** Units after a number: of time, of length, and others after which four digits are not a year. */
  readonly time: string;
  readonly length: string;
  readonly measures: string;
  /** Times of day and of the week with no other meaning. */
  readonly clock: string;
  /** Other times: at nine, in spring, after the harvest. */
  readonly times: string;
  /** Words that introduce a condition or a case. */
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
  /** Words after a preposition from `places` that do not name a place: in the evening. */
  readonly noPlaces: string;
  /** Who, by an office, by a role or as everyone. */
  readonly roles: string;
  /** Words that allow or forbid. */
  readonly allowed: string;
}

/** How a question asks for a definition, and how a text gives one. */
export interface DefinitionWords {
  /** For the lower-case question, with a group `term` or `other`; with the flag d. */
  readonly asks: RegExp;
  /** Articles before the term in its definition. Patterns as in `AnswerWords`. */
  readonly before: string;
  /** After the term. */
  readonly behind: string;
}

/** How the name of a place is recognised. Sources of patterns; '' matches nothing. */
export interface PlaceWords {
  /** Before the name. */
  readonly before: string;
  /** Between those words and the name. */
  readonly articles: string;
  /** Directly after the name, or attached to it. */
  readonly behind: string;
}

/** Signs that a passage may not answer a question despite the words that they share. */
export interface Checks {
  /** Words that negate a question, and ways in which a text expresses the same. */
  readonly not: RegExp;
  readonly saidOtherwise: RegExp;
  /** Asks for the number of things, up to the thing that is counted. */
  readonly howMany: RegExp;
  /** Also counts: no sailor died. Global. */
  readonly none: RegExp;
}

/** Signs that a sentence asks two things. Both patterns match the question as written, in any case. */
export interface PartWords {
  /** Joins a further question to the one before, and belongs to neither; global. */
  readonly begins: RegExp;
  /** Words that refer to the subject of the question before. */
  readonly pointsBack: RegExp;
}

/** What may differ between two questions that ask the same. Words are in lower case, separated by spaces. */
export interface RewordingWords {
  /** Words without which a question asks the same, wherever they are: please, exactly. */
  readonly idle: string;
  /** The same, if a question begins with them: and, so. */
  readonly openers: string;
  /** The same, after a phrase of `fillers` into which the question is embedded: I wonder whether. */
  readonly embeds: string;
  /** In all cases, which are compared if `hasCases`; "der/ein" are of one case. */
  readonly articles: string;
  /** Words that ask the same; groups are separated by commas. */
  readonly alike: string;
  /** Endings of a noun in the singular and in the plural: "y/ies", or "/s" if the plural only adds one. */
  readonly plurals: string;
  /**
   * What may move without a change of meaning: nothing (`fixed`), phrases with their preposition (`phrases`), or also a
   * verb and its subject (`free`).
   */
  readonly order: 'fixed' | 'phrases' | 'free';
  /** Whether endings or articles show who does what to whom, so that only one word may have another ending. */
  readonly hasCases: boolean;
  /** Absent if verbs are compared as they are written. */
  readonly auxiliaries?: AuxiliaryWords;
}

/** Verbs that only carry the tense of a question, and change place when it is embedded in another. */
export interface AuxiliaryWords {
  /** Verbs that mean nothing else: do, does. */
  readonly idle: string;
  readonly be: string;
  readonly other: string;
  /** Those of `idle` and `be` that are in the past. */
  readonly past: string;
  /** Whether a word without an auxiliary may be in the past. */
  isPastForm(word: string): boolean;
}

/** How a run of Han characters becomes terms. */
export interface HanWords {
  /** Question words, anywhere in a run of characters; for matchAll() only. */
  readonly asking: RegExp;
  /** Whether a pair contains a particle, which means that it says little. */
  readonly particle: RegExp;
  /** Characters with a grammatical function; global. */
  readonly binding: RegExp;
  /** Particles at the end of a question that do not change what it asks. */
  readonly final: RegExp;
}

/**
 * What numbered parts of laws and rules are called. Sources of patterns in lower case, separated by spaces, with `_`
 * for a space within one; '' for none.
 */
export interface ProvisionWords {
  readonly article: string;
  /** Also written §. */
  readonly section: string;
  readonly rule: string;
  readonly clause: string;
  /** A numbered paragraph of any of those. */
  readonly paragraph: string;
  /** Divisions that contain provisions, or parts of a book; these words count only in headings. */
  readonly chapter: string;
  /** The level above chapters. */
  readonly part: string;
  /** How a paragraph is cited after its provision: "Abs."; '' if it is cited in brackets, as in 5(2). */
  readonly paragraphCited: string;
  /** A word for the number 1. */
  readonly first: string;
}

/** Words before a colon, a date or a name that say what follows. Patterns as in `ProvisionWords`. */
export interface LabelWords {
  /** Before or after the number of a page. */
  readonly page: string;
  /** Before the date of a news report. */
  readonly published: string;
  /** Before the name of the author. */
  readonly byline: string;
  /** Before a question and before its answer, in lists of both. */
  readonly question: string;
  readonly answer: string;
}

/** Everything that is known about a language: a file of its own, and a line in index.ts. */
export interface Language {
  /** BCP 47 code without a region. */
  readonly code: string;
  readonly script: Script;
  readonly provisions: ProvisionWords;
  readonly labels: LabelWords;
  /**
   * Words too common to distinguish passages, in lower case. Their forms without accents count too, unless `fold()`
   * keeps accents. Kept in phrases, left out of the index.
   */
  readonly stopWords: ReadonlySet<string>;
  /** To lower case, if Unicode's rules are wrong for the language. */
  lowerCase?(word: string): string;
  /** A lower-case word without anything that is only attached to it (l'état, Paris'te); default: without a final 's. */
  bare?(word: string): string;
  /** A lower-case word in the form used for comparison; default: without the accents of Latin and Greek letters. */
  fold?(word: string): string;
  /** The stem of a lower-case word; defined for every word, and the same for all inflections that it knows. */
  stem(word: string): string;
  /**
   * Words that say which sort of answer is wanted, or hold a question together (kind, event, happen). A passage can
   * answer without them, so they carry little weight. In lower case.
   */
  readonly lightWords: ReadonlySet<string>;
  /**
   * What people write to greet and to thank, in lower case without punctuation: words and phrases of which a message may
   * be strung together ("hi", "there", "good morning"). "there" alone is none, so such words are listed in phrases.
   */
  readonly courtesies: { readonly greetings: readonly string[]; readonly thanks: readonly string[] };
  /**
   * Phrases around a question that do not ask anything (please, I was wondering, right now); global, for matchAll() and
   * replace().
   */
  readonly fillers: RegExp;
  /**
   * Question words in lower case: an unknown word that could be a typo of one is read as that word. Empty if words are
   * too short for this.
   */
  readonly askedBy: ReadonlySet<string>;
  /** Whether a lower-case word exists in the language, and so is not a typo; absent if there is no word list. */
  isWord?(word: string): boolean;
  /** Whether it is too frequent to be a typo of a question word; absent if there is no word list. */
  isCommonWord?(word: string): boolean;
  /**
   * Reads the word list in advance, so that the first doubtful word need not wait for it; yields where the work may
   * pause.
   */
  readAhead?(): Generator<undefined, void>;
  /**
   * Digits for numbers written as words: a text that says nine is found with 9. Empty if words are not compared this
   * way.
   */
  readonly numerals: ReadonlyMap<string, string>;
  readonly dates: DateWords;
  readonly numbers: NumberWords;
  /** Words beside which a full stop does or does not end a sentence; empty lists if it always does. */
  readonly sentences: SentenceWords;
  /** Words that give a reason; global. */
  readonly reasons: RegExp;
  readonly places: PlaceWords;
  readonly answers: AnswerWords;
  readonly definitions: DefinitionWords;
  /**
   * The noun that a question asks for (which colour), for the lower-case question, with a group `thing` and the flag d.
   */
  readonly sought: readonly RegExp[];
  /** Words between the capitalised words of a name; '' if there are none or the script has no capitals. */
  readonly nameParticles: string;
  /**
   * Sources of patterns, without groups that capture: what the last of several is called, then the first to the fifth,
   * in all inflections and in lower case. They match whole words in scripts with spaces. Only the singular of the last:
   * "in the last years" is about none of several.
   */
  readonly ordinals: readonly [string, string, string, string, string, string];
  /**
   * Undefined if words are no evidence: German hides the thing that is counted in compounds, Russian puts it far away.
   */
  readonly checks: Checks | undefined;
  /** Undefined if such questions are read as one. */
  readonly parts: PartWords | undefined;
  readonly rewording: RewordingWords;
  /** Only for a language in Han characters. */
  readonly han?: HanWords;
  /** Whether every noun is capitalised, so that a capital does not show a name. */
  readonly nounsHaveCapitals?: boolean;
  /** Letters that join the parts of a compound written as one word; absent if the language does not do so. */
  readonly compoundLinks?: readonly string[];
  /**
   * How questions in the language ask; the first pattern that matches the lower-case question decides. A match of up to
   * three words that asks for a measure (how often) is not part of the subject of the question; in longer matches, its
   * group `by` is not. With the flag d.
   */
  readonly asks: readonly { readonly type: AnswerType; readonly pattern: RegExp }[];
}

/** A set of words, from lists and from strings of words separated by spaces, in compatibility form. */
export function wordList(...lists: readonly (string | readonly string[])[]): Set<string> {
  const words = lists.flatMap((list) => (typeof list === 'string' ? list.split(/\s+/u) : list));
  return new Set(words.map((word) => word.normalize('NFKC').trim()).filter((word) => word !== ''));
}

/**
 * A pattern that matches any of several phrases (sources of patterns) in either case.
 * @param written `apart` for a script with spaces: does not match inside a longer word
 */
export function phrases(sources: readonly string[], written: 'apart' | 'written together' = 'apart'): RegExp {
  const any = `(?:${sources.join('|')})`;
  return new RegExp(written === 'apart' ? `(?<![\\p{L}\\p{M}])${any}(?![\\p{L}\\p{M}])` : any, 'giu');
}

/** Words paired with their numbers, in order, beginning at `first`. */
export function numerals(list: string, first = 1): [string, string][] {
  return list.split(' ').map((word, n) => [word, String(first + n)]);
}

/** Patterns from several lists, each separated by spaces, as alternatives of one pattern; '' if there are none. */
export function alternatives(...lists: readonly string[]): string {
  return lists.flatMap((list) => list.split(' ').filter((one) => one !== '')).join('|');
}

/** All patterns of lists such as those in `ProvisionWords`; longer ones come before those that they begin with. */
export function patternOf(lists: readonly string[]): string {
  const words = lists.flatMap((list) => list.split(' ').filter((word) => word !== ''));
  const sorted = [...new Set(words)].sort((a, b) => b.length - a.length);
  return sorted.map((word) => word.replaceAll('_', String.raw`\s`)).join('|');
}
