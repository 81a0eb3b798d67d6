import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LockHeldElsewhere, LockTaken, takeLock } from '../../src/discord/instance-lock.ts';
import { until } from '../support/bot.ts';
import { boot, here, holdLock, linux, parent, ticksOf, touchLock } from '../support/lock.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

let folder = '';
let lock = '';
const toEnd: (() => void)[] = [];
beforeEach(async () => {
  folder = await temporaryFolder();
  lock = join(folder, 'running.json');
});
afterEach(() => {
  for (const end of toEnd.splice(0)) end();
  return removeFolder(folder);
});

/** Above the highest number that a process may have. */
const NOBODY = 2 ** 30;
const hold = (holder: object, ageMs = 0) => holdLock(lock, holder, ageMs);
const touch = (ageMs = 0) => touchLock(lock, ageMs);
const held = () => JSON.parse(readFileSync(lock, 'utf8')) as Record<string, unknown>;

/** Short enough for a test that waits; a lock is still looked at a dozen times. */
const patience = { stale: 600, unwritten: 300, look: 25 };
/** None is left: where something has to be waited for, the test fails. */
const noWait = {
  onWait: (sentence: string) => {
    throw new Error(`It waits: ${sentence}`);
  },
};

describe.runIf(process.platform !== 'win32')('takeLock() of a folder whose lock is no file', () => {
  test.each<[string, () => unknown]>([
    ['a link that leads nowhere', () => symlinkSync('/nowhere/x', lock)],
    ['a pipe', () => execFileSync('mkfifo', [lock])],
    ['a folder', () => mkdirSync(lock)],
  ])('throws at once for %s', async (_, put) => {
    put();
    await expect(takeLock(folder, noWait)).rejects.toThrow();
  });
});

