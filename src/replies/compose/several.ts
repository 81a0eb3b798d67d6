/** How are several passages posted as one message? */

import type { Footnote } from '../../command.ts';
import type { Passage } from '../../corpus/document.ts';
import type { Submission } from '../../given.ts';
import { type Form, notice, type Option, type Reply } from '../../reply.ts';
import type { Voice } from '../../texts/voice.ts';
import type { Voices } from '../../texts/voices.ts';
import { asked, LONGEST_ASKED } from './asked.ts';
import { decidingOn } from './judgements.ts';
import { passageOption } from './passage.ts';
import { postedPassages } from './post.ts';

/** As many boxes as a form holds. */
const MOST_BOXES = 10;

/** The value of the option that opens the form; no passage has such an id. */
export const SEVERAL = 'several';

/** The last option of a menu of passages: it opens a form to choose several of them. */
export function severalOption(voice: Voice): Option {
  return { label: voice.say('post-several'), value: SEVERAL };
}

/** A box for each passage, at most ten, and a heading, which is the question if there is one. `passages` is not empty. */
export function severalForm(passages: readonly Passage[], question: string | undefined, voice: Voice): Form {
  return {
    command: 'ask',
    title: voice.say('post-several-title'),
    fields: [
      {
        kind: 'line',
        name: 'heading',
        label: voice.say('post-several-question'),
        required: false,
        maxLength: LONGEST_ASKED,
        ...(question === undefined ? {} : { value: question }),
      },
      {
        kind: 'boxes',
        name: 'passages',
        label: voice.say('post-several-passages'),
        required: true,
        options: passages.slice(0, MOST_BOXES).map((passage) => passageOption(passage, voice)),
      },
    ],
  };
}

/** The chosen passages as a post, in the order in which they were sent. */
export async function severalReply(
  sent: Submission,
  footnote: Footnote,
  voices: Voices,
  asker: string,
): Promise<Reply> {
  const { heading, passages: chosen } = sent;
  const title = typeof heading === 'string' ? asked(heading) : '';
  const deciding = title === '' ? undefined : await decidingOn(title, footnote);
  // Only now: a reload may have replaced the library while models judged.
  const { library } = footnote;
  const ids = Array.isArray(chosen) ? chosen.filter((id): id is string => typeof id === 'string') : [];
  const passages = ids.flatMap((id) => library.passage(id) ?? []);
  if (passages.length === 0) return notice(voices.own.say('post-several-none'));
  if (deciding === undefined) return postedPassages(passages, library, voices.channel, asker);
  return postedPassages(passages, library, voices.channel, asker, title, deciding);
}
