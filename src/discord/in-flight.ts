/** Which interactions are being answered, and was one answered before? */

import { dropOldest } from './bounded.ts';

/** Interactions remembered, so that a second copy is not answered; Discord repeats one within minutes. */
const REMEMBERED = 10_000;

export class InFlight {
  readonly #seen = new Set<string>();
  readonly #running = new Set<Promise<void>>();
  /** Settles when the next piece of work may begin. */
  #turn: Promise<void> = Promise.resolve();
  readonly #failed: (error: unknown) => void;

  /** @param failed called with what a piece of work throws, as nothing else awaits it */
  constructor(failed: (error: unknown) => void) {
    this.#failed = failed;
  }

  /** Runs a piece of work once per id, with the milliseconds that it waited. A second one with the same id is not run. */
  run(id: string, work: (waited: number) => Promise<void>): void {
    if (this.#seen.has(id)) return;
    this.#seen.add(id);
    dropOldest(this.#seen, REMEMBERED);
    const came = performance.now();
    this.#turn = this.#turn.then(nextTurn);
    const running = this.#turn
      .then(() => work(performance.now() - came))
      .catch(this.#failed)
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** Waits for what is running now, at most `atMost` milliseconds. */
  async drain(atMost: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const timeUp = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, atMost);
    });
    await Promise.race([Promise.allSettled(this.#running), timeUp]);
    clearTimeout(timer);
  }
}

/** Lets answers that are ready go out before the next question is searched. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
