/** Publishes the commands without starting the bot: `npm run register`. */

import { parseArgs } from 'node:util';
import { REST, type RESTGetCurrentApplicationResult, Routes } from 'discord.js';
import { commands } from '../../commands/index.ts';
import { readDiscordConfig } from '../config.ts';
import { failureOf } from '../discord/connection.ts';
import { publish } from '../discord/register.ts';
import { asSentence, complain, print } from '../print.ts';
import { printable } from '../text/printable.ts';

const USAGE = `Publish the commands to Discord; nothing is sent when Discord has them already.

  npm run register                  everywhere the bot is installed
  npm run register -- --guild ID    in one server only, where changes show at once
  npm run register -- --dry-run     print what would change (+ new, ~ changed, - gone)
  npm run register -- --help        this text

Each needs DISCORD_TOKEN and the network, --dry-run too: what would change is told by what Discord has.`;

try {
  const { values } = parseArgs({
    options: {
      guild: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) print(USAGE);
  else await register(values.guild, values['dry-run']);
} catch (error) {
  complain(asSentence(failureOf(error)));
  process.exitCode = 1;
}

async function register(guild: string | undefined, dryRun: boolean): Promise<void> {
  if (guild !== undefined && !/^\d{17,20}$/.test(guild)) {
    throw new TypeError(
      `Cannot read --guild: "${printable(guild)}" is not a server id; copy it with Copy Server ID in Discord's developer mode`,
    );
  }
  const { token, apiUrl } = readDiscordConfig();
  const rest = new REST(apiUrl === undefined ? {} : { api: apiUrl }).setToken(token);
  const { id } = (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
  const scope = guild === undefined ? { applicationId: id } : { applicationId: id, guild };
  const { changed, differences } = await publish(rest, commands, scope, dryRun);
  for (const difference of differences) print(printable(difference));
  if (!changed) print('Nothing to do: Discord has these commands already.');
  else print(dryRun ? 'Nothing was sent (--dry-run).' : `Published ${commands.length} commands.`);
}
