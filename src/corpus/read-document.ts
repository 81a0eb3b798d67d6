/** What document does the text of a file make? */

import { isBlank } from '../text/unseen.ts';
import { type Document, type DocumentId, type Problem, quote } from './document.ts';
import { extensionOf } from './files.ts';
import { formats } from './formats/index.ts';
import { idFromPath } from './ids.ts';
import { provisions } from './provisions.ts';

/** The extensions that are read, each once, in the order of the formats. */
export const knownExtensions: readonly string[] = [
  ...new Set(formats.flatMap((format) => format.extensions)),
];

export interface ReadDocument {
  /** Undefined when an error stands among the problems, or there is nothing to quote. */
  readonly document?: Document;
  /** Line of the file that names the id; 0 when the id comes from the file's name. */
  readonly idLine: number;
  readonly problems: readonly Problem[];
}

/**
 * Reads a document in the first format that takes it. `file` is its path inside the corpus folder. Never
 * throws; a text without a paragraph makes no document, with a warning. Yields where the work may pause.
 * @param strict whether an unknown or wrong field of front matter is an error
 */
export function* reading(file: string, text: string, strict = false): Generator<undefined, ReadDocument> {
  const refuse = (message: string, severity: Problem['severity']): ReadDocument => ({
    idLine: 0,
    problems: [{ file, line: 0, message, severity }],
  });
  const extension = extensionOf(file);
  const known = formats.filter((format) => format.extensions.includes(extension));
  if (isBlank(text)) return refuse('is empty; write its text or delete it', 'warning');
  let format = known.at(-1);
  for (const candidate of known) {
    yield undefined;
    if (!candidate.detects(text)) continue;
    format = candidate;
    break;
  }
  if (format === undefined) return refuse('is in no known format; write it as Markdown', 'error');
  yield undefined;
  const {
    id,
    idLine = 0,
    problems,
    ...parsed
  } = format.parsing ? yield* format.parsing({ file, text, strict }) : format.parse({ file, text, strict });
  if (problems.some((problem) => problem.severity === 'error')) return { idLine, problems };
  if (parsed.paragraphs.every(({ span }) => isBlank(quote(parsed, span)))) {
    return refuse('has no paragraph to quote; write one or delete the file', 'warning');
  }
  const named = { ...parsed, paragraphs: yield* provisions(parsed) };
  const document = { id: (id ?? idFromPath(file)) as DocumentId, file, format: format.name, ...named };
  return { document, idLine, problems };
}
