/** Which blocks are in a reStructuredText file? */

import type { Block, BlockReading, Item, Words } from '../build/block.ts';
import { defined, type Definition, listed, type TypedItem } from '../build/listed.ts';
import { directedBy } from './directed.ts';
import { directiveOf } from './directives.ts';
import { definedIn, isAboutFile, type RstDefined, toldIn } from './head.ts';
import { rstWords } from './inline.ts';
import { prefixed } from './prefixed.ts';
import { indentOf, linesOf, mailHead } from './source-lines.ts';
import { gridTable, isGrid, isSimple, simpleEnd, simpleTable } from './tables.ts';

/** Blocks nested deeper than this are read as one paragraph. */
const DEEPEST = 24;

const ADORNMENT = /^([!-/:-@[-`{-~])\1+$/u;
const BULLET = /^([-*+•‣⁃])(?:\s+|$)/u;
const NUMBER = /^(\(?)(\d{1,5}|[a-zA-Z]|[ivxlcdm]{1,8}|[IVXLCDM]{1,8}|#)([.)])\s+(?=\S)/u;
const FIELD = /^:((?:\\.|[^:\\\s])(?:\\.|[^:\\])*):(?:\s+(.*))?$/u;
const OPTION =
  /^((?:-{1,2}|\/)[A-Za-z?][\w-]*(?:[ =]<?[\w.-]+>?)?(?:, (?:-{1,2}|\/)[A-Za-z?][\w-]*(?:[ =]<?[\w.-]+>?)?)*)(?: {2,}(.*))?$/u;
const DIRECTIVE = /^\.\. +(?:\|[^|]+\| +)?([\w][\w:.+-]*?) ?::(?: +(.*))?$/u;
const NOTE = /^\.\. +\[(\d{1,4}|#[\w-]*|\*|\p{L}[\w.+-]*)\](?: +(.*))?$/u;

interface State {
  readonly defined: RstDefined;
  /** Adornments of headings, in the order in which they appeared. */
  readonly levels: string[];
}

/** The blocks of a text. Yields undefined where the work may pause. */
export function* readingRst(text: string): BlockReading {
  const lines = linesOf(text);
  yield undefined;
  const defined = yield* definedIn(lines);
  const state: State = { defined, levels: [] };
  const fields = new Map<string, string>();
  let title: string | undefined;
  let isHead = true;
  let headings = 0;
  const start = mailHead(lines, fields);
  for (const block of body(lines.slice(start), state, 0, (name, value) => isHead && note(name, value))) {
    if (block?.kind === 'heading' && ++headings === 1 && block.level === 1) title = block.text;
    else if (block !== undefined && block.kind !== 'rule') isHead = false;
    yield block;
  }
  const single = headings > 0 && state.levels.length > 0 ? undefined : title;
  return toldIn(fields, single);

  function note(name: string, value: string): boolean {
    if (!isAboutFile(name)) return false;
    const key = name.toLowerCase();
    if (!fields.has(key)) fields.set(key, rstWords(value, defined).text);
    return true;
  }
}

/**
 * The blocks of lines whose own indentation is 0.
 * @param onField returns whether a field is about the file, and so is not text
 */
function* body(
  lines: readonly string[],
  state: State,
  depth: number,
  onField: (name: string, value: string) => boolean = () => false,
): Generator<Block | undefined> {
  const words = (text: string): Words => rstWords(text, state.defined);
  const paragraph = (text: string): Extract<Block, { kind: 'paragraph' }> => ({
    kind: 'paragraph',
    ...words(text),
  });
  const directed = directedBy({
    words,
    paragraph,
    blocksIn: (inside) => body(inside, state, depth + 1),
    inner,
  });
  let at = 0;
  while (at < lines.length) {
    yield undefined;
    const line = lines[at] ?? '';
    if (line === '') {
      at++;
      continue;
    }
    if (depth >= DEEPEST) {
      const end = nextBlank(at);
      yield paragraph(lines.slice(at, end).join('\n'));
      at = end;
      continue;
    }
    const indent = indentOf(line);
    if (indent > 0) {
      const { inside, end } = indented(at);
      for (const block of body(inside, state, depth + 1))
        yield block?.kind === 'paragraph' ? { ...block, isQuoted: true } : block;
      at = end;
      continue;
    }
    const heading = depth === 0 ? headingAt(at) : undefined;
    if (heading !== undefined) {
      yield { kind: 'heading', level: levelOf(heading.adornment), ...words(heading.title) };
      at = heading.end;
    } else if (ADORNMENT.test(line) && line.length >= 4 && isAlone(at) && !isSimple(line)) {
      yield { kind: 'rule' };
      at++;
    } else if (/^\.\.(?: |$)/u.test(line) || /^__ /u.test(line)) at = yield* explicit(at);
    else if (isGrid(line)) {
      let end = at;
      while (end < lines.length && /^[+|]/u.test(lines[end] ?? '')) end++;
      yield gridTable(lines.slice(at, end), words);
      at = end;
    } else if (isSimple(line) && simpleEnd(lines, at) !== undefined) {
      const end = simpleEnd(lines, at) ?? at + 1;
      yield simpleTable(lines.slice(at, end), words);
      at = end;
    } else if (/^>>>(?: |$)/u.test(line)) {
      const end = nextBlank(at);
      yield { kind: 'code', text: lines.slice(at, end).join('\n') };
      at = end;
    } else if (/^\|(?: |$)/u.test(line)) at = yield* lineBlock(at);
    else if (BULLET.test(line) || isNumbered(at)) at = yield* list(at);
    else if (FIELD.test(line)) at = yield* fields(at);
    else if (OPTION.test(line)) at = yield* options(at);
    else if (indentOf(lines[at + 1] ?? '') > 0 && !line.endsWith('::')) at = yield* definitions(at);
    else at = yield* text(at);
  }

  /** Blocks of indented lines. Most are a single line of text, which no other reader needs to examine. */
  function inner(inside: readonly string[]): Iterable<Block | undefined> {
    const [only = '', ...others] = inside;
    const isPlain = others.length === 0 && /^\p{L}/u.test(only) && !only.endsWith('::') && !NUMBER.test(only);
    return isPlain ? [paragraph(only)] : body(inside, state, depth + 1);
  }

  function nextBlank(from: number): number {
    let end = from;
    while (end < lines.length && lines[end] !== '') end++;
    return end;
  }

  function isAlone(one: number): boolean {
    return (lines[one - 1] ?? '') === '' && (lines[one + 1] ?? '') === '';
  }

  /** The indented lines from a line on, without their common indentation. */
  function indented(from: number, most = Number.POSITIVE_INFINITY): { inside: string[]; end: number } {
    let end = from;
    let least = most;
    for (; end < lines.length; end++) {
      const line = lines[end] ?? '';
      if (line === '') continue;
      const own = indentOf(line);
      if (own === 0) break;
      least = Math.min(least, own);
    }
    while (end > from && lines[end - 1] === '') end--;
    const cut = Number.isFinite(least) ? least : 0;
    return { inside: lines.slice(from, end).map((line) => line.slice(Math.min(cut, indentOf(line)))), end };
  }

  function headingAt(one: number): { title: string; adornment: string; end: number } | undefined {
    const [first = '', second = '', third = ''] = lines.slice(one, one + 3);
    const over = ADORNMENT.exec(first);
    if (over !== null && second.trim() !== '' && third === first && !ADORNMENT.test(second.trim()))
      return { title: second.trim(), adornment: `${over[1]}${over[1]}`, end: one + 3 };
    const under = ADORNMENT.exec(second);
    if (under === null || over !== null) return undefined;
    const isLong = second.length >= Math.min(4, widthOf(first)) && second.length >= widthOf(first) - 3;
    if (!isLong && second.length < 4) return undefined;
    if (second.length === 2 && second === '::') return undefined;
    return { title: first, adornment: under[1] ?? '', end: one + 2 };
  }

  function levelOf(adornment: string): number {
    const known = state.levels.indexOf(adornment);
    return known >= 0 ? known + 1 : state.levels.push(adornment);
  }

  /**
   * Below a list number there must be an empty line, an indented line or the next number; otherwise the line begins
   * with a number by chance.
   */
  function isNumbered(one: number): boolean {
    const line = lines[one] ?? '';
    if (!NUMBER.test(line)) return false;
    const below = lines[one + 1] ?? '';
    return below === '' || indentOf(below) > 0 || NUMBER.test(below);
  }

  function* explicit(one: number): Generator<Block | undefined, number> {
    const line = lines[one] ?? '';
    const { inside, end } = indented(one + 1);
    const called = NOTE.exec(line);
    if (called !== null) {
      const [, label = '', first = ''] = called;
      const shown = state.defined.set(label);
      let isFirst = true;
      for (const block of body([first, ...inside], state, depth + 1)) {
        if (isFirst && block?.kind === 'paragraph') {
          yield { ...block, kind: 'note', label: shown };
          isFirst = false;
        } else yield block;
      }
      return end;
    }
    const directive = DIRECTIVE.exec(line);
    if (directive !== null && !/^\.\. +\|/u.test(line))
      yield* directed(directiveOf((directive[1] ?? '').toLowerCase(), directive[2] ?? '', inside));
    return end;
  }

  function* lineBlock(one: number): Generator<Block | undefined, number> {
    let end = one;
    const found: string[] = [];
    for (; end < lines.length; end++) {
      const line = lines[end] ?? '';
      if (/^\|(?: |$)/u.test(line)) found.push(line.slice(1).trim());
      else if (indentOf(line) > 0 && found.length > 0) found.push(`${found.pop() ?? ''} ${line.trim()}`);
      else break;
    }
    // Each line end in a line block was set by the author.
    const said = found.map((line) => words(line).text);
    yield { kind: 'paragraph', text: said.join('\n') };
    return end;
  }

  function* list(one: number): Generator<Block | undefined, number> {
    const isBullet = BULLET.test(lines[one] ?? '');
    const sign = isBullet ? (BULLET.exec(lines[one] ?? '')?.[1] ?? '') : '';
    const items: TypedItem[] = [];
    let end = one;
    let counted = 0;
    while (end < lines.length) {
      const line = lines[end] ?? '';
      if (line === '') {
        end++;
        continue;
      }
      const found = isBullet ? BULLET.exec(line) : isNumbered(end) ? NUMBER.exec(line) : null;
      if (found === null || (isBullet && found[1] !== sign)) break;
      counted = found[2] === '#' || isBullet ? counted + 1 : Number(found[2]) || counted + 1;
      const label = isBullet ? '-' : found[0].trim().replace('#', String(counted));
      const { inside, end: next } = indented(end + 1);
      const rest = line.slice(found[0].length);
      const content = [rest, ...inside];
      items.push({ label, blocks: inner(content) });
      end = next;
    }
    yield* listed(items);
    return end;
  }

  function* fields(one: number): Generator<Block | undefined, number> {
    const items: Item[] = [];
    const others: Block[] = [];
    let end = one;
    while (end < lines.length) {
      const [, name = '', first = ''] = FIELD.exec(lines[end] ?? '') ?? [];
      if (name === '') break;
      const { inside, end: next } = indented(end + 1);
      end = next;
      while (lines[end] === '' && FIELD.test(lines[end + 1] ?? '')) end++;
      if (onField(name, [first, ...inside].join(' ').trim())) continue;
      const shown = words(name).text;
      const said = [first, ...inside].join('\n').trim();
      if (said === '') continue;
      items.push({ depth: 0, label: '-', ...prefixed(`${shown}: `, words(said)) });
    }
    if (items.length > 0) yield { kind: 'list', items };
    yield* others;
    return end;
  }

  function* options(one: number): Generator<Block | undefined, number> {
    const found: Definition[] = [];
    let end = one;
    while (end < lines.length) {
      const [, option = '', first = ''] = OPTION.exec(lines[end] ?? '') ?? [];
      if (option === '') break;
      const { inside, end: next } = indented(end + 1);
      end = next;
      while (lines[end] === '' && OPTION.test(lines[end + 1] ?? '')) end++;
      found.push({
        term: { kind: 'paragraph', text: option },
        blocks: whole(inner([first, ...inside])),
      });
    }
    yield* defined(found);
    return end;
  }

  function* definitions(one: number): Generator<Block | undefined, number> {
    const found: Definition[] = [];
    let end = one;
    while (end < lines.length) {
      const line = lines[end] ?? '';
      if (line === '' || indentOf(line) > 0 || indentOf(lines[end + 1] ?? '') === 0) break;
      if (/^\.\.(?: |$)/u.test(line) || line.endsWith('::') || BULLET.test(line)) break;
      const { inside, end: next } = indented(end + 1);
      found.push({ term: paragraph(line), blocks: whole(inner(inside)) });
      end = next;
      while (
        lines[end] === '' &&
        indentOf(lines[end + 1] ?? '') === 0 &&
        indentOf(lines[end + 2] ?? '') > 0 &&
        isTerm(end + 1)
      )
        end++;
      yield undefined;
    }
    yield* defined(found);
    return end;
  }

  function isTerm(one: number): boolean {
    const line = lines[one] ?? '';
    return (
      line !== '' &&
      !/^(?:\.\.(?: |$)|\|)/u.test(line) &&
      !line.endsWith('::') &&
      !BULLET.test(line) &&
      !NUMBER.test(line) &&
      !FIELD.test(line)
    );
  }

  function* text(one: number): Generator<Block | undefined, number> {
    let end = one;
    while (end < lines.length && lines[end] !== '' && (end === one || indentOf(lines[end] ?? '') === 0)) {
      if (end > one && depth === 0 && headingAt(end) !== undefined) break;
      if (end > one && /^\.\. /u.test(lines[end] ?? '')) break;
      end++;
    }
    const said = lines.slice(one, end).join('\n');
    const isLiteral = said.endsWith('::');
    const shown = isLiteral
      ? said.replace(/\s*::$/u, (colons) => (/^\s/u.test(colons) || said === '::' ? '' : ':'))
      : said;
    if (shown !== '') yield paragraph(shown);
    if (!isLiteral) return end;
    let next = end;
    while (lines[next] === '') next++;
    if (indentOf(lines[next] ?? '') > 0) {
      const literal = indented(next);
      yield { kind: 'code', text: literal.inside.join('\n') };
      return literal.end;
    }
    const [, quoting] = /^([!-/:-@[-`{-~])/u.exec(lines[next] ?? '') ?? [];
    if (quoting === undefined || next === end) return end;
    let last = next;
    while ((lines[last] ?? '').startsWith(quoting)) last++;
    if (/^\.\. /u.test(lines[next] ?? '')) return end;
    yield { kind: 'code', text: lines.slice(next, last).join('\n') };
    return last;
  }
}

function whole(blocks: Iterable<Block | undefined>): Block[] {
  return [...blocks].filter((block) => block !== undefined);
}

/** The least columns that a title takes: wide characters take two each, so the line below them is longer. */
function widthOf(text: string): number {
  return text.length;
}
