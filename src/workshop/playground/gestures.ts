/** What can the page ask for, and how does a person on the loopback do it? */

import { Locale, type LocaleString } from 'discord-api-types/v10';
import { z } from 'zod';
import type { LoopbackDiscord, Outcome, Person } from '../loopback/discord.ts';
import type { Bot } from './bot.ts';
import { type ShownForm, shownForm } from './shown-form.ts';
import { entitiesOf, PEOPLE, type PersonKey, type Seat, seated } from './view.ts';

const id = z.string().regex(/^\d{1,20}$/u);
const words = z.string().max(6_000);
/** A file that was chosen on the page, as the loopback takes it. */
const file = z
  .object({ name: z.string().min(1).max(260), base64: z.base64() })
  .transform(({ name, base64 }) => ({ name, content: new Uint8Array(Buffer.from(base64, 'base64')) }));
/** At most as many as Discord's menus and uploads take. */
const chosen = z.union([z.array(z.string().max(100)).max(25), z.array(file).max(10)]);
const fields = z.record(z.string().max(100), z.union([words, z.boolean(), chosen]));
const options = z.record(z.string().max(32), z.union([words, z.number(), z.boolean(), file]));
const locale = z.enum(Object.values(Locale)) as z.ZodType<LocaleString>;

/** A seat as an address or a request names it. Default for the language: the person's own. */
export type WantedSeat = Omit<Seat, 'lang'> & { readonly lang?: LocaleString | undefined };

export const seatShape = z.object({
  as: z.enum(Object.keys(PEOPLE) as [PersonKey, ...PersonKey[]]).catch('member'),
  in: z.string().max(20).default('text'),
  lang: locale.optional().catch(undefined),
  'server-lang': locale.optional().catch(undefined),
});

const gesture = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('slash'), path: z.string().max(100), options }),
  z.object({
    kind: z.literal('suggest'),
    path: z.string().max(100),
    options,
    focused: z.string().max(32),
    /** Asked by the page itself, so not shown on the wire. */
    quietly: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('menu'), name: z.string().max(32), message: id }),
  z.object({ kind: z.literal('press'), message: id, component: z.string().max(100) }),
  z.object({
    kind: z.literal('choose'),
    message: id,
    component: z.string().max(100),
    values: z.array(z.string().max(100)).max(25),
  }),
  /** Sends the form that the interaction with this id opened. */
  z.object({ kind: z.literal('submit'), form: id, fields }),
  z.object({ kind: z.literal('say'), text: z.string().trim().min(1).max(2_000) }),
  z.object({ kind: z.literal('edit'), message: id, text: z.string().trim().min(1).max(2_000) }),
  z.object({ kind: z.literal('delete'), message: id }),
  z.object({ kind: z.literal('react'), message: id, emoji: z.string().max(40), on: z.boolean() }),
  z.object({ kind: z.literal('server-language'), locale }),
]);

/** As the page sends it. */
export type Gesture = z.input<typeof gesture>;

type ReadGesture = z.output<typeof gesture>;

const request = z.object({ seat: seatShape, gesture });

/** What the page is told about a gesture. */
export type Answer =
  | { readonly kind: 'done' }
  | { readonly kind: 'choices'; readonly choices: NonNullable<Outcome['choices']> }
  | { readonly kind: 'form'; readonly form: ShownForm }
  /** Nothing came in time, or something that the page cannot show. */
  | { readonly kind: 'failed'; readonly sentence: string };

export interface Around {
  readonly discord: LoopbackDiscord;
  readonly bot: Pick<Bot, 'settled' | 'starts'>;
  /** Forms that are open, by the interaction that opened them, with the person who fills them in. */
  readonly forms: Map<string, { readonly opened: Outcome; readonly by: PersonKey }>;
  /** Runs what the page asks by itself, so that its requests are not shown. */
  readonly unseen: <Value>(run: () => Value) => Value;
}

