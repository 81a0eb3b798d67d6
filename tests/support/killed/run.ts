/** How is the program started that is to be killed? */

import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Change } from './model.ts';

const require = createRequire(import.meta.url);

/** Bundles the program, which would otherwise be transformed at each of its starts. @returns the path of the script */
export async function bundledProgram(folder: string): Promise<string> {
  const { build, stop } = createRequire(require.resolve('tsx'))('esbuild') as {
    build(options: object): Promise<unknown>;
    stop(): Promise<void>;
  };
  const outfile = join(folder, 'program.cjs');
  const libsql = require.resolve('libsql');
  await build({
    entryPoints: [join(import.meta.dirname, 'program.ts')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: `node${process.versions.node}`,
    alias: { libsql },
    external: [libsql],
    logLevel: 'silent',
  }).finally(stop);
  return outfile;
}

/** A program that was started. */
export class Run {
  /** What it has said that it has done. */
  readonly done: Change[] = [];
  /** What it was about to do when it was last heard of. */
  under: Change | undefined;
  /** How long the last change of each kind took, in milliseconds. */
  readonly times = new Map<Change['kind'], number>();
  #since = 0;
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;
  #rest = '';
  #error = '';
  #onLine = () => {};

  constructor(program: string, args: readonly string[]) {
    this.#child = spawn(process.execPath, [program, ...args], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    this.#ended = new Promise((resolve) => this.#child.on('close', () => resolve()));
    const said = this.#child.stdio[3] as Readable;
    said.setEncoding('utf8').on('data', (text: string) => this.#read(text));
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#error += text;
    });
  }

  /** Waits until it is about to make a change of a kind. */
  async until(kind: Change['kind']): Promise<void> {
    const isSeen = new Promise<'seen'>((resolve) => {
      this.#onLine = () => {
        if (this.under?.kind === kind) resolve('seen');
      };
      this.#onLine();
    });
    if ((await Promise.race([isSeen, this.#ended])) !== 'seen') throw new Error(`It ended: ${this.#error}`);
  }

  /** Ends it at once, and reads what it has said before. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
    if (this.#error !== '') throw new Error(this.#error);
  }

  #read(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('try ')) {
        this.under = JSON.parse(line.slice(4)) as Change;
        this.#since = performance.now();
      } else if (line === 'done' && this.under !== undefined) {
        this.done.push(this.under);
        this.times.set(this.under.kind, performance.now() - this.#since);
        this.under = undefined;
      } else if (line.startsWith('failed ')) this.#error += line;
      this.#onLine();
    }
  }
}
