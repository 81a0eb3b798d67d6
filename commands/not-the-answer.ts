/** The passage that an answer quotes does not answer its question. */

import type { Command } from '../src/command.ts';
import { moderating } from '../src/replies/compose/moderating.ts';
import { refuseQuoted } from '../src/replies/compose/pinning.ts';

const notTheAnswer: Command = {
  kind: 'message',
  name: 'Not the answer',
  named: 'not-the-answer-name',
  only: 'moderators',
  run: ({ shown }, footnote, asker) => moderating(footnote, asker, (of) => refuseQuoted(shown, of)),
};

export default notTheAnswer;
