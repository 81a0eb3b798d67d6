/** How is a quotation cited in each style, for copying? */

import { labelled, madeFrom } from '../../corpus/citation.ts';
import { readableDate } from '../../corpus/dates.ts';
import { type Document, type Passage, quote } from '../../corpus/document.ts';
import { pagesOf, placeBeside, placeLabel } from '../../corpus/place-names.ts';
import type { Library } from '../../library/library.ts';
import { type Block, type Reply, said } from '../../reply.ts';
import type { Span } from '../../text/span.ts';
import type { Voice } from '../../texts/voice.ts';
import { citedLine } from './cited.ts';
import { fromStart } from './passage.ts';
import { oneLine } from './words.ts';

/** Longest citation, in UTF-16 units; a message holds 4,000, titles and labels included. */
const ROOM = 3_500;

/** The names of the styles are the same in all languages, except for the plain one. */
const STYLES = ['plain', 'Markdown', 'APA', 'Chicago', 'BibTeX'] as const;
type Style = (typeof STYLES)[number];

/** A citation to copy, in one style, with a menu of the others. An unknown style gives the plain one. */
export function copyReply(
  passage: Passage,
  span: Span,
  library: Library,
  voice: Voice,
  wanted?: string,
): Reply {
  const style = STYLES.find((one) => one === wanted) ?? 'plain';
  const text = inStyle(style, passage, span, library, voice);
  const label = (one: Style) => (one === 'plain' ? voice.say('style-plain') : one);
  const shown: Block =
    text.length > ROOM
      ? said(voice.say('style-too-long'))
      : { kind: 'code', text, ...(style === 'BibTeX' ? { language: 'bibtex' } : {}) };
  return {
    visibility: 'private',
    blocks: [{ kind: 'title', text: `${voice.say('citation-title')} · ${label(style)}` }, shown],
    controls: [
      {
        kind: 'menu',
        placeholder: voice.say('choose-style'),
        action: { kind: 'style', passage: passage.id, span: fromStart(passage, span) },
        options: STYLES.filter((one) => one !== style).map((one) => ({ label: label(one), value: one })),
      },
    ],
  };
}

function inStyle(style: Style, passage: Passage, span: Span, library: Library, voice: Voice): string {
  switch (style) {
    case 'plain':
      return plain(passage, span, library, voice);
    case 'Markdown':
      return markdown(passage, span, voice);
    case 'APA':
      return apa(passage);
    case 'Chicago':
      return chicago(passage);
    case 'BibTeX':
      return bibtex(passage);
  }
}

/** “words” — citation (id, version of the documents) */
export function plain(passage: Passage, span: Span, library: Library, voice: Voice): string {
  const { version } = library.corpus;
  const words = voice.say('quoted', { words: quote(passage.document, span) });
  return `${words} — ${citedLine(passage, voice)} (${passage.id}, ${voice.say('version', { version })})`;
}

/** The words as a Markdown quote, escaped, with their links; the citation is the last line. */
export function markdown(passage: Passage, span: Span, voice: Voice): string {
  const lines: string[] = [];
  let from = span.start;
  for (const { 0: end, index } of quote(passage.document, span).matchAll(/\r\n|\r|\n/gu)) {
    lines.push(withLinks(passage.document, { start: from, end: span.start + index }));
    from = span.start + index + end.length;
  }
  lines.push(withLinks(passage.document, { start: from, end: span.end }));
  const quoted = [...lines, '', escapeMarkdown(`— ${citedLine(passage, voice)}`)].map((line) =>
    `> ${line}`.trimEnd(),
  );
  return quoted.join('\n');
}

/** An escaped line, in which words that lead to a web address, a mail address or a file are links. */
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

