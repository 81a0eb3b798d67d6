/** Where does a phrase, or a word with a sign, occur? */

import type { Document, Passage } from '../../corpus/document.ts';
import { analyze, type Token } from '../../index/analyzer.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import type { Run, VerbatimIndex } from '../../index/verbatim-index.ts';
import { plainSetting, saidWords } from '../../text/quoted-words.ts';
import type { Span } from '../../text/span.ts';
import { EXACTNESS } from './grade.ts';
import { HeadingWords, headingsAbove, passagesUnder } from './headings.ts';
import type { Part } from './syntax.ts';

export interface Literal extends Part {
  /** For each passage that contains it, or is below a heading that does, what that is worth; see `EXACTNESS`. */
  readonly passageNumbers: ReadonlyMap<number, number>;
  /** Into `document.text`. */
  spansIn(passageNumber: number): readonly Span[];
}

/** Where a phrase or a word with a sign occurs. */
export function literalIn(part: Part, index: PassageIndex, wordings: VerbatimIndex): Literal {
  const tokens = analyze(part.text, index.languages);
  // Inflections of common words may be other words, so common words are only found as they are written.
  const isVerbatim = part.phrase || tokens.length === 0 || tokens.some((token) => token.stop);
  const { said, spansIn } = isVerbatim ? verbatim(part.text, index, wordings) : inflected(tokens, index);
  const passageNumbers = new Map<number, number>();
  for (const passageNumber of said) passageNumbers.set(passageNumber, EXACTNESS.written);
  const own = tokens.filter(({ stop }) => !stop).map(({ term }) => term);
  const inHeading = isVerbatim ? verbatimIn(part.text) : inflectedIn(tokens, index);
  for (const passageNumber of passagesToRead(own, index, (term) => passagesUnder(term, index))) {
    const document = index.passages[passageNumber]?.document;
    if (document === undefined || passageNumbers.has(passageNumber)) continue;
    const saying = headingsAbove(passageNumber, index).filter(({ text }) => inHeading(text, document));
    if (saying.length === 0) continue;
    const isFirst = saying.some((heading) => heading.isFirst);
    passageNumbers.set(passageNumber, isFirst ? EXACTNESS.written : EXACTNESS.below);
  }
  return { ...part, passageNumbers, spansIn };
}

/** The passages with a phrase or a word in their text, and where it is. */
interface InText {
  readonly said: ReadonlySet<number>;
  spansIn(passageNumber: number): readonly Span[];
}

/** Whether a heading contains the words in any inflection. */
function inflectedIn(wanted: readonly Token[], index: PassageIndex) {
  const words = new HeadingWords(index);
  const terms = wanted.map(({ term }) => term);
  return (heading: string, document: Document) => spansOf(terms, words.of(heading, document)).length > 0;
}

/** Whether a heading contains the words exactly as they are written. */
function verbatimIn(phrase: string): (heading: string) => boolean {
  const words = saidWords(phrase);
  const setting = settingOf(phrase, { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 });
  const known = new Map<string, boolean>();
  const says = (heading: string) => {
    const own = saidWords(heading);
    return own.some(({ start }, at) => {
      if (!words.every(({ said }, n) => own[at + n]?.said === said)) return false;
      const end = own[at + words.length - 1]?.end ?? start;
      return settingOf(heading, { start, end }) === setting;
    });
  };
  return (heading) => {
    const isKnown = known.get(heading);
    if (isKnown !== undefined) return isKnown;
    const found = words.length > 0 && says(heading);
    known.set(heading, found);
    return found;
  };
}

function inflected(tokens: readonly Token[], index: PassageIndex): InText {
  const terms = tokens.map(({ term }) => term);
  const said = new Set<number>();
  const numbers = terms.map((term) => index.data.terms.numberOf(term) ?? -1);
  const { formTerms } = index.data;
  for (const passageNumber of passagesToRead(terms, index, (term) => index.passageNumbersOf(term))) {
    const forms = index.formsOf(passageNumber);
    const follow = (at: number) => numbers.every((number, n) => formTerms[forms[at + n] ?? -1] === number);
    if (forms.some((_, at) => follow(at))) said.add(passageNumber);
  }
  return { said, spansIn: (passageNumber) => spansOf(terms, index.tokensOf(passageNumber)) };
}

/** The passages that may contain all the terms: those of the rarest one. */
function passagesToRead(
  terms: readonly string[],
  index: PassageIndex,
  passageNumbersOf: (term: string) => ArrayLike<number> & Iterable<number>,
): Iterable<number> {
  const { formStops, formTerms } = index.data;
  // A term that is a stop word in another language of the corpus has an incomplete list of passages.
  const unlisted = new Set<number>();
  for (let form = 0; form < formStops.length; form++)
    if (formStops[form] === 1) unlisted.add(formTerms[form] ?? -1);
  const listed = terms.filter((term) => !unlisted.has(index.data.terms.numberOf(term) ?? -1));
  if (listed.length === 0) return index.passages.keys();
  return listed
    .map(passageNumbersOf)
    .reduce((fewest, passageNumbers) => (passageNumbers.length < fewest.length ? passageNumbers : fewest));
}

