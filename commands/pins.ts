/** Which passages have moderators pinned to questions? */

import { slash } from '../src/command.ts';
import { chosenIn, moderating, numberIn, pressed, textIn } from '../src/replies/compose/moderating.ts';
import { citeForm, decide, mendReply, pinCited, undoPin } from '../src/replies/compose/pinning.ts';
import { pinsReply, removePin } from '../src/replies/compose/pins.ts';

export default slash({
  name: 'pins',
  named: 'pins-name',
  described: 'pins-described',
  only: 'moderators',
  options: [],
  run: (_, footnote, asker) => moderating(footnote, asker, (of) => pinsReply(of)),
  submit: (sent, footnote, asker, shown) =>
    moderating(footnote, asker, (of) => {
      const { does, on } = pressed(sent);
      switch (does) {
        case 'mend':
          return mendReply(shown, of);
        case 'use':
        case 'not':
          return chosenIn(sent.on).length === 0 ? mendReply(shown, of) : decide(shown, on, does, of);
        case 'type':
          return citeForm(of);
        case 'cite':
          return pinCited(shown, textIn(sent.passage), of);
        case 'undo':
          return undoPin(shown, numberIn(on), of);
        case 'remove':
          return removePin(numberIn(on), of);
        default:
          return pinsReply(of, numberIn(on));
      }
    }),
});
