/** How does the result of checking quotations read? */

import { madeFrom } from '../../corpus/citation.ts';
import type { Document } from '../../corpus/document.ts';
import type { Library } from '../../library/library.ts';
import { type Block, type Control, notice, type Reply, said, small } from '../../reply.ts';
import type { QuoteCheck } from '../../search/quotation/quote-check.ts';
import { abridge } from '../../text/characters.ts';
import type { PlainKey, Voice } from '../../texts/voice.ts';
import { kindIn } from './cited.ts';
import { hitOf, passageOption, postButton, privateControls, quotation, versionLine } from './passage.ts';
import { whyUnchecked } from './unsearched.ts';
import { wordings } from './wordings.ts';
import { oneLine } from './words.ts';

type Verbatim = Extract<QuoteCheck, { kind: 'verbatim' }>;
type Near = Extract<QuoteCheck, { kind: 'near' }>;
type Place = Near['place'];

/** Places that are shown; any others are counted. */
const MOST_PLACES = 4;

/** How many quotations of a message are checked: more would not fit in a reply. */
export const MOST_QUOTATIONS = 5;

/** Longest quotation that is repeated in full, in UTF-16 units. The check of a longer one cannot be posted. */
const LONGEST_LOOKED_AT = 600;
/** The same for all quotations of a message together: a reply with more, and two wordings for each, would be cut. */
const MOST_LOOKED_AT = 1_000;

/** Room for each of two wordings that are compared, in UTF-16 units. */
const COMPARED_ROOM = 900;
/** The same in a reply with several verdicts. */
const COMPARED_ROOM_EACH = 200;
/** Sources that are named if no passage has the words. */
const MOST_SOURCES = 3;

/** The verdict on each quotation, in order. `quotations` is not empty; only the first `MOST_QUOTATIONS` are checked. */
export function quoteCheckReply(quotations: readonly string[], library: Library, voice: Voice): Reply {
  const checked = quotations
    .slice(0, MOST_QUOTATIONS)
    .map((words) => ({ words, check: library.checkQuote(words) }));
  const [first, ...others] = checked;
  if (first === undefined) return notice(voice.say('quotation-empty'));
  if (others.length > 0) return verdictsReply(checked, quotations.length - checked.length, library, voice);
  const { words, check } = first;
  switch (check.kind) {
    case 'too-long':
    case 'empty':
      return notice(whyUnchecked(check, voice));
    case 'verbatim':
      return verbatimReply(words, check, library, voice);
    case 'near':
      return nearReply(words, check, library, voice);
    case 'absent':
      return absentReply(words, check.nearest, library, voice);
  }
}

function verbatimReply(words: string, check: Verbatim, library: Library, voice: Voice): Reply {
  const { places, total, elided } = check;
  const [first, ...others] = places;
  if (first === undefined) return absentReply(words, undefined, library, voice);
  const notes = [
    ...(elided ? [voice.say('quote-omission-warning')] : []),
    ...(first.further.length > 0 ? [voice.say('quote-continues')] : []),
    ...(total > 1 ? [voice.say('quote-places', { count: total })] : []),
  ];
  // If a quotation continues in further passages, they come first.
  const also = [...first.further, ...others].slice(0, MOST_PLACES - 1);
  const count = total - 1 - Math.max(0, also.length - first.further.length);
  const { document } = first.passage;
  const blocks: Block[] = [
    { kind: 'title', text: voice.say(verdictOf(check)) },
    lookedAt(words, voice),
    ...notes.map(said),
    quoteOf(first, library, voice),
    ...theirWords(document, voice),
    ...also.map(({ passage, span }, n) => hitOf(n + 2, { passage, marks: [span] }, document, library, voice)),
    ...(count > 0 && also.length > 0 ? [said(voice.say('quote-more-places', { count }))] : []),
  ];
  return reply(words, blocks, first, library, voice);
}

function verdictOf(check: QuoteCheck): PlainKey {
  switch (check.kind) {
    case 'verbatim':
      if (check.elided) return 'quote-elided';
      return check.differs === undefined ? 'quote-verbatim' : `quote-${check.differs}`;
    case 'near':
      return 'quote-near';
    default:
      return 'quote-absent';
  }
}

function nearReply(words: string, { place, changes }: Near, library: Library, voice: Voice): Reply {
  const { document } = place.passage;
  const blocks: Block[] = [
    { kind: 'title', text: voice.say('quote-near') },
    ...wordings(words, changes, document, COMPARED_ROOM, voice),
    quoteOf(place, library, voice),
    ...theirWords(document, voice),
    lookedAt(words, voice),
  ];
  return reply(words, blocks, place, library, voice);
}

