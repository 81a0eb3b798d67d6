import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/corpus/document.ts';
import { Library } from '../../../src/library/library.ts';
import { checkReply, readingReply, reloadReply, statusReply } from '../../../src/replies/compose/reload.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import { said, titleOf } from '../../commands/footnote.ts';
import { corpusOf, libraryOf } from '../../support/sample-corpus.ts';

const english = voiceIn('en');
const library = libraryOf({ 'a.md': '# Bees\n\nBees make honey.\n' });
const problem: Problem = { file: 'b.md', line: 2, message: 'is empty', severity: 'error' };
const faulty = new Library({ ...library.corpus, problems: [problem, { ...problem, severity: 'warning' }] });

test('statusReply() has each document, and where problems are listed', () => {
  expect(said(statusReply(library, english))).toContain('a.md (markdown, ID a): 1 passage');
  expect(said(statusReply(library, english))).toContain('Nothing is wrong with the files.');
  expect(said(statusReply(faulty, english))).toContain('1 error, 1 warning; /corpus check lists them.');
  expect(said(statusReply(library, english)).split('\n')[0]).toBe(
    `1 document, 1 passage, 0 glossary entries, version ${library.corpus.version}.`,
  );
});

test('checkReply() lists what is wrong, and says that a file with an error is left out', () => {
  expect(titleOf(checkReply(library, english))).toBe('Nothing is wrong with the files.');
  expect(titleOf(checkReply(faulty, english))).toBe('1 error, 1 warning');
  expect(said(checkReply(faulty, english))).toContain('b.md:2: is empty');
  expect(said(checkReply(faulty, english))).toContain(
    'A file with an error is left out; one with a warning is not.',
  );
  expect(said(checkReply(faulty, english))).toContain(
    `the files as read for version ${library.corpus.version}`,
  );
});

test.each([
  [0.5, '50%'],
  [-1, '0%'],
  [1.5, '100%'],
])('readingReply() of %d says %s', (share, percent) => {
  expect(titleOf(readingReply(share, library, english))).toBe(`Reading the documents: ${percent}`);
  expect(said(readingReply(share, library, english))).toBe(
    `Version ${library.corpus.version} is still being served until the new one is ready.`,
  );
});

describe('reloadReply()', () => {
  test('says what is in the way if the corpus is kept', () => {
    const reply = reloadReply({ kind: 'kept', error: 'Cannot read b.md' }, library, english);
    expect(titleOf(reply)).toBe('The documents were not reloaded');
    expect(said(reply).split('\n')).toEqual([
      `Version ${library.corpus.version} is still being served. Problem:`,
      'Cannot read b.md',
    ]);
  });

  test('counts what was added, changed and removed', () => {
    const after = corpusOf({ 'a.md': '# Bees\n\nBees make honey.\n\nAnd wax.\n' });
    const swapped = { kind: 'swapped', before: library.corpus, after, ms: 5 } as const;
    expect(said(reloadReply(swapped, library, english))).toContain(
      '1 document, 1 passage before; 1 document, 2 passages now. Passages: 1 added, 0 changed, 0 removed.\n',
    );
    expect(said(reloadReply(swapped, library, english))).toMatch(/\nadded: Bees, ¶ 2 \(a:[0-9a-f]{8}\)\n/u);
    expect(said(reloadReply(swapped, library, english))).toContain(
      `\nversion ${library.corpus.version} → ${after.version} · 5 ms`,
    );
    expect(titleOf(reloadReply(swapped, library, english))).toBe('The documents were reloaded');
    expect(titleOf(reloadReply({ ...swapped, after: library.corpus }, library, english))).toBe(
      'The documents were reloaded; nothing has changed',
    );
  });

  test('names five passages of each sort and counts the others, in order of the documents', () => {
    const paragraphs = (...numbers: readonly number[]) =>
      `# Bees\n\n${numbers.map((n) => `Hive ${n} stands.`).join('\n\n')}\n`;
    const before = corpusOf({ 'a.md': paragraphs(1) });
    const after = corpusOf({ 'a.md': paragraphs(1, 2, 3, 4, 5, 6, 7, 8, 9) });
    const text = said(reloadReply({ kind: 'swapped', before, after, ms: 5 }, library, english));
    expect(text.match(/^added: Bees, ¶ /gmu)).toHaveLength(5);
    expect(text).toContain('\nadded: 3 more passages\n');
    const back = said(
      reloadReply({ kind: 'swapped', before: after, after: before, ms: 5 }, library, english),
    );
    expect(back.match(/^removed: Bees, ¶ /gmu)).toHaveLength(5);
    expect(back).toContain('\nremoved: 3 more passages\n');
  });

  test('says that files which changed in the meantime could not be loaded', () => {
    const failedAfterwards = 'Cannot read c.md';
    const swapped = {
      kind: 'swapped',
      before: library.corpus,
      after: faulty.corpus,
      ms: 5,
      failedAfterwards,
    } as const;
    const lines = said(reloadReply(swapped, library, english)).split('\n');
    expect(lines).toContain(
      `Files that changed in the meantime could not be loaded; version ${faulty.corpus.version} is still being served. Problem:`,
    );
    expect(lines).toContain(failedAfterwards);
    expect(lines).toContain('1 error, 1 warning; /corpus check lists them.');
  });
});

test('checkReply() shows twenty problems of a kind and counts the others', () => {
  const problems = Array.from({ length: 23 }, (_, n): Problem => ({ ...problem, file: `${n}.md` }));
  const text = said(checkReply(new Library({ ...library.corpus, problems }), english));
  expect(text.match(/is empty$/gmu)).toHaveLength(20);
  expect(text).toContain('\nand 3 more like these\n');
});
