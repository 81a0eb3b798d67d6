/** Files that are made to cost their reader much more than their size. */

import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { archiveOf, wordOf, wordParagraph } from './archive.ts';
import { pdfOf, streamOf } from './pdf.ts';

export interface Bomb {
  readonly name: string;
  bytes(): Uint8Array;
}

const MIB = 1 << 20;
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A text of `size` bytes that repeats some words. */
const filled = (words: string, size = 10 * MIB): Buffer => Buffer.alloc(size, words);

const zeros = (): Buffer => Buffer.alloc(90 * MIB, ' ');

const text = (name: string, words: string, size?: number): Bomb => ({
  name,
  bytes: () => filled(words, size),
});

const word = (name: string, document: () => string | Buffer): Bomb => ({
  name: `${name}.docx`,
  bytes: () => archiveOf([{ name: 'word/document.xml', bytes: document() }]),
});

const inWord = (body: string): string => `<w:document ${W}><w:body>${body}</w:body></w:document>`;

const entities = (): string => {
  const names = 'abcdefghij';
  const declared = [...names].map((name, at) => {
    const before = names[at - 1];
    return `<!ENTITY ${name} "${before === undefined ? 'ha' : `&${before};`.repeat(10)}">`;
  });
  return `<?xml version="1.0"?><!DOCTYPE d [${declared.join('')}]>${inWord('<w:p><w:r><w:t>&j;</w:t></w:r></w:p>')}`;
};

/** An archive that contains itself would need a fixed point of deflate; a reader that goes into archives sees the same. */
const nested = (depth: number): Buffer =>
  depth === 0
    ? archiveOf([{ name: 'word/document.xml', bytes: zeros() }])
    : archiveOf(Array.from({ length: 10 }, (_, at) => ({ name: `${at}.docx`, bytes: nested(depth - 1) })));

