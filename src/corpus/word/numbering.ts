/** Which number does a numbered paragraph of Word show? */

import { numeral } from '../html/list-labels.ts';
import type { Archive } from '../packed/archive.ts';
import { childrenOf, type XmlElement } from '../packed/xml.ts';
import { partElements } from './part-names.ts';
import { isOn, numberOf, valueAt } from './styles.ts';

interface Level {
  readonly start: number;
  /** As Word names it: decimal, lowerLetter, bullet … */
  readonly format: string;
  /** With %1 for the number of the outermost level. */
  readonly text: string;
  /** Whether all numbers in it are shown as decimals. */
  readonly isLegal: boolean;
  /** Id of the style whose paragraphs belong to this level. */
  readonly style?: string;
}

interface List {
  /** The definition that it shares its numbers with. */
  readonly shared: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels at which it starts again, with their first number. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Counts the paragraphs of a document; call it for each, in order. */
export interface Numbering {
  /** The label before a paragraph: "2.", "(b)", "-" for a bullet; empty if there is none. */
  labelOf(list: string, level: number): string;
  /** The level of a list that the paragraphs of a style belong to. */
  levelOfStyle(list: string, style: string | undefined): number | undefined;
}

/** Levels per list. */
const MOST_LEVELS = 9;

export async function numberingOf(archive: Archive, part: string | undefined): Promise<Numbering> {
  const shared = new Map<string, ReadonlyMap<number, Level>>();
  const lists = new Map<string, List>();
  const links = new Map<string, string>();
  for await (const element of partElements(
    archive,
    part,
    (name) => name === 'w:abstractNum' || name === 'w:num',
  )) {
    if (element.name === 'w:abstractNum') {
      const id = element.attributes['w:abstractNumId'] ?? '';
      shared.set(id, levelsIn(element));
      const link = valueAt(element, 'w:numStyleLink');
      if (link !== undefined) links.set(id, link);
      const named = valueAt(element, 'w:styleLink');
      if (named !== undefined) links.set(`style ${named}`, id);
      continue;
    }
    const id = element.attributes['w:numId'] ?? '';
    const told = valueAt(element, 'w:abstractNumId') ?? '';
    const link = links.get(told);
    const base = (link === undefined ? undefined : links.get(`style ${link}`)) ?? told;
    const levels = new Map(shared.get(base));
    const restarts = new Map<number, number>();
    for (const override of childrenOf(element, 'w:lvlOverride')) {
      const at = numberOf(override.attributes['w:ilvl']) ?? 0;
      for (const [level, own] of levelsIn(override)) levels.set(level, own);
      const start = numberOf(valueAt(override, 'w:startOverride'));
      if (start !== undefined) restarts.set(at, start);
    }
    lists.set(id, { shared: base, levels, restarts });
  }
  return counting(lists);
}

function levelsIn(element: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of childrenOf(element, 'w:lvl')) {
    const at = numberOf(level.attributes['w:ilvl']) ?? 0;
    const style = valueAt(level, 'w:pStyle');
    levels.set(at, {
      start: numberOf(valueAt(level, 'w:start')) ?? 1,
      format: valueAt(level, 'w:numFmt') ?? 'decimal',
      text: valueAt(level, 'w:lvlText') ?? '',
      isLegal: isOn([...childrenOf(level, 'w:isLgl')][0]) ?? false,
      ...(style !== undefined && { style }),
    });
  }
  return levels;
}

function counting(lists: ReadonlyMap<string, List>): Numbering {
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    labelOf(id, level) {
      const list = lists.get(id);
      const own = list?.levels.get(level);
      if (list === undefined || own === undefined || level >= MOST_LEVELS)
        return list === undefined ? '' : '-';
      const numbers = counts.get(list.shared) ?? [];
      counts.set(list.shared, numbers);
      if (!begun.has(id)) {
        begun.add(id);
        for (const [at, start] of list.restarts) numbers[at] = start - 1;
      }
      numbers[level] = (numbers[level] ?? own.start - 1) + 1;
      numbers.length = level + 1;
      if (own.format === 'bullet') return '-';
      if (own.format === 'none') return own.text.replace(/%\d/gu, '').trim();
      return own.text
        .replace(/%(\d)/gu, (_, digit: string) => {
          const at = Number(digit) - 1;
          const { format = 'decimal', start = 1 } = list.levels.get(at) ?? {};
          return shown(numbers[at] ?? start, own.isLegal ? 'decimal' : format);
        })
        .trim();
    },
    levelOfStyle(id, style) {
      if (style === undefined) return undefined;
      for (const [at, level] of lists.get(id)?.levels ?? []) if (level.style === style) return at;
      return undefined;
    },
  };
}

/** A number as Word shows it; as digits for a numbering format that is not supported here. */
function shown(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return repeated(number);
    case 'upperLetter':
      return repeated(number).toUpperCase();
    case 'lowerRoman':
      return numeral(number, 'i');
    case 'upperRoman':
      return numeral(number, 'I');
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'ordinal':
      return `${number}${ordinalEnding(number)}`;
    case 'none':
      return '';
    default:
      return String(number);
  }
}

/** Word counts a to z, then aa, bb and so on. */
function repeated(number: number): string {
  if (number < 1) return String(number);
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(number / 26), 10));
}

function ordinalEnding(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}
