/** Which other words mean the same as those of a question? */

import type { Span } from '../corpus/document.ts';
import type { GlossaryEntry } from '../corpus/glossary.ts';
import { analyze, type Token } from './analyzer.ts';

/** One way to say what an entry says. */
export interface Form {
  /** As the glossary prints it. */
  readonly text: string;
  /** Its terms without stop words; never empty. */
  readonly terms: readonly string[];
  /** Its tokens, from the first that is no stop word on. */
  readonly spelled: readonly Token[];
  /** Says it only loosely. */
  readonly near: boolean;
}

/** A stretch of a question that says what one or more entries say. */
export interface Mention {
  /** Into the question. */
  readonly span: Span;
  readonly form: Form;
  /** The other forms of the same entries; the same object whenever the same forms are found. */
  readonly others: readonly Form[];
}

interface Indexed {
  readonly number: number;
  readonly form: Form;
  readonly entry: readonly Form[];
}

const HAN = /\p{sc=Han}/u;

/** The entries of a glossary, to be found in questions by any of their forms. */
export class Glossary {
  /** By first term, longest forms first. */
  readonly #byTerm = new Map<string, Indexed[]>();
  /** Forms with Han characters, which stand in a question without spaces: by first character, longest first. */
  readonly #byCharacter = new Map<string, Indexed[]>();

  /** The other forms by the forms that were found: they are the same for every question. */
  readonly #others = new Map<string, Pick<Mention, 'form' | 'others'>>();

  constructor(entries: readonly GlossaryEntry[]) {
    let number = 0;
    for (const { forms } of entries) {
      const entry = forms.flatMap(({ text, language, near }) => {
        const tokens = analyze(text, language);
        const spelled = tokens.slice(tokens.findIndex((token) => !token.stop));
        const terms = spelled.filter((token) => !token.stop).map((token) => token.term);
        return terms.length === 0 ? [] : [{ text, terms, spelled, near }];
      });
      for (const form of entry) this.#add({ number: number++, form, entry });
    }
    for (const found of this.#byTerm.values())
      found.sort((a, b) => b.form.terms.length - a.form.terms.length);
    for (const found of this.#byCharacter.values())
      found.sort((a, b) => b.form.text.length - a.form.text.length);
  }

  #add(indexed: Indexed): void {
    const han = HAN.test(indexed.form.text);
    const key = han ? indexed.form.text.normalize('NFKC').charAt(0) : indexed.form.terms[0];
    if (key === undefined) return;
    const index = han ? this.#byCharacter : this.#byTerm;
    const found = index.get(key);
    if (found === undefined) index.set(key, [indexed]);
    else found.push(indexed);
  }

  /** Mentions in a question, in order and not overlapping; the longest form wins. */
  mentions(question: string, tokens: readonly Token[]): Mention[] {
    const found = [...this.#hanMentions(question), ...this.#wordMentions(tokens)];
    return found.sort((a, b) => a.span.start - b.span.start);
  }

  #wordMentions(tokens: readonly Token[]): Mention[] {
    const found: Mention[] = [];
    for (let at = 0; at < tokens.length; ) {
      const indexed = this.#byTerm.get(tokens[at]?.term ?? '') ?? [];
      const fits = indexed.flatMap((one) => {
        const end = matchEnd(tokens, at, one.form.spelled);
        return end === undefined ? [] : [{ ...one, end }];
      });
      const to = Math.max(0, ...fits.map(({ end }) => end));
      const first = tokens[at];
      const last = tokens[to - 1];
      if (first !== undefined && last !== undefined) {
        const longest = fits.filter(({ end }) => end === to);
        found.push({ span: { start: first.start, end: last.end }, ...this.#meant(longest) });
      }
      at = Math.max(at + 1, to);
    }
    return found;
  }

  #hanMentions(question: string): Mention[] {
    const found: Mention[] = [];
    for (let at = 0; at < question.length; ) {
      const indexed = this.#byCharacter.get(question.charAt(at)) ?? [];
      const fits = indexed.filter(({ form }) => question.startsWith(form.text, at));
      const length = fits[0]?.form.text.length ?? 0;
      if (length > 0) {
        const longest = fits.filter(({ form }) => form.text.length === length);
        found.push({ span: { start: at, end: at + length }, ...this.#meant(longest) });
      }
      at += Math.max(1, length);
    }
    return found;
  }

  #meant(fits: readonly Indexed[]): Pick<Mention, 'form' | 'others'> {
    const key = fits.map(({ number }) => number).join();
    let known = this.#others.get(key);
    if (known === undefined) {
      known = meant(fits);
      this.#others.set(key, known);
    }
    return known;
  }
}

/** Where a form ends that begins at a token, else undefined; its own stop words may be left out, others not added. */
function matchEnd(tokens: readonly Token[], from: number, form: readonly Token[]): number | undefined {
  let at = from;
  for (const word of form) {
    if (tokens[at]?.term === word.term && tokens[at]?.stop === word.stop) at++;
    else if (!word.stop) return undefined;
  }
  return at;
}

function meant(fits: readonly Indexed[]): Pick<Mention, 'form' | 'others'> {
  // A form under two entries counts as near only where it is near in both.
  const form = fits.find(({ form }) => !form.near)?.form ?? fits[0]?.form;
  if (form === undefined) throw new Error('Cannot mention a form that is not there');
  const others = fits.flatMap(({ form: own, entry }) =>
    entry.filter((other) => other !== own).map((other) => ({ ...other, near: other.near || own.near })),
  );
  return { form, others };
}
