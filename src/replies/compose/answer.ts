/** How does an answer read, and who sees it? */

import type { Footnote } from '../../command.ts';
import type { Document, DocumentId } from '../../corpus/document.ts';
import type { Answer, AskOptions, Library, ReadAs } from '../../library/library.ts';
import { type Block, type Control, type Inline, notice, type Reply, said, small } from '../../reply.ts';
import type { Judgements } from '../../search/answer/with-judgements.ts';
import type { Hit } from '../../search/answer/hits.ts';
import type { Pin } from '../../store/records/record.ts';
import { abridge } from '../../text/characters.ts';
import type { Voice } from '../../texts/voice.ts';
import type { Voices } from '../../texts/voices.ts';
import { asked, questionTitle } from './asked.ts';
import { leftOutLine } from './corpus.ts';
import { judgementsOn } from './judgements.ts';
import { hitOf, passageOption, privateControls, publicControls, quotation, versionLine } from './passage.ts';
import { severalOption } from './several.ts';
import { whyUnasked } from './unsearched.ts';
import { oneLine } from './words.ts';

export interface AnswerOptions {
  /** Id of the person who asked. */
  readonly asker: string;
  readonly voices: Voices;
  /** Who sees an answer; a reply that is not one is always private. */
  readonly visibility: 'public' | 'private';
  /** Whether the asker chose that; otherwise an answer that was found by meaning is private. Default: no. */
  readonly isChosen?: boolean;
  /** The only document to search; default: `documents`. */
  readonly document?: DocumentId;
  /** The documents that are searched by default; default: all. */
  readonly documents?: readonly DocumentId[];
  /** Decisions of the moderators on questions; default: none. */
  readonly pins?: readonly Pin[];
  /** What models say about passages; default: nothing. */
  readonly judgements?: Judgements;
  /** Whether the asker wanted everyone to see the answer, and the channel does not allow that. */
  readonly isKeptPrivate?: boolean;
  /** Whether the asker may say which passage answers the question. */
  readonly canMend?: boolean;
  /** Passages in all, 1 to 10; default 5. */
  readonly limit?: number;
  /** The reply if the question cannot be searched. Default: the reason, from `whyUnasked()`. */
  readonly whyUnasked?: Reply;
}

/** Passages in all: the best is quoted, and the others can be opened. */
const MOST_HITS = 5;

/** Other passages shown in a line each below a quotation that may not be the answer, so that the reader can choose. */
const HITS_SHOWN = 2;

/** What the button does that asks all documents, see `Passing`. */
export const ASK_ALL = 'all';

const MOST_TITLES = 5;
const MOST_UNKNOWN_WORDS = 10;

/** Asks the library and composes the reply. If the question cannot be searched, the reply is private and says why. */
export function replyToQuestion(question: string, library: Library, options: AnswerOptions): Reply {
  const { voices, whyUnasked: why } = options;
  const answer = library.ask(question, searchOf(options));
  if (answer.kind === 'answer') return answerReply(answer, library, options);
  return why ?? notice(whyUnasked(answer, library, voices.own));
}

/** The same, with what models say of the passages if they say it in time. */
export async function judgedReply(
  question: string,
  footnote: Pick<Footnote, 'library' | 'judge'>,
  options: AnswerOptions,
): Promise<Reply> {
  const judgements = await judgementsOn(question, footnote, searchOf(options));
  return replyToQuestion(question, footnote.library, { ...options, ...(judgements && { judgements }) });
}

