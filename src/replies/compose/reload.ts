/** How is it shown what is loaded, what is wrong with it, and what a reload changed? */

import type { Reloaded } from '../../command.ts';
import { formatProblem, type Passage, type Problem } from '../../corpus/document.ts';
import { problemKinds } from '../../corpus/problem-kinds.ts';
import type { Corpus } from '../../corpus/load.ts';
import { changesBetween, passageCount } from '../../library/changes.ts';
import type { Library } from '../../library/library.ts';
import { type Block, type Inline, type Reply, said, small } from '../../reply.ts';
import { abridge } from '../../text/characters.ts';
import type { Voice } from '../../texts/voice.ts';

/** Room for a list, in UTF-16 units; a message holds 4,000, titles and escaped signs included. */
const LIST_ROOM = 2_800;
/** Longest line of a list, in UTF-16 units. */
const LONGEST_LINE = 300;
/** How many passages are named of those added, of those changed and of those removed. */
const MOST_NAMED = 5;

export function statusReply(library: Library, voice: Voice): Reply {
  const { documents, glossary, problems, version } = library.corpus;
  const items = documents.map(({ id, file, format }): string[] => {
    const passages = voice.say('passages-counted', { count: library.countOf(id) });
    return [voice.say('status-file', { file, format, id, passages })];
  });
  const counts = {
    documents: voice.say('documents-counted', { count: documents.length }),
    passages: voice.say('passages-counted', { count: library.passageCount }),
    entries: glossary.length,
    version,
  };
  const blocks: Block[] = [
    { kind: 'title', text: voice.say('status-title') },
    said(voice.say('status-counts', counts)),
    ...list(items, LIST_ROOM, voice),
    ...(problems.length === 0 ? [said(voice.say('no-problems'))] : [found(problems, voice)]),
  ];
  return { visibility: 'private', blocks, controls: [] };
}

/** @param below what else is to be looked at */
export function checkReply(
  { corpus: { problems, version } }: Library,
  voice: Voice,
  below: readonly Block[] = [],
): Reply {
  const blocks: Block[] =
    problems.length === 0
      ? [{ kind: 'title', text: voice.say('no-problems') }]
      : [
          { kind: 'title', text: problemCounts(problems, voice) },
          ...list(
            problemKinds(problems).flatMap((kind) => linesOf(kind, voice)),
            LIST_ROOM,
            voice,
          ),
          ...(problems.some(({ severity }) => severity === 'error')
            ? [said(voice.say('errors-left-out'))]
            : []),
        ];
  return {
    visibility: 'private',
    blocks: [...blocks, ...below, small(voice.say('check-version', { version }))],
    controls: [],
  };
}

export function reloadReply(reloaded: Reloaded, library: Library, voice: Voice): Reply {
  const { version } = library.corpus;
  switch (reloaded.kind) {
    case 'kept':
      return {
        visibility: 'private',
        blocks: [
          { kind: 'title', text: voice.say('reload-kept') },
          said(voice.say('reload-problem', { version })),
          { kind: 'code', text: shortenLines(reloaded.error, LIST_ROOM) },
        ],
        controls: [],
      };
    case 'swapped':
      return {
        visibility: 'private',
        blocks: swapped(reloaded, voice),
        controls: [],
      };
  }
}

/** Shown while the files are read. `share` is from 0 to 1. */
export function readingReply(share: number, library: Library, voice: Voice): Reply {
  const percent = Math.floor(Math.min(1, Math.max(0, share)) * 100);
  return {
    visibility: 'private',
    blocks: [
      { kind: 'title', text: voice.say('reload-reading', { percent }) },
      said(voice.say('reload-meanwhile', { version: library.corpus.version })),
    ],
    controls: [],
  };
}

