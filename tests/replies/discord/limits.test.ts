import { describe, expect, test } from 'vitest';
import { MOST_CHOICES } from '../../../src/command.ts';
import { LONGEST_ID, LONGEST_LISTED_QUESTION } from '../../../src/corpus/document.ts';
import { shortPlace } from '../../../src/corpus/place-names.ts';
import { LONGEST_CHOICE, LONGEST_OPTION, MOST_CHOICES_SHOWN } from '../../../src/replies/discord/limits.ts';
import { Suggester } from '../../../src/search/lookup/suggestions.ts';
import { corpusOf } from '../../support/sample-corpus.ts';

describe('what Discord takes', () => {
  test('holds as many choices as are offered, document ids, and questions that documents list', () => {
    expect(MOST_CHOICES).toBeLessThanOrEqual(MOST_CHOICES_SHOWN);
    expect(LONGEST_ID).toBeLessThanOrEqual(Math.min(LONGEST_CHOICE, LONGEST_OPTION));
    expect(LONGEST_LISTED_QUESTION).toBeLessThanOrEqual(LONGEST_CHOICE);
  });

  test('holds the names and values that are suggested, however long titles, headings and texts are', () => {
    const long = 'a very long name '.repeat(30);
    const { documents, passages } = corpusOf({ 'a.md': `# ${long}\n\n## ${long}\n\n${long}\n` });
    const suggester = new Suggester(documents, passages, () => passages[0], shortPlace);
    const all = ['passages', 'documents', 'questions'].flatMap((kind) =>
      suggester[kind as 'passages'](long.slice(0, 20), 5),
    );
    expect(all.length).toBeGreaterThanOrEqual(3);
    for (const { name, value } of all) {
      expect(name.length).toBeLessThanOrEqual(LONGEST_CHOICE);
      expect(value.length).toBeLessThanOrEqual(LONGEST_CHOICE);
    }
  });
});
