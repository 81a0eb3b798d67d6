/** Does `npm run model` do what it says, and exit as it should? */

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeNpmFolder } from '../support/fake-npm.ts';
import { holdLock, parent } from '../support/lock.ts';
import { type LoopbackHub, startHub } from '../support/loopback-hub.ts';
import { listModel, modelEntry, placeModel } from '../support/models.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

/** In milliseconds: a busy machine takes its time to start a process. */
const LONG = { timeout: 20_000 };

let outside: string;
let dir: string;
let hub: LoopbackHub;
beforeEach(async () => {
  outside = await temporaryFolder();
  dir = join(outside, 'models');
  await listModel(dir);
  hub = await startHub();
});
afterEach(async () => {
  await hub.close();
  await removeFolder(outside);
});

interface Result {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function start(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): { readonly child: ChildProcess; readonly result: Promise<Result> } {
  const npm = fakeNpmFolder(join(outside, 'bin'), 'works');
  const env = { PATH: npm, MODEL_DIR: dir, MODEL_HUB: hub.address, DISCORD_TOKEN: 'a.b.c', ...environment };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/doors/model.ts', ...args], { env });
  let out = '';
  let err = '';
  child.stdout.on('data', (text) => {
    out += String(text);
  });
  child.stderr.on('data', (text) => {
    err += String(text);
  });
  const result = new Promise<Result>((done) => child.on('close', (status) => done({ status, out, err })));
  return { child, result };
}

const run = (args: readonly string[], environment?: NodeJS.ProcessEnv): Promise<Result> =>
  start(args, environment).result;

test('fetch fetches a model and what runs it, check finds nothing wrong, and list shows it', async () => {
  const fetched = await run(['fetch', 'small']);
  expect(fetched).toEqual({
    status: 0,
    out: [
      'small: reader, licence MIT, 1 MB, languages: en',
      `Fetching 1 MB from ${hub.address}/someone/small-model (${modelEntry.commit})`,
      'All its files are there, and every byte is as listed.',
      'Installing what runs models with npm: 292 MB, licences MIT and Apache-2.0',
      `small can be used from ${dir}.`,
      '',
    ].join('\n'),
    err: '',
  });
  expect(readdirSync(dir).sort()).toEqual(['models.json', 'runtime', 'small']);
  for (const { headers } of hub.requests) expect(JSON.stringify(headers)).not.toContain('a.b.c');
  expect(readFileSync(join(dir, 'runtime', 'called.json'), 'utf8')).not.toMatch(/a\.b\.c|MODEL_/u);
  const asked = hub.requests.length;

  expect(await run(['check'])).toEqual({ status: 0, out: 'small: ok\nruntime: ok\n', err: '' });
  expect((await run(['list'])).out).toMatch(/^small +reader +1 MB +MIT +yes +en$/mu);

  const again = await run(['fetch', 'small']);
  expect(again).toMatchObject({ status: 0, err: '' });
  expect(again.out).toContain('All its files are there already, and every byte is as listed.');
  expect(again.out).not.toContain('Installing');
  expect(hub.requests.length).toBe(asked);
});

test('check exits with 1 and says what to do about each model, and about the runtime', async () => {
  await placeModel(dir);
  writeFileSync(join(dir, 'small', 'tokenizer.json'), 'x');
  const { status, out } = await run(['check']);
  expect(status).toBe(1);
  expect(out.split('\n')).toEqual([
    expect.stringMatching(
      /^small is damaged: .*tokenizer\.json .*npm run model -- fetch small fetches it anew$/u,
    ),
    expect.stringMatching(/^The runtime in .* is not complete: .*fetch a model again to install it$/u),
    '',
  ]);
  rmSync(join(dir, 'small', 'tokenizer.json'));
  expect((await run(['check'])).out).toMatch(/^small is incomplete: .*tokenizer\.json is missing; npm run/u);
});

test.each<readonly [string, () => readonly [string[], NodeJS.ProcessEnv], RegExp]>([
  ['no MODEL_DIR', () => [['fetch', 'small'], { MODEL_DIR: '' }], /^MODEL_DIR is not set; set it in \.env/u],
  [
    'a MODEL_DIR that is a file',
    () => [['fetch', 'ms-marco-minilm-l6'], { MODEL_DIR: join(dir, 'models.json') }],
    /^Cannot use .*models\.json \(E\w+\); a part of that path is a file/u,
  ],
  [
    'a name that is not listed',
    () => [['fetch', 'smal'], {}],
    /^There is no model smal; did you mean small\? npm run model -- list shows all models\n$/u,
  ],
  ['no name', () => [['fetch'], {}], /^No model is named\. Run it with --help/u],
  ['two names', () => [['fetch', 'small', 'other'], {}], /^Too much is named\. Run it with --help/u],
  ['no command', () => [[], {}], /^No command is named\. Run it with --help/u],
  ['another command', () => [['pin'], {}], /^There is no command pin\. Run it with --help/u],
  ['another option', () => [['list', '--all'], {}], /--all.*Run it with --help/u],
  [
    'a hub that is not there',
    () => {
      void hub.close();
      return [['fetch', 'small'], {}];
    },
    /^Cannot fetch onnx\/model\.onnx of small: 127\.0\.0\.1:\d+ \(ECONNREFUSED\) cannot be reached; check the network/u,
  ],
  [
    'a hub without https',
    () => [['fetch', 'small'], { MODEL_HUB: 'http://192.0.2.1' }],
    /MODEL_HUB is not an https address/u,
  ],
  [
    'a catalogue that cannot be read',
    () => {
      writeFileSync(join(dir, 'models.json'), '[]');
      return [['list'], {}];
    },
    /^Cannot read .*models\.json: .*is not a catalogue of models/u,
  ],
  [
    'a folder that is not there',
    () => [['check'], { MODEL_DIR: join(dir, 'none') }],
    /^There is no folder .*none/u,
  ],
  [
    'no model to check',
    () => [['check'], {}],
    /^No model is in .*; npm run model -- fetch NAME fetches one/u,
  ],
])('exits with 1 and one clear sentence after %s', async (_, given, sentence) => {
  const [args, environment] = given();
  const { status, out, err } = await run(args, environment);
  expect(err).toMatch(sentence);
  expect(status).toBe(1);
  expect(err.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
  expect(err).not.toContain('    at ');
  expect(out).not.toContain('can be used');
  expect(existsSync(join(dir, 'small'))).toBe(false);
});

test.skipIf(process.platform !== 'linux')('fetch says so if nobody may write to MODEL_DIR', async () => {
  const { status, err } = await run(['fetch', 'ms-marco-minilm-l6'], { MODEL_DIR: '/sys' });
  expect(err).toMatch(/^Cannot use \/sys \(E\w+\); give this user permission to read and write there/u);
  expect(status).toBe(1);
  expect(hub.requests).toEqual([]);
});

test('fetch goes on if nobody reads what it prints', async () => {
  const { child, result } = start(['fetch', 'small']);
  child.stdout?.destroy();
  expect((await result).status).toBe(0);
  expect(await run(['check'])).toMatchObject({ status: 0 });
});

test('fetch keeps a whole model if npm is not there, and installs what is missing the next time', async () => {
  const { status, err } = await run(['fetch', 'small'], { PATH: join(outside, 'empty') });
  expect(status).toBe(1);
  expect(err).toMatch(/^Cannot install the runtime: npm is not there; install npm/u);
  expect(existsSync(join(dir, 'runtime'))).toBe(false);
  const asked = hub.requests.length;
  expect(await run(['fetch', 'small'])).toMatchObject({ status: 0, err: '' });
  expect(hub.requests.length).toBe(asked);
});

test('fetch refuses to run while another one does', async () => {
  holdLock(join(dir, 'running.json'), parent);
  const { status, err } = await run(['fetch', 'small']);
  expect(status).toBe(1);
  expect(err).toMatch(
    /^Another fetch is running with MODEL_DIR=.*; wait until it has ended, then try again\.\n$/u,
  );
  expect(hub.requests).toEqual([]);
});

/** Starts a fetch, and resolves once half of the weights have arrived. */
async function halfFetched() {
  const arrived = new Promise<void>((done) =>
    hub.answer('onnx/model.onnx', (_, response) => {
      response.write('weights '.repeat(500), () => done());
    }),
  );
  const started = start(['fetch', 'small']);
  await arrived;
  await expect.poll(() => existsSync(join(dir, 'small', 'onnx', 'model.onnx.part')), LONG).toBe(true);
  return started;
}

test.each(['SIGINT', 'SIGTERM'] as const)('fetch leaves nothing half fetched after %s', async (signal) => {
  const { child, result } = await halfFetched();
  child.kill(signal);
  const { status, err } = await result;
  expect(err).toBe('Stopped. Nothing half fetched was kept; run it again to fetch the model.\n');
  expect(status).toBe(1);
  expect(readdirSync(dir)).toEqual(['models.json']);
});

test('fetch can be run again after a fetch that was killed, whose half is never used', async () => {
  const { child, result } = await halfFetched();
  child.kill('SIGKILL');
  await result;
  expect(existsSync(join(dir, 'small', 'onnx', 'model.onnx'))).toBe(false);
  expect((await run(['check'])).out).toMatch(/^small is incomplete/u);
  const hub2 = await startHub();
  try {
    expect(await run(['fetch', 'small'], { MODEL_HUB: hub2.address })).toMatchObject({ status: 0, err: '' });
    expect(await run(['check'])).toMatchObject({ status: 0 });
    expect(
      readdirSync(join(dir, 'small'), { recursive: true }).filter((name) => /part$/u.test(String(name))),
    ).toEqual([]);
  } finally {
    await hub2.close();
  }
});

test('--help shows how it is called', async () => {
  const { status, out } = await run(['--help']);
  expect(status).toBe(0);
  expect(out).toContain('npm run model -- fetch NAME');
});
