/** Door 3, the browser: `npm run playground`. */

import { parseArgs } from 'node:util';
import { readPlaygroundConfig } from '../../config.ts';
import { complain, print, sentenceOf } from '../../print.ts';
import { printable } from '../../text/printable.ts';
import { startPlayground } from './start.ts';

const USAGE = `npm run playground -- [--port PORT]

Opens a page on this machine that looks and behaves like Discord, in which the bot answers from the corpus.
It needs no token and no network. Ctrl-C ends it.

  --port PORT   the port of the page on 127.0.0.1; default 8210, 0 for any free port
  --help        shows this text

CORPUS_DIR names the folder of the documents. The other settings of .env.example apply too, except the token.
DISCORD_OPENAPI names a copy of Discord's OpenAPI file, against which requests are then checked as well.
A change in the corpus, in commands/ or in src/ takes effect at once and keeps the conversation.
`;

const DEFAULT_PORT = 8210;
const MOST_PORTS = 65_535;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) return void print(USAGE.trimEnd());
  const port = values.port === undefined ? DEFAULT_PORT : Number(values.port);
  if (values.port === '' || !Number.isInteger(port) || port < 0 || port > MOST_PORTS)
    throw new RangeError(
      `--port takes a number from 0 to ${MOST_PORTS}, not "${printable(values.port ?? '')}"`,
    );
  const playground = await startPlayground({ config: readPlaygroundConfig(), port }).catch(
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
        throw new Error(
          `Port ${port} is taken; choose another with: npm run playground -- --port ${port + 1}`,
        );
      throw error;
    },
  );
  print(`Open ${playground.url} in a browser. Ctrl-C ends it.`);
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void playground.stop().then(() => process.exit(0));
    });
  }
}

try {
  await main();
} catch (error) {
  complain(sentenceOf(error));
  process.exit(1);
}
