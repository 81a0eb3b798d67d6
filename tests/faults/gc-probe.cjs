/** Loaded into the bot before it starts: on SIGUSR2 it takes out the rubbish and writes down how much memory it has. */

const { writeFileSync } = require('node:fs');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');
const { isMainThread } = require('node:worker_threads');

if (isMainThread && process.env.MEMORY_FILE !== undefined) {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  process.on('SIGUSR2', () => {
    for (let n = 0; n < 4; n += 1) collect();
    writeFileSync(process.env.MEMORY_FILE, JSON.stringify(process.memoryUsage()));
  });
}
