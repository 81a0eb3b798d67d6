/** Which other words mean the same as those of a question? */

import type { GlossaryEntry } from '../../corpus/glossary.ts';
import { analyze, type Token } from '../../index/analyzer.ts';
import { LETTERS } from '../../languages/script.ts';
import type { Span } from '../../text/span.ts';

/** One of the names in an entry. */
export interface GlossaryName {
  /** As written in the glossary. */
  readonly text: string;
  /** Its terms without stop words; never empty. */
  readonly terms: readonly string[];
  /** Its tokens, from the first that is not a stop word. */
  readonly spelled: readonly Token[];
  /** Whether it has the meaning only loosely. */
  readonly near: boolean;
}

/** A stretch of a question that names one or more entries. */
export interface Mention {
  /** Into the question. */
  readonly span: Span;
  readonly form: GlossaryName;
  /** The other forms of the same entries; the same object whenever the same forms are found. */
  readonly others: readonly GlossaryName[];
}

/** A form by its position in its entry; it is analysed only when a question could contain it. */
interface Indexed {
  /** Position among all forms of the glossary. */
  readonly number: number;
  readonly entry: Entry;
  readonly at: number;
}

/** A form that is in a question, or may be. */
interface Fit {
  readonly form: GlossaryName;
  readonly indexed: Indexed;
}

const HAN = /\p{sc=Han}/u;

/** The scripts by which forms are grouped, with a test for forms written in that script alone. */
const SCRIPTS = LETTERS.filter(([name]) => name !== 'Han').map(([name, letter]) => ({
  name,
  letter,
  alone: new RegExp(`^(?:${letter.source}|[\\p{M}\\s\\p{P}])+$`, 'u'),
}));

/** One entry. Its forms are analysed one by one, because few questions need all of them. */
class Entry {
  readonly #given: GlossaryEntry['forms'];
  readonly #forms: (GlossaryName | null)[] = [];

  constructor(given: GlossaryEntry['forms']) {
    this.#given = given;
  }

  /** Undefined for a form without content words. */
  form(at: number): GlossaryName | undefined {
    let form = this.#forms[at];
    if (form === undefined) {
      form = formOf(this.#given[at]) ?? null;
      this.#forms[at] = form;
    }
    return form ?? undefined;
  }

  forms(): GlossaryName[] {
    return this.#given.flatMap((_, at) => this.form(at) ?? []);
  }
}

function formOf(given: GlossaryEntry['forms'][number] | undefined): GlossaryName | undefined {
  if (given === undefined) return undefined;
  const { text, language, near } = given;
  const tokens = analyze(text, language);
  const spelled = tokens.slice(tokens.findIndex((token) => !token.stop));
  const terms = spelled.filter((token) => !token.stop).map((token) => token.term);
  return terms.length === 0 ? undefined : { text, terms, spelled, near };
}

/** The entries of a glossary, to be found in questions by any of their forms. */
export class Glossary {
  /** By first term, longest forms first. */
  readonly #byTerm = new Map<string, Fit[]>();
  /** Forms with Han characters, found in questions without spaces: by first character, longest first. */
  readonly #byCharacter = new Map<string, { readonly text: string; readonly indexed: Indexed }[]>();
  /** Forms that are not in #byTerm yet, by the only script they are written in, or ''. */
  readonly #unread = new Map<string, Indexed[]>();

  /** Results by the forms that were found: the same for every question. */
  readonly #others = new Map<string, Pick<Mention, 'form' | 'others'>>();

