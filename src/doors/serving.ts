/** What is each question answered with: which documents, and which settings? */

import type { Command, Footnote, Place } from '../command.ts';
import type { DiscordConfig } from '../config.ts';
import { LARGEST_UPLOAD } from '../corpus/upload/read-upload.ts';
import { attachmentOrigins, fetchAttachment } from '../discord/attachment.ts';
import type { GivenFile } from '../given.ts';
import type { LiveLibrary, Reloaded } from '../library/live-library.ts';
import type { ServerLibraries } from '../library/server-libraries.ts';
import type { Logger } from '../log.ts';
import type { LanguageJudge } from '../models/judge.ts';
import { footnoteSettings } from '../moderation/here.ts';
import { trouble } from '../moderation/trouble.ts';
import type { Trouble } from '../moderation/moderation.ts';
import { NO_SETTINGS } from '../moderation/settings.ts';
import { serverOf, Servers } from '../moderation/servers.ts';
import { Records } from '../store/records/records.ts';

/** @throws UnusableRecords if what is recorded cannot be read: answers without it would be wrong */
export async function openServers(
  stateDir: string,
  libraries: ServerLibraries,
  { apiUrl, serverLimits }: DiscordConfig,
  log: Logger,
): Promise<Servers> {
  const records = await Records.open(stateDir).catch((error: unknown) => {
    throw new UnusableRecords(error instanceof Error ? error.message : String(error));
  });
  return Servers.open({
    records,
    libraries,
    limits: serverLimits,
    fetch: (file) => fetched(file, attachmentOrigins(apiUrl)),
    onTrouble: (sentence) => log.warn(sentence),
    now: Date.now,
  });
}

/** A restart will not help until someone repairs or restores what is recorded. */
export class UnusableRecords extends Error {
  override readonly name = 'UnusableRecords';
}

export interface Serving {
  readonly live: LiveLibrary;
  readonly libraries: ServerLibraries;
  /** Undefined if nothing can be kept. */
  readonly servers: Servers | undefined;
  /** Models that judge passages; undefined if none are named. */
  readonly judge?: LanguageJudge | undefined;
  readonly config: DiscordConfig;
  readonly commands: readonly Command[];
  readonly commandIds: ReadonlyMap<string, string>;
  readonly log: Logger;
}

/** What commands may use in a place; without one, as for own accounts. */
export function footnoteOf(serving: Serving, place?: Place): Footnote {
  const { live, libraries, servers, judge, config, commands, commandIds, log } = serving;
  const { answers, publicLanguage } = config;
  const defaults = { answers, ...(publicLanguage === undefined ? {} : { language: publicLanguage }) };
  const moderation = place === undefined ? undefined : servers?.moderationIn(place);
  const settings =
    place === undefined ? defaults : footnoteSettings(moderation?.settings ?? NO_SETTINGS, place, defaults);
  return {
    get library() {
      return libraries.at(place === undefined ? undefined : serverOf(place));
    },
    ...settings,
    at: (place) => footnoteOf(serving, place),
    moderation,
    privacy: servers?.privacy,
    judge,
    reload: async () => {
      const before = live.current.corpus;
      const reloaded = await libraries.reload(place === undefined ? undefined : serverOf(place));
      if (reloaded.kind === 'swapped')
        await keepGone({ ...reloaded, before, after: live.current.corpus }, servers, log);
      return reloaded;
    },
    get reading() {
      return live.progress;
    },
    commands,
    get commandNames() {
      return [...commandIds.keys()];
    },
  };
}

/** Keeps what a reload took out of service, so that old citations can show it. */
export async function keepGone(reloaded: Reloaded, servers: Servers | undefined, log: Logger): Promise<void> {
  try {
    await servers?.reloaded(reloaded);
  } catch (error) {
    log.warn({ err: error }, 'passages that are gone could not be kept for old citations');
  }
}

/** The bytes of an attachment, or why there are none. */
async function fetched({ url, size }: GivenFile, allowed: readonly string[]): Promise<Uint8Array | Trouble> {
  const outcome = await fetchAttachment(url, { allowed, size, most: LARGEST_UPLOAD });
  switch (outcome.kind) {
    case 'fetched':
      return outcome.bytes;
    case 'too-large':
      return trouble('file-too-large', { most: LARGEST_UPLOAD / 1024 / 1024 });
    case 'not-discord':
      return trouble('not-from-discord');
    case 'gone':
    case 'slow':
    case 'failed':
      return trouble(`file-${outcome.kind}`);
  }
}
