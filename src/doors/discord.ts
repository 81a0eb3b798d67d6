/** Door 1, Discord: `npm start`. */

import { join, resolve } from 'node:path';
import { Events } from 'discord.js';
import ask from '../../commands/ask.ts';
import { commands } from '../../commands/index.ts';
import type { SlashCommand } from '../command.ts';
import { type DiscordConfig, readDiscordConfig, WrongSettings } from '../config.ts';
import { UnusableFolder } from '../corpus/folder.ts';
import { leftOut } from '../corpus/problem-kinds.ts';
import { createClient, fatalClose, LoginRefused, logIn } from '../discord/connection.ts';
import { logCrashes } from '../discord/crash.ts';
import { dispatch } from '../discord/dispatch.ts';
import { LockHeldElsewhere, LockTaken, takeLock } from '../discord/instance-lock.ts';
import { APART_UNCOUNTED, LoginBudget } from '../discord/login-budget.ts';
import { publish, withdraw } from '../discord/register.ts';
import { watchServers } from '../discord/servers.ts';
import { watchOver } from '../discord/watchdog.ts';
import { passageCount } from '../library/changes.ts';
import { Library } from '../library/library.ts';
import { LiveLibrary, type Reloaded } from '../library/live-library.ts';
import { ServerLibraries } from '../library/server-libraries.ts';
import { createLog, type Logger, withoutToken } from '../log.ts';
import { noTable, shippedTable } from '../meaning/shipped-table.ts';
import type { LanguageJudge } from '../models/judge.ts';
import { openJudge } from '../models/open-judge.ts';
import { asSentence, complain, drawnOver } from '../print.ts';
import { warmUp } from '../replies/discord/warm-up.ts';
import { progressBar } from './progress-bar.ts';
import { footnoteOf, keepGone, openServers, UnusableRecords } from './serving.ts';
import { takesNoOptions } from './usage.ts';

/** On a stop, answers in progress have this long; in milliseconds. */
const DRAIN = 3_000;
/** And those to what arrived while the connection was closed. */
const LAST_DRAIN = 1_000;
/** How long the connection may take to close, in milliseconds: Discord may not hear the bot at all. */
const FAREWELL = 1_000;
/** The bot exits after this many milliseconds whatever happens, within the 5 s promised: a dead connection may never close. */
const GONE = 4_700;

/** Exit status if a restart will not help, so that a supervisor can tell. Source: sysexits.h, EX_CONFIG. */
const REFUSED = 78;

/** How many servers are checked for copies of the commands that `npm run register -- --guild` left there. */
const SERVERS_TIDIED = 25;

/** Known once the settings are read; never printed. */
let token: string | undefined;

async function main(): Promise<void> {
  const config = readDiscordConfig();
  token = config.token;
  const log = createLog(config.logLevel);
  logCrashes(log);
  for (const sentence of config.unread) log.warn(sentence);

  const stopping = new AbortController();
  /** What must be done before the process exits; nothing until Discord has let the bot in. */
  let leave = async (): Promise<void> => {};
  let stopped: Promise<void> | undefined;
  const stop = (status: number): Promise<void> => {
    stopped ??= (async () => {
      setTimeout(() => process.exit(status), GONE).unref();
      stopping.abort();
      await leave();
      process.exit(status);
    })();
    return stopped;
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => void stop(0));

  const stateDir = await ownFolder(config, log);
  const loginBudget = new LoginBudget(stateDir === undefined ? undefined : join(stateDir, LOGINS), log);
  const since = Date.now();
  const live = new LiveLibrary(await openLibrary(config, log));
  const libraries = new ServerLibraries(live, config.servers);
  const servers = stateDir === undefined ? undefined : await openServers(stateDir, libraries, config, log);
  const judge = judgeOf(config, log);
  const commandIds = new Map<string, string>();
  const footnote = footnoteOf({ live, libraries, servers, judge, config, commands, commandIds, log });
  const client = createClient(config, loginBudget, (sentence) => log.warn(sentence));
  const inFlight = dispatch(client, {
    footnote,
    commands,
    asked: ask as SlashCommand,
    commandIds,
    questionsPerMinute: config.questionsPerMinute,
    linkHosts: config.linkHosts,
    log,
  });
  if (servers !== undefined) {
    const known = () => servers.recorded();
    const left = (server: string) => servers.left(server);
    const joined = (server: string) => servers.joined(server);
    watchServers(client, { known, left, joined, compared: () => servers.tidy() }, log);
  }
  client.on(Events.Error, (error) => log.error({ err: error }, 'the connection to Discord failed'));
  client.on(Events.ShardDisconnect, ({ code }) => {
    const sentence = fatalClose(code);
    if (sentence === undefined) return;
    fail(sentence);
    void stop(REFUSED);
  });
  client.once(Events.ClientReady, (ready) => {
    leave = async () => {
      live.unwatch();
      await inFlight.drain(DRAIN);
      await Promise.race([client.destroy(), new Promise((resolve) => setTimeout(resolve, FAREWELL))]);
      // Answers to interactions need no login, so what arrived before the connection was closed is answered too.
      await inFlight.drain(LAST_DRAIN);
      await Promise.all([servers?.close(), judge?.close()]);
    };
    void (async () => {
      try {
        const scope = { applicationId: ready.application.id };
        const { changed, differences, ids } = await publish(ready.rest, commands, scope);
        for (const [name, id] of ids) commandIds.set(name, id);
        log.info({ changed, differences: differences.length }, 'commands published');
        for (const guild of [...ready.guilds.cache.keys()].slice(0, SERVERS_TIDIED))
          await withdraw(ready.rest, { ...scope, guild });
      } catch (error) {
        log.error(
          { err: error },
          'commands could not be published; npm run register tries again and says why',
        );
      }
    })();
    log.info({ servers: ready.guilds.cache.size }, 'ready');
  });
  if (config.corpusWatch !== 'off') {
    live.watch({
      how: config.corpusWatch === 'poll' ? 'poll' : 'events',
      since,
      onReload: (reloaded) => {
        logReload(reloaded, log);
        void keepGone(reloaded, servers, log);
      },
      onTrouble: (sentence) => log.warn(sentence),
    });
  }

  watchOver(client, {
    token: config.token,
    log,
    healthFile: config.healthFile,
    waiting: () => loginBudget.waiting,
    onDead: (sentence, helps) => {
      fail(sentence);
      void stop(helps ? 1 : REFUSED);
    },
  });
  await Promise.all([warmUp(live.current), logIn(client, config.token, log, stopping.signal)]);
  await live.current.readAhead();
}

