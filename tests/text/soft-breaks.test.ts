import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrapped } from '../../src/text/soft-breaks.ts';

const all = (text: string) => unwrapped(text, { start: 0, end: text.length });
const prose = `The keeper of the lamp climbed the stairs every evening with a
can of oil and a pair of small shears, and he trimmed the wicks
before he lit them.`;

describe('unwrapped()', () => {
  test('joins the lines of a paragraph that is wrapped', () => {
    expect(all(prose)).toBe(prose.replaceAll('\n', ' '));
    expect(all(prose.replaceAll('\n', '\r\n'))).toBe(prose.replaceAll('\n', '  '));
    expect(
      all('灯塔的看守人每天傍晚都带着一罐油和一把小剪刀走上楼梯，他先修剪灯\n芯，然后点灯。'),
    ).not.toContain('\n');
  });

  test.each([
    ['a poem', 'Roses are red,\nviolets are blue,\nsugar is sweet.'],
    ['an address', 'Lamp Society\n12 Quay Street\nSeatown'],
    ['a list', `- ${'word '.repeat(12)}\n- ${'word '.repeat(12)}\n- end`],
    ['labelled lines', `Present: ${'Ada Lint, '.repeat(6)}\nExcused: ${'Bo Marr, '.repeat(6)}`],
    ['a blank line', `${'word '.repeat(14)}end.\n\n${'word '.repeat(14)}`.trim()],
  ])('keeps %s', (_, text) => expect(all(text)).toBe(text));

  test('keeps short lines below a long one', () => {
    expect(all(`${'word '.repeat(14)}word.\nOne.\nTwo.`).endsWith('One.\nTwo.')).toBe(true);
  });

  test('joins all lines of subtitles', () => {
    expect(unwrapped('A wick\n\n\nis cut.', { start: 0, end: 16 }, true)).toBe('A wick   is cut.');
  });

  test('sees how wide the block is from any part of it', () => {
    const start = prose.indexOf('small');
    const end = prose.indexOf('before') + 6;
    expect(unwrapped(`Title\n\n${prose}`, { start: start + 7, end: end + 7 })).toBe(
      prose.slice(start, end).replace('\n', ' '),
    );
  });

  test('is as long as the span and changes white space alone', () => {
    const line = fc.constantFrom('a word', 'word '.repeat(13).trim(), '', '  x', '- item', '台'.repeat(30));
    fc.assert(
      fc.property(fc.array(line), fc.nat(200), fc.nat(200), (lines, a, b) => {
        const text = lines.join('\n');
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const shown = unwrapped(text, { start, end });
        expect(shown.length).toBe(end - start);
        expect(shown.replace(/\s/gu, '')).toBe(text.slice(start, end).replace(/\s/gu, ''));
      }),
    );
  });
});
