/** How do the loopback tests get a bot that is small and real? */

import {
  ActionRowBuilder,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ButtonBuilder,
  ButtonStyle,
  Client,
  type ClientOptions,
  Events,
  FileUploadBuilder,
  GatewayIntentBits,
  type Interaction,
  InteractionContextType,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  Partials,
  type RESTPostAPIApplicationCommandsJSONBody,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type { LoopbackDiscord } from '../../src/workshop/loopback/discord.ts';

export type Handler = (interaction: Interaction) => unknown;

export const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

const QUIET = { parse: [], repliedUser: false } as const;

/** The real client, told only where Discord is. */
export function clientOf(discord: LoopbackDiscord, options: Partial<ClientOptions> = {}): Client {
  return new Client({
    intents: INTENTS,
    partials: [Partials.Channel],
    allowedMentions: { ...QUIET, parse: [] },
    // Five seconds between identifies are Discord's rule for many shards; tests have one.
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
    ...options,
    rest: { api: discord.url, ...options.rest },
  });
}

/** Logs in, registers the commands and answers; `handler` may take interactions over. */
export async function startBot(
  discord: LoopbackDiscord,
  handler: Handler = answer,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = clientOf(discord, options);
  // An answer refused is what tests look for in violations and outcomes; it must not end the run.
  client.on(Events.Error, () => {});
  client.on(
    Events.InteractionCreate,
    (interaction) => void Promise.resolve(handler(interaction)).catch(() => {}),
  );
  client.on(Events.MessageCreate, (message) => {
    if (message.author.bot || client.user === null || !message.mentions.has(client.user)) return;
    void message.reply(`You said: ${message.content.replace(/<@\d+>/g, '').trim()}`).catch(() => {});
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  const bot = await ready;
  await bot.application.commands.set(COMMANDS);
  return bot;
}

const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

export const COMMANDS: RESTPostAPIApplicationCommandsJSONBody[] = [
  {
    ...new SlashCommandBuilder()
      .setName('ask')
      .setDescription('Ask something')
      .addStringOption((option) =>
        option
          .setName('question')
          .setDescription('What to ask')
          .setRequired(true)
          .setMaxLength(200)
          .setAutocomplete(true),
      )
      .addStringOption((option) =>
        option
          .setName('how')
          .setDescription('How to answer')
          .addChoices({ name: 'Short', value: 'short' }, { name: 'Long', value: 'long' }),
      )
      .addAttachmentOption((option) => option.setName('file').setDescription('Something to read'))
      .addUserOption((option) => option.setName('whom').setDescription('Whom to ask'))
      .toJSON(),
    ...EVERYWHERE,
  },
  new SlashCommandBuilder()
    .setName('corpus')
    .setDescription('Look after the documents')
    .setDefaultMemberPermissions(32n)
    .setContexts(InteractionContextType.Guild)
    .addSubcommand((command) => command.setName('check').setDescription('Check them'))
    .toJSON(),
  { name: 'Find this', type: ApplicationCommandType.Message },
];

/** Answers of every kind; /ask chooses among them by its question. */
export async function answer(interaction: Interaction): Promise<unknown> {
  if (interaction.isAutocomplete()) {
    return interaction.respond([{ name: `About ${interaction.options.getFocused()}`, value: 'about' }]);
  }
  if (interaction.isMessageContextMenuCommand()) {
    return interaction.reply({
      content: `Found: ${interaction.targetMessage.content}`,
      flags: MessageFlags.Ephemeral,
    });
  }
  if (interaction.isButton()) {
    return interaction.customId === 'more'
      ? interaction.update({ content: 'More' })
      : interaction.showModal(form());
  }
  if (interaction.isStringSelectMenu()) return interaction.reply(`Chosen: ${interaction.values.join(', ')}`);
  if (interaction.isModalSubmit()) {
    const files = interaction.fields.getUploadedFiles('file', false);
    return interaction.reply(
      `Got ${interaction.fields.getTextInputValue('words')} and ${files?.first()?.name ?? 'no file'}`,
    );
  }
  if (!interaction.isChatInputCommand()) return undefined;
  if (interaction.commandName === 'corpus')
    return interaction.reply(`Checked for ${interaction.memberPermissions?.bitfield}`);
  switch (interaction.options.getString('question', true)) {
    case 'later':
      await interaction.deferReply();
      await interaction.editReply('At last');
      return interaction.followUp({ content: 'And more', flags: MessageFlags.Ephemeral });
    case 'secret':
      return interaction.reply({ content: 'Only you', flags: MessageFlags.Ephemeral });
    case 'controls':
      return interaction.reply({ content: 'Choose', components: controls() });
    case 'words':
      return interaction.reply({
        components: [new TextDisplayBuilder().setContent('# Words')],
        flags: MessageFlags.IsComponentsV2,
      });
    case 'upload':
      return interaction.reply({
        content: 'Here',
        files: [{ attachment: Buffer.from('notes'), name: 'notes.txt' }],
      });
    default:
      return interaction.reply(
        `Answer to ${interaction.options.getString('question', true)} in ${interaction.context}`,
      );
  }
}

function controls() {
  const row = <Part extends ButtonBuilder | StringSelectMenuBuilder>(...parts: Part[]) =>
    new ActionRowBuilder<Part>().addComponents(...parts);
  return [
    row(
      new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary),
      new ButtonBuilder().setCustomId('form').setLabel('Form').setStyle(ButtonStyle.Secondary),
      new ButtonBuilder()
        .setCustomId('off')
        .setLabel('Off')
        .setStyle(ButtonStyle.Secondary)
        .setDisabled(true),
    ),
    row(
      new StringSelectMenuBuilder()
        .setCustomId('menu')
        .setPlaceholder('Pick one')
        .addOptions({ label: 'One', value: '1' }, { label: 'Two', value: '2' }),
    ),
  ];
}

function form(): ModalBuilder {
  return new ModalBuilder()
    .setCustomId('form')
    .setTitle('A form')
    .addLabelComponents(
      new LabelBuilder()
        .setLabel('Words')
        .setTextInputComponent(new TextInputBuilder().setCustomId('words').setStyle(TextInputStyle.Short)),
      new LabelBuilder()
        .setLabel('File')
        .setFileUploadComponent(new FileUploadBuilder().setCustomId('file').setRequired(false)),
    );
}
