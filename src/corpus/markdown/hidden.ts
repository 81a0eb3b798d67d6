/** Which parts of a Markdown file do its readers never see: comments, imports, marks for programs? */

import type { Span } from '../../text/span.ts';
import { insideOf } from './code-ranges.ts';
import { type Cut, cut } from './cuts.ts';

/** Signs examined between two points where the work may pause. */
const LOOKED_AT_TOGETHER = 200;

/** In UTF-16 units; a longer `{…}` is not a mark for a program. */
const LONGEST_MARK = 300;

const SIGN =
  /<!--|\{%-?[ \t]*comment\b|\{::comment\}|^[ \t]*(?:[-*+][ \t]+)?(?:id|collapsed|logseq\.[\w.-]+)::[ \t].*$|(?<=\]\(<?)\{[{%][^\n)]*?[%}]\}+|%%|\{\/\*|\{:|\{(?=[ \t]?[#.][\w-]|[\w-]+=")|(?<=[ \t])\^(?=[\w-]{3,}[ \t]*$)|^\^(?=[\w-]{3,}[ \t]*$)|^(?:import|export)\s|^[ \t]*(?:\[TOC\]|\[\[_?toc_?\]\]|\$\{toc\}|\{\{ ?toc ?\}\}|@\[toc\])[ \t]*$|^[ \t]*[-*+][ \t]+.*\n[ \t]*\{:[ \t]*toc\b/gimu;

const IMPORT =
  /import\s+(?:[\w*{][^'"\n;]*?\sfrom\s+|[\w*{][^'";]{0,500}?\}\s+from\s+)?['"][^'"\n]+['"];?[ \t]*$/muy;
const EXPORT = /export\s+(?:default|const|let|var|function|class|async)\s|export\s+[{*]/uy;

/** Ends a table of contents that a program writes between two comments. */
const CONTENTS_END = /<!--\s*(?:\/toc|tocstop|toc[ -]?end|end[ -]?toc)\s*-->/iu;

/** Cuts for the hidden parts of a text from `from` on; `code` is left alone. Yields where the work may pause. */
export function* hidden(text: string, from: number, code: readonly Span[]): Generator<undefined, Cut[]> {
  const cuts: Cut[] = [];
  const inCode = insideOf(code);
  const find = finder(text);
  let looked = 0;
  const sign = new RegExp(SIGN.source, SIGN.flags);
  sign.lastIndex = from;
  for (let found = sign.exec(text); found !== null; found = sign.exec(text)) {
    if (++looked % LOOKED_AT_TOGETHER === 0) yield undefined;
    const start = found.index;
    const around = inCode(start + found[0].search(/\S/u));
    if (around !== undefined) {
      sign.lastIndex = Math.max(around.end, start + 1);
      continue;
    }
    const end = hiddenEnd(text, start, found[0], find);
    if (end === undefined) {
      sign.lastIndex = start + Math.max(1, found[0].length);
      continue;
    }
    // An address that a program fills in is unknown, but the words before it remain a link.
    cuts.push(/^\{[{%].*\}$/u.test(found[0]) ? { start, end, text: '#' } : cut(text, start, end));
    sign.lastIndex = end;
  }
  return cuts;
}

type Finder = (closing: string, from: number) => number | undefined;

/** Where the hidden part that begins with a sign ends; undefined if the sign hides nothing. */
function hiddenEnd(text: string, start: number, sign: string, find: Finder): number | undefined {
  const behind = start + sign.length;
  if (/^\{%-?[ \t]*comment$/iu.test(sign)) return templateCommentEnd(text, behind);
  if (/^\{[{%]/u.test(sign)) return behind;
  if (/^\{::comment\}$/iu.test(sign)) return find('{:/comment}', behind) ?? find('{:/}', behind) ?? behind;
  switch (sign.trim().slice(0, 3)) {
    case '<!-': {
      const end = find('-->', behind);
      if (end === undefined) return behind;
      const isContents = /^\s*toc\s*$/iu.test(text.slice(behind, Math.min(end - 3, behind + 40)));
      return isContents ? (contentsEnd(text, end) ?? end) : end;
    }
    case '%%':
      return remarkEnd(text, start, find);
    case '{/*':
      return find('*/}', behind) ?? behind;
    case 'imp':
      IMPORT.lastIndex = start;
      return IMPORT.test(text) ? IMPORT.lastIndex : undefined;
    case 'exp':
      EXPORT.lastIndex = start;
      return EXPORT.test(text) ? blockEnd(text, start) : undefined;
    case '^':
      return lineEnd(text, behind);
    case '{':
    case '{:': {
      const end = text.slice(start, start + LONGEST_MARK).search(/[}\n]/u);
      if (text[start + end] !== '}' || end < 0) return undefined;
      const line = text.lastIndexOf('\n', start) + 1;
      // A box needs its braces: they give its kind.
      if (/^[ \t>]*:::/u.test(text.slice(line, Math.min(start, line + 80)))) return undefined;
      // Braces in the middle of a sentence are part of it; at its end, or after the text that they describe, they are a
      // mark.
      const alone = sign === '{:' || /[)\]`*_:]/u.test(text[start - 1] ?? '');
      return alone || /^[ \t]*(?:$|\n)/u.test(text.slice(start + end + 1, start + end + 40))
        ? start + end + 1
        : undefined;
    }
    default: {
      const mark = /\{:[ \t]*toc$/iu.test(sign);
      if (mark) return lineEnd(text, behind);
      return behind;
    }
  }
}

/** In UTF-16 units; anything longer is not a template comment. */
const LONGEST_COMMENT = 20_000;

function templateCommentEnd(text: string, from: number): number | undefined {
  const closing = /\{%-?\s*endcomment\s*-?%\}/u.exec(text.slice(from, from + LONGEST_COMMENT));
  return closing === null ? undefined : from + closing.index + closing[0].length;
}

/** In UTF-16 units; a list of headings is not longer than this. */
const LONGEST_CONTENTS = 20_000;

function contentsEnd(text: string, from: number): number | undefined {
  const closing = CONTENTS_END.exec(text.slice(from, from + LONGEST_CONTENTS));
  return closing === null ? undefined : from + closing.index + closing[0].length;
}

/** A remark ends within its paragraph or, if it begins a line, anywhere; one that never ends hides only its sign. */
function remarkEnd(text: string, start: number, find: Finder): number | undefined {
  const begins = /(?:^|\n)[ \t>]*$/u.test(text.slice(Math.max(0, start - 80), start));
  const end = find('%%', start + 2);
  if (end !== undefined && (begins || !/\n[ \t]*\n/u.test(text.slice(start, end)))) return end;
  return begins ? start + 2 : undefined;
}

function blockEnd(text: string, start: number): number {
  const blank = /\n[ \t]*(?=\n)/gu;
  blank.lastIndex = start;
  return blank.exec(text)?.index ?? text.length;
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline;
}

/** Finds the end of the next closing sign; a sign that was not found is not searched for again. */
function finder(text: string): Finder {
  const missing = new Set<string>();
  return (closing, from) => {
    if (missing.has(closing)) return undefined;
    const found = text.indexOf(closing, from);
    if (found < 0) missing.add(closing);
    return found < 0 ? undefined : found + closing.length;
  };
}
