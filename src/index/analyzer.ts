/** How does text become terms? One answer for what is indexed, what is asked for and what is marked. */

import { type Codes, languageOf } from '../languages/choose.ts';
import type { Span } from '../text/span.ts';
import { type Word, words } from '../text/words.ts';
import { hanPairs } from './han-pairs.ts';
import { elidedForm, numberForm, type WordForm, wordForm } from './word-form.ts';

/** A word of a text, or a pair of Han characters; spans of neighbouring pairs overlap. */
export interface Token extends Span {
  /** As written, folded: lower case, compatibility forms and accents removed. */
  readonly surface: string;
  /** As indexed: the folded stem. */
  readonly term: string;
  /** Too common to search for. */
  readonly stop: boolean;
  /** Carries little meaning: the passage that answers may well not contain it. */
  readonly light: boolean;
}

/**
 * Forms remembered per language before starting afresh. The vocabulary of a set of study texts fits; hostile input
 * cannot make it grow.
 */
const REMEMBERED_FORMS = 100_000;

/**
 * The tokens of a text in order, with offsets into it.
 * @param codes language codes that settle scripts shared by several languages; default: the script's first language
 * @param asker code of the language of a question that is put to texts in another language: words common in the
 * question's language count as common
 */
export function analyze(text: string, codes?: Codes, asker?: string): Token[] {
  const tokens: Token[] = [];
  const form = formsIn(codes, asker);
  for (const word of words(text)) {
    const { start, end } = word;
    if (word.kind === 'elided') tokens.push({ start, end, ...elidedForm(text.slice(start, end)) });
    else if (word.kind === 'han') tokens.push(...hanPairs(text, word));
    else tokens.push({ start, end, ...form(text.slice(start, end), word) });
  }
  return tokens;
}

const remembered = new Map<string, Map<string, WordForm>>();

/** Works out the form of each word in these languages once, and remembers it. */
function formsIn(codes: Codes, asker: string | undefined): (raw: string, word: Word) => WordForm {
  const key = `${String(codes)} ${asker ?? ''}`;
  let known = remembered.get(key);
  if (known === undefined || known.size > REMEMBERED_FORMS) {
    known = new Map();
    remembered.set(key, known);
  }
  const forms = known;
  return (raw, { kind }) => {
    let form = forms.get(raw);
    if (form === undefined) {
      form = kind === 'number' ? numberForm(raw) : wordForm(raw, codes, asker);
      forms.set(raw, form);
    }
    return form;
  };
}

/**
 * Whether a folded word is in the list of its language, which its letters and the codes decide; false if there is no
 * list.
 */
export function isWord(word: string, codes: Codes): boolean {
  return languageOf(word, codes)?.isWord?.(word) === true;
}

/** Loads the word list of the texts' language, so that no question waits for it; yields where the work may pause. */
export function* readWordList(codes: Codes): Generator<undefined, void> {
  // Only languages in Latin script have a list.
  const language = languageOf('a', codes);
  if (language?.readAhead !== undefined) yield* language.readAhead();
}

/** Whether there is a word list for the language that a word's letters and the codes decide. */
export function languageKnowsWords(word: string, codes: Codes): boolean {
  return languageOf(word, codes)?.isWord !== undefined;
}

/** Whether a capital letter makes a name in the language that a word's letters and the codes decide. */
export function capitalsMakeNames(word: string, codes: Codes): boolean {
  return languageOf(word, codes)?.nounsHaveCapitals !== true;
}
