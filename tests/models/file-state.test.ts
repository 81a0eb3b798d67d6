import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileState } from '../../src/models/file-state.ts';
import { modelEntry } from '../support/models.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

let dir: string;
beforeEach(async () => {
  dir = await temporaryFolder();
});
afterEach(() => removeFolder(dir));

describe('fileState()', () => {
  test('throws a sentence if the system does not give the file', async () => {
    const path = join(dir, 'x'.repeat(300));
    await expect(fileState(path, modelEntry.files[0])).rejects.toThrow(/^Cannot use .*\(ENAMETOOLONG\); /u);
  });

  test('reads a file of several pieces to its end', async () => {
    const large = Buffer.alloc((1 << 20) * 2 + 3, 'ab');
    const file = {
      path: 'large',
      bytes: large.length,
      sha256: createHash('sha256').update(large).digest('hex'),
      role: 'weights',
    } as const;
    await writeFiles(dir, { large });
    expect(await fileState(join(dir, 'large'), file)).toBe('sound');
    large[large.length - 1] = 1;
    await writeFiles(dir, { large });
    expect(await fileState(join(dir, 'large'), file)).toBe('damaged');
  });
});
