/** Is what the page asks by itself left out of the wire? */

import { expect, test } from 'vitest';
import { startDiscord } from '../../../src/workshop/loopback/discord.ts';
import { unseenOf } from '../../../src/workshop/playground/unseen.ts';
import { startBot } from '../../support/loopback-bot.ts';

test('unseenOf() includes an interaction and its answer, and no other entry', async () => {
  const discord = await startDiscord();
  const unseen = unseenOf(discord);
  const bot = await startBot(discord);
  const member = discord.person(discord.users.member.id);
  await unseen.run(() => member.autocomplete('ask', {}, 'question'));
  await member.autocomplete('ask', { question: 'w' }, 'question');
  const told = () =>
    discord.history
      .filter((entry) => !unseen.includes(entry))
      .filter(
        (entry) => JSON.stringify(entry).includes('"question"') || JSON.stringify(entry).includes('About'),
      )
      .map((entry) => (entry.kind === 'rest' ? entry.method : entry.t));
  expect(told()).toEqual(['PUT', 'INTERACTION_CREATE', 'POST']);
  expect(discord.history.filter((entry) => unseen.includes(entry))).toHaveLength(2);
  await bot.destroy();
  await discord.close();
});
