/** Did everybody get exactly one answer? A function of the history alone; it knows nothing of how the bot works. */

import type { Entry } from './history.ts';

export interface Rules {
  /** Milliseconds within which a first answer must be there. */
  readonly responseMs: number;
  /** What reaches the bot with less time than this left may go unanswered. */
  readonly leastMs: number;
}

export interface Judgement {
  /** A sentence for everything that went wrong; none when all is well. */
  readonly wrongs: readonly string[];
  /** Reached the bot in time, and must be answered. */
  readonly owed: number;
  /** Owed, and answered once. */
  readonly answered: number;
  /** Cut off on their way, or delivered too late: an answer is welcome and not owed. */
  readonly doubtful: number;
  /** Longest between asking and being answered, in milliseconds, of those that were owed. */
  readonly slowest: number;
}

interface Case {
  readonly askedAt: number;
  firstSentAt?: number;
  /** Whether what was sent surely arrived. */
  arrived: boolean;
  sent?: { readonly session: string; readonly s: number };
  answers: number;
  thinking: boolean;
  answeredAt?: number;
}

export function judge(history: readonly Entry[], { responseMs, leastMs }: Rules): Judgement {
  const cases = new Map<string, Case>();
  const wrongs: string[] = [];
  let leaving = false;
  for (const entry of history) {
    if (entry.kind === 'leaving' || entry.kind === 'back') leaving = entry.kind === 'leaving';
    const found = note(entry, cases, leaving);
    if (found !== undefined) wrongs.push(found);
  }
  let owed = 0;
  let answered = 0;
  let doubtful = 0;
  let slowest = 0;
  for (const [id, one] of cases) {
    if (one.answers > 1) wrongs.push(`${id} was answered ${one.answers} times`);
    if (one.answers > 0 && one.firstSentAt === undefined)
      wrongs.push(`${id} was answered and never delivered`);
    if (one.thinking && one.answers < 2) wrongs.push(`${id} was left thinking`);
    const left = one.askedAt + responseMs - (one.firstSentAt ?? Number.POSITIVE_INFINITY);
    if (!one.arrived || left < leastMs) {
      doubtful += 1;
      continue;
    }
    owed += 1;
    if (one.answers === 0) wrongs.push(`${id} was delivered and never answered`);
    if (one.answers === 1) answered += 1;
    slowest = Math.max(slowest, (one.answeredAt ?? one.askedAt) - one.askedAt);
  }
  return { wrongs, owed, answered, doubtful, slowest };
}

/** Adds an entry to what is known; a sentence when it is a wrong by itself. */
function note(entry: Entry, cases: Map<string, Case>, leaving: boolean): string | undefined {
  switch (entry.kind) {
    case 'asked':
      cases.set(entry.id, { askedAt: entry.at, arrived: false, answers: 0, thinking: false });
      return undefined;
    case 'sent': {
      const one = cases.get(entry.id);
      if (one === undefined) return `${entry.id} was delivered and never asked`;
      one.firstSentAt ??= entry.at;
      one.sent = { session: entry.session, s: entry.s };
      one.arrived ||= !leaving;
      return undefined;
    }
    case 'leaving':
    case 'back':
      return undefined;
    case 'cut':
      for (const one of cases.values()) if (one.answers === 0) one.arrived = false;
      return undefined;
    case 'resumed':
      for (const one of cases.values())
        if (one.sent?.session === entry.session && one.sent.s <= entry.s) one.arrived = true;
      return undefined;
    case 'answered': {
      const one = cases.get(entry.id);
      if (one === undefined) return `${entry.id} was answered and never asked`;
      one.answers += 1;
      one.arrived = true;
      one.thinking ||= entry.thinking;
      one.answeredAt ??= entry.at;
      return undefined;
    }
    case 'violation':
      return entry.words;
  }
}
