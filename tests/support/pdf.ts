import { createHash } from 'node:crypto';

/** Words of a page; lengths are in points. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  /** Of the baseline, from the top of the page. */
  readonly y: number;
  /** Default: 10. */
  readonly size?: number;
  readonly isBold?: boolean;
  /** Degrees by which the words are turned to the left. */
  readonly turn?: number;
  /** The marked content that they are: its tag and number. */
  readonly mark?: readonly [tag: string, id: number];
}

export interface PageOf {
  readonly words: readonly Placed[];
  readonly rotate?: number;
  /** Operators behind the words. */
  readonly drawn?: string;
}

export interface PdfOptions {
  /** Entries of its dictionaries, as they are written in a PDF. */
  readonly info?: string;
  readonly catalog?: string;
  /** Numbered from `FIRST_OWN`. */
  readonly objects?: readonly (string | Buffer)[];
  /** Encrypts it; with '' for the user, anyone may read it. */
  readonly password?: { readonly user: string; readonly owner: string };
}

/** Number of the first object of `PdfOptions.objects`. */
export const FIRST_OWN = 8;

/** Each code is the character of its number. */
const RANGES = Array.from({ length: 256 }, (_, high) => {
  const byte = high.toString(16).padStart(2, '0');
  return `1 beginbfrange <${byte}00> <${byte}ff> <${byte}00> endbfrange`;
}).join(' ');

/** Width and height of each page. */
const SIZE = [600, 800] as const;

/**
 * A PDF, set in Courier, so that each character of Latin 1 is 0.6 of its size wide, and others in a font of which each
 * is as wide as its size.
 */
export function pdfOf(pages: readonly (PageOf | readonly Placed[])[], options: PdfOptions = {}): Buffer {
  const { info = '', catalog = '', objects = [], password } = options;
  const first = FIRST_OWN + objects.length;
  const kids = pages.map((_, at) => `${first + 2 * at} 0 R`).join(' ');
  const all: (string | Buffer)[] = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] /MediaBox [0 0 ${SIZE.join(' ')}] /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >> >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Any /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> /DW 1000 >>] /ToUnicode 6 0 R >>',
    streamOf(
      `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange ${RANGES} endcmap`,
    ),
    `<< ${info} >>`,
    ...objects,
  ];
  for (const [at, page] of pages.entries()) {
    const { words, rotate = 0, drawn = '' } = 'words' in page ? page : { words: page };
    all.push(
      `<< /Type /Page /Parent 2 0 R /Rotate ${rotate} /StructParents ${at} /Contents ${first + 2 * at + 1} 0 R >>`,
    );
    all.push(streamOf(`${words.map(shown).join('\n')}\n${drawn}`));
  }
  return written(all, password);
}

/** A stream object. @param entries of its dictionary */
export function streamOf(content: string | Buffer, entries = ''): Buffer {
  const bytes = Buffer.from(content as string, 'latin1');
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${entries} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

/** Lines below one another. */
export function linesAt(
  lines: readonly string[],
  { x = 60, y = 100, size = 10, isBold = false } = {},
): Placed[] {
  const leading = 1.2 * size;
  return lines.map((text, at) => ({ text, x, y: y + at * leading, size, isBold }));
}

function shown({ text, x, y, size = 10, isBold, turn = 0, mark }: Placed): string {
  const isLatin = [...text].every((character) => character.charCodeAt(0) < 256);
  const font = isLatin ? (isBold === true ? 'F2' : 'F1') : 'F3';
  const bytes = isLatin
    ? `(${text.replace(/[\\()]/gu, '\\$&')})`
    : `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const matrix = [cos, sin, -sin, cos, x, SIZE[1] - y].map((one) => one.toFixed(3)).join(' ');
  const words = `BT /${font} ${size} Tf ${matrix} Tm ${bytes} Tj ET`;
  return mark === undefined ? words : `/${mark[0]} << /MCID ${mark[1]} >> BDC ${words} EMC`;
}

function written(objects: readonly (string | Buffer)[], password: PdfOptions['password']): Buffer {
  const id = Buffer.from('0123456789abcdef');
  const lock = password && lockOf(password, id);
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (bytes: Buffer): void => {
    parts.push(bytes);
    length += bytes.length;
  };
  const all = lock === undefined ? objects : [...objects, lock.dictionary];
  for (const [at, object] of all.entries()) {
    offsets.push(length);
    add(Buffer.from(`${at + 1} 0 obj\n`));
    add(
      lock !== undefined && Buffer.isBuffer(object)
        ? lock.encrypted(object, at + 1)
        : Buffer.from(object as string, 'latin1'),
    );
    add(Buffer.from('\nendobj\n'));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const encrypt = lock === undefined ? '' : `/Encrypt ${all.length} 0 R`;
  add(
    Buffer.from(
      `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${all.length + 1} /Root 1 0 R /Info 7 0 R ${encrypt} /ID [<${id.toString('hex')}> <${id.toString('hex')}>] >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const PAD = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/** Source: ISO 32000-1, 7.6.3: the standard security handler of revision 2. */
function lockOf({ user, owner }: { user: string; owner: string }, id: Buffer) {
  const padded = (password: string) => Buffer.concat([Buffer.from(password, 'latin1'), PAD]).subarray(0, 32);
  const o = rc4(md5(padded(owner)).subarray(0, 5), padded(user));
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const key = md5(padded(user), o, permissions, id).subarray(0, 5);
  return {
    dictionary: `<< /Filter /Standard /V 1 /R 2 /O <${o.toString('hex')}> /U <${rc4(key, PAD).toString('hex')}> /P -4 >>`,
    encrypted(stream: Buffer, number: number): Buffer {
      const start = stream.indexOf('stream\n') + 7;
      const end = stream.lastIndexOf('\nendstream');
      const own = md5(key, Buffer.from([number & 255, number >> 8, 0, 0, 0])).subarray(0, 10);
      return Buffer.concat([
        stream.subarray(0, start),
        rc4(own, stream.subarray(start, end)),
        stream.subarray(end),
      ]);
    },
  };
}

function md5(...parts: Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0];
  };
  let j = 0;
  for (let i = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let i = 0;
  j = 0;
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) & 255;
      j = (j + (state[i] ?? 0)) & 255;
      swap(i, j);
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
    }),
  );
}
