import { describe, expect, test } from 'vitest';
import { commandIn, lackOf, readCall } from '../../src/doors/call.ts';

describe('commandIn()', () => {
  test.each([
    ['cite notes 4', 'cite'],
    ['search', 'search'],
    ['quote “a b”', 'quote'],
    ['outline notes', 'outline'],
    ['sources', 'sources'],
    ['sources of the Nile', undefined],
    ['Cite notes', undefined],
    ['corpus reload', undefined],
    ['help', undefined],
    ['', undefined],
  ])('finds in %j the command %s', (line, name) => {
    expect(commandIn(line.split(' '))?.name).toBe(name);
  });

  test('takes a question in one piece for no command', () => {
    expect(commandIn(['search the archive'])).toBeUndefined();
  });
});

describe('lackOf()', () => {
  test.each([
    ['cite', 'cite needs a passage; write npm run ask -- cite notes 4-6'],
    ['search', 'search needs words to find; write npm run ask -- search first consul'],
    ['quote', 'quote needs a quotation to check; write npm run ask -- quote the words as quoted'],
    ['outline', 'outline needs a document; write npm run ask -- outline notes'],
  ])('says how %s is written if it has no words', (name, sentence) => {
    for (const words of [[name], [name, '  ', '\t']]) {
      const command = commandIn(words);
      expect(command && lackOf(command)).toBe(sentence);
      expect(() => readCall(words)).toThrow(sentence);
    }
  });

  test.each([['cite a'], ['search -a'], ['sources']])('says nothing of %j', (line) => {
    const command = commandIn(line.split(' '));
    expect(command).toBeDefined();
    expect(command && lackOf(command)).toBeUndefined();
  });
});

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

  test('reads a command of Discord’s with its words, and the document that a search keeps to', () => {
    expect(readCall(['cite', 'notes', '4-6'])).toMatchObject({
      command: { name: 'cite', given: { passage: 'notes 4-6' } },
      question: undefined,
    });
    expect(readCall(['search', '--document', 'bees', '"in winter" -queen']).command).toEqual({
      name: 'search',
      given: { terms: '"in winter" -queen', document: 'bees' },
    });
    expect(readCall(['sources']).command).toEqual({ name: 'sources', given: {} });
  });

  test('takes what a search leaves out for words of it, and for no options', () => {
    const { command, documentId } = readCall([
      'search',
      'tea',
      '-Taiwan',
      '--document',
      'bees',
      '-"in winter"',
    ]);
    expect(command?.given.terms).toBe('tea -Taiwan -"in winter"');
    expect(documentId).toBe('bees');
    expect(readCall(['search', 'tea', '-h']).help).toBe(true);
  });

  test('takes the tag of a language as a terminal or a page writes it', () => {
    for (const language of ['ru', 'zh-TW', 'de_DE.UTF-8', 'zh-Hant-HK'])
      expect(readCall(['--language', language, 'consul']).language).toBe(language);
    expect(readCall(['consul']).language).toBeUndefined();
  });

  test('helps with whatever else is wrong in a way that can be read', () => {
    expect(readCall(['--help', '--check', 'consul']).help).toBe(true);
    expect(readCall(['--help', '--json', 'cite']).help).toBe(true);
    expect(readCall(['--help', 'cite']).help).toBe(true);
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
    [
      '--language xx',
      ['--language', 'xx'],
      /^Cannot read --language: "xx" is not a language .*; use one of en, /u,
    ],
    ['--language "?"', ['--language', '?'], /^Cannot read --language: "\?" is not a language .*$/u],
    ['a command with --json', ['cite', 'notes 4', '--json'], /^Cannot use --json with cite; .*\.$/u],
    ['a command with --limit', ['search', 'bees', '--limit=2'], /^Cannot use --limit with search; .*\.$/u],
    [
      'a command with --document',
      ['quote', 'bees', '--document=a'],
      /^Cannot use --document with quote; .*\.$/u,
    ],
    ['a command with --check', ['sources', '--check'], /^Cannot use --check with .*\.$/u],
    ['a command with --batch', ['cite', 'a', '--batch'], /^Cannot use --batch with .*\.$/u],
    ['--check with --limit', ['--check', '--limit=2'], /^Cannot use --check with --limit; .*\.$/u],
  ])('refuses %s in one sentence', (_, args, message) => {
    expect(() => readCall(args)).toThrow(message);
  });
});
