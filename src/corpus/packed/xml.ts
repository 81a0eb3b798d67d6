/** Which elements are in a stream of XML? It is read piece by piece, and custom entities are refused. */

import { SaxesParser } from 'saxes';
import { UnreadableFile } from '../build/block.ts';

export interface XmlElement {
  /** With the prefix that the reader gives its namespace, such as "w:p"; without a prefix for an unknown namespace. */
  readonly name: string;
  /** Keyed by name, with the same prefixes. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Documents written by people nest a few dozen elements. */
const DEEPEST = 500;

/** Which elements a reader wants, and the prefixes it uses. */
export interface Wanted {
  /** Prefixes, keyed by the URIs of their namespaces. */
  readonly prefixes: Readonly<Record<string, string>>;
  /**
   * Whether to build a tree of an element.
   * @param parents names of the elements around it, outermost first
   */
  isWanted(name: string, parents: readonly string[]): boolean;
}

/**
 * The wanted elements with everything in them, one after another; anything outside them is skipped.
 * @throws UnreadableFile if the XML is broken, declares entities, or is nested too deeply
 */
export async function* elementsIn(
  chunks: AsyncIterable<Uint8Array>,
  { prefixes, isWanted }: Wanted,
): AsyncGenerator<XmlElement> {
  const parser = new SaxesParser({ xmlns: true });
  const found: XmlElement[] = [];
  const parents: string[] = [];
  const open: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] }[] = [];
  const nameOf = (uri: string, local: string): string => {
    const prefix = prefixes[uri];
    return prefix === undefined || prefix === '' ? local : `${prefix}:${local}`;
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('['))
      throw new UnreadableFile('declares entities in its XML, which no program does; save it again');
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const name = nameOf(uri, local);
    if (open.length > 0 || isWanted(name, parents)) {
      const named: Record<string, string> = {};
      for (const { uri, local, value } of Object.values(attributes)) named[nameOf(uri, local)] = value;
      open.push({ name, attributes: named, children: [] });
    }
    parents.push(name);
    if (parents.length > DEEPEST)
      throw new UnreadableFile(`nests more than ${DEEPEST} elements in its XML; it is not read`);
  });
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.on('cdata', (text) => open.at(-1)?.children.push(text));
  parser.on('closetag', () => {
    parents.pop();
    const element = open.pop();
    if (element === undefined) return;
    const around = open.at(-1);
    if (around === undefined) found.push(element);
    else around.children.push(element);
  });
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  const write = (text: string): void => {
    try {
      parser.write(text);
    } catch (error) {
      if (error instanceof UnreadableFile) throw error;
      throw new UnreadableFile('contains broken XML; save it again');
    }
  };
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(chunk[0] === 0xff ? 'utf-16le' : chunk[0] === 0xfe ? 'utf-16be' : 'utf-8');
    write(decoder.decode(chunk, { stream: true }));
    yield* found.splice(0);
  }
  try {
    parser.close();
  } catch {
    throw new UnreadableFile('contains XML that ends too early; save it again');
  }
  yield* found;
}

/** The direct children of an element, optionally only those of one name. */
export function* childrenOf({ children }: XmlElement, name?: string): Generator<XmlElement> {
  for (const child of children)
    if (typeof child !== 'string' && (name === undefined || child.name === name)) yield child;
}

/** The first element at the end of a path of names; undefined if there is none. */
export function childAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let at = element;
  for (const name of path) at = (at && childrenOf(at, name).next().value) || undefined;
  return at;
}

/** All text in an element. */
export function textIn({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}
