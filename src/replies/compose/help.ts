/** What can Footnote do, and what does it keep? */

import type { Library } from '../../library/library.ts';
import { counted } from './corpus.ts';
import type { Block, Inline, Reply } from '../../reply.ts';

/** What each command is for, in the order in which they are told; those that are not registered are left out. */
const PURPOSES: readonly (readonly [name: string, purpose: string])[] = [
  ['ask', 'quotes the passage that answers a question, with its citation'],
  ['search', 'lists every passage with the words; "phrase", +required, -excluded'],
  ['cite', 'shows a passage, or a range of them, by id, citation or number'],
  ['quote', 'tells whether a quotation stands in the corpus word for word'],
  ['outline', 'lists the headings of a document'],
  ['sources', 'lists the documents, with dates and rights'],
  ['corpus status', 'tells moderators what is loaded'],
  ['corpus check', 'tells moderators what is wrong in the files'],
  ['corpus reload', 'reads the files anew'],
  ['privacy', 'tells what is stored'],
];

/** `commandNames`: the commands as registered, by name with sub-command. */
export function helpReply(
  library: Library,
  commandNames: readonly string[],
  answers: Reply['visibility'],
): Reply {
  const seen =
    answers === 'public'
      ? 'Everybody sees answers; everything else you alone see, until you press Post here.'
      : 'You alone see what Footnote says, until you press Post here.';
  const items = PURPOSES.filter(([name]) => commandNames.includes(name)).map(
    ([name, purpose]): readonly Inline[] => [{ kind: 'command', name }, ` ${purpose}`],
  );
  const blocks: Block[] = [
    { kind: 'title', text: 'Footnote' },
    said(
      `Footnote answers from ${counted(library)}. It quotes them word for word and writes no text of its own. Where no passage answers, it says so.`,
    ),
    ...(items.length === 0 ? [] : [{ kind: 'list', items } as const]),
    said(`In the menu of a message, Apps has Find passages and Check quote. ${seen}`),
    said('A quotation tells what a document says, not whether it is true.'),
    { kind: 'text', parts: [`corpus ${library.corpus.version}`], small: true },
  ];
  return { visibility: 'private', blocks, controls: [] };
}

export function privacyReply(): Reply {
  const items: (readonly Inline[])[] = [
    ['Nothing about anybody is stored: no questions, no messages, no names, no numbers of accounts.'],
    [
      'A question or a message is in memory until it is answered, and is not sent to any other service. How a single word is read may be kept until the bot ends, apart from the question.',
    ],
    ['Logs tell that a command ran and how long it took. They have none of its words.'],
    [
      'What the bot posts stays in Discord like any message. A post that names who asked, and the Delete button under it, carry that person’s Discord number; both go with the message.',
    ],
  ];
  return {
    visibility: 'private',
    blocks: [
      { kind: 'title', text: 'Privacy' },
      { kind: 'list', items },
    ],
    controls: [],
  };
}

function said(text: string): Block {
  return { kind: 'text', parts: [text] };
}
