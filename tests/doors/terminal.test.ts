import { spawnSync } from 'node:child_process';
import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonAnswer } from '../../src/replies/json.ts';
import { LOCALES } from '../../src/texts/locales.ts';
import { voiceIn } from '../../src/texts/voice.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';
import { ask, type Call, call } from '../support/terminal.ts';

const NONE = { env: {} };
const STACK = /^\s+at |node:internal|Error:/mu;

/** One sentence, or one for each thing that is wrong, and never a stack. */
function expectFault({ status, stdout, stderr }: Call, message: RegExp): void {
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(STACK);
  expect(stdout).toBe('');
  expect(status).toBe(2);
}

let dir = '';
beforeAll(async () => {
  dir = await temporaryFolder();
  await writeFiles(dir, {
    'faulty notes/good.md': '---\nid: good\n---\n# Good\n\nThe first consul in Keelung was Paul Shabert.',
    'faulty notes/empty.md': '',
    'faulty notes/latin.md': Buffer.from('# A\n\nCaf\xe9', 'latin1'),
    'faulty notes/nul.txt': 'one\ntwo\0',
    'faulty notes/front.md': '---\nsource:\n  published: soon\n---\nText.',
    'faulty notes/twin.md': '---\nid: good\n---\nOther.',
    'faulty notes/photo.jpg': 'x',
    'faulty notes/large.txt': '',
    'one faulty/good.md': '# Good\n\nThe first consul in Keelung was Paul Shabert.',
    'one faulty/nul.md': '\0',
    'only empty/empty.md': '',
  });
  await truncate(join(dir, 'faulty notes/large.txt'), 50 * 1024 * 1024);
});
afterAll(() => removeFolder(dir));
const folder = (name: string) => ({ env: { CORPUS_DIR: join(dir, name) } });