function absentReply(words: string, nearest: Place | undefined, library: Library, voice: Voice): Reply {
  const blocks: Block[] = [
    { kind: 'title', text: voice.say('quote-absent') },
    lookedAt(words, voice),
    said(voice.say(nearest === undefined ? 'quote-no-wording' : 'quote-nearest')),
  ];
  const sources = notesLine(library, nearest?.passage.document, voice);
  if (nearest !== undefined)
    return reply(words, [...blocks, quoteOf(nearest, library, voice), ...sources], nearest, library, voice);
  return {
    visibility: 'private',
    blocks: [...blocks, ...sources, versionLine(library, voice)],
    controls: postControls([words], voice),
  };
}

/** A verdict for each quotation, with its place in one line; a menu opens the places. */
function verdictsReply(
  checked: readonly { readonly words: string; readonly check: QuoteCheck }[],
  unchecked: number,
  library: Library,
  voice: Voice,
): Reply {
  const blocks: Block[] = [{ kind: 'title', text: voice.say('quotes-checked') }];
  const places: Place[] = [];
  for (const [n, { words, check }] of checked.entries()) {
    blocks.push(said([{ kind: 'strong', text: voice.say(verdictOf(check)) }]));
    blocks.push(lookedAt(words, voice));
    if (check.kind === 'empty' || check.kind === 'too-long') blocks.push(said(whyUnchecked(check, voice)));
    const place =
      check.kind === 'verbatim' ? check.places[0] : check.kind === 'near' ? check.place : undefined;
    if (place === undefined) continue;
    const { document } = place.passage;
    if (check.kind === 'near')
      blocks.push(...wordings(words, check.changes, document, COMPARED_ROOM_EACH, voice));
    blocks.push(hitOf(n + 1, { passage: place.passage, marks: place.marks }, undefined, library, voice));
    places.push(place);
  }
  const isAnyAbsent = checked.some(({ check }) => check.kind === 'absent');
  const options = [...new Map(places.map(({ passage }) => [passage.id, passage])).values()];
  const menu: Control = {
    kind: 'menu',
    placeholder: voice.say('open-passage'),
    action: { kind: 'open' },
    options: options.map((passage) => passageOption(passage, voice)),
  };
  return {
    visibility: 'private',
    blocks: [
      ...blocks,
      ...(unchecked > 0 ? [said(voice.say('quotes-unchecked', { count: unchecked }))] : []),
      ...(isAnyAbsent ? notesLine(library, undefined, voice) : []),
      versionLine(library, voice),
    ],
    controls: [
      ...(options.length === 0 ? [] : [menu]),
      ...postControls(
        checked.map(({ words }) => words),
        voice,
      ),
    ],
  };
}

function reply(
  words: string,
  blocks: readonly Block[],
  { passage }: Place,
  library: Library,
  voice: Voice,
): Reply {
  // The check is posted, not the passage.
  const controls = privateControls(passage, passage.span, library, voice).filter(
    (control) => control.kind !== 'button' || control.action.kind !== 'post',
  );
  return { visibility: 'private', blocks, controls: [...controls, ...postControls([words], voice)] };
}

/** A check is posted from the words in its message, so the button is only there if they are shown in full. */
function postControls(quotations: readonly string[], voice: Voice): Control[] {
  const lengths = quotations.map((words) => oneLine(words).length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  if (all > MOST_LOOKED_AT || lengths.some((length) => length > LONGEST_LOOKED_AT)) return [];
  return [postButton({ kind: 'post-check' }, voice)];
}

function lookedAt(words: string, voice: Voice): Block {
  const shown = abridge(oneLine(words), LONGEST_LOOKED_AT);
  return small(voice.say('quote-looked-at', { words: shown }));
}

/** The whole passage, with the words that were checked marked. */
function quoteOf({ passage, marks }: Place, library: Library, voice: Voice): Block {
  return { kind: 'quote', quotation: quotation(passage, library, voice, { marks }) };
}

/** For a document made from a source with another title: says that its words are not the source's. */
function theirWords(document: Document, voice: Voice): Block[] {
  if (!madeFrom(document)) return [];
  const title = abridge(oneLine(document.title), 100);
  const text = voice.say('quote-their-words', { title, source: sourceOf(document, voice) });
  return [small(text)];
}

/** Says that notes may lack what their sources say; no block if no document is made from a source. */
function notesLine({ corpus }: Library, nearest: Document | undefined, voice: Voice): Block[] {
  const notes = (nearest === undefined ? corpus.documents : [nearest]).filter(madeFrom);
  if (notes.length === 0) return [];
  const sources = notes.slice(0, MOST_SOURCES).map((document) => {
    const { url } = document.source;
    return url === undefined
      ? sourceOf(document, voice)
      : voice.facts([sourceOf(document, voice), abridge(url, 200)]);
  });
  return [said(voice.say('quote-notes', { source: voice.list(sources) }))];
}

function sourceOf({ title, source }: Document, voice: Voice): string {
  const named = abridge(oneLine(source.title ?? title), 100);
  if (source.kind === undefined) return voice.say('titled', { title: named });
  return voice.say('quote-source-kind', { kind: kindIn(source.kind, voice), title: named });
}
