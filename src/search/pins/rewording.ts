/** Which words of a language may differ between two questions that ask the same, folded as questions are? */

import type { AuxiliaryWords, Language } from '../../languages/language.ts';
import { withoutAccents } from '../../text/accents.ts';

/** `RewordingWords` with every word folded. */
export interface Rewording {
  readonly idle: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  readonly embeds: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** Pairs of articles of one case, as "der/ein" and "ein/der". */
  readonly sameCase: ReadonlySet<string>;
  readonly asking: ReadonlySet<string>;
  /** Stop words. */
  readonly common: ReadonlySet<string>;
  /** The first word of its group by each word that has others that ask the same. */
  readonly alike: ReadonlyMap<string, string>;
  readonly plurals: readonly (readonly [string, string])[];
  readonly auxiliaries: Auxiliaries | undefined;
}

export interface Auxiliaries extends Pick<AuxiliaryWords, 'isPastForm'> {
  readonly idle: ReadonlySet<string>;
  readonly be: ReadonlySet<string>;
  readonly other: ReadonlySet<string>;
  readonly past: ReadonlySet<string>;
}

const known = new Map<Language, Rewording>();

export function rewordingOf(language: Language): Rewording {
  let own = known.get(language);
  if (own === undefined) {
    own = made(language);
    known.set(language, own);
  }
  return own;
}

function made(language: Language): Rewording {
  const { rewording, askedBy } = language;
  const folded = (words: string) =>
    words
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => foldedWord(word, language));
  const { auxiliaries } = rewording;
  return {
    idle: new Set(folded(rewording.idle)),
    openers: new Set(folded(rewording.openers)),
    embeds: new Set(folded(rewording.embeds)),
    articles: new Set(folded(rewording.articles.replaceAll('/', ' '))),
    sameCase: new Set(
      folded(rewording.articles).flatMap((pair) => [pair, pair.split('/').reverse().join('/')]),
    ),
    common: new Set([...language.stopWords].map((word) => foldedWord(word, language))),
    asking: new Set(folded([...askedBy].join(' '))),
    alike: new Map(
      rewording.alike.split(',').flatMap((group) => {
        const words = folded(group);
        return words.map((word) => [word, words[0] ?? word] as const);
      }),
    ),
    plurals: rewording.plurals
      .split(' ')
      .filter((pair) => pair !== '')
      .map((pair) => pair.split('/'))
      .map(([one = '', several = '']) => [foldedWord(one, language), foldedWord(several, language)] as const),
    auxiliaries: auxiliaries && {
      idle: new Set(folded(auxiliaries.idle)),
      be: new Set(folded(auxiliaries.be)),
      other: new Set(folded(auxiliaries.other)),
      past: new Set(folded(auxiliaries.past)),
      isPastForm: auxiliaries.isPastForm,
    },
  };
}

/** A word in lower case without accents, with everything that is attached to it. */
export function foldedWord(word: string, language: Language | undefined): string {
  const plain = word.normalize('NFKC').replace(/[’ʼ]/gu, "'");
  const lower = language?.lowerCase?.(plain) ?? plain.toLowerCase();
  return language?.fold?.(lower) ?? withoutAccents(lower);
}
