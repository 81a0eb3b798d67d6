/** How do the packages that run models get into MODEL_DIR, and can they be used? */

import { spawn } from 'node:child_process';
import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { syncFolder } from '../durable-file.ts';
import { printable } from '../text/printable.ts';
import { RUNTIME } from './catalogue.ts';
import { diskTrouble } from './disk-trouble.ts';

/** In megabytes once installed: onnxruntime-node brings the libraries of all systems. */
export const RUNTIME_MEGABYTES = 292;

/** What is installed: exact versions, and a lock with the hash of each package. */
const LIST = fileURLToPath(new URL('runtime/', import.meta.url));
const LISTED = ['package.json', 'package-lock.json'];

/** No script of a package is run: that of onnxruntime-node would download libraries for graphics cards. */
const INSTALL = [
  'ci',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--no-update-notifier',
  '--loglevel=error',
];

/** Milliseconds in which the packages must load; they take a tenth of a second. */
const LONGEST_LOAD = 20_000;

/** How npm is started. */
export interface Npm {
  readonly command: string;
  /** Before those of npm itself. */
  readonly args: readonly string[];
  /** Has no token. */
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * Installs the packages into a folder beside the one that is used, and then puts it in its place.
 * @param modelDir is there; nothing else installs into it meanwhile
 * @throws Error with a sentence, or the signal's reason; what was there before is then as it was
 */
export async function installRuntime(modelDir: string, npm: Npm, signal: AbortSignal): Promise<void> {
  const target = join(resolve(modelDir), RUNTIME);
  const part = `${target}.part`;
  const old = `${target}.old`;
  try {
    await onDisk(part, async () => {
      for (const folder of [part, old]) await rm(folder, { recursive: true, force: true });
      await mkdir(part);
      for (const file of LISTED) await cp(join(LIST, file), join(part, file));
    });
    await runNpm(npm, part, signal);
    const fault = await packagesFault(part);
    if (fault !== undefined) throw new Error(`Cannot install the runtime: ${fault}; ${TRY_AGAIN}`);
    signal.throwIfAborted();
    await onDisk(target, () => replaced(target, part, old));
    syncFolder(resolve(modelDir));
  } finally {
    for (const folder of [part, old]) await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}

/** Puts a folder in the place of another, which is moved aside and comes back if that fails. */
async function replaced(target: string, part: string, old: string): Promise<void> {
  const had = await rename(target, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(part, target);
  } catch (error) {
    if (had) await rename(old, target);
    throw error;
  }
}

const TRY_AGAIN = 'check that this machine reaches the npm registry, then fetch the model again';

/**
 * Why the packages cannot be used, in one sentence; undefined if all are there in the listed versions and load. They
 * are loaded by a process of its own, without environment variables.
 */
export async function runtimeFault(modelDir: string): Promise<string | undefined> {
  const folder = join(resolve(modelDir), RUNTIME);
  const fault = await packagesFault(folder);
  if (fault !== undefined)
    return `The runtime in ${printable(folder)} is not complete: ${fault}; fetch a model again to install it`;
  const names = Object.keys(await listedVersions());
  const code = names.map((name) => `require(${JSON.stringify(name)});`).join('');
  const { status, errors } = await ended(
    process.execPath,
    ['-e', code],
    folder,
    {},
    AbortSignal.timeout(LONGEST_LOAD),
  );
  if (status === 0) return undefined;
  const why = printable(/^\w*Error: .*$/mu.exec(errors)?.[0] ?? `status ${status}`);
  return `The runtime in ${printable(folder)} does not load here (${why}); it needs Windows, macOS on Apple silicon, or Linux with glibc`;
}

async function runNpm(npm: Npm, folder: string, signal: AbortSignal): Promise<void> {
  const environment = { ...npm.environment, ONNXRUNTIME_NODE_INSTALL: 'skip' };
  const args = [...npm.args, ...INSTALL, '--prefix', folder];
  const { status, errors, code } = await ended(npm.command, args, folder, environment, signal);
  signal.throwIfAborted();
  if (status === 0) return;
  if (code === 'ENOENT')
    throw new Error(
      'Cannot install the runtime: npm is not there; install npm, which comes with Node.js, and fetch the model again',
    );
  const lines = errors
    .split('\n')
    .filter((line) => /^npm error (?!A complete log|syscall |errno )/u.test(line));
  const why = lines.slice(0, 3).map((line) => line.slice('npm error '.length).trim());
  throw new Error(
    `Cannot install the runtime: npm failed (${printable(why.join('; ')) || (code ?? `status ${status}`)}); ${TRY_AGAIN}`,
  );
}

interface Ended {
  /** Null if a signal ended it or it could not be started. */
  readonly status: number | null;
  readonly errors: string;
  /** Of the error if it could not be started. */
  readonly code?: string;
}

/** UTF-16 units of a process's errors that are kept: the first lines say what is wrong. */
const MOST_ERRORS = 10_000;

/** Runs a process until it has ended, or the signal has ended it. */
function ended(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
    const stop = () => child.kill();
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    let errors = '';
    let code: string | undefined;
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors = `${errors}${text}`.slice(0, MOST_ERRORS);
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      ({ code } = error);
    });
    child.on('close', (status) => {
      signal.removeEventListener('abort', stop);
      done({ status: code === undefined ? status : null, errors, ...(code === undefined ? {} : { code }) });
    });
  });
}

/** What is wrong with the packages in a folder, for the end of a sentence. */
async function packagesFault(folder: string): Promise<string | undefined> {
  for (const [name, wanted] of Object.entries(await listedVersions())) {
    const version = await versionIn(join(folder, 'node_modules', name, 'package.json'));
    if (version !== wanted)
      return `${name} ${version === undefined ? 'is missing' : `is ${printable(version)} and not ${wanted}`}`;
  }
  return undefined;
}

/** The version of each package, by name. */
export async function listedVersions(): Promise<Record<string, string>> {
  const list = JSON.parse(await readFile(join(LIST, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return list.dependencies;
}

async function versionIn(file: string): Promise<string | undefined> {
  try {
    const { version } = JSON.parse(await readFile(file, 'utf8')) as { version?: unknown };
    return String(version);
  } catch {
    return undefined;
  }
}

async function onDisk<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new Error(diskTrouble(error, path));
  }
}