/** Within the state folder. */
const LOGINS = 'logins.json';

/** The folder for what must survive a restart; undefined if it cannot be written to. */
async function ownFolder({ stateDir }: DiscordConfig, log: Logger): Promise<string | undefined> {
  try {
    await takeLock(stateDir, { onWait: (sentence) => log.warn(sentence) });
    return stateDir;
  } catch (error) {
    if (error instanceof LockTaken || error instanceof LockHeldElsewhere) throw error;
    const seconds = APART_UNCOUNTED / 1000;
    log.warn(
      { err: error },
      `STATE_DIR (${resolve(stateDir)}) cannot be written to, so the bot waits ${seconds} s before each login, as it cannot count them, no second bot is kept out, and moderators can change nothing; make the folder writable, or set STATE_DIR to another one.`,
    );
    return undefined;
  }
}

/** The models that the settings name; they are loaded while the bot answers without them. */
function judgeOf({ modelDir, models }: DiscordConfig, log: Logger): LanguageJudge | undefined {
  if (modelDir === undefined || models.length === 0) return undefined;
  return openJudge({
    modelDir,
    names: models,
    onTrouble: (sentence) => log.warn(sentence),
    onReady: () => log.info({ models }, 'models loaded'),
  });
}

async function openLibrary({ corpusDir, byMeaning }: DiscordConfig, log: Logger): Promise<Library> {
  const bar = progressBar(drawnOver);
  const library = await Library.open(corpusDir, {
    onProgress: bar.show,
    onUnwritten: (sentence) => log.warn(sentence),
    table: byMeaning ? shippedTable((sentence) => log.warn(sentence)) : noTable,
  });
  bar.clear();
  const { documents, problems, version } = library.corpus;
  if (problems.length > 0)
    log.warn(
      { problems: problems.length, filesLeftOut: leftOut(problems) },
      'some files have problems; /corpus check and npm run ask -- --check list them',
    );
  log.info({ documents: documents.length, passages: library.passageCount, corpus: version }, 'corpus loaded');
  return library;
}

function logReload(reloaded: Reloaded, log: Logger): void {
  if (reloaded.kind === 'kept') {
    log.warn(`The corpus stays as it was: ${reloaded.error}`);
    return;
  }
  const { after, failedAfterwards } = reloaded;
  log.info({ corpus: after.version, passages: passageCount(after) }, 'corpus reloaded');
  if (failedAfterwards !== undefined)
    log.warn(`Files that changed during the reload could not be loaded: ${failedAfterwards}`);
}

function fail(sentence: string): void {
  complain(asSentence(withoutToken(sentence, token)));
}

/** Whether the next start would fail in the same way. */
function isLasting(error: unknown): boolean {
  return (
    error instanceof LoginRefused ||
    error instanceof LockTaken ||
    error instanceof WrongSettings ||
    error instanceof UnusableFolder ||
    error instanceof UnusableRecords
  );
}

takesNoOptions(`npm start

Publishes the commands and answers on Discord until SIGTERM or Ctrl-C. It needs DISCORD_TOKEN, in the environment or
in .env; .env.example explains every other setting. It exits with 78 if a restart will not help, such as with wrong
settings or a CORPUS_DIR without documents, and with 1 for any other failure.
`);

try {
  await main();
} catch (error) {
  // A stack trace would tell the person who set the bot up nothing more than the sentence.
  fail(error instanceof Error ? error.message : String(error));
  process.exit(isLasting(error) ? REFUSED : 1);
}
