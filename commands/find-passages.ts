/** Which passages bear on somebody's message? */

import type { Command } from '../src/command.ts';
import { replyToQuestion } from '../src/replies/compose/answer.ts';
import { oneLine, wordsOf } from '../src/replies/compose/words.ts';
import { beginning } from '../src/text/characters.ts';

/** Of a message's text, in UTF-16 units: as much as a question may have. */
const LONGEST_READ = 1_000;

const findPassages: Command = {
  kind: 'message',
  name: 'Find passages',
  nameLocalised: { ru: 'Найти фрагменты', 'zh-TW': '尋找相關段落', 'zh-CN': '查找相关段落' },
  run({ content }, { library }, asker) {
    const words = beginning(oneLine(wordsOf(content)), LONGEST_READ);
    return replyToQuestion(words, library, { asker: asker.id, visibility: 'private', whyUnasked });
  },
};

export default findPassages;

function whyUnasked(): string {
  return 'This message has no words that can be searched for; type a question with /ask.';
}
