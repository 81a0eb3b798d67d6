/** Door 2 again, the terminal as `npm run ask` opens it: `../terminal.ts` as one program, kept between calls. */

import { fileURLToPath } from 'node:url';
import { findKept } from './kept-program.js';
import { runProgram } from './run.js';

// JavaScript, because it is what reads TypeScript: Node 20 does not.

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const KEPT_IN = fileURLToPath(new URL('../../../.cache/terminal.bin', import.meta.url));
const ENTRY = 'src/doors/terminal.ts';

const program = findKept(KEPT_IN, ROOT) ?? (await bundled());
if (program === undefined) await runThroughTsx();
else runProgram(program, { root: ROOT, keepIn: KEPT_IN });

/** Undefined if it cannot be made, whatever the reason: tsx then says what is wrong in the source, if anything is. */
async function bundled() {
  try {
    const { bundle } = await import('./bundle.js');
    return await bundle(ROOT, ENTRY);
  } catch {
    return undefined;
  }
}

async function runThroughTsx() {
  const { register } = await import('tsx/esm/api');
  register();
  await import('../terminal.ts');
}
