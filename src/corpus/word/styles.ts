/** What do the styles of a Word document say about a paragraph or a run? */

import type { Shift } from '../../text/raised.ts';
import type { Archive } from '../packed/archive.ts';
import { childAt, type XmlElement } from '../packed/xml.ts';
import { partElements } from './part-names.ts';

/** The properties of a style, including those inherited from the styles that it is based on. */
export interface Style {
  /** In lower case; built-in styles have English names in every language of Word. */
  readonly name: string;
  /** Outline level, from 0. */
  readonly outline?: number;
  readonly isHidden?: boolean;
  /** Whether its words are raised, lowered or neither; undefined if it does not say. */
  readonly shift?: Shift | 'none';
  readonly isStruck?: boolean;
  /** Number of its list; "0" for none. */
  readonly list?: string;
  readonly listLevel?: number;
}

export type Styles = (id: string | undefined) => Style | undefined;

/** The longest chain of styles based on one another. */
const DEEPEST = 20;

export async function stylesOf(archive: Archive, part: string | undefined): Promise<Styles> {
  const read = new Map<string, { readonly own: Partial<Style>; readonly basedOn: string | undefined }>();
  for await (const element of partElements(archive, part, (name) => name === 'w:style')) {
    const id = element.attributes['w:styleId'];
    if (id === undefined) continue;
    const name = valueAt(element, 'w:name')?.toLowerCase() ?? id.toLowerCase();
    const numbers = childAt(element, 'w:pPr', 'w:numPr');
    const [, heading] = /^heading ([1-9])\b/u.exec(name) ?? [];
    const outline =
      numberOf(valueAt(element, 'w:pPr', 'w:outlineLvl')) ??
      (heading === undefined ? undefined : Number(heading) - 1);
    const list = numbers && valueAt(numbers, 'w:numId');
    const listLevel = numbers && numberOf(valueAt(numbers, 'w:ilvl'));
    const isHidden = isOn(childAt(element, 'w:rPr', 'w:vanish'));
    const shift = shiftOf(childAt(element, 'w:rPr'));
    const isStruck = strikesOut(childAt(element, 'w:rPr'));
    read.set(id, {
      own: {
        name,
        ...(outline !== undefined && { outline }),
        ...(isHidden !== undefined && { isHidden }),
        ...(shift !== undefined && { shift }),
        ...(isStruck !== undefined && { isStruck }),
        ...(list !== undefined && { list }),
        ...(listLevel !== undefined && { listLevel }),
      },
      basedOn: valueAt(element, 'w:basedOn'),
    });
  }
  const made = new Map<string, Style>();
  const style = (id: string | undefined, depth = 0): Style | undefined => {
    const found = id === undefined ? undefined : made.get(id);
    const own = id === undefined ? undefined : read.get(id);
    if (found !== undefined || id === undefined || own === undefined || depth > DEEPEST) return found;
    const whole = { ...style(own.basedOn, depth + 1), ...own.own } as Style;
    made.set(id, whole);
    return whole;
  };
  return (id) => style(id);
}

/** The value of the element at the end of a path. */
export function valueAt(element: XmlElement, ...path: readonly string[]): string | undefined {
  return childAt(element, ...path)?.attributes['w:val'];
}

/** Whether a switch is on; undefined if it is absent. */
export function isOn(element: XmlElement | undefined): boolean | undefined {
  if (element === undefined) return undefined;
  return !/^(?:0|false|off|none)$/u.test(element.attributes['w:val'] ?? 'true');
}

/** Whether a run's own properties, or those of a style, raise or lower its words; undefined if they do not say. */
export function shiftOf(properties: XmlElement | undefined): Shift | 'none' | undefined {
  switch (properties && valueAt(properties, 'w:vertAlign')) {
    case undefined:
      return undefined;
    case 'superscript':
      return 'raised';
    case 'subscript':
      return 'lowered';
    default:
      return 'none';
  }
}

/** Whether the properties of a run strike it out, with one line or two; undefined if they do not say. */
export function strikesOut(properties: XmlElement | undefined): boolean | undefined {
  if (properties === undefined) return undefined;
  const [once, twice] = ['w:strike', 'w:dstrike'].map((name) => isOn(childAt(properties, name)));
  return once === undefined ? twice : once || twice === true;
}

export function numberOf(told: string | undefined): number | undefined {
  const number = Number.parseInt(told ?? '', 10);
  return Number.isSafeInteger(number) ? number : undefined;
}

/** Level of a heading, from 1; undefined if it is not one. A title also has level 1. */
export function headingLevel(style: Style | undefined, outline: number | undefined): number | undefined {
  if (outline !== undefined) return outline < 9 ? outline + 1 : undefined;
  if (style === undefined) return undefined;
  if (style.name === 'title') return 1;
  return style.outline === undefined || style.outline > 8 ? undefined : style.outline + 1;
}
