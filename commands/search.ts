/** Which passages contain certain words? */

import { onlyDocument, slash } from '../src/command.ts';
import { defaultDocuments } from '../src/replies/compose/asking.ts';
import { documentNamed, noSuchDocument } from '../src/replies/compose/corpus.ts';
import { noDocumentsReply } from '../src/replies/compose/no-documents.ts';
import { LONGEST_TERMS, termSearchReply } from '../src/replies/compose/search.ts';
import { voicesOf } from '../src/texts/voices.ts';

export default slash({
  name: 'search',
  named: 'search-name',
  described: 'search-described',
  options: [
    {
      kind: 'text',
      name: 'terms',
      named: 'search-terms-name',
      described: 'search-terms-described',
      required: true,
      maxLength: LONGEST_TERMS,
    },
    onlyDocument,
  ],
  run({ terms, document }, footnote, asker) {
    const { library, language, hasLists } = footnote;
    const { own } = voicesOf(asker, language);
    const nothing = noDocumentsReply(footnote, asker, own);
    if (nothing !== undefined) return nothing;
    const documents = defaultDocuments(footnote);
    if (document === undefined)
      return termSearchReply(terms, library, own, documents === undefined ? {} : { documents });
    const only = documentNamed(document, library);
    if (only === undefined) return noSuchDocument(document, own, hasLists);
    return termSearchReply(terms, library, own, { document: only.id });
  },
});
