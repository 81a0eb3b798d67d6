/** What do the settings of a server mean for what is asked in one of its channels? */

import type { Footnote, Place } from '../command.ts';
import type { ServerSettings } from './settings.ts';

/** The part of `Footnote` that the settings of a server decide. */
export type Here = Pick<Footnote, 'answers' | 'keepsPrivate' | 'language' | 'documents' | 'off'>;

/**
 * The settings of a server for a place in it, and the defaults for any other. If the moderators have chosen channels for
 * public answers, answers in all other channels stay private, whatever the asker chooses. A thread counts as its channel.
 * @param defaults what the operator has set
 */
export function footnoteSettings(
  settings: ServerSettings,
  { kind, channel, parent, byOwnAccount }: Place,
  defaults: Pick<Footnote, 'answers' | 'language'>,
): Here {
  if (kind !== 'server' || byOwnAccount) return defaults;
  const { visibility = defaults.answers, language = defaults.language, channels, documents, off } = settings;
  const isOpen = channels.length === 0 || [channel, parent].some((id) => channels.includes(id ?? ''));
  return {
    answers: isOpen ? visibility : 'private',
    keepsPrivate: !isOpen,
    ...(language === undefined ? {} : { language }),
    ...(documents.length === 0 ? {} : { documents }),
    off,
  };
}
