import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { formatProblem } from '../../src/corpus/document.ts';
import { parseGlossary, readingGlossary } from '../../src/corpus/glossary.ts';

const problems = (text: string): string[] => parseGlossary(text).problems.map(formatProblem);

describe('parseGlossary()', () => {
  test('reads terms with their forms in any language', () => {
    const text =
      '- term: Taiwan\n  en: [Formosa, ROC]\n  near: [island]\n  zh-Hant: [臺灣]\n\n- term: Тайвань\n  language: ru\n  near: [остров]\n';
    expect(parseGlossary(text)).toEqual({
      entries: [
        {
          term: 'Taiwan',
          line: 1,
          forms: [
            { text: 'Taiwan', language: 'en', near: false },
            { text: 'Formosa', language: 'en', near: false },
            { text: 'ROC', language: 'en', near: false },
            { text: 'island', language: 'en', near: true },
            { text: '臺灣', language: 'zh-Hant', near: false },
          ],
        },
        {
          term: 'Тайвань',
          line: 6,
          forms: [
            { text: 'Тайвань', language: 'ru', near: false },
            { text: 'остров', language: 'ru', near: true },
          ],
        },
      ],
      problems: [],
    });
  });

  test('takes words that YAML could read otherwise as they are written', () => {
    expect(parseGlossary('- term: no\n  en: [1949, null]').entries[0]?.forms.map(({ text }) => text)).toEqual(
      ['no', '1949', 'null'],
    );
  });

  test.each(['', '\n', '# only a comment\n'])('finds no entries in %j', (text) => {
    expect(parseGlossary(text)).toEqual({ entries: [], problems: [] });
  });

  test.each([
    ['term: a', 'glossary.yaml:1: the glossary is not a list; begin each entry with "- term: …"'],
    ['- a', 'glossary.yaml:1: an entry is not a set of fields (got "a"); write "- term: …"'],
    ['- term: a\n- en: [b]', 'glossary.yaml:2: an entry has no term; write "term: …" in it'],
    ['- term: a\n  en: b', 'glossary.yaml:2: en is not a list (got "b"); write it like [word, two words]'],
    [
      '- term: a\n  en:\n    - b\n    - ""',
      'glossary.yaml:4: en has an empty form or one that is not text; write a word or remove it',
    ],
    [
      '- term: a\n  nera: [b]',
      'glossary.yaml:2: nera is not a known field; write term, language, near or a language tag such as zh-Hant',
    ],
    [
      '- term: a\n  language: english',
      'glossary.yaml:2: language is not a language tag (got "english"); write it like en or zh-Hant',
    ],
    [
      '- term: "a',
      'glossary.yaml:1: cannot be read as YAML: a quotation mark, a bracket or a comma is missing; write it, or put text that contains : or # in quotes',
    ],
  ])('leaves out the entry and names the line: %j', (text, problem) => {
    expect(problems(text)).toEqual([problem]);
    expect(parseGlossary(text).problems[0]?.severity).toBe('error');
    expect(parseGlossary(`${text}`).entries.filter(({ term }) => term !== 'a')).toEqual([]);
  });

  test('keeps the entries around a wrong one', () => {
    expect(parseGlossary('- term: a\n- b\n- term: c').entries.map(({ term, line }) => [term, line])).toEqual([
      ['a', 1],
      ['c', 3],
    ]);
  });

  test('warns of a term that stands there twice', () => {
    expect(parseGlossary('- term: a\n- term: A').problems).toEqual([
      {
        file: 'glossary.yaml',
        line: 2,
        message: 'term "A" is on line 1 already; merge the two entries',
        severity: 'warning',
      },
    ]);
  });
});

/** How many words of the language list are asked for, at most, between two places where reading may pause. */
function longestStep(text: string): number {
  const work = readingGlossary(text);
  const { getCanonicalLocales } = Intl;
  let asked = 0;
  let longest = 0;
  Intl.getCanonicalLocales = (tags) => {
    asked++;
    return getCanonicalLocales(tags);
  };
  try {
    for (let done = false; !done; asked = 0) {
      done = work.next().done === true;
      longest = Math.max(longest, asked);
    }
  } finally {
    Intl.getCanonicalLocales = getCanonicalLocales;
  }
  return longest;
}

