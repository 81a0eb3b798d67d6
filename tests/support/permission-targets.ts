/** What can be run, pressed, chosen, sent or typed on Discord, according to the list of commands and the panels they show? */

import type { Command, CommandOption, Footnote, Runnable } from '../../src/command.ts';
import type { Submission } from '../../src/given.ts';
import { encodeAction, encodeMenu } from '../../src/replies/discord/custom-id.ts';
import { encodeForm, encodePick } from '../../src/replies/discord/submission-id.ts';
import type { Control, Field, Form, Passing, Reply } from '../../src/reply.ts';
import type { Json } from '../../src/workshop/loopback/json.ts';
import { keeper } from '../commands/footnote.ts';
import { fileNamed } from '../commands/moderation.ts';

export type Way = 'command' | 'message command' | 'button' | 'select' | 'pick' | 'form' | 'typing';

export interface Target {
  readonly way: Way;
  /** The path of the command that answers: "corpus list". */
  readonly command: string;
  /** What a press or form does, without keys; '' for a command. */
  readonly does: string;
  /** What it is about, as a button or menu has it; absent for what is about nothing. */
  readonly on?: string;
  /** What is sent in place of another interaction. */
  readonly sent: Json;
}

/** A file, role and channel that may be filled in anywhere. */
const FILE = fileNamed('more.md');
const ID = '600000000000000001';
const resolved = {
  attachments: { [FILE.id]: { ...FILE, filename: FILE.name, proxy_url: FILE.url } },
  roles: { [ID]: { id: ID, name: 'role', permissions: '0', position: 1, color: 0, colors: {}, flags: 0 } },
  channels: { [ID]: { id: ID, name: 'channel', type: 0, permissions: '0', flags: 0 } },
};

const BUTTON = 2;
const MENU = 3;
/** Source: docs.discord.com, components reference */
const FIELD_TYPES = {
  line: 4,
  lines: 4,
  menu: 3,
  roles: 6,
  channels: 8,
  files: 19,
  radio: 21,
  boxes: 22,
  box: 23,
};

/** Everything that the commands offer, found by running them all and following every press, choice and form. */
export async function targetsOf(
  commands: readonly Command[],
  footnote: () => Promise<Footnote>,
): Promise<readonly Target[]> {
  const runnables = new Map(commands.flatMap(pathsOf));
  const found = new Map<string, Target>();
  const waiting: Reply[] = [];
  const add = (target: Target): boolean => {
    const key = [target.way, target.command, target.does, target.on ?? ''].join('|');
    if (found.has(key)) return false;
    found.set(key, target);
    return true;
  };
  const submitted = async (path: string, sent: Submission): Promise<void> => {
    const submit = runnables.get(path)?.submit;
    if (submit !== undefined) waiting.push(await submit(sent, await footnote(), keeper));
  };
  for (const [path, runnable] of runnables) {
    add({ way: 'command', command: path, does: '', sent: commandSent(path, runnable.options) });
    for (const option of runnable.options)
      if (option.kind === 'text' && option.suggest !== undefined)
        add({ way: 'typing', command: path, does: option.name, sent: typingSent(path, option.name) });
    waiting.push(await runnable.run(argumentsFor(runnable.options), await footnote(), keeper));
    // With nothing filled in, a command may open a form.
    if (runnable.options.every(({ required }) => !required))
      waiting.push(await runnable.run({}, await footnote(), keeper));
  }
  for (const { kind, name } of commands)
    if (kind === 'message') add({ way: 'message command', command: name, does: '', sent: messageSent(name) });
  for (let reply = waiting.shift(); reply !== undefined; reply = waiting.shift()) {
    for (const control of reply.controls)
      for (const { target, sent } of pressesOn(control))
        if (add(target)) await submitted(target.command, sent);
    if (reply.form !== undefined) {
      const { target, sent } = formSent(reply.form);
      if (add(target)) await submitted(target.command, sent);
    }
  }
  return [...found.values()];
}

/** A button that no panel shows here. */
export function buttonOf(action: Passing): Target {
  const { command, does, on = '' } = action;
  return { way: 'button', command, does, on, sent: componentSent(encodeAction(action), BUTTON) };
}

/** The same target about something else. */
export function about(target: Target, on: string): Target {
  const { command, does } = target;
  const data = { ...(target.sent.data as Json) };
  if (target.way === 'select') data.values = [on];
  else if (target.way === 'form') data.custom_id = encodeForm({ command, does, on });
  else data.custom_id = encodeAction({ kind: 'do', command, does, on });
  return { ...target, on, sent: { ...target.sent, data } };
}

function pathsOf(command: Command): (readonly [string, Runnable])[] {
  if (command.kind === 'message') return [];
  if (command.kind === 'slash') return [[command.name, command]];
  return command.commands.map((one) => [`${command.name} ${one.name}`, one] as const);
}

