/** What does the passage say that someone names? */

import { MOST_CHOICES, slash } from '../src/command.ts';
import { goneReply, idIn } from '../src/replies/compose/gone.ts';
import { noDocumentsReply } from '../src/replies/compose/no-documents.ts';
import { noSuchPassage, passageReply } from '../src/replies/compose/passage.ts';
import { voicesOf } from '../src/texts/voices.ts';

export default slash({
  name: 'cite',
  named: 'cite-name',
  described: 'cite-described',
  options: [
    {
      kind: 'text',
      name: 'passage',
      named: 'cite-passage-name',
      described: 'cite-passage-described',
      required: true,
      maxLength: 600,
      suggest: (typed, { library }) => library.suggestPassages(typed, MOST_CHOICES),
    },
  ],
  async run({ passage }, footnote, asker) {
    const { library, language, hasLists } = footnote;
    const { own } = voicesOf(asker, language);
    const id = idIn(passage);
    const isGone = id !== undefined && library.passage(id) === undefined;
    const gone = isGone ? await goneReply(id, footnote, own) : undefined;
    if (gone !== undefined) return gone;
    const nothing = noDocumentsReply(footnote, asker, own);
    if (nothing !== undefined) return nothing;
    const found = library.resolveRange(passage);
    return found.length === 0
      ? noSuchPassage(passage, library, own, hasLists)
      : passageReply(found, library, own);
  },
});
