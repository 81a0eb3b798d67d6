/** How does an answer read as JSON? */

import { quote } from '../corpus/document.ts';
import { doubtsOn } from '../corpus/doubts.ts';
import type { Answer } from '../library/library.ts';
import type { Hit } from '../search/answer/hits.ts';
import { type Address, addressesIn } from './addresses.ts';

/** One line of `ask --json` and `ask --batch`. Offsets are UTF-16 code units into the document's text. */
export interface JsonAnswer {
  readonly id?: string | number;
  readonly question: string;
  readonly answered: boolean;
  readonly level: Answer['level'];
  /** 0 to 1. */
  readonly confidence: number;
  /** Whether the first excerpt likely answers the question; always false if it is not answered. */
  readonly sure: boolean;
  readonly excerpts: readonly JsonExcerpt[];
  /** Excerpts that do not answer the question but may bear on it; only if it is not answered. */
  readonly related: readonly JsonExcerpt[];
  readonly suggestions: Answer['suggestions'];
  readonly readAs: Answer['readAs'];
  /** Fingerprint of the corpus. */
  readonly corpus: string;
  /** Milliseconds that the search took. */
  readonly ms: number;
  /** Why the question could not be searched at all. */
  readonly error?: string;
}

export interface JsonExcerpt {
  /** Exactly `document.text.slice(start, end)`. */
  readonly text: string;
  /** The words before the excerpt that lead it in: the sentence before a list, the question, the header of a table. */
  readonly lead?: string;
  /** Addresses that its words or those of `lead` are linked to; at most five, only if there are any. */
  readonly links?: readonly Address[];
  readonly document: string;
  readonly passage: string;
  readonly citation: string;
  /** What the document leaves unclear about its section; only if there is anything. */
  readonly doubts?: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Only if it was found by words that mean nearly the same as those asked, hardly any of which it has. */
  readonly byMeaning?: true;
  /** `[start, end]` of each mark, into the document's text like the excerpt's own. */
  readonly marks: readonly (readonly [number, number])[];
  /** The same for what is likely the answer itself. */
  readonly focus?: readonly [number, number];
  readonly score: number;
}

function linksOf({ passage, span, lead }: Hit): Pick<JsonExcerpt, 'links'> {
  const links = addressesIn(passage, [lead, span]);
  return links.length === 0 ? {} : { links };
}

function doubtsOf({ passage }: Hit): Pick<JsonExcerpt, 'doubts'> {
  const doubts = doubtsOn(passage);
  return doubts.length === 0 ? {} : { doubts };
}

export function answerToJson(answer: Answer, cite: (hit: Hit) => string, ms: number): JsonAnswer {
  const excerpts = answer.hits.map(
    (hit): JsonExcerpt => ({
      text: quote(hit.passage.document, hit.span),
      ...(hit.lead === undefined ? {} : { lead: quote(hit.passage.document, hit.lead) }),
      ...linksOf(hit),
      document: hit.passage.document.id,
      passage: hit.passage.id,
      citation: cite(hit),
      ...doubtsOf(hit),
      start: hit.span.start,
      end: hit.span.end,
      marks: hit.marks.map(({ start, end }) => [start, end] as const),
      ...(hit.byMeaning && { byMeaning: hit.byMeaning }),
      ...(hit.focus === undefined ? {} : { focus: [hit.focus.start, hit.focus.end] as const }),
      score: Number(hit.score.toFixed(4)),
    }),
  );
  const answered = answer.level === 'answer';
  return {
    question: answer.question,
    answered,
    level: answer.level,
    confidence: Number(answer.confidence.toFixed(4)),
    sure: answer.sure,
    excerpts: answered ? excerpts : [],
    related: answered ? [] : excerpts,
    suggestions: answer.suggestions,
    readAs: answer.readAs,
    corpus: answer.corpus,
    ms: Number(ms.toFixed(2)),
  };
}
