/** Which blocks are in a text of AsciiDoc? */

import type { Block, BlockReading, Words } from '../build/block.ts';
import { defined, type Definition, listed, type TypedItem } from '../build/listed.ts';
import { type Meta, none, readAttributes } from './attributes.ts';
import { headOf, setAttribute, titlesIn, toldOf } from './head.ts';
import { type AsciiDocument, asciiWords } from './inline.ts';
import { led } from './led.ts';
import {
  ATTRIBUTES,
  CALLOUT,
  DELIMITER,
  endOf,
  isItem,
  labelOf,
  markOf,
  ORDERED,
  SECTION,
  TERM,
  TITLE,
  underlined,
  UNORDERED,
} from './line-kinds.ts';
import { asciiTable } from './tables.ts';

/** Blocks in blocks are read no deeper. */
const DEEPEST = 16;

const ADMONITION = /^(NOTE|TIP|IMPORTANT|WARNING|CAUTION):\s+/u;
const DIRECTIVE = /^(?:include|ifdef|ifndef|ifeval|endif|toc|image|video|audio)::?[^\s[\]]*\[.*\]$/u;
/** Items between two places where the work may pause. */
const ITEMS_TOGETHER = 200;

/** The blocks of a text. Yields undefined where the work may pause. */
export function* readingAsciiDoc(text: string): BlockReading {
  const lines = text.split(/\r\n?|\n/u).map((line) => line.trimEnd());
  yield undefined;
  const { title, attributes, end } = headOf(lines);
  const titles = yield* titlesIn(lines);
  const waiting: { label: string; text: string }[] = [];
  const labels = new Map<string, string>();
  let notes = 0;
  const document: AsciiDocument = {
    attributes,
    titles,
    note(text, id) {
      const known = id === undefined ? undefined : labels.get(id);
      if (known !== undefined) return known;
      const label = String(++notes);
      if (id !== undefined) labels.set(id, label);
      if (text !== '') waiting.push({ label, text });
      return label;
    },
  };
  const shown = title === undefined ? undefined : asciiWords(title, document).text;
  if (shown !== undefined) yield { kind: 'heading', level: 1, text: shown };
  const told = toldOf(shown, attributes);
  for (const block of body(lines.slice(end), document, 0)) {
    if (block?.kind === 'heading') yield* notesDone();
    yield block;
  }
  yield* notesDone();
  return told;

  /** Notes stand at the end of their section, as each belongs to a sentence there. */
  function* notesDone(): Generator<Block> {
    for (const { label, text } of waiting.splice(0))
      yield { kind: 'note', label, ...asciiWords(text, { ...document, note: () => '' }) };
  }
}

