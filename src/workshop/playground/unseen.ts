/** Which entries of the wire does the page cause by itself and therefore not show? */

import { GatewayDispatchEvents } from 'discord-api-types/v10';
import type { HistoryEntry, LoopbackDiscord } from '../loopback/discord.ts';

export interface Unseen {
  /** Runs a function; the interactions that it opens before it returns are not shown, nor are their answers. */
  run<Value>(run: () => Value): Value;
  includes(entry: HistoryEntry): boolean;
}

/** Must be called before anything listens to show entries. */
export function unseenOf(discord: LoopbackDiscord): Unseen {
  const interactions = new Set<string>();
  let isOwn = false;
  discord.on((event) => {
    if (isOwn && event.kind === 'gateway' && event.t === GatewayDispatchEvents.InteractionCreate)
      interactions.add(interactionOf(event));
  });
  return {
    run: (run) => {
      isOwn = true;
      try {
        return run();
      } finally {
        isOwn = false;
      }
    },
    includes: (entry) => interactions.has(interactionOf(entry)),
  };
}

/** The id of the interaction that an entry opens or answers; empty if it does neither. */
function interactionOf(entry: HistoryEntry): string {
  if (entry.kind === 'rest') return /^\/interactions\/(\d+)\//u.exec(entry.path)?.[1] ?? '';
  if (entry.t !== GatewayDispatchEvents.InteractionCreate) return '';
  return (entry.d as { readonly id: string }).id;
}
