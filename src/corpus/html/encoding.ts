/** Which encoding does an HTML page declare? */

import { isUtf8 } from 'node:buffer';

/** In bytes; browsers look no further. Source: HTML Living Standard, "prescan a byte stream" */
const LOOKED_AT = 1024 * 4;
/** In bytes; saved pages put long scripts and styles before the element that declares the encoding. */
const LONGEST_HEAD = 1_000_000;

const CHARSET = /\bcharset\s*=\s*["']?\s*([\w.:-]+)/iu;
/** The tags that a search through the head has to stop at; anything between two of them is irrelevant. */
const STEP = /<!--|<(script|style|title|noscript|template|meta)\b|<\/head\b|<body\b/giu;

/**
 * The label of the encoding in a meta element or an XML declaration at the beginning, or, if the bytes are not UTF-8,
 * in a meta element anywhere in the head; undefined if none is named.
 */
export function labelInHtml(bytes: Uint8Array): string | undefined {
  const head = latin(bytes, LOOKED_AT);
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/iu.exec(head)?.[1];
  const plain = head.replace(/<!--[\s\S]*?(?:-->|$)/gu, '');
  const found = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/iu.exec(plain);
  const isCut = found !== null && bytes.length > LOOKED_AT && found.index + found[0].length === plain.length;
  const label = isCut ? declared : (found?.[1] ?? declared);
  return label === undefined && bytes.length > LOOKED_AT && !isUtf8(bytes)
    ? labelInHead(latin(bytes, LONGEST_HEAD))
    : label;
}

function latin({ buffer, byteOffset, length }: Uint8Array, most: number): string {
  return Buffer.from(buffer, byteOffset, Math.min(length, most)).toString('latin1');
}

/** Each step ends where the next one begins, so the time is linear in the page's length. */
function labelInHead(head: string): string | undefined {
  for (let at = 0; at >= 0; ) {
    STEP.lastIndex = at;
    const step = STEP.exec(head);
    if (step === null) return undefined;
    const name = step[1]?.toLowerCase();
    const isComment = step[0] === '<!--';
    if (name === undefined && !isComment) return undefined;
    const from = STEP.lastIndex;
    if (isComment || name === 'meta') at = head.indexOf(isComment ? '-->' : '>', from);
    else at = endOf(head, name ?? '', from);
    const label = name === 'meta' && at >= 0 ? CHARSET.exec(head.slice(from, at))?.[1] : undefined;
    if (label !== undefined) return label;
  }
  return undefined;
}

/** Where an element that holds raw text ends; -1 if it never does. */
function endOf(head: string, name: string, from: number): number {
  const end = new RegExp(`</${name}\\b`, 'giu');
  end.lastIndex = from;
  return end.exec(head)?.index ?? -1;
}
