/** How is a quotation cited in the usual styles, to be copied? */

import { readableDate } from '../corpus/dates.ts';
import { type Passage, quote, type Span } from '../corpus/document.ts';
import type { Library } from '../library.ts';
import { footer, oneLine } from './compose-passage.ts';
import type { Block, Reply } from './reply.ts';

/** What the styles take together, in UTF-16 units; a message holds 4,000, titles and labels included. */
const ROOM = 3_500;

/** A citation in the usual styles, each in a block of its own; styles that do not fit are named instead. */
export function copyReply(passage: Passage, span: Span, library: Library): Reply {
  const styles = [
    { label: 'Plain', language: undefined, text: plain(passage, span, library) },
    { label: 'Markdown', language: undefined, text: markdown(passage, span, library) },
    { label: 'APA', language: undefined, text: apa(passage) },
    { label: 'Chicago', language: undefined, text: chicago(passage) },
    { label: 'BibTeX', language: 'bibtex', text: bibtex(passage) },
  ];
  let room = ROOM;
  const blocks: Block[] = [{ kind: 'title', text: 'Citation to copy' }];
  const left: string[] = [];
  for (const { label, language, text } of styles) {
    if (text.length > room) {
      left.push(label);
      continue;
    }
    room -= text.length;
    blocks.push({ kind: 'text', parts: [{ kind: 'strong', text: label }] });
    blocks.push({ kind: 'code', text, ...(language === undefined ? {} : { language }) });
  }
  if (left.length > 0) {
    blocks.push({ kind: 'text', parts: [`Left out, as one message does not hold it: ${left.join(', ')}.`] });
  }
  blocks.push(footer(`id ${passage.id}`, library));
  return { visibility: 'private', blocks, controls: [] };
}

/** “words” — citation (id, corpus fingerprint) */
export function plain(passage: Passage, span: Span, library: Library): string {
  return `“${quote(passage.document, span)}” — ${library.cite(passage)} (${passage.id}, corpus ${library.corpus.version})`;
}

/** The words as a Markdown quote that shows them as they stand, the citation as its last line. */
export function markdown(passage: Passage, span: Span, library: Library): string {
  const lines = quote(passage.document, span).split(/\r\n|\r|\n/u);
  const quoted = [...lines, '', `— ${library.cite(passage)}`].map((line) =>
    `> ${escapeMarkdown(line)}`.trimEnd(),
  );
  return quoted.join('\n');
}

/** American Psychological Association, 7th edition: who, when, what, where from. */
export function apa(passage: Passage): string {
  const { author, published, retrieved, publisher, url } = passage.document.source;
  const { title, notes } = workOf(passage);
  const place = locator(passage);
  const what = `${title}${place === '' ? '' : ` (${place})`}${notes === '' ? '' : ` [${notes}]`}`;
  const when = `(${published === undefined ? 'n.d.' : readableDate(published)})`;
  const began = author === undefined ? [what, when] : [author, when, what];
  const from =
    url === undefined || published !== undefined || retrieved === undefined
      ? url
      : `Retrieved ${readableDate(retrieved)}, from ${url}`;
  return sentencesOf([...began, publisher, from]);
}

/** Chicago Manual of Style, 17th edition, as a bibliography has it. */
export function chicago(passage: Passage): string {
  const { author, published, publisher, url } = passage.document.source;
  const { title, notes } = workOf(passage);
  const when = published === undefined ? 'n.d.' : readableDate(published);
  const issued = publisher === undefined ? when : `${publisher}, ${when}`;
  return sentencesOf([author, `“${title}.”`, notes, issued, locator(passage), url]);
}

/** One @misc entry; its key is the passage's id with a hyphen, as a key has no colon in all programs. */
export function bibtex(passage: Passage): string {
  const { author, published, retrieved, publisher, url } = passage.document.source;
  const { title, notes } = workOf(passage);
  const fields: [string, string | undefined][] = [
    ['title', title],
    // In braces of its own, a name is not parted at "and" or commas.
    ['author', author === undefined ? undefined : `{${escapeBibtex(author)}}`],
    ['publisher', publisher],
    ['year', published?.slice(0, 4) ?? 'n.d.'],
    ['month', published?.slice(5, 7) || undefined],
    ['note', [notes, locator(passage)].filter(Boolean).join(', ') || undefined],
    ['url', url],
    ['urldate', retrieved],
  ];
  const lines = fields.flatMap(([name, value]) => {
    if (value === undefined) return [];
    return [`  ${name} = {${name === 'author' || name === 'url' ? value : escapeBibtex(oneLine(value))}},`];
  });
  return [`@misc{${passage.id.replace(':', '-')},`, ...lines, '}'].join('\n');
}

/**
 * What the words are quoted from. Where the document is made from a source of another title, as notes are, the
 * words are the document's, and the source is named as what they are on.
 */
function workOf({ document: { title, source } }: Passage): { title: string; notes: string } {
  const about = source.title !== undefined && source.title !== title ? `on “${source.title}”` : '';
  return { title, notes: [about, source.kind].filter(Boolean).join(', ') };
}

function locator({ section, paragraph, part }: Passage): string {
  const numbered = paragraph > 0 ? `¶ ${paragraph}` : '';
  return `${[section.join(' › '), numbered].filter(Boolean).join(', ')}${part > 0 ? ` (part ${part})` : ''}`;
}

/** Joined as sentences; what ends with a stop of its own or is an address gets none more. */
function sentencesOf(parts: readonly (string | undefined)[]): string {
  const known = parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => oneLine(part as string));
  return known
    .map((part) => (/[.!?”]$/u.test(part) || /^https?:\S+$|from https?:\S+$/u.test(part) ? part : `${part}.`))
    .join(' ');
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_~|<>[\]]/gu, '\\$&').replace(/^(\s*)([#+-]|\d+(?=[.)]))/u, (_, space, sign) => {
    return /^\d/u.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`;
  });
}

function escapeBibtex(text: string): string {
  return text.replace(/[\\{}&%$#_~^]/gu, (sign) => {
    if (sign === '\\') return '\\textbackslash{}';
    if (sign === '~') return '\\textasciitilde{}';
    if (sign === '^') return '\\textasciicircum{}';
    return `\\${sign}`;
  });
}
