/** Publishes the commands without starting the bot: `npm run register`. */

import { parseArgs } from 'node:util';
import { REST, type RESTGetCurrentApplicationResult, Routes } from 'discord.js';
import { commands } from '../../commands/index.ts';
import { readDiscordConfig, readDryRunConfig } from '../config.ts';
import { failureOf } from '../discord/connection.ts';
import { publish } from '../discord/register.ts';
import { asSentence, complain, print } from '../print.ts';
import { printable } from '../text/printable.ts';
import { commandLines } from './command-list.ts';

const USAGE = `Publish the commands to Discord. Nothing is sent if Discord already has them.

  npm run register                  everywhere the bot is installed
  npm run register -- --guild ID    in one server only, where changes show at once
  npm run register -- --dry-run     send nothing; print what would change (+ new, ~ changed, - gone)
  npm run register -- --help        this text

DISCORD_TOKEN and the network are needed to publish and to compare. Without a token, --dry-run prints all commands
that would be published.`;

// A reader such as `head` may stop early, once it has read enough.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));

/** Known once the settings are read; undefined for Discord itself. */
let apiUrl: string | undefined;

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
  complain(asSentence(failureOf(error, apiUrl)));
  process.exitCode = 1;
}

async function register(guild: string | undefined, dryRun: boolean): Promise<void> {
  if (guild !== undefined && !/^\d{17,20}$/.test(guild)) {
    throw new TypeError(
      `Cannot read --guild: "${printable(guild)}" is not a server id; turn on Developer Mode in Discord's settings, then right-click the server and choose Copy Server ID`,
    );
  }
  const { token, unread, ...config } = dryRun ? readDryRunConfig() : readDiscordConfig();
  apiUrl = config.apiUrl;
  for (const sentence of unread) complain(sentence);
  if (token === undefined) {
    for (const line of commandLines(commands)) print(line);
    return print(
      `These ${commands.length} commands would be published. With DISCORD_TOKEN set, they are compared with what Discord has.`,
    );
  }
  const rest = new REST(apiUrl === undefined ? {} : { api: apiUrl }).setToken(token);
  const { id } = (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
  const scope = guild === undefined ? { applicationId: id } : { applicationId: id, guild };
  const { changed, differences } = await publish(rest, commands, scope, dryRun);
  for (const difference of differences) print(printable(difference));
  if (!changed) print('Nothing to do: Discord already has these commands.');
  else print(dryRun ? 'Nothing was sent (--dry-run).' : `Published ${commands.length} commands.`);
}
