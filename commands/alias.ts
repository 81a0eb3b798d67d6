/** Which other names are there for the words of the documents? */

import { type Command, type Runnable, subcommand } from '../src/command.ts';
import { addAliasReply, aliasesReply, removeAliasReply } from '../src/replies/compose/aliases.ts';
import { moderating, numberIn, pressed } from '../src/replies/compose/moderating.ts';

/** In UTF-16 units: names, not sentences. */
const LONGEST_NAME = 100;

const add = subcommand({
  name: 'add',
  named: 'alias-add-name',
  described: 'alias-add-described',
  options: [
    {
      kind: 'text',
      name: 'term',
      named: 'alias-term-name',
      described: 'alias-term-described',
      required: true,
      maxLength: LONGEST_NAME,
    },
    {
      kind: 'text',
      name: 'also',
      named: 'alias-also-name',
      described: 'alias-also-described',
      required: true,
      maxLength: LONGEST_NAME,
    },
  ],
  run: ({ term, also }, footnote, asker) =>
    moderating(footnote, asker, (of) => addAliasReply(term, also, of)),
});

const list = subcommand({
  name: 'list',
  named: 'alias-list-name',
  described: 'alias-list-described',
  options: [],
  run: (_, footnote, asker) => moderating(footnote, asker, (of) => aliasesReply(of)),
  submit: (sent, footnote, asker) =>
    moderating(footnote, asker, (of) => {
      const { does, on } = pressed(sent);
      if (does === 'remove' || does === 'undo') return removeAliasReply(numberIn(on), of, does === 'undo');
      return aliasesReply(of, numberIn(on));
    }),
});

const alias: Command = {
  kind: 'group',
  name: 'alias',
  named: 'alias-name',
  described: 'alias-described',
  only: 'moderators',
  commands: [add, list] satisfies readonly Runnable[],
};

export default alias;
