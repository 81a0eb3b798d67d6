import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DiskRefused, partOf, writePart } from '../../src/models/part-file.ts';
import { modelEntry, TOKENIZER } from '../support/models.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

const FILE = modelEntry.files[1];

let dir: string;
let part: string;
beforeEach(async () => {
  dir = await temporaryFolder();
  part = partOf(join(dir, 'tokenizer.json'));
});
afterEach(() => removeFolder(dir));

async function* pieces(...texts: readonly (string | Error)[]): AsyncGenerator<Uint8Array, void> {
  for (const text of texts) {
    if (text instanceof Error) throw text;
    yield Buffer.from(text);
  }
}

describe('writePart()', () => {
  test('writes all pieces to a file beside the one that is used', async () => {
    await writePart(part, FILE, pieces(TOKENIZER.slice(0, 4), '', TOKENIZER.slice(4)));
    expect(readFileSync(join(dir, 'tokenizer.json.part'), 'utf8')).toBe(TOKENIZER);
  });

  test('replaces what an interrupted fetch left, and does not write through a link', async () => {
    writeFileSync(join(dir, 'elsewhere'), 'as it was, longer than what is fetched');
    symlinkSync(join(dir, 'elsewhere'), part);
    await writePart(part, FILE, pieces(TOKENIZER));
    expect(readFileSync(part, 'utf8')).toBe(TOKENIZER);
    expect(readFileSync(join(dir, 'elsewhere'), 'utf8')).toContain('as it was');
    await writePart(part, FILE, pieces(TOKENIZER));
    expect(readFileSync(part, 'utf8')).toBe(TOKENIZER);
  });

  test.each<readonly [string, readonly (string | Error)[], RegExp]>([
    ['other bytes', [TOKENIZER.replace('true', 'tru3')], /^its SHA-256 is not the one that is listed; /u],
    ['fewer bytes', ['{'], /^it has only 1 of the 18 bytes that are listed; /u],
    ['no bytes', [], /^it has only 0 of the 18 bytes that are listed; /u],
    ['pieces that fail', ['{', new Error('the connection broke off')], /^the connection broke off$/u],
  ])('throws and leaves nothing after %s', async (_, texts, sentence) => {
    await expect(writePart(part, FILE, pieces(...texts))).rejects.toThrow(sentence);
    expect(readdirSync(dir)).toEqual([]);
  });

  test.skipIf(!existsSync('/dev/full'))('throws what the disk says if it is full', async () => {
    const full = writePart(part, FILE, pieces(TOKENIZER), () => open('/dev/full', 'w'));
    await expect(full).rejects.toThrow(/^No space is left for .*tokenizer\.json\.part; free some/u);
    await expect(full).rejects.toThrow(DiskRefused);
    expect(readdirSync(dir)).toEqual([]);
  });

  test('throws what the disk says if a folder is in the way', async () => {
    mkdirSync(part);
    await expect(writePart(part, FILE, pieces(TOKENIZER))).rejects.toThrow(
      /^Cannot use .*tokenizer\.json\.part/u,
    );
  });
});
