/** Which headings does a document have? */

import { MOST_CHOICES, slash } from '../src/command.ts';
import { documentNamed, noSuchDocument } from '../src/replies/compose/corpus.ts';
import { noDocumentsReply } from '../src/replies/compose/no-documents.ts';
import { outlineReply } from '../src/replies/compose/outline.ts';
import { voicesOf } from '../src/texts/voices.ts';

export default slash({
  name: 'outline',
  named: 'outline-name',
  described: 'outline-described',
  options: [
    {
      kind: 'text',
      name: 'document',
      named: 'outline-document-name',
      described: 'outline-document-described',
      required: true,
      maxLength: 200,
      suggest: (typed, { library }) => library.suggestDocuments(typed, MOST_CHOICES),
    },
  ],
  run({ document }, footnote, asker) {
    const { library, language, hasLists } = footnote;
    const { own } = voicesOf(asker, language);
    const nothing = noDocumentsReply(footnote, asker, own);
    if (nothing !== undefined) return nothing;
    const found = documentNamed(document, library);
    return found === undefined ? noSuchDocument(document, own, hasLists) : outlineReply(found, library, own);
  },
});