function argumentsFor(options: readonly CommandOption[]): never {
  return Object.fromEntries(
    options.map((option) => [option.name, option.kind === 'attachment' ? FILE : valueFor(option)]),
  ) as never;
}

function valueFor(option: CommandOption): string | number {
  if (option.kind === 'choice') return option.choices[0]?.value ?? '';
  if (option.kind === 'integer' || option.kind === 'number') return option.least ?? 1;
  return { text: 'rules', attachment: FILE.id, role: ID, channel: ID }[option.kind];
}

/** Source: docs.discord.com, application commands, option types */
const OPTION_TYPES = { text: 3, choice: 3, integer: 4, channel: 7, role: 8, number: 10, attachment: 11 };
const SUBCOMMAND = 1;

function withPath(path: string, options: readonly Json[]): Json {
  const [name, subcommand] = path.split(' ');
  const inner = subcommand === undefined ? options : [{ type: SUBCOMMAND, name: subcommand, options }];
  return { id: ID, type: 1, name, options: inner, resolved };
}

function commandSent(path: string, options: readonly CommandOption[]): Json {
  const filled = options.map((option) => ({
    type: OPTION_TYPES[option.kind],
    name: option.name,
    value: valueFor(option),
  }));
  return { type: 2, data: withPath(path, filled) };
}

function typingSent(path: string, name: string): Json {
  return { type: 4, data: withPath(path, [{ type: 3, name, value: '', focused: true }]) };
}

function messageSent(name: string): Json {
  const author = { id: ID, username: 'ada', discriminator: '0' };
  const messages = { [ID]: { id: ID, channel_id: ID, content: 'Bees make honey.', author } };
  return { type: 2, data: { id: ID, type: 3, name, target_id: ID, resolved: { messages } } };
}

function componentSent(custom_id: string, component_type: number, values?: readonly string[]): Json {
  const data = { id: 1, custom_id, component_type, ...(values === undefined ? {} : { values, resolved }) };
  return { type: 3, data };
}

/** The presses and choices that a control allows and that a command answers. */
function pressesOn(control: Control): { readonly target: Target; readonly sent: Submission }[] {
  switch (control.kind) {
    case 'button': {
      const { action } = control;
      if (action.kind !== 'do') return [];
      const { command, does, on } = action;
      const about = on === undefined ? {} : { on };
      const target = {
        way: 'button',
        command,
        does,
        ...about,
        sent: componentSent(encodeAction(action), BUTTON),
      } as const;
      return [{ target, sent: { does, on: on === undefined ? [] : [on] } }];
    }
    case 'menu': {
      const { action, options } = control;
      if (action.kind !== 'do') return [];
      const { command, does } = action;
      return options.map(({ value }) => ({
        target: {
          way: 'select',
          command,
          does,
          on: value,
          sent: componentSent(encodeMenu(action), MENU, [value]),
        },
        sent: { does, on: [value] },
      }));
    }
    case 'roles':
    case 'channels': {
      const { command, name, kind } = control;
      const type = kind === 'roles' ? FIELD_TYPES.roles : FIELD_TYPES.channels;
      const sent = componentSent(encodePick(command, name), type, [ID]);
      return [{ target: { way: 'pick', command, does: name, sent }, sent: { [name]: [ID] } }];
    }
  }
}

function formSent({ command, does, on, fields }: Form): {
  readonly target: Target;
  readonly sent: Submission;
} {
  const about = { ...(does === undefined ? {} : { does }), ...(on === undefined ? {} : { on }) };
  const components = fields.map((field, n) => ({ type: 18, id: n + 1, component: componentOf(field) }));
  const data = { custom_id: encodeForm({ command, ...about }), components, resolved };
  const sent = Object.fromEntries(fields.map((field) => [field.name, filledFor(field)]));
  return {
    target: {
      way: 'form',
      command,
      does: does ?? '',
      ...(on === undefined ? {} : { on }),
      sent: { type: 5, data },
    },
    sent: { ...sent, ...(does === undefined ? {} : { does, on: on === undefined ? [] : [on] }) },
  };
}

function componentOf(field: Field): Json {
  const filled = filledFor(field);
  const value = field.kind === 'files' ? [FILE.id] : filled;
  const common = { type: FIELD_TYPES[field.kind], id: 50, custom_id: field.name };
  return Array.isArray(value) ? { ...common, values: value } : { ...common, value };
}

function filledFor(field: Field): Submission[string] {
  switch (field.kind) {
    case 'line':
    case 'lines':
      return field.value ?? 'rules';
    case 'files':
      return [FILE];
    case 'menu':
    case 'boxes':
      return field.options.slice(0, 1).map(({ value }) => value);
    case 'radio':
      return field.options[0]?.value ?? '';
    case 'roles':
    case 'channels':
      return [ID];
    case 'box':
      return true;
  }
}
