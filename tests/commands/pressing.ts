/** How do tests press the buttons of a command, choose from its menus and send its forms? */

import type { Asker, Footnote } from '../../src/command.ts';
import type { Submission } from '../../src/given.ts';
import { decodeAction, encodeAction, encodeMenu } from '../../src/replies/discord/custom-id.ts';
import { toDiscordForm } from '../../src/replies/discord/form.ts';
import type { Form, Passing, Reply } from '../../src/reply.ts';
import { expectSound, keeper, runnable } from './footnote.ts';

/** Presses a button by its label, as its id says it. */
export function press(
  reply: Reply,
  label: string,
  footnote: Footnote,
  asker: Asker = keeper,
): Promise<Reply> {
  const button = reply.controls.find((control) => control.kind === 'button' && control.label === label);
  if (button?.kind !== 'button') throw new Error(`There is no button ${label}`);
  if (button.disabled === true) throw new Error(`The button ${label} is disabled`);
  const action = decodeAction(encodeAction(button.action));
  if (action?.kind !== 'do') throw new Error(`The button ${label} is not for a command`);
  return passed(action, {}, footnote, asker);
}

/** Chooses from the menu that offers the value. */
export function choose(
  reply: Reply,
  value: string,
  footnote: Footnote,
  asker: Asker = keeper,
): Promise<Reply> {
  const menu = reply.controls.find(
    (control) => control.kind === 'menu' && control.options.some((option) => option.value === value),
  );
  if (menu?.kind !== 'menu') throw new Error(`No menu offers ${value}`);
  const action = decodeAction(encodeMenu(menu.action), value);
  if (action?.kind !== 'do') throw new Error('The menu is not for a command');
  return passed(action, {}, footnote, asker);
}

/** Sends the form that a reply opens; fields that are not given are sent as they were filled in. */
export function fill(
  reply: Reply,
  fields: Submission,
  footnote: Footnote,
  asker: Asker = keeper,
): Promise<Reply> {
  const form = formOf(reply);
  toDiscordForm(form);
  const filled = form.fields.flatMap((field): [string, Submission[string]][] =>
    field.kind === 'line' || field.kind === 'lines' ? [[field.name, field.value ?? '']] : [],
  );
  const unknown = Object.keys(fields).find((name) => !form.fields.some((field) => field.name === name));
  if (unknown !== undefined) throw new Error(`The form has no field ${unknown}`);
  const { command, does, on } = form;
  const action = { kind: 'do', command, does: does ?? '', ...(on === undefined ? {} : { on }) } as const;
  return passed(action, { ...Object.fromEntries(filled), ...fields }, footnote, asker);
}

export function formOf(reply: Reply): Form {
  if (reply.form === undefined) throw new Error('No form opens');
  return reply.form;
}

/** What is passed to the command, as dispatch does it. */
export async function passed(
  { command, does, on }: Passing,
  fields: Submission,
  footnote: Footnote,
  asker: Asker,
): Promise<Reply> {
  const { submit } = runnable(command);
  if (submit === undefined) throw new Error(`${command} answers no press`);
  const about = does === '' ? {} : { does, on: on === undefined ? [] : [on] };
  const reply = await submit({ ...fields, ...about }, footnote, asker);
  if (reply.form === undefined) expectSound(reply, footnote.library);
  return reply;
}
