/** The boxes and elements that are open at a point of the text, how deep their lines are indented, and their labels. */

import type { Span } from '../../text/span.ts';
import type { Cut } from './cuts.ts';

/** Words that name the text below them, up to `until`: the title of a box, the name of a tab. */
export interface Label extends Span {
  /** Where the labelled text ends. */
  readonly until: number;
}

export interface Open {
  /** The tag's name; ":::" with its length; or "" for a box that ends with its indentation. */
  readonly name: string;
  /** Columns before its sign. */
  readonly base: number;
  /** Columns to remove from each line inside it; undefined until the first line is seen. */
  strip: number | undefined;
  /** Index of its label. */
  label?: number;
  /** Number of the latest list item. */
  items?: number;
  /** Whether it opens in the middle of a line. */
  running?: boolean;
}

/** What is open as a text is read from left to right, and what has been found in it so far. */
export interface OpenStack {
  readonly cuts: Cut[];
  readonly labels: { start: number; end: number; until: number }[];
  readonly breaks: number[];
  push(one: Open): void;
  pop(at: number): void;
  /** Closes the innermost element of that name and everything open inside it; does nothing if none is open. */
  popTo(name: string, at: number): void;
  /** Closes indented boxes if a line is indented no deeper than their sign. */
  dedent(columns: number, at: number): void;
  /**
   * Learns from a line how deep the open elements are indented; a closing tag says nothing about the lines before it.
   */
  settle(columns: number, closes: boolean): void;
  /** Closes everything that was never closed. */
  end(): void;
  /** Columns that a line loses at this point. */
  stripped(): number;
  isOpen(name: string): boolean;
  isEmpty(): boolean;
  top(): Open | undefined;
  find(...names: string[]): Open | undefined;
  /** Records a label and returns its index. */
  name(label: Span): number;
}

/** @param length of the text, in UTF-16 units */
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
      // A line that is less indented shows how deep the lines of its element really are.
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
        // The label of a box that never ends names only the text right below it.
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
