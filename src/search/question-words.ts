/** What are the words of a question, as the texts of a corpus have them? */

import { analyze, type Token } from './analyzer.ts';
import { first } from './corpus-languages.ts';
import { languageOfText } from './languages/detect.ts';
import type { PassageIndex } from './passage-index.ts';

export interface QuestionWords {
  /** Offsets into the question. */
  readonly tokens: readonly Token[];
  /** The language of the question, as far as it shows. */
  readonly asker: string | undefined;
  /** Languages that the words were analysed as, the first of a script counts. */
  readonly codes: readonly string[];
}

/** The words of a question: stems of its language where the corpus has texts in it, else those of the corpus. */
export function questionWords(question: string, index: PassageIndex): QuestionWords {
  const asker = languageOfText(question);
  const same = index.languages.find((code) => code.split('-')[0]?.toLowerCase() === asker);
  const codes = same === undefined ? index.languages : first(same, index.languages);
  return { tokens: analyze(question, codes, asker), asker, codes };
}
