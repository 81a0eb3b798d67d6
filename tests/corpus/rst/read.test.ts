import { describe, expect, test } from 'vitest';
import { restructuredText } from '../../../src/corpus/formats/restructured-text.ts';
import { readingRst } from '../../../src/corpus/rst/read.ts';

const read = (text: string) => restructuredText.parse({ file: 'f.rst', text });
const textOf = (text: string) => read(text).text;

describe('readingRst()', () => {
  test('yields where the work may pause', () => {
    expect([...readingRst('One.\n\nTwo.\n')].filter((block) => block === undefined).length).toBeGreaterThan(
      1,
    );
  });

  test('has levels of headings by the order in which their adornments appear', () => {
    const { sections, title } = read(
      '====\nBook\n====\n\nOne\n---\n\na\n\nDeep\n....\n\nb\n\nTwo\n---\n\nc\n\nNo heading\nhere.\n',
    );
    expect(title).toBe('Book');
    expect(sections.map(({ path }) => path.join(' > '))).toEqual(['One', 'One > Deep', 'Two']);
  });

  test.each([
    [
      'lists in lists',
      '- one\n  goes on\n\n  1. a\n  2. b\n\n- two\n',
      '- one goes on\n  1. a\n  2. b\n- two',
    ],
    ['lists that count themselves', '#. a\n#. b\n', '1. a\n2. b'],
    [
      'a year at the start of a line',
      'It was in\n1999. And so on\nit went.\n',
      'It was in 1999. And so on it went.',
    ],
    [
      'definitions',
      'term : kind\n  What it is.\n\nother\n  More.\n',
      '- term : kind\n  What it is.\n- other\n  More.',
    ],
    [
      'options',
      '-a, --all  Everything.\n-o FILE    Where.\n',
      '- -a, --all\n  Everything.\n- -o FILE\n  Where.',
    ],
    ['fields', 'Text.\n\n:Size: 3 m\n:Colour: blue\n', 'Text.\n\n- Size: 3 m\n- Colour: blue'],
    ['line blocks', '| One\n| two\n', 'One\ntwo'],
    ['literal blocks', 'So::\n\n  x = *1*\n\n  y\n\nEnd.\n', 'So:\n\nx = *1*\n\ny\n\nEnd.'],
    ['sessions', '>>> 1 + 1\n2\n\nEnd.\n', '>>> 1 + 1\n2\n\nEnd.'],
    ['quotations', 'He said:\n\n  All is well.\n', 'He said:\n\nAll is well.'],
    [
      'notes and warnings',
      '.. note:: Take care.\n\n.. warning::\n\n   Hot.\n',
      'Note: Take care.\n\nWarning: Hot.',
    ],
    [
      'versions',
      '.. versionadded:: 3.8\n\n.. deprecated:: 4 Use b.\n',
      'New in version 3.8.\n\nDeprecated since version 4: Use b.',
    ],
    ['code', '.. code-block:: python\n   :linenos:\n\n   x = 1\n', 'x = 1'],
    ['signatures', '.. py:function:: f(x)\n\n   Does it.\n', 'f(x)\n\nDoes it.'],
    ['captions of figures', '.. figure:: a.png\n   :alt: x\n\n   A boat.\n', 'A boat.'],
    [
      'what is left out',
      'A.\n\n.. a comment\n   of two lines\n\n.. include:: /etc/passwd\n\n.. image:: a.png\n\n.. _x: https://example.org\n\n.. toctree::\n\n   a\n   b\n\n.. raw:: html\n\n   <b>x</b>\n\nB.\n',
      'A.\n\nB.',
    ],
    ['replacements', 'It is |it|.\n\n.. |it| replace:: the *sea*\n', 'It is the sea.'],
  ])('reads %s', (_, text, expected) => {
    expect(textOf(text)).toBe(expected);
  });

  test('ties notes to the sentence that calls them, auto-numbered ones too', () => {
    const { text, paragraphs } = read(
      'First. Red [#]_ here. Blue [#b]_ there.\n\n.. [#b] On blue.\n.. [#] On red,\n   and more.\n',
    );
    expect(text).toBe('First. Red here. Blue there.\n\n[1] On blue.\n\n[2] On red, and more.');
    expect(paragraphs.slice(1).map(({ lead }) => text.slice(lead?.start, lead?.end))).toEqual([
      'Blue there.',
      'Red here.',
    ]);
  });

  test.each([
    [
      'fields',
      'Title\n=====\n\n:Author: Ann Lee <a@b.c>\n:Date: 2024-03-05\n:Language: de\n\nText.\n',
      'Title',
    ],
    [
      'lines as of mail',
      'PEP: 1\nTitle: Title\nAuthor: Ann Lee <a@b.c>,\nDate: 2024-03-05\nLanguage: de\n\nText.\n',
      'Title',
    ],
  ])('has title, author, day and language of %s', (_, text, title) => {
    const parsed = read(text);
    expect([parsed.title, parsed.language, parsed.source]).toEqual([
      title,
      'de',
      { author: 'Ann Lee', published: '2024-03-05' },
    ]);
    expect(parsed.text).toMatch(/^(?:Title\n\n)?Text\.$/u);
  });

  test('has links with their addresses', () => {
    const { text, links } = read(
      'See `the form <https://a.org/f>`_, Form_ and `my own`__.\n\n.. _form: https://b.org\n',
    );
    expect(links?.map(({ span, url }) => [text.slice(span.start, span.end), url])).toEqual([
      ['the form', 'https://a.org/f'],
      ['Form', 'https://b.org'],
    ]);
  });

  test('reads endless nesting', () => {
    const steps = Array.from({ length: 60 }, (_, at) => `${' '.repeat(at)}- a${at}`).join('\n');
    expect(textOf(steps)).toContain('a59');
  });
});
