/** What does an HTML page say about itself: title, author, date, language, address? */

import { isLanguage } from '../../languages/tag.ts';
import type { Told } from '../build/block.ts';
import { isoDate } from '../dates.ts';
import type { Source } from '../document.ts';
import { attribute, elementsIn, type HtmlDocument, type HtmlElement, plainText, rawText } from './tree.ts';

/** In UTF-16 units; a longer name is a sentence or a list of everyone. */
const LONGEST_NAME = 200;
/** Elements examined: a page describes itself near its beginning. */
const MOST_ELEMENTS = 10_000;
/** In UTF-16 units; longer data belongs to a shop or a map. */
const LONGEST_DATA = 200_000;
/** What separates the title of a page from the name of its site. */
const BETWEEN = /\s+(?:[|\-–—·•»«:]|::|\\)\s+/u;

const NAMES = {
  title: ['og:title', 'dc.title', 'dcterms.title', 'citation_title', 'twitter:title'],
  author: [
    'author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'citation_author',
    'parsely-author',
    'byl',
  ],
  published: [
    'article:published_time',
    'datepublished',
    'dc.date.issued',
    'dcterms.issued',
    'dc.date',
    'dcterms.date',
    'dcterms.created',
    'citation_publication_date',
    'parsely-pub-date',
    'pubdate',
    'publish-date',
    'date',
  ],
  publisher: ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'application-name'],
  url: ['og:url'],
} as const;

/** What the head says about the page, and the address that its links are relative to. */
export interface Metadata {
  readonly told: Told;
  readonly base?: string;
}

/** @param main the element with the page's text, whose heading and time may add to what the head says */
export function metadataOf(document: HtmlDocument, main: HtmlElement | undefined): Metadata {
  const metas = new Map<string, string>();
  const data: Record<string, unknown>[] = [];
  let [language, title, base, canonical]: (string | undefined)[] = [];
  let looked = 0;
  for (const element of elementsIn(document, ({ tagName }) => tagName === 'svg')) {
    if (++looked > MOST_ELEMENTS) break;
    switch (element.tagName) {
      case 'html':
        language = attribute(element, 'lang') ?? attribute(element, 'xml:lang');
        break;
      case 'title':
        title ??= plainText(element);
        break;
      case 'base':
        base ??= attribute(element, 'href');
        break;
      case 'link':
        if (attribute(element, 'rel') === 'canonical') canonical ??= attribute(element, 'href');
        break;
      case 'meta': {
        const name =
          attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemprop');
        const http = attribute(element, 'http-equiv')?.toLowerCase();
        const content = attribute(element, 'content')?.replace(/\s+/gu, ' ').trim() ?? '';
        if (http === 'content-language') language ??= content;
        if (name !== undefined && content !== '')
          for (const one of name.toLowerCase().split(/\s+/u)) if (!metas.has(one)) metas.set(one, content);
        break;
      }
      case 'script':
        if (attribute(element, 'type')?.toLowerCase() === 'application/ld+json')
          data.push(...dataIn(rawText(element)));
    }
  }
  const first = (
    names: readonly string[],
    isUsable: (text: string) => boolean = isName,
  ): string | undefined =>
    names.map((name) => metas.get(name)).find((text) => text !== undefined && isUsable(text));
  const article = data.find((one) => one.datePublished !== undefined || one.author !== undefined) ?? {};
  const url = [canonical, first(NAMES.url, isAddress)].find((one) => one !== undefined && isAddress(one));
  const publisher = first(NAMES.publisher) ?? nameOf(article.publisher);
  const author = first(NAMES.author) ?? nameOf(article.author) ?? authorIn(main);
  const published =
    dateOf(first(NAMES.published, (text) => dateOf(text) !== undefined)) ??
    dateOf(textOf(article.datePublished)) ??
    dateOf(timeIn(main));
  const source: Source = {
    ...(publisher !== undefined && { publisher }),
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
  };
  const tag = language?.trim().replaceAll('_', '-');
  const name = titleOf(main, title, first(NAMES.title), publisher);
  const relativeTo = [base, url].find((one) => one !== undefined && isAddress(one));
  return {
    told: {
      source,
      ...(name !== undefined && { title: name }),
      ...(tag !== undefined && isLanguage(tag) && { language: tag }),
    },
    ...(relativeTo !== undefined && { base: relativeTo }),
  };
}

