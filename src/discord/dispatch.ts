/** What happens when a command, a press or a mention arrives? From event to reply, with the one error boundary. */

import {
  type AutocompleteInteraction,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type Client,
  DiscordAPIError,
  Events,
  type Interaction,
  type Message,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  RESTJSONErrorCodes,
} from 'discord.js';
import {
  type Asker,
  type Command,
  has,
  isAllowed,
  type MessageCommand,
  MOST_CHOICES,
  type Only,
  type Runnable,
  type SlashCommand,
} from '../command.ts';
import type { Submission } from '../given.ts';
import type { Logger } from '../log.ts';
import { decodeAction, decodeMenu } from '../replies/discord/custom-id.ts';
import { submissionOf } from '../replies/discord/form.ts';
import { decodeForm, decodePick } from '../replies/discord/submission-id.ts';
import { type Action, notice, type Reply } from '../reply.ts';
import type { Key } from '../texts/voice.ts';
import { type Voices, voicesOf } from '../texts/voices.ts';
import { Admission, type Demand } from './admission.ts';
import { askerOf, authorOf } from './asker.ts';
import { Cooldown } from './cooldown.ts';
import { givenOf } from './given.ts';
import { InFlight } from './in-flight.ts';
import { answerMention, questionIn, reactBusy, SIGNS } from './mention.ts';
import { otherInstance } from './other-instance.ts';
import { Posted } from './post.ts';
import { type Pressing, press, shownOn } from './press.ts';
import { countRefusals } from './refusals.ts';
import { Resent } from './resent.ts';
import { type Answerable, payload, send, type Writing } from './send.ts';
import { answerUnheard, unheardIn } from './unheard.ts';
import { surviveUnreadable } from './unreadable.ts';

export interface Dispatch extends Writing {
  readonly commands: readonly Command[];
  /** The command that answers mentions and direct messages; its first option takes the words. */
  readonly asked: SlashCommand;
  /** Questions per minute that one member may ask; 0, the default, for no limit. */
  readonly questionsPerMinute?: number;
  readonly log: Logger;
}

interface Dispatching extends Dispatch, Pressing {
  readonly log: Logger;
}

/**
 * Listens until the client is destroyed. What it returns can wait for requests that are being answered. Call it before
 * the client logs in.
 */
export function dispatch(client: Client, given: Dispatch): InFlight {
  const of: Dispatching = { ...given, resent: new Resent(client), posted: new Posted() };
  const inFlight = new InFlight((error) => of.log.error({ err: error }, 'failed to answer'));
  const admission = new Admission(of.questionsPerMinute ?? 0);
  const signs = new Cooldown(SIGNS);
  const answeredElsewhere = otherInstance(of.log, of.resent);
  const refusals = countRefusals(client, of.log);
  surviveUnreadable(client, of.log, (d, wasRead) => {
    const unheard = unheardIn(d);
    // If it was read after all, its id is known and it is not run again.
    if (unheard !== undefined) inFlight.run(unheard.id, () => answerUnheard(client, unheard, wasRead, of));
  });
  client.on(Events.InteractionCreate, (interaction) => {
    const { id, user, guildId } = interaction;
    inFlight.run(id, async (waited) => {
      const failure = await bounded(of, interaction, () => {
        const demand = demandOf(interaction);
        const here = inPlaceOf(askerOf(interaction), of);
        const { own } = voicesFor(interaction, here);
        const refusal = admission.refuse(demand, user.id, guildId ?? undefined, waited, own);
        return refusal === undefined ? answer(interaction, here) : refuse(interaction, refusal, here);
      });
      if (failure === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) answeredElsewhere(id);
    });
  });
  client.on(Events.MessageCreate, (message) => {
    const question = questionIn(message, client);
    if (question === undefined || refusals.tooMany) return;
    inFlight.run(message.id, async (waited) => {
      const { author, guildId } = message;
      const here = inPlaceOf(authorOf(message), of);
      if (!has('mentions', here.footnote)) return;
      const { own } = voicesOf(authorOf(message), here.footnote.language);
      const refusal = admission.refuse('question', author.id, guildId ?? undefined, waited, own);
      await bounded(here, message, () =>
        refusal === undefined ? answerMention(message, question, of.asked, here) : reactBusy(message, signs),
      );
    });
  });
  return inFlight;
}

/** The same, with the documents and settings of the place where someone asks. */
function inPlaceOf<Of extends Dispatch>({ place }: Asker, of: Of): Of {
  return { ...of, footnote: of.footnote.at?.(place) ?? of.footnote };
}

