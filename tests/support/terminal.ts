/** What does the terminal show, and with which exit status, for a call of the real program? */

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Call {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Calls `src/doors/terminal.ts` in the folder of the code, with no settings but those given. */
export function ask(
  args: readonly string[],
  { env = {}, input = '' }: { env?: Readonly<Record<string, string>>; input?: string } = {},
): Promise<Call> {
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/doors/terminal.ts', ...args], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { PATH, HOME, ...(TMPDIR === '' ? {} : { TMPDIR }), ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  // A call that fails at once does not read what it is given.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}
