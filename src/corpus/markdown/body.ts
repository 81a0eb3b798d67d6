/** What is left of a Markdown file once comments, box signs and HTML elements are removed? */

import { codeRanges } from './code-ranges.ts';
import { type Containers, containersIn } from './containers.ts';
import { applyCuts } from './cuts.ts';
import { hidden } from './hidden.ts';

/** Offsets are into `body`, which has as many lines as the file. */
export interface Body extends Omit<Containers, 'cuts'> {
  readonly body: string;
  /** Maps an offset in the file to one in `body`. */
  at(offset: number): number;
}

/** The file from `bodyStart` on, without anything that its readers never see. Yields where the work may pause. */
export function* bodyOf(source: string, bodyStart: number): Generator<undefined, Body> {
  const shown = applyCuts(source, yield* hidden(source, bodyStart, yield* codeRanges(source, bodyStart)));
  yield undefined;
  const from = shown.at(bodyStart);
  const code = yield* codeRanges(shown.text, from);
  const { cuts, labels, breaks, tables } = yield* containersIn(shown.text, from, code);
  const { text: body, at } = applyCuts(shown.text, cuts);
  yield undefined;
  return {
    body,
    at: (offset: number): number => at(shown.at(offset)),
    labels: labels.map(({ start, end, until }) => ({ start: at(start), end: at(end), until: at(until) })),
    breaks: breaks.map(at),
    tables: tables.map(({ start, header }) => ({ start: at(start), header })),
  };
}
