/** What do the keywords of an Org file say about it, and which notes does it define? */

import { isLanguage } from '../../languages/tag.ts';
import type { Told } from '../build/block.ts';
import { isoDate, leadingDate } from '../dates.ts';

/** Lines examined between two points where the work may pause. */
const LOOKED_TOGETHER = 2_000;

export interface OrgHead {
  /** Keyed by name in lower case; the values of a keyword that appears twice are joined. */
  readonly keywords: ReadonlyMap<string, string>;
  readonly abbreviations: ReadonlyMap<string, string>;
  readonly macros: ReadonlyMap<string, string>;
  readonly notes: ReadonlySet<string>;
}

/** Yields where the work may pause. */
export function* headIn(lines: readonly string[]): Generator<undefined, OrgHead> {
  const keywords = new Map<string, string>();
  const abbreviations = new Map<string, string>();
  const macros = new Map<string, string>();
  const notes = new Set<string>();
  for (const [at, line] of lines.entries()) {
    if (at % LOOKED_TOGETHER === 0) yield undefined;
    const [, label, number] = /^\[(?:fn:([\w-]+)|(\d{1,4}))\](?:\s|$)/u.exec(line) ?? [];
    if (label !== undefined || number !== undefined) notes.add(label ?? number ?? '');
    const [, name, value = ''] = /^\s*#\+(title|author|date|language|link|macro):\s*(.*)$/iu.exec(line) ?? [];
    if (name === undefined) continue;
    const key = name.toLowerCase();
    if (key === 'macro') {
      const [, macro, body = ''] = /^(\S+)(?:\s+(.*))?$/u.exec(value) ?? [];
      if (macro !== undefined) macros.set(macro.toLowerCase(), body);
    } else if (key === 'link') {
      const [, short, address] = /^(\S+)\s+(\S+)/u.exec(value) ?? [];
      if (short !== undefined && address !== undefined) abbreviations.set(short, address);
    } else if (value.trim() !== '')
      keywords.set(
        key,
        keywords.has(key) && key === 'title' ? `${keywords.get(key)} ${value.trim()}` : value.trim(),
      );
  }
  return { keywords, abbreviations, macros, notes };
}

/** @param title without its markup */
export function toldIn({ keywords }: OrgHead, title: string | undefined): Told {
  const language = keywords.get('language')?.replaceAll('_', '-');
  const author = keywords.get('author')?.replace(/\s*<[^>]*>/gu, '');
  const written = (keywords.get('date') ?? '').replace(/^[[<]|[\]>]$/gu, '');
  const published =
    isoDate(/^\d{4}-\d{2}-\d{2}/u.exec(written)?.[0] ?? written) ?? leadingDate(written)?.date;
  return {
    ...(title !== undefined && title !== '' && { title }),
    ...(language !== undefined && isLanguage(language) && { language }),
    source: {
      ...(author !== undefined && author !== '' && { author }),
      ...(published !== undefined && { published }),
    },
  };
}
