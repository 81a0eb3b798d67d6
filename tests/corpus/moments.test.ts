import { describe, expect, test } from 'vitest';
import { passages } from '../../src/corpus/chunk.ts';
import { quote } from '../../src/corpus/document.ts';
import { clockAt, hasMoments, momentAt, momentLabel, writtenAt } from '../../src/corpus/moments.ts';
import { exported } from './chat/sample.ts';
import { documentOf } from './sample.ts';

/** In minutes since 1970: Mon 3 Mar 2025, 14:02. */
const MOMENT = Date.UTC(2025, 2, 3, 14, 2) / 60_000;
const MIDNIGHT = MOMENT - (14 * 60 + 2);

test('momentLabel() writes a moment as a citation has it', () => {
  expect([momentLabel(MOMENT), momentLabel(MIDNIGHT)]).toEqual([
    'Mon 3 Mar 2025, 14:02',
    'Mon 3 Mar 2025, 00:00',
  ]);
});

describe('momentAt()', () => {
  test.each([
    ['Mon 3 Mar 2025, 14:02', MOMENT],
    ['mon 3 mar 2025, 14:02', MOMENT],
    ['3 Mar 2025 14:02', MOMENT],
    ['on Monday, 3 March 2025 at 14:02', MOMENT],
    ['3 Mar 2025, 0:00', MIDNIGHT],
  ])('reads %s as one minute', (text, minutes) => {
    expect(momentAt(text, 0)).toEqual({ from: minutes, to: minutes, end: text.length });
  });

  test('reads a date as its whole day', () => {
    expect(momentAt('3 Mar 2025', 0)).toEqual({ from: MIDNIGHT, to: MIDNIGHT + 1439, end: 10 });
  });

  test.each(['Tue 3 Mar 2025, 14:02', '31 Feb 2025', '0 Mar 2025', '3 Mar 25', 'Mar 2025', '14:02'])(
    'reads %s as none',
    (text) => {
      expect(momentAt(text, 0)).toBeUndefined();
    },
  );

  test('reads back what momentLabel() writes, in each month', () => {
    const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 29, 9, 5) / 60_000);
    expect(months.map((minutes) => momentAt(momentLabel(minutes), 0)?.from)).toEqual(months);
  });
});

test('clockAt() reads a time of the day of a moment', () => {
  const moment = { from: MOMENT, to: MOMENT, end: 0 };
  expect([clockAt('15:00', 0, moment)?.from, clockAt('25:00', 0, moment)]).toEqual([
    MIDNIGHT + 900,
    undefined,
  ]);
});

test('hasMoments() holds for chats', () => {
  expect([hasMoments({ format: 'chat' }), hasMoments({ format: 'subtitles' })]).toEqual([true, false]);
});

test('writtenAt() has what is cited by a moment, both ends included', () => {
  const sent = ['14:02', '14:40', '15:30'].map((time) => ({
    content: `At ${time}.`,
    timestamp: `2025-03-03T${time}:00+00:00`,
  }));
  const chat = passages(documentOf(exported(sent), 'rules.json'));
  const said = (from: number, to: number) =>
    writtenAt(chat, from, to).map(({ document, span }) => quote(document, span));
  expect(said(MOMENT, MOMENT)).toEqual(['Ada: At 14:02.']);
  expect(said(MOMENT, MOMENT + 38)).toEqual(['Ada: At 14:02.', 'Ada: At 14:40.']);
  expect(said(MOMENT + 1, MOMENT + 37)).toEqual([]);
});
