/** What would Discord make of a text? Judged by a parser that is not ours, and by what it does not know. */

import { parse } from 'discord-markdown-parser';

interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly name?: string;
  readonly fullName?: string;
  readonly id?: string;
}

/** Emoji are drawn as pictures and stay what they are. */
const INERT = new Set(['text', 'br', 'newline', 'twemoji']);

/** The sorts of all live nodes, outermost first; mentions with what they name. */
export function liveNodes(markdown: string): string[] {
  return walk(parse(markdown, 'extended') as readonly Node[]);
}

function walk(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => [
    ...(INERT.has(node.type) ? [] : [node.fullName ?? node.id ?? node.type]),
    ...(Array.isArray(node.content) ? walk(node.content) : []),
  ]);
}

/** The text as it is read, without markup. The parser writes tabs as four spaces. */
export function readText(markdown: string): string {
  const read = (nodes: readonly Node[]): string =>
    nodes
      .map((node) =>
        node.type === 'br'
          ? '\n'
          : typeof node.content === 'string'
            ? node.content
            : Array.isArray(node.content)
              ? read(node.content)
              : (node.name ?? ''),
      )
      .join('');
  return read(parse(markdown, 'extended') as readonly Node[]);
}

/** What Discord looks for before it reads markup, in everything it is sent. */
const ALIVE_ANYWHERE: readonly [string, RegExp][] = [
  ['everyone', /@(?:everyone|here)/i],
  ['mention', /<(?:@[!&]?|#|\/|t:-?\d|id:\w|a?:\w)/i],
  ['address', /\w:\/\/|www\.\w|discord\.gg|discord\.com|\w\.example/i],
  ['mail', /\w@\w/],
];

/** What begins markup that the parser does not know, or does not know everywhere. */
const ALIVE_UNESCAPED: readonly [string, RegExp][] = [
  ['sign', /[\\*_~`|<>#[\]]/],
  ['shortcode', /:\w+:/],
  ['list', /^\s*(?:[-*+]|\d+[.)])(?:\s|$)/m],
];

/** The sorts found in markdown in which nothing should be live. */
export function aliveIn(markdown: string): string[] {
  const unescaped = markdown.replace(/\\[^0-9A-Za-z\s]/g, '\0');
  return [
    ...ALIVE_ANYWHERE.filter(([, pattern]) => pattern.test(markdown)),
    ...ALIVE_UNESCAPED.filter(([, pattern]) => pattern.test(unescaped)),
  ].map(([sort]) => sort);
}