describe('takeLock()', () => {
  test.each<[string, object, number]>([
    ['a process that is gone', { pid: NOBODY, host: here }, 0],
    ['a process that is gone since the machine was started', { pid: NOBODY, host: here, boot }, 0],
    ['a process that had our number, as in a container', { pid: process.pid, host: here }, 0],
    ['one that has not been heard of for a minute', { pid: process.ppid, host: here }, 61_000],
    ['one elsewhere that has not been heard of for a minute', { pid: 1, host: 'elsewhere' }, 61_000],
    ['one before the machine was started, a minute ago', { ...parent, boot: 'earlier' }, 61_000],
    ['one that was stopped before it said who it is', {}, 3_000],
    ['process 0, which is no process', { ...parent, pid: 0 }, 0],
    ['process -1, which is every process', { ...parent, pid: -1 }, 0],
    ['process 1.5, which is no process', { ...parent, pid: 1.5 }, 0],
    ['a process whose number is a text', { ...parent, pid: String(process.ppid) }, 0],
    ['a process without a number', { ...parent, pid: undefined }, 0],
  ])('takes over at once from %s', async (_, holder, age) => {
    hold(holder, age);
    await takeLock(folder, noWait);
    expect(held()).toMatchObject({ pid: process.pid, host: here });
    expect(readdirSync(folder)).toEqual(['running.json']);
  });

  test.each(['5', 'null', '[]', '{', ''])('takes over from a lock of %j', async (text) => {
    writeFileSync(lock, text);
    touch(3_000);
    await takeLock(folder, noWait);
    expect(held()).toMatchObject({ pid: process.pid });
  });

  test.runIf(linux)('takes over at once from a process whose number another one has by now', async () => {
    hold({ ...parent, ticks: '1' });
    await takeLock(folder, noWait);
    expect(held()).toMatchObject({ pid: process.pid });
  });

  test.runIf(linux)(
    'takes over at once from a process that was killed and that nobody took leave of',
    async () => {
      const careless = spawn('sh', ['-c', 'true & echo $!; exec sleep 60'], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      toEnd.push(() => careless.kill('SIGKILL'));
      const [text] = (await once(careless.stdout, 'data')) as [Buffer];
      const pid = Number(text.toString());
      // The shell may take leave of it before it becomes another program; then it is gone at once.
      const stat = () => {
        try {
          return readFileSync(`/proc/${pid}/stat`, 'utf8')
            .replace(/^.*\) /su, '')
            .split(' ');
        } catch {
          return ['Z'];
        }
      };
      await until(
        () => stat()[0] === 'Z',
        () => `it is not a zombie: ${stat()[0]}`,
      );
      hold({ pid, host: here, boot, ticks: stat()[19] });
      await takeLock(folder, noWait);
      expect(held()).toMatchObject({ pid: process.pid });
    },
  );

  test.runIf(linux).each([
    ['keeps its lock fresh', 0],
    ['could not touch its lock for an hour, as on a full disk', 3_600_000],
    ['has a lock of tomorrow, as when the clock was put back', -86_400_000],
  ])('leaves a folder at once to a process of this machine that %s', async (_, age) => {
    hold(parent, age);
    const taking = takeLock(folder, noWait);
    await expect(taking).rejects.toThrow(LockTaken);
    await expect(taking).rejects.toThrow(/^Another Footnote is running with .*; stop it first/u);
    expect(held()).toMatchObject({ pid: process.ppid });
  });

  test.runIf(linux)('names the folder so that it can be found from anywhere', async () => {
    hold(parent);
    const taking = takeLock(relative(process.cwd(), folder), noWait);
    await expect(taking).rejects.toThrow(`Another Footnote is running with STATE_DIR=${folder} (process `);
  });

  test('writes down what tells this process from a later one with its number', async () => {
    await takeLock(folder);
    expect(held()).toMatchObject({
      pid: process.pid,
      host: here,
      ...(linux && { boot, ticks: ticksOf(process.pid) }),
    });
  });

  const unsure: readonly [string, object, number][] = [
    ['one elsewhere that was heard of just now, as in a container made anew', { ...parent, host: 'gone' }, 0],
    [
      'a lock of an earlier version, whose process may be another one by now',
      { ...parent, boot: undefined, ticks: undefined },
      0,
    ],
    [
      'a container of the same name, whose numbers count there',
      { pid: NOBODY, host: here, boot, space: 'pid:[1]' },
      0,
    ],
    ['one before the machine was started anew', { ...parent, boot: 'earlier' }, 0],
    ['a lock of tomorrow, as when the clock was put back', { ...parent, host: 'gone' }, -86_400_000],
    ['one that is about to say who it is', {}, 0],
    ['one that is about to say who it is, tomorrow', {}, -86_400_000],
  ];

  test.each(unsure)(
    'says that it waits, and takes over when nothing changes, from %s',
    async (_, holder, age) => {
      hold(holder, age);
      const onWait = vi.fn();
      const began = performance.now();
      await takeLock(folder, { onWait, patience });
      expect(performance.now() - began).toBeGreaterThan(patience.unwritten / 2);
      expect(onWait).toHaveBeenCalledOnce();
      expect(onWait).toHaveBeenCalledWith(
        expect.stringMatching(
          /^Another Footnote may be running with STATE_DIR=\/.*; this one waits up to 1 s to find out\./u,
        ),
      );
      expect(held()).toMatchObject({ pid: process.pid });
    },
  );

  test.each(unsure)('leaves the folder to whoever touches its lock: %s', async (_, holder, age) => {
    hold(holder, age);
    const renewing = setTimeout(() => touch(age - 1_000), 100);
    toEnd.push(() => clearTimeout(renewing));
    const taking = takeLock(folder, { patience });
    await expect(taking).rejects.toThrow(LockHeldElsewhere);
    await expect(taking).rejects.toThrow(/^Another Footnote is running with .*; stop it first/u);
    expect(held()).not.toMatchObject({ pid: process.pid });
  });

  test.runIf(linux)('is not sure of a process that is not there, on a machine of the same name', async () => {
    hold({ pid: NOBODY, host: here, boot: 'of another machine' });
    const onWait = vi.fn();
    await takeLock(folder, { onWait, patience });
    expect(onWait).toHaveBeenCalledOnce();
  });

  test('waits only for what is left of the minute', async () => {
    hold({ ...parent, host: 'gone' }, 59_700);
    const onWait = vi.fn();
    await takeLock(folder, { onWait });
    expect(onWait).toHaveBeenCalledWith(expect.stringContaining('waits up to 1 s'));
  });

  test('does not wait on when the other one stops', async () => {
    hold({ ...parent, host: 'gone' });
    setTimeout(() => rmSync(lock), 50);
    await takeLock(folder, { patience: { ...patience, stale: 60_000 } });
    expect(held()).toMatchObject({ pid: process.pid });
  });

  test.runIf(linux)('says for certain that somebody who came meanwhile has the folder', async () => {
    hold({ ...parent, host: 'gone' });
    setTimeout(() => hold(parent), 50);
    await expect(takeLock(folder, { patience })).rejects.toThrow(LockTaken);
  });
});
