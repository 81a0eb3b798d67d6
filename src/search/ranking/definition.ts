/** Does a passage say what a thing is, if a question asks to have it explained? */

import type { Passage } from '../../corpus/document.ts';
import { languagesIn } from '../../index/corpus-languages.ts';
import { alternatives, type Language } from '../../languages/language.ts';
import type { Query } from '../question/query.ts';
import { type Occurrence, SAYS_IT } from './matching.ts';

/** Characters before a term in which the start of an entry or a sentence is looked for, in UTF-16 units. */
const BEFORE = 32;

/** Characters after it within which a defining phrase begins; there may be another name for it in brackets. */
const BEHIND = 80;

/** Characters of other words between the words of one term. */
const BETWEEN = 4;

interface Forms {
  readonly before: RegExp;
  readonly behind: RegExp;
}

const known = new Map<Language, Forms>();

/**
 * Whether the passage opens a sentence, a line or a list entry with the term, followed by a defining phrase: "A lych
 * gate is a …", "Lych gate: …".
 */
export function isDefinition(
  { defined }: Query,
  { document, span }: Passage,
  occurrences: readonly Occurrence[],
): boolean {
  if (defined === undefined) return false;
  const { text } = document;
  const [first] = defined;
  const said = occurrences.filter(({ quality }) => quality >= SAYS_IT);
  return said.some((occurrence, at) => {
    if (occurrence.term !== first) return false;
    let { end } = occurrence;
    for (const term of defined.slice(1)) {
      const next = said.slice(at + 1).find((one) => one.term === term && one.start <= end + BETWEEN);
      if (next === undefined) return false;
      end = Math.max(end, next.end);
    }
    const before = text.slice(Math.max(span.start, occurrence.start - BEFORE), occurrence.start);
    const behind = text.slice(end, Math.min(span.end, end + BEHIND));
    return languagesIn(document).some((language) => {
      const forms = formsOf(language);
      return forms.before.test(before) && forms.behind.test(behind);
    });
  });
}

function formsOf(language: Language): Forms {
  let forms = known.get(language);
  if (forms === undefined) {
    forms = compiled(language);
    known.set(language, forms);
  }
  return forms;
}

function compiled({ definitions, script }: Language): Forms {
  const isUnspaced = script === 'Han' || script === 'Thai';
  const space = isUnspaced ? String.raw`\s*` : String.raw`\s+`;
  const spelt = (list: string) => alternatives(list).replaceAll('@', String.raw`\S+`).replaceAll('_', space);
  const articles = definitions.before === '' ? '' : `(?:(?:${spelt(definitions.before)})${space})?`;
  const ending = isUnspaced ? '' : String.raw`(?![\p{L}\p{M}])`;
  return {
    before: new RegExp(
      String.raw`(?:^|[\n.!?。！？]\s*)[-*+•"“«„*_\x60\s|>]*${articles}["“«„*_\x60]*$`,
      'iu',
    ),
    behind: new RegExp(
      String.raw`^["”»“*_\x60]*\s*(?:\([^)\n]{0,60}\)\s*)?(?:,\s*)?(?:[:：|]|[–—=]\s|-\s|(?:${spelt(definitions.behind)})${ending})`,
      'iu',
    ),
  };
}
