import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Library } from '../../src/library/library.ts';
import { LiveLibrary } from '../../src/library/live-library.ts';
import { type FolderIsFor, ServerLibraries } from '../../src/library/server-libraries.ts';
import { serverLibrary } from '../../src/library/server-library.ts';
import { documentOf } from '../corpus/sample.ts';
import { until } from '../support/bot.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const A = '200000000000000001';
const B = '200000000000000002';

/** Makes the libraries of servers in these tests. */
const make = vi.fn(serverLibrary);

let dir: string;
let live: LiveLibrary;
beforeEach(async () => {
  dir = await temporaryFolder();
  await writeFiles(dir, { 'bees.md': '# Bees\n\nHoney is made by bees.\n' });
  live = new LiveLibrary(await Library.open(dir));
});
afterEach(async () => {
  make.mockReset().mockImplementation(serverLibrary);
  await removeFolder(dir);
});

const serversWith = (isFor: FolderIsFor = 'all') => new ServerLibraries(live, isFor, make);

const dues = (sum: string) => documentOf(`# Dues\n\nMembers pay ${sum} euros.\n\nEvery year.\n`, 'dues.md');
const write = (what: string) => writeFile(join(dir, 'bees.md'), `# Bees\n\n${what} is made by bees.\n`);

/** All that a library says, document by document. */
const texts = (library: Library) =>
  library.corpus.documents.map(({ id, text }) => `${id}: ${text.split('\n\n')[1]?.trim()}`);

const HONEY = 'bees: Honey is made by bees.';
const WAX = 'bees: Wax is made by bees.';
const FORTY = 'dues: Members pay forty euros.';
const FIFTY = 'dues: Members pay fifty euros.';

/** Has something done when the next library of a server has been made, before anyone gets it. */
function onceMade(act: () => Promise<unknown> | unknown): void {
  make.mockImplementationOnce(async (contents) => {
    const made = await serverLibrary(contents);
    await act();
    return made;
  });
}

describe('ServerLibraries.at()', () => {
  test('gives everyone the folder who has nothing of their own', async () => {
    const servers = serversWith();
    expect(servers.at(A)).toBe(live.current);
    expect(servers.at(undefined)).toBe(live.current);
    await servers.open(A, [dues('forty')]);
    expect(texts(servers.at(A))).toEqual([HONEY, FORTY]);
    expect(servers.at(B)).toBe(live.current);
    expect(servers.at(undefined)).toBe(live.current);
  });

  test('gives the folder only to the servers that it is for', async () => {
    const servers = serversWith(new Set([A]));
    expect(servers.at(A)).toBe(live.current);
    expect([servers.hasFolder(A), servers.hasFolder(B), servers.hasFolder(undefined)]).toEqual([
      true,
      false,
      false,
    ]);
    for (const outside of [B, undefined]) expect(servers.at(outside).isEmpty).toBe(true);
    await servers.open(B, [dues('forty')]);
    expect(texts(servers.at(B))).toEqual([FORTY]);
    expect(servers.at(undefined).isEmpty).toBe(true);
    await write('Wax');
    await live.reload();
    expect(texts(servers.at(B))).toEqual([FORTY]);
    expect(texts(servers.at(A))).toEqual([WAX]);
  });
});

describe('ServerLibraries.prepare()', () => {
  test('changes nothing before swap(), which changes it at once', async () => {
    const servers = serversWith();
    const { library } = await servers.prepare(A, [dues('forty')], []);
    expect(servers.at(A)).toBe(live.current);
    servers.swap(A, library);
    expect(servers.at(A)).toBe(library);
  });

  test('reports the passages that are added, changed, removed and gone', async () => {
    const servers = serversWith();
    const words = (list: readonly { document: { text: string }; span: { start: number; end: number } }[]) =>
      list.map(({ document, span }) => document.text.slice(span.start, span.end));
    const first = await servers.prepare(A, [dues('forty')], []);
    expect(words(first.added)).toEqual(['Members pay forty euros.', 'Every year.']);
    expect([first.changed, first.removed, first.gone]).toEqual([[], [], []]);
    servers.swap(A, first.library);
    const next = await servers.prepare(A, [dues('fifty')], []);
    expect(words(next.changed)).toEqual(['Members pay fifty euros.']);
    expect(words(next.gone)).toEqual(['Members pay forty euros.']);
    expect(next.gone[0]).toBe(first.added[0]);
    expect([next.added, next.removed]).toEqual([[], []]);
    const last = await servers.prepare(A, [], []);
    expect(words(last.removed)).toEqual(['Members pay forty euros.', 'Every year.']);
    expect(last.gone).toEqual(last.removed);
    servers.swap(A, last.library);
    expect(servers.at(A)).toBe(live.current);
  });

  test('has the folder as it is when it is ready, even if that was reloaded meanwhile', async () => {
    const servers = serversWith();
    await write('Wax');
    onceMade(() => live.reload());
    const { library, removed } = await servers.prepare(A, [dues('forty')], []);
    expect(texts(library)).toEqual([WAX, FORTY]);
    expect(removed).toEqual([]);
  });
});

