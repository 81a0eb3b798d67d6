/** Which elements are in a stream of XML? It is read piece by piece, and no entity of its own is known. */

import { SaxesParser } from 'saxes';
import { UnreadableFile } from '../build/block.ts';

export interface XmlElement {
  /** With the prefix that the reader gives its namespace, such as "w:p"; with none in a namespace that it does not know. */
  readonly name: string;
  /** By their names, with such prefixes too. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** A document of a person nests some dozen elements. */
const DEEPEST = 500;

/** What a reader knows of the elements that it wants. */
export interface Wanted {
  /** Prefixes by the addresses of their namespaces. */
  readonly prefixes: Readonly<Record<string, string>>;
  /** Whether an element is made as a tree. @param parents names of those it is in, from the outermost */
  isWanted(name: string, parents: readonly string[]): boolean;
}

/**
 * The wanted elements with all in them, one after another; what stands in none of them is passed over.
 * @throws UnreadableFile where the XML is broken, declares entities, or nests without end
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
      throw new UnreadableFile('declares entities in its XML, as no program does; save it anew');
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
      throw new UnreadableFile('holds broken XML; save it anew');
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
    throw new UnreadableFile('holds XML that ends too early; save it anew');
  }
  yield* found;
}

/** The elements directly in one, of a name; of any name by default. */
export function* childrenOf({ children }: XmlElement, name?: string): Generator<XmlElement> {
  for (const child of children)
    if (typeof child !== 'string' && (name === undefined || child.name === name)) yield child;
}

/** The first element down a path of names; undefined where there is none. */
export function childAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let at = element;
  for (const name of path) at = (at && childrenOf(at, name).next().value) || undefined;
  return at;
}

/** All text in an element. */
export function textIn({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}
