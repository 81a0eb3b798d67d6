/** Runs the faults for as long as one likes: `npm run faults -- --help`. */

import { parseArgs } from 'node:util';
import { kills, stops } from './restarts.ts';
import { storm } from './storm.ts';

const USAGE = `Break things between the bot and a Discord on this machine, and judge what came of it.

  npm run faults                     about a minute
  npm run faults -- --long           100,000 interactions with 200 drops, SIGTERM x 100, kill -9 x 200: hours
  npm run faults -- --interactions N --drops N --stops N --kills N --rate N --seed N

0 leaves a part out. Exit status 1 when anything went wrong.`;

/** A new Discord and a new bot for every so many interactions, which keeps the record of them in memory small. */
const ROUND = 5_000;

const { values } = parseArgs({
  options: {
    long: { type: 'boolean', default: false },
    interactions: { type: 'string' },
    drops: { type: 'string' },
    stops: { type: 'string' },
    kills: { type: 'string' },
    rate: { type: 'string', default: '50' },
    seed: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) console.log(USAGE);
else await run();

async function run(): Promise<void> {
  const amount = (given: string | undefined, short: number, long: number) =>
    given === undefined ? (values.long ? long : short) : Number(given);
  const seed = amount(values.seed, Date.now() % 1_000_000, Date.now() % 1_000_000);
  const interactions = amount(values.interactions, 1_000, 100_000);
  const drops = amount(values.drops, 5, 200);
  const perSecond = Number(values.rate);
  console.log(`seed ${seed}`);
  for (let done = 0, round = 0; done < interactions; round += 1) {
    const part = Math.min(ROUND, interactions - done);
    const share =
      Math.round((drops * (done + part)) / interactions) - Math.round((drops * done) / interactions);
    report('storm', await storm({ seed: seed + round, interactions: part, drops: share, perSecond }));
    done += part;
  }
  const terms = amount(values.stops, 3, 100);
  if (terms > 0) report('SIGTERM', { times: terms, ...(await stops(seed, terms)) });
  const killed = amount(values.kills, 3, 200);
  if (killed > 0) report('kill -9', { times: killed, ...(await kills(seed, killed)) });
}

function report<Outcome extends { readonly wrongs: readonly string[] }>(
  what: string,
  outcome: Outcome,
): void {
  const { wrongs, ...figures } = outcome;
  console.log(what, JSON.stringify({ ...figures, wrongs: wrongs.length }));
  for (const wrong of wrongs.slice(0, 20)) console.log(`  ${wrong}`);
  if (wrongs.length > 0) process.exitCode = 1;
}
