import { describe, expect, test } from 'vitest';
import { htmlTable } from '../../../src/corpus/markdown/html-tables.ts';

const read = (text: string) => htmlTable(text, '<table>'.length);

describe('htmlTable()', () => {
  test('has a row for each row, and as many lines as there were', () => {
    const text =
      '<table>\n<tr><th>Name</th><th>Year</th></tr>\n<tr><td>Bees</td><td>18|96</td></tr>\n</table> and';
    const table = read(text);
    expect(table?.text).toBe('| Name | Year |\n| Bees | 18\\|96 |\n\n');
    expect(table?.header).toBe('| Name | Year |'.length);
    expect(text.slice(table?.end)).toBe(' and');
  });

  test('puts the rows of a one-line table after one another, without a header', () => {
    expect(read('<table><tr><td>a</td></tr><tr><td>b</td></tr></table>')).toMatchObject({
      text: '| a | | b |',
    });
    expect(read('<table><tr><td>a</td></tr><tr><td>b</td></tr></table>')?.header).toBeUndefined();
  });

  test.each(['<table><tr><td>a', '<table><tr><td><table></table></td></tr></table>', '<table></table>'])(
    'of %j is undefined',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );
});
