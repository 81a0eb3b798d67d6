import { afterEach, describe, expect, test, vi } from 'vitest';
import { type JudgeProcess, judgeInProcess } from '../../src/models/judge-process.ts';
import { until } from '../support/bot.ts';
import { type HandClock, handClock } from '../support/hand-clock.ts';

const program = new URL('../support/fake-judge.mjs', import.meta.url);
const open: JudgeProcess[] = [];
afterEach(async () => {
  for (const judge of open.splice(0)) await judge.close();
});

interface Trial {
  readonly judge: JudgeProcess;
  readonly clock: HandClock;
  readonly onTrouble: ReturnType<typeof vi.fn<(sentence: string) => void>>;
  readonly onReady: ReturnType<typeof vi.fn<() => void>>;
}

/** @param how the process starts, see `fake-judge.mjs` */
function started(how = 'is ready'): Trial {
  const clock = handClock();
  const [onTrouble, onReady] = [vi.fn<(sentence: string) => void>(), vi.fn<() => void>()];
  const setup = { runtime: { dir: how, versions: {} }, models: [] };
  const judge = judgeInProcess({ setup, onTrouble, onReady, clock, program });
  open.push(judge);
  return { judge, clock, onTrouble, onReady };
}

async function ready(): Promise<Trial> {
  const trial = started();
  await until(
    () => trial.judge.isReady,
    () => 'the judge is not ready',
  );
  return trial;
}

