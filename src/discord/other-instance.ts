/** Does another bot answer with this token? */

import type { Logger } from '../log.ts';
import type { Resent } from './resent.ts';

/**
 * Gives back what to call when Discord says that an interaction is answered already. A request that was sent again
 * was answered by its own first try; any other by another bot, which is logged once.
 */
export function otherInstance(log: Logger, resent: Resent): (interactionId: string) => void {
  let said = false;
  return (id) => {
    if (said || resent.has(id)) return;
    said = true;
    log.error(
      'Another instance answers with this token; stop it, or press Reset Token on the Bot page of your application in the developer portal and put the new token into one .env only.',
    );
  };
}
