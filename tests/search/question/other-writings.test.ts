import { describe, expect, test } from 'vitest';
import { libraryOf, queryOf } from '../../support/sample-corpus.ts';

const ways = (question: string, text: string) =>
  queryOf(question, `# T\n\n${text}\n`).terms.map(({ alternatives }) =>
    alternatives.map(({ text: words }) => words),
  );

describe('otherWritings()', () => {
  test.each([
    ['plugin', 'Every plug-in is checked.', [['plug in']]],
    ['plug-in', 'Every plugin is checked.', [['plugin']]],
    ['plug in', 'Every plugin is checked.', [['plugin']]],
    ['email', 'An e-mail is answered.', [['e mail']]],
    ['reentry', 'One re-entry is allowed.', [['re entry']]],
    ['odoyle', 'Ask O’Doyle.', [['o doyle']]],
    ['doyle', 'Ask O’Doyle.', [['doyle']]],
    ['data base', 'A database is copied.', [['database']]],
    ['retry policy', 'The class RetryPolicy waits.', [['retrypolicy']]],
    ['retry_delay_ms', 'Set retryDelayMs.', [['retry'], ['delay'], ['ms']]],
  ])('of %s are as in %j', (question, text, found) => {
    expect(ways(question, text)).toEqual(found);
  });

  test.each([
    ['carpet', 'The car has no pet.'],
    ['carpet', 'A car. Pet dogs stay out.'],
    ['C++', 'C is taught.'],
    ['.NET', 'A net is cast.'],
  ])('of %s are not in %j', (question, text) => {
    expect(ways(question, text).flat()).toEqual([]);
  });

  test('are marked by exactly their characters', () => {
    const library = libraryOf({
      'a.md': '# T\n\nEvery plug-in is checked by two reviewers.\n\nThemes are free.\n',
    });
    const answer = library.ask('Who checks a plugin?');
    if (answer.kind !== 'answer') throw new Error(answer.kind);
    const [hit] = answer.hits;
    const marks = hit?.marks.map(({ start, end }) => hit.passage.document.text.slice(start, end));
    expect(marks).toContain('plug-in');
  });
});
