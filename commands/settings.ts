/** How does the bot behave in this server? For people who manage it. */

import { isAllowed, slash } from '../src/command.ts';
import { moderating } from '../src/replies/compose/moderating.ts';
import { changeSettings, settingsReply } from '../src/replies/compose/settings.ts';
import { notice } from '../src/reply.ts';
import { voicesOf } from '../src/texts/voices.ts';

export default slash({
  name: 'settings',
  named: 'settings-name',
  described: 'settings-described',
  only: 'managers',
  options: [],
  run(_, footnote, asker) {
    // Dispatch asks the same; moderators who may not manage the server would otherwise get further.
    if (!isAllowed('managers', asker, footnote))
      return notice(voicesOf(asker, footnote.language).own.say('managers-only'));
    return moderating(footnote, asker, (of) => settingsReply(of));
  },
  submit(sent, footnote, asker) {
    if (!isAllowed('managers', asker, footnote))
      return notice(voicesOf(asker, footnote.language).own.say('managers-only'));
    return moderating(footnote, asker, (of) => changeSettings(sent, of));
  },
});
