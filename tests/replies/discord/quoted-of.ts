/** How do tests get a quotation from a document as it is read? */

import type { Passage } from '../../../src/corpus/document.ts';
import { quotation } from '../../../src/replies/compose/passage.ts';
import type { Span } from '../../../src/text/span.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import { libraryOf } from '../../support/sample-corpus.ts';

/** The passage that holds the words, quoted over these words with others marked. */
export function quotedOf(text: string, words?: string, marked?: string) {
  const library = libraryOf({ 'notes.md': `# Notes\n\n${text}` });
  const holds = ({ document, span }: Passage) =>
    document.text.slice(span.start, span.end).includes(words ?? '');
  const passage = library.corpus.passages.find(holds);
  if (passage === undefined) throw new Error(`no passage holds ${words}`);
  const at = (part: string, from: number): Span => {
    const start = passage.document.text.indexOf(part, from);
    return { start, end: start + part.length };
  };
  const span = words === undefined ? passage.span : at(words, passage.span.start);
  const marks = marked === undefined ? [] : [at(marked, span.start)];
  return quotation(passage, library, voiceIn('en'), { span, marks });
}
