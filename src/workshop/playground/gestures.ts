/** What may the page ask for, and how does somebody on the loopback do it? */

import { z } from 'zod';
import type { LoopbackDiscord, Outcome } from '../loopback/discord.ts';
import { PEOPLE, type PersonKey, type Seat, seated } from './view.ts';

const id = z.string().regex(/^\d{1,20}$/u);
const words = z.string().max(6_000);
const options = z.record(z.string().max(32), z.union([words, z.number(), z.boolean()]));

export const seatShape = z.object({
  as: z.enum(Object.keys(PEOPLE) as [PersonKey, ...PersonKey[]]).catch('member'),
  in: z.string().max(20).default('text'),
});

const gesture = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('slash'), path: z.string().max(100), options }),
  z.object({ kind: z.literal('suggest'), path: z.string().max(100), options, focused: z.string().max(32) }),
  z.object({ kind: z.literal('menu'), name: z.string().max(32), message: id }),
  z.object({ kind: z.literal('press'), message: id, component: z.string().max(100) }),
  z.object({
    kind: z.literal('choose'),
    message: id,
    component: z.string().max(100),
    values: z.array(z.string().max(100)).max(25),
  }),
  z.object({ kind: z.literal('say'), text: z.string().trim().min(1).max(2_000) }),
  z.object({ kind: z.literal('edit'), message: id, text: z.string().trim().min(1).max(2_000) }),
  z.object({ kind: z.literal('delete'), message: id }),
]);

export type Gesture = z.infer<typeof gesture>;

const request = z.object({ seat: seatShape, gesture });

/** What the page is told of a gesture. */
export type Answer =
  | { readonly kind: 'done' }
  | { readonly kind: 'choices'; readonly choices: NonNullable<Outcome['choices']> }
  /** Nothing came in time, or something the page cannot show. */
  | { readonly kind: 'failed'; readonly sentence: string };

/** @throws Error for what is no gesture of the page, or what Discord would not offer them. */
export async function carryOut(discord: LoopbackDiscord, given: unknown): Promise<Answer> {
  const parsed = request.safeParse(given);
  if (!parsed.success) throw new TypeError(z.prettifyError(parsed.error));
  return answerOf(await perform(discord, parsed.data.seat, parsed.data.gesture));
}

function perform(discord: LoopbackDiscord, seat: Seat, given: Gesture): Promise<Outcome | undefined> {
  const { person, channel } = seated(discord, seat);
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
    case 'say':
      return person.say(channel.id, given.text).then(nothing);
    case 'edit':
      return person.editMessage(given.message, given.text).then(nothing);
    case 'delete':
      return person.deleteMessage(given.message).then(nothing);
  }
}

function answerOf(outcome: Outcome | undefined): Answer {
  switch (outcome?.kind) {
    case 'choices':
      return { kind: 'choices', choices: outcome.choices ?? [] };
    case 'did not respond':
      return { kind: 'failed', sentence: 'The application did not respond' };
    case 'modal':
      return { kind: 'failed', sentence: 'The bot opened a form, which this page does not show' };
    default:
      return { kind: 'done' };
  }
}
