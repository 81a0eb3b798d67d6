/** Which boxes and elements are open at a place, how deep do their lines stand, and what are they called? */

import type { Span } from '../../text/span.ts';
import type { Cut } from './cuts.ts';

/** Words that name what stands below them, up to `end`: the title of a box, the name of a tab. */
export interface Label extends Span {
  /** Where what it names ends. */
  readonly until: number;
}

export interface Open {
  /** Of a tag; ":::" with its length, or "" for what its indentation ends. */
  readonly name: string;
  /** Columns before it. */
  readonly base: number;
  /** Columns that the lines in it lose; undefined until the first is seen. */
  strip: number | undefined;
  /** Index of its label. */
  label?: number;
  /** Number of the item that was last. */
  items?: number;
  /** Whether its text is part of the line in which it opens. */
  running?: boolean;
}

/** What is open while a text is read from left to right, and what has been found in it so far. */
export interface OpenStack {
  readonly cuts: Cut[];
  readonly labels: { start: number; end: number; until: number }[];
  readonly breaks: number[];
  push(one: Open): void;
  pop(at: number): void;
  /** Closes the innermost of a name with all that is open in it; nothing where none is open. */
  popTo(name: string, at: number): void;
  /** Closes what is indented where a line stands no deeper than its sign. */
  dedent(columns: number, at: number): void;
  /** Takes from a line how deep the lines of what is open stand; a closing tag tells nothing of the lines before it. */
  settle(columns: number, closes: boolean): void;
  /** Closes all that never ended. */
  end(): void;
  /** Columns that a line loses here. */
  stripped(): number;
  isOpen(name: string): boolean;
  isEmpty(): boolean;
  top(): Open | undefined;
  find(...names: string[]): Open | undefined;
  /** Notes a label, and gives its index. */
  name(label: Span): number;
}

/** @param length of the text */
export function openStack(length: number): OpenStack {
  const labels: { start: number; end: number; until: number }[] = [];
  const breaks: number[] = [];
  const stack: Open[] = [];
  const open = new Map<string, number>();
  let stripped = 0;

  function pop(at: number): void {
    const one = stack.pop();
    if (one === undefined) return;
    open.set(one.name, (open.get(one.name) ?? 1) - 1);
    stripped -= one.strip ?? 0;
    const label = labels[one.label ?? -1];
    if (label !== undefined) label.until = at;
  }

  return {
    cuts: [],
    labels,
    breaks,
    pop,
    push(one) {
      stack.push(one);
      open.set(one.name, (open.get(one.name) ?? 0) + 1);
      stripped += one.strip ?? 0;
    },
    popTo(name, at) {
      if ((open.get(name) ?? 0) === 0) return;
      while (stack.at(-1)?.name !== name) pop(at);
      pop(at);
    },
    dedent(columns, at) {
      for (let top = stack.at(-1); top?.name === '' && columns <= top.base; top = stack.at(-1)) pop(at);
    },
    settle(columns, closes) {
      const top = stack.at(-1);
      if (top !== undefined && top.strip === undefined && !closes) {
        top.strip = Math.max(0, columns - top.base);
        stripped += top.strip;
      }
      // A line that stands less deep tells how deep the lines of its element really stand.
      for (let at = stack.length - 1; at >= 0 && columns < stripped; at--) {
        const one = stack[at];
        const less = Math.min(one?.strip ?? 0, stripped - columns);
        if (one?.strip === undefined || less === 0) continue;
        one.strip -= less;
        stripped -= less;
      }
    },
    end() {
      while (stack.length > 0) {
        const one = stack.at(-1);
        const label = one?.name === '' ? undefined : labels[one?.label ?? -1];
        pop(length);
        // The label of a box that never ends names what stands right below it.
        if (label !== undefined) label.until = label.end;
      }
    },
    stripped: () => stripped,
    isOpen: (name) => (open.get(name) ?? 0) > 0,
    isEmpty: () => stack.length === 0,
    top: () => stack.at(-1),
    find: (...names) => stack.findLast(({ name }) => names.includes(name)),
    name(label) {
      breaks.push(label.start, label.end);
      return labels.push({ ...label, until: length }) - 1;
    },
  };
}
