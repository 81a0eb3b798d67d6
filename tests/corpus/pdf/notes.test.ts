import { expect, test } from 'vitest';
import { vocabulary } from '../../../src/corpus/pdf/hyphens.ts';
import { withoutNotes } from '../../../src/corpus/pdf/notes.ts';
import { linesBelow, segmentAt } from './page.ts';

const BODY = { size: 10, font: 'body' };
const read = (...segments: Parameters<typeof linesBelow>) => {
  const { lines, notes } = withoutNotes(linesBelow(...segments), 800, BODY, vocabulary());
  return [lines.map(({ text }) => text), notes.notes.map(({ label, text }) => [label, text])];
};
const CALLING = segmentAt('The harbour is closed2', 0, 500, { raised: [[21, 22]] });

test('withoutNotes() parts small lines with a label at the foot of a page', () => {
  expect(
    read(
      CALLING,
      segmentAt('1In winter', 0, 700, { size: 8, raised: [[0, 1]] }),
      segmentAt('and in spring.', 0, 710, { size: 8 }),
      segmentAt('2 At night.', 0, 720, { size: 8 }),
    ),
  ).toEqual([
    ['The harbour is closed2'],
    [
      ['1', 'In winter and in spring.'],
      ['2', 'At night.'],
    ],
  ]);
});

test('withoutNotes() leaves small print without a label, and numbers that nothing calls', () => {
  const small = segmentAt('Printed in winter', 0, 700, { size: 8 });
  const number = segmentAt('10 seconds.', 0, 710, { size: 8 });
  expect(read(CALLING, small, number)).toEqual([
    ['The harbour is closed2', 'Printed in winter', '10 seconds.'],
    [],
  ]);
});
