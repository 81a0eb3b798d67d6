/** Runs the faults for as long as one likes: `npm run faults -- --help`. */

import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { print } from '../../src/print.ts';
import { flips } from './flips.ts';
import { duration, type Part, planOf, type Settings, table } from './parts.ts';
import { kills, stops } from './restarts.ts';
import { inOneProcess, storm } from './storm.ts';

const USAGE = `Break things between the bot and a Discord on this machine, and judge what came of it.

  npm run faults                     about a minute
  npm run faults -- --long           100,000 interactions with 200 drops, SIGTERM x 100, kill -9 x 200: hours
  npm run faults -- --one-process    100,000 interactions with 200 drops through one bot, and what memory it takes
  npm run faults -- --flips 10000    bits of the files, the snapshot and the memory
  npm run faults -- --interactions N --drops N --stops N --kills N --flips N --rate N --seed N
  npm run faults -- --long --record FILE --seed N
                                     a line in FILE for each part that is done; run again, it goes on from there

0 leaves a part out. As many questions are asked a second as the bot answers, at most --rate. A table at the end;
exit status 1 when anything went wrong.`;

/** A new Discord and a new bot for every so many, which keeps the record of them in memory small. */
const EACH = { storm: 5_000, stops: 10, kills: 10, flips: 1_000 };

/** Nobody asks while so many wait: a machine that is busy with other things would fall behind without end. */
const WAITING = 30;

/** Stages in which one process is looked at. */
const STAGE = 5_000;
/** What memory there is then is what it is held against later. */
const SETTLED = 20_000;
const MOST_GROWTH = 1.1;

const { values } = parseArgs({
  options: {
    long: { type: 'boolean', default: false },
    'one-process': { type: 'boolean', default: false },
    interactions: { type: 'string' },
    drops: { type: 'string' },
    stops: { type: 'string' },
    kills: { type: 'string' },
    flips: { type: 'string' },
    rate: { type: 'string', default: '400' },
    record: { type: 'string' },
    seed: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
const perSecond = Number(values.rate);
if (values.help) print(USAGE);
else if (values['one-process']) await runInOneProcess();
else await runParts();

async function runParts(): Promise<void> {
  // Who asks for flips alone gets flips alone.
  const named = [values.interactions, values.drops, values.stops, values.kills, values.flips].some(
    (given) => given !== undefined,
  );
  const amount = (given: string | undefined, short: number, long: number) =>
    given === undefined ? (values.long ? long : named ? 0 : short) : Number(given);
  const settings: Settings = {
    seed,
    interactions: amount(values.interactions, 1_000, 100_000),
    drops: amount(values.drops, 5, 200),
    stops: amount(values.stops, 3, 100),
    kills: amount(values.kills, 3, 200),
    flips: amount(values.flips, 300, 10_000),
  };
  const plan = planOf(settings, EACH);
  const done = recorded(settings);
  print(`seed ${seed}; ${plan.length} parts${done.size > 0 ? `, ${done.size} of them done before` : ''}`);
  const started = performance.now();
  let weight = 0;
  const left = () => plan.filter(({ name }) => !done.has(name)).reduce((sum, part) => sum + part.weight, 0);
  for (const part of plan) {
    if (done.has(part.name)) continue;
    const outcome = await run(part);
    done.set(part.name, outcome);
    if (values.record !== undefined)
      appendFileSync(values.record, `${JSON.stringify({ settings, name: part.name, outcome })}\n`);
    weight += part.weight;
    const remaining = (left() * (performance.now() - started)) / weight;
    report(part.name, outcome, remaining);
  }
  print(table(plan, done));
  if ([...done.values()].some(({ wrongs }) => wrongs.length > 0)) process.exitCode = 1;
}

type Outcome = Readonly<Record<string, unknown>> & { readonly wrongs: readonly string[] };

function run(part: Part): Promise<Outcome> {
  switch (part.sort) {
    case 'storm':
      return storm({
        seed: part.seed,
        interactions: part.times,
        drops: part.drops,
        perSecond,
        waiting: WAITING,
      }) as unknown as Promise<Outcome>;
    case 'stops':
      return stops(part.seed, part.times) as unknown as Promise<Outcome>;
    case 'kills':
      return kills(part.seed, part.times) as unknown as Promise<Outcome>;
    case 'flips':
      return flips(part.seed, part.times) as unknown as Promise<Outcome>;
  }
}

/** The parts that stand in the record of a run with the same settings. */
function recorded(settings: Settings): Map<string, Outcome> {
  const found = new Map<string, Outcome>();
  if (values.record === undefined || !existsSync(values.record)) return found;
  for (const line of readFileSync(values.record, 'utf8').split('\n')) {
    if (!line.endsWith('}')) continue;
    const { settings: of, name, outcome } = JSON.parse(line);
    if (JSON.stringify(of) === JSON.stringify(settings)) found.set(name, outcome);
  }
  return found;
}

function report(name: string, { wrongs, ...figures }: Outcome, remaining: number): void {
  print(`${name}: ${JSON.stringify({ ...figures, wrongs: wrongs.length })}; ${duration(remaining)} left`);
  for (const wrong of wrongs.slice(0, 20)) print(`  ${wrong}`);
}

async function runInOneProcess(): Promise<void> {
  const interactions = Number(values.interactions ?? 100_000);
  const drops = Number(values.drops ?? 200);
  print(`seed ${seed}; ${interactions} interactions and ${drops} drops through one bot`);
  const started = performance.now();
  let settled: number | undefined;
  const rows = ['interactions   answered / owed   wrong   rss MB   heap MB   slowest ms'];
  const stages = inOneProcess({ seed, interactions, drops, perSecond, waiting: WAITING, each: STAGE });
  for await (const { done, owed, answered, wrongs, memory, slowest, faults } of stages) {
    if (done <= SETTLED) settled = memory?.rss;
    const row = [
      String(done).padStart(12),
      `${answered} / ${owed}`.padStart(15),
      String(wrongs.length).padStart(5),
    ];
    row.push(
      ...[memory?.rss, memory?.heap, Math.round(slowest)].map((figure) => String(figure ?? '?').padStart(8)),
    );
    rows.push(row.join('   '));
    const remaining = ((interactions - done) * (performance.now() - started)) / done;
    print(`${row.join('   ')}   ${JSON.stringify(faults)}; ${duration(remaining)} left`);
    for (const wrong of wrongs.slice(0, 20)) print(`  ${wrong}`);
    const grown = memory !== undefined && settled !== undefined && memory.rss > settled * MOST_GROWTH;
    if (grown) print(`  more than ${MOST_GROWTH} times the memory after ${SETTLED}`);
    if (grown || wrongs.length > 0) process.exitCode = 1;
  }
  print(`\n${rows.join('\n')}`);
}
