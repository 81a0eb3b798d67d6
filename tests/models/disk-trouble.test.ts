import { describe, expect, test } from 'vitest';
import { diskTrouble } from '../../src/models/disk-trouble.ts';

const coded = (code: string) => Object.assign(new Error(`${code}: made up`), { code });

describe('diskTrouble()', () => {
  test.each([
    ['ENOSPC', 'No space is left for /m/a; free some on that disk and try again'],
    ['EDQUOT', 'No space is left for /m/a; free some on that disk and try again'],
    [
      'EACCES',
      'Cannot use /m/a (EACCES); give this user permission to read and write there, or set MODEL_DIR to another folder',
    ],
    [
      'EROFS',
      'Cannot use /m/a (EROFS); give this user permission to read and write there, or set MODEL_DIR to another folder',
    ],
    [
      'ENOTDIR',
      'Cannot use /m/a (ENOTDIR); a part of that path is a file, so move it away or set MODEL_DIR to another folder',
    ],
    ['EIO', 'Cannot use /m/a (EIO); check the disk, and try again'],
  ])('says what to do about %s', (code, sentence) => {
    expect(diskTrouble(coded(code), '/m/a')).toBe(sentence);
  });

  test('gives the message of any other error, and no character that a terminal acts on', () => {
    expect(diskTrouble(new Error('x\u001b[2J'), '/m/a')).toBe('x\ufffd[2J');
    expect(diskTrouble(coded('EIO'), '/m/\u001b[2J')).toContain('/m/\ufffd[2J');
  });
});
