/** Which parts does a Word document have, and where do its relationships lead? */

import type { Archive } from '../packed/archive.ts';
import { elementsIn, type Wanted, type XmlElement } from '../packed/xml.ts';

const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
};

/** Where a relationship leads. */
interface Relation {
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/**
 * The elements of a part for which a test is true; none if there is no such part.
 * @throws UnreadableFile if the part is broken
 */
export async function* partElements(
  archive: Archive,
  name: string | undefined,
  isWanted: Wanted['isWanted'],
): AsyncGenerator<XmlElement> {
  const chunks = name === undefined ? undefined : archive.read(name);
  if (chunks !== undefined) yield* elementsIn(chunks, { prefixes: PREFIXES, isWanted });
}

/**
 * The relationships of a part, keyed by id.
 * @param name of the part; empty for the document as a whole
 */
export async function relationsOf(archive: Archive, name: string): Promise<ReadonlyMap<string, Relation>> {
  const slash = name.lastIndexOf('/');
  const folder = name.slice(0, slash + 1);
  const file = `${folder}_rels/${name.slice(slash + 1)}.rels`;
  const found = new Map<string, Relation>();
  for await (const { attributes } of partElements(archive, file, (own) => own === 'Relationship')) {
    const { Id = '', Type = '', Target = '', TargetMode } = attributes;
    const isExternal = TargetMode === 'External';
    const target = isExternal ? Target : partAt(folder, Target);
    found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target, isExternal });
  }
  return found;
}

/** The name of the part that a relationship of the given type leads to. */
export function partOfType(relations: ReadonlyMap<string, Relation>, type: string): string | undefined {
  for (const one of relations.values()) if (one.type === type && !one.isExternal) return one.target;
  return undefined;
}

/** A path within the archive; one that would leave it stops at its top. */
function partAt(folder: string, target: string): string {
  try {
    const { pathname } = new URL(target.replaceAll('\\', '/'), `zip:/${folder}`);
    return decodeURIComponent(pathname).replace(/^\/+/u, '');
  } catch {
    return target;
  }
}
