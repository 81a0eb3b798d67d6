/** Would Discord take this component, and what is in it? */

import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Problem } from '../errors.ts';
import { isObject, type Json, listOf, objectOf, textOf } from '../json.ts';
import {
  countProblems,
  lengthProblems,
  optionalLength,
  type Path,
  problem,
  rangeProblems,
  required,
} from './problems.ts';
import { selectProblems } from './selects.ts';

/** Source: developers/components/reference, "Component Reference": nested ones count too. */
export const MAX_COMPONENTS = 40;
/** Source: discord.js guide, "Display components": characters of all text displays of a message together. */
export const MAX_DISPLAYED = 4000;
const SELECTS: readonly unknown[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];
/** What may be at the top level of a message with the flag for components, or in a container. */
export const IN_MESSAGE: readonly unknown[] = [
  ComponentType.ActionRow,
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
];

/** Problems of one component and what is in it. Source: developers/components/reference, by component. */
export function oneProblems(component: Json, path: Path): Problem[] {
  const inner = listOf(component.components);
  const within = [...path, 'components'];
  switch (component.type) {
    case ComponentType.ActionRow:
      return rowProblems(inner, within);
    case ComponentType.Button:
      return buttonProblems(component, path);
    case ComponentType.Section:
      return [
        ...countProblems(within, inner, 1, 3),
        ...children(inner, within, [ComponentType.TextDisplay]),
        ...accessoryProblems(component.accessory, [...path, 'accessory']),
      ];
    case ComponentType.TextDisplay:
      return lengthProblems([...path, 'content'], component.content, 1, MAX_DISPLAYED);
    case ComponentType.Thumbnail:
      return [
        ...mediaProblems(component.media, [...path, 'media']),
        ...lengthProblems([...path, 'description'], component.description, 0, 1024),
      ];
    case ComponentType.MediaGallery: {
      const items = listOf(component.items);
      return [
        ...countProblems([...path, 'items'], items, 1, 10),
        ...items.flatMap((item, index) =>
          mediaProblems(objectOf(item).media, [...path, 'items', index, 'media']),
        ),
      ];
    }
    case ComponentType.File:
      return textOf(objectOf(component.file).url).startsWith('attachment://')
        ? []
        : [
            problem(
              [...path, 'file', 'url'],
              'URL_TYPE_INVALID_SCHEME',
              'Only attachment:// references are supported',
            ),
          ];
    case ComponentType.Separator:
      return rangeProblems([...path, 'spacing'], component.spacing, 1, 2);
    case ComponentType.Container:
      return [
        ...countProblems(within, inner, 1, MAX_COMPONENTS),
        ...children(inner, within, IN_MESSAGE),
        ...rangeProblems([...path, 'accent_color'], component.accent_color, 0, 0xffffff),
      ];
    default:
      return selectProblems(component, path);
  }
}

function children(inner: readonly unknown[], path: Path, allowed: readonly unknown[]): Problem[] {
  return inner.flatMap((child, index) => [
    ...typeProblems(child, allowed, [...path, index]),
    ...oneProblems(objectOf(child), [...path, index]),
  ]);
}

export function typeProblems(component: unknown, allowed: readonly unknown[], path: Path): Problem[] {
  if (allowed.includes(objectOf(component).type)) return [];
  return [
    problem(
      [...path, 'type'],
      'UNION_TYPE_CHOICES',
      `Value of field "type" must be one of (${allowed.join(', ')}).`,
    ),
  ];
}

/** Up to five buttons, or one select. Source: developers/components/reference, "Action Row". */
function rowProblems(inner: readonly unknown[], path: Path): Problem[] {
  const selects = inner.filter((child) => SELECTS.includes(objectOf(child).type)).length;
  const width =
    selects > 0 && inner.length > 1
      ? [
          problem(
            path,
            'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
            'The specified component exceeds the maximum width',
          ),
        ]
      : [];
  return [
    ...countProblems(path, inner, 1, 5),
    ...width,
    ...children(inner, path, [ComponentType.Button, ...SELECTS]),
  ];
}

/** Source: developers/components/reference, "Button". */
function buttonProblems(button: Json, path: Path): Problem[] {
  const { style, label, emoji, url, custom_id, sku_id } = button;
  const styles = rangeProblems([...path, 'style'], style ?? 0, 1, 6);
  if (style === ButtonStyle.Premium) {
    const extra = [label, emoji, url, custom_id].some((value) => value !== undefined);
    return extra || sku_id === undefined
      ? [problem(path, 'BUTTON_COMPONENT_PREMIUM_FIELDS', 'A premium button has a sku_id only')]
      : [];
  }
  const shown = isObject(emoji) || (typeof label === 'string' && label !== '');
  return [
    ...styles,
    ...(shown
      ? []
      : [problem(path, 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A label or an emoji is required')]),
    ...lengthProblems([...path, 'label'], label, 0, 80),
    ...(style === ButtonStyle.Link
      ? [
          ...lengthProblems([...path, 'url'], url, 1, 512),
          ...(custom_id === undefined
            ? []
            : [
                problem(
                  path,
                  'BUTTON_COMPONENT_CUSTOM_ID_AND_URL_EXCLUSIVE',
                  'A custom id and url cannot both be specified',
                ),
              ]),
        ]
      : [
          ...lengthProblems([...path, 'custom_id'], custom_id, 1, 100),
          ...(url === undefined
            ? []
            : [problem(path, 'BUTTON_COMPONENT_INVALID_STYLE_FOR_URL', 'Only link buttons have a url')]),
        ]),
  ];
}

function accessoryProblems(accessory: unknown, path: Path): Problem[] {
  if (!isObject(accessory)) return [required(path)];
  return [
    ...typeProblems(accessory, [ComponentType.Button, ComponentType.Thumbnail], path),
    ...oneProblems(accessory, path),
  ];
}

/** Source: developers/components/reference, "Unfurled Media Item". */
function mediaProblems(media: unknown, path: Path): Problem[] {
  const url = objectOf(media).url;
  if (typeof url !== 'string') return [required([...path, 'url'])];
  return /^(https?|attachment):\/\//.test(url)
    ? optionalLength([...path, 'url'], url, 1, 2048)
    : [
        problem(
          [...path, 'url'],
          'URL_TYPE_INVALID_SCHEME',
          'Scheme must be one of (http, https, attachment)',
        ),
      ];
}
