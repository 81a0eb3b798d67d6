/** What is left of a question without anything that does not change what it asks? */

import type { PassageIndex } from '../../index/passage-index.ts';
import { courtesyOf } from '../../languages/courtesy.ts';
import type { Language } from '../../languages/language.ts';
import { UNSPACED } from '../../text/scripts.ts';
import type { Glossary } from '../question/glossary.ts';
import { hanForm } from './han-form.ts';
import { type ReadWord, readWords } from './read-words.ts';
import { type Rewording, rewordingOf } from './rewording.ts';

/** A word with what is directly before it. */
export interface AskedWord
  extends Pick<ReadWord, 'id' | 'written' | 'isNumber' | 'isMention' | 'isCapital' | 'isApart'> {
  /** Words without a meaning of their own, such as prepositions; '' if there are none. */
  readonly marker: string;
  /** '' if it has none. */
  readonly article: string;
}

/** A question in the form in which it is compared with others. */
export interface AskedForm {
  /** Equal for any two questions that may ask the same; '' if the question has no words. */
  readonly key: string;
  readonly language: Language | undefined;
  /** Words that ask (when, how many); '' if they are not at its beginning or end. */
  readonly asking: string;
  /** An auxiliary verb that means something and whose position does not matter; else ''. */
  readonly auxiliary: string;
  readonly isPast: boolean;
  /** In order. A question that ends with a preposition has a last word without characters. */
  readonly words: readonly AskedWord[];
}

/** In UTF-16 units: longer questions are the same only if nothing differs. */
const LONGEST = 400;