describe('ServerLibraries.swap()', () => {
  test('serves a library that is older than the folder, and soon one that is not', async () => {
    const servers = serversWith();
    const { library } = await servers.prepare(A, [dues('forty')], [{ term: 'dues', also: 'fees' }]);
    await write('Wax');
    await live.reload();
    expect(texts(servers.at(A))).toEqual([WAX]);
    servers.swap(A, library);
    expect(servers.at(A)).toBe(library);
    await until(
      () => servers.at(A) !== library,
      () => 'A keeps the old folder',
    );
    expect(texts(servers.at(A))).toEqual([WAX, FORTY]);
    expect(servers.at(A).corpus.glossary).toHaveLength(1);
  });

  test('loses no change that is made while the older library is made again', async () => {
    const servers = serversWith();
    const { library } = await servers.prepare(A, [dues('forty')], []);
    await write('Wax');
    await live.reload();
    const next = await servers.prepare(A, [dues('fifty')], []);
    let isMade = false;
    onceMade(() => {
      servers.swap(A, next.library);
      isMade = true;
    });
    servers.swap(A, library);
    await until(
      () => isMade,
      () => 'the library is not made again',
    );
    await new Promise(setImmediate);
    expect(texts(servers.at(A))).toEqual([WAX, FIFTY]);
  });

  test('refuses a library that was made for another server, or by nobody', async () => {
    const servers = serversWith();
    const { library } = await servers.prepare(A, [dues('forty')], []);
    expect(() => servers.swap(B, library)).toThrow('it was not made for');
    expect(() => servers.swap(A, new Library(library.corpus))).toThrow('prepare() did not make');
    expect(servers.at(B)).toBe(live.current);
    expect(servers.at(A)).toBe(live.current);
  });

  test('leaves other servers as they are', async () => {
    const servers = serversWith();
    await servers.open(B, [dues('fifty')]);
    const before = servers.at(B);
    await servers.open(A, [dues('forty')]);
    expect(servers.at(B)).toBe(before);
  });
});

