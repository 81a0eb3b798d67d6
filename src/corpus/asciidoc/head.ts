/** What does the head of an AsciiDoc text say about it, and which attributes and ids does the text define? */

import { isLanguage } from '../../languages/tag.ts';
import type { Told } from '../build/block.ts';
import { isoDate, leadingDate } from '../dates.ts';

/** Lines examined between two points where the work may pause. */
const LOOKED_TOGETHER = 2_000;
/** Attributes per document; more are an attack. */
const MOST_ATTRIBUTES = 2_000;

const ATTRIBUTE = /^:(!?[\w][\w-]*!?):(?:\s+(.*))?$/u;
const AUTHOR = /^[\p{L}][\p{L}\p{M}'.-]*(?:[ _][\p{L}\p{M}'.-]+){0,3}(?:\s+<[^>]+>)?(?:;\s*[\p{L}][^;]*)*$/u;
const REVISION = /^v?\d[\w.]*(?:,\s*(.*))?$|^(\d{4}-\d{2}-\d{2}|[A-Z][a-z]+ \d{1,2}, \d{4})/u;

export interface Head {
  readonly title: string | undefined;
  readonly attributes: Map<string, string>;
  /** The first line after the head. */
  readonly end: number;
}

/** The title with the author and revision below it, and the attributes up to the first empty line after it. */
export function headOf(lines: readonly string[]): Head {
  const attributes = new Map<string, string>();
  let at = 0;
  let title: string | undefined;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '' || (line.startsWith('//') && !line.startsWith('///'))) continue;
    if (setAttribute(line, attributes)) continue;
    break;
  }
  const found = /^[=#] +(\S.*)$/u.exec(lines[at] ?? '')?.[1];
  if (found !== undefined) {
    title = found;
    at++;
    if (AUTHOR.test(lines[at] ?? '')) {
      attributes.set(
        'author',
        (lines[at] ?? '')
          .replace(/\s*<[^>]*>/gu, '')
          .replace(/_/gu, ' ')
          .replace(/;\s*/gu, ', '),
      );
      at++;
      const [whole, behind, alone] = REVISION.exec(lines[at] ?? '') ?? [];
      if (whole !== undefined) {
        attributes.set('revdate', (alone ?? behind ?? '').replace(/:.*$/u, ''));
        at++;
      }
    }
    for (; at < lines.length && lines[at] !== ''; at++) {
      const line = lines[at] ?? '';
      if (!setAttribute(line, attributes) && !line.startsWith('//')) break;
    }
  }
  return { title, attributes, end: at };
}

/** Sets or unsets an attribute if the line does so; returns whether it does. */
export function setAttribute(line: string, attributes: Map<string, string>): boolean {
  const [, name, value = ''] = ATTRIBUTE.exec(line) ?? [];
  if (name === undefined) return false;
  const key = name.replace(/!/gu, '').toLowerCase();
  if (name.includes('!')) attributes.delete(key);
  else if (attributes.size < MOST_ATTRIBUTES) attributes.set(key, value.trim());
  return true;
}

/** Titles of sections and blocks, keyed by id. Yields where the work may pause. */
export function* titlesIn(lines: readonly string[]): Generator<undefined, Map<string, string>> {
  const titles = new Map<string, string>();
  let id: string | undefined;
  for (const [at, line] of lines.entries()) {
    if (at % LOOKED_TOGETHER === 0) yield undefined;
    const [, anchor, text] =
      /^\[\[([^\],]+)(?:,\s*([^\]]+))?\]\]$/u.exec(line) ?? /^\[#([\w:.-]+)[^\]]*\]$/u.exec(line) ?? [];
    if (anchor !== undefined) {
      id = anchor;
      if (text !== undefined) titles.set(anchor, text);
      continue;
    }
    const title = /^={1,6} +(\S.*)$/u.exec(line)?.[1] ?? /^\.([^\s.].*)$/u.exec(line)?.[1];
    if (title !== undefined) {
      const plain = title.replace(/\[\[([^\]]+)\]\]/u, (_, own: string) => {
        id ??= own;
        return '';
      });
      if (id !== undefined && !titles.has(id)) titles.set(id, plain.trim());
      titles.set(automaticId(plain), plain.trim());
      titles.set(plain.trim(), plain.trim());
    } else if (/^\[.*\]$/u.test(line)) continue;
    id = undefined;
  }
  return titles;
}

/** Source: Asciidoctor, automatic ids of sections */
function automaticId(title: string): string {
  return `_${title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_.-]/gu, '')
    .trim()
    .replace(/[\s.-]+/gu, '_')}`;
}

export function toldOf(title: string | undefined, attributes: ReadonlyMap<string, string>): Told {
  const language = attributes.get('lang');
  const author = attributes.get('author') ?? attributes.get('authors');
  const written = attributes.get('revdate') ?? attributes.get('date') ?? '';
  const published = isoDate(written.trim()) ?? leadingDate(written.trim())?.date;
  return {
    ...(title !== undefined && { title }),
    ...(language !== undefined && isLanguage(language) && { language }),
    source: {
      ...(author !== undefined && author !== '' && { author }),
      ...(published !== undefined && { published }),
      ...(attributes.get('copyright') && { rights: attributes.get('copyright') ?? '' }),
    },
  };
}
