/** Which language does a word belong to, judged by its letters and by the languages of its text? */

import { languages } from './index.ts';
import type { Language, Script } from './language.ts';
import { scriptOf } from './script.ts';

/** BCP 47 codes of languages; a word belongs to the first one that has its script. */
export type Codes = string | readonly string[] | undefined;

/** The language of a word: the first of the codes in its script, otherwise the default for the script. */
export function languageOf(word: string, codes: Codes): Language | undefined {
  return languageIn(scriptOf(word), codes);
}

/** The language that words in a script belong to. */
export function languageIn(script: Script, codes: Codes): Language | undefined {
  for (const code of typeof codes === 'string' ? [codes] : (codes ?? [])) {
    const found = languages.find((language) => language.code === base(code) && language.script === script);
    if (found !== undefined) return found;
  }
  return languages.find((language) => language.script === script);
}

const WITH_CAPITALS: ReadonlySet<Script> = new Set(['Latin', 'Cyrillic', 'Greek']);

/** Whether a language has capital letters; true for an unknown one. */
export function hasCapitals(code: string | undefined): boolean {
  const known = languages.find((language) => language.code === base(code));
  return known === undefined || WITH_CAPITALS.has(known.script);
}

/** The language of a BCP 47 code, in lower case, without script and region. */
export function base(code: string): string;
export function base(code: string | undefined): string | undefined;
export function base(code: string | undefined): string | undefined {
  return code?.split('-')[0]?.toLowerCase();
}
