/** Which documents does Footnote quote? */

import { slash } from '../src/command.ts';
import { sourcesReply } from '../src/replies/compose/corpus.ts';
import { voicesOf } from '../src/texts/voices.ts';

export default slash({
  name: 'sources',
  named: 'sources-name',
  described: 'sources-described',
  options: [],
  run: (_, { library, language }, asker) => sourcesReply(library, voicesOf(asker, language).own),
});
