/** How do tests get the moderators' side of a server, kept in memory? */

import type { Asker, Footnote, Place } from '../../src/command.ts';
import type { PassageId } from '../../src/corpus/document.ts';
import type { Library } from '../../src/library/library.ts';
import { footnoteSettings } from '../../src/moderation/here.ts';
import type { Moderation, Privacy, Trouble } from '../../src/moderation/moderation.ts';
import type { StoredAbout } from '../../src/store/records/privacy.ts';
import { isModerator } from '../../src/moderation/permission.ts';
import { isSetting, NO_SETTINGS, type ServerSettings } from '../../src/moderation/settings.ts';
import type { Alias, Pin } from '../../src/store/records/record.ts';
import type { Submission } from '../../src/given.ts';
import { toDiscordMessage } from '../../src/replies/discord/message.ts';
import { readBack } from '../../src/replies/discord/read-back.ts';
import type { Reply, ShownMessage } from '../../src/reply.ts';
import { voiceIn } from '../../src/texts/voice.ts';
import { expectSound, footnoteOf, runnable } from '../commands/footnote.ts';

/** What a server keeps; tests read and set it as they like. */
export interface ServerSide {
  settings: ServerSettings;
  pins: Pin[];
  aliases: Alias[];
  /** If set, every change fails with it. */
  trouble: Trouble | undefined;
  readonly moderation: Moderation;
}

const NOT_ALLOWED: Trouble = { kind: 'trouble', why: 'not-allowed' };
const NOT_THERE: Trouble = { kind: 'trouble', why: 'no-longer-there' };

/** @param most pins and aliases that it takes */
export function serverSide(server = '200000000000000001', most = 1_000): ServerSide {
  let key = 0;
  const side: ServerSide = {
    settings: NO_SETTINGS,
    pins: [],
    aliases: [],
    trouble: undefined,
    moderation: undefined as never,
  };
  const refusal = (asker: Asker): Trouble | undefined =>
    isModerator(asker, side.settings.moderators) ? side.trouble : NOT_ALLOWED;
  /** The items without one of them. Lists are never changed in place: what was read from one is kept with it. */
  const without = <Item extends { readonly key: number }>(
    items: readonly Item[],
    gone: number,
    asker: Asker,
  ): Item[] | Trouble => {
    const refused = refusal(asker);
    if (refused !== undefined) return refused;
    return items.some(({ key }) => key === gone) ? items.filter(({ key }) => key !== gone) : NOT_THERE;
  };
  const used = {
    server,
    get settings() {
      return side.settings;
    },
    get pins() {
      return side.pins;
    },
    get aliases() {
      return side.aliases;
    },
    overdueSince: () => undefined,
    gone: async () => undefined,
    async set(name: keyof ServerSettings, value: unknown, asker: Asker) {
      const refused = refusal(asker);
      if (refused !== undefined) return refused;
      if (!isSetting(name, value)) return { kind: 'trouble', why: 'wrong-field' } as const;
      const { [name]: _, ...others } = side.settings;
      side.settings = { ...NO_SETTINGS, ...others, ...(value === undefined ? {} : { [name]: value }) };
      return undefined;
    },
    async pin(question: string, passage: PassageId, verdict: Pin['verdict'], asker: Asker) {
      const refused = refusal(asker);
      if (refused !== undefined) return refused;
      if (side.pins.length >= most) return { kind: 'trouble', why: 'too-many-pins', most } as const;
      const pin: Pin = { key: ++key, question, passage, verdict, by: asker.id, at: key };
      side.pins = [...side.pins, pin];
      return pin;
    },
    async unpin(gone: number, asker: Asker) {
      const left = without(side.pins, gone, asker);
      if ('why' in left) return left;
      side.pins = left;
      return undefined;
    },
    async addAlias(term: string, also: string, asker: Asker) {
      const refused = refusal(asker);
      if (refused !== undefined) return refused;
      if (term === also) return { kind: 'trouble', why: 'wrong-alias' } as const;
      const alias: Alias = { key: ++key, term, also, by: asker.id, at: key };
      side.aliases = [...side.aliases, alias];
      return alias;
    },
    async removeAlias(gone: number, asker: Asker) {
      const left = without(side.aliases, gone, asker);
      if ('why' in left) return left;
      side.aliases = left;
      return undefined;
    },
  } satisfies Partial<Moderation>;
  // Whatever else a command used would throw.
  return Object.assign(side, { moderation: used as Partial<Moderation> as Moderation });
}

/** What a message says that shows this reply, as a press on it or a command in its menu brings it back. */
export function shownIn(reply: Reply): ShownMessage {
  const context = { voice: voiceIn('en'), commandIds: new Map<string, string>() };
  return readBack(toDiscordMessage(reply, context).components);
}

/** Presses a button of a reply, or chooses from its menu, and gives what the command answers. */
export async function pressed(
  reply: Reply,
  label: string,
  footnote: Footnote,
  asker: Asker,
  chosen?: readonly string[],
): Promise<Reply> {
  const action = reply.controls.flatMap((control): { command: string; sent: Submission }[] => {
    if (control.kind === 'button' && control.label === label && control.action.kind === 'do') {
      const { command, does, on } = control.action;
      return [{ command, sent: { does, on: on === undefined ? [] : [on] } }];
    }
    if (control.kind === 'menu' && control.placeholder === label && control.action.kind === 'do')
      return [{ command: control.action.command, sent: { does: control.action.does, on: chosen ?? [] } }];
    if ((control.kind === 'roles' || control.kind === 'channels') && control.placeholder === label)
      return [{ command: control.command, sent: { [control.name]: chosen ?? [] } }];
    return [];
  })[0];
  if (action === undefined) throw new Error(`There is nothing called ${label} to press`);
  return sentTo(action.command, action.sent, reply, footnote, asker);
}

/** Sends a form, or what a press does, to a command; it comes from a message with this reply. */
export async function sentTo(
  command: string,
  sent: Submission,
  from: Reply,
  footnote: Footnote,
  asker: Asker,
): Promise<Reply> {
  const answer = await runnable(command).submit?.(sent, footnote, asker, shownIn(from));
  if (answer === undefined) throw new Error(`/${command} answers no presses`);
  expectSound(answer, footnote.library);
  return answer;
}

/** A bot whose every server is this one. */
export function moderated(library: Library, side: ServerSide, over: Partial<Footnote> = {}): Footnote {
  const plain = footnoteOf(library, over);
  const at = (place: Place): Footnote =>
    place.kind !== 'server' || place.byOwnAccount
      ? plain
      : { ...plain, ...footnoteSettings(side.settings, place, plain), moderation: side.moderation };
  return { ...plain, at };
}

/** What is stored about people, by their ids. */
export function privacyOf(stored: Map<string, Partial<StoredAbout>>): Privacy {
  const nothing: StoredAbout = { changes: 0, previews: 0, versions: 0, pins: 0, aliases: 0 };
  return {
    stored: async (person) => ({ ...nothing, ...stored.get(person) }),
    erase: async (person) => {
      stored.delete(person);
      return undefined;
    },
  };
}
