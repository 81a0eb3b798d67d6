/** Which words does a Word paragraph show, and where do its links lead? */

import type { WordsWriter } from '../build/words.ts';
import { childAt, childrenOf, textIn, type XmlElement } from '../packed/xml.ts';
import type { LeftCounts } from './counts.ts';
import { isOn, shiftOf, strikesOut, type Styles, valueAt } from './styles.ts';

/** What reading runs needs. */
export interface RunReading {
  readonly writer: WordsWriter;
  readonly styles: Styles;
  readonly left: LeftCounts;
  /** The address for the id of a relationship. */
  address(relation: string): string | undefined;
  /**
   * The label of a note that is called.
   * @param kind of note
   * @param sign that represents it in the text, if it is not a number
   */
  called(kind: 'footnote' | 'endnote', id: string, sign: string): string | undefined;
  /** Called for each text box, whose paragraphs are not part of the one that contains it. */
  onBox(content: XmlElement): void;
}

/** A field, such as a link or a page number, whose parts are consecutive runs. */
interface Field {
  code: string;
  isShown: boolean;
  isLink: boolean;
}

/** Adds the visible words of a paragraph, or of an element in one. */
export function readRuns(paragraph: XmlElement, reading: RunReading): void {
  const { writer, styles, left } = reading;
  const fields: Field[] = [];
  let shift: NonNullable<ReturnType<typeof shiftOf>> = 'none';
  const around = styles(valueAt(paragraph, 'w:pPr', 'w:pStyle'));
  walk(paragraph);
  setShift('none');
  while (fields.length > 0) endField();

  function walk(element: XmlElement): void {
    for (const child of childrenOf(element)) {
      switch (child.name) {
        case 'w:r':
          run(child);
          break;
        case 'w:hyperlink':
          hyperlink(child);
          break;
        case 'w:fldSimple': {
          const url = addressIn(child.attributes['w:instr'] ?? '');
          if (url !== undefined) writer.startLink(url);
          walk(child);
          if (url !== undefined) writer.endLink();
          break;
        }
        case 'w:del':
        case 'w:moveFrom':
          if (textOfDeleted(child).trim() !== '') left.add('tracked deletion');
          break;
        case 'w:sdt':
          for (const content of childrenOf(child, 'w:sdtContent')) walk(content);
          break;
        case 'm:oMath':
        case 'm:oMathPara':
          setShift('none');
          writer.add(mathText(child));
          break;
        case 'w:ruby':
          for (const base of childrenOf(child, 'w:rubyBase')) walk(base);
          break;
        case 'w:pPr':
        case 'w:rPr':
        case 'w:sdtPr':
          break;
        default:
          walk(child);
      }
    }
  }

  function hyperlink(element: XmlElement): void {
    const anchor = element.attributes['w:anchor'];
    const url =
      reading.address(element.attributes['r:id'] ?? '') ?? (anchor === undefined ? undefined : `#${anchor}`);
    if (url !== undefined) writer.startLink(url);
    walk(element);
    if (url !== undefined) writer.endLink();
  }

  function run(element: XmlElement): void {
    const properties = childAt(element, 'w:rPr');
    const style = styles(properties && valueAt(properties, 'w:rStyle'));
    const isHidden = isOn(properties && childAt(properties, 'w:vanish')) ?? style?.isHidden ?? false;
    // Struck-out words no longer apply.
    const isStruck = strikesOut(properties) ?? style?.isStruck ?? around?.isStruck ?? false;
    if (isHidden || isStruck) {
      if ([...childrenOf(element, 'w:t')].some((text) => textIn(text).trim() !== ''))
        left.add(isHidden ? 'hidden text' : 'struck-out text');
      // A field may end in a hidden run.
      for (const child of childrenOf(element))
        if (child.name === 'w:fldChar' || child.name === 'w:instrText') part(child, element);
      return;
    }
    setShift(shiftOf(properties) ?? style?.shift ?? 'none');
    for (const child of childrenOf(element)) part(child, element);
  }

  /** Word may split one raised text into several runs. */
  function setShift(next: typeof shift): void {
    if (next === shift) return;
    if (shift !== 'none') writer.endShift();
    if (next !== 'none') writer.startShift(next);
    shift = next;
  }

  function part(child: XmlElement, around: XmlElement): void {
    const isCode = fields.some(({ isShown }) => !isShown);
    switch (child.name) {
      case 'w:fldChar':
        fieldSign(child.attributes['w:fldCharType']);
        return;
      case 'w:instrText': {
        const field = fields.at(-1);
        if (field !== undefined) field.code += textIn(child);
        return;
      }
      case 'mc:AlternateContent': {
        const choice = childAt(child, 'mc:Choice') ?? childAt(child, 'mc:Fallback');
        if (choice !== undefined) for (const one of childrenOf(choice)) part(one, around);
        return;
      }
      case 'w:drawing':
      case 'w:pict':
        drawing(child);
        return;
      case 'w:object':
        left.add('embedded file');
        return;
    }
    if (isCode) return;
    switch (child.name) {
      case 'w:t':
        writer.add(textIn(child));
        break;
      case 'w:tab':
      case 'w:ptab':
        writer.add(' ');
        break;
      case 'w:br':
        if (child.attributes['w:type'] === undefined || child.attributes['w:type'] === 'textWrapping')
          writer.breakLine();
        else writer.add(' ');
        break;
      case 'w:cr':
        writer.breakLine();
        break;
      case 'w:noBreakHyphen':
        writer.add('\u2011');
        break;
      case 'w:softHyphen':
        writer.add('\u00ad');
        break;
      case 'w:sym':
        writer.add(symbol(child));
        break;
      case 'w:ruby':
        for (const base of childrenOf(child, 'w:rubyBase')) walk(base);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const kind = child.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
        const isOwn = isOn(undefined) ?? child.attributes['w:customMarkFollows'] !== undefined;
        const sign = isOwn ? [...childrenOf(around, 'w:t')].map(textIn).join('').trim() : '';
        const label = reading.called(kind, child.attributes['w:id'] ?? '', sign);
        if (label !== undefined) writer.call(label);
        break;
      }
    }
  }

  function fieldSign(type: string | undefined): void {
    if (type === 'begin') fields.push({ code: '', isShown: false, isLink: false });
    else if (type === 'separate') {
      const field = fields.at(-1);
      if (field === undefined) return;
      field.isShown = true;
      const url = addressIn(field.code);
      if (url === undefined) return;
      field.isLink = true;
      writer.startLink(url);
    } else if (type === 'end') endField();
  }

  function endField(): void {
    if (fields.pop()?.isLink === true) writer.endLink();
  }

  /** A picture has no text; a text box in a drawing has paragraphs. */
  function drawing(element: XmlElement): void {
    let isBox = false;
    for (const content of boxesIn(element)) {
      isBox = true;
      reading.onBox(content);
    }
    if (!isBox && !isDescribed(element)) left.add('picture without text');
  }
}

