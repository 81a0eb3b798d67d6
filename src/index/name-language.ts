/** In which language is a single name read that nobody has named a language for? */

import { languageIn } from '../languages/choose.ts';
import { scriptOf } from '../languages/script.ts';

/** The language of a name in a script that no language of ours is written in. */
const OF_OTHERS = 'en';

/**
 * The code of the language that a name is analysed in among texts in these languages, so that it meets the same words
 * in a question: the first of them in its script, otherwise the default for the script.
 */
export function languageOfName(name: string, codes: readonly string[]): string {
  return languageIn(scriptOf(name), codes)?.code ?? OF_OTHERS;
}
