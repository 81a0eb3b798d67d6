/** Which blocks are in a reStructuredText directive? */

import type { Block, Words } from '../build/block.ts';
import { type Directive, noticeTitle, roleOf } from './directives.ts';
import { withTitle } from './prefixed.ts';
import { csvRows } from './tables.ts';

/** Readers for the words and blocks of a directive. */
export interface Reader {
  readonly words: (text: string) => Words;
  readonly paragraph: (text: string) => Extract<Block, { kind: 'paragraph' }>;
  readonly blocksIn: (lines: readonly string[]) => Iterable<Block | undefined>;
  /** As `blocksIn`, but fast for a single line of text, which is the usual case. */
  readonly inner: (lines: readonly string[]) => Iterable<Block | undefined>;
}

/** Returns a reader of directives. */
export function directedBy({ words, paragraph, blocksIn, inner }: Reader) {
  return directed;

  function* directed(directive: Directive): Generator<Block | undefined> {
    const { name, argument, options, content } = directive;
    switch (roleOf(name)) {
      case 'left':
        return;
      case 'code': {
        const isText = name === 'math' || name === 'productionlist';
        const caption = options.get('caption');
        if (caption !== undefined) yield paragraph(caption);
        const code = [...(isText && argument !== '' ? [argument] : []), ...content].join('\n');
        if (name === 'parsed-literal') yield { kind: 'code', text: words(code.replace(/\n/gu, '\v')).text };
        else if (code.trim() !== '') yield { kind: 'code', text: code };
        return;
      }
      case 'notice': {
        const { title, rest } = noticeTitle(directive);
        yield* led(title, blocksIn([rest, ...(rest !== '' && content[0] !== '' ? [] : ['']), ...content]));
        return;
      }
      case 'titled': {
        if (argument !== '') yield paragraph(argument);
        yield* inner(content);
        return;
      }
      case 'object': {
        for (const signature of argument.split('\n'))
          if (signature !== '') yield { kind: 'code', text: signature.trim() };
        yield* inner(content);
        return;
      }
      case 'table': {
        for (const block of inner(content))
          yield block?.kind === 'table' && argument !== '' ? { ...block, caption: words(argument) } : block;
        return;
      }
      case 'list-table':
      case 'csv-table': {
        const rows = roleOf(name) === 'csv-table' ? csvCells(directive) : listCells(content);
        const headers = Math.min(Number(options.get('header-rows') ?? 0) || 0, 10);
        const above = options.has('header') ? csvRows(`${options.get('header')}\n`) : [];
        const all = [...above, ...rows].map((row) => row.map(words));
        if (all.length > 0)
          yield {
            kind: 'table',
            rows: all,
            headers: headers + above.length,
            ...(argument !== '' && { caption: words(argument) }),
          };
        return;
      }
      case 'figure':
        yield* inner(content);
        return;
      case 'body': {
        // The text after the colons of an unknown directive is usually its first line.
        const isText = argument !== '' && /\s/u.test(argument) && !/[/\\]\S+$/u.test(argument);
        if (isText) yield paragraph(argument);
        yield* inner(content);
      }
    }
  }

  /** Blocks with a title before the first of them. */
  function* led(title: string, blocks: Iterable<Block | undefined>): Generator<Block | undefined> {
    let isFirst = true;
    for (const block of blocks) {
      if (block === undefined || !isFirst) {
        yield block;
        continue;
      }
      isFirst = false;
      if (block.kind === 'paragraph') yield withTitle(title, block);
      else {
        yield { kind: 'paragraph', text: `${title}:` };
        yield block;
      }
    }
    if (isFirst && /\d/u.test(title)) yield { kind: 'paragraph', text: `${title}.` };
  }

  function csvCells({ options, content }: Directive): string[][] {
    const told = options.get('delim') ?? ',';
    const delimiter = told === 'tab' ? '\t' : told === 'space' ? ' ' : told.charAt(0) || ',';
    return csvRows(content.join('\n'), delimiter);
  }

  /** The cells of a list of lists, as text; each block in a cell is on a line of its own. */
  function listCells(content: readonly string[]): string[][] {
    const rows: string[][] = [];
    for (const line of content) {
      const [, cell] = /^[*+-] +[*+-](?: (.*))?$/u.exec(line) ?? [];
      const [, next] = /^\s+[*+-](?: (.*))?$/u.exec(line) ?? [];
      const row = rows.at(-1);
      if (/^[*+-] +[*+-](?: |$)/u.test(line)) rows.push([cell ?? '']);
      else if (row !== undefined && /^ {1,3}[*+-](?: |$)/u.test(line)) row.push(next ?? '');
      else if (row !== undefined && line !== '') row[row.length - 1] = `${row.at(-1) ?? ''}\n${line.trim()}`;
    }
    return rows;
  }
}
