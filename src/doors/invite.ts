/** With which links is the bot added to a server or an account? `npm run invite`. */

import {
  OAuth2Scopes,
  PermissionFlagsBits,
  REST,
  type RESTGetCurrentApplicationResult,
  Routes,
} from 'discord.js';
import { readDiscordConfig } from '../config.ts';
import { failureOf } from '../discord/connection.ts';
import { asSentence, complain, print } from '../print.ts';
import { printable } from '../text/printable.ts';
import { takesNoOptions } from './usage.ts';

/** What the bot needs to answer mentions; slash commands need none of them. */
const PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.AddReactions;

takesNoOptions(`npm run invite

Prints two links: one adds the bot to a server, the other to your own account. It needs DISCORD_TOKEN and the network.
`);

/** Known once the settings are read; undefined for Discord itself. */
let apiUrl: string | undefined;

try {
  const { token, unread, ...config } = readDiscordConfig();
  apiUrl = config.apiUrl;
  for (const sentence of unread) complain(sentence);
  const rest = new REST(apiUrl === undefined ? {} : { api: apiUrl }).setToken(token);
  const { id, name } = (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
  const link = (query: Record<string, string>) =>
    `https://discord.com/oauth2/authorize?${new URLSearchParams({ client_id: id, ...query })}`;
  const scope = `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`;
  print(
    `Add ${printable(name)} to a server:\n  ${link({ scope, permissions: String(PERMISSIONS), integration_type: '0' })}`,
  );
  print(
    `Add ${printable(name)} to your own account:\n  ${link({ scope: OAuth2Scopes.ApplicationsCommands, integration_type: '1' })}`,
  );
} catch (error) {
  complain(asSentence(failureOf(error, apiUrl)));
  process.exitCode = 1;
}
