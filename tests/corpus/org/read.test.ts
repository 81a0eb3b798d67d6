import { describe, expect, test } from 'vitest';
import { org } from '../../../src/corpus/formats/org.ts';
import { readingOrg } from '../../../src/corpus/org/read.ts';

const read = (text: string) => org.parse({ file: 'f.org', text });
const textOf = (text: string) => read(text).text;

describe('readingOrg()', () => {
  test('yields where the work may pause', () => {
    expect([...readingOrg('One.\n\nTwo.\n')].filter((block) => block === undefined).length).toBeGreaterThan(
      1,
    );
  });

  test('has title, author, day and language, and headings without states and tags', () => {
    const { title, source, language, sections } = read(
      '#+TITLE: Book\n#+AUTHOR: Ann Lee\n#+DATE: <2024-03-05 Tue>\n#+LANGUAGE: de\n* TODO [#A] One :tag:\na\n** Deep [1/2]\nb\n* Left :noexport:\nx\n** Too\ny\n* Two\nc\n',
    );
    expect([title, language, source]).toEqual(['Book', 'de', { author: 'Ann Lee', published: '2024-03-05' }]);
    expect(sections.map(({ path }) => path.join(' > '))).toEqual(['One', 'One > Deep', 'Two']);
  });

  test.each([
    ['lists in lists', '- one\n  goes on\n  1. deep\n- two\n', '- one goes on\n  1. deep\n- two'],
    ['boxes', '- [X] done\n- [ ] open\n', '- ☑ done\n- ☐ open'],
    ['definitions', '- term :: What it is.\n- other :: More.\n', '- term\n  What it is.\n- other\n  More.'],
    ['code', '#+BEGIN_SRC sh\n  ls\n    -l\n#+END_SRC\n: fixed\n', 'ls\n  -l\n\nfixed'],
    ['quotations', '#+begin_quote\nAll is *well*.\n#+end_quote\n', 'All is well.'],
    [
      'a table',
      '#+CAPTION: Times\n| Day | At |\n|-----+----|\n| Mon | 7  |\n#+TBLFM: x\n',
      'Times\n| Day | At |\n| Mon | 7 |',
    ],
    [
      'what is left out',
      'A.\n:PROPERTIES:\n:ID: 1\n:END:\n# a comment\n#+INCLUDE: "/etc/passwd"\nSCHEDULED: <2024-03-05 Tue>\n#+BEGIN_COMMENT\nx\n#+END_COMMENT\n#+BEGIN_EXPORT html\n<b>\n#+END_EXPORT\nB.\n',
      'A.\n\nB.',
    ],
    ['a drawer without an end', ':NOTE:\nA.\n', ':NOTE: A.'],
    ['macros', '#+MACRO: hi Hello $1!\n{{{hi(Ann)}}} {{{kbd(C-x)}}} {{{none}}}\n', 'Hello Ann! C-x'],
    ['what never ends', 'A.\n\n#+BEGIN_SRC\nx\n', 'A.\n\nx'],
  ])('reads %s', (_, text, expected) => {
    expect(textOf(text)).toBe(expected);
  });

  test('ties notes to the sentence that calls them', () => {
    const { text, paragraphs } = read(
      'First. Red[fn:1] here. Blue[fn:: On blue.] there.\n\n[fn:1] On red,\nand more.\n',
    );
    expect(text).toBe('First. Red here. Blue there.\n\n[1] On red, and more.\n\n[2] On blue.');
    expect(paragraphs.slice(1).map(({ lead }) => text.slice(lead?.start, lead?.end))).toEqual([
      'Red here.',
      'Blue there.',
    ]);
  });
});
