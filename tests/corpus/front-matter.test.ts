import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatProblem } from '../../src/corpus/document.ts';
import { frontMatter } from '../../src/corpus/front-matter.ts';
import { toEnd } from '../../src/slices.ts';

/** As a folder has it whose every slip counts. */
const strictly = (inside: string) => toEnd(frontMatter(`---\n${inside}---\n\nText.\n`, 'a.md', true));
const problems = (inside: string) => strictly(inside).problems.map(formatProblem);

/** The fields, what is left as the text, and what is said. */
function read(text: string) {
  const { bodyStart, idLine: _, problems, ...fields } = toEnd(frontMatter(text, 'a.md'));
  return { fields, body: text.slice(bodyStart).trim(), said: problems.map(formatProblem) };
}

const list = (length: number, line: (n: number) => string) =>
  Array.from({ length }, (_, n) => line(n)).join('');

test('frontMatter() names ten unknown fields by their lines and counts the others', () => {
  const found = problems(list(200, (n) => `k${n}: 1\n`));
  expect(found).toHaveLength(11);
  expect(found[9]).toMatch(/^a\.md:11: k9 is not a known field/u);
  expect(found[10]).toBe('a.md:12: has 190 more problems like these; fix these first');
});

test.each([
  [
    'over 200 fields',
    list(201, (n) => `k${n}: 1\n`),
    /^a\.md:1: front matter has more than 200 fields, so none are used; the known ones are id, /u,
  ],
  [
    '20,000 fields',
    list(20_000, (n) => `k${n}: 1\n`),
    /^a\.md:1: front matter is larger than 64 KB, so its fields are not used/u,
  ],
  ['over 200 fields on one line', `source: {${list(300, (n) => `k${n}: 1, `)}}\n`, /more than 200 fields/u],
  [
    'thousands of signs',
    `title: [${'a,'.repeat(3_000)}]\n`,
    /^a\.md:1: front matter is too long, so its fields are not used; keep only known fields and fewer questions/u,
  ],
  ['thousands of list items', `questions:\n${'- a\n'.repeat(3_000)}`, /too long/u],
  ['brackets in brackets', `title: ${'['.repeat(2_000)}\n`, /more than 50 brackets are open/u],
  ['over 64 KB', `title: ${'a'.repeat(65_600)}\n`, /larger than 64 KB/u],
])('frontMatter() refuses %s in one sentence, before it is parsed', (_, inside, sentence) => {
  expect(problems(inside)).toEqual([expect.stringMatching(sentence)]);
});

test('frontMatter() reads 64 KB of questions', () => {
  const { questions, problems: found } = strictly(
    `questions:\n${list(800, (n) => `  - Who, ${n} years ago, kept the lamp of the harbour, and why was it he?\n`)}`,
  );
  expect(found).toEqual([]);
  expect(questions).toHaveLength(800);
});

test('frontMatter() does not take a rule at the top of a long text for front matter', () => {
  const text = `---\n\n${'Words.\n\n'.repeat(10_000)}---\n\nMore.\n`;
  expect(toEnd(frontMatter(text, 'a.md'))).toEqual({ bodyStart: 0, problems: [] });
});

