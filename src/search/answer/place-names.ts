/** Do the words beside a name show that it is the name of a place? */

import type { Document } from '../../corpus/document.ts';
import { languagesIn } from '../../index/corpus-languages.ts';
import { alternatives, type Language } from '../../languages/language.ts';
import { UNSPACED } from '../../text/scripts.ts';
import type { Span } from '../../text/span.ts';

/** Characters on each side in which such words are looked for. */
const LEADING = 24;

/** Whether the name at `span`, into `document.text`, reads as a place in the document's language. */
export function readsAsPlace(document: Document, { start, end }: Span): boolean {
  const before = document.text.slice(Math.max(0, start - LEADING), start);
  // Whatever is attached to a name after an apostrophe is not part of it.
  const name = /^[^'’]*/u.exec(document.text.slice(start, end))?.[0] ?? '';
  const behind = document.text.slice(start + name.length, end + LEADING);
  return languagesIn(document).some((language) => {
    const signs = signsOf(language);
    return signs.before?.test(before) === true || signs.behind?.test(behind) === true;
  });
}

interface Signs {
  readonly before: RegExp | undefined;
  readonly behind: RegExp | undefined;
}

const known = new Map<Language, Signs>();
const UNSPACED_LETTER = new RegExp(`[${UNSPACED}]`, 'u');

function signsOf(language: Language): Signs {
  let signs = known.get(language);
  if (signs === undefined) {
    const { before, articles, behind } = language.places;
    const words = `(?:${alternatives(before)})`;
    const article = articles === '' ? '' : String.raw`(?:(?:${alternatives(articles)})\s+)?`;
    const source = UNSPACED_LETTER.test(before)
      ? String.raw`${words}\s*$`
      : String.raw`(?:^|\s)${words}\s+${article}$`;
    signs = {
      before: before === '' ? undefined : new RegExp(source, 'iu'),
      behind: behind === '' ? undefined : new RegExp(`^(?:${behind})`, 'iu'),
    };
    known.set(language, signs);
  }
  return signs;
}
