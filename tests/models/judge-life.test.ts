import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Ending, type Life, startLife } from '../../src/models/judge-life.ts';
import { until } from '../support/bot.ts';
import { handClock } from '../support/hand-clock.ts';

const program = new URL('../support/fake-judge.mjs', import.meta.url);
const open: Life[] = [];
afterEach(async () => {
  for (const life of open.splice(0)) await life.close();
});

function living(how: string) {
  const clock = handClock();
  const [onReady, onSaid, onEnd] = [vi.fn(), vi.fn(), vi.fn<(ending: Ending) => void>()];
  const setup = { runtime: { dir: how, versions: {} }, models: [] };
  const life = startLife({ program, setup, clock, onReady, onSaid, onEnd });
  open.push(life);
  const comes = (about: typeof onReady | typeof onEnd) =>
    until(
      () => about.mock.calls.length > 0,
      () => 'nothing comes of the process',
    );
  return { life, clock, onReady, onSaid, onEnd, comes };
}

describe('startLife()', () => {
  test('passes on what the process says, from when it is ready', async () => {
    const { life, clock, onReady, onSaid, comes } = living('is ready');
    expect(clock.due()).toEqual([120_000]);
    await comes(onReady);
    expect([onReady.mock.calls, clock.due()]).toEqual([[[100_000_000]], []]);
    life.send({ id: 5, question: 'late', passages: [], within: 600 });
    await comes(onSaid);
    expect(onSaid.mock.calls).toEqual([[{ kind: 'late', id: 5 }]]);
  });

  test.each<[string, Ending]>([
    [
      'is unusable',
      { cause: 'unusable', sentence: 'cannot use the model x: \ufffd[31mred', isLasting: true },
    ],
    [
      'dies at once',
      { cause: 'crash', sentence: 'the process of the models ended by itself (3)', isLasting: false },
    ],
    ...['sends rubbish', 'sends a long line', 'sends other JSON'].map((how): [string, Ending] => [
      how,
      {
        cause: 'rubbish',
        sentence: 'the process of the models sent something other than judgements',
        isLasting: false,
      },
    ]),
  ])('says once how a process ended that %s', async (how, ending) => {
    const { clock, onReady, onEnd, comes } = living(how);
    await comes(onEnd);
    expect([onEnd.mock.calls, onReady.mock.calls, clock.due()]).toEqual([[[ending]], [], []]);
  });

  test('says that no process can be started, and throws nothing', async () => {
    const options = { setup: { runtime: { dir: '', versions: {} }, models: [] }, clock: handClock() };
    const [onReady, onSaid, onEnd] = [vi.fn(), vi.fn(), vi.fn<(ending: Ending) => void>()];
    // No system starts a program with such a name.
    const impossible = new URL('file:///a%00b.mjs');
    const life = startLife({ ...options, program: impossible, onReady, onSaid, onEnd });
    expect(onEnd).not.toHaveBeenCalled();
    await Promise.resolve();
    expect(onEnd.mock.calls).toEqual([
      [
        {
          cause: 'unstartable',
          sentence: expect.stringMatching(/^no process can be started for the models \(ERR_[A-Z_]+\); /u),
          isLasting: false,
        },
      ],
    ]);
    await life.close();
    const closed = startLife({ ...options, program: impossible, onReady, onSaid, onEnd });
    await closed.close();
    expect(onEnd).toHaveBeenCalledTimes(1);
  });

  test('ends a process that is not ready after two minutes', async () => {
    const { clock, onEnd } = living('is never ready');
    clock.advance(119_999);
    expect(onEnd).not.toHaveBeenCalled();
    clock.advance(1);
    const sentence = 'the models were not ready after 120 s';
    expect(onEnd.mock.calls).toEqual([[{ cause: 'slow start', sentence, isLasting: false }]]);
  });

  test('waits for the end of a process that is closed, and says nothing of it', async () => {
    const { life, clock, onReady, onEnd, comes } = living('says its number');
    await comes(onReady);
    const pid: number = onReady.mock.calls[0]?.[0];
    process.kill(pid, 0);
    await life.close();
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    await life.close();
    life.end({ cause: 'hang', sentence: '', isLasting: false });
    expect([onEnd.mock.calls, clock.due()]).toEqual([[], []]);
  });
});
