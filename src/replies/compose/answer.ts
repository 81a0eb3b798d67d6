/** How does an answer read, and who sees it? */

import type { DocumentId } from '../../corpus/document.ts';
import type { Answer, Library, ReadAs } from '../../library/library.ts';
import { type Block, type Control, notice, type Reply } from '../../reply.ts';
import type { Hit } from '../../search/search.ts';
import type { UnaskedQuestion } from '../../search/unsearched.ts';
import { leftOutLine } from './corpus.ts';
import { abridge } from '../../text/characters.ts';
import { footer, passageOption, privateControls, publicControls, quotation } from './passage.ts';
import { whyUnasked } from './unsearched.ts';
import { MAY_NOT_ANSWER, oneLine } from './words.ts';

export interface AnswerOptions {
  /** Who asked, as Discord numbers people. */
  readonly asker: string;
  /** Who sees a real answer; whatever is less is private always. */
  readonly visibility: 'public' | 'private';
  /** Only this document was searched. */
  readonly document?: DocumentId;
  /** Says why a question was not asked. Default: in the words of `whyUnasked()`. */
  readonly whyUnasked?: (why: UnaskedQuestion) => string;
}

/** The best passage quoted, and at most so many others in a line each. */
const MOST_HITS = 5;

/** Of a question in a title, in UTF-16 units. */
const LONGEST_TITLE_QUESTION = 200;
const MOST_TITLES = 5;
const MOST_UNKNOWN_WORDS = 10;

/** Asks the library and composes what it says; a question that cannot be searched is told why, privately. */
export function replyToQuestion(question: string, library: Library, options: AnswerOptions): Reply {
  const { document, whyUnasked: why = whyUnasked } = options;
  const search = { limit: MOST_HITS, perPassage: 1, ...(document === undefined ? {} : { document }) };
  const asked = library.ask(question, search);
  return asked.kind === 'answer' ? answerReply(asked, library, options) : notice(why(asked));
}

/** An answer as a reply. Only what the corpus answers may be public. */
export function answerReply(answer: Answer, library: Library, options: AnswerOptions): Reply {
  const [best, ...others] = distinctPassages(answer.hits).slice(0, MOST_HITS);
  if (answer.level === 'nothing' || best === undefined) return missReply(answer, library, options.document);
  const answered = answer.level === 'answer';
  const visibility = answered ? options.visibility : 'private';
  const asked = abridge(oneLine(answer.question), LONGEST_TITLE_QUESTION);
  const blocks: Block[] = [
    { kind: 'title', text: answered ? `Best passage for “${asked}”` : `Possibly related to “${asked}”` },
    ...remark(answer),
    {
      kind: 'quote',
      quotation: quotation(best.passage, library, best),
    },
    ...others.map((hit, n): Block => {
      return { kind: 'hit', number: n + 2, quotation: quotation(hit.passage, library, hit) };
    }),
    ...readAsLine(answer.readAs),
    ...unknownLine(answer.suggestions.unknownWords),
    footer(others.length === 0 ? '1 passage' : `${others.length + 1} passages`, library),
  ];
  const controls =
    visibility === 'public'
      ? publicControls(best.passage, best.span, library, options.asker)
      : privateControls(best.passage, best.span, library);
  return { visibility, blocks, controls };
}

/** What is said above the quotation where it may be no answer. */
function remark({ level, sure }: Answer): Block[] {
  if (level !== 'answer') return [said('No passage answers this directly; these come nearest.')];
  return sure ? [] : [said(MAY_NOT_ANSWER)];
}

function missReply(answer: Answer, library: Library, document: DocumentId | undefined): Reply {
  const asked = abridge(oneLine(answer.question), LONGEST_TITLE_QUESTION);
  const blocks: Block[] = [
    { kind: 'title', text: 'The material does not say' },
    said(`No passage answers “${asked}”.`),
    ...unknownLine(answer.suggestions.unknownWords),
    ...readAsLine(answer.readAs),
    searchedLine(library, document),
    ...leftOutLine(library),
    footer('0 passages', library),
  ];
  return { visibility: 'private', blocks, controls: nearest(answer, library) };
}

/** The nearest headings as a menu of the passages with which they begin. */
function nearest(answer: Answer, library: Library): Control[] {
  const options = answer.suggestions.headings.flatMap((heading) => {
    const first = library.firstUnder(heading);
    return first === undefined ? [] : [{ ...passageOption(first), label: abridge(oneLine(heading), 100) }];
  });
  if (options.length === 0) return [];
  return [{ kind: 'menu', placeholder: 'Nearest headings: open one', action: 'open', options }];
}

/** What words of the question were looked for as, and on what ground. */
export function readAsLine(readAs: readonly ReadAs[]): Block[] {
  if (readAs.length === 0) return [];
  const told = readAs.map((one) => `${one.word} → ${asLookedFor(one)}`);
  return [{ kind: 'text', parts: [`searched for: ${told.join(', ')}`], small: true }];
}

function asLookedFor({ as, kind }: ReadAs): string {
  switch (kind) {
    case 'correction':
      return `${as} (as a misspelling)`;
    case 'transliteration':
      return `${as} (by its sound)`;
    case 'alias':
      return `${as} (by the glossary)`;
    case 'derived':
      return `${as}… (words that begin alike)`;
    case 'compound':
      return `${as} (a compound)`;
    case 'exact':
      return as;
  }
}

/** Words that stand nowhere in the corpus. */
export function unknownLine(unknownWords: readonly string[]): Block[] {
  if (unknownWords.length === 0) return [];
  const told = unknownWords.slice(0, MOST_UNKNOWN_WORDS).map((word) => abridge(word, 40));
  const more = unknownWords.length - told.length;
  const text = `not in the material: ${told.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return [{ kind: 'text', parts: [text], small: true }];
}

/** Which documents were searched. */
export function searchedLine({ corpus: { documents } }: Library, document: DocumentId | undefined): Block {
  const one = document === undefined ? undefined : documents.find(({ id }) => id === document);
  if (one !== undefined) {
    const others = documents.length - 1;
    const hint =
      others === 0
        ? ''
        : `; leave “document” out to search ${others === 1 ? 'the other one' : `the other ${others}`} too`;
    return { kind: 'text', parts: [`searched: ${abridge(one.title, 100)} only${hint}`], small: true };
  }
  const titles = documents.slice(0, MOST_TITLES).map(({ title }) => abridge(title, 100));
  const more = documents.length - titles.length;
  return {
    kind: 'text',
    parts: [`searched: ${titles.join('; ')}${more > 0 ? ` and ${more} more` : ''}`],
    small: true,
  };
}

function distinctPassages(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ passage }) => !seen.has(passage.id) && seen.add(passage.id));
}

function said(text: string): Block {
  return { kind: 'text', parts: [text] };
}
