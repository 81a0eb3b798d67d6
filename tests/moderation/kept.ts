/** How do tests set up what is kept of servers, over a state folder of their own? */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Asker } from '../../src/command.ts';
import type { DocumentId, Passage } from '../../src/corpus/document.ts';
import type { GivenFile } from '../../src/given.ts';
import { LiveLibrary } from '../../src/library/live-library.ts';
import { ServerLibraries } from '../../src/library/server-libraries.ts';
import type { Keeping } from '../../src/moderation/keeping.ts';
import type { Done } from '../../src/moderation/moderation.ts';
import type { ServerModeration } from '../../src/moderation/server-moderation.ts';
import { Servers } from '../../src/moderation/servers.ts';
import { isTrouble } from '../../src/moderation/trouble.ts';
import { Records } from '../../src/store/records/records.ts';
import { keeper } from '../commands/footnote.ts';
import { type Files, libraryOf } from '../support/sample-corpus.ts';

export const SERVER = '200000000000000001';
export const OTHER = '200000000000000002';

/** Someone who manages a server. */
export function managerOf(server: string): Asker {
  return { ...keeper, place: { ...keeper.place, server } };
}

export interface Kept {
  readonly dir: string;
  readonly keeping: Keeping;
  readonly libraries: ServerLibraries;
  readonly servers: Servers;
  /** What the operator was told. */
  readonly told: string[];
  /** What will be fetched for a file of this name. */
  readonly uploads: Map<string, string | Uint8Array>;
  /** In milliseconds since 1970; can be set. */
  readonly clock: { now: number };
  /** Closes what is open and opens it again, as after a restart. */
  reopened(): Promise<Kept>;
  end(): Promise<void>;
}

export async function kept(
  folder: Files = { 'bees.md': '# Bees\n\nBees make honey in summer.\n' },
  over: Partial<Keeping> = {},
): Promise<Kept> {
  return opened(await mkdtemp(join(tmpdir(), 'kept ')), folder, over, new Map(), { now: Date.now() });
}

async function opened(
  dir: string,
  folder: Files,
  over: Partial<Keeping>,
  uploads: Map<string, string | Uint8Array>,
  clock: { now: number },
): Promise<Kept> {
  const told: string[] = [];
  const libraries = new ServerLibraries(new LiveLibrary(libraryOf(folder)));
  const records = await Records.open(dir, () => clock.now);
  const keeping: Keeping = {
    records,
    libraries,
    limits: { documents: 5, passages: 1_000, megabytes: 10 },
    fetch: async ({ name }: GivenFile) => Buffer.from(uploads.get(name) ?? ''),
    onTrouble: (sentence) => told.push(sentence),
    now: () => clock.now,
    ...over,
  };
  const servers = await Servers.open(keeping);
  return {
    dir,
    keeping,
    libraries,
    servers,
    told,
    uploads,
    clock,
    reopened: async () => {
      await servers.close();
      return opened(dir, folder, over, uploads, clock);
    },
    end: async () => {
      await servers.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

export function file(name: string): GivenFile {
  return {
    id: '1',
    name,
    size: 1,
    url: `https://cdn.discordapp.com/attachments/1/2/${encodeURIComponent(name)}`,
  };
}

export const RULES = [
  '---\ntitle: House rules\nlanguage: en\n---',
  '# House rules',
  '## Visits',
  'Visitors leave the lodge before midnight.',
  '## Pets',
  'Ferrets are allowed in the garden only.',
].join('\n\n');

/** What the moderators of a server may change. */
export function moderationOf(server: string, { servers }: Kept): ServerModeration {
  const found = servers.moderationIn({ kind: 'server', server, channel: '3', byOwnAccount: false });
  if (found === undefined) throw new Error('no server');
  return found;
}

/** The result, if it is no trouble. */
export function sound<Result>(result: Result): Exclude<Result, { kind: 'trouble' }> {
  if (isTrouble(result)) throw new Error(`${result.why}: ${result.sentence}`);
  return result as Exclude<Result, { kind: 'trouble' }>;
}

/** Uploads a text and makes it live. */
export async function added(now: Kept, name: string, text: string, replaces?: DocumentId): Promise<Done> {
  now.uploads.set(name, text);
  const moderation = moderationOf(SERVER, now);
  const manager = managerOf(SERVER);
  const { key, fields } = sound(await moderation.read(file(name), manager, replaces));
  sound(await moderation.editPreview(key, { ...fields, rights: 'ours', standpoint: '' }, manager));
  return sound(await moderation.accept(key, manager));
}

/** The ids of the documents in which a server finds words. */
export function foundIn(server: string, words: string, { libraries }: Kept): string[] {
  const search = libraries.at(server).searchTerms(words);
  return 'hits' in search ? search.hits.map(({ passage }) => passage.document.id) : [];
}

/** The passage that answers a question in a server. */
export function answerIn(server: string, words: string, { libraries }: Kept): Passage | undefined {
  const answer = libraries.at(server).ask(words);
  return answer.kind === 'answer' && answer.level === 'answer' ? answer.hits[0]?.passage : undefined;
}
