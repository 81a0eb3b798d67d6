/** Which list, with its items and terms, is in lines of Org? */

import type { Block } from '../build/block.ts';
import { defined, type Definition, listed, type TypedItem } from '../build/listed.ts';
import { dedented, indentOf } from './indents.ts';

/** Blocks nested deeper than this are read as plain text. */
export const DEEPEST = 16;

export const HEADLINE =
  /^(\*+) +(?:(?:TODO|DONE|NEXT|WAIT|WAITING|HOLD|CANCELL?ED|STARTED|SOMEDAY|PROJ|STRT|KILL|IDEA)(?= |$) *)?(?:\[#[A-Za-z0-9]\] *)?(.*?)(?:\s+(:[\p{L}\p{N}_@#%:]+:))?$/u;
export const ITEM = /^(\s*)([-+]|\d{1,5}[.)]|(?<=\s)\*)(?:\s+(?:\[@\d+\]\s*)?(.*))?$/u;
const BOX = /^\[([ X-])\]\s+/u;
const TERM = /^(.*?\S)\s+::(?:\s+(.*))?$/u;

/** The lines that contain the lists, their nesting depth in other blocks, and readers for other blocks. */
export interface Around {
  readonly lines: readonly string[];
  readonly depth: number;
  readonly paragraph: (text: string) => Extract<Block, { kind: 'paragraph' }>;
  readonly inner: (lines: readonly string[]) => Iterable<Block | undefined>;
  /** Whether a line continues the paragraph above. */
  readonly isText: (line: string) => boolean;
}

/** A reader for the list that begins on a line; it returns the line after the list. */
export function listsIn({ lines, depth, paragraph, inner, isText }: Around) {
  return list;

  function* list(one: number): Generator<Block | undefined, number> {
    const indent = indentOf(lines[one] ?? '');
    const items: TypedItem[] = [];
    const terms: Definition[] = [];
    let end = one;
    while (end < lines.length) {
      let next = end;
      while (lines[next] === '') next++;
      const line = lines[next] ?? '';
      // Two empty lines end a list.
      if (next - end > 1 || indentOf(line) !== indent || (depth === 0 && HEADLINE.test(line))) break;
      const found = ITEM.exec(line);
      if (found === null) break;
      const [, , mark = '', rest = ''] = found;
      const { inside, after } = below(next + 1, indent);
      const box = BOX.exec(rest);
      const said = box === null ? rest : `${box[1] === 'X' ? '☑' : '☐'} ${rest.slice(box[0].length)}`;
      const isBullet = /^[-+*]$/u.test(mark);
      const term = isBullet ? TERM.exec(said) : null;
      const content = depth >= DEEPEST ? [] : dedented(inside);
      const deeper = depth >= DEEPEST ? inside.map((one) => one.trim()) : [];
      if (term !== null)
        terms.push({
          term: paragraph(term[1] ?? ''),
          blocks: [...inner([term[2] ?? '', ...content, ...deeper])].filter((block) => block !== undefined),
        });
      else
        items.push({
          label: isBullet ? '-' : mark,
          blocks: itemBlocks([said, ...deeper].join('\n'), content),
        });
      end = after;
      yield undefined;
    }
    if (items.length > 0) yield* listed(items);
    if (terms.length > 0) yield* defined(terms);
    return Math.max(end, one + 1);
  }

  /** The text of an item is not itself an item, whatever it begins with. */
  function* itemBlocks(first: string, content: readonly string[]): Generator<Block | undefined> {
    let end = 0;
    while (end < content.length && isText(content[end] ?? '')) end++;
    yield paragraph([first, ...content.slice(0, end)].join('\n'));
    yield* inner(content.slice(end));
  }

  /** Lines that are indented deeper than an item. */
  function below(from: number, indent: number): { inside: string[]; after: number } {
    let after = from;
    let blanks = 0;
    for (let end = from; end < lines.length; end++) {
      const line = lines[end] ?? '';
      if (line === '') {
        if (++blanks > 1) break;
        continue;
      }
      blanks = 0;
      if (indentOf(line) <= indent) break;
      after = end + 1;
    }
    return { inside: lines.slice(from, after), after };
  }
}
