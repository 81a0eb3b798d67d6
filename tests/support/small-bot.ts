/** How do tests get the real client and dispatch with a few commands, in their own process? */

import { pino } from 'pino';
import { commands as ours } from '../../commands/index.ts';
import { type Command, type Footnote, type SlashCommand, slash } from '../../src/command.ts';
import { createClient } from '../../src/discord/connection.ts';
import { dispatch } from '../../src/discord/dispatch.ts';
import type { InFlight } from '../../src/discord/in-flight.ts';
import { type Clock, LoginBudget } from '../../src/discord/login-budget.ts';
import { publish } from '../../src/discord/register.ts';
import type { Library } from '../../src/library/library.ts';
import { loggedError } from '../../src/log.ts';
import { notice } from '../../src/reply.ts';
import type { PlainKey } from '../../src/texts/voice.ts';
import { type LoopbackDiscord, startDiscord } from '../../src/workshop/loopback/discord.ts';
import { footnoteOf } from '../commands/footnote.ts';
import { UNHURRIED } from './bot.ts';
import { libraryOf } from './sample-corpus.ts';

export interface SmallBot {
  readonly discord: LoopbackDiscord;
  readonly inFlight: InFlight;
  /** What it logged, a JSON object a line. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

export interface SmallBotOptions {
  readonly commands?: readonly Command[];
  readonly asked?: SlashCommand;
  readonly library?: Library;
  /** Default: one over the library. */
  readonly footnote?: Footnote;
  readonly questionsPerMinute?: number;
  /** Of what everyone sees; default: the server's. */
  readonly language?: string;
  readonly responseMs?: number;
  /** Called before it logs in. */
  readonly before?: (discord: LoopbackDiscord) => void;
}

/** Discord wants five seconds between logins; nothing here depends on it. */
const AT_ONCE: Clock = { started: 0, now: () => Date.now(), wait: () => Promise.resolve() };

export async function startSmallBot(options: SmallBotOptions = {}): Promise<SmallBot> {
  const discord = await startDiscord({
    ...UNHURRIED,
    ...(options.responseMs === undefined ? {} : { responseMs: options.responseMs }),
  });
  const lines: string[] = [];
  const log = pino(
    { level: 'debug', base: {}, serializers: { err: loggedError } },
    { write: (line: string) => void lines.push(line) },
  );
  const client = createClient(
    { apiUrl: discord.url, askByMention: true },
    new LoginBudget(undefined, log, AT_ONCE),
  );
  const commands = options.commands ?? [works];
  const [ask] = ours;
  const inFlight = dispatch(client, {
    footnote:
      options.footnote ??
      footnoteOf(
        options.library ?? libraryOf({ 'a.md': '# Bees\n\nBees make honey.\n' }),
        options.language === undefined ? {} : { language: options.language },
      ),
    commands,
    asked: options.asked ?? (ask as SlashCommand),
    commandIds: new Map(),
    questionsPerMinute: options.questionsPerMinute ?? 0,
    log,
  });
  options.before?.(discord);
  const ready = new Promise((resolve) => client.once('clientReady', resolve));
  await client.login(discord.token);
  await ready;
  await publish(client.rest, commands, { applicationId: discord.applicationId });
  const stop = async () => {
    await client.destroy();
    await discord.close();
  };
  return { discord, inFlight, lines, stop };
}

/** Texts that Discord takes as the name of a command or an option, each another. */
const NAMES = [
  'ask-name',
  'ask-question-name',
  'ask-visibility-name',
  'document-name',
  'search-name',
  'search-terms-name',
  'cite-name',
  'cite-passage-name',
  'quote-name',
  'quote-words-name',
  'outline-name',
  'sources-name',
  'corpus-name',
  'corpus-status-name',
  'corpus-check-name',
  'corpus-reload-name',
  'help-name',
  'privacy-name',
] as const satisfies readonly PlainKey[];

const named = new Map<string, PlainKey>();

/** Whatever is named and described; no two of up to eighteen have the same name in another language. */
export function described(name: string) {
  const key = named.get(name) ?? NAMES[named.size % NAMES.length] ?? NAMES[0];
  named.set(name, key);
  return { name, named: key, described: 'help-described' as const };
}

/** Answers "All is well." in private, and suggests one thing. */
export const works = slash({
  ...described('works'),
  options: [
    {
      kind: 'text',
      ...described('what'),
      required: false,
      suggest: () => [{ name: 'This', value: 'this' }],
    },
    { kind: 'text', ...described('bare'), required: false },
  ],
  run: () => notice('All is well.'),
});
