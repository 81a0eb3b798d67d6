import { expect, test } from 'vitest';
import { isEntry, isLine, isOthers, isPath, isProblem } from '../../src/store/sound-lines.ts';

const problem = { file: 'a.md', line: 3, message: 'is empty', severity: 'error' };
const entry = { term: 'lamp', line: 1, forms: [{ text: 'light', language: 'en', near: false }] };
const line = {
  id: 'bees',
  title: 'Bees',
  file: 'bees.md',
  format: 'markdown',
  source: { publisher: 'Hive' },
  counts: [1, 2, 3],
  length: 40,
  shapes: 7,
  says: 8,
};

test('isLine() takes a line with doubts', () => {
  expect(isLine({ ...line, doubts: [{ section: 'North', note: 'Which year?' }] })).toBe(true);
});

test.each<[string, (value: unknown) => boolean, unknown, unknown[]]>([
  ['isPath()', isPath, ['Bees', 'Honey'], [null, 'Bees', ['Bees', 1], {}]],
  ['isOthers()', isOthers, '0123abcd', ['0123ABCD', '0123abc', '0123abcd0', 12_345_678, null]],
  [
    'isProblem()',
    isProblem,
    problem,
    [null, { ...problem, severity: 'note' }, { ...problem, line: -1 }, { ...problem, message: 5 }],
  ],
  [
    'isEntry()',
    isEntry,
    entry,
    [null, { ...entry, forms: [] }, { ...entry, line: 1.5 }, { ...entry, forms: [{ text: 'light' }] }],
  ],
  [
    'isLine()',
    isLine,
    line,
    [
      null,
      { ...line, id: 5 },
      { ...line, source: null },
      { ...line, source: { publisher: 5 } },
      { ...line, counts: [1, 2] },
      { ...line, counts: [1, 2, -3] },
      { ...line, length: '40' },
      { ...line, shapes: '7' },
      { ...line, says: undefined },
      { ...line, questions: ['Who?', 5] },
      { ...line, doubts: 'Who?' },
      { ...line, doubts: [{ section: 'North' }] },
    ],
  ],
])('%s takes what was written, and nothing else', (_, isSound, sound, others) => {
  expect(isSound(sound)).toBe(true);
  for (const other of others) expect(isSound(other), JSON.stringify(other)).toBe(false);
});