function swapped(
  { before, after, ms, failedAfterwards }: Extract<Reloaded, { kind: 'swapped' }>,
  voice: Voice,
): Block[] {
  const { added, changed, removed } = changesBetween(before, after);
  const same = before.version === after.version;
  const counts = (corpus: Corpus) =>
    voice.list([
      voice.say('documents-counted', { count: corpus.documents.length }),
      voice.say('passages-counted', { count: passageCount(corpus) }),
    ]);
  const sums = { added: added.length, changed: changed.length, removed: removed.length };
  const line = voice.say('reload-counts', { before: counts(before), after: counts(after), ...sums });
  const took = Math.round(ms);
  return [
    { kind: 'title', text: voice.say(same ? 'reload-same' : 'reload-done') },
    said(same ? counts(after) : line),
    ...list(
      [
        ...named('passage-added', added, voice),
        ...named('passage-changed', changed, voice),
        ...named('passage-removed', removed, voice),
      ],
      LIST_ROOM / 2,
      voice,
    ),
    ...(failedAfterwards === undefined ? [] : failed(failedAfterwards, after, voice)),
    ...(after.problems.length === 0 ? [] : [found(after.problems, voice)]),
    small(
      same
        ? voice.say('version-line', { version: after.version, ms: took })
        : voice.say('versions-line', { before: before.version, after: after.version, ms: took }),
    ),
  ];
}

function failed(error: string, { version }: Corpus, voice: Voice): Block[] {
  return [
    said(voice.say('reload-failed', { version })),
    { kind: 'code', text: shortenLines(error, LIST_ROOM / 4) },
  ];
}

function named(
  key: 'passage-added' | 'passage-changed' | 'passage-removed',
  passages: readonly Passage[],
  voice: Voice,
): string[][] {
  const lines = passages.slice(0, MOST_NAMED).map(({ id, document, section, paragraph }) => {
    const place = [section.join(' › '), paragraph > 0 ? `¶ ${paragraph}` : ''].filter(Boolean).join(', ');
    const passage = `${document.title}, ${place} (${id})`;
    return [abridge(voice.say(key, { passage }), LONGEST_LINE)];
  });
  const left = passages.length - lines.length;
  return left > 0
    ? [...lines, [voice.say(key, { passage: voice.say('more-passages', { count: left }) })]]
    : lines;
}

function found(problems: readonly Problem[], voice: Voice): Block {
  const command: Inline = { kind: 'command', name: 'corpus check' };
  return said(voice.parts('problems-line', { problems: problemCounts(problems, voice), command }));
}

/** "1 error, 2 warnings". */
function problemCounts(problems: readonly Problem[], voice: Voice): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return voice.list([
    ...(errors > 0 ? [voice.say('errors-counted', { count: errors })] : []),
    ...(warnings > 0 ? [voice.say('warnings-counted', { count: warnings })] : []),
  ]);
}

/** How many problems of one kind are listed; the rest are counted. */
const TOLD_OF_A_KIND = 20;

function linesOf(kind: readonly Problem[], voice: Voice): (readonly Inline[])[] {
  const lines = kind.slice(0, TOLD_OF_A_KIND).map((problem) => problemLine(problem, voice));
  const rest = kind.length - lines.length;
  return rest === 0 ? lines : [...lines, [voice.say('more-like-these', { count: rest })]];
}

function problemLine(problem: Problem, voice: Voice): Inline[] {
  const { severity } = problem;
  return [`${voice.say(severity)} `, { kind: 'code', text: abridge(formatProblem(problem), LONGEST_LINE) }];
}

/** As many lines as fit, and the number of those that do not. */
function list(items: readonly (readonly Inline[])[], room: number, voice: Voice): Block[] {
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
  return [
    { kind: 'list', items: shown },
    ...(rest === 0 ? [] : [said(voice.say('more-lines', { count: rest }))]),
  ];
}

/** As many whole lines as fit. */
function shortenLines(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf('\n', most - 2);
  return end > 0 ? `${text.slice(0, end)}\n…` : abridge(text, most);
}
