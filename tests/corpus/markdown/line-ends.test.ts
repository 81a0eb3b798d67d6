import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdown } from '../../../src/corpus/formats/markdown.ts';
import { runs } from '../../support/runs.ts';

const parse = (text: string) => markdown.parse({ file: 'notes/a.md', text });
const paragraphs = (text: string): string[] => {
  const parsed = parse(text);
  return parsed.paragraphs.map(({ span }) => parsed.text.slice(span.start, span.end));
};

test.each([
  ['A paragraph\\\r\n\r\n# B', ['A paragraph\\']],
  ['A\\\r\nparagraph', ['A\r\nparagraph']],
  ['> a\r> b', ['a\rb']],
  ['> One *a*.\r> > Two.\r\r`b`', ['One a.', 'Two.', 'b']],
  ['```\ra\rb\r```', ['a\rb']],
])('reads %j with its own line ends', (text, expected) => expect(paragraphs(text)).toEqual(expected));

test('keeps the backslash at the end of a heading with CR LF', () => {
  expect(parse('## Head\\\r\n\r\ntext').paragraphs[0]?.section).toEqual(['Head\\']);
  expect(parse('Head\\\r\n---\r\n\r\ntext').paragraphs[0]?.section).toEqual(['Head\\']);
});

const part = fc.constantFrom(
  ...[
    'a',
    'b c',
    ' ',
    '    ',
    '\n',
    '\n',
    '\n\n',
    '\\',
    '\\\n',
    '*',
    '**',
    '`',
    '```\n',
    '~~~',
    '[a]',
    '[a]: u',
  ],
  ...[
    '(u)',
    '"t"',
    '<b',
    '>',
    '<!--',
    '-->',
    '&amp;',
    '&#13;',
    '> ',
    '>',
    '- ',
    '-',
    '1. ',
    '# ',
    '## ',
    '===',
  ],
  ...['---\n', 'title: t\n', '<div>\n', '👩‍👩‍👧'],
);
const lines = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(''));

/** What is read of a text, with each line end as `\n`. */
function read(text: string) {
  const parsed = parse(text);
  const plain = (from: number, to: number) => parsed.text.slice(from, to).replace(/\r\n?/gu, '\n');
  return {
    title: parsed.title,
    text: plain(0, parsed.text.length),
    paragraphs: parsed.paragraphs.map(({ span, lead, ...rest }) => ({
      ...rest,
      lead: lead && plain(lead.start, lead.end),
      says: plain(span.start, span.end),
    })),
    sections: parsed.sections.map(({ span, path }) => ({ path, says: plain(span.start, span.end) })),
    problems: parsed.problems,
  };
}

test.each(['\r\n', '\r'])('reads the same with %j for line ends, and keeps them', (end) => {
  fc.assert(
    fc.property(lines, (text) => {
      const written = text.replaceAll('\n', end);
      expect(read(written)).toEqual(read(text));
      expect(parse(written).text).toBe(parse(text).text.replaceAll('\n', end));
    }),
    runs(1000),
  );
});

test('keeps line ends of several kinds in one file, each in its place', () => {
  const parsed = parse('*A*\rb.\r\n\n> c\r\n> d\n> e\r');
  expect(parsed.text).toBe('A\rb.\r\n\nc\r\nd\ne\r');
  expect(parsed.paragraphs.map(({ span }) => parsed.text.slice(span.start, span.end))).toEqual([
    'A\rb.',
    'c\r\nd\ne',
  ]);
});
