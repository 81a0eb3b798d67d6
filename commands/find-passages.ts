/** Which passages bear on someone's message? */

import type { Command } from '../src/command.ts';
import { judgedReply } from '../src/replies/compose/answer.ts';
import { askingIn } from '../src/replies/compose/asking.ts';
import { noDocumentsReply } from '../src/replies/compose/no-documents.ts';
import { stillServed } from '../src/replies/compose/still-served.ts';
import { oneLine, wordsOf } from '../src/replies/compose/words.ts';
import { notice } from '../src/reply.ts';
import { beginning } from '../src/text/characters.ts';

/** How much of a message is read, in UTF-16 units: as much as a question may have. */
const LONGEST_READ = 1_000;

const findPassages: Command = {
  kind: 'message',
  name: 'Find passages',
  named: 'find-passages-name',
  run({ content }, footnote, asker) {
    const words = beginning(oneLine(wordsOf(content)), LONGEST_READ);
    return stillServed(footnote, (now) => {
      const options = askingIn(now, asker);
      const { own } = options.voices;
      const empty = noDocumentsReply(now, asker, own);
      if (empty !== undefined) return empty;
      const nothing = own.parts('message-no-words', { command: { kind: 'command', name: 'ask' } });
      return judgedReply(words, now, {
        ...options,
        visibility: 'private',
        whyUnasked: notice(nothing),
      });
    });
  },
};

export default findPassages;
