import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Child, startProgram } from '../../src/child-program.ts';
import { type JudgeProcess, judgeInProcess } from '../../src/models/judge-process.ts';
import type { JudgeSetup } from '../../src/models/judge-setup.ts';
import { until } from '../support/bot.ts';
import { fakeModel, fakeRuntime } from '../support/fake-runtime.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

let dir: string;
let setup: JudgeSetup;
beforeAll(async () => {
  dir = await temporaryFolder();
  setup = { runtime: await fakeRuntime(dir), models: [await fakeModel(dir)] };
});
afterAll(() => removeFolder(dir));

const open: JudgeProcess[] = [];
afterEach(async () => {
  for (const judge of open.splice(0)) await judge.close();
});

/** A deadline that no test reaches, however busy the machine is. */
const DEADLINE = 20_000;

async function judging(own = setup) {
  const onTrouble = vi.fn<(sentence: string) => void>();
  const judge = judgeInProcess({ setup: own, onTrouble, deadline: DEADLINE });
  open.push(judge);
  await until(
    () => judge.isReady || onTrouble.mock.calls.length > 0,
    () => 'the process says nothing',
  );
  return { judge, onTrouble };
}

describe('judge-child.ts', () => {
  test('judges, whatever libraries print, and goes on after a question that fails', async () => {
    const { judge, onTrouble } = await judging();
    expect(await judge.judge('Who?', ['abcdefghij', 'a id95', ''])).toEqual([
      { answers: 0.5 },
      { answers: expect.any(Number) },
      { answers: 0 },
    ]);
    expect(await judge.judge('Who?', ['id92'])).toBeUndefined();
    expect(await judge.judge('Who?', ['abcdefghij'])).toEqual([{ answers: 0.5 }]);
    expect(onTrouble.mock.calls.flat()).toEqual([
      'A question could not be judged: fake fails: Error; it was answered without models',
    ]);
    expect(judge.rss).toBeGreaterThan(20e6);
  });

  test('uses no network', async () => {
    const { judge, onTrouble } = await judging();
    expect(await judge.judge('Who?', ['id94'])).toBeUndefined();
    expect(onTrouble.mock.calls.flat()).toEqual([
      'A question could not be judged: fake fails: Error; it was answered without models',
    ]);
  });

  test('is ended if it takes too much memory, even while it is busy', async () => {
    const { judge, onTrouble } = await judging();
    expect(await judge.judge('Who?', ['id93'])).toBeUndefined();
    expect(onTrouble.mock.calls.flat()).toEqual([
      'The models need more than 490 MB of memory; use smaller ones; their process is started again in 1 s; until then, questions are answered without models',
    ]);
  });

  test('says why the models cannot be used, and is not started again', async () => {
    const { judge, onTrouble } = await judging({
      ...setup,
      runtime: { ...setup.runtime, dir: `${dir} of none` },
    });
    expect(judge.isReady).toBe(false);
    expect(onTrouble.mock.calls.flat()).toEqual([
      `Cannot load onnxruntime-node from ${dir} of none: it is missing or damaged; run npm run model -- fetch fake, and then restart; questions are answered without models`,
    ]);
  });

  const started = (own: unknown): Child => {
    const child = startProgram(new URL('../../src/models/judge-child.ts', import.meta.url), 64);
    if (own !== undefined) child.asks.write(`${JSON.stringify(own)}\n`);
    return child;
  };

  test('is not ended by signals that are sent to all processes of the bot', async () => {
    const child = started(setup);
    await once(child.sends, 'data');
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) child.process.kill(signal);
    child.asks.write(`${JSON.stringify({ id: 1, question: 'Who?', passages: ['a'], within: DEADLINE })}\n`);
    const [said] = await once(child.sends, 'data');
    expect(JSON.parse(String(said))).toMatchObject({ kind: 'judged', id: 1 });
    child.process.kill('SIGKILL');
  });

  test.each([
    ['before it is told anything', undefined],
    ['when it is ready', 'setup'],
  ])('ends with its input %s', async (_, told) => {
    const child = started(told === undefined ? undefined : setup);
    if (told !== undefined) await once(child.sends, 'data');
    child.asks.end();
    expect(await once(child.process, 'exit')).toEqual([0, null]);
  });

  test.skipIf(process.platform !== 'linux')(
    'ends with the bot, even if the bot is killed and it is busy',
    async () => {
      const request = { id: 1, question: 'Who?', passages: ['id96'], within: DEADLINE };
      const source = `
import { startProgram } from './src/child-program.ts';
const { process: child, asks, sends } = startProgram(new URL('./src/models/judge-child.ts', import.meta.url), 64);
asks.write(${JSON.stringify(`${JSON.stringify(setup)}\n${JSON.stringify(request)}\n`)});
sends.once('data', () => process.stdout.write(String(child.pid)));
`;
      const bot = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', source], {
        cwd: fileURLToPath(new URL('../../', import.meta.url)),
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [told] = await once(bot.stdout, 'data');
      const pid = Number(String(told));
      expect(isRunning(pid)).toBe(true);
      bot.kill('SIGKILL');
      await until(
        () => !isRunning(pid),
        () => 'the process is still running',
      );
    },
  );
});

/** Whether a process runs; one that has ended may still be listed. */
function isRunning(pid: number): boolean {
  try {
    return !/\) [ZX] /u.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