describe('readingGlossary()', () => {
  test('reads the glossary that ships as the YAML parser does in one go', () => {
    const text = readFileSync(new URL('../../corpus/glossary.yaml', import.meta.url), 'utf8');
    const lines = new LineCounter();
    const whole = parseDocument(text, { schema: 'failsafe', lineCounter: lines });
    const items = isSeq(whole.contents) ? whole.contents.items.filter(isMap) : [];
    const { entries, problems: found } = parseGlossary(text);
    expect(found).toEqual([]);
    expect(entries.map(({ term, line }) => [line, term])).toEqual(
      items.map((item) => [lines.linePos(item.range?.[0] ?? 0).line, item.toJS(whole).term]),
    );
    const words = (entry: (typeof entries)[number]) => entry.forms.slice(1).map(({ text: form }) => form);
    expect(entries.map(words)).toEqual(
      items.map((item) =>
        Object.entries(item.toJS(whole)).flatMap(([key, value]) => (key === 'term' ? [] : value)),
      ),
    );
  });

  test('reads the same in pieces as in one, with comments, blank lines and any indent between', () => {
    for (const indent of ['', '  ']) {
      const entry = (n: number) =>
        `${indent}- term: t${n}\n\n${indent}# about ${n}\n${indent}  en:\n${indent}  - a${n}\n${n % 7 === 0 ? '\n# more\n' : ''}`;
      const numbers = Array.from({ length: 400 }, (_, n) => n);
      const { entries, problems: found } = parseGlossary(`# Names\n---\n${numbers.map(entry).join('')}`);
      expect(found).toEqual([]);
      expect(entries.map(({ term, forms }) => [term, forms[1]?.text])).toEqual(
        numbers.map((n) => [`t${n}`, `a${n}`]),
      );
      const text = `# Names\n---\n${numbers.map(entry).join('')}`.split('\n');
      for (const { term, line } of entries) expect(text[line - 1]?.trim()).toBe(`- term: ${term}`);
    }
  });

  test('finds a term that stands twice, pieces apart', () => {
    const text = ['again', ...Array.from({ length: 400 }, (_, n) => `t${n}`), 'again'];
    expect(problems(text.map((term) => `- term: ${term}\n`).join(''))).toEqual([
      'glossary.yaml:402: term "again" is on line 1 already; merge the two entries',
    ]);
  });

  test('reads no more of a long glossary in one step than of a shorter one', () => {
    const entry = '- term: a\n  en: [b]\n  ru: [c]\n';
    expect(longestStep(entry.repeat(800))).toBeLessThan(1.2 * longestStep(entry.repeat(200)));
    expect(longestStep(entry.repeat(200))).toBeGreaterThan(10);
  });

  test('tells ten problems, and how many more there are', () => {
    const found = problems('- a\n'.repeat(5_000));
    expect(found).toHaveLength(11);
    expect(found.at(-1)).toBe('glossary.yaml:11: has 4990 more problems like these; fix these first');
    expect(problems('- a\n'.repeat(10))).toHaveLength(10);
    expect(problems('- a\n'.repeat(11)).at(-1)).toBe(
      'glossary.yaml:11: has 1 more problem like these; fix these first',
    );
  });

  test.each([
    [
      'over 4 MiB',
      `- term: a\n${'#'.repeat(4 << 20)}\n`,
      'glossary.yaml: is 4.0 MiB, over the limit of 4.0 MiB for a glossary; remove entries',
    ],
    [
      'with one endless entry',
      `- term: a\n- term: b\n  en: [${'c, '.repeat(2_000)}c]\n`,
      'glossary.yaml:2: an entry of 6020 characters is too long; write at most 4096, and begin each entry with "- term: …" in the same column',
    ],
    [
      'that is no list',
      'a: b\n'.repeat(2_000),
      'glossary.yaml:1: an entry of 10000 characters is too long; write at most 4096, and begin each entry with "- term: …" in the same column',
    ],
    [
      'of brackets',
      `- term: ${'['.repeat(3_000)}`,
      'glossary.yaml:1: cannot be read as YAML: more than 50 brackets are open; close them, or put text that contains : or # in quotes',
    ],
  ])('refuses a glossary %s before it is parsed', (_, text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });

  test('keeps the entries around one that is too long', () => {
    const long = `- term: b\n  en: [${'c, '.repeat(2_000)}c]\n`;
    expect(parseGlossary(`- term: a\n${long}- term: d\n`).entries.map(({ term }) => term)).toEqual([
      'a',
      'd',
    ]);
  });

  test('says so where an entry uses an anchor of another', () => {
    const between = Array.from({ length: 400 }, (_, n) => `- term: t${n}\n`).join('');
    expect(problems(`- term: &a b\n${between}- term: *a\n`)).toEqual([
      expect.stringMatching(
        /^glossary\.yaml:\d{3}: cannot be read as YAML: a \* refers to no value; write the value out, or put it in quotes$/u,
      ),
    ]);
  });
});
