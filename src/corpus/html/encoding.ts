/** Which encoding does a page of HTML name? */

/** In bytes; browsers look no further. Source: HTML Living Standard, "prescan a byte stream" */
const LOOKED_AT = 1024 * 4;

/** The label of the encoding in a meta element or an XML declaration at the beginning; undefined where none is named. */
export function labelInHtml(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LOOKED_AT)).toString(
    'latin1',
  );
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/iu.exec(head)?.[1];
  const plain = head.replace(/<!--[\s\S]*?(?:-->|$)/gu, '');
  return /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/iu.exec(plain)?.[1] ?? declared;
}