/** Where the terms follow one another. */
function spansOf(terms: readonly string[], tokens: readonly (Pick<Token, 'term'> & Span)[]): Span[] {
  const found: Span[] = [];
  for (let at = 0; at + terms.length <= tokens.length; at++) {
    if (!terms.every((term, n) => tokens[at + n]?.term === term)) continue;
    const [start, end] = [tokens[at]?.start, tokens[at + terms.length - 1]?.end];
    if (start !== undefined && end !== undefined) found.push({ start, end });
  }
  return found;
}

function verbatim(phrase: string, index: PassageIndex, wordings: VerbatimIndex): InText {
  const words = saidWords(phrase);
  const run = wordings.runOf(words);
  if (run === undefined || run.count === 0) return { said: new Set(), spansIn: () => [] };
  const setting = settingOf(phrase, { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 });
  const isSet = settingIn(setting, words);
  const { passages } = index;
  const spansIn = (passageNumber: number) => spansSaid(run, setting, passageNumber, wordings);
  const said = new Set<number>();
  for (let at = wordings.next(run); at >= 0; ) {
    const passageNumber = wordings.passageNumberAt(at);
    const passage = passages[passageNumber];
    if (passage !== undefined && (isSet(passage) ?? spansIn(passageNumber).length > 0))
      said.add(passageNumber);
    at = wordings.next(run, wordings.startOf(passageNumber + 1));
  }
  return { said, spansIn };
}

/** Where a run of words begins in a passage with the same case and punctuation. */
function spansSaid(said: Run, setting: string, passageNumber: number, wordings: VerbatimIndex): Span[] {
  const found: Span[] = [];
  const end = wordings.startOf(passageNumber + 1);
  for (let at = wordings.next(said, wordings.startOf(passageNumber)); at >= 0 && at < end; ) {
    // If a run continues in the next passage, its part in the first is shorter.
    const [stretch] = wordings.run(said, at);
    if (stretch !== undefined && settingOf(stretch.passage.document.text, stretch.span) === setting)
      found.push(stretch.span);
    at = wordings.next(said, at + 1);
  }
  return found;
}

/**
 * Whether a passage that contains the words has them with the same case and punctuation, as far as a quick look
 * shows; undefined if it does not. A common phrase is in most passages, and comparing all of those word by word takes
 * seconds.
 */
function settingIn(
  setting: string,
  words: readonly { readonly said: string }[],
): (passage: Passage) => boolean | undefined {
  const alike = saidWords(setting);
  const isPlain = alike.length === words.length && alike.every(({ said }, at) => said === words[at]?.said);
  const simple = SIMPLE.test(setting)
    ? new RegExp(setting.split(' ').map(escaped).join('\\s+'), 'i')
    : undefined;
  return ({ document, span }) => {
    const written = document.text.slice(span.start, span.end);
    // Most passages have it in lower case and on one line.
    if (isPlain && stands(setting, written)) return true;
    if (simple?.test(written) === false && !ODD.test(written)) return false;
    const text = inOneLine(written).toLowerCase();
    if (isPlain && stands(setting, text)) return true;
    const isAscii = /^[\x20-\x7e]*$/.test(text);
    // Whole words have the same plain setting on their own as within their text.
    return (isAscii ? text : settingOf(text, { start: 0, end: text.length })).includes(setting)
      ? undefined
      : false;
  };
}

/** A setting whose signs can be written in only one way. */
const SIMPLE = /^[a-z0-9 ,;:!?()]*$/;

/** Characters that are not shown, and those that become a plain letter or sign when composed or in lower case. */
const ODD = /\uFE0E|\uFE0F|[\u00AD\u0130\u037E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u212A\uFEFF]/;

function escaped(text: string): string {
  return text.replace(/[()?]/g, '\\$&');
}

/** Whether the setting occurs between words, beyond doubt. */
function stands(setting: string, text: string): boolean {
  for (let at = text.indexOf(setting); at >= 0; at = text.indexOf(setting, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + setting.length)];
    if (/^[\s("]?$/.test(before) && /^[\s,;!?)"]?$/.test(after)) return true;
  }
  return false;
}

function inOneLine(text: string): string {
  return /[^\S ]| {2}/u.test(text) ? text.replace(/\s+/gu, ' ') : text;
}

function settingOf(text: string, { start, end }: Span): string {
  return plainSetting(text.slice(start, end)).toLowerCase();
}
