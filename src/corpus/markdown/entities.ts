/** Which character does an HTML entity stand for? */

import { characterEntities } from 'character-entities';

/** The source of a pattern for `&amp;`, `&#38;` or `&#x26;`. Not every name that it matches exists. */
export const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/uy;

/** The character, or undefined for an unknown name. A line end becomes a space, as it is not a line of the file. */
export function decode(entity: string): string | undefined {
  const name = entity.slice(1, -1);
  const character = name.startsWith('#') ? numbered(name) : named(name);
  return character?.replace(/[\r\n]/gu, ' ');
}

function named(name: string): string | undefined {
  return Object.hasOwn(characterEntities, name) ? characterEntities[name] : undefined;
}

/** Numbers that are not characters, and control characters, become U+FFFD. */
function numbered(name: string): string {
  const hexadecimal = /^#x/iu.test(name);
  const code = Number.parseInt(name.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
  if (code > 0x10ffff) return '\ufffd';
  const character = String.fromCodePoint(code);
  return /[\p{Cs}\p{Cn}]|(?![\t\n\f\r])\p{Cc}/u.test(character) ? '\ufffd' : character;
}
