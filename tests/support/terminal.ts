/** What does the terminal show, and with which exit status, for a call? */

import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { answerCall, EXIT } from '../../src/doors/ask.ts';
import { complain, sentenceOf } from '../../src/print.ts';

export interface Call {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CallOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** The same without another program: what `src/doors/terminal.ts` does, in this process. One call at a time. */
export async function call(args: string[], { env = {}, input = '' }: CallOptions = {}): Promise<Call> {
  const said = { stdout: '', stderr: '' };
  const keep = (name: 'stdout' | 'stderr') => {
    const write = (text: string) => {
      said[name] += text;
      return true;
    };
    return vi.spyOn(process, name, 'get').mockReturnValue({ isTTY: false, write } as never);
  };
  for (const name of ['CORPUS_DIR', 'LC_ALL', 'LC_MESSAGES', 'LANG']) vi.stubEnv(name, undefined);
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const spies = [keep('stdout'), keep('stderr')];
  try {
    const status = await answerCall(args, Readable.from([input])).catch((error: unknown) => {
      complain(sentenceOf(error));
      return EXIT.fault;
    });
    return { status, ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
  }
}

/** Does what `npm run ask` does in the folder of the code, with no settings but those given. */
export function ask(args: readonly string[], { env = {}, input = '' }: CallOptions = {}): Promise<Call> {
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env;
  const child = spawn(process.execPath, ['src/doors/quick/terminal.js', ...args], {
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