export const bombs: readonly Bomb[] = [
  word('zeros', zeros),
  { name: 'ten gigabytes.docx', bytes: () => overlapping(120, 90 * MIB) },
  { name: 'nested.docx', bytes: () => nested(2) },
  { name: 'nested.zip', bytes: () => nested(2) },
  { name: 'gzip.pdf', bytes: () => gzipSync(gzipSync(zeros())) },
  word('entities', entities),
  word('deep', () => inWord('<w:p>'.repeat(100_000))),
  word('one long run', () => inWord(wordParagraph('a'.repeat(9_000_000)))),
  word('many runs', () => inWord(`<w:p>${'<w:r><w:t>a</w:t></w:r>'.repeat(2_000_000)}</w:p>`)),
  word('many paragraphs', () => inWord(wordParagraph('a b').repeat(1_000_000))),
  word('wide table', () =>
    inWord(`<w:tbl><w:tr>${`<w:tc>${wordParagraph('a')}</w:tc>`.repeat(500_000)}</w:tr></w:tbl>`),
  ),
  {
    name: 'many parts.docx',
    bytes: () => archiveOf(Array.from({ length: 9_999 }, (_, n) => ({ name: `word/${n}`, bytes: '' }))),
  },
  {
    name: 'attributes.docx',
    bytes: () => wordOf(`<w:p ${Array.from({ length: 200_000 }, (_, n) => `w:a${n}="1"`).join(' ')}/>`),
  },
  {
    name: 'stream.pdf',
    bytes: () => pdfStream(deflateSync(filled('(a) Tj ', 90 * MIB)), '/Filter /FlateDecode'),
  },
  {
    name: 'twice deflated.pdf',
    bytes: () =>
      pdfStream(deflateSync(deflateSync(filled('(a) Tj ', 90 * MIB))), '/Filter [/FlateDecode /FlateDecode]'),
  },
  { name: 'deep arrays.pdf', bytes: () => pdfStream('', `/X ${'['.repeat(200_000)}${']'.repeat(200_000)}`) },
  {
    name: 'deep dictionaries.pdf',
    bytes: () => pdfStream('', `/X ${'<</X '.repeat(100_000)}0${'>>'.repeat(100_000)}`),
  },
  { name: 'deep pages.pdf', bytes: deepPages },
  {
    name: 'circular pages.pdf',
    bytes: () =>
      Buffer.from(
        pdfOf([[{ text: 'Honey.', x: 60, y: 100 }]])
          .toString('latin1')
          .replace(/\/Kids \[[^\]]*\]/u, '/Kids [2 0 R 2 0 R]'),
        'latin1',
      ),
  },
  {
    name: 'ten million letters.pdf',
    bytes: () => pdfStream(`BT /F1 9 Tf ${'(aaaaaaaaaaaaaaaaaaaa) Tj\n'.repeat(390_000)} ET`),
  },
  { name: 'deep.html', bytes: () => Buffer.from(`<html>${'<div>'.repeat(100_000)}Honey.`) },
  { name: 'deep inline.html', bytes: () => Buffer.from(`<html><p>${'<b><i>'.repeat(100_000)}Honey.`) },
  { name: 'deep lists.html', bytes: () => Buffer.from(`<html>${'<ul><li>a'.repeat(100_000)}`) },
  { name: 'deep tables.html', bytes: () => Buffer.from(`<html>${'<table><tr><td>a'.repeat(50_000)}`) },
  { name: 'fostered.html', bytes: () => Buffer.from(`<html><table>${'<b><p>a'.repeat(20_000)}`) },
  {
    name: 'formatting.html',
    bytes: () => Buffer.from(`<html>${Array.from({ length: 20_000 }, (_, n) => `<a id=${n}><p>`).join('')}`),
  },
  {
    name: 'attributes.html',
    bytes: () =>
      Buffer.from(`<html><p ${Array.from({ length: 300_000 }, (_, n) => `a${n}=1`).join(' ')}>Honey.`),
  },
  { name: 'deep quotes.md', bytes: () => Buffer.from(`${'>'.repeat(100_000)} Honey.`) },
  {
    name: 'deep lists.md',
    bytes: () => Buffer.from(Array.from({ length: 2_000 }, (_, n) => `${' '.repeat(2 * n)}- a`).join('\n')),
  },
  { name: 'deep lists in a line.md', bytes: () => Buffer.from(`${'- '.repeat(100_000)}a`) },
  { name: 'deep brackets.md', bytes: () => Buffer.from(`${'['.repeat(100_000)}a${']'.repeat(100_000)}`) },
  {
    name: 'aliases.md',
    bytes: () =>
      Buffer.from(
        `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.replace(/./gu, (name) => `${name}: &${name} [${`*${String.fromCharCode(name.charCodeAt(0) - 1)},`.repeat(9)}]\n`)}---\nHoney.\n`,
      ),
  },
  {
    name: 'deep front matter.md',
    bytes: () => Buffer.from(`---\ntitle: ${'['.repeat(50_000)}\n---\nHoney.\n`),
  },
];

