import { afterEach, expect, test, vi } from 'vitest';
import { logCrashes } from '../../src/discord/crash.ts';
import { createLog } from '../../src/log.ts';

const EVENTS = ['uncaughtException', 'unhandledRejection'] as const;
const before = EVENTS.map((event) => process.listeners(event as never));
afterEach(() => {
  vi.restoreAllMocks();
  for (const [at, event] of EVENTS.entries()) {
    process.removeAllListeners(event);
    for (const listener of before[at] ?? []) process.on(event, listener as never);
  }
});

function crash(event: (typeof EVENTS)[number], fatal: () => void) {
  for (const name of EVENTS) process.removeAllListeners(name);
  const exit = vi.spyOn(process, 'exit').mockReturnValue(undefined as never);
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  logCrashes(Object.assign(createLog('silent'), { fatal }));
  for (const listener of process.listeners(event as never))
    (listener as unknown as (error: Error) => void)(new Error('secret'));
  return { exit, said: said.mock.calls.join('') };
}

test.each(EVENTS)('logCrashes() logs an %s and ends the process with 1', (event) => {
  const fatal = vi.fn();
  const { exit, said } = crash(event, fatal);
  expect(fatal).toHaveBeenCalledWith({ err: new Error('secret') }, event);
  expect(exit).toHaveBeenCalledWith(1);
  expect(said).toBe('');
});

test('logCrashes() says which event it was, and none of its words, if the log cannot be written', () => {
  const { exit, said } = crash('uncaughtException', () => {
    throw new Error('full disk');
  });
  expect(said).toBe('The bot crashed (uncaughtException), and the log could not be written.\n');
  expect(exit).toHaveBeenCalledWith(1);
});
