/** What are the words of a question, as the texts of a corpus have them? */

import { analyze, type Token } from '../../index/analyzer.ts';
import { first } from '../../index/corpus-languages.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import { languageOfText } from '../../languages/detect.ts';

export interface QuestionWords {
  /** Offsets into the question. */
  readonly tokens: readonly Token[];
  /** The language of the question, as far as it shows. */
  readonly asker: string | undefined;
}

/** The words of a question: stems of its language where the corpus has texts in it, else of one that the corpus has. */
export function questionWords(question: string, index: PassageIndex): QuestionWords {
  const asker = languageOfText(question);
  const same = index.languages.find((code) => code.split('-')[0]?.toLowerCase() === asker);
  if (same !== undefined) return read(question, first(same, index.languages), asker);
  if (asker !== undefined) return read(question, index.languages, asker);
  return unplaced(question, index);
}

/** Words that show no language are read as that of the corpus in which most of them stand, the first of equals. */
function unplaced(question: string, index: PassageIndex): QuestionWords {
  const [plain = read(question, index.languages, undefined), ...others] = index.languages.map((code) =>
    read(question, first(code, index.languages), undefined),
  );
  const share = ({ tokens }: QuestionWords): number => {
    const told = tokens.filter(({ stop }) => !stop);
    return told.filter(({ term }) => index.frequency(term) > 0).length / Math.max(1, told.length);
  };
  return others.reduce((best, other) => (share(other) > share(best) ? other : best), plain);
}

function read(question: string, codes: readonly string[], asker: string | undefined): QuestionWords {
  return { tokens: analyze(question, codes, asker), asker };
}
