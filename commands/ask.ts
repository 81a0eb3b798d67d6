/** What do the documents say in answer to a question? */

import { has, MOST_CHOICES, onlyDocument, slash } from '../src/command.ts';
import { ASK_ALL, replyToQuestion } from '../src/replies/compose/answer.ts';
import { askingIn, pinsIn } from '../src/replies/compose/asking.ts';
import { documentNamed, noSuchDocument } from '../src/replies/compose/corpus.ts';
import { noDocumentsReply } from '../src/replies/compose/no-documents.ts';
import { severalReply } from '../src/replies/compose/several.ts';
import { notice } from '../src/reply.ts';
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
    const { library, answers, keepsPrivate = false, language, hasLists } = footnote;
    const nothing = noDocumentsReply(footnote, asker, voicesOf(asker, language).own);
    if (nothing !== undefined) return nothing;
    const wanted = visibility === 'public' || visibility === 'private' ? visibility : answers;
    const options = {
      ...askingIn(footnote, asker),
      visibility: keepsPrivate ? 'private' : wanted,
      isKeptPrivate: keepsPrivate && wanted === 'public',
    } as const;
    if (document === undefined) return replyToQuestion(question, library, options);
    const only = documentNamed(document, library);
    if (only === undefined) return noSuchDocument(document, options.voices.own, hasLists);
    return replyToQuestion(question, library, { ...options, document: only.id });
  },
  submit(sent, footnote, asker, shown) {
    const { library, language } = footnote;
    const voices = voicesOf(asker, language);
    if (sent.does === ASK_ALL) {
      const { documents: _, ...options } = askingIn(footnote, asker);
      const question = shown?.question ?? '';
      return { ...replyToQuestion(question, library, { ...options, visibility: 'private' }), inPlace: true };
    }
    if (!has('posting', footnote)) return notice(voices.own.say('posting-off'));
    return severalReply(sent, library, voices, asker.id, pinsIn(footnote));
  },
});
