/** What is loaded, what is wrong with it, and how is it reloaded? For people who manage the server. */

import {
  type Asker,
  type Command,
  type Footnote,
  mayModerate,
  type Reloaded,
  type Runnable,
  subcommand,
} from '../src/command.ts';
import { checkReply, readingReply, reloadReply, statusReply } from '../src/replies/compose/reload.ts';
import { notice, type Reply } from '../src/reply.ts';
import type { Voice } from '../src/texts/voice.ts';
import { voicesOf } from '../src/texts/voices.ts';

const status = subcommand({
  name: 'status',
  named: 'corpus-status-name',
  described: 'corpus-status-described',
  options: [],
  run: (_, footnote, asker) =>
    forModerators(footnote, asker, (voice) => statusReply(footnote.library, voice)),
});

const check = subcommand({
  name: 'check',
  named: 'corpus-check-name',
  described: 'corpus-check-described',
  options: [],
  run: (_, footnote, asker) => forModerators(footnote, asker, (voice) => checkReply(footnote.library, voice)),
});

const reload = subcommand({
  name: 'reload',
  named: 'corpus-reload-name',
  described: 'corpus-reload-described',
  options: [],
  run: (_, footnote, asker) =>
    forModerators(footnote, asker, async (voice) => {
      const running = footnote.reload();
      const reloaded = await Promise.race([running, pause(ANSWERED_WITHIN)]);
      if (reloaded !== undefined) return reloadReply(reloaded, footnote.library, voice);
      const reading = readingReply(footnote.reading ?? 0, footnote.library, voice);
      return { ...reading, later: progress(running, footnote, voice) };
    }),
});

/** In ms. Discord waits three seconds for a reply; if a reload takes longer than this, a reply shows its progress. */
const ANSWERED_WITHIN = 2_000;
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

function pause(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms).unref());
}

const corpus: Command = {
  kind: 'group',
  name: 'corpus',
  named: 'corpus-name',
  described: 'corpus-described',
  only: 'moderators',
  commands: [status, check, reload] satisfies readonly Runnable[],
};

export default corpus;

/** Refuses everyone else: Discord hides the command from them, but a server can show it to anyone. */
function forModerators(
  footnote: Footnote,
  asker: Asker,
  reply: (voice: Voice) => Reply | Promise<Reply>,
): Reply | Promise<Reply> {
  const { own } = voicesOf(asker, footnote.language);
  return mayModerate(asker, footnote) ? reply(own) : notice(own.say('moderators-only'));
}
