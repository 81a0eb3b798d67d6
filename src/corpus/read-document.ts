/** Which document does the text of a file make? */

import { isBlank } from '../text/unseen.ts';
import { building } from './build/build.ts';
import { type Document, type DocumentId, type Problem, quote } from './document.ts';
import { extensionOf } from './files.ts';
import { isPacked, type ParsedDocument } from './formats/format.ts';
import { formats } from './formats/index.ts';
import { idFromPath } from './ids.ts';
import { packedFormats } from './packed/formats.ts';
import { readingLines } from './packed/lines.ts';
import { provisions } from './provisions.ts';

/** The extensions that are read, without duplicates, in the order of the formats. */
export const knownExtensions: readonly string[] = [
  ...new Set(formats.flatMap((format) => format.extensions)),
];

/** Whether a file is read by another process; `file` is its path. */
export function isPackedFile(file: string): boolean {
  return packedFormats.some(({ extensions }) => extensions.includes(extensionOf(file)));
}

/** The encoding that a file's bytes name, for `TextDecoder`, if its format can find it; otherwise undefined. */
export function labelIn(file: string, bytes: Uint8Array): string | undefined {
  const extension = extensionOf(file);
  for (const format of formats)
    if (!isPacked(format) && format.labelIn !== undefined && format.extensions.includes(extension))
      return format.labelIn(bytes);
  return undefined;
}

export interface ReadDocument {
  /** Undefined if there is an error among the problems, or if there is nothing to quote. */
  readonly document?: Document;
  /** Line of the file that sets the id; 0 if the id comes from the file's name. */
  readonly idLine: number;
  readonly problems: readonly Problem[];
  /** Whether the file is not a document, although its extension allows for one. Default: it is one. */
  readonly isPassedOver?: true;
}

/**
 * Reads a document in the first format that accepts it. `file` is its path inside the corpus folder. Never throws; a
 * text without paragraphs gives a warning instead of a document. Yields where the work may pause.
 * @param strict whether an unknown or invalid field of front matter is an error
 */
export function* reading(file: string, text: string, strict = false): Generator<undefined, ReadDocument> {
  const extension = extensionOf(file);
  const known = formats.flatMap((format) =>
    !isPacked(format) && format.extensions.includes(extension) ? format : [],
  );
  if (isBlank(text) && !known.every(({ isPicky }) => isPicky))
    return refused(file, 'is empty; write its text or delete it', 'warning');
  let format = known.at(-1);
  for (const candidate of known) {
    yield undefined;
    if (!candidate.detects(text)) continue;
    format = candidate;
    break;
  }
  if (format?.isPicky && !format.detects(text)) return { idLine: 0, problems: [], isPassedOver: true };
  if (format === undefined) return refused(file, 'is in an unknown format; write it as Markdown', 'error');
  yield undefined;
  const parsed = format.parsing
    ? yield* format.parsing({ file, text, strict })
    : format.parse({ file, text, strict });
  return yield* documentOf(file, format.name, parsed);
}

/**
 * The same for a packed file.
 * @param lines as sent by the process that reads the file
 */
export function* readingPacked(file: string, lines: Uint8Array): Generator<undefined, ReadDocument> {
  const extension = extensionOf(file);
  const format = packedFormats.find(({ extensions }) => extensions.includes(extension));
  return yield* documentOf(file, format?.name ?? '', yield* building(readingLines(lines), file));
}

function refused(file: string, message: string, severity: Problem['severity']): ReadDocument {
  return { idLine: 0, problems: [{ file, line: 0, message, severity }] };
}

function* documentOf(
  file: string,
  format: string,
  { id, idLine = 0, problems, ...parsed }: ParsedDocument,
): Generator<undefined, ReadDocument> {
  if (problems.some((problem) => problem.severity === 'error')) return { idLine, problems };
  if (parsed.paragraphs.every(({ span }) => isBlank(quote(parsed, span)))) {
    return refused(file, 'has no paragraph to quote; write one or delete the file', 'warning');
  }
  const named = { ...parsed, paragraphs: yield* provisions(parsed) };
  const document = { id: (id ?? idFromPath(file)) as DocumentId, file, format, ...named };
  return { document, idLine, problems };
}
