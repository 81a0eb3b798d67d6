/** How does it read why a question, a search or a quotation was not looked for? A sentence each, with what to do. */

import type { UnaskedQuestion, UncheckedQuotation, UnsearchedTerms } from '../../search/unsearched.ts';

export function whyUnasked(why: UnaskedQuestion): string {
  switch (why.kind) {
    case 'empty':
      return 'The question is empty; type a question, such as "Who was the first consul?".';
    case 'too-long':
      return `The question has ${why.length} characters and at most ${why.most} can be searched; shorten it to one question.`;
    case 'no-word':
      return 'The question has no word to search for, only signs; ask with a name, a place, a date or a thing.';
    case 'too-common':
      return 'Every word of the question is too common to search for; add a name, a place, a date or a thing.';
  }
}

export function whyUnsearched(why: UnsearchedTerms): string {
  switch (why.kind) {
    case 'empty':
      return 'The search is empty; type words, or an exact phrase in quotation marks.';
    case 'too-long':
      return `The search has ${why.length} characters and at most ${why.most} can be searched; shorten it.`;
    case 'too-many-words':
      return `The search has ${why.count} words and at most ${why.most} can be searched; leave some out, or put an exact phrase in quotation marks.`;
    case 'too-many-phrases':
      return `The search has ${why.count} phrases and at most ${why.most} can be searched; leave some out.`;
    case 'no-word':
      return 'The search has no word in it, only signs; type a name, a place, a date or a thing.';
    case 'only-excluded':
      return 'The search only says what to leave out; add a word or a phrase to look for.';
    case 'too-common':
      return 'Every word of the search is too common to search for; add a name or a thing, or put an exact phrase in quotation marks.';
  }
}

export function whyUnchecked(why: UncheckedQuotation): string {
  switch (why.kind) {
    case 'empty':
      return 'The quotation has no words; paste the words to look for.';
    case 'too-long':
      return `The quotation has ${why.length} characters and at most ${why.most} can be checked; shorten it.`;
  }
}
