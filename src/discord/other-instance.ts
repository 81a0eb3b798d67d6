/** Does another instance answer with this token? */

import type { Logger } from '../log.ts';
import type { Resent } from './resent.ts';

/**
 * Returns a function to call if Discord says that an interaction has already been answered. A resent answer arrived the
 * first time; any other interaction was answered by another instance, which is logged once.
 */
export function otherInstance(log: Logger, resent: Resent): (interactionId: string) => void {
  let said = false;
  return (id) => {
    if (said || resent.has(id)) return;
    said = true;
    log.error(
      'Another instance answers with this token; stop it, or press Reset Token on the Bot page of your application in the developer portal and put the new token into the .env of one instance only.',
    );
  };
}
