/** What does Footnote cost compared with other engines, and how does that grow? `npm run bench`. */

import { execFile } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { complain, print, printJson, relay } from '../src/print.ts';
import { engines } from './scale/engines.ts';
import { plot } from './scale/plot.ts';
import type { Row, Task } from './scale/run-engine.ts';
import { table } from './scale/table.ts';

const USAGE = `Measure speed and memory beside other engines, on the same passages and questions.

  npm run bench -- [--passages FILE]... [--questions FILE]... [--sizes 1000,10000] [--engines A,B]
                   [--large] [--seconds N] [--minutes N] [--plot FILE] [--rows FILE] [--json]

  --passages FILE   one {"id","title","text"} per line; larger sizes are made from their sentences.
                    Default: the project's corpus
  --questions FILE  one {"question","goldPassageIds"} or {"question","answers"} per line
  --sizes LIST      numbers of passages; default 1000,10000,100000
  --large           also 1,000,000 passages
  --engines LIST    of ${Object.keys(engines).join(', ')}
  --seconds N       for the questions of one engine at one size; default 12
  --minutes N       time limit per engine and size; slower engines are left out. Default 10, and 60 at 1,000,000
  --plot FILE       writes a plot of the median against size, as SVG
  --rows FILE       appends each result to a file as it arrives, one line of JSON each
  --json            the figures as JSON

To install the peers: npm ci --prefix bench`;

const { values } = parseArgs({
  options: {
    passages: { type: 'string', multiple: true, default: [] },
    questions: { type: 'string', multiple: true, default: [] },
    sizes: { type: 'string', default: '1000,10000,100000' },
    engines: { type: 'string', default: Object.keys(engines).join(',') },
    large: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '12' },
    minutes: { type: 'string' },
    plot: { type: 'string' },
    rows: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  print(USAGE);
  process.exit(0);
}

/** An engine that takes longer than this at one size is left out. */
const MINUTES = 10;
/** A million passages take longer. */
const LARGE = { size: 1_000_000, minutes: 60 };
/** From this size on, engines need more memory than Node gives a process by default. */
const MUCH = { size: 100_000, heapMiB: 12_288 };

const run = promisify(execFile);
const sizes = [...values.sizes.split(',').map(Number), ...(values.large ? [1_000_000] : [])];
const rows: Row[] = [];
for (const size of sizes) {
  for (const engine of values.engines.split(',')) {
    if (size > (engines[engine]?.most ?? 0)) continue;
    const { passages, questions } = values;
    const row = await measure({ engine, size, seconds: Number(values.seconds), passages, questions });
    if (row === undefined) continue;
    rows.push(row);
    if (values.rows !== undefined) appendFileSync(values.rows, `${JSON.stringify(row)}\n`);
  }
}
if (values.plot !== undefined) writeFileSync(values.plot, plot(rows));
if (values.json) printJson(rows);
else {
  const { model } = cpus()[0] ?? { model: 'unknown processor' };
  print(`${new Date().toISOString().slice(0, 10)}, ${model}, Node ${process.version}\n`);
  print(table(rows));
}

async function measure(task: Task): Promise<Row | undefined> {
  const file = fileURLToPath(new URL('scale/run-engine.ts', import.meta.url));
  const minutes = Number(values.minutes ?? (task.size >= LARGE.size ? LARGE.minutes : MINUTES));
  const memory = task.size >= MUCH.size ? [`--max-old-space-size=${MUCH.heapMiB}`] : [];
  const args = ['--expose-gc', ...memory, '--import', 'tsx', file, JSON.stringify(task)];
  try {
    const { stdout, stderr } = await run(process.execPath, args, {
      maxBuffer: 1e8,
      timeout: minutes * 60_000,
    }).catch((error: { stdout?: string; stderr?: string; killed?: boolean }) => {
      // It got as far as the figures, and failed or was stopped while writing its snapshot.
      if (!error.stdout?.endsWith('\n')) throw error;
      const why = error.killed === true ? `it took over ${minutes} minutes` : 'the process ended';
      const told = error.stderr?.split('\n').slice(0, 1).join('') ?? '';
      return { stdout: error.stdout, stderr: `${task.engine}: no snapshot, ${why}. ${told}\n` };
    });
    relay('stderr', String(stderr));
    const row = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Row;
    complain(`${task.size} passages, ${task.engine}: median ${row.median.toFixed(2)} ms`);
    return row;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const missing = /Cannot find package '([^']+)'/u.exec(message)?.[1];
    const told =
      missing === undefined
        ? (/^.*Error\b.*: .*$/mu.exec(message)?.[0] ?? message.split('\n').slice(-3).join(' '))
        : `as the package ${missing} is not installed; run npm ci --prefix bench`;
    complain(`${task.size} passages, ${task.engine}: left out, ${told}`);
    return undefined;
  }
}