describe('judgeInProcess()', () => {
  test('is not ready at first, and says nothing of passages until it is', async () => {
    const { judge } = started();
    expect(judge.isReady).toBe(false);
    expect(await judge.judge('Who?', ['She.'])).toBeUndefined();
  });

  test('gives a judgement for each passage, in their order, and none beyond the twelfth', async () => {
    const { judge, clock } = await ready();
    const passages = Array.from({ length: 14 }, (_, n) => 'x'.repeat(100 - n));
    const judgements = await judge.judge('Who?', passages);
    expect(judgements?.map(({ answers }) => answers)).toEqual([
      0.1,
      0.099,
      0.098,
      0.097,
      0.096,
      0.095,
      0.094,
      0.093,
      0.092,
      0.091,
      0.09,
      0.089,
      undefined,
      undefined,
    ]);
    expect(judge.rss).toBe(100_000_001);
    expect(await judge.judge('Who?', [])).toEqual([]);
    // Nothing is due any more: no deadline, and no end of a process that hangs.
    expect(clock.due()).toEqual([]);
  });

  test('judges questions one after another, each with what is left of its time', async () => {
    const { judge, clock } = await ready();
    const asked = ['slow', 'how long', 'Who?'].map((question) => judge.judge(question, ['x']));
    clock.advance(250);
    expect(await Promise.all(asked)).toEqual([
      [{ answers: 0.001 }],
      [{ answers: 0.35 }],
      [{ answers: 0.001 }],
    ]);
  });

  test('cuts a passage that is far too long', async () => {
    const { judge } = await ready();
    expect(await judge.judge('how much', ['x'.repeat(30_000), 'x'.repeat(20_000), 'x'])).toEqual([
      { answers: 0.2 },
      { answers: 0.2 },
      { answers: 0.00001 },
    ]);
  });

  test('gives nothing after the deadline, and ignores what comes later', async () => {
    const { judge, clock, onTrouble } = await ready();
    const late = judge.judge('hang', ['x']);
    clock.advance(600);
    expect(await late).toBeUndefined();
    expect([judge.isReady, onTrouble.mock.calls]).toEqual([true, []]);
  });

  test('counts the time that a question waits for its turn', async () => {
    const { judge, clock } = await ready();
    void judge.judge('hang', ['x']);
    clock.advance(400);
    const waiting = judge.judge('Who?', ['x']);
    clock.advance(600);
    expect(await waiting).toBeUndefined();
  });

  test('does not pass on a question whose time is over before its turn', async () => {
    const { judge, clock } = await ready();
    const late = [judge.judge('slow', ['x']), judge.judge('Who?', ['x'])];
    clock.advance(600);
    expect(await Promise.all(late)).toEqual([undefined, undefined]);
    await judge.judge('Who?', ['x']);
    // It is the second that the process gets.
    expect(judge.rss).toBe(100_000_002);
  });

  test('says once that ten questions in a row were late, and nothing of fewer', async () => {
    const { judge, clock, onTrouble } = await ready();
    const late = async (times: number) => {
      for (let time = 0; time < times; time++) {
        const asked = judge.judge('slow', ['x']);
        clock.advance(600);
        expect(await asked).toBeUndefined();
        // Once it is back, it does not hang.
        await until(
          () => clock.due().length === 0,
          () => 'the process does not come back',
        );
      }
    };
    await late(9);
    expect(await judge.judge('Who?', ['x'])).toEqual([{ answers: 0.001 }]);
    await late(9);
    expect(onTrouble).not.toHaveBeenCalled();
    await late(11);
    expect(onTrouble.mock.calls.flat()).toEqual([
      'The models did not judge the last 10 questions within 600 ms; those were answered without models; use smaller models, or fewer "passages" in models.json',
    ]);
  });

  test('turns a question away while others fill the queue', async () => {
    const { judge, clock } = await ready();
    const asked = Array.from({ length: 6 }, () => judge.judge('hang', ['x']));
    expect(await asked[5]).toBeUndefined();
    clock.advance(600);
    expect(await Promise.all(asked)).toEqual(Array.from({ length: 6 }, () => undefined));
  });

  test.each(['late', 'failed', 'unjudged'])(
    'gives nothing for a question that is %s, and judges the next',
    async (kind) => {
      const { judge, onTrouble } = await ready();
      expect(await judge.judge(kind, ['x'])).toBeUndefined();
      expect(await judge.judge(kind, ['x'])).toBeUndefined();
      expect(await judge.judge('Who?', ['xx'])).toEqual([{ answers: 0.002 }]);
      expect(onTrouble.mock.calls.flat()).toEqual(
        kind === 'failed'
          ? ['A question could not be judged: x gives numbers that are none; it was answered without models']
          : [],
      );
    },
  );

  test('is not disturbed by what libraries print', async () => {
    const { judge } = await ready();
    expect(await judge.judge('print', ['xx'])).toEqual([{ answers: 0.002 }]);
  });

  test.each([
    ['die', 'The process of the models ended by itself (SIGKILL)'],
    ['exit', 'The process of the models ended by itself (7)'],
    ['fill memory', 'The models need more than 490 MB of memory; use smaller ones'],
    ['too few', 'The process of the models sent something other than the judgement that it was asked for'],
    ['other id', 'The process of the models sent something other than the judgement that it was asked for'],
    ['above one', 'The process of the models sent something other than judgements'],
  ])('gives nothing if it gets "%s", says so once, and starts another process', async (question, why) => {
    const { judge, clock, onTrouble, onReady } = await ready();
    const [asked, waiting] = [judge.judge(question, ['x']), judge.judge('Who?', ['x'])];
    expect([await asked, await waiting]).toEqual([undefined, undefined]);
    expect(judge.isReady).toBe(false);
    clock.advance(1_000);
    await until(
      () => judge.isReady,
      () => 'no other process is ready',
    );
    expect(await judge.judge(question, ['x'])).toBeUndefined();
    clock.advance(2_000);
    await until(
      () => onReady.mock.calls.length === 3,
      () => 'no third process is ready',
    );
    expect(await judge.judge('Who?', ['x'])).toEqual([{ answers: 0.001 }]);
    // It works, so the next wait is a second again.
    expect(await judge.judge(question, ['x'])).toBeUndefined();
    expect(clock.due()).toEqual([1_000]);
    const sentence = `${why}; their process is started again in 1 s; until then, questions are answered without models`;
    expect(onTrouble.mock.calls.flat()).toEqual([sentence]);
  });

  test.each(['hang', 'busy'])(
    'ends a process that does not come back from "%s", and starts another',
    async (question) => {
      const { judge, clock, onTrouble } = await ready();
      const asked = judge.judge(question, ['x']);
      clock.advance(4_599);
      expect(await asked).toBeUndefined();
      expect(judge.isReady).toBe(true);
      clock.advance(1);
      expect(judge.isReady).toBe(false);
      clock.advance(1_000);
      await until(
        () => judge.isReady,
        () => 'no other process is ready',
      );
      expect(await judge.judge('Who?', ['x'])).toEqual([{ answers: 0.001 }]);
      expect(onTrouble.mock.calls.flat()).toEqual([
        'The models did not finish a question 4 s after its deadline; their process is started again in 1 s; until then, questions are answered without models',
      ]);
    },
  );

  test('answers without models once it is closed, and starts nothing', async () => {
    const { judge, clock } = await ready();
    const asked = judge.judge('hang', ['x']);
    await judge.close();
    expect([await asked, judge.isReady, await judge.judge('Who?', ['x'])]).toEqual([
      undefined,
      false,
      undefined,
    ]);
    expect(clock.due()).toEqual([]);
    await judge.close();
  });
});
