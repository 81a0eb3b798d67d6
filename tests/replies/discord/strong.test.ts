import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText, strong, stronger } from '../../../src/replies/discord/escape.ts';
import { clean } from '../../../src/text/unseen.ts';
import { runs } from '../../support/runs.ts';
import { hostileText } from './hostile-text.ts';
import { liveNodes, readText } from './live-nodes.ts';

const RUNS = runs(2_500);

/** As the judge reads texts, less the sign that is not shown. */
function shown(text: string): string {
  return text.replaceAll('\u200b', '').replaceAll('\t', '    ');
}

describe('stronger()', () => {
  test('is bold and underlined and nothing else, whatever is in it, and beside strong text', () => {
    fc.assert(
      fc.property(hostileText(8), hostileText(8), fc.boolean(), (text, behind, isFirst) => {
        const markdown = isFirst
          ? stronger(text) + (text.trim() === '' ? escapeText(behind) : strong(behind))
          : strong(behind) + stronger(text);
        const lines = (of: string) =>
          clean(of)
            .split('\n')
            .filter((line) => line.trim() !== '').length;
        const found = liveNodes(markdown);
        expect(found.filter((node) => node !== 'strong' && node !== 'underline')).toEqual([]);
        expect(found.filter((node) => node === 'underline')).toHaveLength(lines(text));
        expect(shown(readText(markdown))).toBe(
          shown(isFirst ? clean(text) + clean(behind) : clean(behind) + clean(text)),
        );
      }),
      RUNS,
    );
  });
});

describe('strong()', () => {
  test.each([
    ['a', '**a**'],
    [' a ', ' **a** '],
    ['a\nb', '**a**\n**b**'],
    ['a\n\n b', '**a**\n\n **b**'],
    ['', ''],
    [' ', ' '],
    ['*', '**\\***'],
    ['\\', '**\\\\**'],
    ['a** b', '**a\\*\\* b**'],
  ])('makes %j bold', (text, bold) => {
    expect(strong(text)).toBe(bold);
  });

  test('is bold and nothing else, whatever is in it and beside it', () => {
    fc.assert(
      fc.property(hostileText(8), hostileText(8), hostileText(8), (before, text, behind) => {
        const markdown = escapeText(before) + strong(text) + escapeText(behind);
        const bold = clean(text)
          .split('\n')
          .filter((line) => line.trim() !== '');
        expect(liveNodes(markdown)).toEqual(bold.map(() => 'strong'));
        expect(shown(readText(markdown))).toBe(shown(clean(before) + clean(text) + clean(behind)));
      }),
      RUNS,
    );
  });
});
