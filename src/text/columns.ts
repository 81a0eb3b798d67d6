/** How many terminal columns does a text take up? */

import { charactersOf } from './characters.ts';
import { HAN_AND_KANA } from './scripts.ts';
import { isBlank } from './unseen.ts';

/**
 * Characters that take two columns. Node knows scripts and emoji by name, following Unicode; the others are characters
 * of those scripts. Half-width characters are not included. Source: Unicode Standard Annex 11, East Asian Width W and F
 */
const WIDE = new RegExp(
  String.raw`[[${HAN_AND_KANA}\p{sc=Hang}\p{sc=Bopo}\p{sc=Yiii}\p{sc=Tang}\p{sc=Nshu}\p{sc=Kits}\p{Emoji_Presentation}\u2329\u232a\u2630-\u2637\u268a-\u268f\u2ff0-\u303e\u3099-\u30ff\u3190-\u31ef\u3200-\u33ff\u4dc0-\u4dff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}]--[\u02ea\u02eb\u3248-\u324f\u1160-\u11ff\ud7b0-\ud7ff\uff61-\uffdc]]`,
  'v',
);
/** In every emoji: one of its signs is shown as one by itself, or U+FE0F asks for it. Source: Unicode Technical Standard 51 */
const PERHAPS_EMOJI = /[\p{Emoji_Presentation}\ufe0f]/v;
const WITHOUT_WIDTH = /\p{M}|\p{Cc}|[\u1160-\u11ff\ud7b0-\ud7ff]/u;

/** 0 for invisible characters and for marks above and below letters. Escape sequences are not recognised. */
export function columnsOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let columns = 0;
  for (const character of charactersOf(text)) columns += columnsOfCharacter(character);
  return columns;
}

/** One character as readers count them: an emoji of several parts takes as much room as any other. */
function columnsOfCharacter(cluster: string): number {
  if (isEmoji(cluster)) return 2;
  let columns = 0;
  for (const sign of cluster) {
    if (WITHOUT_WIDTH.test(sign) || (isBlank(sign) && !/\p{Zs}/u.test(sign))) continue;
    columns += WIDE.test(sign) ? 2 : 1;
  }
  return columns;
}

function isEmoji(cluster: string): boolean {
  // Not a constant: V8 takes 15 ms for the 3,800 sequences of its first pattern, and few texts have an emoji.
  return PERHAPS_EMOJI.test(cluster) && /^\p{RGI_Emoji}$|\ufe0f/v.test(cluster);
}
