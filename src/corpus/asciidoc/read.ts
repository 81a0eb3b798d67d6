/** Which blocks are in an AsciiDoc text? */

import type { Block, BlockReading, Words } from '../build/block.ts';
import { type Meta, none, readAttributes } from './attributes.ts';
import { conditioned } from './conditions.ts';
import { headOf, setAttribute, titlesIn, toldOf } from './head.ts';
import { type AsciiDocument, asciiWords } from './inline.ts';
import { led } from './led.ts';
import {
  ATTRIBUTES,
  CALLOUT,
  DELIMITER,
  endOf,
  isItem,
  SECTION,
  TERM,
  TITLE,
  underlined,
} from './line-kinds.ts';
import { listsIn } from './lists.ts';
import { asciiTable } from './tables.ts';
import { textEnd } from './text-end.ts';

/** Blocks nested deeper than this are read as one paragraph. */
const DEEPEST = 16;

const ADMONITION = /^(NOTE|TIP|IMPORTANT|WARNING|CAUTION):\s+/u;
const DIRECTIVE = /^(?:include|ifdef|ifndef|ifeval|endif|toc|image|video|audio)::?[^\s[\]]*\[.*\]$/u;

/** The blocks of a text. Yields undefined where the work may pause. */
export function* readingAsciiDoc(text: string): BlockReading {
  const lines = text.split(/\r\n?|\n/u).map((line) => line.trimEnd());
  yield undefined;
  const { title, attributes, end } = headOf(lines);
  const kept = yield* conditioned(lines.slice(end), lines.slice(0, end), attributes);
  const titles = yield* titlesIn(kept);
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
  for (const block of body(kept, document, 0)) {
    if (block?.kind === 'heading') yield* notesDone();
    yield block;
  }
  yield* notesDone();
  return told;

  /** Notes go to the end of their section, since each belongs to a sentence there. */
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
  const { list, callouts, definitions } = listsIn({
    lines,
    depth,
    paragraph,
    inner: (inside) => body(inside, document, depth + 1),
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

  function* text(one: number, { style, title, named }: Meta): Generator<Block | undefined, number> {
    const end = Math.max(textEnd(lines, one, depth), one + 1);
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
}
