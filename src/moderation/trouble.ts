/** What is said if something cannot be done? */

import type { Trouble, TroubleKind } from './moderation.ts';

export function trouble(why: TroubleKind, more: Omit<Trouble, 'kind' | 'why'> = {}): Trouble {
  return { kind: 'trouble', why, ...more };
}

export function isTrouble(value: unknown): value is Trouble {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'trouble';
}