/** In the style of the American Psychological Association, 7th edition. If the document is made from a source, both are named. */
export function apa(passage: Passage): string {
  const { title, source } = passage.document;
  const { author, published, retrieved, publisher, kind, url } = source;
  const own = ownTitle(passage);
  const place = own === undefined ? bracketed('(', locator(passage), ')') : '';
  const what = `${own === undefined ? title : (source.title ?? title)}${place}${bracketed('[', kind, ']')}`;
  const when = `(${published === undefined ? 'n.d.' : yearFirst(published)})`;
  const got = retrieved === undefined ? undefined : `Retrieved ${monthFirst(retrieved)}`;
  const cited = sentencesOf([
    ...(author === undefined ? [what, when] : [author, when, what]),
    publisher,
    got !== undefined && url ? `${got}, from ${url}` : (got ?? url),
  ]);
  if (own === undefined) return cited;
  const { label, rest } = own;
  return `${sentencesOf([`${rest}${bracketed('(', locator(passage), ')')}${bracketed('[', label, ']')}`])} From: ${cited}`;
}

/** In the style of a bibliography by the Chicago Manual of Style, 17th edition. */
export function chicago(passage: Passage): string {
  const { title, source } = passage.document;
  const { author, published, retrieved, publisher, kind, url } = source;
  const own = ownTitle(passage);
  // If a source has no date, Chicago wants the day on which it was retrieved.
  const when =
    published !== undefined
      ? monthFirst(published)
      : retrieved === undefined
        ? 'n.d.'
        : `accessed ${monthFirst(retrieved)}`;
  const issued = [publisher ?? kind, when].filter(Boolean).join(', ');
  const place = own === undefined ? locator(passage) : '';
  const named = own === undefined ? title : (source.title ?? title);
  const cited = sentencesOf([author, `“${named}.”`, capital(issued), place, url]);
  if (own === undefined) return cited;
  return `${sentencesOf([`“${own.rest}.”`, own.label, locator(passage)])} From: ${cited}`;
}

/**
 * One `@misc` entry. Author, publisher and date are those of the quoted words. If the document is made from a source, they
 * are the source's, so they are in the note. Unknown fields are left out, as BibTeX has no word such as "n.d.".
 */
export function bibtex(passage: Passage): string {
  const { title, source } = passage.document;
  const { author, published, retrieved, publisher, url } = source;
  const from = ownTitle(passage);
  const own = from === undefined;
  const got = retrieved === undefined ? undefined : `retrieved ${readableDate(retrieved)}`;
  const about = [author, `“${source.title}”`, publisher ?? source.kind, published && readableDate(published)];
  const place = locator(passage);
  const note = own
    ? [place, url === undefined ? got : undefined]
    : [place, `from: ${[...about, got].filter(Boolean).join(', ')}`];
  const fields: [name: string, value: string | undefined][] = [
    ['title', from?.rest ?? title],
    ['author', own ? author : undefined],
    ['howpublished', from?.label],
    ['publisher', own ? publisher : undefined],
    ['year', own ? published?.slice(0, 4) : undefined],
    ['month', own ? published?.slice(5, 7) || undefined : undefined],
    ['pages', own ? pagesOf(passage.place)?.replace('–', '--') : undefined],
    ['note', note.filter(Boolean).join('; ')],
    ['url', url],
    ['urldate', retrieved],
  ];
  const lines = fields.flatMap(([name, value]) => {
    if (value === undefined || value === '') return [];
    const text =
      name === 'url' ? value.replace(/[{}\\]/gu, encodeURIComponent) : escapeBibtex(oneLine(value));
    // In a second pair of braces, a name is not split at "and" or at commas.
    return [`  ${name} = {${name === 'author' ? `{${text}}` : text}},`];
  });
  // Some programs reject a colon in a key.
  return [`@misc{${passage.id.replace(':', '-')},`, ...lines, '}'].join('\n');
}

/** The title of a document that is made from a source, with its label apart; undefined if it is the source itself. */
function ownTitle({ document }: Passage): ReturnType<typeof labelled> | undefined {
  return madeFrom(document) ? labelled(document.title) : undefined;
}

function bracketed(open: string, text: string | undefined, close: string): string {
  return text === undefined || text === '' ? '' : ` ${open}${text}${close}`;
}

const MONTH = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** "2025, December 29", or as much of it as is known, without the time of day. */
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

/** Joined as sentences. A part that ends in a full stop or an address gets no further one. */
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
