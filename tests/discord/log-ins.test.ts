import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Clock, LogIns } from '../../src/discord/log-ins.ts';
import { createLog } from '../../src/log.ts';
import { startBot, until } from '../support/bot.ts';
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
    now() {
      return this.at;
    },
    async wait(milliseconds) {
      this.at += milliseconds;
    },
  };
}

async function logInUntil(end: number, clock: Clock, make: () => LogIns): Promise<number> {
  // Discord's own limit, which ends the count where nothing else does.
  for (let times = 0; times < 1_000; times += 1) {
    await make().waitForIdentify(0, wanted);
    if (clock.now() > end) return times;
  }
  return 1_000;
}

describe('LogIns', () => {
  test('lets at most 100 log-ins through on a day of nothing but invalid sessions, and goes on the next', async () => {
    const clock = clockFrom(0);
    const logIns = new LogIns(file, log, clock);
    expect(await logInUntil(DAY, clock, () => logIns)).toBeLessThanOrEqual(100);
    const secondDay = await logInUntil(2 * DAY, clock, () => logIns);
    expect(secondDay).toBeGreaterThan(40);
    expect(secondDay).toBeLessThanOrEqual(51);
  });

  test('counts across starts, as a bot that dies after each log-in would need', async () => {
    const clock = clockFrom(0);
    expect(await logInUntil(DAY, clock, () => new LogIns(file, log, clock))).toBeLessThanOrEqual(100);
  });

  test('keeps 5 s between two', async () => {
    const clock = clockFrom(1_000);
    const logIns = new LogIns(undefined, log, clock);
    await logIns.waitForIdentify(0, wanted);
    await logIns.waitForIdentify(0, wanted);
    expect(clock.now()).toBe(6_000);
  });

  test.each(['', '{', '[]', 'null', '{"left":"a","at":null}', '{"left":-99,"at":0}'])(
    'starts with a file of %j',
    async (text) => {
      writeFileSync(file, text);
      const clock = clockFrom(0);
      await new LogIns(file, log, clock).waitForIdentify(0, wanted);
      expect(clock.now()).toBe(0);
    },
  );

  test('neither refills nor stops when the clock is put back', async () => {
    writeFileSync(file, JSON.stringify({ left: 0.5, at: 9 * DAY }));
    const clock = clockFrom(0);
    await new LogIns(file, log, clock).waitForIdentify(0, wanted);
    expect(clock.now()).toBeLessThan(DAY / 50);
    expect(clock.now()).toBeGreaterThan(0);
  });
});

test('the bot does not log in when the day is used up, and says that it waits', async () => {
  writeFileSync(file, JSON.stringify({ left: 0, at: Date.now() }));
  const bot = await startBot({ settings: { STATE_DIR: folder }, wait: false });
  try {
    await until(
      () => bot.output().includes('logged in too often'),
      () => `it did not say so: ${bot.output()}`,
    );
    expect(bot.discord.identifies).toBe(0);
    expect(await bot.stop('SIGTERM')).toBe(0);
  } finally {
    await bot.stop('SIGKILL');
    await bot.discord.close();
  }
});
