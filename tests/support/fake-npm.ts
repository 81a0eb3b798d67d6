/** How is a program started that installs packages as npm would, but from nowhere? */

import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Npm } from '../../src/models/runtime.ts';

const PROGRAM = fileURLToPath(new URL('fake-npm.cjs', import.meta.url));

/** What it does: `hangs` until it is ended, and `nothing` in no time. */
type How = 'works' | 'no-network' | 'nothing' | 'other-versions' | 'does-not-load' | 'hangs';

export function fakeNpm(how: How): Npm {
  return { command: process.execPath, args: [PROGRAM, how], environment: { PATH: process.env.PATH } };
}

/** Makes a folder for PATH in which the program is called `npm`. */
export function fakeNpmFolder(folder: string, how: How): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'npm'), `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' ${how} "$@"\n`);
  chmodSync(join(folder, 'npm'), 0o755);
  return folder;
}
