import { expect, test } from 'vitest';
import { snapshotFile } from '../../src/store/snapshot-path.ts';

test('snapshotFile() lies beside the folder, and is another for each folder and each kind', () => {
  expect(snapshotFile('/notes/corpus', 'index')).toMatch(/^\/notes\/\.cache\/index-[0-9a-f]{8}\.bin$/u);
  const files = [
    snapshotFile('/notes/corpus', 'index'),
    snapshotFile('/notes/corpus', 'corpus'),
    snapshotFile('/notes/other', 'index'),
  ];
  expect(new Set(files).size).toBe(3);
});

test('snapshotFile() is the same however the folder is written', () => {
  expect(snapshotFile('/notes/x/../corpus/', 'corpus')).toBe(snapshotFile('/notes/corpus', 'corpus'));
});
