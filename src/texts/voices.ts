/** In which language is a reply said: the reader's, or that of everyone around? */

import { localeFor } from './locales.ts';
import { type Voice, voiceIn } from './voice.ts';

export interface Voices {
  /** For what only the asker sees. */
  readonly own: Voice;
  /** For what everyone in the channel sees. */
  readonly channel: Voice;
}

export interface Speakers {
  /** Tag of the reader's language, as Discord or a terminal gives it; absent if unknown. */
  readonly locale?: string;
  /** Tag of the language that the server prefers; absent outside one. */
  readonly guildLocale?: string;
}

/**
 * The voices for a reader: English for a language without texts. The language of a channel is the one that is set, or
 * else the server's; outside a server it is the reader's.
 * @param set tag of the language that the operator has chosen for what everyone sees
 */
export function voicesOf({ locale, guildLocale }: Speakers, set?: string): Voices {
  const around = localeFor(set) ?? localeFor(guildLocale ?? locale) ?? 'en';
  const own = localeFor(locale ?? guildLocale ?? set) ?? 'en';
  return { own: voiceIn(own), channel: voiceIn(around) };
}
