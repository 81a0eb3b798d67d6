import { expect, test } from 'vitest';
import { addCalled, type CalledNotes, notesOfPart } from '../../../src/corpus/epub/notes.ts';
import type { Parts } from '../../../src/corpus/epub/parts.ts';
import { elementsIn, type HtmlElement, parsingHtml, plainText } from '../../../src/corpus/html/tree.ts';
import { toEnd } from '../../../src/slices.ts';

const parts: Parts = { find: (name) => name, tree: async () => undefined };
const NAMES = ['a', 'b', 'c'];
const number = (name: string): number => NAMES.indexOf(name);
const notesIn = (htmls: readonly string[]) => {
  const trees = htmls.map((html) => toEnd(parsingHtml(html)));
  const called: CalledNotes = new Map();
  for (const [at, tree] of trees.entries()) addCalled(called, tree, NAMES[at] ?? '', at, parts);
  return trees.map((tree, at) => {
    const body = [...elementsIn(tree)].find(({ tagName }) => tagName === 'body') as HtmlElement;
    const { calls, notes, keys } = notesOfPart(body, NAMES[at] ?? '', called, { parts, number });
    return {
      calls: [...calls.values()],
      notes: [...notes].map(([note, label]) => `${label} ${plainText(note)} ${keys?.get(note)}`),
    };
  });
};

test('notesOfPart() has notes of another part by the part and the id that call them', () => {
  expect(
    notesIn([
      '<p>x<sup><a href="c#n1">1</a></sup></p>',
      '<p>y<sup><a href="c#m1">1</a></sup></p>',
      '<p id="n1">One.</p><p id="m1">Other.</p>',
    ]),
  ).toEqual([
    { calls: ['c#n1'], notes: [] },
    { calls: ['c#m1'], notes: [] },
    { calls: [], notes: ['1 One. c#n1', '1 Other. c#m1'] },
  ]);
});

test('notesOfPart() does not take a link back, or a number that links to a chapter, for a sign', () => {
  expect(
    notesIn([
      '<p id="r">x<sup><a href="b#n1">1</a></sup> see <a href="b#n1">2</a></p>',
      '<p id="n1"><sup><a href="a#r">1</a></sup> One.</p>',
    ]),
  ).toEqual([
    { calls: ['b#n1'], notes: [] },
    { calls: [], notes: ['1 1 One. b#n1'] },
  ]);
});

test('notesOfPart() has notes below their sign in the same part', () => {
  expect(
    notesIn(['<p>x<a epub:type="noteref" href="#n1">*</a></p><aside id="n1"><p>One.</p></aside>']),
  ).toEqual([{ calls: ['a#n1'], notes: ['* One. a#n1'] }]);
});
