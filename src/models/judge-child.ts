/**
 * The process that judges passages for the bot. Standard input has a line with the setup and then one line per
 * question; messages go out on a separate pipe, see `read-messages.ts`. It has an empty environment and no network, and
 * ends when its input does or when it takes too much memory.
 */

import { once } from 'node:events';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { SENT_ON } from '../child-program.ts';
import { watchdog } from '../child-watchdog.ts';
import { MOST_MEMORY } from './bounds.ts';
import type { JudgeRequest, JudgeSetup } from './judge-setup.ts';
import { judged } from './judged.ts';
import { type OpenModel, openModel } from './open-model.ts';
import { firstLine, loadRuntime, UnjudgedQuestion, UnusableModels } from './load-runtime.ts';
import type { JudgeMessage } from './read-messages.ts';
import { withoutNetwork } from './without-network.ts';

/** In milliseconds between two checks of the memory: a model takes longer than that to fill what is left. */
const LOOK = 100;

/** Ctrl-C and supervisors send these to all processes of the bot, which still answers for a while. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

watchdog(MOST_MEMORY, LOOK);
withoutNetwork();

/** Output of libraries goes to standard output, which nobody reads. */
const out = new Socket({ fd: SENT_ON, readable: false, writable: true });

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const first = await lines.next();
if (!first.done) await serve(JSON.parse(first.value) as JudgeSetup);
process.exit();

async function serve(setup: JudgeSetup): Promise<void> {
  const models = await opened(setup);
  for await (const line of lines) {
    if (models === undefined) continue;
    await send(await answer(models, JSON.parse(line) as JudgeRequest));
  }
}

async function opened({ runtime, models }: JudgeSetup): Promise<readonly OpenModel[] | undefined> {
  try {
    const loaded = loadRuntime(runtime, models[0]?.name ?? '');
    const open: OpenModel[] = [];
    for (const model of models) open.push(await openModel(model, loaded));
    await send({ kind: 'ready', rss: process.memoryUsage.rss() });
    return open;
  } catch (error) {
    const sentence =
      error instanceof UnusableModels ? error.message : `the models cannot be loaded (${firstLine(error)})`;
    await send({ kind: 'unusable', sentence });
    return undefined;
  }
}

async function answer(models: readonly OpenModel[], request: JudgeRequest): Promise<JudgeMessage> {
  const { id } = request;
  try {
    const judgements = await judged(models, request);
    if (judgements === undefined) return { kind: 'late', id };
    return { kind: 'judged', id, judgements: [...judgements], rss: process.memoryUsage.rss() };
  } catch (error) {
    const sentence = error instanceof UnjudgedQuestion ? error.message : 'the models fail';
    return { kind: 'failed', id, sentence };
  }
}

async function send(message: JudgeMessage): Promise<void> {
  if (!out.write(`${JSON.stringify(message)}\n`)) await once(out, 'drain');
}
