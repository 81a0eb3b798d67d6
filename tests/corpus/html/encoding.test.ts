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

const far = (inside: string, bytes: number[] = [0xe8]) =>
  Buffer.concat([Buffer.from(`<head>${inside}`), Buffer.from(bytes)]);
const SCRIPT = `<script>${'x = 1;'.repeat(2_000)}</script>`;

test.each([
  ['a charset', far(`${SCRIPT}<meta charset="windows-1251"></head><p>`), 'windows-1251'],
  [
    'a type of content',
    far(`${SCRIPT}<meta http-equiv="Content-Type" content="text/html; charset=koi8-r"></head><p>`),
    'koi8-r',
  ],
  ['a charset behind a comment', far(`<!-- ${SCRIPT}<meta charset=no> --><meta charset=big5>`), 'big5'],
  ['a charset in a page that is UTF-8', far(`${SCRIPT}<meta charset="windows-1251">`, []), undefined],
  [
    'a charset where the first bytes end',
    far(`${'x'.repeat(4096 - 6 - 20)}<meta charset="windows-1251">`),
    'windows-1251',
  ],
  ['a charset in the body', far(`${SCRIPT}</head><body><meta charset="windows-1251">`), undefined],
  ['a charset in a script', far(`${SCRIPT}<script>'<meta charset=no>'</script>`), undefined],
  ['a charset beyond the first megabyte', far(`${SCRIPT.repeat(100)}<meta charset="koi8-r">`), undefined],
])('labelInHtml() of %s far from the beginning', (_, bytes, label) => expect(labelInHtml(bytes)).toBe(label));

test('labelInHtml() takes linear time for many elements that never end', () => {
  expect(labelInHtml(far('<meta '.repeat(160_000)))).toBeUndefined();
  expect(labelInHtml(far('<!--x'.repeat(160_000)))).toBeUndefined();
  expect(labelInHtml(far('<script>'.repeat(120_000)))).toBeUndefined();
});

test.each([
  ['windows-1251', [0xcf, 0xf0, 0xe8], 'При'],
  ['Shift_JIS', [0x82, 0xa0], 'あ'],
  ['gb18030', [0xc4, 0xe3], '你'],
  ['windows-1252', [0x93, 0xe9], '“é'],
])('decode() takes the encoding %s that a file names', (label, bytes, text) =>
  expect(decode(Uint8Array.from(bytes), label)).toEqual({ text, isUtf8: false }),
);

test('decode() trusts valid UTF-8 more than any label', () => {
  expect(decode(Buffer.from('é ü'), 'windows-1251')).toEqual({ text: 'é ü', isUtf8: true });
  expect(decode(Buffer.from('a'), 'no such encoding')).toEqual({ text: 'a', isUtf8: true });
});
