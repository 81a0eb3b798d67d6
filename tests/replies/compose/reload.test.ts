import { describe, expect, test } from 'vitest';
import { checkReply, readingReply, reloadReply, statusReply } from '../../../src/replies/compose/reload.ts';
import type { Problem } from '../../../src/corpus/document.ts';
import { said, titleOf } from '../../commands/footnote.ts';
import { corpusOf, libraryOf } from '../../support/sample-corpus.ts';
import { Library } from '../../../src/library/library.ts';

const library = libraryOf({ 'a.md': '# Bees\n\nBees make honey.\n' });
const problem: Problem = { file: 'b.md', line: 2, message: 'is empty', severity: 'error' };
const faulty = new Library({ ...library.corpus, problems: [problem, { ...problem, severity: 'warning' }] });

test('statusReply() has each document, and where problems are listed', () => {
  expect(said(statusReply(library))).toContain('a.md (markdown, id a): 1 passage');
  expect(said(statusReply(library))).toContain('Nothing is wrong with the files.');
  expect(said(statusReply(faulty))).toContain('1 error, 1 warning');
});

test('checkReply() lists what is wrong, and says that a file with an error is left out', () => {
  expect(titleOf(checkReply(library))).toBe('Nothing is wrong with the files');
  expect(titleOf(checkReply(faulty))).toBe('1 error, 1 warning');
  expect(said(checkReply(faulty))).toContain('b.md:2: is empty');
  expect(said(checkReply(faulty))).toContain('A file with an error is left out');
});

test.each([
  [0.5, '50 %'],
  [-1, '0 %'],
  [1.5, '100 %'],
])('readingReply() of %d says %s', (share, percent) => {
  expect(titleOf(readingReply(share, library))).toContain(percent);
});

describe('reloadReply()', () => {
  test('says what is in the way if the corpus is kept', () => {
    const reply = reloadReply({ kind: 'kept', error: 'Cannot read b.md' }, library);
    expect(titleOf(reply)).toBe('The corpus was not reloaded');
    expect(said(reply)).toContain('Cannot read b.md');
  });

  test('counts what was added, changed and removed', () => {
    const after = corpusOf({ 'a.md': '# Bees\n\nBees make honey.\n\nAnd wax.\n' });
    const swapped = { kind: 'swapped', before: library.corpus, after, ms: 5 } as const;
    expect(said(reloadReply(swapped, library))).toContain('1 added, 0 changed, 0 removed');
    expect(titleOf(reloadReply({ ...swapped, after: library.corpus }, library))).toContain('is the same');
  });
});
