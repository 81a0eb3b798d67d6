/** How do other names for terms, which a server's moderators add, become part of a glossary? */

import { isBlank } from '../text/unseen.ts';
import type { Problem } from './document.ts';
import type { GlossaryEntry, GlossaryForm } from './glossary.ts';

/** Another name for a term. */
export interface OtherName {
  readonly term: string;
  readonly also: string;
}

/** In UTF-16 units: the names of things are shorter; anything longer is a sentence. */
export const LONGEST_NAME = 100;

/** Why another name for a term cannot be used; undefined if it can. */
export type AliasFault = 'blank' | 'too-long' | 'no-word' | 'same';

export function aliasFault({ term, also }: OtherName): AliasFault | undefined {
  const names = [term, also];
  if (names.some(isBlank)) return 'blank';
  if (names.some((name) => name.trim().length > LONGEST_NAME)) return 'too-long';
  if (names.some((name) => !/[\p{L}\p{N}]/u.test(name))) return 'no-word';
  return folded(term) === folded(also) ? 'same' : undefined;
}

const SENTENCES: Readonly<Record<AliasFault, string>> = {
  blank: 'is empty on one side; write a word on both',
  'too-long': `has more than ${LONGEST_NAME} characters on one side; write a name, not a sentence`,
  'no-word': 'has no letter or digit on one side; write a word on both',
  same: 'is the same on both sides; remove it',
};

export interface WithAliases {
  readonly entries: readonly GlossaryEntry[];
  /** One per alias that cannot be used. */
  readonly problems: readonly Problem[];
}

/**
 * The entries with other names added: to the entry that has the term, otherwise to one in which the term is another
 * name, otherwise to a new entry, whose line is 0. Names that an entry has are not added again.
 * @param languageOf BCP 47 tag of the language that a name is read in
 */
export function withAliases(
  entries: readonly GlossaryEntry[],
  aliases: readonly OtherName[],
  languageOf: (name: string) => string,
): WithAliases {
  if (aliases.length === 0) return { entries, problems: [] };
  const all = [...entries];
  const problems: Problem[] = [];
  const byTerm = new Map<string, number>();
  const byName = new Map<string, number>();
  const note = ({ term, forms }: GlossaryEntry, at: number): void => {
    if (!byTerm.has(folded(term))) byTerm.set(folded(term), at);
    for (const { text, near } of forms) {
      if (!near && !byName.has(folded(text))) byName.set(folded(text), at);
    }
  };
  for (const [at, entry] of all.entries()) note(entry, at);
  for (const alias of aliases) {
    const fault = aliasFault(alias);
    if (fault !== undefined) {
      const message = `alias "${alias.also}" for "${alias.term}" ${SENTENCES[fault]}`;
      problems.push({ file: '', line: 0, message, severity: 'warning' });
      continue;
    }
    const [term, also] = [alias.term.trim(), alias.also.trim()];
    const at = byTerm.get(folded(term)) ?? byName.get(folded(term)) ?? all.length;
    const entry = all[at] ?? { term, forms: [formOf(term, languageOf)], line: 0 };
    if (entry.forms.some(({ text, near }) => !near && folded(text) === folded(also))) continue;
    all[at] = { ...entry, forms: [...entry.forms, formOf(also, languageOf)] };
    note(all[at], at);
  }
  return { entries: all, problems };
}

function formOf(text: string, languageOf: (name: string) => string): GlossaryForm {
  return { text, language: languageOf(text), near: false };
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