/** @throws Error for anything that is not a gesture of the page or that Discord would not offer. */
export async function carryOut(around: Around, given: unknown): Promise<Answer> {
  const parsed = request.safeParse(given);
  if (!parsed.success) throw new TypeError(z.prettifyError(parsed.error));
  const { seat, gesture } = parsed.data;
  const { discord, bot, unseen } = around;
  const run = () => perform(around, seat, gesture);
  const answered = (outcome: Outcome | undefined) => answerOf(around, seat, outcome);
  if (!needsBot(discord, seat, gesture)) return answered(await run());
  for (;;) {
    const state = await bot.settled();
    if (state.kind === 'ended')
      return { kind: 'failed', sentence: 'Footnote has ended and cannot answer; see the reason below' };
    const { starts } = bot;
    const outcome = await (gesture.kind === 'suggest' && gesture.quietly === true ? unseen(run) : run());
    // A bot that was restarted in the meantime never answers, so the new one is asked.
    if (outcome?.kind !== 'did not respond' || !(await isAnother(bot, starts))) return answered(outcome);
  }
}

async function isAnother(bot: Around['bot'], starts: number): Promise<boolean> {
  await bot.settled();
  return bot.starts !== starts;
}

/** Whether the bot must be up, because it would never receive the gesture later. */
function needsBot(discord: LoopbackDiscord, seat: WantedSeat, given: ReadGesture): boolean {
  switch (given.kind) {
    case 'say':
    case 'edit':
      return (
        seated(discord, seat).channel.kind === 'direct' || given.text.includes(`<@${discord.botUser.id}>`)
      );
    case 'delete':
    case 'react':
    case 'server-language':
      return false;
    default:
      return true;
  }
}

function perform(
  { discord, forms }: Around,
  seat: WantedSeat,
  given: ReadGesture,
): Promise<Outcome | undefined> {
  const { person, channel } = seated(discord, seat);
  if (seat.lang !== undefined) person.locale = seat.lang;
  const where = { channel: channel.id };
  const nothing = () => undefined;
  switch (given.kind) {
    case 'slash':
      return person.slash(given.path, given.options, where);
    case 'suggest':
      return person.autocomplete(given.path, given.options, given.focused, where);
    case 'menu':
      return person.messageCommand(given.name, given.message);
    case 'press':
      return person.press(given.message, given.component);
    case 'choose':
      return person.choose(given.message, given.component, given.values);
    case 'submit':
      return submit(forms, seat, given, person);
    case 'say':
      return person.say(channel.id, given.text).then(nothing);
    case 'edit':
      return person.editMessage(given.message, given.text).then(nothing);
    case 'delete':
      return person.deleteMessage(given.message).then(nothing);
    case 'react':
      return person[given.on ? 'react' : 'unreact'](given.message, given.emoji).then(nothing);
    case 'server-language':
      if (channel.guildId === undefined) throw new RangeError('This place has no server');
      discord.setGuildLocale(channel.guildId, given.locale);
      return Promise.resolve(undefined);
  }
}

async function submit(
  forms: Around['forms'],
  { as }: WantedSeat,
  { form, fields }: Extract<ReadGesture, { kind: 'submit' }>,
  person: Person,
): Promise<Outcome> {
  const open = forms.get(form);
  if (open?.by !== as) throw new Error('The form is no longer open');
  const outcome = await person.submitModal(open.opened, fields);
  // A form that was not answered stays open, so that it can be sent again.
  if (outcome.kind !== 'did not respond') forms.delete(form);
  return outcome;
}

function answerOf({ discord, forms }: Around, seat: WantedSeat, outcome: Outcome | undefined): Answer {
  switch (outcome?.kind) {
    case 'choices':
      return { kind: 'choices', choices: outcome.choices ?? [] };
    case 'did not respond':
      return { kind: 'failed', sentence: 'The application did not respond' };
    case 'modal':
      forms.set(outcome.interactionId, { opened: outcome, by: seat.as });
      return {
        kind: 'form',
        form: shownForm(outcome.interactionId, outcome.modal ?? {}, entitiesOf(discord, seat)),
      };
    default:
      return { kind: 'done' };
  }
}
