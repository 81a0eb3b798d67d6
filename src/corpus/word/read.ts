/** Which blocks are in a Word document, and what does it say about itself? */

import { type Block, type Item, type Note, type Told, UnreadableFile, type Words } from '../build/block.ts';
import { wordsWriter } from '../build/words.ts';
import type { PackedFile } from '../formats/format.ts';
import { numeral } from '../html/list-labels.ts';
import { openArchive } from '../packed/archive.ts';
import { childAt, childrenOf, textIn, type XmlElement } from '../packed/xml.ts';
import { leftCounts } from './counts.ts';
import { numberingOf } from './numbering.ts';
import { partElements, partOfType, relationsOf } from './part-names.ts';
import { type RunReading, readRuns } from './runs.ts';
import { headingLevel, numberOf, type Style, stylesOf, valueAt } from './styles.ts';
import { headersOf, isLayout, rowsOf } from './tables.ts';
import { type Properties, toldOf } from './told.ts';

/** In UTF-16 units; list items that are longer on average are numbered paragraphs. */
const LONGEST_ITEM = 200;
/** Deeper lists are set at this depth. */
const DEEPEST_LIST = 8;

/** A note that has been called and waits for the end of its section. */
interface Waiting {
  readonly label: string;
  readonly element: XmlElement;
}

/**
 * The blocks of a Word document.
 * @throws UnreadableFile
 */
