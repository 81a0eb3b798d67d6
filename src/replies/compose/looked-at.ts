/** Which quotations does a message say were checked? */

import { LOCALES } from '../../texts/locales.ts';
import { titleWith } from '../../texts/titles.ts';
import { voiceIn } from '../../texts/voice.ts';

/** The words that a line of a check says were looked at, in any language; undefined for another line. */
export function wordsLookedAt(line: string): string | undefined {
  return titleWith('quote-looked-at', 'words', line);
}

/** Whether a line would say so if it were whole: a message that is too long cuts its lines. */
export function isCutLookedAt(line: string): boolean {
  if (wordsLookedAt(line) !== undefined || !line.endsWith('…')) return false;
  return LOCALES.some((locale) => {
    const [before = ''] = voiceIn(locale).say('quote-looked-at', { words: '…' }).split('…', 1);
    return before !== '' && line.startsWith(before);
  });
}
