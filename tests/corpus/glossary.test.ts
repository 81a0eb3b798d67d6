import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/corpus/document.ts';
import { parseGlossary } from '../../src/corpus/glossary.ts';

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
      'glossary.yaml:4: en holds an empty form or one that is not text; write a word or take it out',
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
      'glossary.yaml:1: cannot be read as YAML: Missing closing "quote; put a text with : or # in it in quotes',
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
        message: 'term "A" stands on line 1 already; join the two entries',
        severity: 'warning',
      },
    ]);
  });
});