function demandOf(interaction: Interaction): Demand {
  if (interaction.isAutocomplete()) return 'typing';
  return interaction.isMessageComponent() ? 'press' : 'question';
}

async function refuse(interaction: Interaction, reply: Reply, of: Dispatch): Promise<void> {
  if (interaction.isAutocomplete()) await interaction.respond([]);
  else await interaction.reply(payload(reply, of, false, askerOf(interaction)));
}

function voicesFor(interaction: BaseInteraction, { footnote }: Dispatch): Voices {
  return voicesOf(askerOf(interaction), footnote.language);
}

/** A sentence for someone who cannot be answered, with the command to use instead. */
function pointing(
  key: Extract<Key, 'unknown-control' | 'unknown-kind'>,
  interaction: BaseInteraction,
  of: Dispatch,
): Reply {
  return notice(voicesFor(interaction, of).own.parts(key, { command: { kind: 'command', name: 'ask' } }));
}

async function answer(interaction: Interaction, of: Dispatching): Promise<void> {
  if (interaction.isAutocomplete()) return suggest(interaction, of);
  if (interaction.isChatInputCommand()) return runSlash(interaction, of);
  if (interaction.isMessageContextMenuCommand()) return runOnMessage(interaction, of);
  if (interaction.isMessageComponent()) return answerPress(interaction, of);
  if (interaction.isModalSubmit()) {
    const sent = submissionOf(interaction.fields.fields.values());
    const { command, ...about } = decodeForm(interaction.customId) ?? {};
    return submit(interaction, command, { ...sent, ...passedOn(about) }, of);
  }
  // Commands on people and entry points: Footnote publishes none, but an older version may have.
  return send(interaction, pointing('unknown-kind', interaction, of), of);
}

async function runSlash(interaction: ChatInputCommandInteraction, of: Dispatching): Promise<void> {
  const runnable = runnableOf(of, interaction.commandName, interaction.options.getSubcommand(false));
  if (runnable === undefined)
    return send(interaction, notice(voicesFor(interaction, of).own.say('unknown-command')), of);
  const asker = askerOf(interaction);
  if (await refused(interaction, runnable.only, asker, of)) return;
  const given = givenOf(runnable.options, interaction.options);
  await send(interaction, await runnable.run(given, of.footnote, asker), of);
}

/** Whether the rule of a command keeps someone out, who is then told so. */
async function refused(
  interaction: Answerable,
  only: Only | undefined,
  asker: Asker,
  of: Dispatching,
): Promise<boolean> {
  if (isAllowed(only, asker, of.footnote)) return false;
  const key = only === 'managers' ? 'managers-only' : 'moderators-only';
  await send(interaction, notice(voicesFor(interaction, of).own.say(key)), of);
  return true;
}

/** What a press or a form is about, as fields of a submission. */
function passedOn({ does, on }: { readonly does?: string; readonly on?: string }): Submission {
  return does === undefined ? {} : { does, on: on === undefined ? [] : [on] };
}

/** Passes what was sent with a form, or chosen from a menu of roles or channels, to the command that showed it. */
async function submit(
  interaction: ModalSubmitInteraction | MessageComponentInteraction,
  path: string | undefined,
  sent: Submission,
  of: Dispatching,
): Promise<void> {
  const [name, subcommand = null] = path?.split(' ') ?? [];
  const runnable = name === undefined ? undefined : runnableOf(of, name, subcommand);
  if (runnable?.submit === undefined)
    return send(
      interaction,
      pointing(interaction.isModalSubmit() ? 'unknown-kind' : 'unknown-control', interaction, of),
      of,
    );
  const asker = askerOf(interaction);
  if (await refused(interaction, runnable.only, asker, of)) return;
  // A form may have been opened from a message too.
  const isFromMessage = !interaction.isModalSubmit() || interaction.isFromMessage();
  const shown = isFromMessage ? shownOn(interaction.message) : undefined;
  await send(interaction, await runnable.submit(sent, of.footnote, asker, shown), of);
}

async function runOnMessage(
  interaction: MessageContextMenuCommandInteraction,
  of: Dispatching,
): Promise<void> {
  const isMeant = (command: Command): command is MessageCommand =>
    command.kind === 'message' && command.name === interaction.commandName;
  const command = of.commands.find(isMeant);
  if (command === undefined)
    return send(interaction, notice(voicesFor(interaction, of).own.say('unknown-command')), of);
  const asker = askerOf(interaction);
  if (await refused(interaction, command.only, asker, of)) return;
  const { targetMessage: message, client } = interaction;
  const shown = message.author.id === client.user.id ? { shown: shownOn(message) } : {};
  const reply = await command.run({ content: message.content, ...shown }, of.footnote, asker);
  await send(interaction, reply, of);
}

