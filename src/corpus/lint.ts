/** What in a corpus that loads would its curators still want to know? */

import { sentences } from '../text/sentences.ts';
import { passageId } from './chunk.ts';
import { type Document, type DocumentId, lineAt, type Passage, type Problem, quote } from './document.ts';

/** In UTF-16 units: a longer paragraph without a sentence end is more likely lost line ends than prose. */
const LONGEST_SENTENCE = 2000;

/** Warnings on a single document: paragraphs that never end a sentence, headings with nothing below them. */
export function lintDocument(document: Document): Problem[] {
  const { text, paragraphs, sections, file } = document;
  const warn = (offset: number, message: string): Problem => ({
    file,
    line: lineAt(text, offset),
    message,
    severity: 'warning',
  });
  const endless = paragraphs
    .filter(({ span }) => span.end - span.start > LONGEST_SENTENCE && sentences(text, span).length === 1)
    .map(({ span }) =>
      warn(
        span.start,
        `a paragraph of ${span.end - span.start} characters has no sentence end; add full stops or blank lines`,
      ),
    );
  let next = 0;
  const bare = sections
    .filter(({ span }) => {
      while ((paragraphs[next]?.span.start ?? text.length) < span.start) next++;
      return (paragraphs[next]?.span.start ?? text.length) >= span.end;
    })
    .map(({ path, span }) =>
      warn(span.start, `heading "${path.at(-1)}" has no text below it; write some or take it out`),
    );
  return [...endless, ...bare];
}

/** Warnings on titles and passages that stand in the corpus more than once. */
export function lintTogether(documents: readonly Document[], passages: readonly Passage[]): Problem[] {
  const problems: Problem[] = [];
  const titles = new Map<string, Document>();
  for (const document of documents) {
    const earlier = titles.get(document.title.toLowerCase());
    if (earlier === undefined) titles.set(document.title.toLowerCase(), document);
    else {
      const message = `title "${document.title}" is also that of ${earlier.file}; give one of them another title`;
      problems.push({ file: document.file, line: 0, message, severity: 'warning' });
    }
  }
  const wordings = new Map<string, { passage: Passage; line: number }>();
  let line = 1;
  let counted = 0;
  for (const passage of passages) {
    const wording = passageId('' as DocumentId, quote(passage.document, passage.span));
    const { document, span, position } = passage;
    // Counted on from passage to passage: from the top for each, a long document would take minutes.
    if (position === 0) [line, counted] = [1, 0];
    line += lineAt(document.text.slice(counted, span.start), span.start) - 1;
    counted = span.start;
    const earlier = wordings.get(wording);
    if (earlier === undefined) wordings.set(wording, { passage, line });
    else {
      const place = `${earlier.passage.document.file}:${earlier.line}`;
      const message = `this passage is the same, word for word, as the one at ${place}; keep one of them`;
      problems.push({ file: document.file, line, message, severity: 'warning' });
    }
  }
  return problems;
}