describe('ServerLibraries.inTurn()', () => {
  test('runs the changes of a server one after another, also after one that fails', async () => {
    const servers = serversWith();
    const done: string[] = [];
    const change = (name: string, fails = false) =>
      servers.inTurn(A, async () => {
        done.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        done.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    const all = await Promise.allSettled([change('one'), change('two', true), change('three')]);
    expect(done).toEqual(['one begins', 'one ends', 'two begins', 'two ends', 'three begins', 'three ends']);
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await change('four')).toBe('four');
  });

  test('lets another server change meanwhile', async () => {
    const servers = serversWith();
    let release = () => {};
    const held = servers.inTurn(A, () => new Promise<void>((resolve) => (release = resolve)));
    expect(await servers.inTurn(B, async () => 'done')).toBe('done');
    release();
    await held;
  });
});

describe('ServerLibraries.reload()', () => {
  test('reports what changed in the library of the server that asks', async () => {
    const servers = serversWith();
    await servers.open(A, [dues('forty')]);
    const before = servers.at(A).corpus;
    await write('Wax');
    const reloaded = await servers.reload(A);
    expect(reloaded).toMatchObject({ kind: 'swapped' });
    if (reloaded.kind === 'kept') throw new Error(reloaded.error);
    expect(reloaded.before).toBe(before);
    expect(reloaded.after).toBe(servers.at(A).corpus);
    expect(texts(servers.at(A))).toEqual([WAX, FORTY]);
    await writeFile(join(dir, 'bees.md'), 'No text\0\n');
    expect(await servers.reload(A)).toMatchObject({ kind: 'kept' });
  });

  test('reloads nothing for a server that the folder is not for, and tells it nothing', async () => {
    const servers = serversWith(new Set([A]));
    const { current } = live;
    await write('Wax');
    for (const outside of [B, undefined]) {
      const reloaded = await servers.reload(outside);
      expect(reloaded).toMatchObject({
        kind: 'swapped',
        before: { documents: [] },
        after: { documents: [] },
      });
      expect(JSON.stringify(reloaded)).not.toContain(dir);
    }
    expect(live.current).toBe(current);
  });
});

describe('LiveLibrary.reload() with libraries of servers', () => {
  test('changes the folder and all servers in one step', async () => {
    const servers = serversWith();
    await servers.open(A, [dues('forty')]);
    await servers.open(B, [dues('fifty')]);
    const seen = new Set<string>();
    let isDone = false;
    const look = () => {
      seen.add([live.current, servers.at(A), servers.at(B)].map((one) => texts(one)[0]).join(' | '));
      if (!isDone) setImmediate(look);
    };
    look();
    // The folder is ready long before the last server is.
    make.mockImplementation(async (contents) => {
      const made = await serverLibrary(contents);
      await new Promise((resolve) => setTimeout(resolve, 20));
      return made;
    });
    await write('Wax');
    expect(await live.reload()).toMatchObject({ kind: 'swapped' });
    isDone = true;
    look();
    expect([...seen]).toEqual([[HONEY, HONEY, HONEY].join(' | '), [WAX, WAX, WAX].join(' | ')]);
    expect(texts(servers.at(A))).toEqual([WAX, FORTY]);
    expect(texts(servers.at(B))).toEqual([WAX, FIFTY]);
  });

  test('leaves every server as it is if the folder is broken', async () => {
    const servers = serversWith();
    await servers.open(A, [dues('forty')]);
    const before = servers.at(A);
    await writeFile(join(dir, 'bees.md'), 'No text\0\n');
    expect(await live.reload()).toMatchObject({ kind: 'kept' });
    expect(servers.at(A)).toBe(before);
  });

  test('keeps the folder and every server if a server’s library cannot be made', async () => {
    const servers = serversWith();
    await servers.open(A, [dues('forty')]);
    const [folder, before] = [live.current, servers.at(A)];
    make.mockRejectedValueOnce(new Error('there is no memory left'));
    await write('Wax');
    expect(await live.reload()).toEqual({ kind: 'kept', error: 'there is no memory left' });
    expect([live.current, servers.at(A)]).toEqual([folder, before]);
  });

  test('loses no change of a server that is made while others are made again', async () => {
    const servers = serversWith();
    await servers.open(A, [dues('forty')]);
    await servers.open(B, [dues('forty')]);
    const { library } = await servers.prepare(A, [dues('fifty')], []);
    await write('Wax');
    onceMade(() => servers.swap(A, library));
    await live.reload();
    expect(texts(servers.at(A))).toEqual([WAX, FIFTY]);
    expect(texts(servers.at(B))).toEqual([WAX, FORTY]);
  });

  test('takes no server back that has lost what it had meanwhile', async () => {
    const servers = serversWith();
    await servers.open(A, [dues('forty')]);
    await write('Wax');
    onceMade(() => servers.close(A));
    await live.reload();
    expect(servers.at(A)).toBe(live.current);
  });
});

describe('ServerLibraries and LiveLibrary.reload(), all at once,', () => {
  /** Two servers change and the folder is reloaded, each after so many turns of the event loop. */
  const steps = fc.array(
    fc.record({ what: fc.constantFrom(A, B, 'folder'), turns: fc.nat(6), between: fc.nat(6) }),
    { minLength: 2, maxLength: 8 },
  );
  const wait = async (turns: number) => {
    for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
  };
  const numberIn = (library: Library, id: string) =>
    Number(/\d+/u.exec(library.corpus.documents.find((one) => one.id === id)?.text ?? '')?.[0] ?? 0);

  test('lose no change and never go back to what a server had before', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        await write('0 Honey');
        live = new LiveLibrary(await Library.open(dir));
        const servers = serversWith();
        const last = new Map<string, number>([['folder', 0]]);
        const seen = new Map<string, number>();
        let isDone = false;
        const look = () => {
          for (const server of [A, B]) {
            const number = numberIn(servers.at(server), 'dues');
            expect(number).toBeGreaterThanOrEqual(seen.get(server) ?? 0);
            seen.set(server, number);
          }
        };
        const watching = (async () => {
          for (; !isDone; await wait(1)) look();
        })();
        const running: Promise<unknown>[] = [];
        for (const [at, { what, turns, between }] of all.entries()) {
          await wait(turns);
          last.set(what, at + 1);
          if (what === 'folder') {
            await write(`${at + 1} Honey`);
            running.push(live.reload());
          } else {
            const change = async () => {
              const { library } = await servers.prepare(what, [dues(`${at + 1}`)], []);
              await wait(between);
              servers.swap(what, library);
            };
            running.push(servers.inTurn(what, change));
          }
        }
        await Promise.all(running);
        const isSettled = () =>
          [A, B].every((server) => numberIn(servers.at(server), 'bees') === last.get('folder'));
        await until(isSettled, () => 'a server has an old folder');
        isDone = true;
        await watching;
        for (const server of [A, B]) {
          expect(numberIn(servers.at(server), 'dues')).toBe(last.get(server) ?? 0);
          const scratch = new Library(servers.at(server).corpus);
          expect(servers.at(server).index.data).toEqual(scratch.index.data);
        }
      }),
      { numRuns: 12 },
    );
  });
});
