import { expect, test } from 'vitest';
import { libraryOf } from '../../support/sample-corpus.ts';
import { answered } from '../../support/searched.ts';

const library = libraryOf({
  'keepers.md': [
    '# Keepers',
    'The lighthouse of Skerry had three keepers over the years, as the register of the harbour shows.',
    'The second keeper of Skerry was Ben.',
    'The first keeper of Skerry was Ann.',
    'The third keeper of Skerry was Cy.',
  ].join('\n\n'),
});

test.each([
  ['Кто был первым на Skerry?', 'Ann'],
  ['谁是 Skerry 第三任？', 'Cy'],
  ['Skerry earliest keeper', 'Ann'],
])('"%s" finds the one of that rank, though the corpus has another word for it', (question, name) => {
  const [hit] = answered(library.ask(question)).hits;
  expect(hit?.passage.document.text.slice(hit.span.start, hit.span.end)).toContain(name);
});
