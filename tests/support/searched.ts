/** What was found, where a test takes it that something was searched. */

import type { Answer, TermSearch } from '../../src/library/library.ts';
import type { UnaskedQuestion, UnsearchedTerms } from '../../src/search/unsearched.ts';

export function answered(asked: Answer | UnaskedQuestion): Answer {
  if (asked.kind === 'answer') return asked;
  throw new Error(`Cannot read an answer: the question is ${asked.kind}`);
}

export function searched(found: TermSearch | UnsearchedTerms): TermSearch {
  if (found.kind === 'found') return found;
  throw new Error(`Cannot read what was found: the search is ${found.kind}`);
}
