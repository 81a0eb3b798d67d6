import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readConfig, readDiscordConfig } from '../../src/config.ts';
import { formatProblem } from '../../src/corpus/document.ts';
import { frontMatter } from '../../src/corpus/front-matter.ts';
import { parseGlossary } from '../../src/corpus/glossary.ts';
import { type Corpus, loadCorpus } from '../../src/corpus/load.ts';
import { takeLock } from '../../src/discord/instance-lock.ts';
import { readCall } from '../../src/doors/call.ts';
import { checkReport, faultSentence, noSuchDocument } from '../../src/doors/corpus-report.ts';
import { lineForPeople } from '../../src/log.ts';
import { complain, drawnOver, print, printJson, printStyled, sentenceOf } from '../../src/print.ts';
import { whyUnasked } from '../../src/replies/compose/unsearched.ts';
import { answerReply } from '../../src/replies/compose/answer.ts';
import { replyToText } from '../../src/replies/text.ts';
import type { Reply } from '../../src/reply.ts';
import { toEnd } from '../../src/slices.ts';
import { voiceIn } from '../../src/texts/voice.ts';
import { answerOf, hitOn } from '../support/sample-answer.ts';
import { corpusOf, libraryOf } from '../support/sample-corpus.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';
import { ask } from '../support/terminal.ts';
import { ATTACKS } from '../support/terminal-attacks.ts';
import { actedOn, type Expected, stylesOf } from '../support/terminal-judge.ts';
import { runs } from '../support/runs.ts';

const RUNS = runs(400);

