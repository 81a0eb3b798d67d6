/** Do two questions ask the same? If in doubt, they do not. */

import type { Language } from '../../languages/language.ts';
import type { AskedForm, AskedWord } from './asked-form.ts';
import { rewordingOf } from './rewording.ts';

/**
 * Whether two questions ask the same in other words: in another order, with other inflections, or with another name
 * for the same thing. False for two questions without words.
 */
export function sameQuestion(one: AskedForm, other: AskedForm): boolean {
  if (one.key === '' || one.key !== other.key || one.isPast !== other.isPast) return false;
  if (one.language !== other.language || one.words.length !== other.words.length) return false;
  return sameInPhrases(one, other) || sameFreely(one, other);
}

/** Whether they have the same phrases. Phrases that begin with different words may be in any order. */
function sameInPhrases(one: AskedForm, other: AskedForm): boolean {
  const { language } = one;
  if (language === undefined || language.rewording.order === 'fixed')
    return sameInOrder(one.words, other.words, one);
  const [own, others] = [inOrder(phrasesOf(one.words)), inOrder(phrasesOf(other.words))];
  const lengths = (phrases: readonly AskedWord[][]) => phrases.map(({ length }) => length).join();
  return lengths(own) === lengths(others) && sameInOrder(own.flat(), others.flat(), one);
}

/** Each phrase begins with a preposition; the first one may have none. */
function phrasesOf(words: readonly AskedWord[]): AskedWord[][] {
  const phrases: AskedWord[][] = [];
  for (const word of words) {
    const current = phrases.at(-1);
    const begins = word.marker !== '' && !word.marker.startsWith('#');
    if (current === undefined || begins) phrases.push([word]);
    else current.push(word);
  }
  return phrases;
}

/** Sorted by first words; those with the same keep their order: the king of France and of Spain. */
function inOrder(phrases: readonly AskedWord[][]): AskedWord[][] {
  const marker = ([first]: readonly AskedWord[]) => first?.marker ?? '';
  return phrases.toSorted((a, b) => (marker(a) < marker(b) ? -1 : marker(a) > marker(b) ? 1 : 0));
}

function sameInOrder(
  own: readonly AskedWord[],
  others: readonly AskedWord[],
  { language, auxiliary }: AskedForm,
): boolean {
  const hasCases = language?.rewording.hasCases === true;
  let inflected = 0;
  return own.every((word, at) => {
    const other = others[at];
    if (other === undefined || word.id !== other.id || word.marker !== other.marker) return false;
    if (hasCases && !areAlike(word.article, other.article, language)) return false;
    if (word.written === other.written) return true;
    inflected++;
    // With two other endings, who does what to whom may have changed.
    if (hasCases && inflected > 1) return false;
    return isSameWord(word, other, language, auxiliary === '');
  });
}

/** Whether two articles are of one case; one that is missing may be of any. */
function areAlike(one: string, other: string, language: Language): boolean {
  if (one === other || one === '' || other === '') return true;
  return rewordingOf(language).sameCase.has(`${one}/${other}`);
}

/** Whether two forms of a word differ only in number, in a tense that both questions have, or as aliases. */
function isSameWord(
  one: AskedWord,
  other: AskedWord,
  language: Language | undefined,
  mayHaveTense: boolean,
): boolean {
  if (language === undefined || one.isNumber || other.isNumber) return false;
  if (one.isMention && other.isMention) return !language.rewording.hasCases || !isInflected(one, other);
  if (isName(one, language) || isName(other, language)) return false;
  const { plurals, auxiliaries } = rewordingOf(language);
  const [shorter, longer] =
    one.written.length <= other.written.length ? [one.written, other.written] : [other.written, one.written];
  const isNoun = !language.nounsHaveCapitals || one.isCapital || other.isCapital;
  // German: öffnet and öffnete.
  if (!isNoun && shorter.endsWith('t')) return false;
  const isPlural = plurals.some(
    ([ending, plural]) =>
      (shorter.endsWith(ending) && longer === shorter.slice(0, shorter.length - ending.length) + plural) ||
      (longer.endsWith(ending) && shorter === longer.slice(0, longer.length - ending.length) + plural),
  );
  if (isPlural) return true;
  if (auxiliaries === undefined || !mayHaveTense) return false;
  const isPast = [shorter, longer].map((word) => auxiliaries.isPastForm(word));
  return isPast[0] !== isPast[1] && !/ing$/u.test(longer) && !/ing$/u.test(shorter);
}

/** Names that share this many first letters are inflections of one name. */
const ALIKE = 4;

function isInflected({ written: one }: AskedWord, { written: other }: AskedWord): boolean {
  const others = other.split(/\s+/u);
  return one
    .split(/\s+/u)
    .some((word) => others.some((like) => like !== word && like.slice(0, ALIKE) === word.slice(0, ALIKE)));
}

function isName({ isCapital, isMention }: AskedWord, language: Language): boolean {
  return isMention || (isCapital && language.nounsHaveCapitals !== true);
}

/** In a language with free order, this many words without a preposition are a verb and its subject. */
const VERB_AND_SUBJECT = 2;

/** Whether the same words are in an order that does not matter; all are written the same. */
function sameFreely(one: AskedForm, other: AskedForm): boolean {
  const { language } = one;
  if (language?.rewording.order !== 'free') return false;
  const all = ({ words }: AskedForm) => words.map(spelled).sort().join('\n');
  if (all(one) !== all(other)) return false;
  if ([one, other].every((form) => isVerbAndSubject(form, language))) return true;
  if (language.nounsHaveCapitals === true || !showsRoles(one, language)) return false;
  const [own, others] = [namesIn(one, language), namesIn(other, language)];
  return own !== undefined && own === others;
}

/** The names of a question in order, if nothing but a verb can be between them. */
function namesIn({ words }: AskedForm, language: Language): string | undefined {
  const bare = words.filter(({ marker }) => marker === '');
  const names = bare.filter((word) => isName(word, language));
  return names.length > 0 && bare.length - names.length === 1 ? names.map(spelled).join('\n') : undefined;
}

function spelled({ marker, article, written }: AskedWord): string {
  return `${marker} ${article} ${written}`;
}

function isVerbAndSubject(form: AskedForm, language: Language): boolean {
  const bare = form.words.filter(({ marker }) => marker === '');
  if (form.asking === '' || bare.length > VERB_AND_SUBJECT || !showsRoles(form, language)) return false;
  const capitals = bare.filter(({ isCapital, isMention }) => isCapital || isMention).length;
  // Two nouns could be subject and predicate: why are wasps bees.
  if (language.nounsHaveCapitals === true) return bare.length < VERB_AND_SUBJECT || capitals === 1;
  return capitals < VERB_AND_SUBJECT;
}

/** Whether words show their part in a sentence, or the question does not ask for one: Qui aime Anna, qui Anna aime. */
function showsRoles({ asking }: AskedForm, language: Language): boolean {
  if (language.rewording.hasCases || asking === '') return true;
  return language.asks.some(({ type, pattern }) => type !== 'person' && pattern.test(asking));
}
