import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { Library } from '../src/library.ts';
import { LiveLibrary } from '../src/live-library.ts';
import { removeFolder, temporaryFolder } from './support/temporary-folder.ts';

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
    const [hit] = live.current.ask('What is the capital?').hits;
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
    const [hit] = live.current.ask('What is the capital?').hits;
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
    const [hit] = live.current.ask('What is the capital?').hits;
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
