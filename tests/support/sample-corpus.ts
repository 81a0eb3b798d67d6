/** How do tests get a corpus, an index or a query without a folder? */

import { passages } from '../../src/corpus/chunk.ts';
import { parseGlossary } from '../../src/corpus/glossary.ts';
import { type Corpus, versionOf } from '../../src/corpus/load.ts';
import { PassageIndex } from '../../src/index/passage-index.ts';
import { Library } from '../../src/library/library.ts';
import { Glossary } from '../../src/search/question/glossary.ts';
import { parseQuery, type Query } from '../../src/search/question/query.ts';
import { type RankedPassage, rank } from '../../src/search/ranking/ranking.ts';
import { toEnd } from '../../src/slices.ts';
import { documentOf } from '../corpus/sample.ts';

/** Texts by the names of their files; `glossary.yaml` is the glossary. */
export type Files = Readonly<Record<string, string>>;

export function corpusOf(files: Files): Corpus {
  const { 'glossary.yaml': yaml = '', ...texts } = files;
  const documents = Object.entries(texts).map(([file, text]) => documentOf(text, file));
  const { entries } = parseGlossary(yaml);
  return {
    dir: 'corpus',
    documents,
    passages: documents.flatMap(passages),
    glossary: entries,
    problems: [],
    version: toEnd(versionOf(documents, entries)),
  };
}

export function libraryOf(files: Files): Library {
  return new Library(corpusOf(files));
}

export function indexOf(text: string): PassageIndex {
  return new PassageIndex(corpusOf({ 'a.md': text }).passages);
}

export function glossaryOf(yaml: string): Glossary {
  return new Glossary(parseGlossary(yaml).entries);
}

/** A question as read against one text and a glossary. */
export function queryOf(question: string, text: string, yaml = ''): Query {
  return parseQuery(question, indexOf(text), glossaryOf(yaml));
}

/** The paragraphs of a text in the order in which they bear on a question. */
export function rankedOf(
  question: string,
  text: string,
  yaml = '',
): { query: Query; ranked: RankedPassage[] } {
  const index = indexOf(text);
  const query = parseQuery(question, index, glossaryOf(yaml));
  return { query, ranked: rank(query, [...index.passages.keys()], index) };
}

/** Text without front matter or heading, whose paragraphs are told apart by blank lines. */
export function paragraphs(...texts: readonly string[]): string {
  return `# Title\n\n${texts.join('\n\n')}\n`;
}
