/** Who are the moderators of a server? */

import type { Asker } from '../command.ts';

/** Whether someone may manage the server, or has one of the roles that it made its moderators. */
export function isModerator({ managesServer, roles, place }: Asker, moderators: readonly string[]): boolean {
  // What is added to one's own account is not the server's, and its permissions are none of the server's business.
  if (place.kind !== 'server' || place.byOwnAccount) return false;
  return managesServer || roles.some((role) => moderators.includes(role));
}