function* body(
  lines: readonly string[],
  document: AsciiDocument,
  depth: number,
): Generator<Block | undefined> {
  const words = (text: string): Words => asciiWords(text, document);
  const paragraph = (text: string): Extract<Block, { kind: 'paragraph' }> => ({
    kind: 'paragraph',
    ...words(text),
  });
  let meta = none();
  let at = 0;
  while (at < lines.length) {
    yield undefined;
    const line = lines[at] ?? '';
    if (line === '' || line === '+') {
      at++;
      continue;
    }
    if (line.startsWith('//') && !/^\/{4,}$/u.test(line)) {
      at++;
      continue;
    }
    if (DIRECTIVE.test(line)) {
      const caption = /^(?:image|video|audio)::/u.test(line) ? meta.title : undefined;
      if (caption !== undefined) yield paragraph(caption);
      if (/^(?:image|video|audio)::/u.test(line)) meta = none();
      at++;
      continue;
    }
    if (setAttribute(line, document.attributes)) {
      at++;
      continue;
    }
    if (ATTRIBUTES.test(line)) {
      readAttributes(line, meta);
      at++;
      continue;
    }
    const title = TITLE.exec(line)?.[1];
    if (title !== undefined && lines[at + 1] !== undefined && !/^\.+$/u.test(title)) {
      meta.title = title;
      at++;
      continue;
    }
    const own = meta;
    meta = none();
    if (depth === 0 || own.style === 'discrete') {
      const section = SECTION.exec(line);
      if (section !== null) {
        yield {
          kind: 'heading',
          level: (section[1] ?? '').length,
          ...words((section[2] ?? '').replace(/\[\[[^\]]*\]\]/gu, '')),
        };
        at++;
        continue;
      }
      const level = underlined(line, lines[at + 1]);
      if (level !== undefined) {
        yield { kind: 'heading', level, ...words(line) };
        at += 2;
        continue;
      }
    }
    if (/^'{3,}$|^-{3}$|^\*{3}$|^<{3,}$/u.test(line)) {
      yield { kind: 'rule' };
      at++;
      continue;
    }
    if (DELIMITER.test(line)) at = yield* delimited(at, own);
    else if (isItem(line)) {
      if (own.title !== undefined) yield paragraph(own.title);
      at = yield* list(at);
    } else if (CALLOUT.test(line)) at = yield* callouts(at);
    else if (TERM.test(line) && !/^\s*https?:\/\//u.test(line)) {
      if (own.title !== undefined) yield paragraph(own.title);
      at = yield* definitions(at);
    } else at = yield* text(at, own);
  }

  function* delimited(one: number, meta: Meta): Generator<Block | undefined, number> {
    const mark = lines[one] ?? '';
    const end = endOf(lines, one);
    const inside = lines.slice(one + 1, end);
    const after = Math.min(end + 1, lines.length);
    const { style, title } = meta;
    if (/^\/{4}/u.test(mark) || style === 'comment') return after;
    if (/^[|,:!]=/u.test(mark)) {
      yield table(mark, inside, meta);
      return after;
    }
    if (/^\+{4}/u.test(mark)) {
      const isMath = /^(?:stem|latexmath|asciimath)$/u.test(style);
      if (isMath) yield { kind: 'code', text: inside.join('\n') };
      return after;
    }
    const isVerbatim =
      /^(?:-{4}|\.{4}|```|~~~)/u.test(mark) || (mark === '--' && /^(?:source|listing|literal)$/u.test(style));
    if (isVerbatim) {
      if (title !== undefined) yield paragraph(title);
      const code = inside
        .filter((line) => !DIRECTIVE.test(line))
        .map((line) =>
          line.replace(/\s*(?:(?:\/\/|#|--|;;|<!--)\s*)?(?:<(?:\d{1,3}|\.)>\s*)+(?:-->)?$/u, ''),
        );
      if (code.some((line) => line !== '')) yield { kind: 'code', text: code.join('\n') };
      return after;
    }
    if (/^_{4}/u.test(mark) && style === 'verse') {
      yield {
        ...paragraph(
          inside
            .map((line) => (line === '' ? line : `${line} +`))
            .join('\n')
            .replace(/ \+$/u, ''),
        ),
        isQuoted: true,
      };
      yield* attribution(meta);
      return after;
    }
    const inner = depth >= DEEPEST ? [paragraph(inside.join(' '))] : body(inside, document, depth + 1);
    const notice = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)$/u.exec(style)?.[0];
    if (notice !== undefined) {
      const name = notice.charAt(0) + notice.slice(1).toLowerCase();
      yield* led(title === undefined ? name : `${name}: ${words(title).text}`, inner);
      return after;
    }
    if (title !== undefined) yield paragraph(title);
    const isQuote = /^_{4}/u.test(mark) || style === 'quote';
    for (const block of inner)
      yield isQuote && block?.kind === 'paragraph' ? { ...block, isQuoted: true } : block;
    if (isQuote) yield* attribution(meta);
    return after;
  }

  function* attribution({ named }: Meta): Generator<Block> {
    const said = [named.get('2') ?? named.get('attribution'), named.get('3') ?? named.get('citetitle')]
      .filter(Boolean)
      .join(', ');
    if (said !== '') yield { ...paragraph(`— ${said}`), isQuoted: true };
  }

  function table(mark: string, inside: readonly string[], { named, title, style }: Meta): Block {
    const options = `${named.get('options') ?? ''},${named.get('opts') ?? ''},${named.get('%') ?? ''},${style}`;
    return asciiTable(
      inside.filter((line) => !(line.startsWith('//') && !line.startsWith('///')) && !DIRECTIVE.test(line)),
      {
        cols: named.get('cols'),
        format: mark.startsWith(',') ? 'csv' : mark.startsWith(':') ? 'dsv' : named.get('format'),
        separator: named.get('separator'),
        hasHeader: /(?:^|[,%])header/u.test(options),
        hasNoHeader: /noheader/u.test(options),
        caption: title === undefined ? undefined : words(title),
      },
      (cell) => words(cell.replace(/^\s*[*-]\s+/gmu, '').replace(/\n\s*\n/gu, '\n')),
    );
  }

  function* list(one: number): Generator<Block | undefined, number> {
    const { items, end } = yield* listItems(one, markOf(lines[one] ?? ''), []);
    yield* listed(items);
    return end;
  }

  /** Items with a mark; those with another, which is not one of the lists around, are lists in the item above. */
  function* listItems(
    one: number,
    mark: string,
    around: readonly string[],
  ): Generator<undefined, { items: TypedItem[]; end: number }> {
    const items: { label: string; blocks: (Block | undefined)[] }[] = [];
    let at = one;
    let counted = 0;
    while (at < lines.length) {
      let next = at;
      while (next < lines.length && (lines[next] === '' || (lines[next] ?? '').startsWith('// '))) next++;
      const line = lines[next] ?? '';
      const item = items.at(-1);
      if (item !== undefined && lines[at] === '+') {
        const { blocks, end } = attached(at + 1);
        for (const block of blocks) item.blocks.push(block);
        at = end;
        continue;
      }
      if (!isItem(line)) {
        const isTerm = TERM.test(line) && /^\s/u.test(line);
        if (item === undefined || next >= lines.length || !isTerm) {
          if (
            lines[at] === '' &&
            next < lines.length &&
            /^\s+\S/u.test(line) &&
            item !== undefined &&
            !ATTRIBUTES.test(line)
          ) {
            const end = blank(next);
            item.blocks.push({ kind: 'code', text: lines.slice(next, end).join('\n') });
            at = end;
            continue;
          }
        }
        break;
      }
      const own = markOf(line);
      if (own === mark) {
        if (++counted % ITEMS_TOGETHER === 0) yield undefined;
        const rest = line.replace(UNORDERED, '').replace(ORDERED, '');
        const end = textEnd(next + 1);
        const box = /^\[([ xX*])\]\s+/u.exec(rest);
        const shown = box === null ? rest : `${box[1] === ' ' ? '☐' : '☑'} ${rest.slice(box[0].length)}`;
        items.push({
          label: labelOf(mark, line, counted),
          blocks: [
            paragraph([shown, ...lines.slice(next + 1, end)].filter((l) => !l.startsWith('// ')).join('\n')),
          ],
        });
        at = end;
      } else if (around.includes(own) || item === undefined || around.length >= DEEPEST) break;
      else {
        const inner = yield* listItems(next, own, [...around, mark]);
        for (const block of listed(inner.items)) {
          if (block === undefined) yield undefined;
          else item.blocks.push(block);
        }
        at = inner.end;
      }
    }
    return { items, end: at };
  }

  /** The block behind a plus. */
  function attached(one: number): { blocks: (Block | undefined)[]; end: number } {
    let start = one;
    while (
      start < lines.length &&
      (ATTRIBUTES.test(lines[start] ?? '') ||
        TITLE.test(lines[start] ?? '') ||
        (lines[start] ?? '').startsWith('// '))
    )
      start++;
    const line = lines[start] ?? '';
    // Nothing is attached, and many pluses would each cost a reader of blocks.
    if (start === one && (line === '' || line === '+' || isItem(line)))
      return { blocks: [], end: line === '' ? start + 1 : start };
    // Most are a line of text, which needs no look at what else it may be.
    if (start === one && /^\p{L}[^:;=[]*$/u.test(line) && textEnd(start) === start + 1)
      return { blocks: [paragraph(line)], end: start + 1 };
    const end = DELIMITER.test(line) ? Math.min(endOf(lines, start) + 1, lines.length) : textEnd(start);
    return {
      blocks: [...body(lines.slice(one, Math.max(end, start + 1)), document, depth + 1)],
      end: Math.max(end, start + 1),
    };
  }

  function* callouts(one: number): Generator<Block | undefined, number> {
    const items: TypedItem[] = [];
    let end = one;
    let counted = 0;
    while (CALLOUT.test(lines[end] ?? '')) {
      const line = lines[end] ?? '';
      const [whole = '', number = ''] = CALLOUT.exec(line) ?? [];
      counted++;
      const next = textEnd(end + 1);
      const said = [line.slice(whole.length), ...lines.slice(end + 1, next)].join('\n');
      const blocks: (Block | undefined)[] = [paragraph(said)];
      end = next;
      while (lines[end] === '+') {
        const more = attached(end + 1);
        for (const block of more.blocks) blocks.push(block);
        end = more.end;
      }
      items.push({ label: `(${number === '.' ? counted : number})`, blocks });
      if (lines[end] === '' && CALLOUT.test(lines[end + 1] ?? '')) end++;
    }
    yield* listed(items);
    return end;
  }

  function* definitions(one: number): Generator<Block | undefined, number> {
    const found: { term: Definition['term']; blocks: Block[] }[] = [];
    let at = one;
    const mark = TERM.exec((lines[one] ?? '').trim())?.[2];
    while (at < lines.length) {
      let next = at;
      while (lines[next] === '' || (lines[next] ?? '').startsWith('// ')) next++;
      const line = (lines[next] ?? '').trim();
      const [, term, own, rest] = (next < lines.length && TERM.exec(line)) || [];
      const item = found.at(-1);
      if (lines[at] === '+' && item !== undefined) {
        const { blocks, end } = attached(at + 1);
        for (const block of blocks) if (block !== undefined) item.blocks.push(block);
        at = end;
      } else if (term !== undefined && own === mark) {
        found.push({ term: paragraph(term), blocks: [] });
        at = next + 1;
        if (rest !== undefined) {
          const end = textEnd(at);
          found.at(-1)?.blocks.push(paragraph([rest, ...lines.slice(at, end)].join('\n')));
          at = end;
        }
      } else if (item !== undefined && isItem(lines[next] ?? '')) {
        const inner = yield* listItems(next, markOf(lines[next] ?? ''), []);
        for (const block of listed(inner.items)) {
          if (block === undefined) yield undefined;
          else item.blocks.push(block);
        }
        at = Math.max(inner.end, next + 1);
      } else if (
        item !== undefined &&
        item.blocks.length === 0 &&
        next < lines.length &&
        term === undefined
      ) {
        if (
          DELIMITER.test(lines[next] ?? '') ||
          SECTION.test(lines[next] ?? '') ||
          ATTRIBUTES.test(lines[next] ?? '')
        )
          break;
        const end = Math.max(textEnd(next), next + 1);
        item.blocks.push(
          paragraph(
            lines
              .slice(next, end)
              .map((one) => one.trim())
              .join('\n'),
          ),
        );
        at = end;
      } else break;
      yield undefined;
    }
    yield* defined(found);
    return Math.max(at, one + 1);
  }

  function* text(one: number, { style, title, named }: Meta): Generator<Block | undefined, number> {
    const end = Math.max(textEnd(one), one + 1);
    const own = lines
      .slice(one, end)
      .filter((line) => !(line.startsWith('//') && !line.startsWith('///')) && !DIRECTIVE.test(line));
    if (style === 'comment') return end;
    if (title !== undefined) yield paragraph(title);
    const isCode =
      /^(?:source|listing|literal)$/u.test(style) || (/^\s/u.test(lines[one] ?? '') && style !== 'normal');
    if (isCode) {
      yield { kind: 'code', text: own.join('\n') };
      return end;
    }
    const said = own.join('\n');
    const found = ADMONITION.exec(said) ?? /^(NOTE|TIP|IMPORTANT|WARNING|CAUTION)$/u.exec(style);
    if (found !== null) {
      const name = `${found[1]?.charAt(0)}${found[1]?.slice(1).toLowerCase()}`;
      yield paragraph(`${name}: ${said.replace(ADMONITION, '')}`);
    } else if (style === 'verse') yield { ...paragraph(own.join(' +\n')), isQuoted: true };
    else if (style === 'quote') {
      yield { ...paragraph(said), isQuoted: true };
      yield* attribution({ style, title, named });
    } else if (said !== '')
      yield paragraph(document.attributes.has('hardbreaks-option') ? own.join(' +\n') : said);
    return end;
  }

  function blank(from: number): number {
    let end = from;
    while (end < lines.length && lines[end] !== '') end++;
    return end;
  }

  /** Where a paragraph ends: at an empty line, a block, an item, or a plus. */
  function textEnd(from: number): number {
    let end = from;
    for (; end < lines.length; end++) {
      const line = lines[end] ?? '';
      if (line === '' || line === '+' || DELIMITER.test(line) || (end > from && ATTRIBUTES.test(line))) break;
      if (ATTRIBUTES.test(line) && end === from) break;
      if (isItem(line) || (CALLOUT.test(line) && end >= from)) break;
      if (end > from && SECTION.test(line) && depth === 0 && line.startsWith('=')) break;
      if (end >= from && TERM.test(line) && /(?:::|;;)(?:\s|$)/u.test(line) && end > 0 && isInList(end))
        break;
    }
    return end;
  }

  /** Whether the line above is one of a list, where a term may follow at once. */
  function isInList(one: number): boolean {
    const above = lines[one - 1] ?? '';
    return TERM.test(above) || isItem(above) || lines[one - 1] === '+';
  }
}
