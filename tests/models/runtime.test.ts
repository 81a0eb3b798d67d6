import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { installRuntime, type Npm, runtimeFault } from '../../src/models/runtime.ts';
import { isFree } from '../supply/packages.ts';
import { fakeNpm } from '../support/fake-npm.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

/** In milliseconds: a busy machine takes its time to start a process. */
const LONG = { timeout: 20_000 };

let dir: string;
beforeEach(async () => {
  dir = await temporaryFolder();
});
afterEach(() => removeFolder(dir));

const never = new AbortController().signal;
const tree = () => readdirSync(dir, { recursive: true }).sort();

const install = (how: Parameters<typeof fakeNpm>[0], signal = never) =>
  installRuntime(dir, fakeNpm(how), signal);

describe('installRuntime()', () => {
  test('installs what is listed with npm ci, without scripts and with nothing of Footnote in the environment', async () => {
    await install('works');
    expect(await runtimeFault(dir)).toBeUndefined();
    const { args, environment } = JSON.parse(readFileSync(join(dir, 'runtime', 'called.json'), 'utf8')) as {
      args: string[];
      environment: Record<string, string>;
    };
    expect(args[0]).toBe('ci');
    expect(args).toContain('--ignore-scripts');
    expect(environment.ONNXRUNTIME_NODE_INSTALL).toBe('skip');
    expect(readdirSync(dir).filter((name) => name.startsWith('runtime'))).toEqual(['runtime']);
  });

  test.each<readonly [Parameters<typeof fakeNpm>[0], RegExp]>([
    [
      'no-network',
      /^Cannot install the runtime: npm failed \(code ENOTFOUND; network request .* failed\); check that/u,
    ],
    ['nothing', /^Cannot install the runtime: @huggingface\/tokenizers is missing; check that/u],
    [
      'other-versions',
      /^Cannot install the runtime: @huggingface\/tokenizers is 0\.0\.1 and not \d+\.\d+\.\d+; /u,
    ],
  ])('keeps what was there before if npm does this: %s', async (how, sentence) => {
    await expect(install(how)).rejects.toThrow(sentence);
    expect(tree()).toEqual([]);
    await install('works');
    const before = tree();
    await expect(install(how)).rejects.toThrow(sentence);
    expect(tree()).toEqual(before);
    expect(await runtimeFault(dir)).toBeUndefined();
  });

  test('says so if npm is not there', async () => {
    const npm: Npm = { command: join(dir, 'no-npm'), args: [], environment: {} };
    await expect(installRuntime(dir, npm, never)).rejects.toThrow(
      /^Cannot install the runtime: npm is not there; install npm, which comes with Node\.js/u,
    );
    expect(tree()).toEqual([]);
  });

  test('ends npm and leaves nothing if it is aborted', async () => {
    const stopped = new AbortController();
    const installed = install('hangs', stopped.signal);
    await expect.poll(() => existsSync(join(dir, 'runtime.part', 'called.json')), LONG).toBe(true);
    stopped.abort(new Error('Stopped'));
    await expect(installed).rejects.toThrow(/^Stopped$/u);
    expect(tree()).toEqual([]);
    await expect(install('works', stopped.signal)).rejects.toThrow(/^Stopped$/u);
    expect(tree()).toEqual([]);
  });

  test('replaces what does not load, and what a killed installation left', async () => {
    await install('does-not-load');
    for (const left of ['runtime.part', 'runtime.old']) mkdirSync(join(dir, left, 'x'), { recursive: true });
    await install('works');
    expect(await runtimeFault(dir)).toBeUndefined();
    expect(readdirSync(dir).filter((name) => name.startsWith('runtime'))).toEqual(['runtime']);
  });

  test('says so if the disk refuses it', async () => {
    const file = join(dir, 'file');
    writeFileSync(file, '');
    await expect(installRuntime(file, fakeNpm('works'), never)).rejects.toThrow(
      /^Cannot use .*runtime\.part \(ENOTDIR\); a part of that path is a file/u,
    );
  });
});

describe('runtimeFault()', () => {
  test('says what is missing, and what does not load', async () => {
    expect(await runtimeFault(dir)).toMatch(
      /^The runtime in .*runtime is not complete: @huggingface\/tokenizers is missing; fetch a model again/u,
    );
    await install('works');
    rmSync(join(dir, 'runtime', 'node_modules', 'onnxruntime-node'), { recursive: true });
    expect(await runtimeFault(dir)).toMatch(/onnxruntime-node is missing/u);
    await install('does-not-load');
    expect(await runtimeFault(dir)).toMatch(
      /^The runtime in .*runtime does not load here \(Error: libc is not what was expected\); it needs Windows/u,
    );
  });

  test('loads the packages without environment variables', async () => {
    await install('works');
    writeFileSync(
      join(dir, 'runtime', 'node_modules', 'onnxruntime-node', 'index.js'),
      "require('fs').writeFileSync(__dirname + '/env.json', JSON.stringify(process.env))",
    );
    expect(await runtimeFault(dir)).toBeUndefined();
    const seen = readFileSync(join(dir, 'runtime', 'node_modules', 'onnxruntime-node', 'env.json'), 'utf8');
    expect(Object.keys(JSON.parse(seen) as object).filter((name) => !name.startsWith('__'))).toEqual([]);
  });
});

describe('src/models/runtime/', () => {
  const read = (file: string) => JSON.parse(readFileSync(`src/models/runtime/${file}`, 'utf8'));
  const { packages } = read('package-lock.json') as {
    packages: Record<string, { version: string; integrity?: string; resolved?: string; license?: string }>;
  };
  const installed = Object.entries(packages).filter(([path]) => path !== '');

  test('holds each package to a hash and no registry, and names exact versions', () => {
    expect(installed.length).toBeLessThanOrEqual(5);
    for (const [, { integrity, resolved }] of installed) {
      expect(integrity).toMatch(/^sha512-/u);
      expect(resolved).toBeUndefined();
    }
    const { dependencies } = read('package.json') as { dependencies: Record<string, string> };
    for (const [name, version] of Object.entries(dependencies))
      expect(packages[`node_modules/${name}`]?.version).toBe(version);
  });

  test('has packages that are free to be passed on, and none that would download anything', () => {
    expect(installed.filter(([, { license }]) => !isFree(license ?? 'none'))).toEqual([]);
    // The two packages with which onnxruntime-node would download libraries for graphics cards.
    for (const name of ['adm-zip', 'global-agent'])
      expect(packages[`node_modules/${name}`]).toMatchObject({ name: 'onnxruntime-common' });
  });
});