test.each<[string, string, object]>([
  ['fields that are unknown', '---\ntitle: T\ntags: [soil]\ncssclasses: wide\n---\n', { title: 'T' }],
  [
    'names in another case',
    '---\nTitle: T\nDate: 2023-05-04\n---\n',
    { title: 'T', source: { published: '2023-05-04' } },
  ],
  [
    'a time with its zone',
    '---\ndate: 2019-11-02 14:30:00 +0200\n---\n',
    { source: { published: '2019-11-02T14:30' } },
  ],
  ['a day in words', '---\nlastmod: 4 May 2023\n---\n', { source: { published: '2023-05-04' } }],
  [
    'publication before creation',
    '---\ncreated: 2020\npublishdate: 2021\n---\n',
    { source: { published: '2021' } },
  ],
  [
    'Jekyll: published is no date',
    '---\npublished: true\ndate: 2021-01-02\n---\n',
    { source: { published: '2021-01-02' } },
  ],
  ['a language of a country', '---\nlang: pt_BR\n---\n', { language: 'pt-BR' }],
  ['several authors', '---\nauthors: [Ann, Ben]\n---\n', { source: { author: 'Ann, Ben' } }],
  [
    'authors with addresses',
    '---\nauthors:\n  - name: Ann\n    url: https://a.example\n  - name: Ben\n---\n',
    { source: { author: 'Ann, Ben' } },
  ],
  ['a source in words', '---\nsource: Harbour board\n---\n', { source: { publisher: 'Harbour board' } }],
  [
    'a source by its address',
    '---\nsource: https://example.org/a\n---\n',
    { source: { url: 'https://example.org/a' } },
  ],
  [
    'a source with unknown fields',
    '---\nsource:\n  title: A\n  shelf: 3\n  date: 2020\n---\n',
    { source: { title: 'A', published: '2020' } },
  ],
  ['an address on the site', '---\npermalink: /guides/a\nslug: a\n---\n', {}],
  ['a licence', '---\nlicense: CC BY 4.0\n---\n', { source: { rights: 'CC BY 4.0' } }],
  [
    'our own fields',
    '---\nid: a-1\nstandpoint: ours\nquestions:\n  - Who?\n---\n',
    { id: 'a-1', standpoint: 'ours', questions: ['Who?'] },
  ],
  [
    'a template that is not filled',
    '---\ntitle: Diary\ncreated: {{date}}\nupdated: <% tp.date.now() %>\n---\n',
    { title: 'Diary' },
  ],
  ['a placeholder in quotes', '---\ntitle: "{{title}}"\nlang: en\n---\n', { language: 'en' }],
  ['dots as the end', '---\ntitle: T\n...\n', { title: 'T' }],
  ['nothing between the fences', '---\n---\n', {}],
  ['a remark alone', '---\n# nothing yet\n---\n', {}],
  ['blank lines above', '\n\n---\ntitle: T\n---\n', { title: 'T' }],
  [
    'a colon in a title',
    '---\ntitle: Fwd: Ten tips for slugs\nlang: en\n---\n',
    { title: 'Fwd: Ten tips for slugs', language: 'en' },
  ],
  ['an at sign', '---\ntitle: T\nauthor: @ann\n---\n', { title: 'T', source: { author: '@ann' } }],
  [
    'a quotation mark that is not closed',
    '---\ntitle: "T\ndate: 2020-01-01\n---\n',
    { title: '"T', source: { published: '2020-01-01' } },
  ],
  ['a field twice', '---\ntitle: A\ntitle: B\n---\n', { title: 'A' }],
  ['tabs', '---\ntitle: T\nsource:\n\ttitle: S\n---\n', { title: 'T', source: { title: 'S' } }],
  [
    'TOML',
    '+++\ntitle = "Hedges"\ndate = 2020-05-04T10:00:00Z\ntags = ["hedge"]\ndraft = false\n[params]\nauthor = "Ann"\n+++\n',
    { title: 'Hedges', source: { published: '2020-05-04T10:00' } },
  ],
  [
    'TOML with a list over lines',
    "+++\nauthors = [\n  'Ann',\n  'Ben',\n]\ntitle = 'A \"b\"' # so\n+++\n",
    { title: 'A "b"', source: { author: 'Ann, Ben' } },
  ],
  [
    'TOML with a table',
    '+++\ntitle = "A"\n[source]\ntitle = "S"\nurl = "https://example.org/"\n+++\n',
    { title: 'A', source: { title: 'S', url: 'https://example.org/' } },
  ],
  ['JSON between semicolons', ';;;\n{ "title": "T", "weight": 3 }\n;;;\n', { title: 'T' }],
  [
    'fields of JSON between semicolons',
    ';;;\n"title": "T",\n"date": "2020-01-01"\n;;;\n',
    { title: 'T', source: { published: '2020-01-01' } },
  ],
  [
    'JSON as it stands',
    '{\n  "title": "T {1}",\n  "tags": ["a"],\n  "date": "2020-01-01"\n}\n',
    { title: 'T {1}', source: { published: '2020-01-01' } },
  ],
  ['MkDocs without fences', 'Title: T\nAuthors: Ann\n', { title: 'T', source: { author: 'Ann' } }],
])('frontMatter() reads %s, quietly, and leaves the text', (_, above, fields) => {
  expect(read(`${above}\nThe text.\n`)).toEqual({ fields, body: 'The text.', said: [] });
});

