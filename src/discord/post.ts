/** How is a quotation put into a channel once, however often the button is pressed? */

import { ComponentType, type MessageComponentInteraction } from 'discord.js';
import { notice, type Reply } from '../reply.ts';
import { voicesOf } from '../texts/voices.ts';
import { askerOf } from './asker.ts';
import { dropOldest } from './bounded.ts';
import { payload, type Sending, send } from './send.ts';
import { isForcedPrivate } from './visibility.ts';

/** How many presses are remembered: until a button is shown as used, a second press may be on its way. */
const REMEMBERED = 1_000;

/** The buttons that have been pressed to post something, by message and custom id. */
export class Posted {
  readonly #presses = new Set<string>();

  /** Whether this press is the first; it counts from now on. */
  take(press: string): boolean {
    if (this.#presses.has(press)) return false;
    this.#presses.add(press);
    dropOldest(this.#presses, REMEMBERED);
    return true;
  }

  /** Allows the press again, because posting failed. */
  giveBack(press: string): void {
    this.#presses.delete(press);
  }
}

/** Posts the reply for everyone and disables the button; a second press is told that it has been posted. */
export async function postOnce(
  interaction: MessageComponentInteraction,
  reply: Reply,
  posted: Posted,
  of: Sending,
): Promise<void> {
  // Discord would show a post to nobody else here.
  if (isForcedPrivate(interaction)) return send(interaction, reply, of);
  const { own } = voicesOf(askerOf(interaction), of.footnote.language);
  const press = `${interaction.message.id} ${interaction.customId}`;
  if (!posted.take(press)) return send(interaction, notice(own.say('already-posted')), of);
  try {
    await interaction.deferUpdate();
    await interaction.followUp(payload(reply, of, false, askerOf(interaction)));
  } catch (error) {
    posted.giveBack(press);
    throw error;
  }
  const components = interaction.message.components.map((component) => component.toJSON());
  const shown = spent(components, interaction.customId, own.say('posted')) as typeof components;
  // It has been posted all the same, and a second press is told so.
  await interaction
    .editReply({ components: shown })
    .catch((error: unknown) => of.log.warn({ err: error }, 'could not disable the button of a post'));
}

/** The components with one button disabled and renamed. */
function spent(components: readonly unknown[], customId: string, label: string): unknown[] {
  return components.map((component) => {
    const { type, custom_id, components: inner } = component as Component;
    if (type === ComponentType.Button && custom_id === customId)
      return { ...(component as Component), label, disabled: true };
    return Array.isArray(inner)
      ? { ...(component as Component), components: spent(inner, customId, label) }
      : component;
  });
}

interface Component {
  readonly type?: unknown;
  readonly custom_id?: unknown;
  readonly components?: unknown;
}
