/** What do tests of the records put into them? */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentId, PassageId } from '../../src/corpus/document.ts';
import type { GonePassage, Version } from '../../src/store/records/record.ts';
import { Records, type Upload } from '../../src/store/records/records.ts';
import { removeFolder, temporaryFolder } from './temporary-folder.ts';

export const SERVER = '111111111111111111';
export const OTHER = '222222222222222222';
export const PERSON = '333333333333333333';

export const documentId = (id: string): DocumentId => id as DocumentId;
export const passageId = (id: string): PassageId => id as PassageId;

/** An upload of "rules.md" to SERVER by PERSON. */
export function upload(content: string, given: Partial<Upload> = {}): Upload {
  return {
    server: SERVER,
    name: 'rules.md',
    bytes: Buffer.from(content),
    text: Buffer.from(`read from ${content}`),
    passages: 3,
    fields: {},
    by: PERSON,
    ...given,
  };
}

/** Uploads a document and makes it live. */
export async function publish(
  records: Records,
  document: string,
  content: string,
  given: Partial<Upload> & { readonly gone?: readonly GonePassage[] } = {},
): Promise<Version> {
  const { gone = [], ...rest } = given;
  const { key, server, fields, by = PERSON } = await records.addPreview(upload(content, rest));
  return records.goLive({ server, preview: key, document: documentId(document), fields, gone, by });
}

export function gonePassage(id: string, given: Partial<GonePassage> = {}): GonePassage {
  return {
    id: passageId(id),
    document: documentId('rules'),
    text: `The words of ${id}.`,
    citation: `Rules, ${id}`,
    at: 1000,
    isChanged: true,
    ...given,
  };
}

/** Paths of all files below a folder, with forward slashes. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** The files below a folder whose bytes have a text in them. */
export function filesWith(folder: string, text: string): string[] {
  return filesBelow(folder).filter((file) => readFileSync(join(folder, file)).includes(text));
}

/** A day, in milliseconds. */
export const DAY = 24 * 60 * 60 * 1000;

/** Records in a folder of their own, with a clock that tests set. */
export interface TestRecords {
  readonly folder: string;
  readonly records: Records;
  /** In milliseconds since 1970. */
  now: number;
  reopen(): Promise<void>;
  remove(): Promise<void>;
}

export async function testRecords(): Promise<TestRecords> {
  const folder = await temporaryFolder();
  const open = () => Records.open(folder, () => state.now);
  const state = {
    folder,
    now: 1_800_000_000_000,
    records: undefined as unknown as Records,
    async reopen() {
      await state.records.close();
      state.records = await open();
    },
    async remove() {
      await state.records.close();
      await removeFolder(folder);
    },
  };
  state.records = await open();
  return state;
}
