/** Is a quotation in the documents? */

import { slash } from '../src/command.ts';
import { noDocumentsReply } from '../src/replies/compose/no-documents.ts';
import { quoteCheckReply } from '../src/replies/compose/quote-check.ts';
import { voicesOf } from '../src/texts/voices.ts';

export default slash({
  name: 'quote',
  named: 'quote-name',
  described: 'quote-described',
  options: [
    {
      kind: 'text',
      name: 'words',
      named: 'quote-words-name',
      described: 'quote-words-described',
      required: true,
      maxLength: 2_000,
    },
  ],
  run({ words }, footnote, asker) {
    const { library, language } = footnote;
    const { own } = voicesOf(asker, language);
    return noDocumentsReply(footnote, asker, own) ?? quoteCheckReply([words], library, own);
  },
});
