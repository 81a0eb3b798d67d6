/** What was filled into the title or the first line of a message, in any language? */

import { LOCALES } from './locales.ts';
import { type Key, voiceIn } from './voice.ts';

/** Texts with one placeable that are read back from messages. */
type TitleKey = Extract<Key, 'passages-with' | 'headings-of' | 'quote-looked-at'>;

/** Marks where the value goes; no text contains this character. */
const FILLING = '\uf8ff';

/** The value that was filled into a text to make this title; undefined if the title is not this text in any language. */
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

/** Lines that name a question in place of its private answer. */
const BRIEF = ['miss-question', 'related-brief', 'answer-brief'] as const satisfies readonly Key[];

/** The question that a line names in place of a private answer, in any language; undefined if it is no such line. */
export function questionInBrief(line: string): string | undefined {
  for (const locale of LOCALES) {
    for (const key of BRIEF) {
      const filling = { question: FILLING, command: FILLING };
      // In every language the question comes before the command, if there is one.
      const [before = '', after = ''] = voiceIn(locale).say(key, filling).split(FILLING);
      const end = line.lastIndexOf(after);
      if (line.startsWith(before) && end > before.length) return line.slice(before.length, end);
    }
  }
  return undefined;
}
