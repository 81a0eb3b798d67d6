/** What do the documents say in answer to a question? */

import { MOST_CHOICES, onlyDocument, slash } from '../src/command.ts';
import { replyToQuestion } from '../src/replies/compose/answer.ts';
import { documentNamed, noSuchDocument } from '../src/replies/compose/corpus.ts';
import { noDocumentsReply } from '../src/replies/compose/no-documents.ts';
import { severalReply } from '../src/replies/compose/several.ts';
import { voicesOf } from '../src/texts/voices.ts';

export default slash({
  name: 'ask',
  named: 'ask-name',
  described: 'ask-described',
  options: [
    {
      kind: 'text',
      name: 'question',
      named: 'ask-question-name',
      described: 'ask-question-described',
      required: true,
      maxLength: 1_000,
      suggest: (typed, { library }) => library.suggestQuestions(typed, MOST_CHOICES),
    },
    onlyDocument,
    {
      kind: 'choice',
      name: 'visibility',
      named: 'ask-visibility-name',
      described: 'ask-visibility-described',
      required: false,
      choices: [
        { name: 'everyone', named: 'ask-visibility-public', value: 'public' },
        { name: 'only me', named: 'ask-visibility-private', value: 'private' },
      ],
    },
  ],
  run({ question, document, visibility }, footnote, asker) {
    const { library, answers, language, hasLists } = footnote;
    const voices = voicesOf(asker, language);
    const nothing = noDocumentsReply(library, asker, voices.own);
    if (nothing !== undefined) return nothing;
    const seenBy = visibility === 'public' || visibility === 'private' ? visibility : answers;
    const options = { asker: asker.id, visibility: seenBy, voices };
    if (document === undefined) return replyToQuestion(question, library, options);
    const only = documentNamed(document, library);
    if (only === undefined) return noSuchDocument(document, voices.own, hasLists);
    return replyToQuestion(question, library, { ...options, document: only.id });
  },
  submit: (sent, { library, language }, asker) =>
    severalReply(sent, library, voicesOf(asker, language), asker.id),
});
