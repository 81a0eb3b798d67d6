/** What can Footnote do? */

import { slash } from '../src/command.ts';
import { helpReply } from '../src/replies/compose/help.ts';
import { voicesOf } from '../src/texts/voices.ts';

export default slash({
  name: 'help',
  named: 'help-name',
  described: 'help-described',
  options: [],
  run: (_, footnote, asker) => helpReply(footnote, voicesOf(asker, footnote.language).own, asker),
});