/** The address of a hyperlink field; one within the document begins with #. */
function addressIn(code: string): string | undefined {
  const [, url] = /^\s*HYPERLINK\s+"([^"]*)"/iu.exec(code) ?? [];
  if (url !== undefined && url !== '') return url;
  const [, anchor] = /^\s*(?:HYPERLINK\b.*\\l|(?:PAGE)?REF)\s+"?([^"\s]+)"?/iu.exec(code) ?? [];
  return anchor === undefined ? undefined : `#${anchor}`;
}

function* boxesIn(element: XmlElement): Generator<XmlElement> {
  for (const child of childrenOf(element)) {
    if (child.name === 'w:txbxContent') yield child;
    else if (child.name === 'mc:AlternateContent') {
      const choice = childAt(child, 'mc:Choice') ?? childAt(child, 'mc:Fallback');
      if (choice !== undefined) yield* boxesIn(choice);
    } else yield* boxesIn(child);
  }
}

function isDescribed(element: XmlElement): boolean {
  const { descr = '', alt = '' } = element.attributes;
  if (
    (element.name === 'wp:docPr' && descr.trim() !== '') ||
    (element.name === 'v:shape' && alt.trim() !== '')
  )
    return true;
  for (const child of childrenOf(element)) if (isDescribed(child)) return true;
  return false;
}

function textOfDeleted(element: XmlElement): string {
  let text = '';
  for (const child of childrenOf(element))
    text += child.name === 'w:delText' || child.name === 'w:t' ? textIn(child) : textOfDeleted(child);
  return text;
}

/** The text of a formula, in the order in which it is written. */
function mathText(element: XmlElement): string {
  let text = '';
  for (const child of childrenOf(element)) {
    if (child.name === 'm:t' || child.name === 'w:t') text += textIn(child);
    else if (!/Pr$/u.test(child.name)) text += mathText(child);
  }
  return text;
}

/**
 * Signs that symbol fonts show instead of letters. Source: Unicode's mapping of Wingdings and Symbol, limited to signs
 * that occur in texts
 */
const SYMBOLS: Readonly<Record<string, string>> = {
  'wingdings f0fc': '✔',
  'wingdings f0fb': '✘',
  'wingdings f0e0': '→',
  'wingdings f0df': '←',
  'wingdings f0a7': '▪',
  'wingdings f06f': '□',
  'wingdings f0a8': '□',
  'wingdings f0fe': '☑',
  'wingdings f04a': '☺',
  'symbol f0b7': '•',
  'symbol f0ae': '→',
  'symbol f0b3': '≥',
  'symbol f0a3': '≤',
  'symbol f0b1': '±',
  'symbol f0b4': '×',
  'symbol f0b0': '°',
  'symbol f061': 'α',
  'symbol f062': 'β',
  'symbol f06d': 'μ',
  'symbol f070': 'π',
};

function symbol({ attributes }: XmlElement): string {
  const code = (attributes['w:char'] ?? '').toLowerCase();
  const known = SYMBOLS[`${(attributes['w:font'] ?? '').toLowerCase()} ${code}`];
  if (known !== undefined) return known;
  const number = Number.parseInt(code, 16);
  const isLetter = Number.isSafeInteger(number) && number > 0x20 && number < 0xd800;
  return isLetter ? String.fromCodePoint(number) : '';
}
