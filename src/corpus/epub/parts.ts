/** What is in a part of an EPUB, as a tree, and which part does a link lead to? */

import { UnreadableFile } from '../build/block.ts';
import { decode } from '../encoding.ts';
import { labelInHtml } from '../html/encoding.ts';
import { attribute, elementsIn, type HtmlDocument, type HtmlElement, parsingHtml } from '../html/tree.ts';
import type { Archive } from '../packed/archive.ts';

/** In bytes; a longer part is a whole book, and its tree takes ten times as much memory. */
const LARGEST_PART = 10_000_000;

/** Source: HTML Living Standard, void elements */
const VOID = /^(?:area|base|br|col|embed|hr|image|img|input|link|meta|param|source|track|wbr)$/iu;
/** A self-closing XML element, which HTML does not know. */
const SELF_CLOSED = /<([a-z][\w:.-]*)((?:\s[^<>]*)?)\/>/giu;
/** In UTF-16 units from the beginning: how far to look for a document type. */
const LOOKED_AT = 20_000;

export interface TreeOptions {
  /** Whether the part is not a page, so that a `meta` element may contain text. Default: it is a page. */
  readonly isPackage?: boolean;
}

/** The parts of an archive, by name as the package writes it. */
export interface Parts {
  /** The name in the archive for one that may differ in case or be percent-encoded; undefined if there is none. */
  find(name: string): string | undefined;
  /**
   * The tree of a part, whatever its markup; undefined if there is no such part.
   * @throws UnreadableFile
   */
  tree(name: string, options?: TreeOptions): Promise<HtmlDocument | undefined>;
}

export function partsOf(archive: Archive): Parts {
  const names = new Set(archive.names);
  const folded = new Map(archive.names.map((name) => [name.toLowerCase(), name]));
  const find = (name: string): string | undefined =>
    names.has(name) ? name : (folded.get(name.toLowerCase()) ?? folded.get(decoded(name).toLowerCase()));
  return {
    find,
    async tree(name, options = {}) {
      const found = find(name);
      const chunks = found === undefined ? undefined : archive.read(found);
      if (chunks === undefined) return undefined;
      const read: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of chunks) {
        size += chunk.length;
        if (size > LARGEST_PART)
          throw new UnreadableFile(
            `contains a part of more than ${LARGEST_PART / 1e6} MB; split it into chapters`,
          );
        read.push(chunk);
      }
      return treeOf(Buffer.concat(read), options);
    },
  };
}

function treeOf(bytes: Buffer, { isPackage = false }: TreeOptions): HtmlDocument {
  const told = decode(bytes, labelInHtml(bytes));
  if (!('text' in told)) throw new UnreadableFile('contains a part that is not text; save it again');
  if (/<!DOCTYPE[^>[]*\[[^\]]*<!ENTITY/iu.test(told.text.slice(0, LOOKED_AT)))
    throw new UnreadableFile('declares entities in its XML, which no program does; save it again');
  const named = isPackage ? told.text.replace(/<(\/?)meta(?=[\s/>])/giu, '<$1opf:meta') : told.text;
  const text = named.replace(SELF_CLOSED, (whole, name: string, rest: string) =>
    VOID.test(name) ? whole : `<${name}${rest}></${name}>`,
  );
  const parsing = parsingHtml(text);
  for (;;) {
    const step = parsing.next();
    if (step.done) return step.value;
  }
}

/** Where a link leads: a name in the archive, and an id in that part. Undefined for an external address. */
export interface Target {
  readonly name: string;
  readonly id?: string;
}

/** @param from name of the part that contains the link; a path that would leave the archive stops at its top */
export function targetOf(href: string, from: string): Target | undefined {
  const written = href.trim().replaceAll('\\', '/');
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(written)) return undefined;
  const hash = written.indexOf('#');
  const path = hash < 0 ? written : written.slice(0, hash);
  const id = hash < 0 ? '' : decoded(written.slice(hash + 1));
  return { name: path === '' ? from : nameAt(decoded(path), from), ...(id !== '' && { id }) };
}

function nameAt(path: string, from: string): string {
  const folders = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.' && step !== '') folders.push(step);
  }
  return folders.join('/');
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}

/** The elements of a name in a tree, with any prefix. */
export function* named(parent: HtmlDocument | HtmlElement, name: string): Generator<HtmlElement> {
  for (const element of elementsIn(parent)) if (localName(element) === name) yield element;
}

export function localName({ tagName }: HtmlElement): string {
  return tagName.slice(tagName.indexOf(':') + 1);
}

/** The words of `epub:type` and of the equivalent role, in lower case and without "doc-". */
export function typesOf(element: HtmlElement): string[] {
  const words = `${attribute(element, 'epub:type') ?? ''} ${attribute(element, 'role') ?? ''}`;
  return words
    .toLowerCase()
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => word.replace(/^doc-/u, ''));
}
