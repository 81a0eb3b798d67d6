import { expect, test } from 'vitest';
import { titleHeading } from '../../src/corpus/title-heading.ts';

const heading = (level: number, title: string, start: number) => ({ level, title, start });

test.each([
  ['the only one of level 1 above the text', [heading(1, 'A', 0), heading(2, 'B', 9)], 5, undefined, 'A'],
  ['one of several that is the title', [heading(1, 'A', 0), heading(1, 'B', 9)], 5, 'A', 'A'],
  ['none of several', [heading(1, 'A', 0), heading(1, 'B', 9)], 5, undefined, undefined],
  ['none below the text', [heading(1, 'A', 7)], 5, 'A', undefined],
])('titleHeading() is %s', (_, headings, firstText, title, expected) =>
  expect(titleHeading(headings, firstText, title)?.title).toBe(expected),
);