  constructor(entries: readonly GlossaryEntry[]) {
    let number = 0;
    for (const { forms } of entries) {
      const entry = new Entry(forms);
      for (const [at, { text }] of forms.entries()) {
        const indexed = { number: number++, entry, at };
        const plain = text.normalize('NFKC');
        if (HAN.test(text)) push(this.#byCharacter, plain.charAt(0), { text, indexed });
        else push(this.#unread, SCRIPTS.find(({ alone }) => alone.test(plain))?.name ?? '', indexed);
      }
    }
    for (const found of this.#byCharacter.values()) found.sort((a, b) => b.text.length - a.text.length);
  }

  /**
   * Analyses all forms, so that the first question in a script does not wait for it; yields where the work may pause.
   */
  *readAhead(): Generator<undefined, void> {
    for (const [script, forms] of [...this.#unread]) {
      for (const { entry, at } of forms) {
        entry.form(at);
        yield undefined;
      }
      this.#read(script);
    }
  }

  #readFor(question: string, tokens: readonly Token[]): void {
    if (this.#unread.size === 0) return;
    const plain = question.normalize('NFKC');
    // A number may be a word in any script.
    const all = tokens.some(({ term }) => /\p{N}/u.test(term));
    for (const script of [...this.#unread.keys()]) {
      const letter = SCRIPTS.find(({ name }) => name === script)?.letter;
      if (all || letter === undefined || letter.test(plain)) this.#read(script);
    }
  }

  #read(script: string): void {
    const touched = new Set<Fit[]>();
    for (const indexed of this.#unread.get(script) ?? []) {
      const form = indexed.entry.form(indexed.at);
      const [first] = form?.terms ?? [];
      if (form !== undefined && first !== undefined)
        touched.add(push(this.#byTerm, first, { form, indexed }));
    }
    this.#unread.delete(script);
    for (const found of touched) {
      found.sort((a, b) => b.form.terms.length - a.form.terms.length || a.indexed.number - b.indexed.number);
    }
  }

  /** Mentions in a question, in order and not overlapping; the longest form wins. */
  mentions(question: string, tokens: readonly Token[]): Mention[] {
    this.#readFor(question, tokens);
    const found = [...this.#hanMentions(question), ...this.#wordMentions(question, tokens)];
    return found.sort((a, b) => a.span.start - b.span.start);
  }

  #wordMentions(question: string, tokens: readonly Token[]): Mention[] {
    const found: Mention[] = [];
    for (let at = 0; at < tokens.length; ) {
      const indexed = this.#byTerm.get(tokens[at]?.term ?? '') ?? [];
      const fits = indexed.flatMap((one) => {
        const end = matchEnd(tokens, at, one.form.spelled);
        return end === undefined || isByChance(question, tokens[at], one.form) ? [] : [{ ...one, end }];
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
      const fits = indexed.flatMap(({ text, indexed }) => {
        const form = question.startsWith(text, at) ? indexed.entry.form(indexed.at) : undefined;
        return form === undefined ? [] : [{ form, indexed }];
      });
      const length = fits[0]?.form.text.length ?? 0;
      if (length > 0) {
        const longest = fits.filter(({ form }) => form.text.length === length);
        found.push({ span: { start: at, end: at + length }, ...this.#meant(longest) });
      }
      at += Math.max(1, length);
    }
    return found;
  }

  #meant(fits: readonly Fit[]): Pick<Mention, 'form' | 'others'> {
    const key = fits.map(({ indexed }) => indexed.number).join();
    let known = this.#others.get(key);
    if (known === undefined) {
      known = meant(fits);
      this.#others.set(key, known);
    }
    return known;
  }
}

/** Stems this short are shared by unrelated words. */
const SHORT_STEM = 3;

/**
 * Whether a lower-case word matches a capitalised name only because both have the same short stem: делом is not Дели.
 */
function isByChance(
  question: string,
  token: Token | undefined,
  { text, terms, spelled }: GlossaryName,
): boolean {
  if (token === undefined || terms.length > 1 || token.term.length > SHORT_STEM) return false;
  const isLower = /^\p{Ll}/u.test(question.slice(token.start));
  return isLower && /^\p{Lu}/u.test(text) && token.surface !== spelled[0]?.surface;
}

/**
 * Where a form that begins at a token ends, or undefined. Its own stop words may be missing; others may not be added.
 */
function matchEnd(tokens: readonly Token[], from: number, form: readonly Token[]): number | undefined {
  let at = from;
  for (const word of form) {
    if (tokens[at]?.term === word.term && tokens[at]?.stop === word.stop) at++;
    else if (!word.stop) return undefined;
  }
  return at;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): Value[] {
  const known = map.get(key);
  if (known === undefined) {
    const values = [value];
    map.set(key, values);
    return values;
  }
  known.push(value);
  return known;
}

function meant(fits: readonly Fit[]): Pick<Mention, 'form' | 'others'> {
  // A form in two entries counts as near only if it is near in both.
  const form = fits.find(({ form }) => !form.near)?.form ?? fits[0]?.form;
  if (form === undefined) throw new Error('Cannot mention a form that is not there');
  const others = fits.flatMap(({ form: own, indexed }) =>
    indexed.entry
      .forms()
      .filter((other) => other !== own)
      .map((other) => ({ ...other, near: other.near || own.near })),
  );
  return { form, others };
}
