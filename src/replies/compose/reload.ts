/** What is loaded, what is wrong with it, and what did a reload change? */

import type { Reloaded } from '../../command.ts';
import { formatProblem, type Passage, type Problem } from '../../corpus/document.ts';
import { problemKinds } from '../../corpus/problem-kinds.ts';
import type { Corpus } from '../../corpus/load.ts';
import { changesBetween, passageCount } from '../../library/changes.ts';
import type { Library } from '../../library/library.ts';
import type { Block, Inline, Reply } from '../../reply.ts';
import { abridge } from '../../text/characters.ts';
import { count, counted } from './corpus.ts';

/** What a list takes, in UTF-16 units; a message holds 4,000, titles and signs that are escaped included. */
const LIST_ROOM = 2_800;
/** Of one line of a list, in UTF-16 units. */
const LONGEST_LINE = 300;
/** Passages that are named of those added, changed or removed each. */
const MOST_NAMED = 5;

export function statusReply(library: Library): Reply {
  const { documents, glossary, problems, version } = library.corpus;
  const items = documents.map(({ id, file, format }): string[] => {
    return [`${file} (${format}, id ${id}): ${count(library.countOf(id), 'passage', 'passages')}`];
  });
  const blocks: Block[] = [
    { kind: 'title', text: 'The corpus as it is served' },
    said(
      `${counted(library)}, ${count(glossary.length, 'glossary entry', 'glossary entries')}, version ${version}.`,
    ),
    ...list(items, LIST_ROOM),
    ...(problems.length === 0 ? [said('Nothing is wrong with the files.')] : [found(problems)]),
  ];
  return { visibility: 'private', blocks, controls: [] };
}

export function checkReply({ corpus: { problems, version } }: Library): Reply {
  const blocks: Block[] =
    problems.length === 0
      ? [{ kind: 'title', text: 'Nothing is wrong with the files' }]
      : [
          { kind: 'title', text: problemCounts(problems) },
          ...list(problemKinds(problems).flatMap(linesOf), LIST_ROOM),
          ...(problems.some(({ severity }) => severity === 'error')
            ? [said('A file with an error is left out; a warning leaves it in.')]
            : []),
        ];
  const small = `files as they were read for corpus ${version}`;
  return {
    visibility: 'private',
    blocks: [...blocks, { kind: 'text', parts: [small], small: true }],
    controls: [],
  };
}

export function reloadReply(reloaded: Reloaded, library: Library): Reply {
  switch (reloaded.kind) {
    case 'kept':
      return {
        visibility: 'private',
        blocks: [
          { kind: 'title', text: 'The corpus was not reloaded' },
          said(`Corpus ${library.corpus.version} goes on being served. What is in the way:`),
          { kind: 'code', text: shortenLines(reloaded.error, LIST_ROOM) },
        ],
        controls: [],
      };
    case 'swapped':
      return {
        visibility: 'private',
        blocks: swapped(reloaded),
        controls: [],
      };
  }
}

/** While the files are read; the corpus that is served goes on being served. */
export function readingReply(share: number, library: Library): Reply {
  const percent = Math.floor(Math.min(1, Math.max(0, share)) * 100);
  return {
    visibility: 'private',
    blocks: [
      { kind: 'title', text: `The corpus is being read: ${percent} %` },
      said(`Corpus ${library.corpus.version} goes on being served until the new one is ready.`),
    ],
    controls: [],
  };
}

function swapped({ before, after, ms, failedAfterwards }: Extract<Reloaded, { kind: 'swapped' }>): Block[] {
  const { added, changed, removed } = changesBetween(before, after);
  const same = before.version === after.version;
  const counts = (corpus: Corpus) =>
    `${count(corpus.documents.length, 'document', 'documents')}, ${count(passageCount(corpus), 'passage', 'passages')}`;
  const sums = [`${added.length} added`, `${changed.length} changed`, `${removed.length} removed`].join(', ');
  return [
    { kind: 'title', text: same ? 'The corpus is reloaded and is the same' : 'The corpus is reloaded' },
    said(same ? `${counts(after)}.` : `${counts(before)} before; ${counts(after)} now. Passages: ${sums}.`),
    ...list(
      [...named('added', added), ...named('changed', changed), ...named('removed', removed)],
      LIST_ROOM / 2,
    ),
    ...(failedAfterwards === undefined ? [] : failed(failedAfterwards, after)),
    ...(after.problems.length === 0 ? [] : [found(after.problems)]),
    {
      kind: 'text',
      parts: [
        `corpus ${same ? after.version : `${before.version} → ${after.version}`} · ${Math.round(ms)} ms`,
      ],
      small: true,
    },
  ];
}

function failed(error: string, served: Corpus): Block[] {
  return [
    said(
      `Files that changed meanwhile could not be taken over; corpus ${served.version} goes on being served. What is in the way:`,
    ),
    { kind: 'code', text: shortenLines(error, LIST_ROOM / 4) },
  ];
}

function named(what: string, passages: readonly Passage[]): string[][] {
  const lines = passages.slice(0, MOST_NAMED).map(({ id, document, section, paragraph }) => {
    const place = [section.join(' › '), paragraph > 0 ? `¶ ${paragraph}` : ''].filter(Boolean).join(', ');
    return [abridge(`${what}: ${document.title}, ${place} (${id})`, LONGEST_LINE)];
  });
  const left = passages.length - lines.length;
  return left > 0 ? [...lines, [`${what}: ${left} more`]] : lines;
}

function found(problems: readonly Problem[]): Block {
  return {
    kind: 'text',
    parts: [`${problemCounts(problems)}; `, { kind: 'command', name: 'corpus check' }, ' lists them.'],
  };
}

/** "1 error, 2 warnings". */
function problemCounts(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return [
    ...(errors > 0 ? [count(errors, 'error', 'errors')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning', 'warnings')] : []),
  ].join(', ');
}

/** Problems of one kind that are told singly; the rest is counted. */
const TOLD_OF_A_KIND = 20;

function linesOf(kind: readonly Problem[]): (readonly Inline[])[] {
  const lines = kind.slice(0, TOLD_OF_A_KIND).map(problemLine);
  const rest = kind.length - lines.length;
  return rest === 0 ? lines : [...lines, [`and ${rest} more like these`]];
}

function problemLine(problem: Problem): Inline[] {
  return [`${problem.severity} `, { kind: 'code', text: abridge(formatProblem(problem), LONGEST_LINE) }];
}

/** As many lines as fit, and how many do not. */
function list(items: readonly (readonly Inline[])[], room: number): Block[] {
  if (items.length === 0) return [];
  const lengths = items.map((item) =>
    item.reduce(
      (sum, part) =>
        sum + (typeof part === 'string' ? part : part.kind === 'code' ? part.text : '').length + 4,
      0,
    ),
  );
  let left = room;
  const over = lengths.findIndex((length, n) => {
    left -= length;
    return n > 0 && left < 0;
  });
  const shown = over < 0 ? items : items.slice(0, over);
  const rest = items.length - shown.length;
  return [{ kind: 'list', items: shown }, ...(rest === 0 ? [] : [said(`and ${rest} more`)])];
}

/** As many whole lines as fit. */
function shortenLines(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf('\n', most - 2);
  return end > 0 ? `${text.slice(0, end)}\n…` : abridge(text, most);
}

function said(text: string): Block {
  return { kind: 'text', parts: [text] };
}
