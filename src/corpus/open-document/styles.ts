/** What do the styles of an OpenDocument text say about its paragraphs and lists? */

import type { Shift } from '../../text/raised.ts';
import { numeral } from '../html/list-labels.ts';
import { childAt, childrenOf, type XmlElement } from '../packed/xml.ts';
import { numberOf } from '../word/styles.ts';

/** Source: OpenDocument 1.3, part 3 */
export const PREFIXES: Readonly<Record<string, string>> = {
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:meta:1.0': 'meta',
  'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0': 'manifest',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://purl.org/dc/elements/1.1/': 'dc',
};

interface ListLevel {
  /** "1", "a", "A", "i", "I", "" for no number; undefined for a bullet. */
  readonly format?: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels are shown, ending with this one. */
  readonly shown: number;
  readonly start: number;
}

export interface OpenStyles {
  /** Adds a style or a list style. */
  add(element: XmlElement): void;
  /** Names of a style and the styles that it is based on, in lower case, beginning with its own. */
  namesOf(style: string | undefined): readonly string[];
  isHidden(style: string | undefined): boolean;
  /** Whether a style raises or lowers words; undefined if neither. */
  shift(style: string | undefined): Shift | undefined;
  /** Whether a style, or one that it is based on, strikes words out; undefined if none of them says. */
  isStruck(style: string | undefined): boolean | undefined;
  /**
   * The label before an item.
   * @param numbers of the levels down to its own
   * @param level from 0
   */
  label(list: string | undefined, level: number, numbers: readonly number[]): string;
  startOf(list: string | undefined, level: number): number;
  /** The list style of a paragraph's style. */
  listOf(style: string | undefined): string | undefined;
}

/** The longest chain of styles based on one another. */
const DEEPEST = 20;

export function openStyles(): OpenStyles {
  const styles = new Map<
    string,
    {
      readonly name: string;
      readonly parent?: string;
      readonly isHidden: boolean;
      readonly isStruck?: boolean;
      readonly list?: string;
      readonly position?: string;
    }
  >();
  const lists = new Map<string, Map<number, ListLevel>>();
  const levelOf = (list: string | undefined, level: number): ListLevel | undefined =>
    list === undefined ? undefined : lists.get(list)?.get(level + 1);
  return {
    add(element) {
      const name = element.attributes['style:name'] ?? '';
      if (element.name === 'style:style') {
        const {
          'style:parent-style-name': parent,
          'style:display-name': shown,
          'style:list-style-name': list,
        } = element.attributes;
        const {
          'text:display': display,
          'style:text-position': position,
          'style:text-line-through-style': line,
          'style:text-line-through-type': type = line,
        } = childAt(element, 'style:text-properties')?.attributes ?? {};
        const isStruck = type === undefined ? undefined : type !== 'none' && line !== 'none';
        const told = { name: shown ?? name, isHidden: display === 'none' };
        styles.set(name, {
          ...told,
          ...(parent !== undefined && { parent }),
          ...(position !== undefined && { position }),
          ...(isStruck !== undefined && { isStruck }),
          ...(list !== undefined && list !== '' && { list }),
        });
      } else if (/^text:(?:list|outline)-style$/u.test(element.name)) {
        const levels = new Map<number, ListLevel>();
        for (const { name: kind, attributes } of childrenOf(element)) {
          const isNumber = /number$|outline-level-style$/u.test(kind);
          levels.set(numberOf(attributes['text:level']) ?? 1, {
            ...(isNumber && { format: attributes['style:num-format'] ?? '' }),
            prefix: attributes['style:num-prefix'] ?? '',
            suffix: attributes['style:num-suffix'] ?? '',
            shown: numberOf(attributes['text:display-levels']) ?? 1,
            start: numberOf(attributes['text:start-value']) ?? 1,
          });
        }
        lists.set(element.name === 'text:outline-style' ? OUTLINE : name, levels);
      }
    },
    namesOf(style) {
      const names: string[] = [];
      for (let at = style; at !== undefined && names.length < DEEPEST; at = styles.get(at)?.parent)
        names.push((styles.get(at)?.name ?? at).replaceAll('_20_', ' ').toLowerCase());
      return names;
    },
    isStruck(style) {
      let left = DEEPEST;
      for (let at = style; at !== undefined && left > 0; at = styles.get(at)?.parent, left--) {
        const { isStruck } = styles.get(at) ?? {};
        if (isStruck !== undefined) return isStruck;
      }
      return undefined;
    },
    isHidden: (style) => style !== undefined && styles.get(style)?.isHidden === true,
    shift(style) {
      let left = DEEPEST;
      for (let at = style; at !== undefined && left > 0; at = styles.get(at)?.parent, left--) {
        const { position } = styles.get(at) ?? {};
        // Either a word or a percentage of the letters' height, followed by the size.
        if (position !== undefined)
          return /^(?:super|\+?0*[1-9])/u.test(position)
            ? 'raised'
            : /^(?:sub|-)/u.test(position)
              ? 'lowered'
              : undefined;
      }
      return undefined;
    },
    label(list, level, numbers) {
      const own = levelOf(list, level);
      if (own?.format === undefined) return own === undefined && list === OUTLINE ? '' : '-';
      if (own.format === '') return '';
      const first = Math.max(0, level + 1 - own.shown);
      const parts = numbers
        .slice(first, level + 1)
        .map((number, at) => numeral(number, levelOf(list, first + at)?.format || '1'));
      return `${own.prefix}${parts.join('.')}${own.suffix}`.trim();
    },
    startOf: (list, level) => levelOf(list, level)?.start ?? 1,
    listOf(style) {
      let left = DEEPEST;
      for (let at = style; at !== undefined && left > 0; at = styles.get(at)?.parent, left--) {
        const { list } = styles.get(at) ?? {};
        if (list !== undefined) return list;
      }
      return undefined;
    },
  };
}

/** The list style of numbered headings. */
export const OUTLINE = ' outline';
