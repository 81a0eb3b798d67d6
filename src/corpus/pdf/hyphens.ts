/** How are lines joined into running text, and is a hyphen at the end of a line part of the word? */

import { needsBlank } from './segments.ts';

/** A word that is broken at the end of a line. U+00AD is a hyphen that is visible only there. */
const BROKEN = /(?<first>[\p{L}\p{M}\d][\p{L}\p{M}\d'’-]*)[-\u00ad\u2010]$/u;
const FIRST_PART = /^(?<second>[\p{L}\p{M}][\p{L}\p{M}'’-]*)/u;
/** A number with a hyphen: "2019-2020", "A-1", "5–10"; a dash needs digits on both sides. */
const BEFORE_NUMBER = /[\p{L}\p{M}\d][-\u00ad\u2010]$|\d\u2013$/u;
const NUMBER = /^\p{Sc}?\d/u;

/** In UTF-16 units. */
const LONGEST_WORD = 60;
/** In UTF-16 units: room for a letter beyond U+FFFF and a hyphen. */
const LAST_SIGNS = 3;

/** The words of a document, from which broken words are told from compounds. */
export interface Vocabulary {
  add(line: string): void;
  /** Joins two lines into one text. */
  join(before: string, behind: string): string;
}

export function vocabulary(): Vocabulary {
  const known = new Set<string>();
  return {
    add(line) {
      // The parts of a broken word at either end of a line are not words; a word with a hyphen of its own is one.
      const whole = line.replace(/^[^\s-]+\s/u, ' ').replace(/\s\S+[-\u00ad\u2010]$/u, ' ');
      for (const [word] of whole.matchAll(/[\p{L}\p{M}\d]+(?:[-'’][\p{L}\p{M}\d]+)*/gu)) {
        const lower = word.toLowerCase();
        known.add(lower);
        const parts = lower.split('-');
        for (const [at, part] of parts.entries()) if (at > 0) known.add(`${parts[at - 1]}-${part}`);
      }
    },
    join(before, behind) {
      // Only the end of a long paragraph matters.
      const end = before.slice(-LONGEST_WORD);
      if (BEFORE_NUMBER.test(end.slice(-LAST_SIGNS)) && NUMBER.test(behind))
        return (end.endsWith('\u00ad') ? before.slice(0, -1) : before) + behind;
      const first = /[-\u00ad\u2010]$/u.test(end.slice(-1)) ? BROKEN.exec(end)?.groups?.first : undefined;
      const second = first === undefined ? undefined : FIRST_PART.exec(behind)?.groups?.second;
      if (first === undefined || second === undefined)
        return needsBlank(end.slice(-2), behind) ? `${before} ${behind}` : before + behind;
      const bare = before.slice(0, -1);
      if (before.endsWith('\u00ad')) return bare + behind;
      const [one, two] = [first.toLowerCase(), second.toLowerCase()];
      if (known.has(one + two)) return bare + behind;
      if (known.has(`${one}-${two}`)) return before + behind;
      // Names and numbers keep their hyphen before a capital: "Jean-Luc", "Covid-19".
      if (/^\p{Lu}/u.test(second) || /\d$/u.test(first)) return before + behind;
      // "well-known" is made of two words that the document also has separately. Short words begin many others:
      // "in-formation".
      const isCompound = [one, two].every((word) => word.length > 2 && known.has(word));
      return isCompound || one.includes('-') ? before + behind : bare + behind;
    },
  };
}
