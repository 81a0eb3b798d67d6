import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ModelEntry, readCatalogue } from '../../src/models/catalogue.ts';
import { type FetchOptions, fetchFiles, readyFolder, wantedFiles } from '../../src/models/fetch-model.ts';
import { modelFault } from '../../src/models/model-files.ts';
import { type LoopbackHub, startHub } from '../support/loopback-hub.ts';
import {
  listModel,
  modelBytes,
  modelEntry,
  listedOf,
  placeModel,
  TOKENIZER,
  WEIGHTS,
} from '../support/models.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

let dir: string;
let hub: LoopbackHub;
let entry: ModelEntry;
beforeEach(async () => {
  dir = await temporaryFolder();
  hub = await startHub();
  await listModel(dir);
  const found = (await readCatalogue(dir)).models.find(({ name }) => name === modelEntry.name);
  if (found === undefined) throw new Error('the model is not listed');
  entry = found;
});
afterEach(async () => {
  await hub.close();
  await removeFolder(dir);
});

async function fetchModel(options: Partial<FetchOptions> = {}): Promise<void> {
  await fetchFiles(dir, entry, await wantedFiles(dir, entry), {
    hub: { address: hub.address, hosts: [] },
    signal: new AbortController().signal,
    ...options,
  });
}

/** Every file and folder of MODEL_DIR, with its text. */
function tree(): Record<string, string | undefined> {
  const paths = readdirSync(dir, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    paths.map((one) => {
      const path = join(one.parentPath, one.name);
      return [path, one.isFile() ? readFileSync(path, 'utf8') : undefined];
    }),
  );
}

const asked = () => hub.requests.map(({ url }) => url?.split('/').at(-1));

