/** How does text become the terms that are indexed, asked for and marked? The one answer for all three. */

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
  /** Says little: the passage that answers may well do without it. */
  readonly light: boolean;
}

/** Forms remembered per language before starting afresh; a vocabulary of study texts fits, hostile input does not grow it. */
const REMEMBERED_FORMS = 100_000;

/**
 * The tokens of a text in order, offsets into it.
 * @param codes settle scripts shared by several languages; default: the script's first.
 * @param asker code of the language of a question that is put to texts in another: what is common in it is common
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

/** What words are in the languages, each worked out once. */
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

/** Whether a folded word is one of the language that its letters and the codes say, as far as that is known. */
export function isWord(word: string, codes: Codes): boolean {
  return languageOf(word, codes)?.isWord?.(word) === true;
}

/** Reads the list of words of a text's language, which a question would wait for; yields where the work may pause. */
export function* readWordList(codes: Codes): Generator<undefined, void> {
  // No list is at hand for another script than the Latin one.
  const language = languageOf('a', codes);
  if (language?.readAhead !== undefined) yield* language.readAhead();
}

/** Whether there is a list of words for the language that the letters of a word and the codes say. */
export function languageKnowsWords(word: string, codes: Codes): boolean {
  return languageOf(word, codes)?.isWord !== undefined;
}

/** Whether a capital letter makes a name in the language that the letters of a word and the codes say. */
export function capitalsMakeNames(word: string, codes: Codes): boolean {
  return languageOf(word, codes)?.nounsHaveCapitals !== true;
}
