/** What else should the curators of a corpus know, once it loads? */

import { sentences } from '../languages/sentences.ts';
import { passageId } from './chunk.ts';
import {
  type Document,
  type DocumentId,
  lineCounter,
  type Passage,
  type Problem,
  quote,
} from './document.ts';

/** In UTF-16 units: a longer paragraph without a sentence end is more likely lost line ends than prose. */
const LONGEST_SENTENCE = 2000;

/** In UTF-16 units: how far into a paragraph to look for a sentence end. */
const LOOKED_AT = 10_000;

/** Items examined between two points where the work may pause. */
const LINTED_TOGETHER = 50;

/**
 * Warnings about a single document: paragraphs without a sentence end, and headings with nothing below them. Yields
 * where the work may pause.
 */
export function* lintDocument(document: Document): Generator<undefined, Problem[]> {
  const { text, paragraphs, sections, file, isBuilt } = document;
  // Lines of a built text are not lines of its file.
  const lineAt = isBuilt ? () => 0 : lineCounter(text);
  const problems: Problem[] = [];
  const endless: { readonly start: number; readonly message: string }[] = [];
  for (const [at, { span }] of paragraphs.entries()) {
    if (at % LINTED_TOGETHER === 0) yield undefined;
    const length = span.end - span.start;
    if (length <= LONGEST_SENTENCE) continue;
    const looked = { start: span.start, end: Math.min(span.end, span.start + LOOKED_AT) };
    if (sentences(text, looked).length !== 1) continue;
    const where = length > LOOKED_AT ? ` in its first ${LOOKED_AT}` : '';
    endless.push({
      start: span.start,
      message: `a paragraph of ${length} characters has no sentence end${where}; add full stops or blank lines`,
    });
  }
  const bare: { readonly start: number; readonly message: string }[] = [];
  let next = 0;
  for (const [at, { path, span }] of sections.entries()) {
    if (at % LINTED_TOGETHER === 0) yield undefined;
    while ((paragraphs[next]?.span.start ?? text.length) < span.start) next++;
    // On a saved page, a heading may have had only links below it, which are left out, and nobody can add text to it.
    if (!isBuilt && (paragraphs[next]?.span.start ?? text.length) >= span.end)
      bare.push({
        start: span.start,
        message: `heading "${path.at(-1)}" has no text below it; add some or remove it`,
      });
  }
  const tell = ([first, ...others]: typeof endless, all: (count: number) => string): void => {
    if (first === undefined) return;
    const message = others.length === 0 ? first.message : all(others.length + 1);
    problems.push({ file, line: lineAt(first.start), message, severity: 'warning' });
  };
  tell(
    endless,
    (count) =>
      `${count} paragraphs, of which this is the first, have no sentence end; add full stops or blank lines`,
  );
  tell(
    bare,
    (count) =>
      `${count} headings, of which this is the first, have no text below them; add some or remove them`,
  );
  return problems;
}

/** Warnings about titles and passages that occur in the corpus more than once. Yields where the work may pause. */
export function* lintTogether(
  documents: readonly Document[],
  passages: readonly Passage[],
): Generator<undefined, Problem[]> {
  const problems: Problem[] = [];
  const warn = (file: string, line: number, message: string): void => {
    problems.push({ file, line, message, severity: 'warning' });
  };
  const titles = new Map<string, Document>();
  const again: Document[] = [];
  for (const document of documents) {
    const title = document.title.toLowerCase();
    if (titles.has(title)) again.push(document);
    else titles.set(title, document);
  }
  const [first] = again;
  if (first !== undefined) {
    const { file } = titles.get(first.title.toLowerCase()) ?? first;
    const one = `title "${first.title}" is also the title of ${file}`;
    if (again.length === 1) warn(first.file, 0, `${one}; give one of them another title`);
    else
      warn(
        '',
        0,
        `${again.length} documents have the same title as another, such as ${first.file} and ${file}; give each a title of its own`,
      );
  }
  const wordings = new Set<string>();
  let repeated = 0;
  let example: { readonly passage: Passage; readonly line: number } | undefined;
  for (const [at, passage] of passages.entries()) {
    if (at % LINTED_TOGETHER === 0) yield undefined;
    const { document, span } = passage;
    const wording = passageId('' as DocumentId, quote(document, span));
    if (!wordings.has(wording)) {
      wordings.add(wording);
      continue;
    }
    repeated++;
    example ??= { passage, line: document.isBuilt ? 0 : lineCounter(document.text)(span.start) };
  }
  if (example === undefined) return problems;
  if (repeated === 1)
    warn(
      example.passage.document.file,
      example.line,
      'this passage also appears elsewhere, word for word, and is found only once',
    );
  else warn('', 0, `${repeated} passages repeat others word for word; each text is found only once`);
  return problems;
}
