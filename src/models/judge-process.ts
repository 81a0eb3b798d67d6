/** How do models judge passages in a process of their own, without ever making an answer late or wrong? */

import { printable } from '../text/printable.ts';
import { LONGEST_JUDGED } from './bounds.ts';
import { type Clock, systemClock } from './clock.ts';
import { DEADLINE, type Judge, type Judgement, MOST_PASSAGES } from './judge.ts';
import type { Ending } from './judge-life.ts';
import type { JudgeRequest, JudgeSetup } from './judge-setup.ts';
import { keepAlive } from './kept-alive.ts';
import type { JudgeMessage } from './read-messages.ts';

/** Questions that wait for their turn: more would be late, because each takes 150 ms or more. */
const MOST_WAITING = 4;

/** In milliseconds after the deadline: a process that still works on a question by then hangs. */
const LONGEST_LATE = 4_000;

/** Questions that may be late one after another before the log says so: a busy moment makes some of them late. */
const MOST_LATE = 10;

const HANGS: Ending = {
  cause: 'hang',
  sentence: `the models did not finish a question ${LONGEST_LATE / 1_000} s after its deadline`,
  isLasting: false,
};

const RUBBISH: Ending = {
  cause: 'rubbish',
  sentence: 'the process of the models sent something other than the judgement that it was asked for',
  isLasting: false,
};

export interface JudgeOptions {
  readonly setup: JudgeSetup;
  /** Gets a whole sentence for the log, at most one for each kind of trouble. */
  readonly onTrouble: (sentence: string) => void;
  /** Called each time the models have been loaded. */
  readonly onReady?: () => void;
  /** In milliseconds. Default: `DEADLINE`. */
  readonly deadline?: number;
  readonly clock?: Clock;
  /** Default: `judge-child.ts`. */
  readonly program?: URL;
}

export interface JudgeProcess extends Judge {
  /** Memory of the process in bytes when it last said something; undefined before that. */
  readonly rss: number | undefined;
}

/** A question that is not answered yet. */
interface Asked {
  readonly question: string;
  readonly passages: readonly string[];
  /** On the clock: a judgement is late from then on. */
  readonly until: number;
  settle(judgements?: readonly Judgement[]): void;
}

/** What the process works on. */
interface Work {
  readonly id: number;
  /** How many judgements it owes. */
  readonly passages: number;
  readonly asked: Asked;
  readonly notHanging: () => void;
}

/** Starts the process. Models are loaded in it, and the judge is ready when they are. */
export function judgeInProcess({
  setup,
  onTrouble,
  onReady = () => {},
  deadline = DEADLINE,
  clock = systemClock,
  program = new URL('judge-child.ts', import.meta.url),
}: JudgeOptions): JudgeProcess {
  let rss: number | undefined;
  let isClosed = false;
  let hasFailed = false;
  /** Questions in a row that were late. */
  let lates = 0;
  let areSlow = false;
  let last = 0;
  let work: Work | undefined;
  const waiting: Asked[] = [];

  const kept = keepAlive({
    program,
    setup,
    clock,
    onTrouble,
    onReady(bytes) {
      rss = bytes;
      onReady();
    },
    onSaid,
    onGone: settleAll,
  });

  function onSaid(message: Exclude<JudgeMessage, { kind: 'ready' | 'unusable' }>): void {
    const done = work;
    if (
      done?.id !== message.id ||
      (message.kind === 'judged' && message.judgements.length !== done.passages)
    ) {
      kept.ready?.end(RUBBISH);
      return;
    }
    work = undefined;
    done.notHanging();
    if (message.kind === 'judged') {
      rss = message.rss;
      kept.worked();
      if (clock.now() < done.asked.until) lates = 0;
      done.asked.settle(judgementsOf(message.judgements, done.asked.passages.length));
    } else {
      done.asked.settle();
      if (message.kind === 'failed' && !hasFailed) {
        hasFailed = true;
        const why = printable(message.sentence);
        onTrouble(`A question could not be judged: ${why}; it was answered without models`);
      }
    }
    next();
  }

  function late(): void {
    lates++;
    if (lates < MOST_LATE || areSlow) return;
    areSlow = true;
    onTrouble(
      `The models did not judge the last ${MOST_LATE} questions within ${deadline} ms; those were answered without models; use smaller models, or fewer "passages" in models.json`,
    );
  }

  function settleAll(): void {
    work?.notHanging();
    work?.asked.settle();
    work = undefined;
    for (const asked of waiting.splice(0)) asked.settle();
  }

  function next(): void {
    const { ready } = kept;
    if (work !== undefined || ready === undefined) return;
    const asked = waiting.shift();
    if (asked === undefined) return;
    const request: JudgeRequest = {
      id: ++last,
      question: asked.question,
      passages: asked.passages.slice(0, MOST_PASSAGES).map((passage) => passage.slice(0, LONGEST_JUDGED)),
      within: Math.max(0, asked.until - clock.now()),
    };
    const notHanging = clock.after(request.within + LONGEST_LATE, () => ready.end(HANGS));
    work = { id: request.id, passages: request.passages.length, asked, notHanging };
    ready.send(request);
  }

  return {
    get isReady() {
      return !isClosed && kept.ready !== undefined;
    },
    get rss() {
      return rss;
    },
    judge(question, passages) {
      if (passages.length === 0) return Promise.resolve([]);
      if (isClosed || kept.ready === undefined || waiting.length >= MOST_WAITING)
        return Promise.resolve(undefined);
      return new Promise((resolve) => {
        const asked: Asked = {
          question,
          passages,
          until: clock.now() + deadline,
          settle(judgements) {
            notLate();
            resolve(judgements);
          },
        };
        const notLate = clock.after(deadline, () => {
          const at = waiting.indexOf(asked);
          if (at >= 0) waiting.splice(at, 1);
          late();
          resolve(undefined);
        });
        waiting.push(asked);
        next();
      });
    },
    async close() {
      isClosed = true;
      settleAll();
      await kept.close();
    },
  };
}

/** One for each of `count` passages, or undefined if no model could judge the question. */
function judgementsOf(
  judged: Extract<JudgeMessage, { kind: 'judged' }>['judgements'],
  count: number,
): readonly Judgement[] | undefined {
  if (judged.every(({ answers, relevance }) => answers === undefined && relevance === undefined))
    return undefined;
  return Array.from({ length: count }, (_, n) => {
    const { answers, relevance } = judged[n] ?? {};
    return { ...(answers !== undefined && { answers }), ...(relevance !== undefined && { relevance }) };
  });
}