describe('answerCall()', () => {
  test('answers as one JSON object, with no more excerpts than asked for, from the document asked for', async () => {
    const { status, stdout } = await call(
      ['--json', '--limit', '1', '--document', 'russia-taiwan-relations', 'consul on Formosa'],
      { env: { NO_COLOR: '1' } },
    );
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    const answer = JSON.parse(lines[0] ?? '') as JsonAnswer;
    expect(Object.keys(answer)).toEqual([
      'question',
      'answered',
      'level',
      'confidence',
      'sure',
      'excerpts',
      'related',
      'suggestions',
      'readAs',
      'corpus',
      'ms',
    ]);
    expect(answer.excerpts).toHaveLength(1);
    expect(answer.excerpts[0]?.document).toBe('russia-taiwan-relations');
    expect(status).toBe(0);
  });

  test('says that the material does not say, and exits with 1', async () => {
    const { status, stdout, stderr } = await call(['zanzibarish bagpipes']);
    expect(stdout).toMatch(
      /^zanzibarish bagpipes\n\nThese documents do not say\.\n\nNot in these documents: zanzibarish, bagpipes\nSearched: .*\nversion [0-9a-f]{8}\n$/u,
    );
    expect(stderr).toBe('');
    expect(status).toBe(1);
  });

  test('answers a batch line by line, in order, whatever a line holds', async () => {
    const lines = [
      'Who was the first Russian consul on Formosa?',
      '{"id":"q2","question":"zanzibarish bagpipes"}',
      '',
      '{"id":3,"question":"__proto__ constructor"}',
      '{"id":4}',
      '{"question":',
      '   ',
      'the of and',
      '🎉 👩‍👩‍👧',
      'consul '.repeat(860).trim(),
      '{"id":{"no":1},"question":"台湾"}',
      '\u2028?\u0000',
    ];
    const { status, stdout, stderr } = await call(['--batch'], { input: lines.join('\n') });
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as JsonAnswer);
    expect(
      answers.map(({ id, answered, error }) => [
        id,
        answered,
        error?.replace(/(?:; write|\. [A-Z]).*$/u, ''),
      ]),
    ).toEqual([
      [undefined, true, undefined],
      ['q2', false, undefined],
      [3, false, undefined],
      [4, false, 'The line has no "question"'],
      [undefined, false, 'The line begins like JSON but is not valid'],
      [undefined, false, 'Every word of the question is too common to search for'],
      [undefined, false, 'The question has no words to search for, only symbols'],
      [undefined, false, 'The question has 6,019 characters; at most 1,000 can be searched'],
      [undefined, true, undefined],
      [undefined, false, 'The question has no words to search for, only symbols'],
    ]);
    expect(answers[0]?.question).toBe(lines[0]);
    expect(answers[1]?.question).toBe('zanzibarish bagpipes');
    expect(answers.every(({ error, level }) => error === undefined || level === 'nothing')).toBe(true);
    expect(stderr).toBe('');
    expect(status).toBe(2);
  });

  test('ends a batch with 0 when every line was read, answered or refused', async () => {
    const lines = 'Who was the first Russian consul on Formosa?\nzanzibarish bagpipes\nthe of and\n';
    const { status, stdout } = await call(['--batch'], { input: lines });
    expect(stdout.trimEnd().split('\n')).toHaveLength(3);
    expect(status).toBe(0);
  });

  test('answers line after line until an empty one', async () => {
    const { status, stdout } = await call(['--json'], {
      ...folder('faulty notes'),
      input: 'consul\nKeelung\n\nShabert\n',
    });
    // Every line can be read by a program: there is no prompt where nobody types.
    const questions = stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as JsonAnswer).question);
    expect(questions).toEqual(['consul', 'Keelung']);
    expect(status).toBe(0);
  });

  test.each([
    ['cite', ['russia-taiwan-relations', '9'], 0, /^Passage 9 of \d+ in “.*”\n\n.*Paul Shabert.*\n— /u],
    [
      'cite',
      ['nothing-like-it', '99'],
      1,
      /^No passage is called “nothing-like-it 99”\. Type a document’s ID /u,
    ],
    ['search', ['consul', 'Formosa'], 0, /^Passages with “consul Formosa”\n\n1\. {2}.*«consul on Formosa»/u],
    ['search', ['zanzibarish'], 1, /^No passage with “zanzibarish”\n/u],
    ['quote', ['the first Russian consul on Formosa'], 0, /^In these documents, with different capitals\n/u],
    ['quote', ['zanzibarish bagpipes fly at dawn'], 1, /^Not in these documents\n/u],
    [
      'quote',
      ['Beijing has no right to defend its sovereignty and integrity at all'],
      1,
      /^Not in these .*\nlavrov-on-taiwan:/su,
    ],
    ['outline', ['lavrov-on-taiwan'], 0, /^Headings of “.*”\n\n- .* · ¶ 1–2\n- /u],
    ['outline', ['none'], 1, /^There is no document called “none”\. See npm run ask -- sources\.\n$/u],
    [
      'sources',
      [],
      0,
      /^Sources\n\n«Notes: Lavrov on Taiwan, December 2025» · lavrov-on-taiwan · \d+ passages\n/u,
    ],
  ])('runs %s %j, with status %i', async (command, given, expected, shown) => {
    const { status, stdout, stderr } = await call([command, ...given]);
    expect(stdout).toMatch(shown);
    expect(stderr).toBe('');
    expect(status).toBe(expected);
  });

  test('never speaks of a list that opens, as nothing opens at a terminal', async () => {
    for (const locale of LOCALES) {
      const spoken = ['--language', locale];
      const { stdout: passage } = await call([...spoken, 'cite', 'none', '99']);
      const { stdout: document } = await call([...spoken, 'outline', 'none']);
      const voice = voiceIn(locale);
      const example = 'lavrov-on-taiwan 1';
      const squeezed = (text: string) => text.replace(/\s+/gu, '');
      expect(squeezed(passage)).toBe(
        squeezed(voice.say('no-such-passage-typed', { typed: 'none 99', example })),
      );
      const command = 'npm run ask -- sources';
      expect(squeezed(document)).toBe(
        squeezed(voice.say('no-such-document-typed', { typed: 'none', command })),
      );
    }
  });

  test('keeps a search to one document', async () => {
    const { stdout } = await call(['search', 'consul', '--document', 'lavrov-on-taiwan']);
    expect(stdout).toMatch(/^No passage with “consul”\n/u);
  });

  test('runs a command at the prompt, and goes on', async () => {
    const { status, stdout } = await call([], {
      input: '/cite russia-taiwan-relations 9\n/none\nconsul\n\n',
    });
    expect(stdout).toMatch(/^Passage 9 of \d+ in/u);
    expect(stdout).toMatch(/\n\/none\n\nThese documents do not say\.\n/u);
    expect(stdout).toMatch(/\nconsul\n\n/u);
    expect(status).toBe(0);
  });

  test('says at the prompt how a command without words is written, and goes on', async () => {
    const { status, stdout, stderr } = await call([], { input: '/outline \nconsul\n\n' });
    expect(stderr).toBe('outline needs a document; write /outline notes\n');
    expect(stdout).toMatch(/^consul\n\n/u);
    expect(status).toBe(0);
  });

  test('keeps a search at the prompt to the document of the call', async () => {
    const { stdout } = await call(['--document', 'lavrov-on-taiwan'], { input: '/search consul\n\n' });
    expect(stdout).toMatch(/^No passage with “consul”\n/u);
  });

  test('answers each line at the prompt in JSON if the call asks for it, as a question', async () => {
    const { stdout } = await call(['--json'], { input: '/search consul\n\n' });
    expect((JSON.parse(stdout) as JsonAnswer).question).toBe('/search consul');
  });

  test.each<[string, string[], Record<string, string>, 'en' | 'ru' | 'de']>([
    ['English if no language is set', [], {}, 'en'],
    ['English for one without texts', [], { LANG: 'C.UTF-8' }, 'en'],
    ['the language of the terminal', [], { LANG: 'de_DE.UTF-8' }, 'de'],
    ['the first that is set', [], { LC_ALL: 'ru_RU.UTF-8', LC_MESSAGES: 'de_DE', LANG: 'en_US' }, 'ru'],
    ['that of --language before all', ['--language', 'de'], { LC_ALL: 'ru_RU.UTF-8' }, 'de'],
  ])('speaks %s', async (_, args, env, locale) => {
    const { stdout } = await call([...args, 'first Russian consul on Formosa'], { env });
    expect(stdout).toContain(voiceIn(locale).date('2026-11-22'));
    expect(stdout).toContain('Paul Shabert');
  });

  test('prints how it is called', async () => {
    const { status, stdout, stderr } = await call(['--help']);
    for (const option of [
      '--document',
      '--limit',
      '--json',
      '--batch',
      '--check',
      '--help',
      'CORPUS_DIR',
      '«word»',
      '««word»»',
      'these\nmarks are added',
      'For --batch:',
      '--language',
      'LC_ALL',
      'cite, search, quote, outline, sources',
    ])
      expect(stdout).toContain(option);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test.each<[string, string[], RegExp]>([
    ['an unknown option', ['--chek'], /^Unknown option --chek; npm run ask -- --help lists them\.\n$/u],
    [
      'an unknown document',
      ['--document', 'none', 'consul'],
      /^Cannot search document "none": .* choose one of lavrov-on-taiwan, russia-taiwan-relations\n$/u,
    ],
    ['a command without words', ['cite'], /^cite needs a passage; write npm run ask -- cite notes 4-6\n$/u],
    ['a question of spaces', ['   '], /^The question is empty\. Type one, such as “.+”\.\n$/u],
  ])('refuses %s in one sentence', async (_, args, message) => {
    expectFault(await call(args, NONE), message);
  });

  test.each([
    [
      'a missing folder',
      'none',
      /^Cannot start with these settings:\n {2}CORPUS_DIR is \/.*none, which does not exist; create it, or .*\n$/u,
    ],
    [
      'a folder with an empty file',
      'only empty',
      /^Cannot load corpus .*: no document in it can be used\n {2}empty\.md: is empty; .*\n$/u,
    ],
  ])('refuses %s for a corpus in one sentence', async (_, name, message) => {
    expectFault(await call(['consul'], folder(name)), message);
  });

  test('--check finds nothing wrong with the corpus that ships', async () => {
    const { status, stdout, stderr } = await call(['--check']);
    expect(stdout).toMatch(/^no problems: 2 documents, \d+ passages, corpus [0-9a-f]{8}\n$/u);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('--check lists every problem by file and line and exits with 1', async () => {
    const { status, stdout, stderr } = await call(['--check'], folder('faulty notes'));
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(/, over.*|;.*| and is.*/u, '')),
    ).toEqual([
      'large.txt: is 50.0 MiB',
      'nul.txt:2: contains a NUL byte, which no text does',
      '1 file with the extension .jpg skipped',
      'empty.md: is empty',
      'front.md:3: published is not a date (got "soon")',
      'latin.md: is not UTF-8',
      'twin.md:2: id "good" is already used by good.md, so it is not used here',
      expect.stringMatching(/^7 problems: 4 documents, 4 passages, corpus [0-9a-f]{8}$/u),
    ]);
    expect(stderr).toBe('');
    expect(status).toBe(1);
  });

  test('answers from what is sound in a faulty corpus and says what is not', async () => {
    const { status, stdout, stderr } = await call(
      ['Who was the first consul in Keelung?'],
      folder('faulty notes'),
    );
    expect(stdout).toContain('Paul Shabert');
    expect(stderr).toBe('2 files cannot be read; npm run ask -- --check lists what is wrong\n');
    expect(status).toBe(0);
  });

  test('says of a single faulty file what is wrong with it', async () => {
    const { stdout, stderr } = await call(['consul in Keelung'], folder('one faulty'));
    expect(stdout).toContain('Paul Shabert');
    expect(stderr).toMatch(/^nul\.md:1: contains a NUL byte, .*\n$/u);
  });
});

