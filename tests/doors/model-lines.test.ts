import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { modelTable, sizeOf } from '../../src/doors/model-lines.ts';
import { readCatalogue } from '../../src/models/catalogue.ts';
import { placeModel } from '../support/models.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

let dir: string;
beforeEach(async () => {
  dir = await temporaryFolder();
  await placeModel(dir);
});
afterEach(() => removeFolder(dir));

const small = async () => {
  const { models } = await readCatalogue(dir);
  const [headings, line] = await modelTable(
    { models: models.filter(({ name }) => name === 'small'), hosts: [] },
    dir,
  );
  return { headings, line };
};

test('modelTable() says of each model whether it is there, by the sizes of its files', async () => {
  expect(await small()).toEqual({
    headings: 'name   kind    size  licence  there  languages',
    line: 'small  reader  1 MB  MIT      yes    en',
  });
  writeFileSync(join(dir, 'small', 'tokenizer.json'), '');
  expect((await small()).line).toContain('in part');
  rmSync(join(dir, 'small'), { recursive: true });
  expect((await small()).line).toMatch(/ no +en$/u);
});

test('modelTable() keeps each model on a line of its own', async () => {
  const { models } = await readCatalogue(dir);
  const odd = models.slice(0, 1).map((entry) => ({ ...entry, licence: 'a\nb', languages: ['x\u001b[2J'] }));
  const lines = await modelTable({ models: odd, hosts: [] });
  expect(lines.join('\n').split('\n').length).toBe(2);
  expect(lines[1]).toContain('x\ufffd[2J');
});

test('modelTable() aligns sizes at their ends, and has no blanks after a line', async () => {
  const lines = await modelTable(await readCatalogue());
  const ends = lines
    .map((line) => /(?:size|\d MB)(?= {2})/u.exec(line))
    .map((found) => (found?.index ?? 0) + 4);
  expect(new Set(ends).size).toBe(1);
  expect(lines.filter((line) => line.endsWith(' '))).toEqual([]);
});

test('sizeOf() rounds up', () => {
  const file = { path: 'a', sha256: '', role: 'weights' } as const;
  expect(sizeOf({ files: [{ ...file, bytes: 1 }] })).toBe('1 MB');
  expect(
    sizeOf({
      files: [
        { ...file, bytes: 1_000_000 },
        { ...file, bytes: 1 },
      ],
    }),
  ).toBe('2 MB');
});
