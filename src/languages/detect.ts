/** Which of the languages is a text written in? */

import { languages } from './index.ts';
import type { Language, Script } from './language.ts';
import { scriptOf } from './script.ts';

/** In UTF-16 units: how much of the beginning is examined, about 200 words. */
const SAMPLE = 1_200;

/** Fewer common words of a language are chance: a name such as Los Angeles or La Paz has one. */
const LEAST_COMMON_WORDS = 2;
/** Running text has twice this share of common words; names and tables have less. */
const LEAST_SHARE = 0.2;
/**
 * Another language must have this many times the common words of the assumed one: a quotation does not change the
 * language of a text.
 */
const MARGIN = 1.3;

/** Single letters are ignored: they are initials, elisions and the ends of contractions in any language. */
const WORD = /[\p{L}\p{M}]{2,}|\p{sc=Han}/gu;

/** A Han character says about as much as this many letters. */
const LETTERS_OF_HAN = 4;

/**
 * The code of the language of a text or a question, judged by its script and by the common words of each language in
 * that script; undefined if there is too little evidence, or if no language has that script.
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

/** The script that most letters belong to. */
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

/** For each script and word, the indices of the languages that have it as a stop word. */
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
