/** How does text become the terms that are indexed, asked for and marked? The one answer for all three. */

import type { Span } from '../corpus/document.ts';
import { isGrouped, type Word, words } from '../text/words.ts';
import { languages } from './languages/index.ts';
import type { Language, Script } from './languages/language.ts';

/** A word of a text, or a pair of Han characters; spans of neighbouring pairs overlap. */
export interface Token extends Span {
  /** As written, folded: lower case, compatibility forms and accents removed. */
  readonly surface: string;
  /** As indexed: the folded stem. */
  readonly term: string;
  /** Too common to search for. */
  readonly stop: boolean;
  /** Says little: the passage that answers may well do without it. */
  readonly light: boolean;
}

/** What the token of a word is, apart from where it stands. */
type Form = Omit<Token, 'start' | 'end'>;

/** Forms remembered per language before starting afresh; a vocabulary of study texts fits, hostile input does not grow it. */
const REMEMBERED_FORMS = 100_000;

/**
 * The tokens of a text in order, offsets into it.
 * @param language BCP 47 code that settles scripts shared by several languages; default: the script's first.
 */
export function analyze(text: string, language?: string): Token[] {
  const tokens: Token[] = [];
  for (const word of words(text)) {
    if (word.kind === 'han') pushPairs(tokens, text, word);
    else
      tokens.push({
        start: word.start,
        end: word.end,
        ...formOf(text.slice(word.start, word.end), word, language),
      });
  }
  return tokens;
}

/** Han runs become overlapping pairs, which need no dictionary and no choice of script. */
function pushPairs(tokens: Token[], text: string, run: Word): void {
  const characters = [...text.slice(run.start, run.end)];
  const single = characters.length === 1;
  let start = run.start;
  for (let at = 0; at < characters.length - (single ? 0 : 1); at++) {
    const first = characters[at] ?? '';
    const pair = single ? first : first + (characters[at + 1] ?? '');
    const term = pair.normalize('NFKC');
    tokens.push({ start, end: start + pair.length, surface: term, term, ...commonness('Han', term) });
    start += first.length;
  }
}

const remembered = new Map<string, Map<string, Form>>();

function formOf(raw: string, word: Word, language: string | undefined): Form {
  const key = language ?? '';
  let forms = remembered.get(key);
  if (forms === undefined || forms.size > REMEMBERED_FORMS) {
    forms = new Map();
    remembered.set(key, forms);
  }
  let form = forms.get(raw);
  if (form === undefined) {
    form = word.kind === 'number' ? numberForm(raw) : wordForm(raw, language);
    forms.set(raw, form);
  }
  return form;
}

function numberForm(raw: string): Form {
  const plain = raw.normalize('NFKC');
  const term = isGrouped(plain) ? plain.replace(/[.,](?=\p{Nd}{3})/gu, '') : plain;
  return { surface: term, term, stop: false, light: false };
}

function wordForm(raw: string, code: string | undefined): Form {
  const lower = raw.normalize('NFKC').toLowerCase().replace(/[’ʼ]/gu, "'");
  const initials = /^(?:\p{L}\.){2,}$/u.test(lower) ? lower.replaceAll('.', '') : lower;
  // A decade and an ordinal are asked for by their number: 1960s, 27th.
  const number = /^(\p{Nd}+)(?:s|st|nd|rd|th)$/u.exec(initials)?.[1];
  if (number !== undefined) return { surface: number, term: number, stop: false, light: false };
  const language = languageOf(initials, code);
  const bare = initials.replace(/'s$/u, '');
  const numeral = language?.numerals?.get(bare.replaceAll('ё', 'е'));
  if (numeral !== undefined)
    return { surface: withoutAccents(bare), term: numeral, stop: false, light: false };
  const stop = language?.stopWords.has(initials) === true || language?.stopWords.has(bare) === true;
  const light = language?.lightWords.has(bare) === true;
  const stem = language === undefined ? bare : language.stem(bare);
  return { surface: withoutAccents(bare), term: withoutAccents(stem === '' ? bare : stem), stop, light };
}

/** Accents fall off Latin and Greek letters, which people leave out when they type; й and ї keep theirs. */
export function withoutAccents(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/(?<=[\p{sc=Latin}\p{sc=Greek}]\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .replaceAll('ё', 'е');
}

export function scriptOf(word: string): Script {
  if (/\p{sc=Latin}/u.test(word)) return 'Latin';
  if (/\p{sc=Cyrillic}/u.test(word)) return 'Cyrillic';
  if (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(word)) return 'Han';
  return 'Other';
}

function languageOf(word: string, code: string | undefined): Language | undefined {
  const script = scriptOf(word);
  const base = code?.split('-')[0]?.toLowerCase();
  return (
    languages.find((language) => language.code === base && language.script === script) ??
    languages.find((language) => language.script === script)
  );
}

function commonness(script: Script, term: string): Pick<Form, 'stop' | 'light'> {
  const own = languages.filter((language) => language.script === script);
  return {
    stop: own.some(({ stopWords }) => stopWords.has(term)),
    light: own.some(({ lightWords }) => lightWords.has(term)),
  };
}

/** Whether a folded word is one of the language that its letters and the code say, as far as that is known. */
export function isWord(word: string, code: string | undefined): boolean {
  return languageOf(word, code)?.isWord?.(word) === true;
}

/** Whether there is a list of words for the language that the letters of a word and the code say. */
export function languageKnowsWords(word: string, code: string | undefined): boolean {
  return languageOf(word, code)?.isWord !== undefined;
}
