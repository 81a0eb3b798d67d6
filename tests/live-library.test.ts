import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Library } from '../src/library.ts';
import { LiveLibrary } from '../src/live-library.ts';
import { removeFolder, temporaryFolder } from './support/temporary-folder.ts';

let dir: string;

beforeAll(async () => {
  dir = await temporaryFolder();
});
afterAll(() => removeFolder(dir));

const write = (name: string): Promise<void> =>
  writeFile(
    join(dir, 'a.md'),
    `# Harbours\n\nThe capital is ${name}.\n\n${Array.from({ length: 600 }, (_, n) => `Ship ${n} sails.`).join('\n\n')}\n`,
  );

describe('LiveLibrary.reload()', () => {
  test('reads once more what changed while it ran, and tells from what to what', async () => {
    await write('Alpha');
    const live = new LiveLibrary(await Library.open(dir));
    await write('Beta');
    const first = live.reload();
    while ((live.progress ?? 0) === 0) await new Promise((resolve) => setImmediate(resolve));
    await write('Gamma');
    const second = live.reload();
    expect(await second).toBe(await first);
    const [hit] = live.current.ask('What is the capital?').hits;
    expect(hit?.passage.document.text).toContain('The capital is Gamma.');
    const reloaded = await first;
    const texts = reloaded.kind === 'swapped' ? [reloaded.before, reloaded.after] : [];
    expect(texts.map(({ documents }) => /capital is (\w+)/u.exec(documents[0]?.text ?? '')?.[1])).toEqual([
      'Alpha',
      'Gamma',
    ]);
  });
});
