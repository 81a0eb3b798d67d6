import { describe, expect, test } from 'vitest';
import { leadingDate } from '../../src/corpus/dates.ts';
import { languages } from '../../src/languages/index.ts';

const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1);

describe('leadingDate()', () => {
  test.each(languages.map(({ code }) => code))('reads every month as it is written in %s', (code) => {
    const written = new Intl.DateTimeFormat(code, {
      ...({ day: 'numeric', month: 'long', year: 'numeric' } as const),
      ...{ calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' },
    });
    const unread = MONTHS.flatMap((month) => {
      const line = written.format(Date.UTC(2024, month - 1, 1));
      const expected = `2024-${String(month).padStart(2, '0')}-01`;
      return leadingDate(line)?.date === expected ? [] : [line];
    });
    expect(unread, 'MONTH_LANGUAGES or FORMS of src/corpus/dates.ts lacks them').toEqual([]);
  });

  test.each([
    ['1 พฤษภาคม 2567', '2024-05-01'],
    ['1 พฤษภาคม พ.ศ. 2567', '2024-05-01'],
    ['1 มิถุนายน ค.ศ. 2024', '2024-06-01'],
    ['1 May 2567', '2567-05-01'],
    ['ngày 12 tháng 6 năm 2024', '2024-06-12'],
    ['12 tháng 13 năm 2024', undefined],
  ])('reads %s as %s', (line, date) => {
    expect(leadingDate(line)?.date).toBe(date);
  });
});
