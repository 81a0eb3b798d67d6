import { describe, expect, test } from 'vitest';
import { readingAsciiDoc } from '../../../src/corpus/asciidoc/read.ts';
import { asciidoc } from '../../../src/corpus/formats/asciidoc.ts';

const read = (text: string) => asciidoc.parse({ file: 'f.adoc', text });
const textOf = (text: string) => read(text).text;

describe('readingAsciiDoc()', () => {
  test('yields where the work may pause', () => {
    expect(
      [...readingAsciiDoc('One.\n\nTwo.\n')].filter((block) => block === undefined).length,
    ).toBeGreaterThan(1);
  });

  test('has title, author, day and language of the head, and sections by their levels', () => {
    const { title, source, language, sections, text } = read(
      '= Book\nAnn Lee <a@b.c>\n1.0, 2024-03-05\n:lang: de\n\nFirst.\n\n== One\n\na\n\n=== Deep\n\nb\n\nTwo\n---\n\nc\n',
    );
    expect([title, language, source]).toEqual(['Book', 'de', { author: 'Ann Lee', published: '2024-03-05' }]);
    expect(sections.map(({ path }) => path.join(' > '))).toEqual(['One', 'One > Deep', 'Two']);
    expect(text).toBe('Book\n\nFirst.\n\nOne\n\na\n\nDeep\n\nb\n\nTwo\n\nc');
  });

  test.each([
    ['lists in lists', '* one\ngoes on\n** deep\n* two\n', '- one goes on\n  - deep\n- two'],
    ['lists that count themselves', '. a\n.. b\n. c\n', '1. a\n  a. b\n2. c'],
    ['blocks in items', '. a\n+\n----\nx\n----\n. b\n', '1. a\n\nx\n\n2. b'],
    ['boxes', '* [x] done\n* [ ] open\n', '- ☑ done\n- ☐ open'],
    ['definitions', 'term:: What it is.\nother::\n  More.\n', '- term\n  What it is.\n- other\n  More.'],
    [
      'notes and warnings',
      'NOTE: Take care.\n\n[WARNING]\n====\nHot.\n\nVery.\n====\n',
      'Note: Take care.\n\nWarning: Hot.\n\nVery.',
    ],
    ['code and its callouts', '[source,ruby]\n----\nx = 1 # <1>\n----\n<1> One.\n', 'x = 1\n\n(1) One.'],
    ['titles of blocks', '.A list\n* a\n', 'A list\n\n- a'],
    [
      'quotations',
      '[quote, Ann Lee, The sea]\n____\nAll is well.\n____\n',
      'All is well.\n\n— Ann Lee, The sea',
    ],
    ['attributes', ':city: Taipei\n\nIt is {city}, {not-known}.\n', 'It is Taipei, {not-known}.'],
    [
      'what is left out',
      'A.\n\n// a comment\n\n////\nmore\n////\n\ninclude::/etc/passwd[]\n\nimage::a.png[]\n\nifdef::x[]\nB.\nendif::[]\n\n++++\n<b>x</b>\n++++\n',
      'A.\n\nB.',
    ],
    [
      'a table',
      '[cols="1,2",options="header"]\n.Times\n|===\n|Day |At\n\n|Mon\n|7 or 8\n|===\n',
      'Times\n| Day | At |\n| Mon | 7 or 8 |',
    ],
    ['what never ends', 'A.\n\n----\nx\n', 'A.\n\nx'],
  ])('reads %s', (_, text, expected) => {
    expect(textOf(text)).toBe(expected);
  });

  test('sets notes at the end of their section, tied to the sentence that calls them', () => {
    const { text, paragraphs } = read('== One\n\nFirst. Red.footnote:[On *red*.] More.\n\n== Two\n\nEnd.\n');
    expect(text).toBe('One\n\nFirst. Red. More.\n\n[1] On red.\n\nTwo\n\nEnd.');
    const lead = paragraphs[1]?.lead;
    expect(text.slice(lead?.start, lead?.end)).toBe('Red.');
  });
});

test('readingAsciiDoc() attaches nothing where an empty line, a plus or an item follows a plus', () => {
  const blocks = [...readingAsciiDoc('* a\n+\n\n* b\n+\n+\n* c\n+\n* d\n')].filter(Boolean);
  expect(blocks).toEqual([
    { kind: 'list', items: ['a', 'b', 'c', 'd'].map((text) => ({ depth: 0, label: '-', text })) },
  ]);
});
