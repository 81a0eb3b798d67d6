import { expect, test, vi } from 'vitest';
import { InFlight } from '../../src/discord/in-flight.ts';

const LONG = 60_000;

async function ran(inFlight: InFlight, id: string): Promise<boolean> {
  let was = false;
  inFlight.run(id, async () => {
    was = true;
  });
  await inFlight.drain(LONG);
  return was;
}

test('run() runs a piece of work once for its id', async () => {
  const inFlight = new InFlight(() => {});
  expect([await ran(inFlight, 'a'), await ran(inFlight, 'a'), await ran(inFlight, 'b')]).toEqual([
    true,
    false,
    true,
  ]);
});

test('run() knows the newest 10,000 ids, and forgets older ones', async () => {
  const inFlight = new InFlight(() => {});
  const runOthers = (from: number, to: number) => {
    for (let n = from; n < to; n += 1) inFlight.run(`${n}`, () => Promise.resolve());
  };
  await ran(inFlight, 'a');
  runOthers(0, 9_999);
  expect(await ran(inFlight, 'a')).toBe(false);
  runOthers(9_999, 10_000);
  expect(await ran(inFlight, 'a')).toBe(true);
});

test('run() tells what a piece of work throws, at once or later, and goes on', async () => {
  const failures: unknown[] = [];
  const inFlight = new InFlight((error) => void failures.push(error));
  inFlight.run('throws', () => {
    throw 'at once';
  });
  inFlight.run('rejects', () => Promise.reject('later'));
  expect(await ran(inFlight, 'works')).toBe(true);
  expect(failures.toSorted()).toEqual(['at once', 'later']);
});

test('run() lets what is ready to go out go before the next piece of work, and tells how long that waited', async () => {
  const inFlight = new InFlight(() => {});
  const order: string[] = [];
  const waits: number[] = [];
  for (const name of ['first', 'second']) {
    inFlight.run(name, async (waited) => {
      order.push(name);
      waits.push(waited);
      setImmediate(() => order.push(`${name} went out`));
      const end = performance.now() + 20;
      while (performance.now() < end);
    });
  }
  await inFlight.drain(LONG);
  expect(order.slice(0, 3)).toEqual(['first', 'first went out', 'second']);
  expect(waits[1]).toBeGreaterThanOrEqual(20);
});

test('drain() waits for what is running, and no longer than it may', async () => {
  const inFlight = new InFlight(() => {});
  let finish = () => {};
  inFlight.run('a', () => new Promise((resolve) => (finish = resolve)));
  const drained = inFlight.drain(LONG).then(() => 'drained');
  expect(await Promise.race([drained, new Promise((resolve) => setTimeout(resolve, 20))])).toBeUndefined();
  await inFlight.drain(1);
  finish();
  expect(await drained).toBe('drained');
});

test('run() tells a piece of work how long it waited', async () => {
  const now = vi.spyOn(performance, 'now').mockReturnValueOnce(1_000).mockReturnValueOnce(1_250);
  const inFlight = new InFlight(() => {});
  const waited: number[] = [];
  inFlight.run('a', async (milliseconds) => void waited.push(milliseconds));
  await inFlight.drain(LONG);
  now.mockRestore();
  expect(waited).toEqual([250]);
});