describe.concurrent('npm run ask', () => {
  test('answers in text with the citation, without escape sequences where no terminal is', async () => {
    const { status, stdout, stderr } = await ask(['Who', 'was', 'the first Russian consul on Formosa?'], {
      env: { FORCE_COLOR: '1', TERM: 'xterm-256color' },
    });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Who was the first Russian consul on Formosa\?\n\nThe .*Paul Shabert/u);
    expect(stdout).toMatch(/\n— Russia–Taiwan relations, encyclopedia article, .* · Notes ¶ 9 · /u);
    expect(stdout).toMatch(/\n[a-z0-9-]+:[0-9a-f]{8} · [0-9a-f]{8}\n/u);
    expect(stdout).not.toContain('\u001b');
    expect(status).toBe(0);
  });

  test('reads a batch from a pipe, and exits with 2 if a line cannot be read', async () => {
    const { status, stdout, stderr } = await ask(['--batch'], { input: 'consul\n{"id":4}\n' });
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as JsonAnswer).id),
    ).toEqual([undefined, 4]);
    expect(stderr).toBe('');
    expect(status).toBe(2);
  });

  test('says in one sentence on standard error what is wrong, and exits with 2', async () => {
    expectFault(await ask(['--chek']), /^Unknown option --chek; npm run ask -- --help lists them\.\n$/u);
  });
});

test('ends quietly when nobody reads on', () => {
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', 'yes Formosa | head -200 | node --import tsx src/doors/terminal.ts --batch | head -1'],
    { encoding: 'utf8', env: { ...process.env, CORPUS_DIR: 'corpus' } },
  );
  expect({ status, lines: stdout.split('\n').length, stderr }).toEqual({ status: 0, lines: 2, stderr: '' });
});
