import { expect, test } from 'vitest';
import { decode } from '../../../src/corpus/encoding.ts';
import { labelInHtml } from '../../../src/corpus/html/encoding.ts';

test.each([
  ['<meta charset="windows-1251">', 'windows-1251'],
  ["<META http-equiv=Content-Type content='text/html; charset=Shift_JIS'>", 'Shift_JIS'],
  ['<?xml version="1.0" encoding="iso-8859-2"?>', 'iso-8859-2'],
  ['<!-- <meta charset=no> --><meta charset=gb18030>', 'gb18030'],
  ['<p>charset=x</p>', undefined],
])('labelInHtml() of %s', (text, label) => expect(labelInHtml(Buffer.from(text))).toBe(label));

test.each([
  ['windows-1251', [0xcf, 0xf0, 0xe8], 'При'],
  ['Shift_JIS', [0x82, 0xa0], 'あ'],
  ['gb18030', [0xc4, 0xe3], '你'],
  ['windows-1252', [0x93, 0xe9], '“é'],
])('decode() takes the encoding %s that a file names', (label, bytes, text) =>
  expect(decode(Uint8Array.from(bytes), label)).toEqual({ text, isUtf8: false }),
);

test('decode() believes bytes that are UTF-8 before any label', () => {
  expect(decode(Buffer.from('é ü'), 'windows-1251')).toEqual({ text: 'é ü', isUtf8: true });
  expect(decode(Buffer.from('a'), 'no such encoding')).toEqual({ text: 'a', isUtf8: true });
});
