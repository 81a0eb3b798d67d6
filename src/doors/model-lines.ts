/** What does a terminal show about models? */

import { lstat } from 'node:fs/promises';
import type { Catalogue, ModelEntry } from '../models/catalogue.ts';
import { pathOf } from '../models/model-files.ts';
import { printable } from '../text/printable.ts';

/** Blanks between two columns. */
const GAP = '  ';

const HEADINGS = ['name', 'kind', 'size', 'licence', 'there', 'languages'];

/** Numbers are aligned at their ends. */
const SIZE = HEADINGS.indexOf('size');

/**
 * A table of all models. Whether a model is there is decided by the sizes of its files, which is quick.
 * @param modelDir default: no model is there
 */
export async function modelTable({ models }: Catalogue, modelDir?: string): Promise<string[]> {
  const rows = [HEADINGS];
  for (const entry of models) {
    const { name, kind, licence, languages } = entry;
    const there = modelDir === undefined ? 'no' : await isThere(modelDir, entry);
    rows.push([name, kind, sizeOf(entry), printable(licence), there, printable(languages.join(' '))]);
  }
  const widths = HEADINGS.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === SIZE ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join(GAP)
      .trimEnd(),
  );
}

/** "24 MB", of all its files. */
export function sizeOf({ files }: Pick<ModelEntry, 'files'>): string {
  return `${Math.ceil(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000_000)} MB`;
}

async function isThere(modelDir: string, entry: ModelEntry): Promise<'yes' | 'no' | 'in part'> {
  const found = await Promise.all(
    entry.files.map(async (file) => {
      const found = await lstat(pathOf(modelDir, entry, file)).catch(() => undefined);
      return found?.isFile() === true && found.size === file.bytes;
    }),
  );
  if (found.every(Boolean)) return 'yes';
  return found.some(Boolean) ? 'in part' : 'no';
}
