/** What does the package of an EPUB say: its parts and their order, the title, author, language and date? */

import { isLanguage } from '../../languages/tag.ts';
import { type Told, UnreadableFile } from '../build/block.ts';
import { isoDate } from '../dates.ts';
import {
  attribute,
  elementsIn,
  type HtmlDocument,
  type HtmlElement,
  plainText,
  tokensOf,
} from '../html/tree.ts';
import type { Archive } from '../packed/archive.ts';
import { localName, named, type Parts, targetOf } from './parts.ts';

/** In UTF-16 units; longer names and titles are ignored. */
const LONGEST = 300;
/** Of the many people who have worked on a book, at most this many are named. */
const MOST_AUTHORS = 5;
/** Encryption methods that are used for fonts, not for text. */
const FONTS: ReadonlySet<string> = new Set([
  'http://www.idpf.org/2008/embedding',
  'http://ns.adobe.com/pdf/enc#RC',
]);
const PAGES = /^(?:application\/xhtml\+xml|text\/(?:html|x-oeb1?-document)|application\/x-dtbook\+xml|)$/iu;

/** Why a comic or a scanned book is not read. */
export const NO_TEXT = 'contains pictures of its pages but no text; it is not read';

export interface Package {
  /** Names in the archive of the parts to read, in reading order. */
  readonly spine: readonly string[];
  /** Parts that the package lists but the archive lacks. */
  readonly missing: readonly string[];
  /** Where the contents are listed: the navigation document of EPUB 3, and that of EPUB 2. */
  readonly navigation: string | undefined;
  readonly ncx: string | undefined;
  /** Kinds of parts, such as "cover", keyed by their names. */
  readonly kinds: ReadonlyMap<string, string>;
  readonly told: Told;
}

/** @throws UnreadableFile if there is no package, or if its text is encrypted */
export async function packageOf(archive: Archive, parts: Parts): Promise<Package> {
  const name = await packageName(archive, parts);
  const tree = name === undefined ? undefined : await parts.tree(name, { isPackage: true });
  if (name === undefined || tree === undefined)
    throw new UnreadableFile('is an archive but not an EPUB; save it as one, or correct its extension');
  const items = new Map<string, HtmlElement>();
  for (const item of named(tree, 'item')) items.set(attribute(item, 'id') ?? '', item);
  const nameOf = (item: HtmlElement | undefined): string | undefined => {
    const target = item && targetOf(attribute(item, 'href') ?? '', name);
    return target && (parts.find(target.name) ?? target.name);
  };
  const spine: string[] = [];
  const missing: string[] = [];
  const listed = new Set<string>();
  let pictures = 0;
  for (const reference of named(tree, 'itemref')) {
    const item = items.get(attribute(reference, 'idref') ?? '');
    const part = nameOf(item);
    if (item === undefined || part === undefined || listed.has(part)) continue;
    if (!PAGES.test(attribute(item, 'media-type') ?? '')) {
      pictures++;
      continue;
    }
    listed.add(part);
    if (parts.find(part) === undefined) missing.push(part);
    else spine.push(part);
  }
  if (spine.length === 0)
    throw new UnreadableFile(
      missing.length === 0 && pictures > 0 ? NO_TEXT : 'contains none of its chapters; save it again',
    );
  const locked = await lockedParts(parts);
  if (spine.some((part) => locked.has(part)))
    throw new UnreadableFile('is locked by digital rights management (DRM); use a copy without it');
  const [toc] = named(tree, 'spine');
  const kinds = new Map<string, string>();
  for (const reference of named(tree, 'reference')) {
    const part = targetOf(attribute(reference, 'href') ?? '', name)?.name;
    const [kind] = tokensOf(reference, 'type');
    if (part !== undefined && kind !== undefined) kinds.set(parts.find(part) ?? part, kind);
  }
  const navigation = [...items.values()].find((item) => tokensOf(item, 'properties').includes('nav'));
  const ncx =
    items.get((toc && attribute(toc, 'toc')) ?? '') ??
    [...items.values()].find((item) => attribute(item, 'media-type') === 'application/x-dtbncx+xml');
  return {
    spine,
    missing,
    kinds,
    navigation: nameOf(navigation),
    ncx: nameOf(ncx),
    told: toldIn(tree),
  };
}

async function packageName(archive: Archive, parts: Parts): Promise<string | undefined> {
  const container = await parts.tree('META-INF/container.xml');
  for (const file of container === undefined ? [] : named(container, 'rootfile')) {
    const path = targetOf(attribute(file, 'full-path') ?? '', '')?.name;
    const found = path === undefined ? undefined : parts.find(path);
    if (found !== undefined) return found;
  }
  return archive.names.find((one) => /\.opf$/iu.test(one));
}

/** Names of the parts that cannot be read without a key. */
async function lockedParts(parts: Parts): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const tree = await parts.tree('META-INF/encryption.xml');
  if (tree === undefined) return found;
  for (const data of named(tree, 'encrypteddata')) {
    const [method] = named(data, 'encryptionmethod');
    if (FONTS.has((method && attribute(method, 'algorithm')) ?? '')) continue;
    for (const reference of named(data, 'cipherreference')) {
      const part = targetOf(attribute(reference, 'uri') ?? '', '')?.name;
      if (part !== undefined) found.add(parts.find(part) ?? part);
    }
  }
  return found;
}

function toldIn(tree: HtmlDocument): Told {
  const [metadata] = named(tree, 'metadata');
  const own: { name: string; id: string; text: string; element: HtmlElement }[] = [];
  for (const element of metadata === undefined ? [] : elementsIn(metadata)) {
    const text = plainText(element);
    if (text !== '' && text.length <= LONGEST)
      own.push({ name: localName(element), id: attribute(element, 'id') ?? '', text, element });
  }
  const all = (name: string) => own.filter((one) => one.name === name);
  const refined = (id: string, property: string): string | undefined =>
    all('meta').find(
      ({ element }) =>
        attribute(element, 'refines') === `#${id}` && attribute(element, 'property') === property,
    )?.text;
  const titles = all('title');
  const title = titles.find(({ id }) => id !== '' && refined(id, 'title-type') === 'main') ?? titles[0];
  const authors = all('creator').filter(({ id, element }) => {
    const role = attribute(element, 'opf:role') ?? attribute(element, 'role') ?? refined(id, 'role') ?? 'aut';
    return role === 'aut' || role === 'author';
  });
  const author = authors
    .slice(0, MOST_AUTHORS)
    .map(({ text }) => text)
    .join(', ');
  const dates = all('date');
  const ofEvent = (pattern: RegExp) =>
    dates.find(({ element }) =>
      pattern.test(attribute(element, 'opf:event') ?? attribute(element, 'event') ?? ''),
    );
  const date = ofEvent(/publication|issued/iu) ?? ofEvent(/^$/u);
  const published = date && dayOf(date.text);
  const language = all('language')[0]?.text.replaceAll('_', '-');
  const publisher = all('publisher')[0]?.text;
  return {
    ...(title !== undefined && { title: title.text }),
    ...(language !== undefined && isLanguage(language) && { language }),
    source: {
      ...(author !== '' && !/^(?:unknown|unbekannt|inconnu|anonymous)$/iu.test(author) && { author }),
      ...(publisher !== undefined && { publisher }),
      ...(published !== undefined && { published }),
    },
  };
}

/** Programs write the first day of an epoch if they know no date. */
function dayOf(text: string): string | undefined {
  const day = isoDate(text.replace(/T.*$/u, '').trim());
  return day !== undefined && day > '0101-01-02' ? day : undefined;
}
