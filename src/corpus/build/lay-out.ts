/** How are blocks laid out as text? */

import type { Span } from '../../text/span.ts';
import { CONTROLS } from '../../text/unseen.ts';
import type { Place, Shape } from '../document.ts';
import type { Linked } from '../markdown/inlines.ts';
import type { Heading } from '../outline.ts';
import type { Block, Item, Words } from './block.ts';
import { settled } from './words.ts';

/** In UTF-16 units; a longer list is cited item by item if its items have several paragraphs. */
const LONGEST_LIST = 800;
const UNPRINTED = new RegExp(`[${CONTROLS}]`, 'gu');
/** Indentation of an item, once for each list around it. */
const INDENT = '  ';

/** Items or rows laid out between two points where the work may pause. */
const SET_TOGETHER = 200;

/** A stretch of the text that may be quoted, before leads are joined to the text that they introduce. */
export interface LaidPiece {
  readonly span: Span;
  readonly kind?: Shape['kind'];
  /** Where the header of a table ends. */
  readonly header?: number;
  /** If this is a list item: where its list starts. */
  readonly list?: number;
  readonly quoted?: boolean;
  /** If this is a note: where the sign that calls it stands. */
  readonly calledAt?: number;
  readonly place?: Place;
  readonly isApart?: boolean;
}

export interface LaidOut {
  readonly text: string;
  readonly headings: readonly Heading[];
  /** Offsets of headings and rules, in order. */
  readonly seals: readonly number[];
  /** In order, without overlap. */
  readonly pieces: readonly LaidPiece[];
  readonly links: readonly Linked[];
}

/** Takes blocks in order; `done()` returns the whole text. */
export interface Layout {
  /** Yields where the work may pause. */
  adding(block: Block): Generator<undefined, void>;
  done(): LaidOut;
}

/**
 * Blocks with an empty line between them: headings and paragraphs as they are, items after their number or a hyphen,
 * rows as `| a | b |`. Blocks without words are left out.
 */
export function layout(): Layout {
  const parts: string[] = [];
  let length = 0;
  const headings: Heading[] = [];
  const seals: number[] = [];
  const pieces: LaidPiece[] = [];
  const links: Linked[] = [];
  /** Where each note that is still to come was last called. */
  const calls = new Map<string, number>();
  let place: Place | undefined;
  let isApart = false;

  const write = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  /** @param inserted what to insert into the words, such as indentation after line ends */
  const writeWords = ({ text, links: own = [], calls: called = [] }: Words, inserted = no): void => {
    const at = inserted(text);
    for (const [start, end, url] of own)
      links.push({ kind: 'link', url, start: length + at.moved(start), end: length + at.moved(end) });
    for (const [offset, label] of called) calls.set(label, length + at.moved(offset));
    write(at.text);
  };
  const begin = (): number => {
    if (length > 0) write('\n\n');
    return length;
  };
  const piece = (start: number, more: Omit<LaidPiece, 'span' | 'place' | 'isApart'> = {}): void => {
    pieces.push({
      span: { start, end: length },
      ...more,
      ...(place && { place }),
      ...(isApart && { isApart }),
    });
  };

  function* addList(items: readonly Item[]): Generator<undefined, void> {
    const start = begin();
    const isLong = items.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_LIST;
    const byItems = isLong && items.some(({ label }, at) => label === '' && at > 0);
    let from = start;
    for (const [at, item] of items.entries()) {
      if (at % SET_TOGETHER === SET_TOGETHER - 1) yield undefined;
      const { depth, label } = item;
      const isOuter = depth === 0 && label !== '';
      if (byItems && isOuter && at > 0) {
        piece(from, { list: start });
        write('\n');
        from = length;
      } else if (at > 0) write('\n');
      const indent = INDENT.repeat(depth);
      const mark = label === '' ? INDENT : `${label} `;
      // A span must begin with words.
      write(length === from ? mark.trimStart() : indent + mark);
      writeWords(item, behindLineEnds(indent + ' '.repeat(Math.max(mark.length, INDENT.length))));
    }
    piece(from, byItems ? { list: start } : { kind: 'list' });
  }

  function* addTable({
    caption,
    headers = 0,
    rows,
  }: Extract<Block, { kind: 'table' }>): Generator<undefined, void> {
    const start = begin();
    let header: number | undefined;
    if (caption !== undefined) {
      writeWords(caption, inOneLine);
      header = length;
    }
    for (const [at, row] of rows.entries()) {
      if (at % SET_TOGETHER === SET_TOGETHER - 1) yield undefined;
      write(length === start ? '|' : '\n|');
      for (const cell of row) {
        write(' ');
        writeWords(cell, inCell);
        write(' |');
      }
      if (at < headers && headers < rows.length) header = length;
    }
    piece(start, { kind: 'table', ...(header !== undefined && { header }) });
  }

  return {
    *adding(written) {
      const block = yield* settledBlock(written);
      place = block.place ?? place;
      isApart = block.isApart === true;
      if (block.kind === 'rule') seals.push(length);
      if (isWordless(block)) return;
      switch (block.kind) {
        case 'rule':
          break;
        case 'heading': {
          const start = begin();
          writeWords(block, inOneLine);
          headings.push({ level: Math.max(1, block.level), title: block.text.replaceAll('\n', ' '), start });
          seals.push(start);
          break;
        }
        case 'paragraph': {
          const start = begin();
          if (place?.to !== undefined && block.turn !== undefined)
            place = { ...place, turn: start + block.turn };
          writeWords(block);
          piece(start, block.isQuoted === true ? { quoted: true } : {});
          break;
        }
        case 'note': {
          const start = begin();
          const calledAt = calls.get(block.key ?? block.label);
          write(`[${block.label}] `);
          writeWords(block);
          piece(start, calledAt === undefined ? {} : { calledAt });
          break;
        }
        case 'code': {
          begin();
          const indent = /^[ \t]*/u.exec(block.text)?.[0] ?? '';
          write(indent);
          const start = length;
          write(block.text.slice(indent.length));
          piece(start, { kind: 'code' });
          break;
        }
        case 'list':
          yield* addList(block.items);
          break;
        case 'table':
          yield* addTable(block);
      }
    },
    done: () => ({ text: parts.join(''), headings, seals, pieces, links }),
  };
}

