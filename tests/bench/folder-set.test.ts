import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAsked } from '../../bench/asked.ts';
import { inFiles, withForeign } from '../../bench/cut.ts';
import { describe as describeVerdicts, judge } from '../../bench/eval-folders.ts';
import { holdsGroups, isFolderSet, openFolder, readFolderQuestions } from '../../bench/folder-set.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

describe('holdsGroups()', () => {
  const answers = [['cat', 'feline'], ['Tuesday']];

  test.each([
    ['The CAT comes on\nTuesday.', true],
    ['The feline comes on Tuesday.', true],
    ['The cat comes on Monday.', false],
    [`The cat ${'x'.repeat(1000)} Tuesday`, false],
  ])('of %j is %j', (text, expected) => {
    expect(holdsGroups(text, { answers })).toBe(expected);
  });

  test('folds white space and full-width letters', () => {
    expect(holdsGroups('ｃａｔ  food', { answers: [['cat food']] })).toBe(true);
  });

  test('is false for a question without answers', () => {
    expect(holdsGroups('The cat.', { answers: [] })).toBe(false);
  });
});

describe('a set of folders', () => {
  const questions = [
    { id: 'a-1', folder: 'a', question: 'When does the ferry leave?', answers: [['at noon']], file: 'f.md' },
    { id: 'a-2', folder: 'a', question: 'Who repairs the lanterns?', answers: [['Mira']], file: 'g.md' },
    { id: 'b-1', folder: 'b', question: 'Where are the oars kept?', answers: [['boathouse']], file: 'h.md' },
    { id: 'b-2', folder: 'b', question: 'Zebras quarrel with whom?', answers: [] },
  ].map((one) => ({ ...one, answerable: one.answers.length > 0 }));
  let dir = '';

  beforeAll(async () => {
    dir = await temporaryFolder();
    await writeFiles(dir, {
      'questions.jsonl': questions.map((one) => JSON.stringify(one)).join('\n'),
      'a/f.md': '# Ferry\n\nThe ferry leaves at noon.\n',
      'a/g.md': '# Lanterns\n\nMira repairs the lanterns.\n',
      'b/h.md': '# Oars\n\nThe oars are kept in the boathouse.\n',
    });
  });
  afterAll(() => removeFolder(dir));

  test('isFolderSet() tells it from a set of passages', async () => {
    expect(isFolderSet(dir)).toBe(true);
    expect(isFolderSet(join(dir, 'a'))).toBe(false);
    await writeFiles(dir, { 'public/questions.jsonl': '', 'public/passages.jsonl': '' });
    expect(isFolderSet(join(dir, 'public'))).toBe(false);
  });

  test('judge() counts what is right, refused and told', async () => {
    const [first, , , last] = readFolderQuestions(dir);
    if (first === undefined || last === undefined) throw new Error('The questions were not read');
    const [a, b] = await Promise.all([openFolder(dir, 'a'), openFolder(dir, 'b')]);
    expect(judge(a, first)).toMatchObject({ kind: 'able', right: true, any: true, refused: false });
    expect(judge(a, { ...first, answers: [['at dusk']] })).toMatchObject({ right: false, any: false });
    expect(judge(b, last)).toMatchObject({ kind: 'near', right: false, refused: true, told: true });
    expect(existsSync(join(dir, '.cache'))).toBe(false);
  });

  test('describe() counts the answerable and the others apart', async () => {
    const library = await openFolder(dir, 'b');
    const verdicts = readFolderQuestions(dir)
      .filter(({ folder }) => folder === 'b')
      .map((question) => judge(library, question));
    expect(describeVerdicts(verdicts)).toMatch(
      /^2 questions · first 1\.00 · any 1\.00 · refused 0\.00 · right told \d\.\d\d · unanswerable told 1\.00$/u,
    );
  });

  test('readAsked() has a corpus for each folder, and knows what answers', async () => {
    const corpora = await readAsked(dir);
    expect(corpora.map(({ asked }) => asked.map(({ kind, position }) => [kind, position]))).toEqual([
      [
        ['able', 0],
        ['able', 1],
      ],
      [
        ['able', 2],
        ['near', 3],
      ],
    ]);
    const [ferry] = corpora[0]?.asked ?? [];
    const passage = corpora[0]?.passages[0];
    if (ferry === undefined || passage === undefined) throw new Error('The folder was not read');
    expect(ferry.holds('It leaves at noon.', passage)).toBe(true);
    expect(ferry.holds('It leaves at dusk.', passage)).toBe(false);
  });

  test('withForeign() asks a folder what the next one answers, which is never right', async () => {
    const [a] = withForeign(await readAsked(dir));
    const foreign = a?.asked.filter(({ kind }) => kind === 'foreign') ?? [];
    expect(foreign.map(({ position }) => position)).toEqual([2]);
    const passage = a?.passages[0];
    expect(passage && foreign[0]?.holds('In the boathouse.', passage)).toBe(false);
  });

  test('inFiles() asks the file that answers, alone, and a question on another', async () => {
    const corpora = await inFiles(dir);
    expect(
      corpora.map(({ passages, asked }) => [
        [...new Set(passages.map(({ document }) => document.file))],
        asked.map(({ kind, position }) => `${kind} ${position}`),
      ]),
    ).toEqual([
      [['f.md'], ['able 0', 'absent 1']],
      [['g.md'], ['able 1', 'absent 0']],
      [['h.md'], ['able 2', 'near 3']],
    ]);
  });
});
