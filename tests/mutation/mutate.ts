/** How much of a change to the code would its tests notice? `npm run mutate -- --help`. */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { complain, print } from '../../src/print.ts';
import { TARGETS, type Target } from './targets.ts';

const USAGE = `Change the code in small ways, one at a time, and see whether its tests go red.

  npm ci --prefix tests/mutation              once
  npm run mutate                              every target: about half an hour
  npm run mutate -- ${Object.keys(TARGETS).join(' ')}
  npm run mutate -- escape --concurrency 2    two changes at a time
  npm run mutate -- escape --lines 10-20      only these lines of the target's files

Exit status 1 when fewer than 90 % of a target's changes were noticed.`;

/** In per cent. */
const LEAST_SCORE = 90;

/** As far as used here; the package is not there when types are checked. */
interface Mutant {
  readonly status:
    | 'Killed'
    | 'Timeout'
    | 'Survived'
    | 'NoCoverage'
    | 'RuntimeError'
    | 'CompileError'
    | 'Ignored';
  readonly fileName: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
  readonly mutatorName: string;
  readonly replacement?: string;
}

interface Mutator {
  runMutationTest(): Promise<Mutant[]>;
}

const root = new URL('../../', import.meta.url);
const tool = new URL('node_modules/@stryker-mutator/core/dist/src/index.js', import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    concurrency: { type: 'string', default: '1' },
    lines: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const unknown = positionals.filter((name) => !(name in TARGETS));
if (values.help) print(USAGE);
else if (unknown.length > 0) fail(`There is no target ${unknown.join(', ')}.\n\n${USAGE}`);
else if (!existsSync(tool)) fail('Stryker is not installed here: npm ci --prefix tests/mutation');
else await run(positionals.length === 0 ? Object.keys(TARGETS) : positionals);

function fail(why: string): void {
  complain(why);
  process.exitCode = 2;
}

async function run(names: readonly string[]): Promise<void> {
  process.chdir(fileURLToPath(root));
  const { Stryker } = (await import(tool.href)) as { Stryker: new (options: object) => Mutator };
  for (const name of names) {
    const target = TARGETS[name];
    if (target === undefined) continue;
    const started = performance.now();
    process.env.MUTATION_TESTS = target.tests.join(',');
    const mutants = await new Stryker(optionsFor(name, target)).runMutationTest();
    report(name, mutants, (performance.now() - started) / 1_000);
  }
}

function optionsFor(name: string, { code }: Target) {
  return {
    mutate: code.flatMap(places),
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    // Which tests are run is said by name; Stryker need not ask Vite which of them import the code.
    vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
    concurrency: Number(values.concurrency),
    // A machine that is busy with other things must not make a slow run look like an endless one.
    timeoutMS: 60_000,
    dryRunTimeoutMinutes: 10,
    reporters: ['progress', 'html', 'json'],
    htmlReporter: { fileName: `reports/mutation/${name}.html` },
    jsonReporter: { fileName: `reports/mutation/${name}.json` },
    // Stryker would rewrite paths in it, which takes an API that TypeScript 7 has not; there are none to rewrite.
    tsconfigFile: 'none',
    ignorePatterns: ['/bench', '/.footnote', '/.cache', '/coverage', '/.env'],
    allowConsoleColors: false,
  };
}

/** A file, or the lines of each of its functions that are named, as Stryker takes them. */
function places(code: string): string[] {
  const [file = '', ...functions] = code.split('#');
  if (values.lines !== undefined) return [`${file}:${values.lines}`];
  if (functions.length === 0) return [file];
  const lines = readFileSync(new URL(file, root), 'utf8').split('\n');
  return functions.map((name) => {
    const first = lines.findIndex((line) =>
      new RegExp(`^(?:export )?(?:async )?function ${name}\\b`).test(line),
    );
    const last = lines.indexOf('}', first);
    if (first === -1 || last === -1) throw new Error(`There is no function ${name} in ${file}`);
    return `${file}:${first + 1}-${last + 1}`;
  });
}

/** Changes that cannot be run at all tell nothing of the tests and do not count. */
function report(name: string, mutants: readonly Mutant[], seconds: number): void {
  const having = (...of: Mutant['status'][]) => mutants.filter(({ status }) => of.includes(status));
  const noticed = having('Killed', 'Timeout');
  const missed = having('Survived', 'NoCoverage');
  const counted = noticed.length + missed.length;
  const score = (100 * noticed.length) / counted;
  for (const { fileName, location, mutatorName, replacement = '', status } of missed) {
    const { line, column } = location.start;
    print(`  ${status} ${fileName}:${line}:${column} ${mutatorName} ${replacement.replace(/\s+/g, ' ')}`);
  }
  print(
    `${name}: ${counted} mutants, ${noticed.length} noticed (${having('Timeout').length} by time), ` +
      `${missed.length} missed, ${having('Ignored').length} ignored: ${score.toFixed(1)} %, ${Math.round(seconds)} s`,
  );
  if (!(score >= LEAST_SCORE)) process.exitCode = 1;
}
