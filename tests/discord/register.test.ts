import type { REST } from 'discord.js';
import { describe, expect, test, vi } from 'vitest';
import { publish } from '../../src/discord/register.ts';
import { works } from '../support/small-bot.ts';

function rest(known: unknown[] = []) {
  const put = vi.fn(async (_: string, { body }: { body: unknown }) => body);
  return { put, rest: { get: async () => known, put } as unknown as REST };
}

describe('publish()', () => {
  test('sends the whole list in one request', async () => {
    const { put, rest: discord } = rest();
    await publish(discord, [works], { applicationId: '1' });
    expect(put).toHaveBeenCalledOnce();
    const [path, { body }] = put.mock.calls[0] as [
      string,
      { body: { name: string; options: { autocomplete?: true }[] }[] },
    ];
    expect(path).toBe('/applications/1/commands');
    expect(body.map(({ name, options }) => [name, options.map(({ autocomplete }) => autocomplete)])).toEqual([
      ['works', [true, undefined]],
    ]);
  });

  test('compares and sends nothing on a dry run', async () => {
    const { put, rest: discord } = rest();
    await publish(discord, [works], { applicationId: '1' }, true);
    expect(put).not.toHaveBeenCalled();
  });
});
