/** Which words are in a paragraph of an OpenDocument text, and where do its links lead? */

import type { WordsWriter } from '../build/words.ts';
import { childAt, childrenOf, textIn, type XmlElement } from '../packed/xml.ts';
import type { LeftCounts } from '../word/counts.ts';
import { numberOf } from '../word/styles.ts';
import type { OpenStyles } from './styles.ts';

/** The most blanks that one element may represent. */
const MOST_BLANKS = 100;

export interface OpenRunReading {
  readonly writer: WordsWriter;
  readonly styles: OpenStyles;
  readonly left: LeftCounts;
  /** Called for each note where it is called, with its label. */
  onNote(label: string, body: XmlElement, isEndnote: boolean): void;
  /** Called for each text box. */
  onBox(box: XmlElement): void;
}

/** @param isStruckAround whether the surrounding text is struck out, and so no longer applies */
export function readOpenRuns(
  { children, attributes: own }: XmlElement,
  reading: OpenRunReading,
  isStruckAround = false,
): void {
  const { writer, styles, left } = reading;
  const isStruck = styles.isStruck(own['text:style-name']) ?? isStruckAround;
  for (const child of children) {
    if (typeof child === 'string') {
      if (!isStruck) writer.add(child);
      else if (child.trim() !== '') left.add('struck-out text');
      continue;
    }
    const { name, attributes } = child;
    switch (name) {
      case 'text:s':
        writer.add(' '.repeat(Math.min(numberOf(attributes['text:c']) ?? 1, MOST_BLANKS)));
        break;
      case 'text:tab':
        writer.add(' ');
        break;
      case 'text:line-break':
        writer.breakLine();
        break;
      case 'text:a': {
        const url = attributes['xlink:href'] ?? '';
        if (url !== '') writer.startLink(url);
        readOpenRuns(child, reading, isStruck);
        if (url !== '') writer.endLink();
        break;
      }
      case 'text:note': {
        const citation = childAt(child, 'text:note-citation');
        const body = childAt(child, 'text:note-body');
        const label = citation === undefined ? '' : textIn(citation).trim();
        if (body === undefined || label === '' || isStruck) break;
        writer.call(label);
        reading.onNote(label, body, attributes['text:note-class'] === 'endnote');
        break;
      }
      case 'office:annotation':
        left.add('comment');
        break;
      case 'text:span':
        if (styles.isHidden(attributes['text:style-name'])) left.add('hidden text');
        else readSpan(child, reading, isStruck);
        break;
      case 'text:hidden-text':
      case 'text:hidden-paragraph':
        left.add('hidden text');
        break;
      case 'text:ruby':
        for (const base of childrenOf(child, 'text:ruby-base')) readOpenRuns(base, reading, isStruck);
        break;
      case 'draw:frame':
      case 'draw:custom-shape':
      case 'draw:g':
        drawing(child, reading);
        break;
      case 'office:annotation-end':
      case 'text:change':
      case 'text:change-start':
      case 'text:change-end':
      case 'text:bookmark':
      case 'text:reference-mark':
      case 'text:tracked-changes':
        break;
      default:
        readOpenRuns(child, reading, isStruck);
    }
  }
}

function readSpan(span: XmlElement, reading: OpenRunReading, isStruck: boolean): void {
  const shift = reading.styles.shift(span.attributes['text:style-name']);
  if (shift !== undefined) reading.writer.startShift(shift);
  readOpenRuns(span, reading, isStruck);
  if (shift !== undefined) reading.writer.endShift();
}

function drawing(element: XmlElement, reading: OpenRunReading): void {
  const box = childAt(element, 'draw:text-box');
  if (box !== undefined || element.name === 'draw:custom-shape') {
    reading.onBox(box ?? element);
    return;
  }
  const described = childAt(element, 'svg:desc') ?? childAt(element, 'svg:title');
  const isObject =
    childAt(element, 'draw:object') !== undefined || childAt(element, 'draw:object-ole') !== undefined;
  if (isObject) reading.left.add('embedded file');
  else if (childAt(element, 'draw:image') !== undefined) {
    if (described === undefined || textIn(described).trim() === '') reading.left.add('picture without text');
  } else for (const child of childrenOf(element)) if (child.name.startsWith('draw:')) drawing(child, reading);
}
