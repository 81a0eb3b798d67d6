/** What do the documents say in answer to a question? */

import { type Asker, type Footnote, has, MOST_CHOICES, onlyDocument, slash } from '../src/command.ts';
import { ASK_ALL, judgedReply } from '../src/replies/compose/answer.ts';
import { askingIn } from '../src/replies/compose/asking.ts';
import { documentNamed, noSuchDocument } from '../src/replies/compose/corpus.ts';
import { noDocumentsReply } from '../src/replies/compose/no-documents.ts';
import { severalReply } from '../src/replies/compose/several.ts';
import { stillServed } from '../src/replies/compose/still-served.ts';
import { notice, type Reply } from '../src/reply.ts';
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
  run: (given, footnote, asker) => stillServed(footnote, (now) => asked(given, now, asker)),
  async submit(sent, footnote, asker, shown) {
    const voices = voicesOf(asker, footnote.language);
    if (sent.does === ASK_ALL) {
      const question = shown?.question ?? '';
      const reply = await stillServed(footnote, (now) => {
        const { documents: _, ...options } = askingIn(now, asker);
        return judgedReply(question, now, { ...options, visibility: 'private' });
      });
      return { ...reply, inPlace: true };
    }
    if (!has('posting', footnote)) return notice(voices.own.say('posting-off'));
    return severalReply(sent, footnote, voices, asker.id);
  },
});

interface Given {
  readonly question: string;
  readonly document: string | undefined;
  readonly visibility: string | undefined;
}

function asked(
  { question, document, visibility }: Given,
  footnote: Footnote,
  asker: Asker,
): Reply | Promise<Reply> {
  const { library, answers, keepsPrivate = false, language, hasLists } = footnote;
  const nothing = noDocumentsReply(footnote, asker, voicesOf(asker, language).own);
  if (nothing !== undefined) return nothing;
  const wanted = visibility === 'public' || visibility === 'private' ? visibility : answers;
  const options = {
    ...askingIn(footnote, asker),
    visibility: keepsPrivate ? 'private' : wanted,
    isChosen: visibility === 'public',
    isKeptPrivate: keepsPrivate && wanted === 'public',
  } as const;
  if (document === undefined) return judgedReply(question, footnote, options);
  const only = documentNamed(document, library);
  if (only === undefined) return noSuchDocument(document, options.voices.own, hasLists);
  return judgedReply(question, footnote, { ...options, document: only.id });
}
