/** Which buttons and menus are below a reply, and in which rows? */

import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord.js';
import type { Action, Control, MenuAction } from '../../reply.ts';
import { shorten } from '../../text/characters.ts';
import { isBlank } from '../../text/unseen.ts';
import { ASKED_CHANNELS, TEXT_CHANNELS } from './channels.ts';
import { decodeAction, encodeAction, encodeMenu } from './custom-id.ts';
import {
  LONGEST_BUTTON,
  LONGEST_OPTION,
  LONGEST_PLACEHOLDER,
  MOST_BUTTONS_IN_ROW,
  MOST_OPTIONS,
} from './limits.ts';
import { oneLine } from './markdown.ts';
import { encodePick } from './submission-id.ts';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Gives an id for an action or a menu that no other component of the message has. */
export interface CustomIds {
  action(action: Action): string;
  menu(action: MenuAction): string;
}

type ButtonControl = Extract<Control, { kind: 'button' }>;
type MenuControl = Extract<Control, { kind: 'menu' }>;
type PickControl = Extract<Control, { kind: 'roles' | 'channels' }>;

/** Shown in place of an empty label, which Discord refuses. */
const NO_WORDS = '…';

export function customIds(): CustomIds {
  const given = new Map<string, number>();
  const unlike = (encode: (twin: number) => string) => {
    const id = encode(0);
    const twin = given.get(id) ?? 0;
    given.set(id, twin + 1);
    return twin === 0 ? id : encode(twin);
  };
  return {
    action: (action) => unlike((twin) => encodeAction(action, twin)),
    menu: (action) => unlike((twin) => encodeMenu(action, twin)),
  };
}

/** Five buttons per row, and each menu in a row of its own; at most `most` components, rows included. */
export function controlRows(controls: readonly Control[], ids: CustomIds, most: number): Row[] {
  const rows: { type: ComponentType.ActionRow; components: APIComponentInMessageActionRow[] }[] = [];
  let count = 0;
  let open = 0;
  for (const control of controls) {
    const isNew = control.kind !== 'button' || open === 0;
    count += isNew ? 2 : 1;
    if (count > most) break;
    const component = componentOf(control, ids);
    if (component === undefined) {
      count -= 2;
      continue;
    }
    if (isNew) rows.push({ type: ComponentType.ActionRow, components: [] });
    rows.at(-1)?.components.push(component);
    open = control.kind !== 'button' ? 0 : isNew ? MOST_BUTTONS_IN_ROW - 1 : open - 1;
  }
  return rows;
}

function componentOf(control: Control, ids: CustomIds): APIComponentInMessageActionRow | undefined {
  switch (control.kind) {
    case 'button':
      return button(control, ids);
    case 'menu':
      return menu(control, ids);
    case 'roles':
    case 'channels':
      return pick(control);
  }
}

function button(
  { label, action, style, disabled }: ButtonControl,
  ids: CustomIds,
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: styleOf(style),
    label: words(label, LONGEST_BUTTON),
    custom_id: ids.action(action),
    ...(disabled === true ? { disabled } : {}),
  };
}

function styleOf(style: ButtonControl['style']): APIButtonComponentWithCustomId['style'] {
  switch (style) {
    case 'primary':
      return ButtonStyle.Primary;
    case 'danger':
      return ButtonStyle.Danger;
    case 'secondary':
    case undefined:
      return ButtonStyle.Secondary;
  }
}

/** Undefined if there is nothing to choose. Values that could not be decoded are left out, and so are repeated ones, which Discord refuses. */
function menu(
  { placeholder, action, options, most }: MenuControl,
  ids: CustomIds,
): APIStringSelectComponent | undefined {
  const seen = new Set<string>();
  const isUnderstood = (value: string) => decodeAction(encodeMenu(action), value) !== undefined;
  const shown = options
    .filter(({ value }) => isUnderstood(value) && !seen.has(value) && seen.add(value))
    .slice(0, MOST_OPTIONS)
    .map(({ label, description, value, chosen }) => ({
      label: words(label, LONGEST_OPTION),
      value,
      ...(description === undefined ? {} : { description: words(description, LONGEST_OPTION) }),
      ...(chosen === true ? { default: true } : {}),
    }));
  if (shown.length === 0) return undefined;
  const bounds = most === undefined ? {} : { min_values: 0, max_values: Math.min(most, shown.length) };
  return {
    type: ComponentType.StringSelect,
    custom_id: ids.menu(action),
    placeholder: words(placeholder, LONGEST_PLACEHOLDER),
    ...bounds,
    options: shown,
  };
}

function pick({
  kind,
  placeholder,
  command,
  name,
  most,
  chosen,
  everyKind = false,
}: PickControl): APIComponentInMessageActionRow {
  const common = {
    custom_id: encodePick(command, name),
    placeholder: words(placeholder, LONGEST_PLACEHOLDER),
    min_values: 0,
    max_values: Math.max(1, Math.min(most, MOST_OPTIONS)),
  };
  return { ...common, ...selectOf(kind, chosen, common.max_values, everyKind) };
}

/** The fields in which a menu of roles and a menu of channels differ. */
export function selectOf(
  kind: PickControl['kind'],
  chosen: readonly string[],
  most: number,
  everyKind = false,
) {
  const ids = [...new Set(chosen)].slice(0, most);
  if (kind === 'roles') {
    const default_values = ids.map((id) => ({ id, type: SelectMenuDefaultValueType.Role as const }));
    return { type: ComponentType.RoleSelect as const, default_values };
  }
  return {
    type: ComponentType.ChannelSelect as const,
    channel_types: [...(everyKind ? ASKED_CHANNELS : TEXT_CHANNELS)],
    default_values: ids.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel as const })),
  };
}

/** A label or placeholder. It is not markdown, so nothing in it is live and nothing is escaped. */
export function words(text: string, most: number): string {
  const shown = shorten(oneLine(text), most);
  return isBlank(shown) ? NO_WORDS : shown;
}