async function suggest(interaction: AutocompleteInteraction, of: Dispatch): Promise<void> {
  const runnable = runnableOf(of, interaction.commandName, interaction.options.getSubcommand(false));
  const isOpen = runnable !== undefined && isAllowed(runnable.only, askerOf(interaction), of.footnote);
  const choices = isOpen ? suggestions(interaction, runnable, of) : [];
  await interaction.respond(choices.slice(0, MOST_CHOICES).map(({ name, value }) => ({ name, value })));
}

function suggestions(interaction: AutocompleteInteraction, { options }: Runnable, { footnote }: Dispatch) {
  const { name: focused, value } = interaction.options.getFocused(true);
  const option = options.find(({ name }) => name === focused);
  return option?.kind === 'text' ? (option.suggest?.(value, footnote) ?? []) : [];
}

async function answerPress(interaction: MessageComponentInteraction, of: Dispatching): Promise<void> {
  if (interaction.isRoleSelectMenu() || interaction.isChannelSelectMenu()) {
    const pick = decodePick(interaction.customId);
    return submit(interaction, pick?.command, { [pick?.field ?? '']: interaction.values }, of);
  }
  if (interaction.isStringSelectMenu()) {
    const menu = decodeMenu(interaction.customId);
    const on = interaction.values;
    if (menu?.kind === 'do') return submit(interaction, menu.command, { does: menu.does, on }, of);
  }
  const action = actionOf(interaction);
  if (action?.kind === 'do') return submit(interaction, action.command, passedOn(action), of);
  if (action === undefined) return send(interaction, pointing('unknown-control', interaction, of), of);
  await press(interaction, action, of);
}

function actionOf(interaction: MessageComponentInteraction): Action | undefined {
  if (interaction.isButton()) return decodeAction(interaction.customId);
  // Footnote has no menu of people.
  if (!interaction.isStringSelectMenu()) return undefined;
  const [chosen] = interaction.values;
  return chosen === undefined ? undefined : decodeAction(interaction.customId, chosen);
}

/** What runs under a name, and sub-command, after a slash; a command of a group has the rule of its group or its own. */
function runnableOf(
  { commands }: Pick<Dispatch, 'commands'>,
  name: string,
  subcommand: string | null,
): Runnable | undefined {
  const command = commands.find((one) => one.kind !== 'message' && one.name === name);
  if (command?.kind !== 'group') return command?.kind === 'slash' ? command : undefined;
  const own = command.commands.find((one) => one.name === subcommand);
  const only = own?.only ?? command.only;
  return own === undefined || only === undefined ? own : { ...own, only };
}

/** Codes for an interaction that can no longer be answered: too late, already answered, message or channel gone. */
const NOBODY_LEFT: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
]);

/**
 * Runs a piece of work. If it fails, logs the error without anyone's words and tells the asker. Returns Discord's code
 * if the interaction could no longer be answered.
 */
async function bounded(
  of: Dispatch,
  on: Interaction | Message,
  work: () => Promise<void>,
): Promise<DiscordAPIError['code'] | undefined> {
  const started = performance.now();
  const about = { ...whatFor(on) };
  try {
    await work();
    of.log.info({ ...about, ms: Math.round(performance.now() - started) }, 'answered');
  } catch (error) {
    if (error instanceof DiscordAPIError && NOBODY_LEFT.has(error.code)) {
      of.log.warn({ ...about, err: error }, 'nobody left to answer');
      return error.code;
    }
    of.log.error({ ...about, err: error }, 'failed to answer');
    await apologise(on, of);
  }
  return undefined;
}

async function apologise(on: Interaction | Message, of: Dispatch): Promise<void> {
  try {
    if (!('isRepliable' in on)) return;
    if (!on.isRepliable()) return await on.respond([]);
    const sorry = notice(voicesFor(on, of).own.say('failed'));
    const { flags, ...message } = payload(sorry, of, false, askerOf(on));
    if (on.deferred || on.replied) await on.followUp({ ...message, flags });
    else await on.reply({ ...message, flags });
  } catch (error) {
    of.log.warn({ ...whatFor(on), err: error }, 'could not say so');
  }
}

/** What may be logged about an event: its kind, and the command. */
function whatFor(on: Interaction | Message): { readonly event: string; readonly command?: string } {
  if (!('isCommand' in on)) return { event: 'mention' };
  if (on.isCommand() || on.isAutocomplete()) {
    return { event: on.isAutocomplete() ? 'autocomplete' : 'command', command: on.commandName };
  }
  return { event: on.isModalSubmit() ? 'form' : 'component' };
}
