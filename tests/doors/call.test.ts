import { describe, expect, test } from 'vitest';
import { readCall } from '../../src/doors/call.ts';

describe('readCall()', () => {
  test('joins the words that the shell split to one question', () => {
    expect(readCall(['who', 'was', '--limit=2', 'the first'])).toMatchObject({
      question: 'who was the first',
      search: { limit: 2 },
      json: false,
      documentId: undefined,
    });
  });

  test('gives three excerpts of any document to a question typed at the prompt', () => {
    expect(readCall([])).toMatchObject({ question: undefined, search: { limit: 3 }, documentId: undefined });
  });

  test('helps with whatever else is wrong in a way that can be read', () => {
    expect(readCall(['--help', '--check', 'consul']).help).toBe(true);
  });

  test.each<[string, string[], RegExp]>([
    [
      '--limit 0',
      ['--limit', '0', 'consul'],
      /^Cannot read --limit: "0" is not a whole number from 1 to 10$/u,
    ],
    [
      '--limit 11',
      ['--limit=11', 'consul'],
      /^Cannot read --limit: "11" is not a whole number from 1 to 10$/u,
    ],
    ['--limit 1.5', ['--limit', '1.5'], /^Cannot read --limit: "1\.5" is not a whole number from 1 to 10$/u],
    ['an unknown option', ['--chek'], /^Unknown option --chek; npm run ask -- --help lists them\.$/u],
    ['an unknown letter', ['-x', 'consul'], /^Unknown option -x; npm run ask -- --help lists them\.$/u],
    ['--limit without a value', ['--limit'], /^Option --limit needs a value; .*\.$/u],
    [
      '--document before an option',
      ['--document', '--json', 'consul'],
      /^Option --document needs a value; .*\.$/u,
    ],
    ['--json with a value', ['--json=3', 'consul'], /^Option --json takes no value; .*\.$/u],
    ['--help with a value', ['--help=3'], /^Option --help takes no value; .*\.$/u],
    [
      '--check with a question',
      ['--check', 'foo'],
      /^Cannot use --check with a question \(got "foo"\); .*\.$/u,
    ],
    [
      '--batch with a question',
      ['--batch', 'foo', 'bar'],
      /^Cannot use --batch with a question \(got "foo bar"\); .*\.$/u,
    ],
    ['--check with --json', ['--json', '--check'], /^Cannot use --check with --json; .*\.$/u],
    ['--check with --batch', ['--check', '--batch'], /^Cannot use --check with --batch; .*\.$/u],
    ['--check with --limit', ['--check', '--limit=2'], /^Cannot use --check with --limit; .*\.$/u],
  ])('refuses %s in one sentence', (_, args, message) => {
    expect(() => readCall(args)).toThrow(message);
  });
});
