/** What is stored about anyone? */

import { slash } from '../src/command.ts';
import { privacyReply } from '../src/replies/compose/help.ts';
import { voicesOf } from '../src/texts/voices.ts';

export default slash({
  name: 'privacy',
  named: 'privacy-name',
  described: 'privacy-described',
  options: [],
  run: (_, { language }, asker) => privacyReply(voicesOf(asker, language).own),
});
