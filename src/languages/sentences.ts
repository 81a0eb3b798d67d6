/** Where does a sentence end, in any of the languages that a corpus may contain? */

import { type SentenceSets, type SentenceWords, sentencesBy, sentencesInTurnBy } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { languages } from './index.ts';

const of = (name: keyof SentenceWords): ReadonlySet<string> =>
  new Set(languages.flatMap(({ sentences }) => sentences[name].split(/\s+/u)).filter((word) => word !== ''));

const WORDS: SentenceSets = {
  neverLast: of('neverLast'),
  beforeNumbers: of('beforeNumbers'),
  mayBeLast: of('mayBeLast'),
  starters: of('starters'),
  beforeOrdinals: of('beforeOrdinals'),
  afterOrdinals: of('afterOrdinals'),
};

/** See `sentencesBy()`; `span` is the whole text by default. */
export function sentences(text: string, span?: Span): Span[] {
  return sentencesBy(WORDS, text, span);
}

/** See `sentencesInTurnBy()`. */
export function sentencesInTurn(text: string, span: Span, together?: number): Generator<Span[]> {
  return sentencesInTurnBy(WORDS, text, span, together);
}
