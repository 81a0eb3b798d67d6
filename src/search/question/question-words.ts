/** What are the words of a question, in the form in which the texts of a corpus have them? */

import { analyze, type Token } from '../../index/analyzer.ts';
import { first } from '../../index/corpus-languages.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import { base } from '../../languages/choose.ts';
import { languageOfText } from '../../languages/detect.ts';
import { languages } from '../../languages/index.ts';
import { slipsOf } from './slips.ts';

export interface QuestionWords {
  /** Offsets into the question. */
  readonly tokens: readonly Token[];
  /** The language of the question, if it can be told. */
  readonly asker: string | undefined;
  /** The question with question words spelled right, and with blanks for phrases that ask nothing. */
  readonly asRead: string;
  /** Converts an offset into the question to one into `asRead`. */
  inRead(offset: number): number;
}

/** The words as `analyze()` gives them. */
type Read = Pick<QuestionWords, 'tokens' | 'asker'>;

/**
 * The words of a question: stemmed in its own language if the corpus has texts in it, else in a language of the
 * corpus.
 */
export function questionWords(question: string, index: PassageIndex): QuestionWords {
  const asker = languageOfText(question);
  const bare = withoutFillers(question, asker, index);
  const whole = inLanguage(bare, asker, index);
  // If nothing else is asked for, the phrases themselves are.
  const asksOnlyThat = bare !== question && !whole.tokens.some(({ stop }) => !stop);
  const { tokens } = asksOnlyThat ? inLanguage(question, asker, index) : whole;
  const slips = slipsOf(question, tokens, asker, index);
  const meant = new Map(slips.map((slip) => [slip.token, slip.meant]));
  return {
    tokens: tokens.map((token) => {
      const asking = meant.get(token);
      return asking === undefined ? token : { ...token, surface: asking, term: asking, stop: true };
    }),
    asker,
    inRead: (offset) =>
      slips.reduce(
        (at, { token, meant }) => (token.end <= offset ? at + meant.length - (token.end - token.start) : at),
        offset,
      ),
    asRead: slips.reduceRight(
      (text, { token, meant }) => text.slice(0, token.start) + meant + text.slice(token.end),
      asksOnlyThat ? question : bare,
    ),
  };
}

/** Blanks phrases such as "right now", so that everything else keeps its position. */
function withoutFillers(question: string, asker: string | undefined, index: PassageIndex): string {
  const codes = asker === undefined ? index.languages : [asker];
  const spoken = languages.filter(({ code }) => codes.some((spoken) => base(spoken) === code));
  return spoken.reduce(
    (text, { fillers }) => text.replace(fillers, (phrase) => ' '.repeat(phrase.length)),
    question,
  );
}

function inLanguage(question: string, asker: string | undefined, index: PassageIndex): Read {
  const same = index.languages.find((code) => base(code) === asker);
  if (same !== undefined) return read(question, first(same, index.languages), asker);
  if (asker !== undefined) return read(question, index.languages, asker);
  return unplaced(question, index);
}

/**
 * If the words do not show their language, they are read in the language of the corpus in which most of them are
 * found; the first if several are equal.
 */
function unplaced(question: string, index: PassageIndex): Read {
  const [plain = read(question, index.languages, undefined), ...others] = index.languages.map((code) =>
    read(question, first(code, index.languages), undefined),
  );
  const share = ({ tokens }: Read): number => {
    const told = tokens.filter(({ stop }) => !stop);
    return told.filter(({ term }) => index.frequency(term) > 0).length / Math.max(1, told.length);
  };
  return others.reduce((best, other) => (share(other) > share(best) ? other : best), plain);
}

function read(question: string, codes: readonly string[], asker: string | undefined): Read {
  return { tokens: analyze(question, codes, asker), asker };
}
