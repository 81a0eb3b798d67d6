/** Lists, fetches and checks the models that an operator may add: `npm run model`. */

import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readModelConfig } from '../config.ts';
import { LockHeldElsewhere, LockTaken, takeLock } from '../discord/instance-lock.ts';
import { readCatalogue } from '../models/catalogue.ts';
import { diskTrouble } from '../models/disk-trouble.ts';
import { fetchFiles, readyFolder, wantedFiles } from '../models/fetch-model.ts';
import { modelFault } from '../models/model-files.ts';
import { nearestNames } from '../models/nearest-names.ts';
import { installRuntime, RUNTIME_MEGABYTES, runtimeFault } from '../models/runtime.ts';
import { complain, drawnOver, print, sentenceOf } from '../print.ts';
import { printable } from '../text/printable.ts';
import { modelTable, sizeOf } from './model-lines.ts';
import { progressBar } from './progress-bar.ts';

const USAGE = `Models help Footnote to judge which passages answer a question. It works without them.

  npm run model -- list         all models, and which of them are in MODEL_DIR
  npm run model -- fetch NAME   fetch a model into MODEL_DIR, and once what runs it
  npm run model -- check        compare every byte of the models, and the versions of what runs them
  npm run model -- --help       this text

Reads MODEL_DIR and MODEL_HUB. Models of your own are listed in models.json in MODEL_DIR.`;

const LOCK = {
  who: 'Another fetch',
  setting: 'MODEL_DIR',
  whatToDo: 'wait until it has ended, then try again',
};

// A reader such as `head` may stop early; a fetch goes on.
process.stdout.on('error', () => {});

const { modelDir, hub, npm, command, name } = given();

try {
  if (command === 'list') await list();
  else if (command === 'fetch') await fetchNamed(name);
  else await check();
} catch (error) {
  complain(sentenceOf(error));
  process.exitCode = 1;
}

/** The settings and arguments; exits if there is nothing to do with them. */
function given() {
  try {
    const { values, positionals } = parseArgs({
      options: { help: { type: 'boolean', short: 'h', default: false } },
      allowPositionals: true,
    });
    if (values.help) {
      print(USAGE);
      process.exit(0);
    }
    const [command = '', name = '', ...others] = positionals;
    if (command !== 'list' && command !== 'fetch' && command !== 'check')
      throw new Error(command === '' ? 'No command is named' : `There is no command ${printable(command)}`);
    if (command === 'fetch' && name === '') throw new Error('No model is named');
    if (others.length > 0 || (command !== 'fetch' && name !== '')) throw new Error('Too much is named');
    return { ...readModelConfig(), command, name };
  } catch (error) {
    const isSetting = error instanceof Error && error.name === 'WrongSettings';
    complain(
      isSetting ? sentenceOf(error) : `${sentenceOf(error)}. Run it with --help to see how it is called.`,
    );
    process.exit(1);
  }
}

async function list(): Promise<void> {
  for (const line of await modelTable(await readCatalogue(modelDir), modelDir)) print(line);
  print('');
  print(
    modelDir === undefined
      ? 'MODEL_DIR is not set. Set it in .env to a folder for models, and npm run model -- fetch NAME fetches one into it.'
      : `MODEL_DIR is ${printable(resolve(modelDir))}. npm run model -- fetch NAME fetches one.`,
  );
}

async function fetchNamed(name: string): Promise<void> {
  const dir = folder();
  const { models, hosts } = await readCatalogue(dir);
  const entry = models.find((model) => model.name === name);
  if (entry === undefined) {
    const near = nearestNames(
      name,
      models.map((model) => model.name),
    );
    throw new Error(
      `There is no model ${printable(name)}; ${near.length === 0 ? '' : `did you mean ${near.join(' or ')}? `}npm run model -- list shows all models`,
    );
  }
  await readyFolder(dir);
  await takeLock(dir, { onWait: complain, words: LOCK }).catch((error: unknown) => {
    const isHeld = error instanceof LockTaken || error instanceof LockHeldElsewhere;
    throw isHeld ? error : new Error(diskTrouble(error, resolve(dir)));
  });
  const signal = stopping();
  const wanted = await wantedFiles(dir, entry);
  const { kind, licence, repository, commit, languages } = entry;
  const spoken = printable(languages.join(' '));
  print(`${name}: ${kind}, licence ${printable(licence)}, ${sizeOf(entry)}, languages: ${spoken}`);
  if (wanted.length === 0) print('All its files are there already, and every byte is as listed.');
  else {
    print(`Fetching ${sizeOf({ files: wanted })} from ${hub}/${repository} (${commit})`);
    const bar = progressBar(drawnOver, undefined, 'Fetching');
    await fetchFiles(dir, entry, wanted, {
      hub: { address: hub, hosts },
      signal,
      onBytes: (sofar, all) => bar.show(sofar / all),
    }).finally(bar.clear);
    print('All its files are there, and every byte is as listed.');
  }
  if ((await runtimeFault(dir)) !== undefined) {
    print(`Installing what runs models with npm: ${RUNTIME_MEGABYTES} MB, licences MIT and Apache-2.0`);
    await installRuntime(dir, npm, signal);
    const fault = await runtimeFault(dir);
    if (fault !== undefined) throw new Error(fault);
  }
  print(`${name} can be used from ${printable(resolve(dir))}.`);
}

/** Aborted by Ctrl-C, or if the process is told to end. A second time, the process ends at once. */
function stopping(): AbortSignal {
  const stopped = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () =>
      stopped.abort(new Error('Stopped. Nothing half fetched was kept; run it again to fetch the model.')),
    );
  return stopped.signal;
}

async function check(): Promise<void> {
  const dir = folder();
  if (!(await isFolder(dir)))
    throw new Error(
      `There is no folder ${printable(resolve(dir))}, which MODEL_DIR names; npm run model -- fetch NAME makes it`,
    );
  const { models } = await readCatalogue(dir);
  const found = [];
  for (const entry of models) if (await isFolder(join(dir, entry.name))) found.push(entry);
  if (found.length === 0)
    throw new Error(`No model is in ${printable(resolve(dir))}; npm run model -- fetch NAME fetches one`);
  for (const entry of found)
    tell(`${entry.name}: ok`, await modelFault(dir, entry).catch((error: Error) => error.message));
  tell('runtime: ok', await runtimeFault(dir));
}

function tell(fine: string, fault: string | undefined): void {
  print(fault ?? fine);
  if (fault !== undefined) process.exitCode = 1;
}

function folder(): string {
  if (modelDir !== undefined) return modelDir;
  throw new Error('MODEL_DIR is not set; set it in .env to a folder for models, such as MODEL_DIR=models');
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}
