/** Which blocks are in an Org file? */

import type { Block, BlockReading, Words } from '../build/block.ts';
import { headIn, toldIn } from './head.ts';
import { dedented } from './indents.ts';
import { type OrgDocument, orgWords } from './inline.ts';
import { DEEPEST, HEADLINE, ITEM, listsIn } from './lists.ts';

const BEGIN = /^\s*#\+begin[_:](\S+)(?:\s+(.*))?$/iu;
const KEYWORD = /^\s*#\+([\w-]+)(?:\[[^\]]*\])?:\s*(.*)$/u;
const DRAWER = /^\s*:([\w-]+):\s*$/u;
const PLANNING = /^\s*(?:(?:SCHEDULED|DEADLINE|CLOSED):\s*[[<][^\]>]*[\]>]\s*)+$|^\s*CLOCK:/u;
const NOTE = /^\[(?:fn:([\w-]+)|(\d{1,4}))\]\s*(.*)$/u;
const ROW = /^\s*\|/u;

/** The blocks of a text. Yields undefined where the work may pause. */
export function* readingOrg(text: string): BlockReading {
  const lines = text.split(/\r\n?|\n/u).map((line) => line.trimEnd().replaceAll('\t', '        '));
  yield undefined;
  const head = yield* headIn(lines);
  const waiting: { label: string; text: string }[] = [];
  let notes = 0;
  const document: OrgDocument = {
    abbreviations: head.abbreviations,
    macros: head.macros,
    isNote: (label) => head.notes.has(label),
    note(text, name) {
      while (name === '' && head.notes.has(String(notes + 1))) notes++;
      const label = name === '' ? String(++notes) : name;
      if (text !== '') waiting.push({ label, text });
      return label;
    },
  };
  const title = head.keywords.get('title');
  const shown = title === undefined ? undefined : orgWords(title, document).text;
  if (shown !== undefined && shown !== '') yield { kind: 'heading', level: 1, text: shown };
  const top = shown === undefined ? 0 : 1;
  for (const block of body(lines, document, { top, depth: 0 })) {
    if (block?.kind === 'heading') yield* notesDone();
    yield block;
  }
  yield* notesDone();
  return toldIn(head, shown);

  /** Notes go to the end of their section, since each belongs to a sentence there. */
  function* notesDone(): Generator<Block> {
    for (const { label, text } of waiting.splice(0))
      yield { kind: 'note', label, ...orgWords(text, { ...document, note: () => '' }) };
  }
}

interface Around {
  /** The difference between the level of a heading and the number of its stars. */
  readonly top: number;
  readonly depth: number;
}

