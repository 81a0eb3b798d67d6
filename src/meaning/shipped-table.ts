/** Where is the table of words that Footnote comes with, and what if it cannot be used? */

import { fileURLToPath } from 'node:url';
import { UnusableTable, WordTable } from './word-table.ts';

/** Gives a table, or undefined if there is none. */
export type TableSource = () => WordTable | undefined;

const SHIPPED = fileURLToPath(new URL('words.bin', import.meta.url));

/** No table: passages are found by their words alone. */
export const noTable: TableSource = () => undefined;

/**
 * A table that is read when it is first asked for: many questions never need it.
 * @param onTrouble told once, in one sentence, why there is none
 */
export function tableAt(path: string, onTrouble: (sentence: string) => void): TableSource {
  let read: { readonly table: WordTable | undefined } | undefined;
  return () => {
    read ??= { table: openOrTell(path, onTrouble) };
    return read.table;
  };
}

function openOrTell(path: string, onTrouble: (sentence: string) => void): WordTable | undefined {
  try {
    return WordTable.open(path);
  } catch (error) {
    if (!(error instanceof UnusableTable)) throw error;
    onTrouble(error.message);
    return undefined;
  }
}

let shipped: TableSource | undefined;

/**
 * The table that Footnote comes with, read once for all libraries of a process.
 * @param onTrouble as for `tableAt()`; only that of the first call is told
 */
export function shippedTable(onTrouble: (sentence: string) => void = () => {}): TableSource {
  shipped ??= tableAt(SHIPPED, onTrouble);
  return shipped;
}