test.each<[string, string, string, object?]>([
  [
    'a date',
    '---\ntitle: T\ndate: soon\n---',
    'a.md:3: date is not a date (got "soon") and is not used',
    { title: 'T' },
  ],
  [
    'a language',
    '---\nlanguage: english\n---',
    'a.md:2: language is not a language tag (got "english") and is not used',
  ],
  ['an id', '---\nid: A B\n---', 'a.md:2: id is not an id (got "A B") and is not used'],
  ['a title', '---\ntitle: [a, b]\n---', 'a.md:2: title is not text (got a list) and is not used'],
  ['questions', '---\nquestions: Who?\n---', 'a.md:2: questions is not a list (got "Who?") and is not used'],
  [
    'fields that never end',
    '---\ntitle: T\nlang: en',
    'a.md:1: front matter is not closed; write --- on a line of its own below it',
    { title: 'T', language: 'en' },
  ],
  [
    'fields that a rule seems to end',
    '---\ntitle: T\n\nWords.\n\n---',
    'a.md:1: front matter is not closed; write --- on a line of its own below it',
    { title: 'T' },
  ],
  [
    'a line that is no field',
    '---\ntitle: a: b\nwhat\n---',
    'a.md:3: a line of the front matter cannot be understood and is not used; write it as name: value',
    { title: 'a: b' },
  ],
  [
    '5 MB',
    `---\ntitle: T\n${'tags: a b c\n'.repeat(450_000)}---`,
    'a.md:1: front matter is larger than 64 KB, so its fields are not used; keep only known fields and fewer questions',
  ],
])('frontMatter() says that it cannot use %s, and leaves the text', (_, above, sentence, fields = {}) => {
  const found = read(`${above}\n\nThe text.\n`);
  expect(found).toMatchObject({ fields, said: [sentence] });
  expect(found.body).toMatch(/The text\.$/u);
});

test.each([
  ['words between two rules', '---\n\nWords.\n\n---\n\nMore.'],
  ['a heading between two rules', '---\nWords of a heading\n---\n\nMore.'],
  ['a remark that looks like a field', '---\n\nNote: we close at five.\n\n---\n\nMore.'],
  ['an object that is an example', '{\n  "door": "open"\n}\n\nMore.'],
  ['minutes', 'Title: Harbour\nSaid: Ann that it leaks\n\nMore.'],
  ['a list', '---\n- a\n- b\n---\n\nMore.'],
])('frontMatter() takes %s for text', (_, text) => {
  expect(read(text)).toEqual({ fields: {}, body: text, said: [] });
});

test('frontMatter() never throws, and never goes beyond the text', () => {
  const sign = fc.constantFrom(
    '---\n',
    '+++\n',
    ';;;\n',
    '{\n',
    '}\n',
    'title: a\n',
    'title = "b\n',
    '- c\n',
    '  d: e\n',
    '[f]\n',
    '"\n',
    '\n',
    'Words.\n',
    '...\n',
    '# g\n',
    '{{h}}\n',
    'date: {{i}}\n',
    '&a *b\n',
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 12 }), fc.boolean(), (lines, strict) => {
      const text = lines.join('');
      const { bodyStart } = toEnd(frontMatter(text, 'a.md', strict));
      expect(bodyStart).toBeGreaterThanOrEqual(0);
      expect(bodyStart).toBeLessThanOrEqual(text.length);
    }),
  );
});
