import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCatalogue } from '../../src/models/catalogue.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

let dir: string;
beforeEach(async () => {
  dir = await temporaryFolder();
});
afterEach(() => removeFolder(dir));

const HASH = 'a'.repeat(64);
const WEIGHTS = { path: 'onnx/model.onnx', bytes: 10, sha256: HASH, role: 'weights' };
const TOKENIZER = { path: 'tokenizer.json', bytes: 10, sha256: HASH, role: 'tokenizer' };
const OWN = {
  name: 'own',
  kind: 'reader',
  repository: 'someone/own',
  commit: 'b'.repeat(40),
  files: [WEIGHTS, TOKENIZER],
  licence: 'MIT',
  languages: ['en'],
  longestInput: 384,
  output: { kind: 'span', start: 'start_logits', end: 'end_logits', null: 0 },
};

/** The catalogue with one of an operator's own in the folder. */
async function withOwn(value: unknown) {
  await writeFiles(dir, { 'models.json': typeof value === 'string' ? value : JSON.stringify(value) });
  return readCatalogue(dir);
}

describe('readCatalogue()', () => {
  test('has a reader and cross-encoders of ours, each with the address that publishes its hashes', async () => {
    const { models } = await readCatalogue();
    expect(new Set(models.map(({ kind }) => kind))).toEqual(new Set(['reader', 'cross-encoder']));
    for (const { repository, commit, sources } of models)
      expect(sources).toContain(`https://huggingface.co/${repository}/tree/${commit}`);
  });

  test('has only ours if the folder has no catalogue, or does not exist', async () => {
    const ours = await readCatalogue();
    expect(await readCatalogue(dir)).toEqual(ours);
    expect(await readCatalogue(`${dir}/none`)).toEqual(ours);
  });

  test("adds an operator's models and hosts, without prefixes and sources if they name none", async () => {
    const ours = await readCatalogue();
    const { models, hosts } = await withOwn({ models: [OWN], hosts: ['cdn.example.org'] });
    expect(models).toEqual([...ours.models, { ...OWN, prefixes: {}, sources: [] }]);
    expect(hosts).toEqual([...ours.hosts, 'cdn.example.org']);
  });

  test('takes the example in README.md', async () => {
    const readme = readFileSync('README.md', 'utf8');
    const example = /```json\n(?<json>.*?)```/su.exec(readme)?.groups?.json ?? '';
    const { models } = await withOwn(example.replaceAll('…', HASH));
    expect(models.at(-1)).toMatchObject({ name: 'my-reader', kind: 'reader' });
  });

  test('takes languages by codes of two or three letters', async () => {
    const { models } = await withOwn({ models: [{ ...OWN, languages: ['en', 'fil'] }] });
    expect(models.at(-1)).toMatchObject({ languages: ['en', 'fil'] });
  });

  test.each([
    { kind: 'logit', name: 'logits', yes: 0 },
    { kind: 'logit', name: 'logits', yes: 0, no: 1 },
  ])('takes a cross-encoder with the output %j, and texts before its texts', async (output) => {
    const prefixes = { question: 'query: ', passage: 'passage: ' };
    const { models } = await withOwn({ models: [{ ...OWN, kind: 'cross-encoder', output, prefixes }] });
    expect(models.at(-1)).toMatchObject({ output, prefixes });
  });

  test("replaces a model of ours by an operator's of the same name", async () => {
    const [first] = (await readCatalogue()).models;
    const name = first?.name ?? '';
    const { models } = await withOwn({ models: [{ ...OWN, name }] });
    expect(models.filter((model) => model.name === name)).toMatchObject([{ repository: 'someone/own' }]);
  });

  test.each<readonly [string, unknown, RegExp]>([
    ['not JSON', '{', /it is not JSON/u],
    ['another shape', [], /: it is not a catalogue of models/u],
    ['JSON with a line end in the wrong place', '{"a\nb": x}', /it is not JSON/u],
    ['a field that does not exist', { models: [{ ...OWN, licence: 'MIT', sice: 1 }] }, /models\.0 .*sice/u],
    ['no licence', { models: [{ ...OWN, licence: undefined }] }, /models\.0\.licence is missing/u],
    ...['EN', 'en-US', 'zh-hant', 'english', 'e', 'en ', 'en_US', 'мова', '', 7].map(
      (code) =>
        [
          `the language ${JSON.stringify(code)}`,
          { models: [{ ...OWN, languages: ['de', code] }] },
          /: models\.0\.languages\.1 is not a language code such as en, of two or three lower-case letters \(got /u,
        ] as const,
    ),
    ['a branch', { models: [{ ...OWN, commit: 'main' }] }, /models\.0\.commit is not a whole commit hash/u],
    ['another host', { models: [{ ...OWN, repository: 'https://x.org/a' }] }, /is not a repository/u],
    ['the runtime as a name', { models: [{ ...OWN, name: 'runtime' }] }, /another folder in MODEL_DIR/u],
    ...['Own', 'own_1', 'models.json', 'runtime.part', '-own', 'own-', 'own name', ''].map(
      (name) =>
        [
          `the name ${JSON.stringify(name)}`,
          { models: [{ ...OWN, name }] },
          /models\.0\.name is not a name/u,
        ] as const,
    ),
    ['a name with a path', { models: [{ ...OWN, name: '../x' }] }, /models\.0\.name is not a name/u],
    ['no tokenizer', { models: [{ ...OWN, files: [WEIGHTS] }] }, /needs one file of the role weights/u],
    [
      'a path twice',
      { models: [{ ...OWN, files: [WEIGHTS, { ...TOKENIZER, path: 'ONNX/model.onnx' }] }] },
      /the same path twice/u,
    ],
    ...['../x', '/x', 'a//b', 'a/../b', '.git/x', 'C:\\x', 'x.part', ''].map(
      (path) =>
        [
          `the path ${JSON.stringify(path)}`,
          { models: [{ ...OWN, files: [{ ...WEIGHTS, path }, TOKENIZER] }] },
          /files\.0\.path is not a path inside the repository/u,
        ] as const,
    ),
    [
      'a short hash',
      { models: [{ ...OWN, files: [{ ...WEIGHTS, sha256: 'ab' }, TOKENIZER] }] },
      /files\.0\.sha256 is not a SHA-256/u,
    ],
    [
      'no bytes',
      { models: [{ ...OWN, files: [{ ...WEIGHTS, bytes: 0 }, TOKENIZER] }] },
      /files\.0\.bytes is not a number of bytes/u,
    ],
    ['a cross-encoder with spans', { models: [{ ...OWN, kind: 'cross-encoder' }] }, /is not a logit/u],
    ['an address as a host', { models: [], hosts: ['https://x.org/'] }, /hosts\.0 is not a host/u],
    ['any host', { models: [], hosts: ['*'] }, /hosts\.0 is not a host/u],
    ['a name twice', { models: [OWN, OWN] }, /it lists own twice/u],
  ])('refuses %s in one sentence that names the file', async (_, value, sentence) => {
    await expect(withOwn(value)).rejects.toThrow(sentence);
    await expect(withOwn(value)).rejects.toThrow(/^Cannot read .*models\.json: [^\n]+$/u);
  });

  test('refuses a catalogue that is no file, and one of more than 1 MB', async () => {
    await expect(withOwn(`${' '.repeat(1 << 20)}{}`)).rejects.toThrow(/more than 1 MB/u);
    await removeFolder(`${dir}/models.json`);
    await writeFiles(dir, { 'models.json/x': '' });
    await expect(readCatalogue(dir)).rejects.toThrow(/Cannot read .*models\.json: /u);
  });
});
