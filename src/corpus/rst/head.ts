/** What does a reStructuredText file define for its whole text: addresses, replacements, notes, and its author? */

import { isLanguage } from '../../languages/tag.ts';
import type { Told } from '../build/block.ts';
import { isoDate, leadingDate } from '../dates.ts';
import { type Defined, folded } from './inline.ts';

/** Lines examined between two points where the work may pause. */
const LOOKED_TOGETHER = 2_000;

const TARGET = /^\s*\.\. _(`[^`]+`|(?:\\.|[^:\\])+):(?:\s+(.*))?$/u;
const ANONYMOUS = /^\s*(?:\.\. __:|__)\s+(\S+)$/u;
const SUBSTITUTION = /^\s*\.\. \|([^|]+)\|\s+(replace|unicode|image|date)::\s*(.*)$/u;
const NOTE = /^\s*\.\. \[(\d{1,4}|#[\w-]*|\*|\p{L}[\w.+-]*)\](?:\s|$)/u;
const SIGNS = ['*', '†', '‡', '§', '¶', '#', '♠', '♥', '♦', '♣'];

/** Everything that is defined anywhere in a file. Yields where the work may pause. */
export function* definedIn(lines: readonly string[]): Generator<undefined, RstDefined> {
  const targets = new Map<string, string>();
  const substitutions = new Map<string, string>();
  const notes = noteLabels();
  for (const [at, line] of lines.entries()) {
    if (at % LOOKED_TOGETHER === 0) yield undefined;
    if (!/^\s*(?:\.\.|__) /u.test(line)) continue;
    const target = TARGET.exec(line);
    if (target !== null) {
      const [, name = '', address = ''] = target;
      targets.set(folded(name.replace(/`/gu, '').replace(/\\(.)/gu, '$1')), address.trim());
      continue;
    }
    if (ANONYMOUS.test(line)) continue;
    const substitution = SUBSTITUTION.exec(line);
    if (substitution !== null) {
      const [, name = '', kind, text = ''] = substitution;
      const more = kind === 'replace' ? continued(lines, at) : '';
      const said = kind === 'replace' ? `${text} ${more}`.trim() : kind === 'unicode' ? unicode(text) : '';
      substitutions.set(name.toLowerCase(), said);
      continue;
    }
    const [, label] = NOTE.exec(line) ?? [];
    if (label !== undefined) notes.set(label);
  }
  return { targets, substitutions, ...notes.done() };
}

export interface RstDefined extends Defined {
  /** The label of the next note that is defined under a name. */
  readonly set: (name: string) => string;
}

/** Labels of notes as readers see them: auto-numbered notes take the numbers that are not in use. */
function noteLabels(): { set(label: string): void; done(): Pick<RstDefined, 'called' | 'set'> } {
  const written: string[] = [];
  return {
    set: (label) => written.push(label),
    done() {
      const taken = new Set(written.filter((label) => /^\d+$/u.test(label)));
      const named = new Map<string, string>();
      const counted: string[] = [];
      const signs: string[] = [];
      let next = 1;
      for (const label of written) {
        if (label === '*') signs.push(signAt(signs.length));
        else if (!label.startsWith('#')) named.set(label.toLowerCase(), label);
        else {
          while (taken.has(String(next))) next++;
          const number = String(next++);
          if (label === '#') counted.push(number);
          else named.set(label.toLowerCase(), number);
        }
      }
      const reader = (): ((name: string) => string | undefined) => {
        let [number, sign] = [0, 0];
        return (name) =>
          name === '#' ? counted[number++] : name === '*' ? signs[sign++] : named.get(name.toLowerCase());
      };
      const set = reader();
      return { called: reader(), set: (name) => set(name) ?? name };
    },
  };
}

function signAt(at: number): string {
  return (SIGNS[at % SIGNS.length] ?? '*').repeat(1 + Math.floor(at / SIGNS.length));
}

function continued(lines: readonly string[], at: number): string {
  const more: string[] = [];
  for (let next = at + 1; next < lines.length && /^\s+\S/u.test(lines[next] ?? ''); next++)
    more.push((lines[next] ?? '').trim());
  return more.join(' ');
}

/** Characters from their code points, with the words between them. */
function unicode(text: string): string {
  return text
    .replace(/\s*\.\. .*$/u, '')
    .split(/\s+/u)
    .filter((part) => !part.startsWith(':'))
    .map((part) => {
      const [, hex] = /^(?:0x|x|\\x|U\+|u|\\u|&#x)([0-9a-f]{1,6});?$/iu.exec(part) ?? [];
      const code = hex === undefined ? Number.NaN : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : part;
    })
    .join('');
}

/** What the fields at the beginning say about the file. */
export function toldIn(fields: ReadonlyMap<string, string>, title: string | undefined): Told {
  const author = fields.get('author') ?? fields.get('authors');
  const written = (fields.get('date') ?? fields.get('created') ?? '').replace(/\$Date: (\S+).*\$/u, '$1');
  const published = isoDate(written.slice(0, 10)) ?? leadingDate(written)?.date;
  const language = fields.get('language') ?? fields.get('lang');
  const named = title ?? fields.get('title');
  return {
    ...(named !== undefined && { title: named }),
    ...(language !== undefined && isLanguage(language) && { language }),
    source: {
      ...(author !== undefined &&
        author !== '' && { author: author.replace(/\s*<[^>]*>/gu, '').replace(/,\s*$/u, '') }),
      ...(published !== undefined && { published }),
      ...(fields.has('copyright') && { rights: fields.get('copyright') ?? '' }),
    },
  };
}

/** Whether a field describes the file instead of being part of its text. */
export function isAboutFile(name: string): boolean {
  return /^(?:author|authors|organization|contact|version|status|revision|date|copyright|title|language|lang|orphan|tocdepth|nosearch|nocomments|created|category|tags|slug|summary|modified|doc|licen[cs]e|pep|type|requires|python-version|post-history|content-type|last-modified|resolution|discussions-to|sponsor|topic|replaces|superseded-by|bdfl-delegate|pep-delegate|description|keywords)$/iu.test(
    name,
  );
}
