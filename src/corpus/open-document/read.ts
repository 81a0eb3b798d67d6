/** Which blocks are in an OpenDocument text, and what does it say about itself? */

import { type Block, type Item, type Told, UnreadableFile, type Words } from '../build/block.ts';
import { wordsWriter } from '../build/words.ts';
import type { PackedFile } from '../formats/format.ts';
import { type Archive, openArchive } from '../packed/archive.ts';
import { childAt, childrenOf, elementsIn, textIn, type XmlElement } from '../packed/xml.ts';
import { leftCounts } from '../word/counts.ts';
import { numberOf } from '../word/styles.ts';
import { toldOf } from '../word/told.ts';
import { type OpenRunReading, readOpenRuns } from './runs.ts';
import { OUTLINE, openStyles, PREFIXES } from './styles.ts';

const KIND = 'an OpenDocument text (.odt)';
/** In UTF-16 units; list items that are longer on average are numbered paragraphs. */
const LONGEST_ITEM = 200;
const DEEPEST_LIST = 8;
/** In UTF-16 units; a cell with more text is part of the page's layout. */
const LONGEST_CELL = 1_500;
/** The most columns or rows that one cell or row may be repeated for: spreadsheets fill up empty space this way. */
const MOST_REPEATED = 60;

/** The blocks of an OpenDocument text. @throws UnreadableFile */
export async function* read({ bytes }: PackedFile): AsyncGenerator<Block | undefined, Told> {
  const archive = await openArchive(bytes, { kind: KIND });
  const part = (name: string, isWanted: (name: string, parents: readonly string[]) => boolean) =>
    partElements(archive, name, isWanted);
  for await (const _ of part('META-INF/manifest.xml', (name) => name === 'manifest:encryption-data'))
    throw new UnreadableFile(`is encrypted; save it as ${KIND} without a password`);
  if (!archive.names.includes('content.xml'))
    throw new UnreadableFile(
      'is an archive but not an OpenDocument text; save it as one, or correct its extension',
    );
  const styles = openStyles();
  const isStyle = (name: string): boolean =>
    /^(?:style:style|text:list-style|text:outline-style)$/u.test(name);
  for await (const style of part('styles.xml', isStyle)) styles.add(style);

  const writer = wordsWriter();
  const left = leftCounts();
  const boxes: XmlElement[] = [];
  const waiting: { readonly label: string; readonly body: XmlElement; readonly isEndnote: boolean }[] = [];
  /** Numbers of headings, and of lists by name, for each level. */
  const counts = new Map<string, number[]>();
  let title: string | undefined;
  const reading: OpenRunReading = {
    writer,
    styles,
    left,
    onNote: (label, body, isEndnote) => waiting.push({ label, body, isEndnote }),
    onBox: (box) => boxes.push(box),
  };

  const isPart = (name: string, parents: readonly string[]): boolean =>
    parents.at(-1) === 'office:text' || (isStyle(name) && parents.at(-1) === 'office:automatic-styles');
  for await (const element of part('content.xml', isPart)) {
    if (isStyle(element.name)) styles.add(element);
    else yield* blocksOf(element);
  }
  yield* notesDone(false);
  yield* notesDone(true);
  return { ...toldOf(await properties(), title), left: left.told() };

  function* blocksOf(element: XmlElement): Generator<Block> {
    const { name, attributes } = element;
    switch (name) {
      case 'text:h':
        yield* heading(element);
        break;
      case 'text:p':
        yield* paragraph(element);
        break;
      case 'text:list':
        yield* list(element);
        break;
      case 'table:table':
        yield* table(element);
        break;
      case 'text:table-of-content': {
        const body = childAt(element, 'text:index-body');
        if (body !== undefined) yield* contents(body);
        break;
      }
      case 'text:tracked-changes':
        for (const region of childrenOf(element))
          if (childAt(region, 'text:deletion') !== undefined) left.add('tracked deletion');
        break;
      case 'text:sequence-decls':
      case 'office:forms':
      case 'text:variable-decls':
      case 'text:user-field-decls':
        break;
      case 'text:section':
        if (attributes['text:display'] === 'none') left.add('hidden text');
        else yield* inside(element);
        break;
      case 'draw:frame':
      case 'draw:custom-shape':
        readOpenRuns({ name: 'text:p', attributes: {}, children: [element] }, reading);
        yield* boxesDone();
        break;
      default:
        yield* inside(element);
    }
  }

  function* inside(element: XmlElement): Generator<Block> {
    for (const child of childrenOf(element)) yield* blocksOf(child);
  }

  function wordsOf(element: XmlElement): Words {
    readOpenRuns(element, reading);
    return writer.taken();
  }

  function* boxesDone(): Generator<Block> {
    for (const box of boxes.splice(0)) yield* inside(box);
  }

  function* heading(element: XmlElement): Generator<Block> {
    const level = Math.max(1, numberOf(element.attributes['text:outline-level']) ?? 1);
    const words = wordsOf(element);
    const label =
      element.attributes['text:is-list-header'] === 'true' ? '' : counted(OUTLINE, OUTLINE, level - 1);
    if (words.text === '') return;
    yield* notesDone(false);
    yield { kind: 'heading', level, ...labelled(words, label === '-' ? '' : label) };
    yield* boxesDone();
  }

  function* paragraph(element: XmlElement): Generator<Block> {
    const style = element.attributes['text:style-name'];
    const words = wordsOf(element);
    if (styles.isHidden(style)) {
      if (words.text !== '') left.add('hidden text');
      return;
    }
    const names = styles.namesOf(style);
    if (words.text === '') yield* boxesDone();
    else if (names.includes('title')) {
      title ??= words.text.replace(/\s+/gu, ' ');
      yield { kind: 'heading', level: 1, ...words };
    } else if (names.includes('preformatted text')) yield { kind: 'code', text: words.text };
    else yield { kind: 'paragraph', ...words, ...(names.includes('quotations') && { isQuoted: true }) };
    yield* boxesDone();
  }

  /**
   * The next number of a level, as shown.
   * @param key of the list whose numbering continues
   */
  function counted(style: string | undefined, key: string, level: number, restart?: number): string {
    const numbers = counts.get(key) ?? [];
    counts.set(key, numbers);
    for (let at = 0; at < level; at++) numbers[at] ??= styles.startOf(style, at);
    numbers[level] = restart ?? (numbers[level] ?? styles.startOf(style, level) - 1) + 1;
    numbers.length = level + 1;
    return styles.label(style, level, numbers);
  }

  function* list(element: XmlElement): Generator<Block> {
    const {
      'xml:id': id,
      'text:continue-list': continued,
      'text:continue-numbering': goesOn,
    } = element.attributes;
    const style = element.attributes['text:style-name'];
    const key = continued ?? id ?? `style ${style ?? ''}`;
    if (goesOn !== 'true' && continued === undefined) counts.delete(key);
    const out: Block[] = [];
    let items: Item[] = [];
    const done = (): void => {
      const listed = items;
      items = [];
      const length = listed.reduce((sum, { text }) => sum + text.length, 0);
      if (listed.length === 0) return;
      if (length <= LONGEST_ITEM * listed.length) out.push({ kind: 'list', items: listed });
      else
        for (const { label, depth: _, ...words } of listed)
          out.push({ kind: 'paragraph', ...labelled(words, label === '-' ? '' : label) });
    };
    const walk = (parent: XmlElement, level: number, own: string | undefined): void => {
      for (const item of childrenOf(parent)) {
        if (!/^text:list-(?:item|header)$/u.test(item.name)) continue;
        const restart = numberOf(item.attributes['text:start-value']);
        let label: string | undefined;
        for (const child of childrenOf(item)) {
          if (child.name === 'text:list') walk(child, level + 1, child.attributes['text:style-name'] ?? own);
          else if (child.name === 'text:p') {
            const words = wordsOf(child);
            const listStyle = own ?? styles.listOf(child.attributes['text:style-name']);
            if (label === undefined && item.name === 'text:list-item')
              label = counted(listStyle, key, level, restart);
            if (words.text !== '')
              items.push({ depth: Math.min(level, DEEPEST_LIST), label: label ?? '', ...words });
            label = '';
            if (boxes.length === 0) continue;
            done();
            out.push(...boxesDone());
          } else {
            done();
            out.push(...blocksOf(child));
          }
        }
      }
    };
    walk(element, 0, style);
    done();
    yield* out;
  }

  function* contents(body: XmlElement): Generator<Block> {
    const items: Item[] = [];
    const add = (parent: XmlElement): void => {
      for (const child of childrenOf(parent)) {
        if (child.name !== 'text:p' && child.name !== 'text:h') add(child);
        else {
          const { text } = wordsOf(child);
          if (text !== '') items.push({ depth: 0, label: '', text, links: [[0, text.length, '#']] });
        }
      }
    };
    add(body);
    if (items.length > 0) yield { kind: 'list', items };
  }

  function* notesDone(areEndnotes: boolean): Generator<Block> {
    const own = waiting.filter(({ isEndnote }) => isEndnote === areEndnotes);
    waiting.splice(0, waiting.length, ...waiting.filter(({ isEndnote }) => isEndnote !== areEndnotes));
    for (const { label, body } of own) {
      let isFirst = true;
      for (const block of inside(body)) {
        if (isFirst && block.kind === 'paragraph') yield { ...block, kind: 'note', label };
        else yield block;
        isFirst = false;
      }
    }
  }

  function* table(element: XmlElement): Generator<Block> {
    const rows: { cells: XmlElement[]; isHeader: boolean }[] = [];
    const add = (parent: XmlElement, isHeader: boolean): void => {
      for (const child of childrenOf(parent)) {
        if (child.name === 'table:table-row') {
          const cells = [...childrenOf(child)].filter(({ name }) =>
            /^table:(?:covered-)?table-cell$/u.test(name),
          );
          rows.push({ cells, isHeader });
        } else if (/^table:table-(?:header-)?rows?(?:-group)?$|^table:table-row-group$/u.test(child.name))
          add(child, isHeader || child.name === 'table:table-header-rows');
      }
    };
    add(element, false);
    const widest = Math.max(0, ...rows.map(({ cells }) => cells.length));
    const isPage = rows.some(({ cells }) => cells.some((cell) => isPartOfPage(cell)));
    if (widest < 2 || isPage) {
      for (const { cells } of rows) for (const cell of cells) yield* inside(cell);
      return;
    }
    let headers = 0;
    while (rows[headers]?.isHeader === true) headers++;
    if (headers === 0 && rows.length > 1 && rows[0]?.cells.every((cell) => isHeading(cell)) === true)
      headers = 1;
    const set = rows.map(({ cells }) =>
      cells.flatMap((cell): Words[] => {
        const words = cellWords(cell);
        const times = Math.min(
          numberOf(cell.attributes['table:number-columns-repeated']) ?? 1,
          MOST_REPEATED,
        );
        return Array.from({ length: Math.max(1, times) }, () => words);
      }),
    );
    yield { kind: 'table', rows: set, headers: headers < rows.length ? headers : 0 };
    yield* boxesDone();
  }

  /** LibreOffice gives the cells of a header row a style of their own. */
  function isHeading(cell: XmlElement): boolean {
    const paragraphs = [...childrenOf(cell, 'text:p')];
    return (
      paragraphs.length > 0 &&
      paragraphs.every(({ attributes }) =>
        styles.namesOf(attributes['text:style-name']).includes('table heading'),
      )
    );
  }

  function cellWords(cell: XmlElement): Words {
    const add = (parent: XmlElement): void => {
      for (const child of childrenOf(parent)) {
        if (child.name === 'text:p' || child.name === 'text:h') {
          writer.add(' ');
          readOpenRuns(child, reading);
        } else add(child);
      }
    };
    add(cell);
    return writer.taken();
  }

  async function properties() {
    const own = new Map<string, string>();
    let pages: number | undefined;
    for await (const element of part('meta.xml', (_, parents) => parents.at(-1) === 'office:meta')) {
      own.set(element.name, textIn(element).trim());
      if (element.name === 'meta:document-statistic') pages = numberOf(element.attributes['meta:page-count']);
    }
    return {
      title: own.get('dc:title'),
      author: own.get('meta:initial-creator') ?? own.get('dc:creator'),
      created: own.get('meta:creation-date'),
      modified: own.get('dc:date'),
      language: own.get('dc:language'),
      pages,
    };
  }
}

async function* partElements(
  archive: Archive,
  name: string,
  isWanted: (name: string, parents: readonly string[]) => boolean,
): AsyncGenerator<XmlElement> {
  const chunks = archive.read(name);
  if (chunks !== undefined) yield* elementsIn(chunks, { prefixes: PREFIXES, isWanted });
}

function isPartOfPage(cell: XmlElement): boolean {
  for (const child of childrenOf(cell))
    if (child.name === 'table:table' || child.name === 'text:h') return true;
  return textIn(cell).length > LONGEST_CELL;
}

function labelled({ text, links = [], calls = [] }: Words, label: string): Words {
  if (label === '') return { text, links, calls };
  const cut = label.length + 1;
  return {
    text: `${label} ${text}`,
    links: links.map(([start, end, url]) => [start + cut, end + cut, url] as const),
    calls: calls.map(([at, called]) => [at + cut, called] as const),
  };
}
