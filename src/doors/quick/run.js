/** How is a bundled program run, and kept for the next call with what V8 compiled of it? */

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getHeapCodeStatistics } from 'node:v8';
import { constants, Script } from 'node:vm';
import { keep } from './kept-program.js';
import { traceSources } from './traces.js';

/** Where the program would be, for its source map and for traces: a name, not a file. */
export const NAME = '.cache/terminal.js';

/** In bytes: compiling so much takes longer than keeping it. A question in another script compiles 30 kB. */
const WORTH_KEEPING = 20_000;

/**
 * Runs a program, which sets the exit status itself.
 * @param {import('./kept-program.js').Program} program
 * @param {{ root: string, keepIn: string }} options the absolute path of the project, and the file to keep it in
 */
export function runProgram(program, { root, keepIn }) {
  const { code, compiled, map } = program;
  const filename = join(root, NAME);
  const script = new Script(code, {
    filename,
    ...(compiled && { cachedData: compiled }),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const known = script.cachedDataRejected === false ? (compiled?.length ?? 0) : 0;
  const before = known > 0 ? compiledBytes() : 0;
  traceSources(filename, map);
  const urlOf = (/** @type {string} */ file) => pathToFileURL(join(root, file)).href;
  script.runInThisContext()(createRequire(filename), urlOf);
  process.on('exit', () => {
    if (compiledBytes() - before < WORTH_KEEPING) return;
    // Only now: V8 compiles a function when it is first called. Some of what it compiled may be Node's own.
    const data = script.createCachedData();
    if (data.length - known >= WORTH_KEEPING) keep(keepIn, { ...program, compiled: data });
  });
}

/** Of all that V8 has compiled in this process. */
function compiledBytes() {
  return getHeapCodeStatistics().bytecode_and_metadata_size;
}
