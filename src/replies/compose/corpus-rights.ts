/** Why may a document be quoted here, and whose view does it give? */

import type { Submission } from '../../given.ts';
import type { Form } from '../../reply.ts';
import type { Fields } from '../../store/records/record.ts';
import type { PlainKey, Voice } from '../../texts/voice.ts';
import { type FieldsSent, fieldsSent, filledIn, lineOf } from './corpus-fields.ts';
import { textIn } from './moderating.ts';

/** Longest name of a licence or other reason, in UTF-16 units: with the words before it, it is within `LONGEST_FIELD`. */
const LONGEST_DETAILS = 120;

/** The reasons to choose from, and what readers are then shown; without such a text, it is what was typed. */
const REASONS: Readonly<Record<string, { readonly label: PlainKey; readonly kept?: PlainKey }>> = {
  own: { label: 'rights-own', kept: 'rights-own-kept' },
  author: { label: 'rights-author', kept: 'rights-author-kept' },
  free: { label: 'rights-free' },
  public: { label: 'rights-public', kept: 'rights-public-kept' },
  other: { label: 'rights-other' },
};

/**
 * Whether a document can be quoted: someone said why it may be, and whose view it gives or that it gives nobody's.
 * @param kept what moderators wrote over
 */
export function hasRights({ rights, standpoint }: Fields, kept: Fields): boolean {
  return rights !== undefined && (standpoint !== undefined || kept.standpoint !== undefined);
}

/** A form for rights, author and standpoint. What the file or a moderator said before is filled in. */
export function rightsForm(command: Pick<Form, 'command' | 'does' | 'on'>, now: Fields, voice: Voice): Form {
  const known = now.rights === undefined ? {} : { value: filledIn(now.rights, LONGEST_DETAILS) };
  return {
    ...command,
    title: voice.say('rights-form'),
    fields: [
      {
        kind: 'radio',
        name: 'rights',
        label: voice.say('field-rights'),
        required: true,
        options: Object.entries(REASONS).map(([value, { label }]) => ({
          label: voice.say(label),
          value,
          // What was said before is not one of our reasons.
          ...(value === 'other' && now.rights !== undefined ? { chosen: true } : {}),
        })),
      },
      {
        kind: 'line',
        name: 'details',
        label: voice.say('field-details'),
        description: voice.say('field-details-described'),
        required: false,
        maxLength: LONGEST_DETAILS,
        ...known,
      },
      lineOf('author', now.author, voice),
      {
        ...lineOf('standpoint', now.standpoint, voice),
        description: voice.say('field-standpoint-described'),
      },
    ],
  };
}

/**
 * The details with the rights that were chosen, see `fieldsSent()`; undefined if a licence or a reason was to be named and
 * was not. An empty standpoint is kept as such: it was asked for, and there is none.
 * @param voice of everyone in the server, who read it
 */
export function rightsSent(
  sent: Submission,
  before: Fields,
  now: Fields,
  voice: Voice,
): FieldsSent | undefined {
  const reason = Object.hasOwn(REASONS, textIn(sent.rights)) ? REASONS[textIn(sent.rights)] : undefined;
  const typed = textIn(sent.details);
  if (reason === undefined || (reason.kept === undefined && typed === '')) return undefined;
  // What was filled in was another reason.
  const isAsItWas = now.rights !== undefined && typed === filledIn(now.rights, LONGEST_DETAILS);
  const details = !isAsItWas ? typed : reason.kept === undefined ? now.rights : '';
  const rights = rightsOf(reason.kept, details, voice);
  const { fields, problems } = fieldsSent({ ...sent, rights }, before, now, [
    'rights',
    'author',
    'standpoint',
  ]);
  const isOurs = now.standpoint === undefined || before.standpoint !== undefined;
  const none = textIn(sent.standpoint) === '' && isOurs ? { standpoint: '' } : {};
  return { fields: { ...fields, ...none }, problems };
}

function rightsOf(kept: PlainKey | undefined, details: string, voice: Voice): string {
  if (kept === undefined) return details;
  const rights = voice.say(kept);
  return details === '' ? rights : voice.say('rights-with-details', { rights, details });
}
