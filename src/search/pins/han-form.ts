/** What are the characters of a question in Chinese, without those that do not change what it asks? */

import { analyze } from '../../index/analyzer.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import { languages } from '../../languages/index.ts';
import type { Glossary } from '../question/glossary.ts';
import { idOfName } from './read-words.ts';
import { rewordingOf } from './rewording.ts';

/** Equal only for questions that ask the same; names of the glossary are replaced by all names of their entries. */
export function hanForm(question: string, index: PassageIndex, glossary: Glossary): string {
  const spoken = languages.find(({ han }) => han !== undefined);
  if (spoken?.han === undefined) return question;
  const { idle, openers, alike } = rewordingOf(spoken);
  const { asking } = spoken.han;
  const named = withNames(question, index, glossary);
  const bare = named
    // A phrase with a question word in it may be what is asked: said what.
    .replace(spoken.fillers, (phrase) => (phrase.search(asking) >= 0 ? phrase : ''))
    .replace(anyOf(idle), '')
    .replace(/[^\p{L}\p{M}\p{N}<>=]/gu, '')
    .toLowerCase();
  return bare
    .replace(new RegExp(`^(?:${anyOf(openers).source})+`, 'u'), '')
    .replace(spoken.han.final, '')
    .replace(anyOf(alike.keys()), (word) => alike.get(word) ?? word);
}

function anyOf(words: Iterable<string>): RegExp {
  return new RegExp([...words].sort((a, b) => b.length - a.length).join('|') || '(?!)', 'gu');
}

function withNames(question: string, index: PassageIndex, glossary: Glossary): string {
  const mentions = glossary.mentions(question, analyze(question, index.languages));
  return mentions.reduceRight(
    (text, mention) =>
      `${text.slice(0, mention.span.start)}<${idOfName(mention)}>${text.slice(mention.span.end)}`,
    question,
  );
}
