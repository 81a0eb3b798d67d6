/** Whom would a message ping? */

import { isObject, type Json, listOf, objectOf, textOf } from './json.ts';

/** User ids mentioned in a text: each once, in order. */
export function mentionedUsers(text: string): string[] {
  return [...new Set([...text.matchAll(/<@!?(\d+)>/g)].map(([, id]) => id ?? ''))];
}

/**
 * Who would be pinged by a body: user ids, "&" with a role's id, "everyone", "here", "reply". Source:
 * developers/resources/message, "Allowed Mentions Object". Only content and text displays ping; without the
 * field, interactions and webhook edits ping users, and other messages ping everything.
 */
export function pings(body: Json, surface: 'channel' | 'interaction'): string[] {
  const text = [textOf(body.content), ...displayedTexts(body.components)].join('\n');
  const users = mentionedUsers(text);
  const roles = [...new Set([...text.matchAll(/<@&(\d+)>/g)].map(([, id]) => id ?? ''))];
  const all = ['everyone', 'here'].filter((word) => text.includes(`@${word}`));
  const allowed = body.allowed_mentions;
  if (!isObject(allowed)) {
    if (surface === 'interaction') return users;
    return [
      ...users,
      ...roles.map((id) => `&${id}`),
      ...all,
      ...('message_reference' in body ? ['reply'] : []),
    ];
  }
  const parse = listOf(allowed.parse);
  const among = (list: unknown, kind: string) => (id: string) =>
    parse.includes(kind) || listOf(list).includes(id);
  return [
    ...users.filter(among(allowed.users, 'users')),
    ...roles.filter(among(allowed.roles, 'roles')).map((id) => `&${id}`),
    ...all.filter(() => parse.includes('everyone')),
    ...(allowed.replied_user === true && 'message_reference' in body ? ['reply'] : []),
  ];
}

/** The texts of all text displays, including nested ones. */
export function displayedTexts(components: unknown): string[] {
  return listOf(components).flatMap((component) => {
    const { type, content, components: inner, accessory, component: labelled } = objectOf(component);
    return [
      ...(type === TEXT_DISPLAY ? [textOf(content)] : []),
      ...displayedTexts(inner),
      ...displayedTexts([accessory, labelled].filter(isObject)),
    ];
  });
}

const TEXT_DISPLAY = 10;
