/** Why was a question, a search or a quotation not looked for? One sentence each, with what to do. */

import type { Library } from '../../library/library.ts';
import type { UnaskedQuestion, UncheckedQuotation, UnsearchedTerms } from '../../search/unsearched.ts';
import { asSeen } from '../../text/printable.ts';
import type { Voice } from '../../texts/voice.ts';

export function whyUnasked(why: UnaskedQuestion, library: Library, voice: Voice): string {
  switch (why.kind) {
    case 'empty':
      return voice.say('question-empty', {
        // A heading may contain characters that a terminal acts on.
        example: asSeen(library.suggestQuestions('', 1)[0]?.value ?? '…'),
      });
    case 'too-long':
      return voice.say('question-too-long', why);
    case 'no-word':
      return voice.say('question-no-word');
    case 'too-common':
      return voice.say('question-too-common');
  }
}

export function whyUnsearched(why: UnsearchedTerms, voice: Voice): string {
  switch (why.kind) {
    case 'empty':
      return voice.say('search-empty');
    case 'too-long':
      return voice.say('search-too-long', why);
    case 'too-many-words':
      return voice.say('search-too-many-words', why);
    case 'too-many-phrases':
      return voice.say('search-too-many-phrases', why);
    case 'no-word':
      return voice.say('search-no-word');
    case 'only-excluded':
      return voice.say('search-only-excluded');
    case 'too-common':
      return voice.say('search-too-common');
  }
}

export function whyUnchecked(why: UncheckedQuotation, voice: Voice): string {
  switch (why.kind) {
    case 'empty':
      return voice.say('quotation-empty');
    case 'too-long':
      return voice.say('quotation-too-long', why);
  }
}
