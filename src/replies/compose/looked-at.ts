/** Which quotations were checked, according to a message? */

import { LOCALES } from '../../texts/locales.ts';
import { titleWith } from '../../texts/titles.ts';
import { voiceIn } from '../../texts/voice.ts';

/** The words that were checked, from the line of a check that repeats them, in any language; undefined for another line. */
export function wordsLookedAt(line: string): string | undefined {
  return titleWith('quote-looked-at', 'words', line);
}

/** Whether a line is such a line, cut at its end because the message was too long. */
export function isCutLookedAt(line: string): boolean {
  if (wordsLookedAt(line) !== undefined || !line.endsWith('…')) return false;
  return LOCALES.some((locale) => {
    const [before = ''] = voiceIn(locale).say('quote-looked-at', { words: '…' }).split('…', 1);
    return before !== '' && line.startsWith(before);
  });
}
