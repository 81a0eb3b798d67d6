import { expect, test } from 'vitest';
import { toEnd } from '../../../src/slices.ts';
import { codeRanges } from '../../../src/corpus/markdown/code-ranges.ts';
import { applyCuts } from '../../../src/corpus/markdown/cuts.ts';
import { hidden } from '../../../src/corpus/markdown/hidden.ts';

const shown = (text: string) => applyCuts(text, toEnd(hidden(text, 0, toEnd(codeRanges(text))))).text;

test.each([
  ['Bees <!-- wasps --> fly.', 'Bees  fly.'],
  ['Bees <!-- wasps\nants --> fly.', 'Bees \n fly.'],
  ['`<!-- wasps -->` fly.', '`<!-- wasps -->` fly.'],
  ['Bees %%wasps%% fly.', 'Bees  fly.'],
  ['Bees {/* wasps */} fly.', 'Bees  fly.'],
  ['# Bees {#bees}', '# Bees '],
  ['Bees {fly} here.', 'Bees {fly} here.'],
])('hidden() leaves of %j %j', (text, left) => {
  expect(shown(text)).toBe(left);
});
