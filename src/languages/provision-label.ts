/** Which provision does a text name: "702.19b", "Article 12", "§ 17 Abs. 2", "第五条", "2:2"? */

import { numberOf } from './counting.ts';
import { languages } from './index.ts';
import { type ProvisionWords, patternOf } from './language.ts';

/** What a number counts; a decimal number, and a chapter with its verse, need no word. */
export type Unit = 'article' | 'section' | 'rule' | 'clause' | 'decimal' | 'verse';

export interface Label {
  readonly unit: Unit;
  /** Digits, dots and lower-case letters: "12a", "702.19b", "2:2". */
  readonly number: string;
  /** The number of a paragraph within the provision; absent if none is named. */
  readonly paragraph?: string;
  /** In UTF-16 units, from its start to its end. */
  readonly length: number;
}

const WORDED = ['article', 'section', 'rule', 'clause'] as const;

/** The words of all languages for one or more kinds of provisions, as alternatives of a lower-case pattern. */
export function provisionWords(...names: (keyof ProvisionWords)[]): string {
  return patternOf(languages.flatMap(({ provisions }) => names.map((name) => provisions[name])));
}

const SUFFIX = String.raw`(?:bis|ter|quater|([a-z])\k<same>?)?`;
const suffix = (name: string): string => SUFFIX.replace('([a-z])', `(?<${name}>[a-z])`).replace('same', name);
const END = String.raw`(?![\p{L}\p{M}\p{Nd}])`;
const COUNT = String.raw`\p{Nd}{1,3}[a-z]?`;
/** After a provision: (2), "Abs. 2", "paragraph 2". */
const PARAGRAPH = String.raw`(?:\s{0,2}\((?<bracketed>${COUNT})\)|,?\s{1,2}(?:${provisionWords('paragraph')})\.?\s{0,2}\(?(?<told>${COUNT})\)?)?`;
const NUMBER = String.raw`(?<number>\p{Nd}{1,4}(?:\.\p{Nd}{1,4})*${suffix('letter')}|[ivxlc]{1,9}|${provisionWords('first')})`;
/** For languages without spaces, in which the unit may follow the number. */
const HAN_COUNT = String.raw`[\p{Nd}〇零一二三四五六七八九十百千]{1,9}`;

const FORMS: readonly { readonly unit: Unit; readonly pattern: RegExp }[] = [
  ...WORDED.map((unit) => ({
    unit,
    pattern: new RegExp(
      String.raw`(?:${unit === 'section' ? '§{1,2}|' : ''}(?:${provisionWords(unit)})(?![\p{L}\p{M}])\.?)\s{0,3}${NUMBER}(?![\p{L}\p{M}\p{Nd}])${PARAGRAPH}${END}`,
      'iuy',
    ),
  })),
  ...WORDED.map((unit) => ({
    unit,
    pattern: new RegExp(
      String.raw`第\s?(?<number>${HAN_COUNT})\s?(?:${provisionWords(unit)})(?:之(?<letter>${HAN_COUNT}))?(?:第?(?<told>${HAN_COUNT})(?:${provisionWords('paragraph')}))?`,
      'uy',
    ),
  })),
  {
    unit: 'decimal',
    pattern: new RegExp(
      String.raw`(?<number>\p{Nd}{1,4}(?:\.\p{Nd}{1,4})+(?:\.?(?=[a-z])${suffix('letter')})?)(?:\s?\((?<bracketed>${COUNT})\))?${END}`,
      'uy',
    ),
  },
  {
    unit: 'verse',
    pattern: new RegExp(String.raw`(?<number>\p{Nd}{1,3}:\p{Nd}{1,3})(?!:?\p{Nd})${END}`, 'uy'),
  },
];

/** The provision whose name starts at an offset; undefined if there is none. */
export function labelAt(text: string, at: number): Label | undefined {
  for (const { unit, pattern } of FORMS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const { number = '', letter, bracketed, told } = match.groups ?? {};
    const counted = /^第/u.test(match[0]) && letter !== undefined ? `${number}.${numberOf(letter)}` : number;
    const read = counted.split(/([.:])/u).map((part) => (/^[.:]$/u.test(part) ? part : numberOf(part)));
    if (read.includes(undefined)) continue;
    const paragraph = numberOf(bracketed ?? told ?? '');
    return {
      unit,
      number: read.join(''),
      ...(paragraph !== undefined && { paragraph }),
      length: match[0].length,
    };
  }
  return undefined;
}

/** The name of a provision in the form used for comparison: "article 12/2", "702.19b", "2:2". */
export function keyOf({ unit, number, paragraph }: Label): string {
  const named = unit === 'decimal' || unit === 'verse' ? number : `${unit} ${number}`;
  return paragraph === undefined ? named : `${named}/${paragraph}`;
}

/**
 * The label of a place in the form used for comparison: a provision has the same form, whatever words and spaces are
 * used to name it. Any other label is compared without regard to case and outer white space.
 */
export function normalPlace(label: string): string {
  const words = label.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  const found = labelAt(words, 0);
  return found !== undefined && /^[.:]?$/u.test(words.slice(found.length))
    ? keyOf(found)
    : words.toLowerCase();
}