/** The heading of the page if it has one of the first level; otherwise the title without the name of the site. */
function titleOf(
  main: HtmlElement | undefined,
  title: string | undefined,
  shared: string | undefined,
  site: string | undefined,
): string | undefined {
  const headings = main === undefined ? [] : [...firstOf(main)].filter(({ tagName }) => tagName === 'h1');
  const [only] = headings.length === 1 ? headings.map(plainText) : [];
  if (only !== undefined && only !== '') return only;
  if (shared !== undefined) return withoutSite(shared, site);
  return title === undefined || title === '' ? undefined : withoutSite(title, site);
}

function withoutSite(title: string, site: string | undefined): string {
  if (site === undefined) return title;
  const parts = title.split(BETWEEN);
  if (parts.length < 2) return title;
  const same = (part: string | undefined): boolean => part?.toLowerCase() === site.toLowerCase();
  if (same(parts.at(-1)))
    return title.slice(0, title.lastIndexOf(parts.at(-1) ?? '')).replace(/[\s|\-–—·•»«:\\]+$/u, '');
  return same(parts[0]) ? title.slice((parts[0] ?? '').length).replace(/^[\s|\-–—·•»«:\\]+/u, '') : title;
}

/** The elements at the beginning of the text. */
function* firstOf(main: HtmlElement): Generator<HtmlElement> {
  let count = 0;
  for (const element of elementsIn(main)) {
    if (++count > MOST_ELEMENTS) return;
    yield element;
  }
}

/** Objects of JSON-LD, including those in lists and graphs. */
function dataIn(json: string): Record<string, unknown>[] {
  if (json.length > LONGEST_DATA) return [];
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return [];
  }
  const all = Array.isArray(parsed) ? parsed : [parsed];
  return all.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null) return [];
    const graph = (one as { '@graph'?: unknown })['@graph'];
    const inside: unknown[] = Array.isArray(graph) ? graph : [];
    return [one, ...inside].filter((each) => typeof each === 'object' && each !== null) as Record<
      string,
      unknown
    >[];
  });
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A name from JSON-LD, or several names joined. */
function nameOf(value: unknown): string | undefined {
  const all = (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => {
    const name = typeof one === 'string' ? one : textOf((one as { name?: unknown } | null | undefined)?.name);
    return name !== undefined && isName(name) ? name.trim() : [];
  });
  const names = [...new Set(all)].join(', ');
  return names === '' || names.length > LONGEST_NAME ? undefined : names;
}

function isName(text: string): boolean {
  return (
    text.trim() !== '' &&
    text.length <= LONGEST_NAME &&
    !/^(?:https?:)?\/\//iu.test(text) &&
    !/^@/u.test(text)
  );
}

function isAddress(text: string): boolean {
  return /^https?:\/\//iu.test(text) && URL.canParse(text);
}

/** In the form of `Source.published`; the time zone is dropped. */
function dateOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const plain = text.trim().replace(/(T\d{2}:\d{2})(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/u, '$1');
  const found = isoDate(plain);
  if (found !== undefined) return found;
  const [day] = /^\d{4}-\d{2}-\d{2}(?=[T ])/u.exec(plain) ?? [];
  return day === undefined ? undefined : isoDate(day);
}

function authorIn(main: HtmlElement | undefined): string | undefined {
  if (main === undefined) return undefined;
  for (const element of firstOf(main)) {
    const isAuthor = attribute(element, 'rel') === 'author' || attribute(element, 'itemprop') === 'author';
    if (!isAuthor) continue;
    const name = plainText(element);
    if (isName(name) && name.length <= LONGEST_NAME / 2) return name;
  }
  return undefined;
}

/** The time that is marked as the page's own, or else the first one in its text. */
function timeIn(main: HtmlElement | undefined): string | undefined {
  if (main === undefined) return undefined;
  let first: string | undefined;
  for (const element of firstOf(main)) {
    const given = attribute(element, 'datetime') ?? attribute(element, 'content');
    if (attribute(element, 'itemprop') === 'datePublished') return given ?? plainText(element);
    if (element.tagName !== 'time') continue;
    if (attribute(element, 'pubdate') !== undefined) return given;
    first ??= given;
  }
  return first;
}
