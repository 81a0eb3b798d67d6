/** How are a Discord, the bot and the page started together on this machine? */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GatewayDispatchEvents, InteractionType } from 'discord-api-types/v10';
import type { PlaygroundConfig } from '../../config.ts';
import { type LoopbackDiscord, startDiscord } from '../loopback/discord.ts';
import { type Bot, runBot } from './bot.ts';
import { servePage } from './server.ts';
import { viewOf } from './view.ts';

export interface PlaygroundOptions {
  readonly config: PlaygroundConfig;
  /** Port of the page; 0 takes any that is free. */
  readonly port: number;
  /** The clock of the Discord, in milliseconds since 1970. Default: this machine's. */
  readonly now?: () => number;
  /** Milliseconds that the bot has for its first answer. Default: 3,000, as on Discord. */
  readonly responseMs?: number;
  /** Folders of code; the bot restarts when one changes. Default: the bot's own. */
  readonly code?: readonly string[];
}

export interface Playground {
  /** Where to open it. */
  readonly url: string;
  readonly discord: LoopbackDiscord;
  readonly bot: Bot;
  stop(): Promise<void>;
}

/** Serves the page at once; the bot follows, and restarts whenever its code changes. Throws if the port is taken. */
export async function startPlayground({
  config,
  port,
  now,
  responseMs,
  code = ['commands', 'src'],
}: PlaygroundOptions): Promise<Playground> {
  const discord = await startDiscord({
    ...(config.openApi === undefined ? {} : { openApi: config.openApi }),
    ...(now === undefined ? {} : { now }),
    ...(responseMs === undefined ? {} : { responseMs }),
  });
  const names = commandNames(discord);
  let bot: Bot | undefined;
  const page = await servePage({
    discord,
    port,
    bot: {
      get starts() {
        return bot?.starts ?? 0;
      },
      settled: async () => bot?.settled() ?? { kind: 'starting' },
    },
    view: (seat) =>
      viewOf(discord, seat, { bot: bot?.state ?? { kind: 'starting' }, command: (id) => names.get(id) }),
  }).catch(async (error: unknown) => {
    await discord.close();
    throw error;
  });
  // Of its own, so that it changes nothing of a real bot's, and locks out neither that nor a second playground.
  const state = mkdtempSync(join(tmpdir(), 'footnote-playground-'));
  bot = runBot({
    discord,
    environment: { ...config.botEnvironment(discord.token, discord.url), STATE_DIR: state },
    code,
    onState: () => page.refresh(),
  });
  const running = bot;
  return {
    url: page.url,
    discord,
    bot: running,
    stop: async () => {
      await running.stop();
      await page.close();
      await discord.close();
      rmSync(state, { recursive: true, force: true });
    },
  };
}

/** Names of commands by the id of their interaction: messages do not say which command they answer. */
function commandNames(discord: LoopbackDiscord): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  discord.on((event) => {
    if (event.kind !== 'gateway' || event.t !== GatewayDispatchEvents.InteractionCreate) return;
    const { id, type, data } = event.d as {
      id: string;
      type: number;
      data?: { name: string; type?: number; options?: { name: string; type: number }[] };
    };
    if (type !== InteractionType.ApplicationCommand || data === undefined) return;
    const inner = (data.options ?? []).filter((option) => option.type <= 2).map(({ name }) => name);
    names.set(id, `${data.type === 3 ? '' : '/'}${[data.name, ...inner].join(' ')}`);
  });
  return names;
}
