/** What was filled into the title of a message, whichever language it was written in? */

import { LOCALES } from './locales.ts';
import { type Key, voiceIn } from './voice.ts';

/** The texts with one placeable that begin messages which are read back. */
type TitleKey = Extract<Key, 'passages-with' | 'headings-of' | 'quote-looked-at'>;

/** Stands for what is filled in; no text has it. */
const FILLING = '\uf8ff';

/** What a text was filled with to give this title; undefined if no language gives it. */
export function titleWith(
  key: TitleKey,
  name: 'terms' | 'title' | 'words',
  title: string,
): string | undefined {
  for (const locale of LOCALES) {
    const filling = { [name]: FILLING } as Record<'terms' | 'title' | 'words', string>;
    const [before = '', after] = voiceIn(locale).say(key, filling).split(FILLING);
    if (after === undefined || title.length < before.length + after.length) continue;
    if (title.startsWith(before) && title.endsWith(after))
      return title.slice(before.length, title.length - after.length);
  }
  return undefined;
}
