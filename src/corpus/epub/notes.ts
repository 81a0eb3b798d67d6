/** Which links of a book call notes, and which elements are those notes, possibly in other parts? */

import { type HtmlNotes, noteAround, signOf } from '../html/notes.ts';
import { attribute, elementsIn, type HtmlDocument, type HtmlElement } from '../html/tree.ts';
import { type Parts, targetOf } from './parts.ts';

/** Beyond this number, notes are not linked to their sentences. */
const MOST_NOTES = 20_000;

/** A note that is called, with the label and the part that call it. */
interface Called {
  readonly label: string;
  /** Number of the part that calls it. */
  readonly from: number;
}

/** The notes that are called, keyed by the name of their part and their id. Collected before the parts are read. */
export type CalledNotes = Map<string, Called>;

/**
 * Adds the notes that a part calls.
 * @param at its number among the parts
 */
export function addCalled(
  called: CalledNotes,
  tree: HtmlDocument,
  name: string,
  at: number,
  parts: Parts,
): void {
  for (const element of elementsIn(tree)) {
    const target = signTarget(element, name, parts);
    if (target === undefined || called.has(target.key) || called.size >= MOST_NOTES) continue;
    called.set(target.key, { label: target.label, from: at });
  }
}

/**
 * The notes in a part, and its calls of notes there and elsewhere.
 * @param number returns the number of a part by its name
 */
export function notesOfPart(
  body: HtmlElement,
  name: string,
  called: CalledNotes,
  { parts, number }: { readonly parts: Parts; readonly number: (name: string) => number },
): HtmlNotes {
  const own = number(name);
  const byId = new Map<string, HtmlElement>();
  const order = new Map<HtmlElement, number>();
  for (const element of elementsIn(body)) {
    order.set(element, order.size);
    const id = attribute(element, 'id') ?? (element.tagName === 'a' ? attribute(element, 'name') : undefined);
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
  }
  const [calls, notes, keys] = [
    new Map<HtmlElement, string>(),
    new Map<HtmlElement, string>(),
    new Map<HtmlElement, string>(),
  ];
  const signs = new Map<string, number>();
  for (const element of elementsIn(body)) {
    const target = signTarget(element, name, parts);
    if (target === undefined || !called.has(target.key)) continue;
    const where = number(target.name);
    if (where < own) continue;
    if (where > own) calls.set(element, target.key);
    else {
      const note = byId.get(target.id);
      if (note === undefined || (order.get(note) ?? 0) < (order.get(element) ?? 0)) continue;
      if (noteAround(note) === undefined) continue;
      calls.set(element, target.key);
      signs.set(target.key, order.get(element) ?? 0);
    }
  }
  for (const [id, element] of byId) {
    const key = keyOf(name, id);
    const one = called.get(key);
    if (one === undefined || one.from > own || (one.from === own && !signs.has(key))) continue;
    const note = noteAround(element);
    if (note === undefined || notes.has(note)) continue;
    notes.set(note, one.label);
    keys.set(note, key);
  }
  return { calls, notes, keys };
}

function signTarget(
  element: HtmlElement,
  name: string,
  parts: Parts,
): { name: string; id: string; key: string; label: string } | undefined {
  const sign = signOf(element);
  const target = sign && targetOf(attribute(element, 'href') ?? '', name);
  if (sign === undefined || target?.id === undefined) return undefined;
  const found = parts.find(target.name) ?? target.name;
  return { name: found, id: target.id, key: keyOf(found, target.id), label: sign.label };
}

function keyOf(name: string, id: string): string {
  return `${name}#${id}`;
}
