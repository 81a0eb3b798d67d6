import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEvalCall } from '../../bench/eval-call.ts';

describe('readEvalCall()', () => {
  let set = '';

  beforeAll(() => {
    set = mkdtempSync(join(tmpdir(), 'footnote-eval-'));
    writeFileSync(join(set, 'questions.jsonl'), '');
  });

  afterAll(() => rmSync(set, { recursive: true }));

  test('has the folder, the half and the number of questions', () => {
    expect(readEvalCall([set, '--half', 'unseen', '--limit', '20', '--no-peers'])).toMatchObject({
      dir: set,
      half: 'unseen',
      limit: 20,
      peers: false,
      json: false,
    });
  });

  test('measures all questions beside the peers unless told otherwise', () => {
    const call = readEvalCall([set]);
    expect(call).toMatchObject({ dir: set, peers: true });
    expect(call).not.toHaveProperty('half');
    expect(call).not.toHaveProperty('limit');
  });

  test.each([[['--help']], [['/nowhere', '-h']]])('reads %j as a request for help', (args) => {
    expect(readEvalCall(args)).toBe('help');
  });

  test.each([[[]], [['--json']]])('is undefined if %j names no folder', (args) => {
    expect(readEvalCall(args)).toBeUndefined();
  });

  test.each([
    [['--half', 'wrongword'], 'Cannot measure --half wrongword: use fitted or unseen.'],
    [['--half', ''], 'Cannot measure --half : use fitted or unseen.'],
    [['--limit', 'all'], 'Cannot measure --limit all: use a number of questions from 1.'],
    [['--limit', '0'], 'Cannot measure --limit 0: use a number of questions from 1.'],
    [['--other', '/nowhere'], 'Cannot measure /nowhere: it has no questions.jsonl.'],
    [['--no-such'], "Unknown option '--no-such'"],
  ])('refuses %j with a sentence', (args, sentence) => {
    expect(() => readEvalCall([set, ...args])).toThrow(sentence);
  });

  test('refuses a folder without questions', () => {
    expect(() => readEvalCall(['/nowhere'])).toThrow('Cannot measure /nowhere: it has no questions.jsonl.');
  });
});
