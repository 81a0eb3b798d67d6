import { crc32, deflateRawSync } from 'node:zlib';

/** An entry; `size` is what is said of its size instead of the truth. */
interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly size?: number;
}

/** A zip archive, as small as can be. */
export function archiveOf(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, size } of entries) {
    const raw = Buffer.from(bytes as string);
    const packed = deflateRawSync(raw);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size ?? raw.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = [Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed];
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, rest, Buffer.from(name));
    for (const part of local) {
      parts.push(part);
      at += part.length;
    }
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A document of Word. @param body what is in its w:body @param parts others by their names below word/, each the inside of its root */
export function wordOf(
  body: string,
  parts: Readonly<Record<string, string>> = {},
  links: readonly string[] = [],
): Buffer {
  const names = Object.keys(parts);
  const related = names.map(
    (name, at) => `<Relationship Id="p${at}" Type="${RELATION}/${name}" Target="${name}.xml"/>`,
  );
  const external = links.map(
    (url, at) =>
      `<Relationship Id="link${at}" Type="${RELATION}/hyperlink" Target="${url}" TargetMode="External"/>`,
  );
  return archiveOf([
    {
      name: '_rels/.rels',
      bytes: `<Relationships><Relationship Id="d" Type="${RELATION}/officeDocument" Target="word/document.xml"/><Relationship Id="c" Type="x/core-properties" Target="docProps/core.xml"/></Relationships>`,
    },
    { name: 'word/document.xml', bytes: `<w:document ${W} ${R}><w:body>${body}</w:body></w:document>` },
    {
      name: 'word/_rels/document.xml.rels',
      bytes: `<Relationships>${related.join('')}${external.join('')}</Relationships>`,
    },
    ...names.map((name) => ({
      name: `word/${name}.xml`,
      bytes: `<w:${name} ${W} ${R}>${parts[name]}</w:${name}>`,
    })),
    {
      name: 'docProps/core.xml',
      bytes: `<p xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:creator>Ann Lee</dc:creator><dcterms:created>2024-03-05T10:00:00Z</dcterms:created></p>`,
    },
  ]);
}

/** A paragraph of Word. @param properties what is in its w:pPr */
export function wordParagraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

const OPEN = ['office', 'text', 'table', 'style', 'meta']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

/** An OpenDocument text. @param body what is in its office:text @param styles what is in its automatic styles */
export function openDocumentOf(body: string, styles = ''): Buffer {
  return archiveOf([
    { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text' },
    {
      name: 'content.xml',
      bytes: `<office:document-content ${OPEN} xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
    {
      name: 'meta.xml',
      bytes: `<office:document-meta ${OPEN} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><meta:initial-creator>Ann Lee</meta:initial-creator><meta:creation-date>2024-03-05T10:00:00</meta:creation-date><meta:document-statistic meta:page-count="2"/></office:meta></office:document-meta>`,
    },
  ]);
}

/** An EPUB. @param chapters what is in the body of each part, by its name @param more of its package and its other parts */
export function epubOf(
  chapters: Readonly<Record<string, string>>,
  more: {
    readonly metadata?: string;
    readonly guide?: string;
    readonly contents?: string;
    readonly parts?: Readonly<Record<string, string>>;
    readonly left?: readonly string[];
  } = {},
): Buffer {
  const {
    metadata = '<dc:title>The book</dc:title>',
    guide = '',
    contents = '',
    parts = {},
    left = [],
  } = more;
  const names = Object.keys(chapters);
  const items = names.map(
    (name, at) => `<item id="c${at}" href="${name}" media-type="application/xhtml+xml"/>`,
  );
  const spine = names.map((_, at) => `<itemref idref="c${at}"/>`);
  const nav = `<html><body><nav epub:type="toc"><ol>${contents}</ol></nav></body></html>`;
  const inside: Readonly<Record<string, string>> = {
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
    'OPS/book.opf': `<?xml version="1.0"?><package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>${metadata}</metadata><manifest>${items.join('')}<item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest><spine>${spine.join('')}</spine><guide>${guide}</guide></package>`,
    'OPS/nav.xhtml': nav,
    ...Object.fromEntries(
      names.map((name) => [
        `OPS/${name}`,
        `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${chapters[name]}</body></html>`,
      ]),
    ),
    ...parts,
  };
  return archiveOf(
    Object.entries(inside).flatMap(([name, bytes]) => (left.includes(name) ? [] : { name, bytes })),
  );
}