// biome-ignore lint/suspicious/noControlCharactersInRegex: the styles of Footnote's own
const OURS = /\u001b\[(?:1|22|1;4|22;24|2)m/gu;

/** One to four attacks in a row, among words. */
const hostile = fc
  .array(fc.constantFrom(...ATTACKS, 'Bees', ' ', 'x'), { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.join(''));

/** What a writer of the terminal writes, to either stream. */
function written(act: () => void): string {
  let text = '';
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((part) => {
      text += String(part);
      return true;
    }),
  );
  try {
    act();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return text;
}

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

const complaint = (sentence: string): string => written(() => complain(sentence));
const expectHarmless = (output: string, expected: Expected): void =>
  expect(actedOn(output, expected)).toEqual([]);

describe('the judge', () => {
  const expected = { lines: 1, begins: /^a/u };

  test('finds nothing in a plain line', () => {
    expect(actedOn('a line: «שלום», 👩‍👩‍👧 and 漢字\n', expected)).toEqual([]);
  });

  test.each(ATTACKS.filter((attack) => attack !== '[31m'))('finds %j', (attack) => {
    expect(actedOn(`a${attack}b\n`, expected)).not.toEqual([]);
    expect(actedOn(`a${attack}\u001b[22m${attack}\n`, { ...expected, styled: false })).not.toEqual([]);
  });
});

describe('the check of a corpus in which everything is hostile', () => {
  let dir = '';
  let corpus: Corpus;
  beforeAll(async () => {
    dir = await temporaryFolder();
    const files: Record<string, string> = {};
    for (const [n, attack] of ATTACKS.entries()) {
      const name = `${String(n).padStart(2, '0')}${attack.replaceAll('/', '⁄').replaceAll('\ud800', '')}`;
      const quoted = JSON.stringify(attack);
      files[`${name} key.md`] = `---\n${quoted}: x\n---\nText.`;
      files[`${name} raw.md`] = `---\n${attack}: [x\ntitle: ${attack}\n---\nText.`;
      files[`${name} value.md`] = `---\nid: ${quoted}\nsource:\n  published: ${quoted}\n---\nText.`;
      files[`${name} one.md`] =
        `---\nid: one-${n}\ntitle: ${JSON.stringify(`Bees ${n}${attack}`)}\n---\nHoney ${n}.`;
      files[`${name} two.md`] =
        `---\nid: two-${n}\ntitle: ${JSON.stringify(`Bees ${n}${attack}`)}\n---\nHoney ${n}.`;
      files[`${name} twin.md`] = `---\nid: two-${n}\n---\nWax ${n}.`;
      files[`${name} bare.md`] =
        `# Wasps ${n}\n\nPaper ${n}.\n\n## ${attack}x\n\n## ${attack}y\n\nNests ${n}.`;
      files[`${name}.jpg${attack.replaceAll('/', '⁄').replaceAll('\ud800', '')}`] = 'x';
    }
    files['glossary.yaml'] = ATTACKS.map(
      (attack) =>
        `- term: ${JSON.stringify(`x${attack}`)}\n  ${JSON.stringify(attack)}: ${JSON.stringify(attack)}\n`,
    ).join('');
    await writeFiles(dir, files);
    corpus = await loadCorpus(dir);
  });
  afterAll(() => removeFolder(dir));

  test('checkReport() has lines that begin with a file or a count, whatever the files hold', () => {
    expect(corpus.problems.length).toBeGreaterThan(4 * ATTACKS.length);
    const lines = checkReport(corpus, corpus.passages.length).length;
    const begins =
      /^(?:\d\d|1 file with|… and \d+ more like these|glossary\.yaml:\d+: |\d+ problems: \d+ documents, )/u;
    expectHarmless(
      written(() => {
        for (const line of checkReport(corpus, corpus.passages.length)) print(line);
      }),
      { lines, begins },
    );
  });

  test('npm run ask -- --check prints just that', async () => {
    const { stdout, stderr, status } = await ask(['--check'], { env: { CORPUS_DIR: dir } });
    expect(stdout).toBe(`${checkReport(corpus, corpus.passages.length).join('\n')}\n`);
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
  });

  test('faultSentence() is one line', () => {
    for (const problem of corpus.problems.filter(({ severity }) => severity === 'error')) {
      const sentence = faultSentence({ problems: [problem] }) ?? '';
      expectHarmless(complaint(sentence), { lines: 1, begins: /^(?:\d\d|glossary\.yaml:)/u });
    }
  });
});

describe('one line comes of anything in', () => {
  const corpus = corpusOf({ 'a.md': 'A consul came.' });
  const cases: readonly [string, (attack: string) => readonly string[], RegExp][] = [
    [
      'a problem',
      (attack) => [formatProblem({ file: `a${attack}`, line: 1, message: attack, severity: 'error' })],
      /^a/u,
    ],
    [
      'front matter',
      (attack) =>
        [
          `${attack}: x`,
          `title: ${attack}`,
          `${JSON.stringify(attack)}: &a`,
          `id: ${attack}\n? ${attack}`,
        ].flatMap((yaml) =>
          toEnd(frontMatter(`---\n${yaml}\n---\nText.`, 'a.md')).problems.map(formatProblem),
        ),
      /^a\.md:\d+: /u,
    ],
    [
      'a glossary',
      (attack) =>
        [`- term: ${attack}\n  ${attack}: x`, `- ${JSON.stringify(attack)}`, `*${attack}`].flatMap((yaml) =>
          parseGlossary(yaml).problems.map(formatProblem),
        ),
      /^glossary\.yaml:\d+: /u,
    ],
    ['the name of a document', (attack) => [noSuchDocument(attack, corpus)], /^Cannot search document "/u],
    ['a call', wrongCalls, /^(?:Cannot (?:read|use) --|Unknown option|Option |Unexpected)/u],
    [
      'a line of the log',
      (attack) => [
        lineForPeople(
          JSON.stringify({ level: 40, time: 0, [attack]: attack, err: { name: attack }, msg: `x${attack}` }),
        ).slice(0, -1),
      ],
      /^\d\d:\d\d:\d\d {2}warning: /u,
    ],
  ];

  test.each(cases)('%s', (_, sentences, begins) => {
    fc.assert(
      fc.property(hostile, (attack) => {
        for (const sentence of sentences(attack)) expectHarmless(complaint(sentence), { lines: 1, begins });
      }),
      RUNS,
    );
  });
});

/** What is said of calls in which the attack stands for what goes with each option. */
function wrongCalls(attack: string): string[] {
  const calls = [
    [`--limit=${attack}`, 'x'],
    ['--language', attack],
    ['--json', 'cite', attack],
    ['--check', `x${attack}`],
    ['--batch', `x${attack}`],
    [`--x${attack}`],
  ];
  return calls.map((args) => sentenceOf(thrownBy(() => readCall(args))));
}

describe('settings, folders and locks', () => {
  test('WrongSettings has a line for each setting', () => {
    fc.assert(
      fc.property(hostile, (attack) => {
        const environment = {
          DISCORD_TOKEN: attack.trim() || 'x',
          ANSWERS: `x${attack}`,
          LOG_LEVEL: `x${attack}`,
          DISCORD_API_URL: attack || 'x',
        };
        const error = thrownBy(() => readDiscordConfig(environment));
        const output = complaint(sentenceOf(error));
        expectHarmless(output, {
          lines: output.includes('DISCORD_TOKEN') ? 5 : 4,
          begins:
            /^(?:Cannot start with these settings:$| {2}(?:DISCORD_TOKEN|ANSWERS|LOG_LEVEL|DISCORD_API_URL) is )/u,
        });
      }),
      RUNS,
    );
  });

  test.each(ATTACKS)('a CORPUS_DIR of %j is named on one line', async (attack) => {
    const corpusDir = `/nowhere${attack}x`.replaceAll('\0', '');
    const refused = thrownBy(() => readConfig({ CORPUS_DIR: corpusDir }));
    expectHarmless(complaint(sentenceOf(refused)), {
      lines: 2,
      begins: /^(?:Cannot start with these settings:$| {2}CORPUS_DIR is \/nowhere)/u,
    });
    const error: unknown = await loadCorpus(corpusDir).catch((reason: unknown) => reason);
    expectHarmless(complaint(sentenceOf(error)), {
      lines: 1,
      begins: /^Cannot read corpus folder \/nowhere/u,
    });
  });

  test.each(ATTACKS)('a corpus of nothing but a file named %j is refused in two lines', async (attack) => {
    const dir = mkdtempSync(join(tmpdir(), 'hostile '));
    try {
      writeFileSync(join(dir, `a${attack.replaceAll('/', '⁄').replaceAll('\ud800', '')}.md`), '');
      const error: unknown = await loadCorpus(dir).catch((reason: unknown) => reason);
      expectHarmless(complaint(sentenceOf(error)), { lines: 2, begins: /^(?:Cannot load corpus | {2}a)/u });
    } finally {
      rmSync(dir, { recursive: true });
    }
  });

  test.each(ATTACKS)('a lock that says %j is told of on one line', async (attack) => {
    const dir = mkdtempSync(join(tmpdir(), 'hostile '));
    const told: string[] = [];
    try {
      writeFileSync(
        join(dir, 'running.json'),
        JSON.stringify({ pid: 1, host: `x${attack}`, started: `x${attack}` }),
      );
      const patience = { stale: 200, unwritten: 200, look: 10 };
      await takeLock(dir, { host: 'here', patience, onWait: (sentence) => told.push(sentence) });
      expect(told).toHaveLength(1);
      expectHarmless(complaint(told[0] ?? ''), { lines: 1, begins: /^Another Footnote may be running /u });
    } finally {
      rmSync(dir, { recursive: true });
    }
  });

  test('sentenceOf() indents whatever line an error of others has behind its first', () => {
    fc.assert(
      fc.property(hostile, (attack) => {
        const lines = complaint(sentenceOf(new Error(`Bad${attack}`)))
          .slice(0, -1)
          .split('\n');
        for (const line of lines.slice(1)) expect(line).toMatch(/^ {2}/u);
      }),
      RUNS,
    );
  });
});

describe('an answer', () => {
  const voice = voiceIn('en');
  const quoting = (attack: string) => {
    const words = `are ${attack.replace(/\s/gu, ' ')}kept`;
    return hitOn(`Bees ${words} here.`, `«Bees» ${words} «here».`);
  };

  test.each([true, false])('shows what is hostile as text, whether coloured: %s', (color) => {
    const library = libraryOf({ 'a.md': 'A consul came.' });
    const style = { color, width: 10_000, typed: (command: string) => command };
    fc.assert(
      fc.property(hostile, hostile, (attack, other) => {
        const hits = [quoting(attack)];
        const suggestions = { headings: [`Bees › ${other}`], unknownWords: [attack] };
        const readAs = [{ word: attack, as: other, kind: 'alias' as const }];
        const question = `Why ${attack}`;
        const answer = answerOf({ level: 'related', question, hits, suggestions, readAs });
        const voices = { own: voice, channel: voice };
        const reply = answerReply(answer, library, { asker: '0', voices, visibility: 'private' });
        const output = written(() => printStyled(replyToText(reply, style)));
        expectHarmless(output, {
          lines: 10,
          begins:
            /^(?:$|Why(?: |$)|No passage answers this directly\. |«?Bees»? are |— Notes · ¶ 1$|notes:[0-9a-f]{8} · [0-9a-f]{8}$|Searched for: |Not in these documents: )/u,
          styled: color,
        });
        // The question, the two marks, the id, and each note; what came with the texts would be more.
        expect(stylesOf(output)).toEqual(color ? { begun: 6, open: 0 } : { begun: 0, open: 0 });
      }),
      RUNS,
    );
  });

  test.each([true, false])('of blocks of every kind shows them as text, whether coloured: %s', (color) => {
    const style = { color, width: 10_000, typed: (command: string) => `npm run ${command}` };
    fc.assert(
      fc.property(hostile, hostile, (attack, other) => {
        const { passage, span, marks } = quoting(attack);
        const quotation = { passage, span, marks, citation: `Bees${other}`, identity: `id ${attack}` };
        const reply: Reply = {
          visibility: 'private',
          blocks: [
            { kind: 'title', text: `Title ${attack}` },
            { kind: 'quote', quotation: { ...quotation, doubt: `Doubt ${other}` } },
            { kind: 'hit', number: 2, quotation },
            {
              kind: 'text',
              parts: [
                `Said ${attack}`,
                { kind: 'strong', text: `x${other}` },
                { kind: 'code', text: attack },
                { kind: 'person', id: other },
                { kind: 'command', name: 'ask' },
              ],
            },
            { kind: 'list', items: [[`Item ${attack}`], ['Item ', other]] },
            { kind: 'code', text: `Code ${attack.replaceAll('\n', ' ')}\nCode` },
            { kind: 'file', name: `File ${other}`, bytes: Buffer.from(attack) },
          ],
          controls: [
            {
              kind: 'menu',
              placeholder: `Menu ${attack}`,
              action: { kind: 'open' },
              options: [{ label: `Label ${other}`, description: `At ${attack}`, value: `v${other}` }],
            },
            { kind: 'button', label: attack, action: { kind: 'several' } },
          ],
        };
        const output = written(() => printStyled(replyToText(reply, style)));
        expectHarmless(output, {
          lines: 24,
          begins:
            /^(?:$|Title(?: |$)|«?Bees»? are |— Bees|Doubt(?: |$)|id(?: |$)|2\. {2}«?Bees»? are | {4}(?:— Bees|\[notes:)|Said |- (?:Item|Label)|Code|File(?: |$)|Menu(?: |$)| {2}At )/u,
          styled: color,
        });
        // The title, the doubt, two ids, four marks, what is strong, the menu and where its option is.
        expect(stylesOf(output)).toEqual(color ? { begun: 11, open: 0 } : { begun: 0, open: 0 });
      }),
      RUNS,
    );
  });

  test('in JSON is one line that reads back the same', () => {
    fc.assert(
      fc.property(hostile, (attack) => {
        const output = written(() => printJson({ question: attack, [attack]: [attack] }));
        expectHarmless(output, { lines: 1, begins: /^\{"/u });
        expect(JSON.parse(output)).toEqual(
          JSON.parse(JSON.stringify({ question: attack, [attack]: [attack] })),
        );
      }),
      RUNS,
    );
  });

  test.each(ATTACKS)('whyUnasked() says on one line why %j cannot be asked', (attack) => {
    const library = libraryOf({ 'a.md': `## Of ${attack}\n\nA consul came.` });
    const found = library.ask(attack.replace(/[\p{L}\p{N}]/gu, ''));
    const refused = found.kind === 'answer' ? '' : whyUnasked(found, library, voice);
    expectHarmless(complaint(refused), { lines: 1, begins: /^The question / });
  });
});

describe('the writers', () => {
  test.each(ATTACKS)('let nothing of %j through that was not cleaned before', (attack) => {
    for (const write of [print, complain, printStyled]) {
      const output = written(() => write(`a${attack}`));
      expect(output.replace(OURS, write === printStyled ? '' : '$&')).not.toMatch(
        /[\p{Bidi_Control}\u2028\u2029]|(?!\n)\p{Cc}/u,
      );
    }
  });

  test('drawnOver lets the bar go back to the start of its line, and nothing of others', () => {
    expect(written(() => drawnOver.write('\rhalf'))).toBe('\rhalf');
    expect(written(() => drawnOver.write('\r\u001b[K'))).toBe('\r\u001b[K');
    expect(written(() => drawnOver.write('\rhalf\r\u001b[Kforged'))).toBe('\rhalf\ufffd\ufffd[Kforged');
  });
});
