/** How do lines become running text: is a hyphen at the end of a line part of the word? */

import { needsBlank } from './segments.ts';

/** A word that a line breaks, behind which nothing else stands on the line; U+00AD is a hyphen that is only seen there. */
const BROKEN = /(?<first>[\p{L}\p{M}\d][\p{L}\p{M}\d'’-]*)[-\u00ad\u2010]$/u;
const FIRST_PART = /^(?<second>[\p{L}\p{M}][\p{L}\p{M}'’-]*)/u;
/** What a number is hyphenated with: "2019-2020", "A-1", "5–10"; a dash needs digits at both ends. */
const BEFORE_NUMBER = /[\p{L}\p{M}\d][-\u00ad\u2010]$|\d\u2013$/u;
const NUMBER = /^\p{Sc}?\d/u;

/** In UTF-16 units. */
const LONGEST_WORD = 60;
/** A letter beyond U+FFFF and a hyphen, in UTF-16 units. */
const LAST_SIGNS = 3;

/** The words of a document by which broken ones are told apart. */
export interface Vocabulary {
  add(line: string): void;
  /** Two lines as one text. */
  join(before: string, behind: string): string;
}

export function vocabulary(): Vocabulary {
  const known = new Set<string>();
  return {
    add(line) {
      // What a line breaks is no word at either end; what has a hyphen of its own is one.
      const whole = line.replace(/^[^\s-]+\s/u, ' ').replace(/\s\S+[-\u00ad\u2010]$/u, ' ');
      for (const [word] of whole.matchAll(/[\p{L}\p{M}\d]+(?:[-'’][\p{L}\p{M}\d]+)*/gu)) {
        const lower = word.toLowerCase();
        known.add(lower);
        const parts = lower.split('-');
        for (const [at, part] of parts.entries()) if (at > 0) known.add(`${parts[at - 1]}-${part}`);
      }
    },
    join(before, behind) {
      // Of a long paragraph its end alone is looked at.
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
      // Names and numbers are not broken before a capital: "Jean-Luc", "Covid-19".
      if (/^\p{Lu}/u.test(second) || /\d$/u.test(first)) return before + behind;
      // "well-known" of two words that the document has by themselves; short ones begin many: "in-formation".
      const isCompound = [one, two].every((word) => word.length > 2 && known.has(word));
      return isCompound || one.includes('-') ? before + behind : bare + behind;
    },
  };
}
