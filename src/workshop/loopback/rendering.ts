/** What does Discord make of the embeds and components it is given? */

import {
  type APIAttachment,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { isObject, type Json, listOf, objectOf, textOf } from './json.ts';

const SELECTS: readonly unknown[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

/** Embeds as they are stored, each with the type "rich". */
export function storedEmbeds(embeds: unknown): APIEmbed[] {
  return listOf(embeds).map((embed) => ({ ...objectOf(embed), type: 'rich' }) as APIEmbed);
}

/** Components as they are stored: numbered from 1 in reading order, with attached media resolved. */
export function storedComponents(
  components: unknown,
  attachments: readonly APIAttachment[],
): APIMessageTopLevelComponent[] {
  const taken = new Set<unknown>();
  let next = 1;
  const number = (given: unknown): number => {
    if (typeof given === 'number' && given > 0) return given;
    while (taken.has(next)) next += 1;
    taken.add(next);
    return next;
  };
  const stored = (value: unknown): Json => {
    const component = objectOf(value);
    const id = number(component.id);
    return {
      // Discord adds its defaults. Source: developers/components/reference, "Container"
      ...(component.type === ComponentType.Container ? { accent_color: null, spoiler: false } : {}),
      ...(SELECTS.includes(component.type) ? { min_values: 1, max_values: 1 } : {}),
      ...component,
      id,
      ...('components' in component ? { components: listOf(component.components).map(stored) } : {}),
      ...('accessory' in component ? { accessory: stored(component.accessory) } : {}),
      ...('component' in component ? { component: stored(component.component) } : {}),
      ...('media' in component ? { media: media(component.media) } : {}),
      ...('file' in component ? { file: media(component.file) } : {}),
      ...('items' in component
        ? {
            items: listOf(component.items).map((item) => ({
              ...objectOf(item),
              media: media(objectOf(item).media),
            })),
          }
        : {}),
    };
  };
  const media = (value: unknown): Json => {
    const url = textOf(objectOf(value).url);
    const attached = attachments.find(({ filename }) => url === `attachment://${filename}`);
    return attached === undefined
      ? { url, proxy_url: url }
      : { url: attached.url, proxy_url: attached.url, attachment_id: attached.id };
  };
  for (const id of givenIds(components)) taken.add(id);
  return listOf(components).map(stored) as unknown as APIMessageTopLevelComponent[];
}

function givenIds(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(givenIds);
  if (!isObject(value)) return [];
  return [
    ...('type' in value && typeof value.id === 'number' ? [value.id] : []),
    ...Object.values(value).flatMap(givenIds),
  ];
}
