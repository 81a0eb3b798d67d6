import { describe, expect, test } from 'vitest';
import { openArchive } from '../../../src/corpus/packed/archive.ts';
import { archiveOf } from '../../support/archive.ts';

const open = (bytes: Uint8Array) => openArchive(bytes, { kind: 'an EPUB' });

describe('openArchive()', () => {
  test('lists what is in it and reads an entry', async () => {
    const archive = await open(
      archiveOf([
        { name: 'a/b.txt', bytes: 'Words.' },
        { name: 'c/', bytes: '' },
      ]),
    );
    expect(archive.names).toEqual(['a/b.txt']);
    const chunks: Uint8Array[] = [];
    for await (const chunk of archive.read('a/b.txt') ?? []) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe('Words.');
    expect(archive.read('d')).toBeUndefined();
  });

  test.each([
    ['a text', Buffer.from('Words.'), 'is not an EPUB'],
    ['nothing', Buffer.alloc(0), 'is empty'],
    ['half of one', archiveOf([{ name: 'a', bytes: 'b' }]).subarray(0, 40), 'damaged or incomplete'],
    ['a path that leads out', archiveOf([{ name: '../a', bytes: 'b' }]), 'outside the archive'],
    ['a path from the top', archiveOf([{ name: '/a', bytes: 'b' }]), 'outside the archive'],
  ])('refuses %s', async (_, bytes, sentence) => {
    await expect(open(bytes)).rejects.toThrow(sentence);
  });

  test('refuses an entry that is larger than it says', async () => {
    const archive = await open(archiveOf([{ name: 'a', bytes: 'x'.repeat(100_000), size: 10 }]));
    const reading = async () => {
      for await (const _ of archive.read('a') ?? []);
    };
    await expect(reading()).rejects.toThrow('contains a damaged entry');
  });
});
