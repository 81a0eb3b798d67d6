/** What is stored about anyone, and how is it erased? */

import { type Command, type Runnable, subcommand } from '../src/command.ts';
import { askToErase, eraseReply, privacyReply } from '../src/replies/compose/privacy.ts';

const show = subcommand({
  name: 'show',
  named: 'privacy-show-name',
  described: 'privacy-show-described',
  options: [],
  run: (_, footnote, asker) => privacyReply(footnote, asker),
});

const erase = subcommand({
  name: 'erase',
  named: 'privacy-erase-name',
  described: 'privacy-erase-described',
  options: [],
  run: (_, footnote, asker) => askToErase(footnote, asker),
  submit: (_, footnote, asker) => eraseReply(footnote, asker),
});

const privacy: Command = {
  kind: 'group',
  name: 'privacy',
  named: 'privacy-name',
  described: 'privacy-described',
  commands: [show, erase] satisfies readonly Runnable[],
};

export default privacy;
