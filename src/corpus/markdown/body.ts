/** What is left of a Markdown file for its blocks to be read: no remarks, no signs of boxes, no elements of HTML? */

import { codeRanges } from './code-ranges.ts';
import { type Containers, containersIn } from './containers.ts';
import { applyCuts } from './cuts.ts';
import { hidden } from './hidden.ts';

/** Offsets are into `body`, which has a line for each of the file. */
export interface Body extends Omit<Containers, 'cuts'> {
  readonly body: string;
  /** Where an offset of the file lies. */
  at(offset: number): number;
}

/** The file without what its readers never see, from `bodyStart` on. Yields where the work may pause. */
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