/** A text with something inserted, and a function that maps its old offsets. */
interface Inserted {
  readonly text: string;
  moved(at: number): number;
}

const no = (text: string): Inserted => ({ text, moved: (at) => at });

const inOneLine = (text: string): Inserted => no(text.replaceAll('\n', ' '));

function behindLineEnds(indent: string): (text: string) => Inserted {
  return (text) => ({
    text: text.replaceAll('\n', `\n${indent}`),
    moved: (at) => at + indent.length * countOf('\n', text, at),
  });
}

/** A bar in a cell gets a backslash before it. */
const inCell = (text: string): Inserted => ({
  text: text.replaceAll('\n', ' ').replaceAll('|', '\\|'),
  moved: (at) => at + countOf('|', text, at),
});

function countOf(sign: string, text: string, until: number): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0 && at < until; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

function* settledBlock(block: Block): Generator<undefined, Block> {
  switch (block.kind) {
    case 'rule':
      return block;
    case 'code':
      return { ...block, text: code(block.text) };
    case 'list': {
      const items = yield* mapped(block.items, (item) => ({ ...item, ...settled(item) }));
      return {
        ...block,
        items: items.filter(({ text, label }) => text !== '' || !/^[-]?$/u.test(label)),
      };
    }
    case 'table': {
      const rows = yield* mapped(block.rows, (row) => row.map(settled));
      const headers = block.headers ?? 0;
      const isSaid = (row: readonly Words[]): boolean => row.some(({ text }) => text !== '');
      return {
        ...block,
        rows: rows.filter(isSaid),
        headers: rows.slice(0, headers).filter(isSaid).length,
        ...(block.caption && { caption: settled(block.caption) }),
      };
    }
    default:
      return { ...block, ...settled(block) };
  }
}

function* mapped<From, To>(all: readonly From[], by: (one: From) => To): Generator<undefined, To[]> {
  const found: To[] = [];
  for (const one of all) {
    found.push(by(one));
    if (found.length % SET_TOGETHER === 0) yield undefined;
  }
  return found;
}

/** Lines of code without empty lines at either end. */
function code(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u2028\u2029]/gu, '\n')
    .replace(UNPRINTED, '')
    .replace(/^(?:[ \t]*\n)+/u, '')
    .trimEnd()
    .toWellFormed();
}

function isWordless(block: Block): boolean {
  switch (block.kind) {
    case 'rule':
      return false;
    case 'list':
      return block.items.length === 0;
    case 'table':
      return block.rows.length === 0 && (block.caption?.text ?? '') === '';
    default:
      return block.text === '';
  }
}
