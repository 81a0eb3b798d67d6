/** What does the terminal report about the corpus itself? */

import { type Document, formatProblem } from '../corpus/document.ts';
import type { Corpus } from '../corpus/load.ts';
import { problemKinds } from '../corpus/problem-kinds.ts';
import { printable } from '../text/printable.ts';

/** Problems of one kind that are listed; the rest are counted, as they are fixed in the same way. */
const LISTED_OF_A_KIND = 10;

/** A line per file with known counts, then a line per problem (errors first, problems of a kind together), then the verdict. */
export function checkReport(
  { problems, documents, version }: Pick<Corpus, 'problems' | 'documents' | 'version'>,
  passageCount: number,
): string[] {
  const contents = documents.flatMap((document) => contentsLine(document) ?? []);
  const lines = problemKinds(problems).flatMap((kind) => {
    const told = kind.slice(0, LISTED_OF_A_KIND).map(formatProblem);
    const rest = kind.length - told.length;
    return rest === 0 ? told : [...told, `… and ${rest} more like these, ${kind.length} in all`];
  });
  const counts = `${documents.length} documents, ${passageCount} passages, corpus ${version}`;
  const wrong = problems.length;
  const verdict = wrong === 0 ? 'no problems' : `${wrong} ${wrong === 1 ? 'problem' : 'problems'}`;
  return [...contents, ...lines, `${verdict}: ${counts}`];
}

/** "handbook.docx: 12 headings, 3 tables; left out: 2 comments"; undefined if nothing was counted. */
function contentsLine({ file, read = {}, left = {} }: Document): string | undefined {
  const found = countsOf(read);
  const lost = countsOf(left);
  const told = [...(found === '' ? [] : [found]), ...(lost === '' ? [] : [`left out: ${lost}`])].join('; ');
  return told === '' ? undefined : `${printable(file)}: ${told}`;
}

function countsOf(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .flatMap(([name, count]) => (count > 0 ? `${count} ${count === 1 ? name : plural(name)}` : []))
    .join(', ');
}

/** "pictures without text": the first noun gets the plural ending. */
function plural(name: string): string {
  const [, before = '', noun = '', behind = ''] =
    /^((?:tracked |hidden |embedded )?)(\w+)(.*)$/u.exec(name) ?? [];
  return noun === 'text' ? name : `${before}${noun}s${behind}`;
}

/** One line about the files that are left out, shown above an answer; undefined if there are none. */
export function faultSentence({ problems }: Pick<Corpus, 'problems'>): string | undefined {
  const [first, ...more] = problems.filter(({ severity }) => severity === 'error');
  if (first === undefined) return undefined;
  if (more.length === 0) return formatProblem(first);
  const files = new Set([first, ...more].map(({ file }) => file)).size;
  return `${files} ${files === 1 ? 'file' : 'files'} cannot be read; npm run ask -- --check lists what is wrong`;
}

export function noSuchDocument(id: string, { documents }: Pick<Corpus, 'documents'>): string {
  const known = documents.map((document) => printable(document.id)).join(', ');
  return `Cannot search document "${printable(id)}": there is no document with that id; choose one of ${known}`;
}
