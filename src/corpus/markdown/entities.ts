/** Which character does an HTML entity stand for? */

import { characterEntities } from 'character-entities';

/** `&amp;`, `&#38;` or `&#x26;` as a pattern's source, of which not every name is known. */
export const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/uy;

/** The character, or undefined for a name that is none. A line end becomes a space: it is no line of the file. */
export function decode(entity: string): string | undefined {
  const name = entity.slice(1, -1);
  const character = name.startsWith('#') ? numbered(name) : named(name);
  return character?.replace(/[\r\n]/gu, ' ');
}

function named(name: string): string | undefined {
  return Object.hasOwn(characterEntities, name) ? characterEntities[name] : undefined;
}

/** Numbers of no character and of control characters are read as U+FFFD. */
function numbered(name: string): string {
  const hexadecimal = /^#x/iu.test(name);
  const code = Number.parseInt(name.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
  if (code > 0x10ffff) return '\ufffd';
  const character = String.fromCodePoint(code);
  return /[\p{Cs}\p{Cn}]|(?![\t\n\f\r])\p{Cc}/u.test(character) ? '\ufffd' : character;
}
