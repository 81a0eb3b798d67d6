/** Which documents does a server keep, what is loaded, what is wrong with it, and how is it reloaded? For moderators. */

import {
  type Asker,
  type Command,
  type Footnote,
  isAllowed,
  type Only,
  type Reloaded,
  type Runnable,
  subcommand,
} from '../src/command.ts';
import { addReply, addSubmitted } from '../src/replies/compose/corpus-add.ts';
import { listSubmitted } from '../src/replies/compose/corpus-document.ts';
import { downloadReply } from '../src/replies/compose/corpus-download.ts';
import { historyReply, historySubmitted } from '../src/replies/compose/corpus-history.ts';
import { listReply, reviewsDue } from '../src/replies/compose/corpus-list.ts';
import { ANSWERED_WITHIN, pause } from '../src/replies/compose/in-time.ts';
import { moderating } from '../src/replies/compose/moderating.ts';
import { checkReply, readingReply, reloadReply, statusReply } from '../src/replies/compose/reload.ts';
import { notice, type Reply } from '../src/reply.ts';
import type { Voice } from '../src/texts/voice.ts';
import { voicesOf } from '../src/texts/voices.ts';

const add = subcommand({
  name: 'add',
  named: 'corpus-add-name',
  described: 'corpus-add-described',
  options: [
    {
      kind: 'attachment',
      name: 'file',
      named: 'corpus-add-file-name',
      described: 'corpus-add-file-described',
      required: false,
    },
  ],
  run: ({ file }, footnote, asker) => moderating(footnote, asker, (of) => addReply(file, of)),
  submit: (sent, footnote, asker) => moderating(footnote, asker, (of) => addSubmitted(sent, of)),
});

const list = subcommand({
  name: 'list',
  named: 'corpus-list-name',
  described: 'corpus-list-described',
  options: [],
  run: (_, footnote, asker) => moderating(footnote, asker, (of) => listReply(of)),
  submit: (sent, footnote, asker) => moderating(footnote, asker, (of) => listSubmitted(sent, of)),
});

const history = subcommand({
  name: 'history',
  named: 'corpus-history-name',
  described: 'corpus-history-described',
  options: [],
  run: (_, footnote, asker) => moderating(footnote, asker, (of) => historyReply(of)),
  submit: (sent, footnote, asker) => moderating(footnote, asker, (of) => historySubmitted(sent, of)),
});

const exported = subcommand({
  name: 'export',
  named: 'corpus-export-name',
  described: 'corpus-export-described',
  options: [],
  run: (_, footnote, asker) =>
    moderating(footnote, asker, ({ moderation, own }) =>
      downloadReply(moderation.export(), own, 'export-done'),
    ),
});

const status = subcommand({
  name: 'status',
  named: 'corpus-status-name',
  described: 'corpus-status-described',
  options: [],
  run: (_, footnote, asker) =>
    allowed('moderators', footnote, asker, (voice) => statusReply(footnote.library, voice)),
});

const check = subcommand({
  name: 'check',
  named: 'corpus-check-name',
  described: 'corpus-check-described',
  options: [],
  run: (_, footnote, asker) => {
    const { library, moderation } = footnote;
    return moderation === undefined
      ? allowed('moderators', footnote, asker, (voice) => checkReply(library, voice))
      : moderating(footnote, asker, async (of) => checkReply(library, of.own, await reviewsDue(of)));
  },
});

const reload = subcommand({
  name: 'reload',
  named: 'corpus-reload-name',
  described: 'corpus-reload-described',
  // It reads the operator's files again, which all servers share.
  only: 'managers',
  options: [],
  run: (_, footnote, asker) =>
    allowed('managers', footnote, asker, async (voice) => {
      const running = footnote.reload();
      const reloaded = await Promise.race([running, pause(ANSWERED_WITHIN)]);
      if (reloaded !== undefined) return reloadReply(reloaded, footnote.library, voice);
      const reading = readingReply(footnote.reading ?? 0, footnote.library, voice);
      return { ...reading, later: progress(running, footnote, voice) };
    }),
});

/** Milliseconds between two changes of the reply, and the most changes: Discord lets a reply change for 15 minutes. Source: docs.discord.com, receiving and responding to interactions */
const TOLD_EVERY = 3_000;
const MOST_TOLD = 280;

async function* progress(
  running: Promise<Reloaded>,
  footnote: Footnote,
  voice: Voice,
): AsyncGenerator<Reply> {
  for (let told = 0; told < MOST_TOLD; told++) {
    const reloaded = await Promise.race([running, pause(TOLD_EVERY)]);
    if (reloaded !== undefined) {
      yield reloadReply(reloaded, footnote.library, voice);
      return;
    }
    yield readingReply(footnote.reading ?? 0, footnote.library, voice);
  }
}

const corpus: Command = {
  kind: 'group',
  name: 'corpus',
  named: 'corpus-name',
  described: 'corpus-described',
  only: 'moderators',
  commands: [add, list, history, check, status, reload, exported] satisfies readonly Runnable[],
};

export default corpus;

/** Refuses everyone else: Discord hides the command from them, but a server can show it to anyone. */
function allowed(
  only: Only,
  footnote: Footnote,
  asker: Asker,
  reply: (voice: Voice) => Reply | Promise<Reply>,
): Reply | Promise<Reply> {
  const { own } = voicesOf(asker, footnote.language);
  if (isAllowed(only, asker, footnote)) return reply(own);
  return notice(own.say(only === 'managers' ? 'managers-only' : 'moderators-only'));
}
