/** What does a corpus folder hold, and what is wrong in it? */

import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { passages } from './chunk.ts';
import { type Document, formatProblem, type Passage, type Problem } from './document.ts';
import { extensionOf, listFiles, readText } from './files.ts';
import { GLOSSARY_FILE, type GlossaryEntry, parseGlossary } from './glossary.ts';
import { lintDocument, lintTogether } from './lint.ts';
import { knownExtensions, readDocument } from './read-document.ts';
import { turns } from './turns.ts';

export interface Corpus {
  /** The folder as it was asked for. */
  readonly dir: string;
  /** In order of their paths; never empty. */
  readonly documents: readonly Document[];
  /** Those of each document in turn, in its order; never empty. */
  readonly passages: readonly Passage[];
  /** Empty where the folder has no `glossary.yaml`. */
  readonly glossary: readonly GlossaryEntry[];
  readonly problems: readonly Problem[];
  /** Eight hex digits, see `corpusVersion()`. */
  readonly version: string;
}

/**
 * Reads every document under a folder. A file with an error is left out and the others load. Throws an Error
 * when the folder is missing or is no folder, or when no document in it can be used; its message then lists
 * every problem.
 */
export async function loadCorpus(dir: string): Promise<Corpus> {
  await expectFolder(dir);
  const listed = await listFiles(dir);
  const problems: Problem[] = [...listed.problems];
  const documents: Document[] = [];
  const places = new Map<string, string>();
  let glossary: readonly GlossaryEntry[] = [];
  const turn = turns();
  for (const file of listed.files) {
    await turn();
    const named = file === GLOSSARY_FILE || knownExtensions.includes(extensionOf(file));
    // A file that is not read anyway need not be readable.
    const content = named ? await readText(join(dir, file)) : { text: '' };
    if ('message' in content) {
      problems.push({ file, ...content, severity: 'error' });
    } else if (file === GLOSSARY_FILE) {
      const read = parseGlossary(content.text, file);
      glossary = read.entries;
      problems.push(...read.problems);
    } else {
      const { document, idLine, problems: found } = readDocument(file, content.text);
      problems.push(...found);
      if (document === undefined) continue;
      const taken = places.get(document.id);
      if (taken === undefined) {
        places.set(document.id, file);
        documents.push(document);
      } else {
        const message = `id "${document.id}" is already that of ${taken}; give one of them another id`;
        problems.push({ file, line: idLine, message, severity: 'error' });
      }
    }
  }
  if (documents.length === 0) throw new Error(noDocuments(dir, problems));
  const cut: Passage[] = [];
  for (const document of documents) {
    for (const passage of passages(document)) cut.push(passage);
    for (const problem of lintDocument(document)) problems.push(problem);
    await turn();
  }
  for (const problem of lintTogether(documents, cut)) problems.push(problem);
  problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  return { dir, documents, passages: cut, glossary, problems, version: corpusVersion(documents, glossary) };
}

/**
 * Eight hex digits that change when what can be found or cited changes: ids, titles, texts, languages,
 * sources, and the glossary. The same wherever the folder lies and in whatever order its files are read.
 */
export function corpusVersion(documents: readonly Document[], glossary: readonly GlossaryEntry[]): string {
  const hash = createHash('sha256');
  const told = documents.map(({ id, title, language, text, source, standpoint }) => {
    const fields = Object.entries(source).sort(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify([id, title, language ?? null, standpoint ?? null, fields, text]);
  });
  // Ids are unique and stand first, so that this is the order of the ids.
  for (const document of told.sort()) hash.update(document).update('\n');
  hash.update(JSON.stringify(glossary.map(({ term, forms }) => [term, forms])));
  return hash.digest('hex').slice(0, 8);
}

async function expectFolder(dir: string): Promise<void> {
  const fail = (why: string): Error => new Error(`Cannot read corpus folder ${dir}: ${why}`);
  let folder: boolean;
  try {
    folder = (await stat(dir)).isDirectory();
    if (folder) await access(dir, constants.R_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw fail('it does not exist; create it or set CORPUS_DIR');
    throw fail(`it may not be opened (${code}); give the bot permission to read it`);
  }
  if (!folder) throw fail('it is not a folder; set CORPUS_DIR to the folder with the documents');
}

function noDocuments(dir: string, problems: readonly Problem[]): string {
  const known = knownExtensions.join(', ');
  if (problems.length === 0)
    return `Cannot load corpus ${dir}: it has no documents; put ${known} files in it`;
  return [`Cannot load corpus ${dir}: no document in it can be used`, ...problems.map(formatProblem)].join(
    '\n  ',
  );
}
