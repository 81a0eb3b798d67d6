import { describe, expect, test } from 'vitest';
import { blocks, lines } from '../../../src/corpus/lines.ts';
import { judged, splitHeadings } from '../../../src/corpus/plain/headings.ts';
import { toEnd } from '../../../src/slices.ts';

const split = (text: string) => [...splitHeadings(text, toEnd(blocks(lines(text))))];
const titles = (text: string) => judged(text, split(text)).flatMap(({ heading }) => heading?.title ?? []);

describe('splitHeadings()', () => {
  test('includes the line that underlines a title', () => {
    const [first, second] = split('Honey\n=====\nBees make it.\n');
    expect([first?.heading?.title, first?.heading?.form, first?.lines.length]).toEqual([
      'Honey',
      'underlined',
      2,
    ]);
    expect([second?.heading, second?.lines.length]).toEqual([undefined, 1]);
  });

  test('separates the number of a provision from its text', () => {
    expect(split('Article 5\nBees are free to fly.\n').map(({ heading }) => heading?.title)).toEqual([
      'Article 5',
      undefined,
    ]);
  });
});

describe('judged()', () => {
  const text = 'Bees make honey in their hives all summer long, and eat it in winter.';

  test('keeps short lines that stand above text, if there are two', () => {
    expect(titles(`On honey\n\n${text}\n\nOn wax\n\n${text}\n`)).toEqual(['On honey', 'On wax']);
    expect(titles(`On honey\n\n${text}\n`)).toEqual([]);
  });

  test('keeps no line in capitals with nothing below it', () => {
    expect(titles(`ON HONEY\n\n${text}\n\nTHE END\n`)).toEqual(['ON HONEY']);
  });
});
