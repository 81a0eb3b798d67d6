import { writeFile } from 'node:fs/promises';
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

  test('reads no more often than it must', async () => {
    await write('Alpha');
    const live = new LiveLibrary(await Library.open(dir));
    const open = vi.spyOn(Library, 'open');
    await live.reload();
    expect(open).toHaveBeenCalledTimes(1);
  });
});
