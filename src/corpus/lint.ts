/** What in a corpus that loads would its curators still want to know? */

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

/** Characters of a paragraph in which a sentence end is looked for, in UTF-16 units. */
const LOOKED_AT = 10_000;

/** Places looked at between two where the work may pause. */
const LINTED_TOGETHER = 50;

/**
 * Warnings on a single document: paragraphs that never end a sentence, headings with nothing below them. Yields
 * where the work may pause.
 */
export function* lintDocument(document: Document): Generator<undefined, Problem[]> {
  const { text, paragraphs, sections, file } = document;
  const problems: Problem[] = [];
  const warning = () => {
    const line = lineCounter(text);
    return (offset: number, message: string): void => {
      problems.push({ file, line: line(offset), message, severity: 'warning' });
    };
  };
  const endless = warning();
  for (const [at, { span }] of paragraphs.entries()) {
    if (at % LINTED_TOGETHER === 0) yield undefined;
    const length = span.end - span.start;
    if (length <= LONGEST_SENTENCE) continue;
    const looked = { start: span.start, end: Math.min(span.end, span.start + LOOKED_AT) };
    if (sentences(text, looked).length !== 1) continue;
    const where = length > LOOKED_AT ? ` in its first ${LOOKED_AT}` : '';
    endless(
      span.start,
      `a paragraph of ${length} characters has no sentence end${where}; add full stops or blank lines`,
    );
  }
  const bare = warning();
  let next = 0;
  for (const [at, { path, span }] of sections.entries()) {
    if (at % LINTED_TOGETHER === 0) yield undefined;
    while ((paragraphs[next]?.span.start ?? text.length) < span.start) next++;
    if ((paragraphs[next]?.span.start ?? text.length) >= span.end)
      bare(span.start, `heading "${path.at(-1)}" has no text below it; write some or take it out`);
  }
  return problems;
}

/** Warnings on titles and passages that stand in the corpus more than once. Yields where the work may pause. */
export function* lintTogether(
  documents: readonly Document[],
  passages: readonly Passage[],
): Generator<undefined, Problem[]> {
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
  let lineOf = lineCounter('');
  for (const [at, passage] of passages.entries()) {
    if (at % LINTED_TOGETHER === 0) yield undefined;
    const wording = passageId('' as DocumentId, quote(passage.document, passage.span));
    const { document, span, position } = passage;
    if (position === 0) lineOf = lineCounter(document.text);
    const line = lineOf(span.start);
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