/** Signs that change what is asked: currencies, operators, and a minus before a number. */
const SIGNS = /(?!\p{Extended_Pictographic})[\p{Sc}\p{Sm}%&@°§#*/]|(?<![\p{L}\p{N}])[-−](?=\p{N})/gu;

export function askedForm(question: string, index: PassageIndex, glossary: Glossary): AskedForm {
  const bare = withoutCourtesy(question.normalize('NFKC'));
  const signs = (bare.match(SIGNS) ?? []).join('');
  if (bare.length > LONGEST) return whole(`${signs} ${bare}`);
  if (/\p{sc=Han}/u.test(bare)) return whole(`${signs} ${hanForm(bare, index, glossary)}`);
  const { words, isEmbedded, language } = readWords(bare, index, glossary);
  const known = language === undefined ? undefined : rewordingOf(language);
  const { kept, auxiliary, isPast } = withoutAuxiliary(withoutIdle(words, isEmbedded, known), known);
  const { asking, rest } = withoutAsking(kept, known, language?.rewording.order === 'fixed');
  const attached = lastFirst(withMarkers(rest, known));
  const ids = attached.map(({ id }) => id).sort();
  const key = words.length === 0 ? '' : [signs, asking, auxiliary, ...ids].join('|');
  return { key, language, asking, auxiliary, isPast, words: attached };
}

/** A form that is the same only as one with the same key. */
function whole(key: string): AskedForm {
  return { key: key.trim(), language: undefined, asking: '', auxiliary: '', isPast: false, words: [] };
}

/** Leaves out greetings and thanks before or after a question, if a sign separates them from it. */
function withoutCourtesy(question: string): string {
  const parts = question.match(IN_UNSPACED.test(question) ? PART_OR_WORD : PART) ?? [];
  const isCourtesy = (part = '') => courtesyOf(part) !== undefined;
  let start = 0;
  let end = parts.length;
  while (start < end - 1 && isCourtesy(parts[start])) start++;
  while (start < end - 1 && isCourtesy(parts[end - 1])) end--;
  return end - start === parts.length ? question : parts.slice(start, end).join('');
}

const PART = /[^,.!;?。，！？؟،\n]+[,.!;?。，！？؟،\s]*/gu;
/** A script without spaces has them only between phrases. */
const PART_OR_WORD = /[^,.!;?。，！？؟،\s]+[,.!;?。，！？؟،\s]*/gu;
const IN_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');

function withoutIdle(
  words: readonly ReadWord[],
  isEmbedded: boolean,
  known: Rewording | undefined,
): readonly ReadWord[] {
  if (known === undefined) return words;
  const kept = words.filter(({ written }) => !known.idle.has(written));
  const opens = ({ written }: ReadWord) =>
    known.openers.has(written) || (isEmbedded && known.embeds.has(written));
  return kept.slice(
    Math.max(
      0,
      kept.findIndex((word) => !opens(word)),
    ),
  );
}

interface WithoutAuxiliary extends Pick<AskedForm, 'auxiliary' | 'isPast'> {
  readonly kept: readonly ReadWord[];
}

/** Takes out the auxiliary verb, if there is one; with several, each stays in its clause. */
function withoutAuxiliary(words: readonly ReadWord[], known: Rewording | undefined): WithoutAuxiliary {
  const verbs = known?.auxiliaries;
  if (verbs === undefined) return { kept: words, auxiliary: '', isPast: false };
  const { idle, be, other, past, isPastForm } = verbs;
  const found = words.filter(
    ({ written, isCapital, isStop }) =>
      isStop && !isCapital && (idle.has(written) || be.has(written) || other.has(written)),
  );
  const [verb, ...more] = found;
  if (verb === undefined) {
    const isPast = words.some(({ written, isStop }) => !isStop && isPastForm(written));
    return { kept: words, auxiliary: '', isPast };
  }
  if (more.length > 0) return { kept: words, auxiliary: '', isPast: false };
  const auxiliary = idle.has(verb.written) ? '' : be.has(verb.written) ? 'be' : verb.written;
  return { kept: without(words, words.indexOf(verb), 1), auxiliary, isPast: past.has(verb.written) };
}

/** Takes out the words that ask, if they are at the beginning, at the end or behind a phrase with a preposition. */
function withoutAsking(
  words: readonly ReadWord[],
  known: Rewording | undefined,
  isFixed: boolean,
): { asking: string; rest: readonly ReadWord[] } {
  if (known === undefined) return { asking: '', rest: words };
  const asks = ({ written, isStop }: ReadWord) => isStop && known.asking.has(written);
  const isFirst = words.findIndex(({ isStop }) => !isStop);
  const opening = words.slice(0, isFirst < 0 ? words.length : isFirst);
  const last = opening.findLastIndex(asks);
  const askingOf = (own: readonly ReadWord[]) =>
    own.map(({ written }) => known.alike.get(written) ?? written).join(' ');
  if (last >= 0) return { asking: askingOf(words.slice(0, last + 1)), rest: without(words, 0, last + 1) };
  const only = words.findIndex(asks);
  const [first] = words;
  if (isFixed || only < 0 || first === undefined) return { asking: '', rest: words };
  let end = only + 1;
  while (end < words.length && words[end] !== undefined && asks(words[end] as ReadWord)) end++;
  const isLed = first.isStop && !known.articles.has(first.written);
  if (words.slice(end).some(asks) || !(isLed || end === words.length)) return { asking: '', rest: words };
  return { asking: askingOf(words.slice(only, end)), rest: without(words, only, end - only) };
}

/** Without `count` words from `from` on; the next word is then apart from those before. */
function without(words: readonly ReadWord[], from: number, count: number): readonly ReadWord[] {
  return words.toSpliced(from, count).map((word, at) => (at === from ? { ...word, isApart: true } : word));
}

/** Moves phrases before the question behind it: "In summer, how many bees live in a hive". */
function lastFirst(words: readonly AskedWord[]): readonly AskedWord[] {
  const isLed = words[0] !== undefined && words[0].marker !== '';
  const begins = isLed ? words.findIndex(({ isApart }, at) => at > 0 && isApart) : -1;
  return begins < 0 ? words : [...words.slice(begins), ...words.slice(0, begins)];
}

function withMarkers(words: readonly ReadWord[], known: Rewording | undefined): AskedWord[] {
  const attached: AskedWord[] = [];
  let marker: string[] = [];
  let article = '';
  let isApart = false;
  for (const [at, word] of words.entries()) {
    const { id, written, isStop, isLight, isNumber, isMention, isCapital } = word;
    isApart ||= word.isApart;
    if (isStop) {
      // A capital is a name: vitamin A. At the end, nothing follows that it could be an article of.
      const isArticle =
        known?.articles.has(written) === true && !isCapital && words[at + 1]?.isStop === false;
      if (isArticle) article = written;
      else marker.push(written);
      continue;
    }
    const before = attached.at(-1);
    const countedBy =
      before?.isNumber === true && isLight && !isApart && marker.length === 0 ? before.id : undefined;
    attached.push({
      ...{ id, written, isNumber, isMention, isCapital, article },
      isApart,
      marker: countedBy === undefined ? marker.join(' ') : `#${countedBy}`,
    });
    [marker, article, isApart] = [[], '', false];
  }
  if (marker.length === 0) return attached;
  const end = { id: '', written: '', isNumber: false, isMention: false, isCapital: false };
  return [...attached, { ...end, isApart, marker: marker.join(' '), article }];
}
