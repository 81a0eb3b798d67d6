/** How do quotations read that a member posts in the channel? */

import type { Passage } from '../../corpus/document.ts';
import type { Library } from '../../library/library.ts';
import { type Block, type Inline, type Quotation, type Reply, said, small } from '../../reply.ts';
import type { Span } from '../../text/span.ts';
import type { Voice } from '../../texts/voice.ts';
import { questionTitle } from './asked.ts';
import type { Deciding } from './judgements.ts';
import { deleteButton, passageReply, publicControls, quotation } from './passage.ts';

/**
 * One quotation, with the question and who asked it.
 * @param question that it was found for; the quotation gets its marks, and a remark unless it is the sure answer
 */
export function postedQuotation(
  passage: Passage,
  span: Span,
  library: Library,
  voice: Voice,
  asker: string,
  question?: string,
  deciding: Deciding = {},
): Reply {
  const found = question === undefined ? undefined : foundFor(question, passage, span, library, deciding);
  const blocks: Block[] = [
    ...(question === undefined ? [] : [questionTitle(question)]),
    ...(found === undefined || found.isSure ? [] : [said(voice.say('post-unsure'))]),
    { kind: 'quote', quotation: quotation(passage, library, voice, { ...found?.shown, span }) },
    byLine(question === undefined ? 'posted-by' : 'asked-by', asker, voice),
  ];
  return { visibility: 'public', blocks, controls: publicControls(passage, span, library, voice, asker) };
}

/**
 * Several passages in full, as one message. `passages` is not empty.
 * @param question that they stand below; if the sure answer to it is none of them, they say so
 */
export function postedPassages(
  passages: readonly Passage[],
  library: Library,
  voice: Voice,
  asker: string,
  question?: string,
  deciding: Deciding = {},
): Reply {
  const plain = passageReply(passages, library, voice, question);
  const first = plain.blocks.findIndex(({ kind }) => kind === 'quote');
  const doubt = voice.say(passages.length === 1 ? 'post-unsure' : 'posts-unsure');
  const isUnsure = question !== undefined && isDoubtful(question, passages, library, deciding);
  const reply = isUnsure ? { ...plain, blocks: plain.blocks.toSpliced(first, 0, said(doubt)) } : plain;
  const count = passages.length - reply.blocks.filter(({ kind }) => kind === 'quote').length;
  if (count === 0) return asPosted(reply, voice, asker);
  // A post has no ▶ to continue with.
  const blocks = [...reply.blocks.slice(0, -1), said(voice.say('more-lines', { count }))];
  return asPosted({ ...reply, blocks }, voice, asker);
}

/** Words that ask nothing, as a heading of one's own may, leave nothing to doubt. */
function isDoubtful(
  question: string,
  passages: readonly Passage[],
  library: Library,
  deciding: Deciding,
): boolean {
  const answer = library.ask(question, deciding);
  if (answer.kind !== 'answer') return false;
  if (answer.level === 'nothing') return /[?？]\s*$/u.test(question);
  return !answer.sure || passages.every(({ id }) => id !== answer.hits[0]?.passage.id);
}

/** A private reply as a post: its blocks, and who posted it. */
export function asPosted({ blocks }: Reply, voice: Voice, asker: string): Reply {
  return {
    visibility: 'public',
    blocks: [...blocks, byLine('posted-by', asker, voice)],
    controls: [deleteButton(asker, voice)],
  };
}

/** The marks that a question gives a quotation, and whether it is the sure answer to that question. */
function foundFor(
  question: string,
  passage: Passage,
  span: Span,
  library: Library,
  deciding: Deciding,
): { readonly shown: Partial<Pick<Quotation, 'marks' | 'focus'>>; readonly isSure: boolean } {
  const answer = library.ask(question, deciding);
  const isBest = answer.kind === 'answer' && answer.hits[0]?.passage.id === passage.id;
  const own = isBest ? answer : library.ask(question, { ...deciding, document: passage.document.id });
  const hit = own.kind === 'answer' ? own.hits.find((one) => one.passage.id === passage.id) : undefined;
  const isWithin = ({ start, end }: Span) => start >= span.start && end <= span.end;
  return {
    shown: {
      ...(hit === undefined ? {} : { marks: hit.marks.filter(isWithin) }),
      ...(hit?.focus !== undefined && isWithin(hit.focus) && { focus: hit.focus }),
    },
    isSure: isBest && answer.sure,
  };
}

function byLine(key: 'asked-by' | 'posted-by', id: string, voice: Voice): Block {
  const person: Inline = { kind: 'person', id };
  return small(voice.parts(key, { person }));
}
