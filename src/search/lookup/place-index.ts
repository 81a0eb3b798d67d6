/** Which passages belong to a provision that is named? */

import type { Passage } from '../../corpus/document.ts';
import { keyOf, type Label, labelAt } from '../../languages/provision-label.ts';
import { toEnd } from '../../slices.ts';

/** Passages looked at between two points where the work may pause. */
const LOOKED_AT_TOGETHER = 1_000;

/** Positions among all passages, in order. */
type Positions = readonly number[];

export class PlaceIndex {
  readonly #passages: readonly Passage[];
  #known: Known | undefined;

  constructor(passages: readonly Passage[]) {
    this.#passages = passages;
  }

  /** Does in advance what the first look-up would otherwise wait for; yields where the work may pause. */
  *readAhead(): Generator<undefined, void> {
    this.#known ??= yield* read(this.#passages);
  }

  /**
   * The passages of a provision, in the order of the corpus. A provision named by a word includes its numbered
   * paragraphs; a decimal number without words of its own means those below it. Empty if there is no such provision.
   */
  find(label: Label): Positions {
    this.#known ??= toEnd(read(this.#passages));
    const { unit, number, paragraph } = label;
    const named = unit !== 'decimal' && unit !== 'verse';
    const whole = this.#under({ unit, number, length: 0 });
    const found = paragraph === undefined ? whole : this.#under(label);
    if (found.length > 0) return found;
    // If the document does not tell paragraphs apart, they are within the provision.
    if (paragraph !== undefined && whole.length > 0)
      return this.#known.numbered.has(keyOf({ unit, number, length: 0 })) ? [] : whole;
    // "Rule 702.19b" means 702.19b; "3.2" and "12a" mean Section 3.2 and Article 12a.
    if (named) return number.includes('.') ? this.find({ ...label, unit: 'decimal' }) : [];
    const key = this.#known.units.get(number);
    return unit === 'decimal' && key !== undefined ? this.find({ ...label, unit: key }) : [];
  }

  #under({ unit, number, paragraph }: Label): Positions {
    const key = keyOf({ unit, number, length: 0, ...(paragraph !== undefined && { paragraph }) });
    const own = this.#known?.own.get(key) ?? [];
    const below = this.#known?.below.get(key) ?? [];
    if (unit === 'decimal') return own.length > 0 ? own : below;
    return [...own, ...below].sort((a, b) => a - b);
  }
}

interface Known {
  /** By key of a provision. */
  readonly own: ReadonlyMap<string, Positions>;
  /** By key of a provision, the passages of the provisions inside it. */
  readonly below: ReadonlyMap<string, Positions>;
  /** Keys of provisions whose paragraphs are numbered. */
  readonly numbered: ReadonlySet<string>;
  /** The unit that a number counts, if a word says so. */
  readonly units: ReadonlyMap<string, Label['unit']>;
}

function* read(passages: readonly Passage[]): Generator<undefined, Known> {
  const own = new Map<string, number[]>();
  const below = new Map<string, number[]>();
  const numbered = new Set<string>();
  const units = new Map<string, Label['unit']>();
  const labels = new Map<string, Label | undefined>();
  for (const [position, { place }] of passages.entries()) {
    if (position % LOOKED_AT_TOGETHER === 0) yield undefined;
    if (place?.kind !== 'provision') continue;
    if (!labels.has(place.label)) labels.set(place.label, asRead(place.label));
    const label = labels.get(place.label);
    if (label === undefined) continue;
    add(own, keyOf(label), position);
    for (const key of above(label)) add(below, key, position);
    if (label.paragraph !== undefined)
      numbered.add(keyOf({ unit: label.unit, number: label.number, length: 0 }));
    if (label.unit !== 'decimal' && !units.has(label.number)) units.set(label.number, label.unit);
  }
  return { own, below, numbered, units };
}

/** A heading's number has no dot: "702". */
function asRead(label: string): Label | undefined {
  const [, number] = /^(\d{1,4})$/u.exec(label) ?? [];
  return number === undefined ? labelAt(label, 0) : { unit: 'decimal', number, length: label.length };
}

/** Keys of the provisions that contain this one. */
function* above({ unit, number, paragraph }: Label): Generator<string> {
  if (paragraph !== undefined) yield keyOf({ unit, number, length: 0 });
  if (unit !== 'decimal') return;
  for (let end = number.length - 1; end > 0; end--) {
    const [last, next] = [number.charAt(end - 1), number.charAt(end)];
    if (/\d/u.test(last) && !/\d/u.test(next)) yield number.slice(0, end);
  }
}

function add(map: Map<string, number[]>, key: string, position: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [position]);
  else known.push(position);
}