/** 10 MiB of one thing, in each kind of text. */
export const fillings: readonly Bomb[] = [
  ...[
    '>',
    '[',
    '*',
    '_',
    '`',
    '<',
    '!',
    '|',
    '#',
    '~',
    '\\',
    '&',
    '(',
    '-',
    '=',
    '"',
    "'",
    '.',
    '\t',
    '\n',
    '0',
    'a',
    '\u00e9',
    '字',
    '🐝',
    '\u0301',
  ].flatMap((sign) => [
    text(`only ${sign.codePointAt(0)?.toString(16)}.md`, sign),
    text(`only ${sign.codePointAt(0)?.toString(16)}.txt`, sign),
  ]),
  ...[
    '[a](',
    '*a ',
    '_a ',
    '`a',
    '<a',
    '![',
    '| a ',
    '- a\n',
    '# a\n',
    '> a\n',
    'a\n\n',
    '[a]: b\n',
    '[^a]: b\n',
    '1. a\n',
    '[[',
    '{{',
    '<!--',
    '---\n',
    '&amp',
    '<b>',
    'a. ',
    'a-',
    '"a" ',
    'http://',
    'www.a.b ',
    '§ 1\n\n',
    '1.1.1.',
    'Art. 1 ',
    '字。',
    ':::\n',
    '=\n',
    '|-\n',
  ].map((words) => text(`${JSON.stringify(words).replaceAll('"', '').replaceAll('/', '')}.md`, words)),
  text('no spaces.txt', 'abcdefghij', MIB),
  text('no spaces.md', 'abcdefghij', MIB),
  text('one line.txt', 'Honey is sweet and bees make it '),
  text('sentences.txt', 'Honey is sweet. '),
  text('paragraphs.txt', 'Honey is sweet, and bees make it all summer long.\n\n'),
  text('paragraphs.md', 'Honey is *sweet*, and [bees](a.md) make it all summer long.\n\n'),
  text('cues.srt', '1\n00:00:01,000 --> 00:00:02,000\nHoney.\n\n'),
  ...['<', '<p>', '<b>', '</', '&amp;', '<li>a', '<td>', '<!--', '<a href=a>', 'a<br>', '<p>a '].map(
    (words) => ({
      name: `${words.replaceAll('/', '')}.html`,
      bytes: () => Buffer.concat([Buffer.from('<html>'), filled(words, 10 * MIB - 6)]),
    }),
  ),
  ...['.. a::\n', '* a\n', '`a', '=\n', '|a ', ':a: b\n', '.. _a: b\n'].map((words) =>
    text(`${words.trim()}.rst`, words),
  ),
  ...['* a\n', '[a', '<<a', '|===\n', '= a\n', 'a::\n', '++'].map((words) =>
    text(`${words.trim()}.adoc`, words),
  ),
  ...['* a\n', '[[a', '#+a\n', '| a\n', ':a:\n', '*a '].map((words) => text(`${words.trim()}.org`, words)),
  { name: 'deep.json', bytes: () => Buffer.from(`{"channel":{},"messages":[${'['.repeat(4_000_000)}`) },
  {
    name: 'messages.json',
    bytes: () =>
      Buffer.from(
        `{"channel":{"name":"a"},"messages":[${'{"timestamp":"2026-01-01T00:00:00","content":"a","author":{}},'.repeat(150_000)}0]}`,
      ),
  },
];

/** Many entries that all lie in the same bytes, so that a small archive unpacks to gigabytes. */
function overlapping(count: number, size: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(size, ' '));
  const header = (name: string, kind: 'local' | 'central'): Buffer => {
    const fields = Buffer.alloc(kind === 'local' ? 30 : 46);
    fields.write(kind === 'local' ? 'PK\x03\x04' : 'PK\x01\x02', 'latin1');
    const at = kind === 'local' ? 4 : 6;
    fields.writeUInt16LE(20, at);
    fields.writeUInt16LE(8, at + 4);
    fields.writeUInt32LE(packed.length, at + 14);
    fields.writeUInt32LE(size, at + 18);
    fields.writeUInt16LE(name.length, at + 22);
    return Buffer.concat([fields, Buffer.from(name)]);
  };
  const names = ['word/document.xml', ...Array.from({ length: count }, (_, n) => `word/footnotes${n}.xml`)];
  const first = header('word/document.xml', 'local');
  const listed = Buffer.concat(names.map((name) => header(name, 'central')));
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(first.length + packed.length, 16);
  return Buffer.concat([first, packed, listed, end]);
}

function pdfStream(content: string | Buffer, entries = ''): Buffer {
  const stream = streamOf(content, entries);
  const parts = [
    Buffer.from(
      '%PDF-1.7\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type /Pages /Kids [3 0 R] /Count 1>>\nendobj\n3 0 obj\n<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources <</Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>>\nendobj\n4 0 obj\n',
    ),
    stream,
    Buffer.from('\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n'),
  ];
  return Buffer.concat(parts);
}

function deepPages(): Buffer {
  const nodes = Array.from(
    { length: 50_000 },
    (_, n) => `${n + 2} 0 obj\n<</Type /Pages /Kids [${n + 3} 0 R] /Count 1>>\nendobj\n`,
  );
  return Buffer.from(
    `%PDF-1.7\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n${nodes.join('')}trailer\n<</Root 1 0 R>>\n%%EOF\n`,
  );
}
