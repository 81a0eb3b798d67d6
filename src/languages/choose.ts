/** Which language is a word of, as far as its letters and what is known of its text tell? */

import { languages } from './index.ts';
import type { Language, Script } from './language.ts';
import { scriptOf } from './script.ts';

/** BCP 47 codes of languages; of those that a word could be in by its script, the first counts. */
export type Codes = string | readonly string[] | undefined;

/** The language of a word: the first of the codes in its script, else the one that is assumed for the script. */
export function languageOf(word: string, codes: Codes): Language | undefined {
  const script = scriptOf(word);
  for (const code of typeof codes === 'string' ? [codes] : (codes ?? [])) {
    const found = languages.find((language) => language.code === base(code) && language.script === script);
    if (found !== undefined) return found;
  }
  return languages.find((language) => language.script === script);
}

const WITH_CAPITALS: ReadonlySet<Script> = new Set(['Latin', 'Cyrillic', 'Greek']);

/** Whether a language has capital letters; an unknown one is taken to. */
export function hasCapitals(code: string | undefined): boolean {
  const known = languages.find((language) => language.code === base(code));
  return known === undefined || WITH_CAPITALS.has(known.script);
}

function base(code: string | undefined): string | undefined {
  return code?.split('-')[0]?.toLowerCase();
}
