import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { HAN_AND_KANA, STOPLESS, UNSPACED } from '../../src/text/scripts.ts';
import { files, src } from '../support/imports.ts';

const every = (characters: string): RegExp => new RegExp(`^[${characters}]+$`, 'u');

describe('scripts', () => {
  test.each([
    ['HAN_AND_KANA', HAN_AND_KANA, '台湾ひらカタナー'],
    ['STOPLESS', STOPLESS, 'ไทยລາວខ្មែរမြန်မာ'],
    ['UNSPACED', UNSPACED, '台湾カーไทยລາວខ្មែរမြန်မာ'],
  ])('%s has every letter of its scripts, and none of a script with spaces', (_, characters, text) => {
    expect(text).toMatch(every(characters));
    for (const other of ['a', 'б', 'γ', 'ا', 'क', '한', '1', ' '])
      expect(other).not.toMatch(every(characters));
  });

  test('are listed in scripts.ts and nowhere else', () => {
    const listing = files.filter((file) =>
      /\\p\{(?:sc|Script)=(?:Hira|Kana|Hiragana|Katakana|Lao|Khmr|Khmer|Mymr|Myanmar)\}/u.test(
        readFileSync(new URL(file, src), 'utf8'),
      ),
    );
    expect(listing).toEqual(['text/scripts.ts']);
  });
});