function* body(
  lines: readonly string[],
  document: OrgDocument,
  { top, depth }: Around,
): Generator<Block | undefined> {
  const words = (text: string): Words => orgWords(text, document);
  const paragraph = (text: string): Extract<Block, { kind: 'paragraph' }> => ({
    kind: 'paragraph',
    ...words(text),
  });
  const inner = (inside: readonly string[]): Generator<Block | undefined> =>
    body(inside, document, { top, depth: depth + 1 });
  const list = listsIn({ lines, depth, paragraph, inner, isText });
  let caption: string | undefined;
  /** Number of stars of a heading whose section is not exported. */
  let left: number | undefined;
  /** For each line, the next line that ends a drawer; below 0 if there is none. */
  let ends: Int32Array | undefined;
  let at = 0;
  while (at < lines.length) {
    yield undefined;
    const line = lines[at] ?? '';
    const headline = depth === 0 ? HEADLINE.exec(line) : null;
    if (headline !== null) {
      const [, stars = '', title = '', tags = ''] = headline;
      at++;
      if (left !== undefined && stars.length > left) continue;
      left =
        /^COMMENT(?: |$)/u.test(title) || /:(?:noexport|ARCHIVE):/u.test(tags) ? stars.length : undefined;
      if (left === undefined)
        yield {
          kind: 'heading',
          level: stars.length + top,
          ...words(title.replace(/\s*\[\d*(?:\/\d*|%)\]/gu, '')),
        };
      continue;
    }
    if (left !== undefined || line.trim() === '') {
      at++;
      continue;
    }
    const begin = BEGIN.exec(line);
    if (begin !== null) {
      at = yield* delimited(at, (begin[1] ?? '').toLowerCase());
      continue;
    }
    const keyword = KEYWORD.exec(line);
    if (keyword !== null) {
      if (/^caption$/iu.test(keyword[1] ?? '')) caption = keyword[2];
      at++;
      continue;
    }
    if (/^\s*#(?: |$)|^\s*#\+/u.test(line) || PLANNING.test(line)) at++;
    else if (DRAWER.test(line) && drawerEnd(at) !== undefined) at = (drawerEnd(at) ?? at) + 1;
    else if (/^\s*-{5,}$/u.test(line)) {
      yield { kind: 'rule' };
      at++;
    } else if (/^\s*:(?: |$)/u.test(line)) {
      let end = at;
      while (end < lines.length && /^\s*:(?: |$)/u.test(lines[end] ?? '')) end++;
      yield* captioned();
      yield {
        kind: 'code',
        text: lines
          .slice(at, end)
          .map((one) => one.replace(/^\s*: ?/u, ''))
          .join('\n'),
      };
      at = end;
    } else if (ROW.test(line)) at = yield* table(at);
    else if (NOTE.test(line) && isNote(line)) at = yield* note(at);
    else if (ITEM.test(line)) at = yield* list(at);
    else if (/^\s*\\begin\{/u.test(line)) at = yield* latex(at);
    else {
      let end = at + 1;
      while (end < lines.length && isText(lines[end] ?? '')) end++;
      const block = paragraph(
        lines
          .slice(at, end)
          .map((one) => one.trim())
          .join('\n'),
      );
      if (block.text === '' && caption !== undefined) yield* captioned();
      else {
        caption = undefined;
        yield block;
      }
      at = end;
    }
  }

  function* captioned(): Generator<Block> {
    if (caption !== undefined) yield paragraph(caption);
    caption = undefined;
  }

  function isNote(line: string): boolean {
    const [, label, number] = NOTE.exec(line) ?? [];
    return document.isNote(label ?? number ?? '');
  }

  /** Whether a line continues the paragraph above. */
  function isText(line: string): boolean {
    if (line.trim() === '' || BEGIN.test(line) || KEYWORD.test(line) || ROW.test(line)) return false;
    if (/^\s*#(?: |$)|^\s*-{5,}$|^\s*:(?: |$)/u.test(line) || DRAWER.test(line) || PLANNING.test(line))
      return false;
    return !ITEM.test(line) && !(NOTE.test(line) && isNote(line)) && !(depth === 0 && HEADLINE.test(line));
  }

  /** The line that ends a drawer, if one does so before the next heading. */
  function drawerEnd(one: number): number | undefined {
    if (ends === undefined) {
      ends = new Int32Array(lines.length).fill(-1);
      for (let at = lines.length - 1, next = -1; at >= 0; at--) {
        ends[at] = next;
        const line = lines[at] ?? '';
        if (/^\s*:END:$/iu.test(line)) next = at;
        else if (depth === 0 && /^\*+ /u.test(line)) next = -1;
      }
    }
    const end = ends[one] ?? -1;
    return end < 0 ? undefined : end;
  }

  function* delimited(one: number, name: string): Generator<Block | undefined, number> {
    const close = new RegExp(
      String.raw`^\s*#\+end[_:]${name.replace(/[^\w-]/gu, String.raw`\$&`)}\s*$`,
      'iu',
    );
    let end = one + 1;
    while (
      end < lines.length &&
      !close.test(lines[end] ?? '') &&
      !(depth === 0 && /^\*+ /u.test(lines[end] ?? ''))
    )
      end++;
    const inside = lines.slice(one + 1, end);
    const after = Math.min(close.test(lines[end] ?? '') ? end + 1 : end, lines.length);
    switch (name) {
      case 'comment':
      case 'export':
        return after;
      case 'src':
      case 'example': {
        yield* captioned();
        const text = dedented(inside)
          .map((line) => line.replace(/^,(?=[*,#])/u, ''))
          .join('\n');
        if (text.trim() !== '') yield { kind: 'code', text };
        return after;
      }
      case 'verse':
        yield {
          ...paragraph(
            inside
              .map((line) => `${line.trim()}\\\\`)
              .join('\n')
              .replace(/\\\\$/u, ''),
          ),
          isQuoted: true,
        };
        return after;
      case 'quote':
        for (const block of deep(inside))
          yield block?.kind === 'paragraph' ? { ...block, isQuoted: true } : block;
        return after;
      default: {
        const notice = /^(?:note|tip|warning|important|caution)$/u.test(name) ? name : undefined;
        let isFirst = notice !== undefined;
        for (const block of deep(inside)) {
          if (isFirst && block !== undefined) {
            isFirst = false;
            yield { kind: 'paragraph', text: `${name.charAt(0).toUpperCase()}${name.slice(1)}:` };
          }
          yield block;
        }
        return after;
      }
    }
  }

  function deep(inside: readonly string[]): Iterable<Block | undefined> {
    return depth >= DEEPEST ? [paragraph(inside.join('\n'))] : inner(inside);
  }

  function* table(one: number): Generator<Block | undefined, number> {
    let end = one;
    const rows: Words[][] = [];
    let headers = 0;
    for (; end < lines.length && ROW.test(lines[end] ?? ''); end++) {
      if (end % ROWS_TOGETHER === 0) yield undefined;
      const line = (lines[end] ?? '').trim();
      if (/^\|-/u.test(line)) {
        if (headers === 0 && rows.length > 0) headers = rows.length;
        continue;
      }
      const cells = line
        .replace(/^\||\|$/gu, '')
        .split('|')
        .map((cell) => cell.trim());
      // Rows that only set the width or alignment of columns.
      if (cells.every((cell) => /^(?:<[lcr]?\d*>)?$/u.test(cell))) continue;
      rows.push(cells.map((cell) => words(cell.replace(/\\vert(?:\{\})?/gu, '¦'))));
    }
    if (rows.length > 0)
      yield {
        kind: 'table',
        rows,
        headers: headers === rows.length ? 0 : headers,
        ...(caption !== undefined && { caption: words(caption) }),
      };
    caption = undefined;
    return end;
  }

  function* note(one: number): Generator<Block | undefined, number> {
    const [, label, number, first = ''] = NOTE.exec(lines[one] ?? '') ?? [];
    let end = one + 1;
    while (end < lines.length && isText(lines[end] ?? '')) end++;
    const said = [first, ...lines.slice(one + 1, end).map((line) => line.trim())].join('\n');
    yield { kind: 'note', label: label ?? number ?? '', ...words(said) };
    return end;
  }

  function* latex(one: number): Generator<Block | undefined, number> {
    let end = one;
    while (end < lines.length && !/^\s*\\end\{/u.test(lines[end] ?? '') && (lines[end] ?? '') !== '') end++;
    const after = Math.min(end + 1, lines.length);
    yield { kind: 'code', text: lines.slice(one, after).join('\n') };
    return after;
  }
}

/** Rows read between two points where the work may pause. */
const ROWS_TOGETHER = 200;
