/** What do the properties of an office document say about it: title, author, date, pages? */

import { isLanguage } from '../../languages/tag.ts';
import type { Told } from '../build/block.ts';
import { isoDate } from '../dates.ts';

/** Names that programs write if nobody has told them one. */
const NOBODY =
  /^(?:python-docx|apache poi|docx4j|openpyxl|user|unknown|admin|administrator|author|owner|microsoft(?: office)?(?: user)?|windows user|libreoffice.*|docx|pc|hp|dell|asus|acer|lenovo|toshiba|home|guest)$/iu;
/** Titles that are the name of a program or a file. */
const UNTITLED =
  /^(?:word document|document\d*|untitled.*|microsoft word.*|.*\.docx?|.*\.odt|powerpoint.*|title)$/iu;
/** In UTF-16 units; a longer name or title is ignored. */
const LONGEST = 300;

/** As in the properties; each may be missing, empty or written by a program. */
export interface Properties {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  /** In ISO 8601, with a zone. */
  readonly created?: string | undefined;
  readonly modified?: string | undefined;
  readonly language?: string | undefined;
  readonly pages?: number | undefined;
}

/**
 * The properties that a person has written.
 * @param heading the title in the text, which takes precedence
 */
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

/** The template of python-docx dates from 2013, and so do all documents made from it. */
const OF_TEMPLATE = '2013-12-23T23:15:00Z';

function dayOf(time: string | undefined, author: string): string | undefined {
  if (time === undefined || (time === OF_TEMPLATE && /^(?:python-docx|)$/u.test(author))) return undefined;
  const day = isoDate(time.slice(0, 10));
  // Programs that count days from an epoch write the epoch if they know no date.
  return day !== undefined && day > '1985' ? day : undefined;
}
