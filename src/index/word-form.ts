/** What is left of a word without its case, accents, endings and anything attached to it? */

import { type Codes, languageOf } from '../languages/choose.ts';
import { NUMBER_ENDINGS } from '../languages/date-words.ts';
import type { Language } from '../languages/language.ts';
import { withoutAccents, withoutStress } from '../text/accents.ts';
import { isGrouped } from '../text/words.ts';
import type { Token } from './analyzer.ts';

/** The token of a word without its position. */
export type WordForm = Omit<Token, 'start' | 'end'>;

export function numberForm(raw: string): WordForm {
  const plain = inPlainDigits(raw.normalize('NFKC'));
  const term = isGrouped(plain) ? plain.replace(/[.,](?=\p{Nd}{3})/gu, '') : plain;
  return { surface: term, term, stop: false, light: false };
}

/** The code points of zero in the scripts of supported languages: Arabic, Eastern Arabic, Hindi, Thai. */
const ZEROS = [0x660, 0x6f0, 0x966, 0xe50];

function inPlainDigits(number: string): string {
  return number.replace(/[^\x20-\x7e]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((zero) => code >= zero && code < zero + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

/** A letter attached to the next word, see `WordKind`: too common to search for. */
export function elidedForm(raw: string): WordForm {
  const surface = withoutAccents(raw.normalize('NFKC').toLowerCase());
  return { surface, term: surface, stop: true, light: false };
}

/** @param asker code of the question's language, if it is not the language of the texts */
export function wordForm(raw: string, codes: Codes, asker: string | undefined): WordForm {
  const language = languageOf(raw, codes);
  const speaker = asker === undefined ? language : languageOf(raw, asker);
  const plain = /^[\x20-\x7e]*$/.test(raw) ? raw : inPlainLetters(raw);
  const lower = speaker?.lowerCase?.(plain) ?? plain.toLowerCase();
  // A name with signs, such as C++ or .NET, is not a word of any language, and its letters alone are another name.
  if (WITH_SIGNS.test(lower)) return { surface: lower, term: lower, stop: false, light: false };
  const initials = /^(?:\p{L}\.){2,}$/u.test(lower) ? lower.replaceAll('.', '') : lower;
  // Decades and ordinals are looked up by their number: 1960s, 27th.
  const number = ORDINAL.exec(initials)?.[1];
  if (number !== undefined) return numberForm(number);
  const bare = speaker?.bare === undefined ? initials.replace(/'s$/u, '') : speaker.bare(initials);
  const surface = folded(bare, language);
  const spoken = speaker === language ? surface : folded(bare, speaker);
  const spokenLists = speaker === undefined ? undefined : listsOf(speaker);
  const numeral = spokenLists?.numerals.get(spoken);
  if (numeral !== undefined) return { surface, term: numeral, stop: false, light: false };
  const own = language === speaker || language === undefined ? undefined : listsOf(language);
  const among = (list: 'stop' | 'light'): boolean =>
    (spokenLists !== undefined && has(spokenLists[list], initials, bare, spoken)) ||
    (own !== undefined && has(own[list], initials, bare, surface));
  const stem = language === undefined ? bare : language.stem(bare);
  const term = folded(stem === '' ? bare : stem, language);
  return { surface, term, stop: among('stop'), light: among('light') };
}

const WITH_SIGNS = /[+#]$|^\./u;

const ORDINAL = new RegExp(`^(\\p{Nd}+)(?:${NUMBER_ENDINGS})?$`, 'u');

function inPlainLetters(raw: string): string {
  return withoutStress(raw.normalize('NFKC').replace(/[’ʼ]/gu, "'").replace(JOINERS, ''));
}

/** Zero-width marks with which some scripts join or separate letters. */
const JOINERS = /[\u200c\u200d]/gu;

function folded(word: string, language: Language | undefined): string {
  return language?.fold?.(word) ?? withoutAccents(word);
}

const has = (list: ReadonlySet<string>, ...words: string[]): boolean => words.some((word) => list.has(word));

/** The lists of a language, with the folded forms of their words. */
interface Lists {
  readonly stop: ReadonlySet<string>;
  readonly light: ReadonlySet<string>;
  readonly numerals: ReadonlyMap<string, string>;
}

const lists = new Map<Language, Lists>();

function listsOf(language: Language): Lists {
  let known = lists.get(language);
  if (known === undefined) {
    const both = (words: ReadonlySet<string>) =>
      new Set([...words].flatMap((word) => [word, folded(word, language)]));
    known = {
      stop: both(language.stopWords),
      light: both(language.lightWords),
      numerals: new Map([...language.numerals].map(([word, number]) => [folded(word, language), number])),
    };
    lists.set(language, known);
  }
  return known;
}