/** An answer as a reply. It is private unless the documents answer the question. */
export function answerReply(answer: Answer, library: Library, options: AnswerOptions): Reply {
  const { asker, voices, limit = MOST_HITS } = options;
  const [best, ...others] = distinctPassages(answer.hits).slice(0, limit);
  if (answer.level === 'nothing' || best === undefined) return missReply(answer, library, options);
  const isForAll = answer.level === 'answer' && (best.byMeaning !== true || options.isChosen === true);
  const visibility = isForAll ? options.visibility : 'private';
  const voice = visibility === 'public' ? voices.channel : voices.own;
  const beside = best.passage.document;
  const shown = answer.sure ? [] : others.slice(0, HITS_SHOWN);
  const blocks: Block[] = [
    questionTitle(answer.question),
    ...remark(answer, voice),
    { kind: 'quote', quotation: quotation(best.passage, library, voice, best) },
    ...shown.map((hit, n) => hitOf(n + 2, hit, beside, library, voice)),
    ...pinnedLine(answer, voice),
    ...readAsLine(answer.readAs, voice),
    ...unknownLine(answer.suggestions.unknownWords, voice),
    ...someLine(library, options, voice),
    ...(options.isKeptPrivate === true && answer.level === 'answer'
      ? [small(voice.say('kept-private'))]
      : []),
  ];
  const controls =
    visibility === 'public'
      ? publicControls(best.passage, best.span, library, voice, asker)
      : privateControls(best.passage, best.span, library, voice);
  return {
    visibility,
    blocks,
    controls: [
      ...menuOf(others, best, voice, visibility),
      ...controls,
      ...askAllButton(answer.question, options, voice),
      ...(visibility === 'private' ? mendButton(options, voice) : []),
    ],
    ...(visibility === 'public' ? {} : { brief: briefly(answer, voices.channel) }),
  };
}

function searchOf({ document, documents, pins, judgements, limit = MOST_HITS }: AnswerOptions): AskOptions {
  const within = document === undefined ? documents && { documents } : { document };
  return { limit, perPassage: 1, ...within, ...(pins && { pins }), ...(judgements && { judgements }) };
}

/** The line for everyone if the passages are not shown to everyone. */
function briefly({ question, level, hits: [best] }: Answer, voice: Voice): Inline[] {
  const command: Inline = { kind: 'command', name: 'ask' };
  const key = level === 'answer' && best?.byMeaning !== true ? 'answer-brief' : 'related-brief';
  return voice.parts(key, { question: asked(question), command });
}

/** Says that moderators chose the passage, and never which of them. */
function pinnedLine({ pinned }: Answer, voice: Voice): Block[] {
  return pinned?.verdict === 'use' ? [small(voice.say('pinned'))] : [];
}

/** How many documents were searched, if they are not all. */
function someLine(library: Library, { document, documents }: AnswerOptions, voice: Voice): Block[] {
  if (document !== undefined || documents === undefined) return [];
  const count = library.corpus.documents.length;
  return [small(voice.say('asked-some', { shown: documents.length, count }))];
}

/** Asks the same question of all documents; `readBack()` must be able to read all of it. */
function askAllButton(question: string, { document, documents }: AnswerOptions, voice: Voice): Control[] {
  if (document !== undefined || documents === undefined || asked(question) !== oneLine(question)) return [];
  const action = { kind: 'do', command: 'ask', does: ASK_ALL } as const;
  return [{ kind: 'button', label: voice.say('ask-all'), action }];
}

function mendButton({ canMend }: AnswerOptions, voice: Voice): Control[] {
  if (canMend !== true) return [];
  const action = { kind: 'do', command: 'pins', does: 'mend' } as const;
  return [{ kind: 'button', label: voice.say('mend'), action }];
}

/** The line above a quotation that may not be the answer. */
function remark({ level, sure, hits: [best] }: Answer, voice: Voice): Block[] {
  if (level !== 'answer') return [said(voice.say('related'))];
  if (best?.byMeaning === true) return [said(voice.say('by-meaning'))];
  return sure ? [] : [said(voice.say('unsure'))];
}

function menuOf(others: readonly Hit[], best: Hit, voice: Voice, visibility: Reply['visibility']): Control[] {
  if (others.length === 0) return [];
  const options = others.map(({ passage, span }) =>
    passageOption(passage, voice, { beside: best.passage.document, span }),
  );
  const several = visibility === 'private' ? [severalOption(voice)] : [];
  const placeholder = voice.say('more-passages', { count: others.length });
  return [{ kind: 'menu', placeholder, action: { kind: 'open' }, options: [...options, ...several] }];
}

