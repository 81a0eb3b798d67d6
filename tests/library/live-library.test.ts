import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Library } from '../../src/library/library.ts';
import { LiveLibrary, type Reloaded } from '../../src/library/live-library.ts';
import { until } from '../support/bot.ts';
import { answered } from '../support/searched.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

let dir: string;

beforeAll(async () => {
  dir = await temporaryFolder();
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => removeFolder(dir));

const write = (name: string): Promise<void> =>
  writeFile(join(dir, 'a.md'), `# Harbours\n\nThe capital is ${name}.\n`);

/** Lets a test act when the files have been read and nothing has been swapped yet. */
function onceRead(act: () => Promise<void>): void {
  const open = Library.open.bind(Library);
  vi.spyOn(Library, 'open').mockImplementationOnce(async (...asked) => {
    const library = await open(...asked);
    await act();
    return library;
  });
}

describe('LiveLibrary.reload()', () => {
  test('reads once more what changed while it ran, and tells from what to what', async () => {
    await write('Alpha');
    const live = new LiveLibrary(await Library.open(dir));
    await write('Beta');
    let second: unknown;
    onceRead(async () => {
      await write('Gamma');
      second = live.reload();
    });
    const first = live.reload();
    const reloaded = await first;
    expect(second === first).toBe(true);
    const [hit] = answered(live.current.ask('What is the capital?')).hits;
    expect(hit?.passage.document.text).toContain('The capital is Gamma.');
    const texts = reloaded.kind === 'swapped' ? [reloaded.before, reloaded.after] : [];
    expect(texts.map(({ documents }) => /capital is (\w+)/u.exec(documents[0]?.text ?? '')?.[1])).toEqual([
      'Alpha',
      'Gamma',
    ]);
  });

  test('tells of the corpus that it took when what was asked for meanwhile fails', async () => {
    await write('Alpha');
    const live = new LiveLibrary(await Library.open(dir));
    const { version } = live.current.corpus;
    await write('Beta');
    onceRead(async () => {
      await rename(dir, `${dir} away`);
      void live.reload();
    });
    const reloaded = await live.reload();
    await rename(`${dir} away`, dir);
    const [hit] = answered(live.current.ask('What is the capital?')).hits;
    expect(hit?.passage.document.text).toContain('The capital is Beta.');
    expect(reloaded).toMatchObject({
      kind: 'swapped',
      before: { version },
      after: { version: live.current.corpus.version },
      failedAfterwards: expect.stringContaining(dir),
    });
    expect(version).not.toBe(live.current.corpus.version);
  });

  test('tells of no failure that a later round has made good', async () => {
    await write('Alpha');
    const live = new LiveLibrary(await Library.open(dir));
    onceRead(async () => {
      void live.reload();
      vi.spyOn(Library, 'open').mockImplementationOnce(async () => {
        await write('Beta');
        void live.reload();
        throw new Error('the folder is away');
      });
    });
    const reloaded = await live.reload();
    expect(reloaded).toMatchObject({ kind: 'swapped', after: { version: live.current.corpus.version } });
    const [hit] = answered(live.current.ask('What is the capital?')).hits;
    expect(hit?.passage.document.text).toContain('The capital is Beta.');
    expect(reloaded).not.toHaveProperty('failedAfterwards');
  });

  test('reads no more often than it must', async () => {
    await write('Alpha');
    const live = new LiveLibrary(await Library.open(dir));
    const open = vi.spyOn(Library, 'open');
    await live.reload();
    expect(open).toHaveBeenCalledTimes(1);
  });
});

const GLOSSARY = '- term: capital\n  en: [chief town]\n';

const asDocument = (title: string): string => `# ${title}\n\nWords of ${title}.\n`;

/** A document whose front matter cannot be read. */
const BROKEN = 'No text\0\n';

const WITH_ID_B = '---\nid: b\n---\n\n# C\n\nWords of another.\n';

describe('LiveLibrary.reload() of a folder in which something is wrong', () => {
  const START = { 'a.md': asDocument('A'), 'b.md': asDocument('B'), 'glossary.yaml': GLOSSARY };
  const served = (live: LiveLibrary): string[] => live.current.corpus.documents.map(({ file }) => file);

  let own: string;
  beforeEach(async () => {
    own = await temporaryFolder();
    await writeFiles(own, START);
  });
  afterEach(() => removeFolder(own));

  test.each([
    ['the glossary is no YAML', { 'glossary.yaml': '- term: [capital\n' }, /^glossary\.yaml:\d+: /u],
    ['the glossary is no list', { 'glossary.yaml': 'term: capital\n' }, /^glossary\.yaml:1: .*not a list/u],
    ['an entry has no term', { 'glossary.yaml': `${GLOSSARY}- en: [x]\n` }, /^glossary\.yaml:3: .*no term/u],
    ['the glossary is binary', { 'glossary.yaml': new Uint8Array([0, 1]) }, /^glossary\.yaml:1: .*NUL/u],
    ['a document that is served breaks', { 'b.md': BROKEN }, /^b\.md:/u],
    ['a document breaks and another takes its id', { 'b.md': BROKEN, 'c.md': WITH_ID_B }, /^b\.md:/u],
    ['a document that is served is empty', { 'b.md': '' }, /^b\.md: is empty/u],
    [
      'the folder says what nobody knows',
      { 'footnote.yaml': 'strikt: true\n' },
      /^footnote\.yaml:1: strikt /u,
    ],
    ['a document breaks under another name', { 'b.md': undefined, 'c.md': BROKEN }, /^c\.md:/u],
  ])('keeps what is served when %s', async (_, files, error) => {
    const live = new LiveLibrary(await Library.open(own));
    const { current } = live;
    await change(files);
    expect(await live.reload()).toEqual({ kind: 'kept', error: expect.stringMatching(error) });
    expect(live.current).toBe(current);
    expect(live.current.corpus.glossary.map(({ term }) => term)).toEqual(['capital']);
    // Once it is right again it is taken over.
    await change({ 'footnote.yaml': undefined, 'c.md': undefined, ...START, 'a.md': asDocument('New') });
    expect(await live.reload()).toMatchObject({ kind: 'swapped' });
    expect(live.current.corpus.documents[0]?.text).toBe(asDocument('New'));
  });

  test.each([
    ['a new document is wrong', { 'c.md': BROKEN, 'a.md': asDocument('New') }, ['a.md', 'b.md']],
    ['a new document wants the id of another', { '0.md': WITH_ID_B }, ['0.md', 'a.md', 'b.md']],
    ['a document is gone', { 'b.md': undefined }, ['a.md']],
    ['a document has another name', { 'b.md': undefined, 'sub/b.md': asDocument('B') }, ['a.md', 'sub/b.md']],
    ['the glossary is gone', { 'glossary.yaml': undefined }, ['a.md', 'b.md']],
    ['the glossary has a warning', { 'glossary.yaml': GLOSSARY + GLOSSARY }, ['a.md', 'b.md']],
    ['a document has a warning', { 'b.md': '# B\n\n## Empty\n\n## Full\n\nWords.\n' }, ['a.md', 'b.md']],
  ])('takes over what is right when %s', async (_, files, expected) => {
    const live = new LiveLibrary(await Library.open(own));
    const { current } = live;
    await change(files);
    const reloaded = await live.reload();
    expect(reloaded).toMatchObject({ kind: 'swapped', before: current.corpus });
    // In milliseconds.
    expect('ms' in reloaded && reloaded.ms > 0 && reloaded.ms < 60_000).toBe(true);
    expect(live.current).not.toBe(current);
    expect(served(live)).toEqual(expected);
  });

  test('takes over what is right beside what was wrong before, even when a document goes', async () => {
    await change({ 'c.md': BROKEN, 'glossary.yaml': `${GLOSSARY}- en: [x]\n` });
    const live = new LiveLibrary(await Library.open(own));
    await change({ 'b.md': undefined });
    expect(await live.reload()).toMatchObject({ kind: 'swapped' });
    expect(served(live)).toEqual(['a.md']);
  });

  /** Writes files, and deletes those that are undefined. */
  async function change(files: Readonly<Record<string, string | Uint8Array | undefined>>): Promise<void> {
    for (const [file, content] of Object.entries(files)) {
      if (content === undefined) await rm(join(own, file), { force: true });
      else await writeFiles(own, { [file]: content });
    }
  }
});

describe('LiveLibrary.watch()', () => {
  const times = { settledAfter: 15, pollEvery: 20 };
  const onTrouble = expect.unreachable;

  test('takes over what changes while it reads, and reports a reload once', async () => {
    await write('Alpha');
    const live = new LiveLibrary(await Library.open(dir));
    const reports: Reloaded[] = [];
    onceRead(async () => {
      await write('Gamma');
      // The watch sees it while the reload runs.
      await until(
        () => again.mock.calls.length > 1,
        () => 'the change is not seen',
      );
    });
    const again = vi.spyOn(live, 'reload');
    live.watch({ times, onTrouble, since: 0, onReload: (reloaded) => reports.push(reloaded) });
    try {
      await until(
        () => reports.length > 0,
        () => 'nothing is reported',
      );
    } finally {
      live.unwatch();
    }
    expect(live.current.corpus.documents[0]?.text).toContain('The capital is Gamma.');
    expect(reports).toMatchObject([{ kind: 'swapped', after: { version: live.current.corpus.version } }]);
  });

  test('watches once, however often it is called, and again after unwatch()', async () => {
    await write('Alpha');
    const live = new LiveLibrary(await Library.open(dir));
    const reports: string[] = [];
    const watch = (name: string): void =>
      live.watch({ times, onTrouble, since: 0, onReload: () => reports.push(name) });
    const come = (count: number): Promise<void> =>
      until(
        () => reports.length === count,
        () => reports.join(),
      );
    live.unwatch();
    watch('first');
    watch('second');
    try {
      await come(1);
      live.unwatch();
      await write('Beta');
      await new Promise((resolve) => setTimeout(resolve, 100));
      watch('third');
      await come(2);
    } finally {
      live.unwatch();
    }
    expect(reports).toEqual(['first', 'third']);
  });
});