describe('fetchFiles()', () => {
  test('makes a model that is sound, and no other file', async () => {
    await fetchModel();
    expect(await modelFault(dir, entry)).toBeUndefined();
    const files = readdirSync(join(dir, 'small'), { recursive: true }).sort();
    expect(files).toEqual([...Object.keys(modelBytes), 'onnx'].sort());
  });

  test('reports bytes of all files together', async () => {
    const told: (readonly [number, number])[] = [];
    await fetchModel({ onBytes: (sofar, all) => told.push([sofar, all]) });
    const all = Object.values(modelBytes).reduce((sum, text) => sum + text.length, 0);
    expect(told.at(-1)).toEqual([all, all]);
    expect(told.map(([sofar]) => sofar)).toEqual(told.map(([sofar]) => sofar).toSorted((a, b) => a - b));
  });

  test('fetches only what is not there as listed', async () => {
    await placeModel(dir);
    writeFileSync(join(dir, 'small', 'tokenizer.json'), 'damaged');
    rmSync(join(dir, 'small', 'tokenizer_config.json'));
    await fetchModel();
    expect(asked()).toEqual(['tokenizer.json', 'tokenizer_config.json']);
    expect(await modelFault(dir, entry)).toBeUndefined();
  });

  test('asks for nothing if all is there', async () => {
    await placeModel(dir);
    await fetchModel();
    expect(asked()).toEqual([]);
  });

  test('replaces a file that a killed fetch left half written', async () => {
    mkdirSync(join(dir, 'small', 'onnx'), { recursive: true });
    writeFileSync(join(dir, 'small', 'onnx', 'model.onnx.part'), 'half');
    await fetchModel();
    expect(await modelFault(dir, entry)).toBeUndefined();
    expect(readdirSync(join(dir, 'small', 'onnx'))).toEqual(['model.onnx']);
  });

  /** What goes wrong with the second file, after the first has arrived. */
  const all: readonly (readonly [string, () => Partial<FetchOptions> | undefined, RegExp])[] = [
    ['a status', () => status(404), /^Cannot fetch tokenizer\.json of small: .*does not have it/u],
    ['a refusal', () => status(403), /^Cannot fetch tokenizer\.json of small: .*refuses it/u],
    [
      'a server in trouble',
      () => status(502),
      /^Cannot fetch tokenizer\.json of small: .*trouble of its own/u,
    ],
    [
      'a redirect elsewhere',
      () => answer((response) => response.writeHead(302, { location: 'http://192.0.2.1/x' }).end()),
      /^Cannot fetch tokenizer\.json of small: .*redirects to http:\/\/192\.0\.2\.1, where models may not/u,
    ],
    [
      'a body that breaks off',
      () => answer((response) => response.write('{', () => response.destroy())),
      /^Cannot fetch tokenizer\.json of small: .*broke off; try again$/u,
    ],
    ['too few bytes', () => answer((response) => response.end('{')), /: it has only 1 of the 18 bytes/u],
    [
      'too many bytes',
      () => answer((response) => response.end(`${TOKENIZER} `)),
      /: .*sends more than the 18 bytes/u,
    ],
    [
      'other bytes',
      () => answer((response) => response.end(TOKENIZER.replace('t', 'T'))),
      /: its SHA-256 is not the one that is listed; that is not the file that was checked/u,
    ],
    [
      'silence',
      () => {
        answer(() => {});
        return { hub: { address: hub.address, hosts: [], longestStall: 500 } };
      },
      /: .*sent nothing for 0\.5 s/u,
    ],
    [
      'a full disk',
      () => ({
        openPart: (path) => (path.includes('tokenizer.json') ? open('/dev/full', 'w') : open(path, 'wx')),
      }),
      /^No space is left for .*tokenizer\.json\.part; free some/u,
    ],
    [
      'Ctrl-C',
      () => {
        const stopped = new AbortController();
        answer((response) => response.write('{', () => stopped.abort(new Error('Stopped'))));
        return { signal: stopped.signal };
      },
      /^Stopped$/u,
    ],
  ];
  const failures = all.filter(([what]) => what !== 'a full disk' || existsSync('/dev/full'));
  const status = (code: number) => answer((response) => response.writeHead(code).end());
  function answer(how: (response: ServerResponse) => unknown): undefined {
    hub.answer('tokenizer.json', (_, response) => {
      how(response);
    });
  }

  test.each(failures)('leaves MODEL_DIR as it was after %s', async (_, fail, sentence) => {
    const before = tree();
    await expect(fetchModel(fail())).rejects.toThrow(sentence);
    expect(tree()).toEqual(before);
  });

  test.each(failures)('leaves an earlier version of the model usable after %s', async (_, fail, sentence) => {
    await placeModel(dir);
    // What was listed before is on the disk; now other weights are listed, which come first.
    const weights = `other ${WEIGHTS}`;
    const later = {
      ...entry,
      files: [{ ...modelEntry.files[0], ...listedOf(weights) }, modelEntry.files[1]],
    };
    hub.answer('onnx/model.onnx', (_request, response) => response.end(weights));
    const options = fail() ?? {};
    const before = tree();
    await expect(
      fetchFiles(dir, later, later.files, {
        hub: { address: hub.address, hosts: [] },
        signal: new AbortController().signal,
        ...options,
      }),
    ).rejects.toThrow(sentence);
    expect(tree()).toEqual(before);
    expect(await modelFault(dir, entry)).toBeUndefined();
  });

  test('keeps the files that have their names, each whole, if the system refuses to rename the next', async () => {
    const wanted = await wantedFiles(dir, entry);
    mkdirSync(join(dir, 'small', 'tokenizer.json', 'in the way'), { recursive: true });
    const fetching = fetchFiles(dir, entry, wanted, {
      hub: { address: hub.address, hosts: [] },
      signal: new AbortController().signal,
    });
    await expect(fetching).rejects.toThrow(/tokenizer\.json/u);
    expect(readdirSync(join(dir, 'small'), { recursive: true }).sort()).toEqual(
      ['onnx', 'onnx/model.onnx', 'tokenizer.json', 'tokenizer.json/in the way'].sort(),
    );
    rmSync(join(dir, 'small', 'tokenizer.json'), { recursive: true });
    await fetchModel();
    expect(asked().filter((name) => name === 'model.onnx')).toHaveLength(1);
    expect(await modelFault(dir, entry)).toBeUndefined();
  });

  test('says what to do if the model has a file in the place of its folder', async () => {
    writeFileSync(join(dir, 'small'), '');
    await expect(fetchModel()).rejects.toThrow(
      /^Cannot use .*small \(EEXIST\); a part of that path is a file/u,
    );
    expect(readFileSync(join(dir, 'small'), 'utf8')).toBe('');
  });
});

describe('wantedFiles()', () => {
  test.each<readonly [string, (path: string) => void]>([
    ['a folder', (path) => mkdirSync(path)],
    ['a link', (path) => symlinkSync('/etc/hostname', path)],
  ])('refuses %s in the place of a file', async (_, put) => {
    mkdirSync(join(dir, 'small'));
    put(join(dir, 'small', 'tokenizer.json'));
    await expect(wantedFiles(dir, entry)).rejects.toThrow(
      /^Cannot fetch small: .*tokenizer\.json is a folder, a link or something else .*move it away/u,
    );
  });
});

describe('readyFolder()', () => {
  test('makes a folder in folders that there are not yet, and takes one that there is', async () => {
    await readyFolder(join(dir, 'a', 'b'));
    await readyFolder(join(dir, 'a', 'b'));
    expect(readdirSync(join(dir, 'a'))).toEqual(['b']);
  });

  test.each(['models.json', 'models.json/below'])('refuses %s, which is a file or in one', async (path) => {
    await expect(readyFolder(join(dir, path))).rejects.toThrow(
      /^Cannot use .* \(E(?:EXIST|NOTDIR)\); a part of that path is a file, so move it away or set MODEL_DIR/u,
    );
  });
});
