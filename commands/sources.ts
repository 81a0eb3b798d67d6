/** Which documents does Footnote quote? */

import { slash } from '../src/command.ts';
import { noDocumentsReply } from '../src/replies/compose/no-documents.ts';
import { sourcesReply } from '../src/replies/compose/corpus.ts';
import { voicesOf } from '../src/texts/voices.ts';

export default slash({
  name: 'sources',
  named: 'sources-name',
  described: 'sources-described',
  options: [],
  run(_, footnote, asker) {
    const { library, language } = footnote;
    const { own } = voicesOf(asker, language);
    return noDocumentsReply(footnote, asker, own) ?? sourcesReply(library, own);
  },
});