function missReply(answer: Answer, library: Library, options: AnswerOptions): Reply {
  const { own: voice, channel } = options.voices;
  const { document, documents } = options;
  const blocks: Block[] = [
    questionTitle(answer.question),
    said(voice.say('miss')),
    ...unknownLine(answer.suggestions.unknownWords, voice),
    ...readAsLine(answer.readAs, voice),
    searchedLine(library, document ?? documents, voice),
    ...leftOutLine(library, voice),
    versionLine(library, voice),
  ];
  return {
    visibility: 'private',
    blocks,
    controls: [
      ...nearest(answer, library, voice),
      ...askAllButton(answer.question, options, voice),
      ...mendButton(options, voice),
    ],
    brief: [channel.say('miss-question', { question: asked(answer.question) })],
  };
}

/** The nearest headings as a menu of the passages with which they begin. */
function nearest(answer: Answer, library: Library, voice: Voice): Control[] {
  const options = answer.suggestions.headings.flatMap((heading) => {
    const first = library.firstUnder(heading);
    if (first === undefined) return [];
    return [{ ...passageOption(first, voice), label: abridge(oneLine(heading), 100) }];
  });
  if (options.length === 0) return [];
  return [{ kind: 'menu', placeholder: voice.say('nearest-headings'), action: { kind: 'open' }, options }];
}

/** Which words were searched for in place of words of the question, and why. */
export function readAsLine(readAs: readonly ReadAs[], voice: Voice): Block[] {
  if (readAs.length === 0) return [];
  const words = voice.list(readAs.map((one) => readAsText(one, voice)));
  return [small(voice.say('searched-for', { words }))];
}

function readAsText({ word, as, kind }: ReadAs, voice: Voice): string {
  return voice.say(kind === 'exact' ? 'read-as' : `read-as-${kind}`, { word, as });
}

/** Words of the question that are nowhere in the documents; no block if all are somewhere. */
export function unknownLine(unknownWords: readonly string[], voice: Voice): Block[] {
  if (unknownWords.length === 0) return [];
  const shown = unknownWords.slice(0, MOST_UNKNOWN_WORDS).map((word) => abridge(word, 40));
  return [small(voice.say('unknown-words', { words: andMore(shown, unknownWords.length, voice) }))];
}

/**
 * Which documents were searched.
 * @param only the document, or the documents that are searched by default; undefined for all
 */
export function searchedLine(
  { corpus: { documents } }: Library,
  only: DocumentId | readonly DocumentId[] | undefined,
  voice: Voice,
): Block {
  if (only !== undefined && typeof only !== 'string') {
    const some = documents.filter(({ id }) => only.includes(id));
    const counts = { shown: some.length, count: documents.length };
    return small(voice.say('searched-some', { titles: titlesOf(some, voice), ...counts }));
  }
  const one = documents.find(({ id }) => id === only);
  if (one !== undefined) {
    const title = abridge(one.title, 100);
    const count = documents.length - 1;
    return small(
      count === 0
        ? voice.say('searched-only', { title })
        : voice.say('searched-only-others', { title, count }),
    );
  }
  if (documents.length === 0) return small(voice.say('no-documents'));
  return small(voice.say('searched', { titles: titlesOf(documents, voice) }));
}

function titlesOf(documents: readonly Document[], voice: Voice): string {
  const titles = documents
    .slice(0, MOST_TITLES)
    .map(({ title }) => voice.say('titled', { title: abridge(title, 100) }));
  return andMore(titles, documents.length, voice);
}

/** The items shown, and how many of `count` are not. */
function andMore(shown: readonly string[], count: number, voice: Voice): string {
  const items = voice.list(shown);
  const left = count - shown.length;
  return left === 0 ? items : voice.say('and-more', { items, count: left });
}

function distinctPassages(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ passage }) => !seen.has(passage.id) && seen.add(passage.id));
}
