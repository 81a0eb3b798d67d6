import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Clock, LoginBudget } from '../../src/discord/login-budget.ts';
import { createLog } from '../../src/log.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

const DAY = 86_400_000;
const log = createLog('silent');
const wanted = new AbortController().signal;

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await temporaryFolder();
  file = join(folder, 'logins.json');
});
afterEach(() => removeFolder(folder));

/** A clock that goes on when somebody waits. */
function clockFrom(start: number): Clock & { at: number } {
  return {
    at: start,
    started: start,
    now() {
      return this.at;
    },
    async wait(milliseconds) {
      this.at += milliseconds;
    },
  };
}

async function logInUntil(end: number, clock: Clock, make: () => LoginBudget): Promise<number> {
  // Discord's own limit, which ends the count where nothing else does.
  for (let times = 0; times < 1_000; times += 1) {
    await make().waitForIdentify(0, wanted);
    if (clock.now() > end) return times;
  }
  return 1_000;
}

describe('LoginBudget', () => {
  test('lets at most 100 logins through on a day of nothing but invalid sessions, and goes on the next', async () => {
    const clock = clockFrom(0);
    const loginBudget = new LoginBudget(file, log, clock);
    expect(await logInUntil(DAY, clock, () => loginBudget)).toBeLessThanOrEqual(100);
    const secondDay = await logInUntil(2 * DAY, clock, () => loginBudget);
    expect(secondDay).toBeGreaterThan(40);
    expect(secondDay).toBeLessThanOrEqual(51);
  });

  test('counts across starts, as a bot that dies after each login would need', async () => {
    const clock = clockFrom(0);
    expect(await logInUntil(DAY, clock, () => new LoginBudget(file, log, clock))).toBeLessThanOrEqual(100);
  });

  test('keeps 5 s between two', async () => {
    const clock = clockFrom(1_000);
    const loginBudget = new LoginBudget(file, log, clock);
    await loginBudget.waitForIdentify(0, wanted);
    await loginBudget.waitForIdentify(0, wanted);
    expect(clock.now()).toBe(6_000);
  });

  test('keeps 5 s between two, and no more, when the clock is put back', async () => {
    const clock = clockFrom(DAY);
    const loginBudget = new LoginBudget(file, log, clock);
    await loginBudget.waitForIdentify(0, wanted);
    clock.at = 1_000;
    await loginBudget.waitForIdentify(0, wanted);
    expect(clock.now()).toBe(6_000);
  });

  test('lets no more than 960 through on a day of starts that die at once, where it has no file', async () => {
    let at = 0;
    let times = 0;
    for (; at < DAY && times < 1_000; times += 1) {
      const clock = clockFrom(at);
      await new LoginBudget(undefined, log, clock).waitForIdentify(0, wanted);
      at = clock.now();
    }
    expect(times).toBeLessThanOrEqual(960);
    expect(times).toBeGreaterThan(900);
  });

  test('holds the first one back too, where its file cannot be written, and says which file', async () => {
    mkdirSync(file);
    const told = vi.spyOn(log, 'warn');
    const clock = clockFrom(0);
    const loginBudget = new LoginBudget(relative(process.cwd(), file), log, clock);
    await loginBudget.waitForIdentify(0, wanted);
    expect(clock.now()).toBe(90_000);
    await loginBudget.waitForIdentify(0, wanted);
    expect(clock.now()).toBe(180_000);
    expect(told).toHaveBeenLastCalledWith(
      expect.anything(),
      expect.stringContaining(` ${file}, so the bot waits 90 s `),
    );
  });

  test('holds nobody up who was at work for long before, where it has no file', async () => {
    const clock = clockFrom(0);
    const loginBudget = new LoginBudget(undefined, log, clock);
    clock.at = 90_000;
    await loginBudget.waitForIdentify(0, wanted);
    expect(clock.now()).toBe(90_000);
    clock.at = 300_000;
    await loginBudget.waitForIdentify(0, wanted);
    expect(clock.now()).toBe(300_000);
    await loginBudget.waitForIdentify(0, wanted);
    expect(clock.now()).toBe(390_000);
  });

  test('counts in memory too, where it has no file', async () => {
    const clock = clockFrom(0);
    const loginBudget = new LoginBudget(undefined, log, clock);
    expect(await logInUntil(DAY, clock, () => loginBudget)).toBeLessThanOrEqual(100);
  });

  test('is not spent by an attempt that was given up while it was held back, where it has no file', async () => {
    const clock = clockFrom(0);
    const { wait } = clock;
    const loginBudget = new LoginBudget(undefined, log, clock);
    clock.wait = () => Promise.reject(new Error('The login is no longer wanted'));
    for (let times = 0; times < 100; times += 1)
      await expect(loginBudget.waitForIdentify(0, wanted)).rejects.toThrow('no longer wanted');
    clock.wait = wait;
    await loginBudget.waitForIdentify(0, wanted);
    expect(clock.now()).toBe(90_000);
  });

  test.each<[string, number, string | undefined, boolean]>([
    ['5 s', 1, 'logins.json', false],
    ['for the day', 0, 'logins.json', true],
    ['as it cannot be counted', 1, undefined, true],
  ])('tells of waiting what it waits for: %s', async (_, left, named, told) => {
    writeFileSync(file, JSON.stringify({ left: left + 1, at: 0 }));
    const clock = clockFrom(0);
    const loginBudget = new LoginBudget(named && join(folder, named), log, clock);
    if (named !== undefined) await loginBudget.waitForIdentify(0, wanted);
    const seen: boolean[] = [];
    clock.wait = async (milliseconds) => {
      seen.push(loginBudget.waiting);
      clock.at += milliseconds;
    };
    await loginBudget.waitForIdentify(0, wanted);
    expect(seen.at(-1)).toBe(told);
    expect(loginBudget.waiting).toBe(false);
  });

  test('is not put off by a folder that has the name of what it writes', async () => {
    mkdirSync(`${file}.${process.pid}.new`);
    const clock = clockFrom(0);
    await new LoginBudget(file, log, clock).waitForIdentify(0, wanted);
    expect(clock.now()).toBe(0);
    expect(existsSync(file)).toBe(true);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test.each(['', '{', '[]', 'null', '{"left":"a","at":null}', '{"left":-99,"at":0}'])(
    'starts with a file of %j',
    async (text) => {
      writeFileSync(file, text);
      const clock = clockFrom(0);
      await new LoginBudget(file, log, clock).waitForIdentify(0, wanted);
      expect(clock.now()).toBe(0);
    },
  );

  test('believes no file that says more than there can be', async () => {
    writeFileSync(file, JSON.stringify({ left: 1e9, at: 0 }));
    const clock = clockFrom(0);
    const loginBudget = new LoginBudget(file, log, clock);
    expect(await logInUntil(DAY, clock, () => loginBudget)).toBeLessThanOrEqual(100);
  });

  test('neither refills nor stops when the clock is put back', async () => {
    writeFileSync(file, JSON.stringify({ left: 0.5, at: 9 * DAY }));
    const clock = clockFrom(0);
    await new LoginBudget(file, log, clock).waitForIdentify(0, wanted);
    expect(clock.now()).toBeLessThan(DAY / 50);
    expect(clock.now()).toBeGreaterThan(0);
  });
});
