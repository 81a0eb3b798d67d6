/** Where does a phrase, or a word with a sign, stand? */

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
  /** Of the passages that say it or stand below a heading that does, with what that is worth, see `EXACTNESS`. */
  readonly passageNumbers: ReadonlyMap<number, number>;
  /** Into `document.text`. */
  spansIn(passageNumber: number): readonly Span[];
}

/** Where a phrase or a word with a sign stands. */
export function literalIn(part: Part, index: PassageIndex, wordings: VerbatimIndex): Literal {
  const tokens = analyze(part.text, index.languages);
  // Common words have inflections that are other words: they are found as they are written.
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

/** The passages whose text says a phrase or a word, and where. */
interface InText {
  readonly said: ReadonlySet<number>;
  spansIn(passageNumber: number): readonly Span[];
}

/** Whether a heading says a word as it is inflected there. */
function inflectedIn(wanted: readonly Token[], index: PassageIndex) {
  const words = new HeadingWords(index);
  const terms = wanted.map(({ term }) => term);
  return (heading: string, document: Document) => spansOf(terms, words.of(heading, document)).length > 0;
}

/** Whether a heading says words as they are written. */
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

/** The passages in which all the terms may stand: those of the rarest one. */
function passagesToRead(
  terms: readonly string[],
  index: PassageIndex,
  passageNumbersOf: (term: string) => ArrayLike<number> & Iterable<number>,
): Iterable<number> {
  const { formStops, formTerms } = index.data;
  // What is a stop word in another language of the corpus is in no list of passages.
  const unlisted = new Set<number>();
  for (let form = 0; form < formStops.length; form++)
    if (formStops[form] === 1) unlisted.add(formTerms[form] ?? -1);
  const listed = terms.filter((term) => !unlisted.has(index.data.terms.numberOf(term) ?? -1));
  if (listed.length === 0) return index.passages.keys();
  return listed
    .map(passageNumbersOf)
    .reduce((fewest, passageNumbers) => (passageNumbers.length < fewest.length ? passageNumbers : fewest));
}

/** Where terms follow each other. */
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

/** Where a run of words begins in a passage and is set so. */
function spansSaid(said: Run, setting: string, passageNumber: number, wordings: VerbatimIndex): Span[] {
  const found: Span[] = [];
  const end = wordings.startOf(passageNumber + 1);
  for (let at = wordings.next(said, wordings.startOf(passageNumber)); at >= 0 && at < end; ) {
    // A run that goes on in the next passage is shorter in its first.
    const [stretch] = wordings.run(said, at);
    if (stretch !== undefined && settingOf(stretch.passage.document.text, stretch.span) === setting)
      found.push(stretch.span);
    at = wordings.next(said, at + 1);
  }
  return found;
}

/**
 * Whether passages that say the words say them set so, as far as a glance tells; undefined where it does not. A common
 * phrase stands in most passages, and to read those word by word takes seconds.
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
    // Most say it in lower case and on one line.
    if (isPlain && stands(setting, written)) return true;
    if (simple?.test(written) === false && !ODD.test(written)) return false;
    const text = inOneLine(written).toLowerCase();
    if (isPlain && stands(setting, text)) return true;
    const isAscii = /^[\x20-\x7e]*$/.test(text);
    // A stretch of whole words is set plainly as it is within its text.
    return (isAscii ? text : settingOf(text, { start: 0, end: text.length })).includes(setting)
      ? undefined
      : false;
  };
}

/** A setting whose signs are written in one way only. */
const SIMPLE = /^[a-z0-9 ,;:!?()]*$/;

/** What is not seen, and what becomes a plain letter or sign when it is composed or set in lower case. */
const ODD = /\uFE0E|\uFE0F|[\u00AD\u0130\u037E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u212A\uFEFF]/;

function escaped(text: string): string {
  return text.replace(/[()?]/g, '\\$&');
}

/** Whether a setting stands between words, beyond doubt. */
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
