/** Texts against which quotations are checked in tests. */

import { libraryOf, paragraphs } from '../../support/sample-corpus.ts';

export const library = libraryOf({
  'consuls.md': paragraphs(
    'The first consul on Formosa was Paul Shabert, a "native" German – so the article says.',
    'He did not sell 1,000 tons of tea at 6.5 % in 1896. Nobody’s tea was cheaper.',
    'Tea went to Odesa.',
    'It came back to Vladivostok in −5 degrees.',
  ),
  'islands.md': '# Islands\n\nTea went to Odesa.\n\n## Later\n\nTea went to Keelung, they say.\n',
  'milk.md': paragraphs(
    'For 1,001 tons: sell 1,001 tons.',
    'She did not sell 1,001 tons of milk from Odesa.',
  ),
  'han.md': paragraphs('台湾是一个岛屿，首任领事是德国人。'),
  'thai.md': paragraphs('ไต้หวันเป็นเกาะ'),
});
