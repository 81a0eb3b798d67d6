/** Which documents does a server keep, and which previews wait? */

import type { Version } from '../../store/records/record.ts';
import { type Block, type Control, type Inline, type Reply, said, small } from '../../reply.ts';
import { abridge } from '../../text/characters.ts';
import type { Voice } from '../../texts/voice.ts';
import { ADD } from './corpus-preview.ts';
import { documentOption, type Moderating, servedAs, titleOf } from './moderating.ts';
import { pageButtons, pageOf } from './paging.ts';
import { roomLeft } from './room-left.ts';
import { oneLine } from './words.ts';

/** The command that answers everything pressed below the list and below a document. */
export const LIST = 'corpus list';

/** As many as are seen at once without scrolling. */
export const DOCUMENTS_A_PAGE = 10;
/** As many options as a menu holds. */
const MOST_PREVIEWS = 25;
/** Documents to be checked that are named; the rest are counted. */
const MOST_DUE = 10;

/** In UTF-16 units. */
const LONGEST_TITLE = 100;
const LONGEST_OPTION = 100;

/** `page` counts from 0; one beyond the last shows the last. */
export async function listReply(of: Moderating, page = 0): Promise<Reply> {
  const { moderation, footnote, own: voice } = of;
  const [documents, previews] = await Promise.all([moderation.documents(), moderation.previews()]);
  const { page: shown, pages, entries: here } = pageOf(documents, DOCUMENTS_A_PAGE, page);
  const { library } = footnote;
  const others = library.corpus.documents.filter(({ id }) => !library.isOwn(id)).length;
  const command = { kind: 'command', name: ADD } as const;
  const blocks: Block[] = [
    { kind: 'title', text: voice.say('own-documents') },
    ...(here.length === 0
      ? [said(voice.parts('own-none', { command }))]
      : [
          { kind: 'list', items: here.map((version) => documentLine(version, of)) } as const,
          small(voice.say('own-seen')),
        ]),
    ...(others === 0 ? [] : [small(voice.say('operator-documents', { count: others }))]),
    small(await roomLeft(moderation, voice)),
  ];
  const controls: Control[] = [
    ...documentMenu(here, of),
    ...pageButtons(shown, pages, (to) => ({ kind: 'do', command: LIST, does: 'page', on: String(to) })),
    ...(previews.length === 0
      ? []
      : [
          {
            kind: 'menu',
            placeholder: voice.say('previews-waiting', { count: previews.length }),
            action: { kind: 'do', command: ADD, does: 'open' },
            options: previews.slice(0, MOST_PREVIEWS).map(({ key, name, fields, at }) => ({
              label: abridge(oneLine(fields.title ?? name), LONGEST_OPTION),
              description: voice.moment(at),
              value: String(key),
            })),
          } as const,
        ]),
  ];
  return { visibility: 'private', blocks, controls, inPlace: true };
}

/** By when a document is to be checked, or since when; '' if nobody set a date. */
export function reviewLine(
  { document, reviewBy }: Version,
  { moderation }: Moderating,
  voice: Voice,
): string {
  const since = moderation.overdueSince(document);
  if (since !== undefined) return voice.say('review-since', { date: voice.date(since) });
  return reviewBy === undefined ? '' : voice.say('review-until', { date: voice.date(reviewBy) });
}

/** The documents that are past the date by which they were to be checked; no block if there are none. */
export async function reviewsDue(of: Moderating): Promise<Block[]> {
  const { moderation, own: voice } = of;
  const due = (await moderation.documents()).flatMap((version) => {
    const since = moderation.overdueSince(version.document);
    return since === undefined ? [] : [{ version, since }];
  });
  if (due.length === 0) return [];
  const lines = due.slice(0, MOST_DUE).map(({ version, since }) => {
    const title = abridge(titleOf(version, of), LONGEST_TITLE);
    return [voice.say('review-line', { title, date: voice.date(since) })];
  });
  const rest = due.length - lines.length;
  return [
    said(voice.say('reviews-due')),
    { kind: 'list', items: rest === 0 ? lines : [...lines, [voice.say('more-lines', { count: rest })]] },
  ];
}

/** "**House rules** · 12 May 2026 · 84 passages · To be checked since 1 May 2026". */
function documentLine(version: Version, of: Moderating): Inline[] {
  const { own: voice, moderation } = of;
  const published = servedAs(version.document, of)?.source.published ?? version.fields.published;
  const isOverdue = moderation.overdueSince(version.document) !== undefined;
  const facts = [
    ...(published === undefined ? [] : [voice.date(published)]),
    voice.say('passages-counted', { count: version.passages }),
    ...(isOverdue ? [`⚠ ${reviewLine(version, of, voice)}`] : []),
  ];
  const title = abridge(titleOf(version, of), LONGEST_TITLE);
  return [{ kind: 'strong', text: title }, ` · ${facts.join(' · ')}`];
}

function documentMenu(here: readonly Version[], of: Moderating): Control[] {
  if (here.length === 0) return [];
  const options = here.map((version) => documentOption(version, of));
  return [
    {
      kind: 'menu',
      placeholder: of.own.say('choose-document'),
      action: { kind: 'do', command: LIST, does: 'open' },
      options,
    },
  ];
}
