/** Which questions of a list ask the same, and which only look alike? */

import { PassageIndex } from '../../../src/index/passage-index.ts';
import { type AskedForm, askedForm } from '../../../src/search/pins/asked-form.ts';
import { corpusOf, glossaryOf } from '../../support/sample-corpus.ts';

/** A question with others that ask the same, and with others that ask something else. */
export interface Reworded {
  readonly language: string;
  readonly question: string;
  readonly same: readonly string[];
  readonly different: readonly string[];
}

/**
 * Reads a list: the code of a language alone on a line, then "Q" before each question, "=" before those that ask the
 * same and "-" before those that do not.
 */
export function rewordings(list: string): Reworded[] {
  const found: { language: string; question: string; same: string[]; different: string[] }[] = [];
  let language = '';
  for (const line of list.split('\n')) {
    const [, sign = '', text = ''] = /^([Q=-]) (.*?)\s*$/u.exec(line) ?? [];
    if (sign === 'Q') found.push({ language, question: text, same: [], different: [] });
    else if (sign === '=') found.at(-1)?.same.push(text);
    else if (sign === '-') found.at(-1)?.different.push(text);
    else language = line.trim() || language;
  }
  return found;
}

/** Reads questions against a corpus in which all questions of the list are, so that it has their words. */
export function readerOf(groups: readonly Reworded[], yaml = ''): (question: string) => AskedForm {
  const languages = [...new Set(groups.map(({ language }) => language))];
  const texts = languages.map((language) => {
    const own = groups.filter((group) => group.language === language).map(({ question }) => question);
    return [
      `${language}.md`,
      `---\nlanguage: ${language}\n---\n\n# ${language}\n\n${own.join('\n\n')}\n`,
    ] as const;
  });
  const index = new PassageIndex(corpusOf(Object.fromEntries(texts)).passages);
  const glossary = glossaryOf(yaml);
  return (question) => askedForm(question, index, glossary);
}
