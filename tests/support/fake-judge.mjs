/**
 * Speaks like the process of the models, and misbehaves on request. `runtime.dir` of the setup says how it starts; a
 * question of one of the words below says what comes of it, and any other is answered.
 * It is not TypeScript, so that it starts at once.
 */

import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** As in child-program.ts, which would take a loader for TypeScript. */
const SENT_ON = 3;
const ENDED_BY = { memory: 'SIGUSR2' };

const RSS = 100_000_000;

function send(message) {
  writeSync(SENT_ON, `${JSON.stringify(message)}\n`);
}

const starts = {
  'dies at once': () => process.exit(3),
  'is unusable': () => send({ kind: 'unusable', sentence: 'cannot use the model x: \u001b[31mred' }),
  'sends rubbish': () => writeSync(SENT_ON, 'Loading model... 100 %\n'),
  'sends a long line': () => writeSync(SENT_ON, 'x'.repeat(300_000)),
  'sends other JSON': () => send({ kind: 'ready', rss: 'large' }),
  'is never ready': () => {},
  'says its number': () => send({ kind: 'ready', rss: process.pid }),
};

const questions = {
  hang: () => {},
  busy: () => {
    for (;;);
  },
  die: () => process.kill(process.pid, 'SIGKILL'),
  'fill memory': () => process.kill(process.pid, ENDED_BY.memory),
  exit: () => process.exit(7),
  slow: (request) => setTimeout(() => judge(request), 50),
  'how long': ({ id, within }) =>
    send({ kind: 'judged', id, judgements: [{ answers: within / 1_000 }], rss: RSS }),
  'how much': ({ id, passages }) =>
    send({
      kind: 'judged',
      id,
      judgements: passages.map(({ length }) => ({ answers: length / 100_000 })),
      rss: RSS,
    }),
  late: ({ id }) => send({ kind: 'late', id }),
  failed: ({ id }) => send({ kind: 'failed', id, sentence: 'x gives numbers that are none' }),
  unjudged: ({ id, passages }) =>
    send({ kind: 'judged', id, judgements: passages.map(() => ({})), rss: RSS }),
  'too few': ({ id }) => send({ kind: 'judged', id, judgements: [], rss: RSS }),
  'other id': ({ id }) => send({ kind: 'late', id: id + 1 }),
  'above one': ({ id, passages }) =>
    send({ kind: 'judged', id, judgements: passages.map(() => ({ answers: 1.5 })), rss: RSS }),
  print: (request) => {
    console.log('rubbish'.repeat(100_000));
    console.error('rubbish'.repeat(100_000));
    judge(request);
  },
};

/** The n-th passage is as likely as it is long, in thousandths. */
function judge({ id, passages }) {
  const judgements = passages.map((passage) => ({ answers: Math.min(1, passage.length / 1_000) }));
  send({ kind: 'judged', id, judgements, rss: RSS + id });
}

let setup;
for await (const line of createInterface({ input: process.stdin })) {
  if (setup === undefined) {
    setup = JSON.parse(line);
    const start = starts[setup.runtime.dir];
    if (start === undefined) send({ kind: 'ready', rss: RSS });
    else start();
    continue;
  }
  const request = JSON.parse(line);
  const misbehave = questions[request.question];
  if (misbehave === undefined) judge(request);
  else misbehave(request);
}
