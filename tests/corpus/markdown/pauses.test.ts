import { expect, test } from 'vitest';
import { markdown } from '../../../src/corpus/formats/markdown.ts';

/** How often a pattern is tried, at most, between two places where reading a text may pause. */
function longestStep(text: string): number {
  const work = markdown.parsing?.({ file: 'notes/a.md', text });
  const { exec } = RegExp.prototype;
  let tried = 0;
  let longest = 0;
  RegExp.prototype.exec = function (subject) {
    tried++;
    return exec.call(this, subject);
  };
  try {
    for (let done = work === undefined; !done; tried = 0) {
      done = work?.next().done === true;
      longest = Math.max(longest, tried);
    }
  } finally {
    RegExp.prototype.exec = exec;
  }
  return longest;
}

test.each([
  ['list', '- [a\n'],
  ['numbered list', '1. [a\n'],
  ['list in a quotation', '> - [a\n'],
  ['quotation of paragraphs', '> [a\n>\n'],
  ['quotation of headings', '> # [a\n'],
  ['quotation of code', '> ```\n> a\n> ```\n'],
  ['list of lists', '- - [a\n  - [b\n'],
  ['row of headings', '# [a\n'],
  ['row of boxes', ':::note A\nb\n:::\n'],
  ['row of boxes in one another', '<details>\n<summary>a</summary>\nb\n'],
  ['row of callouts', '> [!note] A\n> b\n\n'],
  ['row of definitions', 'a\n: b\n\n'],
  ['row of footnotes', 'a.[^1]\n\n[^1]: b\n\n'],
  ['row of labels', 'a\n\n'],
  ['row of leads', 'a:\n\n'],
  ['row of comments', '<!-- a -->\n'],
  ['contents list', '- [a](#b)\n'],
])('reads no more of a long %s in one step than of a shorter one', (_, entry) => {
  expect(longestStep(entry.repeat(4000))).toBeLessThan(1.2 * longestStep(entry.repeat(1000)));
});
