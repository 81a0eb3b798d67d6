/** The passage that an answer quotes is the one that answers its question. */

import type { Command } from '../src/command.ts';
import { moderating } from '../src/replies/compose/moderating.ts';
import { useQuoted } from '../src/replies/compose/pinning.ts';

const useThisPassage: Command = {
  kind: 'message',
  name: 'Use this passage',
  named: 'use-this-passage-name',
  only: 'moderators',
  run: ({ shown }, footnote, asker) => moderating(footnote, asker, (of) => useQuoted(shown, of)),
};

export default useThisPassage;
