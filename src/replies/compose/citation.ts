/** How is a quotation cited in the usual styles, to be copied? */

import { readableDate } from '../../corpus/dates.ts';
import { type Document, type Passage, quote } from '../../corpus/document.ts';
import { pagesOf, placeBeside, placeLabel } from '../../corpus/place-names.ts';
import type { Library } from '../../library/library.ts';
import type { Block, Reply } from '../../reply.ts';
import type { Span } from '../../text/span.ts';
import { footer } from './passage.ts';
import { oneLine } from './words.ts';

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

/** The words as a Markdown quote that shows them as they stand, with their links, the citation as its last line. */
export function markdown(passage: Passage, span: Span, library: Library): string {
  const lines: string[] = [];
  let from = span.start;
  for (const { 0: end, index } of quote(passage.document, span).matchAll(/\r\n|\r|\n/gu)) {
    lines.push(withLinks(passage.document, { start: from, end: span.start + index }));
    from = span.start + index + end.length;
  }
  lines.push(withLinks(passage.document, { start: from, end: span.end }));
  const quoted = [...lines, '', escapeMarkdown(`— ${library.cite(passage)}`)].map((line) =>
    `> ${line}`.trimEnd(),
  );
  return quoted.join('\n');
}

/** A line escaped, words that lead to an address of the web, of mail or of a file as links. */
function withLinks({ text, links = [] }: Pick<Document, 'text' | 'links'>, { start, end }: Span): string {
  let written = '';
  let from = start;
  for (const { span, url } of links) {
    const isSafe = /^(?:https?:|mailto:|[^:]*$|[^:]*[/?#])/iu.test(url);
    if (span.start < from || span.end > end || !isSafe) continue;
    const address = url.replace(/[\s<>\\]/gu, encodeURIComponent);
    const words = escapeMarkdown(text.slice(span.start, span.end));
    written += `${escapeMarkdown(text.slice(from, span.start))}[${words}](${/[()]/u.test(address) ? `<${address}>` : address})`;
    from = span.end;
  }
  return written + escapeMarkdown(text.slice(from, end));
}

/** American Psychological Association, 7th edition. Where the document is made from a source, both are named. */
export function apa(passage: Passage): string {
  const { title, source } = passage.document;
  const { author, published, retrieved, publisher, kind, url } = source;
  const from = sourceTitle(passage);
  const place = from === undefined ? bracketed('(', locator(passage), ')') : '';
  const what = `${from ?? title}${place}${bracketed('[', kind, ']')}`;
  const when = `(${published === undefined ? 'n.d.' : yearFirst(published)})`;
  const address =
    published === undefined && retrieved && url ? `Retrieved ${monthFirst(retrieved)}, from ${url}` : url;
  const cited = sentencesOf([
    ...(author === undefined ? [what, when] : [author, when, what]),
    publisher,
    address,
  ]);
  return from === undefined
    ? cited
    : `${sentencesOf([`${title}${bracketed('(', locator(passage), ')')}`])} From: ${cited}`;
}

/** Chicago Manual of Style, 17th edition, as a bibliography has it. */
export function chicago(passage: Passage): string {
  const { title, source } = passage.document;
  const { author, published, publisher, kind, url } = source;
  const from = sourceTitle(passage);
  const when = published === undefined ? 'n.d.' : monthFirst(published);
  const issued = [publisher ?? kind, when].filter(Boolean).join(', ');
  const place = from === undefined ? locator(passage) : '';
  const cited = sentencesOf([author, `“${from ?? title}.”`, capital(issued), place, url]);
  return from === undefined ? cited : `${sentencesOf([`“${title}.”`, locator(passage)])} From: ${cited}`;
}

/**
 * One `@misc` entry. Author, publisher and date are those of the words themselves: where the document is made
 * from a source, they are the source's and stand in the note.
 */
export function bibtex(passage: Passage): string {
  const { title, source } = passage.document;
  const { author, published, retrieved, publisher, url } = source;
  const from = sourceTitle(passage);
  const about = [author, `“${from}”`, publisher ?? source.kind, published && readableDate(published)];
  const note =
    from === undefined ? locator(passage) : `${locator(passage)}; from: ${about.filter(Boolean).join(', ')}`;
  const own = from === undefined;
  const fields: [name: string, value: string | undefined][] = [
    ['title', title],
    ['author', own ? author : undefined],
    ['publisher', own ? publisher : undefined],
    ['year', (own ? published?.slice(0, 4) : undefined) ?? 'n.d.'],
    ['month', own ? published?.slice(5, 7) || undefined : undefined],
    ['pages', own ? pagesOf(passage.place)?.replace('–', '--') : undefined],
    ['note', note],
    ['url', url],
    ['urldate', retrieved],
  ];
  const lines = fields.flatMap(([name, value]) => {
    if (value === undefined || value === '') return [];
    const text =
      name === 'url' ? value.replace(/[{}\\]/gu, encodeURIComponent) : escapeBibtex(oneLine(value));
    // In braces of its own a name is not parted at "and" or at commas.
    return [`  ${name} = {${name === 'author' ? `{${text}}` : text}},`];
  });
  // Not all programs take a colon in a key.
  return [`@misc{${passage.id.replace(':', '-')},`, ...lines, '}'].join('\n');
}

/** Title of the source that the document is made from, as notes are; undefined where the document is the source. */
function sourceTitle({ document: { title, source } }: Passage): string | undefined {
  return source.title === title ? undefined : source.title;
}

function bracketed(open: string, text: string | undefined, close: string): string {
  return text === undefined || text === '' ? '' : ` ${open}${text}${close}`;
}

const MONTH = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** "2025, December 29", less what is not known; the time of day is left out. */
function yearFirst(iso: string): string {
  const [year, month, day] = dateParts(iso);
  return [year, [month, day].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

/** "December 29, 2025", "December 2025", "2025". */
function monthFirst(iso: string): string {
  const [year, month, day] = dateParts(iso);
  if (day === undefined) return [month, year].filter(Boolean).join(' ');
  return `${month} ${day}, ${year}`;
}

function dateParts(iso: string): [year: string, month: string | undefined, day: string | undefined] {
  const [year = iso, month, day] = iso.slice(0, 10).split('-');
  const named = month === undefined ? undefined : MONTH.format(Date.UTC(2000, Number(month) - 1));
  return [year, named, day === undefined ? undefined : String(Number(day))];
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => (text.startsWith('n.d.') ? letter : letter.toUpperCase()));
}

function locator(passage: Passage): string {
  const { section, paragraph, part } = passage;
  const place = placeBeside(passage);
  const pages = place?.kind === 'page' ? placeLabel(place) : '';
  const numbered = [pages, paragraph > 0 ? `¶ ${paragraph}` : ''].filter(Boolean).join(', ');
  return `${[section.join(' › '), numbered].filter(Boolean).join(', ')}${part > 0 ? ` (part ${part})` : ''}`;
}

/** Joined as sentences; what ends with a stop of its own, and an address, gets none more. */
function sentencesOf(parts: readonly (string | undefined)[]): string {
  return parts
    .flatMap((part) => (part === undefined || part === '' ? [] : [oneLine(part)]))
    .map((part) => (/[.!?。！？]”?$|https?:\S+$/u.test(part) ? part : `${part}.`))
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
