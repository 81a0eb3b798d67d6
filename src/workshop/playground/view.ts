/** What does someone see in a place: people, places, commands, messages? */

import type { LocaleString } from 'discord-api-types/v10';
import type { Channel, LoopbackDiscord, Person } from '../loopback/discord.ts';
import type { BotState } from './bot.ts';
import { type Entities, entitiesAt } from './choices.ts';
import {
  type CommandView,
  commandName,
  commandViews,
  type MenuCommandView,
  menuViews,
} from './command-views.ts';
import type { Names } from './markdown.ts';
import { type ShownMessage, shownMessage } from './shown-message.ts';

/** Who one can act as: people of the loopback, by their names in the page's address. */
export const PEOPLE = {
  member: 'In the study group',
  moderator: 'Manages the study group',
  curator: 'Has the role Curators there',
  stranger: 'In another server',
} as const;
export type PersonKey = keyof typeof PEOPLE;

export interface Seat {
  readonly as: PersonKey;
  /** A place by its name in the page's address, such as "text"; another of their places if there is none. */
  readonly in: string;
  /** The language of their Discord. */
  readonly lang: LocaleString;
}

/** Languages to choose from, each by its own name. The page's address may name any other of Discord's. */
export const LANGUAGES: readonly (readonly [LocaleString, string])[] = [
  ['en-US', 'English'],
  ['ru', 'Русский'],
  ['zh-TW', '繁體中文'],
  ['zh-CN', '简体中文'],
  ['de', 'Deutsch'],
  ['es-ES', 'Español'],
  ['es-419', 'Español (LATAM)'],
];

export interface View {
  readonly seat: Seat;
  readonly people: readonly { readonly key: string; readonly name: string; readonly note: string }[];
  readonly places: readonly PlaceView[];
  readonly place: PlaceView;
  readonly commands: readonly CommandView[];
  readonly messageCommands: readonly MenuCommandView[];
  readonly languages: readonly (readonly [LocaleString, string])[];
  /** The preferred language of the place's server; undefined outside servers. */
  readonly serverLang: LocaleString | undefined;
  readonly mentionable: readonly { readonly id: string; readonly name: string; readonly isBot: boolean }[];
  readonly messages: readonly ShownMessage[];
  readonly bot: BotState;
  /** Whether bodies are also checked against Discord's OpenAPI file. */
  readonly checksOpenApi: boolean;
}

export interface PlaceView {
  readonly key: string;
  readonly kind: Channel['kind'];
  readonly name: string;
  /** The server, or "Direct messages". */
  readonly group: string;
}

export interface Seated {
  readonly person: Person;
  readonly channel: Channel;
}

/** How many messages are shown at most: the newest. */
const MOST_MESSAGES = 50;

const DIRECT = 'Direct messages';

/** Who acts where. Throws if they have no such place. */
export function seated(discord: LoopbackDiscord, seat: Omit<Seat, 'lang'>): Seated {
  const person = discord.person(discord.users[seat.as].id);
  const channel = person.places().find((place) => keyOf(discord, place) === seat.in);
  if (channel === undefined) throw new RangeError(`There is no place "${seat.in}" for them`);
  return { person, channel };
}

export function viewOf(
  discord: LoopbackDiscord,
  seat: Seat,
  { bot, command }: { bot: BotState; command: (interactionId: string) => string | undefined },
): View {
  const { person, channel } = seated(discord, seat);
  const names = namesIn(discord, person);
  const place = (of: Channel): PlaceView => ({
    key: keyOf(discord, of),
    kind: of.kind,
    name: nameOf(of, names, person.id),
    group: Object.values(discord.guilds).find(({ id }) => id === of.guildId)?.name ?? DIRECT,
  });
  const offered = person.offered({ channel: channel.id });
  const seen = person.sees(channel.id);
  const around = {
    viewer: person.id,
    names,
    command: (interactionId: string) => {
      const name = command(interactionId);
      return name === undefined ? undefined : commandName(discord.commands(), name, seat.lang);
    },
    entities: entitiesAt(discord, channel, names),
    message: (id: string) => seen.find((message) => message.id === id),
  };
  return {
    seat,
    people: Object.entries(PEOPLE).map(([key, note]) => ({
      key,
      note,
      name: names.user(discord.users[key as PersonKey].id),
    })),
    places: person.places().map(place),
    place: place(channel),
    commands: commandViews(offered, seat.lang),
    messageCommands: menuViews(offered, seat.lang),
    languages: LANGUAGES,
    serverLang: Object.values(discord.guilds).find(({ id }) => id === channel.guildId)?.locale,
    mentionable: mentionable(discord, channel).map((id) => ({
      id,
      name: names.user(id),
      isBot: id === discord.botUser.id,
    })),
    messages: seen.slice(-MOST_MESSAGES).map((message) => shownMessage(message, around)),
    bot,
    checksOpenApi: discord.checksOpenApi,
  };
}

/** A place's name in the page's address. Each person's own channel with the bot is "direct". */
function keyOf({ channels }: LoopbackDiscord, { id, kind }: Channel): string {
  if (kind === 'direct') return kind;
  return Object.entries(channels).find(([, channel]) => channel.id === id)?.[0] ?? id;
}

function nameOf({ kind, name, recipients }: Channel, names: Names, viewer: string): string {
  if (kind === 'direct') return 'Footnote';
  if (kind !== 'private') return name;
  return recipients
    .filter((id) => id !== viewer)
    .map(names.user)
    .join(', ');
}

/** What menus of roles, channels and people offer someone in a place. */
export function entitiesOf(discord: LoopbackDiscord, seat: Omit<Seat, 'lang'>): Entities {
  const { person, channel } = seated(discord, seat);
  return entitiesAt(discord, channel, namesIn(discord, person));
}

function namesIn({ users, botUser, channels, guilds }: LoopbackDiscord, person: Person): Names {
  const people = new Map(
    Object.values(users).map(({ id, global_name, username }) => [id, global_name ?? username]),
  );
  people.set(botUser.id, 'Footnote');
  const places = new Map(Object.values(channels).map(({ id, name }) => [id, name]));
  for (const { id, name } of person.places()) places.set(id, name);
  const roles = new Map(
    Object.values(guilds).flatMap((guild) => guild.roles.map(({ id, name }) => [id, name] as const)),
  );
  return {
    user: (id) => people.get(id) ?? 'unknown-user',
    channel: (id) => places.get(id) ?? 'unknown',
    role: (id) => roles.get(id) ?? 'unknown-role',
  };
}

function mentionable({ guilds, botUser }: LoopbackDiscord, { guildId, recipients, kind }: Channel): string[] {
  const guild = Object.values(guilds).find(({ id }) => id === guildId);
  if (guild !== undefined) return [...guild.members.keys()].sort((a) => (a === botUser.id ? -1 : 0));
  return kind === 'direct' ? [botUser.id, ...recipients] : [...recipients];
}
