import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { endingWatched, pause, warn, watched } from '../support/watched.ts';

endingWatched();

describe('watchOver()', () => {
  test('leaves a bot alone that is well, quiet as it may be, and writes the health file', async () => {
    const { onDead, healthFile } = await watched();
    await pause(2_000);
    expect(onDead).not.toHaveBeenCalled();
    expect(Date.now() - Date.parse(readFileSync(healthFile, 'utf8').trim())).toBeLessThan(1_000);
  });

  test('ends a bot that Discord says nothing to, while it can be reached; its health file grows old', async () => {
    const { discord, onDead, healthFile } = await watched();
    discord.faults.blackHole();
    await vi.waitFor(() => expect(onDead).toHaveBeenCalledOnce(), 10_000);
    expect(onDead).toHaveBeenCalledWith(expect.stringContaining('start it again'), true);
    expect(Date.now() - Date.parse(readFileSync(healthFile, 'utf8').trim())).toBeGreaterThan(100);
  });

  test('waits for a Discord that is away', async () => {
    const { discord, onDead } = await watched();
    await discord.faults.away();
    await pause(2_500);
    expect(onDead).not.toHaveBeenCalled();
    expect(warn).toHaveBeenCalledWith(
      `Discord cannot be reached (127.0.0.1:${discord.port}); the bot keeps trying.`,
    );
    await discord.faults.back();
  });

  test('waits while a login is held back', async () => {
    const { discord, onDead } = await watched({}, true);
    discord.faults.blackHole();
    await pause(2_500);
    expect(onDead).not.toHaveBeenCalled();
  });

  test('ends a bot whose token Discord does not take any more, and says what to press', async () => {
    const { discord, onDead } = await watched({ probe: 200 });
    discord.faults.unauthorized({ times: 99 });
    await vi.waitFor(() => expect(onDead).toHaveBeenCalledOnce(), 10_000);
    expect(onDead).toHaveBeenCalledWith(expect.stringContaining('Reset Token'), false);
  });

  test('gives the client its token back after a single 401', async () => {
    const { discord, client, onDead } = await watched();
    const { id } = discord.guilds.group;
    discord.faults.unauthorized({ route: '/guilds/:guild' });
    const fetch = () => client.guilds.fetch({ guild: id, force: true });
    await expect(fetch()).rejects.toMatchObject({ status: 401 });
    await vi.waitFor(async () => expect((await fetch()).id).toBe(id), 5_000);
    expect(onDead).not.toHaveBeenCalled();
  });

  test('leaves no half-written file behind', async () => {
    const { healthFile } = await watched();
    await vi.waitFor(() => expect(readdirSync(dirname(healthFile))).toEqual(['alive']));
  });
});
