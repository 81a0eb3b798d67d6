import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../../src/corpus/document.ts';
import { markdown } from '../../../src/corpus/formats/markdown.ts';

const parse = (text: string) => markdown.parse({ file: 'notes/a.md', text });
const paragraphs = (text: string): string[] => {
  const parsed = parse(text);
  return parsed.paragraphs.map(({ span }) => parsed.text.slice(span.start, span.end));
};
/** As a folder has them whose every slip counts. */
const problems = (text: string): string[] =>
  markdown.parse({ file: 'notes/a.md', text, strict: true }).problems.map(formatProblem);

describe('markdown', () => {
  test('reads front matter, nested headings and numbered paragraphs', () => {
    const parsed = parse(
      [
        '---',
        'id: a-1',
        'title: "A: b"',
        'language: zh-Hant',
        'standpoint: official',
        'source:',
        '  title: T',
        '  kind: news report',
        '  published: 2025-12-29 02:05',
        '  retrieved: 2026-11-22',
        '  url: https://example.org/x',
        '---',
        '',
        'Before.',
        '',
        '## One',
        '',
        'First.',
        '',
        '### Deep',
        '',
        'Second.',
        '',
        '## Two',
        '',
        'Third.',
        '',
      ].join('\n'),
    );
    expect(parsed).toMatchObject({
      id: 'a-1',
      idLine: 2,
      title: 'A: b',
      language: 'zh-Hant',
      standpoint: 'official',
      source: {
        title: 'T',
        kind: 'news report',
        published: '2025-12-29T02:05',
        retrieved: '2026-11-22',
        url: 'https://example.org/x',
      },
      problems: [],
    });
    expect(parsed.paragraphs.map(({ section, number }) => [number, section])).toEqual([
      [1, []],
      [2, ['One']],
      [3, ['One', 'Deep']],
      [4, ['Two']],
    ]);
    expect(parsed.sections.map(({ path, span }) => [path, parsed.text.slice(span.start, span.end)])).toEqual([
      [['One'], '## One\n\nFirst.\n\n### Deep\n\nSecond.\n\n'],
      [['One', 'Deep'], '### Deep\n\nSecond.\n\n'],
      [['Two'], '## Two\n\nThird.\n'],
    ]);
  });

  test.each([
    ['its front matter', '---\ntitle: Told\n---\n# Heading\n\ntext', 'Told'],
    ['its first heading', 'text\n\n# The *first*\n\n# Second', 'The first'],
    ['a number taken as it is written', '---\ntitle: 2025\n---\ntext', '2025'],
    ['its file', '## Part\n\ntext', 'A'],
    ['a heading that is underlined', 'The first\n===\n\ntext', 'The first'],
    ['a heading of HTML', '<h1 align="center">The first</h1>\n\ntext', 'The first'],
  ])('takes the title from %s', (_, text, title) => expect(parse(text).title).toBe(title));

  test('does not count the heading that is the title among the sections', () => {
    expect(parse('# Title\n\n## Part\n\ntext').paragraphs[0]?.section).toEqual(['Part']);
    expect(parse('# One\n\na\n\n# Two\n\nb').paragraphs.map(({ section }) => section)).toEqual([
      ['One'],
      ['Two'],
    ]);
  });

  test.each([
    ['2025', '2025'],
    ['2025-12', '2025-12'],
    ['2025-12-29', '2025-12-29'],
    ['2025-12-29T02:05', '2025-12-29T02:05'],
    ['"2025-12-29 02:05"', '2025-12-29T02:05'],
  ])('keeps the date %s as text', (written, published) => {
    expect(parse(`---\nsource:\n  published: ${written}\n---\ntext`).source).toEqual({ published });
  });

  test.each([
    ['published: soon', 'notes/a.md:3: published is not a date (got "soon"); write it like 2025-12-29'],
    [
      'published: 2025-02-30',
      'notes/a.md:3: published is not a date (got "2025-02-30"); write it like 2025-12-29',
    ],
    [
      'published: 2025-12-29T25:00',
      'notes/a.md:3: published is not a date (got "2025-12-29T25:00"); write it like 2025-12-29',
    ],
    ['title: [a, b]', 'notes/a.md:3: title is not text (got a list); write it on one line'],
    [
      'url: example',
      'notes/a.md:3: url is not a web address (got "example"); write it like https://example.org/page',
    ],
    [
      'pubisher: x',
      'notes/a.md:3: pubisher is not a known field; the fields are title, kind, publisher, author, published, retrieved, url, rights',
    ],
  ])('names the line of a wrong source field: %s', (field, problem) => {
    expect(problems(`---\nsource:\n  ${field}\n  kind: k\n---\ntext`)).toEqual([problem]);
  });

  test.each([
    ['id: A B', 'notes/a.md:2: id is not an id (got "A B"); write lower-case letters, digits and hyphens'],
    [`id: ${'a'.repeat(49)}`, 'notes/a.md:2: id has 49 characters; write at most 48'],
    [
      'questions: Who?',
      'notes/a.md:2: questions is not a list (got "Who?"); write each question on a line after "- "',
    ],
    [
      `questions:\n  - Who?\n  - ${'a'.repeat(101)}`,
      'notes/a.md:4: questions 2 has 101 characters; write at most 100',
    ],
    ['questions:\n  - " "', 'notes/a.md:3: questions 1 is empty; write a question or remove it'],
    ['questions:\n  - [a]', 'notes/a.md:3: questions 1 is not text (got a list); write it on one line'],
    [
      'language: english',
      'notes/a.md:2: language is not a language tag (got "english"); write it like en or zh-Hant',
    ],
    [
      'source: RT',
      'notes/a.md:2: source is not a set of fields (got "RT"); write lines such as title: … with the fields title, kind, publisher, author, published, retrieved, url, rights',
    ],
    [
      '- a',
      'notes/a.md:2: front matter is not a set of fields (got a list); write lines such as title: … with the fields id, title, language, standpoint, questions, doubts, source',
    ],
    [
      'title: a: b',
      'notes/a.md:2: cannot be read as YAML: a value means something else; put text that contains : or # in quotes',
    ],
    [
      'id: a\nid: b',
      'notes/a.md:3: cannot be read as YAML: a field appears twice; write each once, with the fields of a set indented below its name',
    ],
  ])('names the line of a wrong field: %s', (field, problem) => {
    expect(problems(`---\n${field}\n---\ntext`)).toEqual([problem]);
  });

  test('keeps the questions that it lists', () => {
    const { questions } = parse('---\nquestions:\n  - " Who was consul? "\n  - 2025\n---\ntext');
    expect(questions).toEqual(['Who was consul?', '2025']);
    expect(parse('---\nquestions:\n---\ntext').questions).toBeUndefined();
  });

  test('names every fault of the front matter at once', () => {
    expect(problems('---\nid: A\nlanguage: no!\ncolour: red\n---\ntext')).toHaveLength(3);
  });

  test('takes a field that is left blank for one that is not given', () => {
    expect(parse('---\ntitle:\nid: ""\nsource:\n  published:\n---\n# T\n\ntext')).toMatchObject({
      title: 'T',
      source: {},
      problems: [],
    });
  });

  test('tells front matter that is never closed from a rule', () => {
    expect(problems('---\ntitle: a\n\ntext')).toEqual([
      'notes/a.md:1: front matter is not closed; write --- on a line of its own below it',
    ]);
    expect(paragraphs('---\n\ntext')).toEqual(['text']);
  });

  test('reads quotations without the marks at their lines', () => {
    expect(paragraphs('> one *a*\n> two\nlazy\n>\n> > three\n> > 3 > 2')).toEqual([
      'one a\ntwo\nlazy',
      'three\n3 > 2',
    ]);
  });

  test('reads code without its fences', () => {
    expect(paragraphs('```js\nlet *a* = 1;\n\nb\n```\n\n    indented\n\n```\n```')).toEqual([
      'let *a* = 1;\n\nb',
      'indented',
    ]);
  });

  test.each([
    ['the fence alone closes it', '```\na\nsay ``` here', 'a\nsay ``` here'],
    ['a shorter fence does not', '````\na\n```', 'a\n```'],
    ['a longer one does', '```\na\n  ````  ', 'a'],
    ['nor does one that stands deep', '```\na\n    ```', 'a\n    ```'],
    ['in a quotation too', '> ~~~\n> a\n> say ~~~ here', 'a\nsay ~~~ here'],
    ['and where it is closed there', '> ```\n> a\n> ```\n', 'a'],
  ])('reads code to its last line: %s', (_, text, expected) => expect(paragraphs(text)).toEqual([expected]));

  test('reads a list as one paragraph, and by its items where they have several paragraphs', () => {
    expect(paragraphs('- a *b*\n- c\n  - d')).toEqual(['- a b\n- c\n  - d']);
    const long = 'word '.repeat(100).trim();
    expect(paragraphs(`- ${long}\n- ${long} end`)).toEqual([`- ${long}\n- ${long} end`]);
    expect(paragraphs(`- ${long}\n\n  More.\n- ${long} end`)).toEqual([`${long}\n\n  More.`, `${long} end`]);
    expect(paragraphs(`1. ${long}\n\n   More.\n2. ${long}`)).toEqual([
      `1. ${long}\n\n   More.`,
      `2. ${long}`,
    ]);
  });

  test('reads code that is indented as it is, fences and all', () => {
    expect(paragraphs('    ```\n    a\n    ```')).toEqual(['```\n    a\n    ```']);
  });

  test('keeps an item with an empty first line in one piece', () => {
    expect(paragraphs('-\n  a\n\n  b\n- c')).toEqual(['-\n  a\n\n  b\n- c']);
    expect(paragraphs('-\n\n  a')).toEqual(['a']);
  });

  test('tells definitions from paragraphs and from underlined headings', () => {
    expect(paragraphs('[a]: u\n===\nso [a]')).toEqual(['===\nso a']);
    expect(paragraphs('> [a]: <u v>\n> "t"\n> words of [a]')).toEqual(['words of a']);
    expect(parse('[a]: u\nHead *[a]*\n---\n\ntext').paragraphs[0]?.section).toEqual(['Head a']);
    expect(parse('[a]:\n-\n\ntext').paragraphs[0]?.section).toEqual(['[a]:']);
  });

  test('has the right offsets after an emoji in the front matter', () => {
    expect(parse('---\ntitle: 🎁🎁\n---\n\n## Head\n\n*one*').paragraphs[0]?.section).toEqual(['Head']);
    expect(paragraphs('---\ntitle: 🎁🎁\n---\n\n*one*')).toEqual(['one']);
  });

  test('reads the text in blocks of HTML and skips comments', () => {
    expect(problems('One.\n\n<div>x</div>\n\n<!-- y -->')).toEqual([]);
    expect(paragraphs('One.\n\n<div>Two.</div>\n\n<!-- y -->')).toEqual(['One.', 'Two.']);
  });

  test('reads files with CR LF line ends', () => {
    const parsed = parse('---\r\ntitle: T\r\n---\r\n\r\n## A\r\n\r\none *two*\r\nthree\r\n');
    expect(parsed.title).toBe('T');
    expect(paragraphs('## A\r\n\r\none *two*\r\nthree\r\n')).toEqual(['one two\r\nthree']);
  });

  test('keeps the text identical where there is no inline markup', () => {
    const block = fc.constantFrom(
      'Plain words, 3.5 of 1,000.',
      '## Head',
      '- a\n- b',
      'two\nlines',
      '1. x',
      '    code',
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), fc.boolean(), (found, told) => {
        const text = (told ? '---\ntitle: T\n---\n' : '') + found.join('\n\n');
        expect(parse(text).text).toBe(text);
      }),
    );
  });
});
