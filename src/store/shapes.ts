/** How are kinds, leads and places of paragraphs kept between starts, and are they those of their document? */

import type { Document, Paragraph, Place, Shape } from '../corpus/document.ts';
import { doubt } from './sound-corpus.ts';

/** Numbers per paragraph: its kind, start and end of its lead, and its place, each 0 for none. */
export const SHAPE = 4;

const KINDS = [undefined, 'list', 'table', 'code'] as const;

const PLACES: Readonly<Record<Place['kind'], true>> = {
  provision: true,
  page: true,
  time: true,
  message: true,
};

/** Places by their numbers from 1. */
interface Numbered {
  readonly list: Place[];
  readonly numbers: Map<string, number>;
}

/** The numbers that `shapeAt()` reads; places that are not listed yet are added to the list. */
export function shapesOf(paragraphs: readonly Paragraph[], places: Numbered): Uint32Array {
  const shapes = new Uint32Array(SHAPE * paragraphs.length);
  for (const [at, { kind, lead, place }] of paragraphs.entries()) {
    const number = place === undefined ? 0 : numberOf(place, places);
    shapes.set([KINDS.indexOf(kind), lead?.start ?? 0, lead?.end ?? 0, number], SHAPE * at);
  }
  return shapes;
}

function numberOf(place: Place, { list, numbers }: Numbered): number {
  const key = JSON.stringify(place);
  const known = numbers.get(key) ?? list.push(place);
  numbers.set(key, known);
  return known;
}

/** The shape of a paragraph that `checkShapes()` has accepted. @param at position of its first number */
export function shapeAt(shapes: Uint32Array, at: number, places: readonly Place[]): Shape {
  const [kind = 0, start = 0, end = 0, number = 0] = shapes.subarray(at, at + SHAPE);
  const [named, place] = [KINDS[kind], places[number - 1]];
  return { ...(named && { kind: named }), ...(end > 0 && { lead: { start, end } }), ...(place && { place }) };
}

/**
 * Checks that kinds and places are known, and that each lead ends before its paragraph or is at its start.
 * @param paragraphs path, number, start and end of each
 * @throws Error if they are not
 */
export function checkShapes(shapes: Uint32Array, paragraphs: Uint32Array, places: number): void {
  if (shapes.length !== paragraphs.length) doubt('a paragraph has no shape');
  for (let at = 0; at < shapes.length; at += SHAPE) {
    const [kind = 0, start = 0, end = 0, place = 0] = shapes.subarray(at, at + SHAPE);
    if (kind >= KINDS.length || place > places) doubt('a shape is none');
    const [, , first = 0, last = 0] = paragraphs.subarray(at, at + SHAPE);
    const lies = end <= first || (start === first && end <= last);
    if (end === 0 ? start !== 0 : start >= end || !lies) doubt('a lead lies elsewhere');
  }
}

export function isPlace(value: unknown): value is Place {
  const { kind, label, to, turn, within, by } = (
    typeof value === 'object' && value !== null ? value : {}
  ) as Partial<Place>;
  return (
    kind !== undefined &&
    PLACES[kind] === true &&
    isLabel(label) &&
    (to === undefined || isLabel(to)) &&
    (turn === undefined || Number.isSafeInteger(turn)) &&
    (within === undefined || isPlace(within)) &&
    (by === undefined || typeof by === 'string')
  );
}

function isLabel(label: unknown): boolean {
  return typeof label === 'string' && label !== '';
}

/** Searches that may start again from the top: for an address at the end of its file, or a label that recurs. */
const MOST_RETURNS = 20;

/**
 * Whether the labels of its places and the addresses of its links are in the file, in order; if they are not, they
 * may still be right.
 */
export function areShapesTold(
  { links = [] }: Pick<Document, 'links'>,
  shapes: Uint32Array,
  places: readonly Place[],
  bytes: Uint8Array,
): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let returns = 0;
  const stands = (words: string, from: number): number => {
    const found = file.indexOf(words, from);
    return found >= 0 || from === 0 || ++returns > MOST_RETURNS ? found : file.indexOf(words);
  };
  let at = 0;
  for (const { url } of links) {
    at = stands(url, at);
    if (at < 0) return false;
  }
  at = 0;
  let before = 0;
  for (let one = SHAPE - 1; one < shapes.length; one += SHAPE) {
    const number = shapes[one] ?? 0;
    if (number === 0 || number === before) continue;
    before = number;
    at = stands(places[number - 1]?.label ?? '', at);
    if (at < 0) return false;
  }
  return true;
}
