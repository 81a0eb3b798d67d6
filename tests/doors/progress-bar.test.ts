import { expect, test } from 'vitest';
import { barOf, progressBar } from '../../src/doors/progress-bar.ts';

function drawn(isTTY: boolean, shares: readonly (readonly [at: number, share: number])[]): string[] {
  const written: string[] = [];
  let time = 0;
  const out = { isTTY, write: (text: string) => written.push(text) > 0 };
  const bar = progressBar(out, () => time);
  for (const [at, share] of shares) {
    time = at;
    bar.show(share);
  }
  bar.clear();
  return written;
}

test('barOf() is as full as the share', () => {
  expect(barOf(0, 4)).toBe('░░░░ 0 %');
  expect(barOf(0.5, 4)).toBe('██░░ 50 %');
  expect(barOf(0.999, 4)).toBe('████ 99 %');
});

test('progressBar() draws over one line and takes it away', () => {
  const all = drawn(true, [
    [600, 0.5],
    [900, 0.9],
  ]);
  expect(all).toHaveLength(3);
  expect(all[0]).toMatch(/^\rReading the corpus █{15}░{15} 50 %$/u);
  expect(all[2]).toBe('\r\u001b[K');
});

test('progressBar() draws nothing for short work, more often than can be read, or where no terminal is', () => {
  expect(drawn(true, [[400, 0.5]])).toEqual([]);
  expect(
    drawn(true, [
      [600, 0.5],
      [650, 0.6],
    ]),
  ).toHaveLength(2);
  expect(drawn(false, [[600, 0.5]])).toEqual([]);
});
