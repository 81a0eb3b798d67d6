/** Door 3, the browser: `npm run playground`. */

import { parseArgs } from 'node:util';
import { readPlaygroundConfig } from '../../config.ts';
import { complain, print, sentenceOf } from '../../print.ts';
import { printable } from '../../text/printable.ts';
import { startPlayground } from './start.ts';

const USAGE = `npm run playground -- [--port PORT]

Opens a page on this machine that looks and behaves like Discord, in which the bot answers from the corpus.
No token and no network are needed. Ctrl-C ends it.

  --port PORT   where to serve the page on 127.0.0.1; default 8210, 0 takes any that is free
  --help        this text

CORPUS_DIR names the folder of the documents, and the other settings of .env.example hold too, the token aside.
DISCORD_OPENAPI names a copy of Discord's OpenAPI file, to which requests are then held as well.
A change in the corpus, in commands/ or in src/ takes effect at once and leaves the conversation as it is.
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
