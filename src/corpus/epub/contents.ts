/** What are the chapters called in an EPUB's table of contents, and what kinds are its parts? */

import { attribute, type HtmlDocument, type HtmlElement, isElement, plainText } from '../html/tree.ts';
import type { Package } from './package.ts';
import { localName, named, type Parts, targetOf, typesOf } from './parts.ts';

/** In UTF-16 units; a longer title is a summary. */
const LONGEST_TITLE = 200;
/** With more entries it is an index. */
const MOST_ENTRIES = 5_000;

/** An entry of the table of contents. */
export interface Entry {
  readonly title: string;
  /** Where in its part the chapter begins; default: at the top. */
  readonly id?: string;
  /** 1 is the outermost. */
  readonly depth: number;
}

export interface EpubContents {
  /** Entries, in order, keyed by the parts that they lead to. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  /** Kinds of parts according to the landmarks, such as "cover", keyed by their names. */
  readonly kinds: ReadonlyMap<string, string>;
}

/** From the EPUB 3 navigation if it lists anything, otherwise from that of EPUB 2; empty if neither does. */
export async function contentsOf(
  parts: Parts,
  { navigation, ncx }: Pick<Package, 'navigation' | 'ncx'>,
): Promise<EpubContents> {
  const entries = new Map<string, Entry[]>();
  const kinds = new Map<string, string>();
  let count = 0;
  const nameOf = (href: string | undefined, from: string): { name: string; id?: string } | undefined => {
    const target = href === undefined ? undefined : targetOf(href, from);
    return target && { ...target, name: parts.find(target.name) ?? target.name };
  };
  const add = (title: string, href: string | undefined, from: string, depth: number): void => {
    const target = nameOf(href, from);
    if (target === undefined || title === '' || title.length > LONGEST_TITLE) return;
    if (++count > MOST_ENTRIES) return;
    const known = entries.get(target.name) ?? [];
    entries.set(target.name, known);
    known.push({ title, depth, ...(target.id !== undefined && { id: target.id }) });
  };
  const tree = navigation === undefined ? undefined : await parts.tree(navigation);
  if (tree !== undefined && navigation !== undefined) {
    for (const link of landmarksIn(tree)) {
      const target = nameOf(attribute(link, 'href'), navigation);
      const [kind] = typesOf(link);
      if (target !== undefined && target.id === undefined && kind !== undefined) kinds.set(target.name, kind);
    }
    for (const { link, depth } of linksOf(tree))
      add(plainText(link), attribute(link, 'href'), navigation, depth);
  }
  if (count > 0 || ncx === undefined) return { entries, kinds };
  const old = await parts.tree(ncx, { isPackage: true });
  for (const point of old === undefined ? [] : named(old, 'navpoint')) {
    const [label] = named(point, 'text');
    const [content] = named(point, 'content');
    const title = label === undefined ? '' : plainText(label);
    add(title, content && attribute(content, 'src'), ncx, depthOf(point, 'navpoint') + 1);
  }
  return { entries, kinds };
}

function linksOf(tree: HtmlDocument): { link: HtmlElement; depth: number }[] {
  const all = [...named(tree, 'nav')];
  const toc = all.find((nav) => typesOf(nav).includes('toc')) ?? all[0];
  if (toc === undefined) return [];
  return [...named(toc, 'a')].map((link) => ({ link, depth: Math.max(1, depthOf(link, 'ol')) }));
}

function* landmarksIn(tree: HtmlDocument): Generator<HtmlElement> {
  for (const nav of named(tree, 'nav')) if (typesOf(nav).includes('landmarks')) yield* named(nav, 'a');
}

/** How many elements of a name are around one. */
function depthOf(element: HtmlElement, name: string): number {
  let depth = 0;
  for (let at = element.parentNode; at !== null && isElement(at as HtmlElement); ) {
    const around = at as HtmlElement;
    if (localName(around) === name) depth++;
    at = around.parentNode;
  }
  return depth;
}
