/** How much processor time does a question in a terminal take, the first time and again? `npm run bench:terminal`. */

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { print } from '../src/print.ts';
import { mean, quantile } from './measures.ts';

const USAGE = `Time a question in a terminal beside an empty program, in turn.

  npm run bench:terminal -- [--calls N] [--node PATH] [QUESTION]

  --calls N     calls of each kind; default 10
  --node PATH   another Node to run them with; default: this one

"first" finds nothing kept of the program and of the corpus, "again" finds both, and "tsx" runs the sources with what
is kept of the corpus. Processor time is the user and system time of the process and of those that it starts, such as
esbuild, as a POSIX shell counts them. Each "first" removes the kept program. "again" is to take at most 600 ms.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    calls: { type: 'string', default: '10' },
    node: { type: 'string', default: process.execPath },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  print(USAGE);
  process.exit(0);
}

const KEPT = '.cache/terminal.bin';
const [question = 'Who was the first Russian consul on Formosa?'] = positionals;
const made = mkdtempSync(join(tmpdir(), 'footnote-terminal-'));
const corpus = join(made, 'corpus');

/** What each kind of call runs, and what is done before it. */
const KINDS = [
  { name: 'node -e 0', args: ['-e', '0'] },
  { name: 'first', args: ['src/doors/quick/terminal.js', question], before: forget },
  { name: 'again', args: ['src/doors/quick/terminal.js', question] },
  { name: 'tsx', args: ['--import', 'tsx', 'src/doors/terminal.ts', question] },
] as const;

try {
  cpSync('corpus', corpus, { recursive: true });
  const times = KINDS.map((kind) => ({ ...kind, ms: [] as number[] }));
  for (let call = 0; call < Number(values.calls); call++)
    for (const { args, ms, ...kind } of times) {
      if ('before' in kind) kind.before();
      ms.push(processorTime(args));
      // The second call compiles what reads the kept corpus, and keeps that too.
      if ('before' in kind) processorTime(args);
    }
  print('| call | ms of processor time (median) | times `node -e 0` |\n| --- | ---: | ---: |');
  // The shell counts hundredths of a second, of which an empty program takes one or two.
  const empty = mean(times[0]?.ms ?? []);
  for (const { name, ms } of times)
    print(`| ${name} | ${quantile(ms, 0.5).toFixed(0)} | ${(mean(ms) / empty).toFixed(1)} |`);
} finally {
  rmSync(made, { recursive: true, force: true });
}

function forget(): void {
  rmSync(KEPT, { force: true });
  rmSync(join(made, '.cache'), { recursive: true, force: true });
}

/** In milliseconds, of a call that must not fail. */
function processorTime(args: readonly string[]): number {
  const command = 'CORPUS_DIR=$0 "$@" >&2 && times';
  const told = execFileSync('sh', ['-c', command, corpus, values.node, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // The second line is of the processes that the shell has waited for.
  const [, ofChildren = ''] = told.split('\n');
  const seconds = [...ofChildren.matchAll(/(\d+)m([\d.]+)s/gu)].map(([, m, s]) => Number(m) * 60 + Number(s));
  return 1_000 * seconds.reduce((sum, one) => sum + one, 0);
}
