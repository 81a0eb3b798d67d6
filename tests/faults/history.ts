/** What happened between the bot and Discord, in as few words as it takes to judge it? */

import type { LoopbackDiscord, LoopbackEvent } from '../../src/workshop/loopback/discord.ts';

/** All times in milliseconds since 1970, by Discord's clock. Entries stand in the order in which they happened. */
export type Entry =
  /** Somebody did something; the bot may not know yet. */
  | { readonly kind: 'asked'; readonly id: string; readonly at: number }
  /** It was written to the bot's socket, as event `s` of a session. Again for a copy and after a resume. */
  | {
      readonly kind: 'sent';
      readonly id: string;
      readonly at: number;
      readonly session: string;
      readonly s: number;
    }
  /** The socket was cut: what was written to it last may have arrived or not. */
  | { readonly kind: 'cut' }
  /** The bot was told to stop, or is back: what is written to it in between may find nobody. */
  | { readonly kind: 'leaving' }
  | { readonly kind: 'back' }
  /** The bot came back and said what it had heard of a session last. */
  | { readonly kind: 'resumed'; readonly session: string; readonly s: number }
  /** Somebody saw an answer; a deferral is one that does not say anything yet. */
  | { readonly kind: 'answered'; readonly id: string; readonly at: number; readonly thinking: boolean }
  | { readonly kind: 'violation'; readonly words: string };

/** Callback type 5; 6 shows nothing and needs nothing after it. Source: developers/interactions/receiving-and-responding. */
const DEFERRAL = 5;

/**
 * discord.js sends again what it has had no answer to for 2,500 ms, less a little for what clocks differ. On a busy
 * machine that is soon gone by, and to be told 40060 then is no second answer of the bot's.
 */
const GIVEN_UP = 2_400;
const ANSWERED_ALREADY = 40060;

/** Writes down what happens from now on; what cannot be seen on the wire is told by `note()`. */
export function record(discord: LoopbackDiscord): {
  readonly history: readonly Entry[];
  note(entry: Entry): void;
  stop(): void;
} {
  const history: Entry[] = [];
  const asked = new Set<string>();
  const tries = new Map<string, { at: number; struck: boolean }>();
  const stop = discord.on((event) => {
    const again = repeated(event, tries);
    if (again !== undefined) history.push({ kind: 'violation', words: again });
    for (const entry of entriesOf(event)) {
      if (entry.kind === 'sent' && !asked.has(entry.id)) {
        asked.add(entry.id);
        history.push({ kind: 'asked', id: entry.id, at: askedAt(entry.id) });
      }
      history.push(entry);
    }
  });
  return { history, note: (entry) => history.push(entry), stop };
}

/** When an id was made. Source: developers/reference, "Snowflakes". */
function askedAt(id: string): number {
  return Number((BigInt(id) >> 22n) + 1_420_070_400_000n);
}

/** What to say of a first answer that is given again without need: soon, and with no fault that struck the first. */
function repeated(
  event: LoopbackEvent,
  tries: Map<string, { at: number; struck: boolean }>,
): string | undefined {
  if (event.kind !== 'rest') return undefined;
  const id = calledBack(event.path);
  if (id === undefined) return undefined;
  const before = tries.get(id);
  const struck = before?.struck === true || event.fault !== undefined;
  tries.set(id, { at: event.at, struck });
  const refused = (event.answer as { code?: unknown } | undefined)?.code === ANSWERED_ALREADY;
  if (!refused || struck || before === undefined || event.at - before.at >= GIVEN_UP) return undefined;
  return `${id} was answered again after ${event.at - before.at} ms`;
}

function calledBack(path: string): string | undefined {
  return /^\/interactions\/(\d+)\/.*callback/u.exec(path)?.[1];
}

function entriesOf(event: LoopbackEvent): Entry[] {
  if (event.kind === 'violation') {
    const { method, route, code, message } = event.violation;
    // Looked at by `repeated()`, which knows when the first one was.
    if (code === String(ANSWERED_ALREADY)) return [];
    return [{ kind: 'violation', words: `${method} ${route}: ${code} ${message}` }];
  }
  if (event.kind === 'gateway') {
    const { direction, op, t, s = 0, session, at } = event;
    const d = (event.d ?? {}) as { id?: string; session_id?: string; seq?: number };
    if (direction === 'sent' && t === 'INTERACTION_CREATE' && d.id !== undefined)
      return [{ kind: 'sent', id: d.id, at, session, s }];
    if (direction === 'received' && op === 6)
      return [{ kind: 'resumed', session: d.session_id ?? '', s: d.seq ?? 0 }];
    return [];
  }
  if (event.kind !== 'rest') return [];
  const id = calledBack(event.path) ?? followedUp(event.path, event.method);
  const done = event.status < 300 && event.status > 0;
  // A request whose answer was lost was carried out all the same, unless the answer was a refusal.
  const doneUnseen = event.fault?.includes('lost') === true && !('code' in ((event.answer ?? {}) as object));
  if (id === undefined || !(done || doneUnseen)) return [];
  const { type } = (event.body ?? {}) as { type?: unknown };
  return [{ kind: 'answered', id, at: event.at, thinking: type === DEFERRAL }];
}

/** The interaction that a follow-up belongs to, which its token names. */
function followedUp(path: string, method: string): string | undefined {
  const token = method === 'POST' ? /^\/webhooks\/\d+\/([\w-]+)(?:\?|$)/u.exec(path)?.[1] : undefined;
  if (token === undefined) return undefined;
  return /^interaction:(\d+):/u.exec(Buffer.from(token, 'base64url').toString())?.[1];
}