export async function* read({ bytes }: PackedFile): AsyncGenerator<Block | undefined, Told> {
  const archive = await openArchive(bytes, { kind: 'a Word document (.docx)' });
  const top = await relationsOf(archive, '');
  const name = partOfType(top, 'officeDocument') ?? 'word/document.xml';
  if (!archive.names.includes(name))
    throw new UnreadableFile(
      'is an archive but not a Word document; save it from Word, or correct its extension',
    );
  const relations = await relationsOf(archive, name);
  const styles = await stylesOf(archive, partOfType(relations, 'styles'));
  const numbering = await numberingOf(archive, partOfType(relations, 'numbering'));
  const notes = {
    footnote: await notesIn('footnote'),
    endnote: await notesIn('endnote'),
  };
  const left = leftCounts();
  for await (const _ of partElements(
    archive,
    partOfType(relations, 'comments'),
    (own) => own === 'w:comment',
  ))
    left.add('comment');

  const writer = wordsWriter();
  const called = { footnote: 0, endnote: 0 };
  const waiting = { footnote: [] as Waiting[], endnote: [] as Waiting[] };
  const boxes: XmlElement[] = [];
  const reading: RunReading = {
    writer,
    styles,
    left,
    address(id) {
      const relation = relations.get(id);
      return relation?.isExternal === true ? relation.target : undefined;
    },
    called(kind, id, sign) {
      const element = notes[kind].get(id);
      if (element === undefined) return undefined;
      const number = ++called[kind];
      const label = sign === '' ? (kind === 'footnote' ? String(number) : numeral(number, 'i')) : sign;
      waiting[kind].push({ label, element });
      return label;
    },
    onBox: (content) => boxes.push(content),
  };
  /** Items of the list being read, with their words. */
  let items: Item[] = [];
  let contents: Item[] = [];
  /** Lines of the code being read. */
  const code: string[] = [];
  let title: string | undefined;
  let inNote = false;

  for await (const element of partElements(archive, name, (_, parents) => parents.at(-1) === 'w:body'))
    yield* blocksOf(element);
  yield* listDone();
  yield* notesDone('footnote');
  yield* notesDone('endnote');
  const told = toldOf(await properties(), title);
  return { ...told, left: left.told() };

  function* blocksOf(element: XmlElement): Generator<Block> {
    switch (element.name) {
      case 'w:p':
        yield* paragraph(element);
        yield* boxesDone();
        break;
      case 'w:tbl':
        yield* table(element);
        yield* boxesDone();
        break;
      case 'w:altChunk':
        left.add('embedded file');
        break;
      case 'w:del':
      case 'w:moveFrom':
      case 'w:sectPr':
      case 'w:sdtPr':
        break;
      default:
        for (const child of childrenOf(element)) yield* blocksOf(child);
    }
  }

  function* boxesDone(): Generator<Block> {
    for (const box of boxes.splice(0)) {
      yield* listDone();
      for (const child of childrenOf(box)) yield* blocksOf(child);
    }
  }

  function* paragraph(element: XmlElement): Generator<Block> {
    const properties = childAt(element, 'w:pPr');
    const style = styles(properties && valueAt(properties, 'w:pStyle'));
    readRuns(element, reading);
    const isBlank = writer.isEmpty();
    const words = writer.taken();
    const label = labelOf(properties, style);
    if (isBlank && words.calls === undefined) return;
    const level = inNote ? undefined : levelOf(properties, style);
    if (level !== undefined) {
      yield* listDone();
      yield* notesDone('footnote');
      const heading = labelled(words, label.label);
      if (style?.name === 'title') title ??= heading.text.replace(/\s+/gu, ' ');
      yield { kind: 'heading', level, ...heading };
      return;
    }
    const contentsLevel = /^(?:toc|table of figures) ?(\d)?/u.exec(style?.name ?? '');
    if (contentsLevel !== null && !/heading/u.test(style?.name ?? '')) {
      if (items.length > 0 || code.length > 0) yield* listDone();
      contents.push({
        depth: Math.min(Number(contentsLevel[1] ?? 1) - 1, DEEPEST_LIST),
        label: '',
        ...wholeLink(words),
      });
      return;
    }
    if (label.label !== '') {
      if (contents.length > 0 || code.length > 0) yield* listDone();
      items.push({ depth: Math.min(label.level, DEEPEST_LIST), label: label.label, ...words });
      return;
    }
    if (items.length > 0 && /^list (?:continue|paragraph)/u.test(style?.name ?? '')) {
      items.push({ depth: items.at(-1)?.depth ?? 0, label: '', ...words });
      return;
    }
    if (!isCode(style) || items.length > 0 || contents.length > 0) yield* listDone();
    const isQuoted = /quote|block ?text/u.test(style?.name ?? '');
    if (isCode(style)) {
      code.push(words.text);
      return;
    }
    yield { kind: 'paragraph', ...words, ...(isQuoted && { isQuoted }) };
  }

  function levelOf(properties: XmlElement | undefined, style: Style | undefined): number | undefined {
    return headingLevel(style, numberOf(properties && valueAt(properties, 'w:outlineLvl')));
  }

  function labelOf(
    properties: XmlElement | undefined,
    style: Style | undefined,
  ): { label: string; level: number } {
    const own = properties && childAt(properties, 'w:numPr');
    const list = (own && valueAt(own, 'w:numId')) ?? style?.list;
    if (list === undefined || list === '0') return { label: '', level: 0 };
    const level =
      numberOf(own && valueAt(own, 'w:ilvl')) ??
      numbering.levelOfStyle(list, properties && valueAt(properties, 'w:pStyle')) ??
      style?.listLevel ??
      0;
    return { label: numbering.labelOf(list, level), level };
  }

  /** Ends the list or the code read so far; long items become paragraphs with a number. */
  function* listDone(): Generator<Block> {
    const done = items;
    items = [];
    const listed = contents;
    contents = [];
    if (code.length > 0) yield { kind: 'code', text: code.splice(0).join('\n') };
    if (listed.length > 0) yield { kind: 'list', items: listed };
    if (done.length === 0) return;
    const length = done.reduce((sum, { text }) => sum + text.length, 0);
    if (length <= LONGEST_ITEM * done.length) yield { kind: 'list', items: done };
    else
      for (const { label, depth: _, ...words } of done)
        yield { kind: 'paragraph', ...(label === '-' ? words : labelled(words, label)) };
  }

  function* notesDone(kind: 'footnote' | 'endnote'): Generator<Block> {
    for (const { label, element } of waiting[kind].splice(0)) {
      inNote = true;
      let isFirst = true;
      for (const block of noteBlocks(element)) {
        if (isFirst && block.kind === 'paragraph') yield { ...block, kind: 'note', label } satisfies Note;
        else yield block;
        isFirst = false;
      }
      inNote = false;
    }
  }

  function* noteBlocks(element: XmlElement): Generator<Block> {
    for (const child of childrenOf(element)) yield* blocksOf(child);
    yield* listDone();
  }

  function* table(element: XmlElement): Generator<Block> {
    yield* listDone();
    const rows = rowsOf(element);
    if (isLayout(rows, hasHeading)) {
      for (const { cells } of rows)
        for (const { element: cell } of cells) {
          for (const child of childrenOf(cell)) yield* blocksOf(child);
          yield* listDone();
        }
      return;
    }
    const headers = headersOf(element, rows);
    const above: Words[] = [];
    const set = rows.map(({ cells }) => {
      const row: Words[] = [];
      for (const { element: cell, columns, isBelow } of cells) {
        const at = row.length;
        const words = isBelow ? (above[at] ?? { text: '' }) : cellWords(cell);
        for (let column = 0; column < columns; column++) {
          row.push(column === 0 ? words : { text: '' });
          above[at + column] = column === 0 ? words : { text: '' };
        }
      }
      return row;
    });
    yield { kind: 'table', rows: set, headers };
  }

  function hasHeading(cell: XmlElement): boolean {
    for (const child of childrenOf(cell, 'w:p')) {
      const properties = childAt(child, 'w:pPr');
      if (levelOf(properties, styles(properties && valueAt(properties, 'w:pStyle'))) !== undefined)
        return true;
    }
    return false;
  }

  /** All paragraphs of a cell in one line, with their numbers. */
  function cellWords(cell: XmlElement): Words {
    const add = (parent: XmlElement): void => {
      for (const child of childrenOf(parent)) {
        if (child.name === 'w:p') {
          const properties = childAt(child, 'w:pPr');
          const { label } = labelOf(properties, styles(properties && valueAt(properties, 'w:pStyle')));
          writer.add(label === '' || label === '-' ? ' ' : ` ${label} `);
          readRuns(child, reading);
        } else if (/^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/u.test(child.name)) add(child);
      }
    };
    add(cell);
    return writer.taken();
  }

  async function notesIn(kind: 'footnote' | 'endnote'): Promise<ReadonlyMap<string, XmlElement>> {
    const found = new Map<string, XmlElement>();
    const part = partOfType(relations, `${kind}s`);
    for await (const element of partElements(archive, part, (own) => own === `w:${kind}`)) {
      const type = element.attributes['w:type'] ?? 'normal';
      if (type === 'normal') found.set(element.attributes['w:id'] ?? '', element);
    }
    return found;
  }

  async function properties(): Promise<Properties> {
    const own = new Map<string, string>();
    for (const type of ['core-properties', 'extended-properties'])
      for await (const element of partElements(
        archive,
        partOfType(top, type),
        (_, parents) => parents.length === 1,
      ))
        own.set(element.name, textIn(element).trim());
    return {
      title: own.get('dc:title'),
      author: own.get('dc:creator'),
      created: own.get('dcterms:created'),
      modified: own.get('dcterms:modified'),
      language: own.get('dc:language'),
      pages: numberOf(own.get('Pages')),
    };
  }
}

function isCode(style: Style | undefined): boolean {
  return /^(?:source code|html preformatted|plain text|code(?: block)?|verbatim|preformatted text)$/u.test(
    style?.name ?? '',
  );
}

/** Words with their number in front. */
function labelled({ text, links = [], calls = [] }: Words, label: string): Words {
  if (label === '' || label === '-') return { text, links, calls };
  const cut = label.length + 1;
  return {
    text: `${label} ${text}`,
    links: links.map(([start, end, url]) => [start + cut, end + cut, url] as const),
    calls: calls.map(([at, called]) => [at + cut, called] as const),
  };
}

/** An entry of a table of contents leads elsewhere, whether or not it is a link. */
function wholeLink({ text }: Words): Words {
  return { text, links: [[0, text.length, '#']] };
}
