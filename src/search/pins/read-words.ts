/** What are the words of a question, with names from the glossary and corrections of misspelt words? */

import { analyze, isWord, type Token } from '../../index/analyzer.ts';
import { isSpoken } from '../../index/corpus-languages.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import { languageOf } from '../../languages/choose.ts';
import { languages } from '../../languages/index.ts';
import type { Language } from '../../languages/language.ts';
import type { Glossary, Mention } from '../question/glossary.ts';
import { questionWords } from '../question/question-words.ts';
import { correction } from '../question/spelling.ts';
import { foldedWord, rewordingOf } from './rewording.ts';

/** A word of a question, or a name that is in the glossary. */
export interface ReadWord {
  /** In lower case without accents; numbers in digits. */
  readonly written: string;
  /** Equal for all inflections of a word, and for all names of a glossary entry. */
  readonly id: string;
  readonly isStop: boolean;
  readonly isLight: boolean;
  readonly isNumber: boolean;
  readonly isMention: boolean;
  /** Whether it has a capital letter within the question. */
  readonly isCapital: boolean;
  /** Whether a comma or something that was removed is between it and the word before. */
  readonly isApart: boolean;
}

export interface ReadQuestion {
  readonly words: readonly ReadWord[];
  /** Whether it begins with a phrase that asks nothing, such as "I wonder". */
  readonly isEmbedded: boolean;
  readonly language: Language | undefined;
}

export function readWords(question: string, index: PassageIndex, glossary: Glossary): ReadQuestion {
  const { tokens, asker, asRead, inRead } = questionWords(question, index);
  const language = languages.find(({ code }) => code === asker) ?? likeliest(question, tokens, index);
  const mentions = glossary.mentions(question, tokens);
  const words: ReadWord[] = [];
  let before = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const mention = mentions.find(({ span }) => token.start >= span.start && token.end <= span.end);
    const end = mention?.span.end ?? token.end;
    const raw = asRead.slice(inRead(token.start), inRead(end));
    const isCapital = words.length > 0 && /^\p{Lu}/u.test(question.slice(token.start));
    const isApart = /[,;:،—–]/u.test(question.slice(before, token.start));
    before = end;
    const common = { isCapital, isApart };
    if (mention !== undefined) {
      words.push({ ...common, ...mentionWord(mention, foldedWord(raw, language)) });
      while ((tokens[at + 1]?.start ?? end) < end) at++;
      continue;
    }
    // WHO is no question word.
    if (token.stop && ACRONYM.test(raw) && /\p{Ll}/u.test(question)) {
      words.push({
        ...common,
        ...wordOf({ ...token, stop: false }, raw, language),
        id: raw,
        isCapital: true,
      });
      continue;
    }
    const meant = corrected(token, isCapital, language, index);
    words.push({ ...common, ...wordOf(meant ?? token, meant?.surface ?? raw, language) });
    if (token.stop && language?.rewording.auxiliaries !== undefined && /\p{L}['’]s$/iu.test(raw))
      words.push({ ...common, ...wordOf({ ...token, term: 'is' }, 'is', language), isApart: false });
  }
  const isEmbedded = /\p{L}/u.test(question.slice(0, tokens[0]?.start));
  return { words, isEmbedded, language };
}

const ACRONYM = /^\p{Lu}{2,}$/u;

/** For a question too short to show its language: that of the corpus to which most of its words are common. */
function likeliest(question: string, tokens: readonly Token[], index: PassageIndex): Language | undefined {
  const first = languageOf(/\p{L}+/u.exec(question)?.[0] ?? '', index.languages);
  const common = (language: Language) => {
    const { asking, common } = rewordingOf(language);
    return tokens.filter(({ surface }) => asking.has(surface) || common.has(surface)).length;
  };
  return languages
    .filter(({ code, script }) => script === first?.script && isSpoken(code, index))
    .reduce((best, one) => (best !== undefined && common(one) > common(best) ? one : best), first);
}

function wordOf(
  { term, stop, light }: Pick<Token, 'term' | 'stop' | 'light'>,
  raw: string,
  language: Language | undefined,
): Omit<ReadWord, 'isCapital' | 'isApart'> {
  const isNumber = /\p{N}/u.test(term);
  const written = foldedWord(raw, language);
  // A number in words is the same in digits, but the 2nd is not 2.
  const isPlain = isNumber && !/\p{N}.*\p{L}/u.test(written);
  return {
    // In English, it is the order of words that shows whose something is.
    written: isPlain ? term : language?.code === 'en' ? written.replace(/'s$/u, '') : written,
    id: term,
    isStop: stop,
    isLight: light,
    isNumber,
    isMention: false,
  };
}

function mentionWord(mention: Mention, written: string): Omit<ReadWord, 'isCapital' | 'isApart'> {
  const id = idOfName(mention);
  return { written, id, isStop: false, isLight: false, isNumber: false, isMention: true };
}

/** Equal for all names of a glossary entry, except for those with nearly the same meaning. */
export function idOfName({ form, others }: Mention): string {
  const names = [form, ...others.filter(({ near }) => !near)].map(({ text }) => text);
  return [...new Set(names)].sort().join('=');
}

/** Shorter words have too many neighbours. */
const SHORTEST_CORRECTED = 5;

/** The word of the corpus that is meant by a misspelt one, as the search corrects it, if little has to be corrected. */
function corrected(
  token: Token,
  isName: boolean,
  language: Language | undefined,
  index: PassageIndex,
): Token | undefined {
  const { surface, term, stop, light } = token;
  if (stop || light || surface.length < SHORTEST_CORRECTED || index.frequency(term) > 0) return undefined;
  if ([language?.code, ...index.languages].some((code) => isWord(surface, code))) return undefined;
  const meant = correction(surface, index);
  // Another ending may be another inflection, and its owner another person.
  const isListed = language?.isWord !== undefined && !isName;
  if (meant === undefined || !isSlip(surface, meant, isListed ? 0 : ENDING)) return undefined;
  const [read, ...more] = analyze(meant, index.languages);
  return more.length > 0 ? undefined : read;
}

/** Letters at the end of a word that may be an ending. */
const ENDING = 2;

/**
 * Two neighbouring letters swapped, or one left out or added, with the same letter first and the same `ending` letters
 * last. With another letter it may well be another word or name: Iran, Iraq.
 */
function isSlip(word: string, meant: string, ending: number): boolean {
  if (word[0] !== meant[0]) return false;
  let start = 0;
  while (start < word.length && word[start] === meant[start]) start++;
  const rest = (of: string, skipped: number) => of.slice(start + skipped);
  if (word.length === meant.length) {
    const isSwapped = word[start] === meant[start + 1] && word[start + 1] === meant[start];
    return isSwapped && rest(word, 2) === rest(meant, 2) && rest(word, 2).length >= ending;
  }
  const [shorter, longer] = word.length < meant.length ? [word, meant] : [meant, word];
  return (
    longer.length === shorter.length + 1 &&
    rest(longer, 1) === rest(shorter, 0) &&
    rest(shorter, 0).length >= ending
  );
}
