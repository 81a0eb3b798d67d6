/** What does a document of an office program say of itself: title, author, date, pages? */

import { isLanguage } from '../../languages/tag.ts';
import type { Told } from '../build/block.ts';
import { isoDate } from '../dates.ts';

/** What programs write where nobody has told them a name. */
const NOBODY =
  /^(?:python-docx|apache poi|docx4j|openpyxl|user|unknown|admin|administrator|author|owner|microsoft(?: office)?(?: user)?|windows user|libreoffice.*|docx|pc|hp|dell|asus|acer|lenovo|toshiba|home|guest)$/iu;
/** Titles that name a program or a file. */
const UNTITLED =
  /^(?:word document|document\d*|untitled.*|microsoft word.*|.*\.docx?|.*\.odt|powerpoint.*|title)$/iu;
/** A longer name or title, in UTF-16 units, is none. */
const LONGEST = 300;

/** As the properties have them; each may be missing, empty or written by a program. */
export interface Properties {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  /** In ISO 8601, with a zone. */
  readonly created?: string | undefined;
  readonly modified?: string | undefined;
  readonly language?: string | undefined;
  readonly pages?: number | undefined;
}

/** What of the properties a person has written. @param heading the title that stands in the text, which comes first */
export function toldOf(
  { title = '', author = '', created, modified, language = '', pages }: Properties,
  heading: string | undefined,
): Told {
  const named = title.replace(/\s+/gu, ' ').trim();
  const isTitle = named !== '' && named.length <= LONGEST && !UNTITLED.test(named);
  const name = author.replace(/\s+/gu, ' ').trim();
  const isByPerson = name !== '' && name.length <= LONGEST && !NOBODY.test(name);
  const published = dayOf(created, name) ?? dayOf(modified, name);
  return {
    ...(heading !== undefined ? { title: heading } : isTitle && { title: named }),
    ...(isLanguage(language) && { language }),
    source: {
      ...(isByPerson && { author: name }),
      ...(published !== undefined && { published }),
    },
    ...(pages !== undefined && pages > 0 && { read: { page: pages } }),
  };
}

/** The template of python-docx is of 2013, and so are all documents that are made with it. */
const OF_TEMPLATE = '2013-12-23T23:15:00Z';

function dayOf(time: string | undefined, author: string): string | undefined {
  if (time === undefined || (time === OF_TEMPLATE && /^(?:python-docx|)$/u.test(author))) return undefined;
  const day = isoDate(time.slice(0, 10));
  // Programs that count from some day write that day where they know none.
  return day !== undefined && day > '1985' ? day : undefined;
}
