/** In which of the languages is a text written? */

import { languages } from './index.ts';
import type { Language, Script } from './language.ts';
import { scriptOf } from './script.ts';

/** Beginning of a text that is looked at, in UTF-16 units: some 200 words. */
const SAMPLE = 1_200;

/** Fewer common words of a language are chance: a name such as Los Angeles or La Paz has one. */
const LEAST_COMMON_WORDS = 2;
/** Running text has twice that share of common words; names and tables have less. */
const LEAST_SHARE = 0.2;
/** So many times the common words of the assumed language another one must have: a quotation does not turn a text. */
const MARGIN = 1.3;

/** Single letters are left out: they are initials, elisions and the ends of contractions in any language. */
const WORD = /[\p{L}\p{M}]{2,}|\p{sc=Han}/gu;

/** A Han character says about as much as so many letters. */
const LETTERS_OF_HAN = 4;

/**
 * The code of the language that a text or a question is in, by its script and by the words that are common in each
 * language of the script; undefined where too little speaks for any, or none is in that script.
 */
export function languageOfText(text: string): string | undefined {
  const words = (text.slice(0, SAMPLE).normalize('NFC').match(WORD) ?? []).map(inScript);
  const script = mostWritten(words);
  const own = languages.filter((language) => language.script === script);
  if (own.length <= 1) return own[0]?.code;
  return byCommonWords(
    words.filter((word) => word.script === script).map(({ word }) => word),
    own,
  );
}

interface Written {
  readonly word: string;
  readonly script: Script;
}

function inScript(word: string): Written {
  return { word, script: /^[a-z]/iu.test(word) ? 'Latin' : scriptOf(word) };
}

/** The script of most letters. */
function mostWritten(words: readonly Written[]): Script {
  const letters = new Map<Script, number>();
  for (const { word, script } of words)
    letters.set(script, (letters.get(script) ?? 0) + word.length * (script === 'Han' ? LETTERS_OF_HAN : 1));
  const [most] = [...letters].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 'Other';
}

function byCommonWords(words: readonly string[], own: readonly Language[]): string | undefined {
  const common = own.map(() => 0);
  for (const word of words) {
    for (const at of languagesWith(word.toLowerCase(), own)) common[at] = (common[at] ?? 0) + 1;
  }
  const [assumed = 0] = common;
  const most = Math.max(...common);
  if (most < LEAST_COMMON_WORDS || most < words.length * LEAST_SHARE) return undefined;
  return own[most < assumed * MARGIN ? 0 : common.indexOf(most)]?.code;
}

/** By script and word, the positions of the languages that have it for a stop word. */
const byWord = new Map<Script, Map<string, number[]>>();

function languagesWith(word: string, own: readonly Language[]): readonly number[] {
  const script = own[0]?.script ?? 'Other';
  let known = byWord.get(script);
  if (known === undefined) {
    known = new Map();
    for (const [at, { stopWords }] of own.entries()) {
      for (const stop of stopWords) known.set(stop, [...(known.get(stop) ?? []), at]);
    }
    byWord.set(script, known);
  }
  return known.get(word) ?? [];
}
