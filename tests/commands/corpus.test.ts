import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Reloaded } from '../../src/command.ts';
import { Library } from '../../src/library/library.ts';
import { LiveLibrary } from '../../src/library/live-library.ts';
import { ada, footnoteOf, keeper, libraryIn, run, SHIPPED, SMALL, said, titleOf } from './footnote.ts';

const library = await libraryIn(SMALL);
const footnote = footnoteOf(library);

describe('/corpus', () => {
  test('is offered to moderators', () => {
    expect(commands.find(({ name }) => name === 'corpus')).toMatchObject({
      kind: 'group',
      only: 'moderators',
    });
  });

  test.each(['status', 'check', 'reload'])(
    '%s refuses who may not manage the server, and does nothing',
    async (name) => {
      let reloads = 0;
      const own = footnoteOf(library, {
        reload: () => {
          reloads++;
          return Promise.resolve({ kind: 'kept', error: '' });
        },
      });
      const reply = await run(`corpus ${name}`, {}, own, ada);
      expect(said(reply)).toBe(
        name === 'reload'
          ? 'Only members who can manage this server can use this command.'
          : 'Only the moderators of this server can use this command.',
      );
      expect(reply.visibility).toBe('private');
      expect(reloads).toBe(0);
    },
  );
});

describe('/corpus status', () => {
  test('tells what is served', async () => {
    const reply = await run('corpus status', {}, footnote, keeper);
    expect(said(reply).split('\n')).toEqual([
      `2 documents, 6 passages, 0 glossary entries, version ${library.corpus.version}.`,
      'bees.md (markdown, ID bees): 4 passages',
      'wasps.md (markdown, ID wasps): 2 passages',
      'Nothing is wrong with the files.',
    ]);
    expect(reply.visibility).toBe('private');
  });

  test('points to what is wrong', async () => {
    const own = await libraryIn({ ...SMALL, 'broken.md': 'Text.\0\n' });
    expect(own.corpus.problems.length).toBeGreaterThan(0);
    expect(said(await run('corpus status', {}, footnoteOf(own), keeper))).toMatch(
      /\d errors?.*; \/corpus check lists them\.$/u,
    );
  });
});

describe('/corpus check', () => {
  test('says that nothing is wrong', async () => {
    expect(titleOf(await run('corpus check', {}, footnoteOf(await Library.open(SHIPPED)), keeper))).toBe(
      'Nothing is wrong with the files.',
    );
  });

  test('lists what is wrong as file:line: message', async () => {
    const own = await libraryIn({
      ...SMALL,
      'late.md': '---\nid: late\ntitle: Late\nsource:\n  published: soon\n---\n\nText here.\n',
    });
    const [problem] = own.corpus.problems;
    const reply = await run('corpus check', {}, footnoteOf(own), keeper);
    expect(said(reply)).toContain(`${problem?.severity} late.md:${problem?.line}: ${problem?.message}`);
    expect(titleOf(reply)).toBe(problem?.severity === 'error' ? '1 error' : '1 warning');
  });

  test('lists as many problems as one message holds and counts the others', async () => {
    const problems = Array.from({ length: 300 }, (_, n) => ({
      file: `notes-${n}.md`,
      line: n + 1,
      message: `something is wrong here, number ${n}; mend it`,
      severity: 'warning' as const,
    }));
    const own = new Library({ ...library.corpus, problems });
    const reply = await run('corpus check', {}, footnoteOf(own), keeper);
    expect(titleOf(reply)).toBe('300 warnings');
    const listed = said(reply)
      .split('\n')
      .filter((line) => line.startsWith('warning')).length;
    expect(listed).toBeGreaterThan(10);
    expect(said(reply)).toContain(`and ${300 - listed} more`);
    expect(said(reply).length).toBeLessThan(3_600);
  });
});

describe('/corpus reload', () => {
  test('tells what was added, changed and removed', async () => {
    const after = await libraryIn({
      'bees.md': `${SMALL['bees.md']?.replace('twenty', 'thirty').replace('\n\nBeekeepers feed sugar in October.', '')}`,
      'wasps.md': `${SMALL['wasps.md']}\n\nA nest lasts one year.`,
    });
    const own = footnoteOf(library, {
      reload: () =>
        Promise.resolve({ kind: 'swapped', before: library.corpus, after: after.corpus, ms: 41.7 }),
    });
    const reply = await run('corpus reload', {}, own, keeper);
    expect(titleOf(reply)).toBe('The documents were reloaded');
    expect(said(reply).split('\n')).toEqual([
      '2 documents, 6 passages before; 2 documents, 6 passages now. Passages: 1 added, 1 changed, 1 removed.',
      `added: Wasps, Nests, ¶ 3 (${after.resolve('wasps 3')?.id})`,
      `changed: Bees, Honey, ¶ 2 (${after.resolve('bees 2')?.id})`,
      `removed: Bees, Winter, ¶ 4 (${library.resolve('bees 4')?.id})`,
      `version ${library.corpus.version} → ${after.corpus.version} · 42 ms`,
    ]);
  });

  test('says that nothing changed', async () => {
    const own = footnoteOf(library, {
      reload: () =>
        Promise.resolve({ kind: 'swapped', before: library.corpus, after: library.corpus, ms: 3 }),
    });
    expect(titleOf(await run('corpus reload', {}, own, keeper))).toBe(
      'The documents were reloaded; nothing has changed',
    );
  });

  test('says why a reload was not done and what goes on being served', async () => {
    const error = 'bees.md:4: published is not a date (got "soon")';
    const own = footnoteOf(library, { reload: () => Promise.resolve({ kind: 'kept', error }) });
    const reply = await run('corpus reload', {}, own, keeper);
    expect(titleOf(reply)).toBe('The documents were not reloaded');
    expect(said(reply).split('\n')).toEqual([
      `Version ${library.corpus.version} is still being served. Problem:`,
      error,
    ]);
  });

  test('says what failed after the corpus was taken over, and that it is served', async () => {
    const after = await libraryIn({ ...SMALL, 'ants.md': '# Ants\n\nAnts dig.' });
    const failedAfterwards = `bees.md:4: published is not a date (got "**soon** <@1>${'x'.repeat(9_000)}")`;
    const own = footnoteOf(after, {
      reload: () =>
        Promise.resolve({
          kind: 'swapped',
          before: library.corpus,
          after: after.corpus,
          ms: 3,
          failedAfterwards,
        }),
    });
    const reply = await run('corpus reload', {}, own, keeper);
    expect(titleOf(reply)).toBe('The documents were reloaded');
    expect(said(reply)).toContain(
      `Files that changed in the meantime could not be loaded; version ${after.corpus.version} is still being served. Problem:\nbees.md:4: published is not a date`,
    );
    expect(said(reply).length).toBeLessThan(3_600);
    const shown = reply.blocks.find((block) => block.kind === 'code');
    expect(shown?.text).toMatch(/^bees\.md:4: .*…$/u);
  });

  test('shortens an error of many lines between lines', async () => {
    const error = Array.from(
      { length: 200 },
      (_, n) => `  notes-${n}.md:1: the file is empty; write something in it`,
    ).join('\n');
    const own = footnoteOf(library, { reload: () => Promise.resolve({ kind: 'kept', error }) });
    const reply = await run('corpus reload', {}, own, keeper);
    expect(said(reply).length).toBeLessThan(3_000);
    expect(said(reply)).toMatch(/write something in it\n…$/u);
  });

  test('keeps the live corpus when an edit breaks it', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'reloads '));
    try {
      for (const [file, text] of Object.entries(SMALL)) await writeFile(join(dir, file), text);
      const live = new LiveLibrary(await Library.open(dir));
      const own = { ...footnoteOf(live.current), reload: () => live.reload() };
      const asked = {
        ...own,
        get library() {
          return live.current;
        },
      };
      await writeFile(join(dir, 'bees.md'), 'Text.\0\n');
      expect(titleOf(await run('corpus reload', {}, asked, keeper))).toBe('The documents were not reloaded');
      const reply = await run('ask', { question: 'What do beekeepers feed in October?' }, asked);
      expect(reply.visibility).toBe('public');
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  });

  test('says how far it is when reading takes long, and then what came of it', async () => {
    vi.useFakeTimers();
    try {
      let finish = (_: Reloaded): void => {};
      const reload = () =>
        new Promise<Reloaded>((resolve) => {
          finish = resolve;
        });
      const asked = run('corpus reload', {}, footnoteOf(library, { reload, reading: 0.128 }), keeper);
      await vi.advanceTimersByTimeAsync(2_000);
      const reply = await asked;
      expect(titleOf(reply)).toBe('Reading the documents: 12%');
      const later = reply.later?.[Symbol.asyncIterator]();
      const next = later?.next();
      await vi.advanceTimersByTimeAsync(3_000);
      expect(titleOf((await next)?.value)).toBe('Reading the documents: 12%');
      const last = later?.next();
      finish({ kind: 'kept', error: 'the folder is gone' });
      expect(titleOf((await last)?.value)).toBe('The documents were not reloaded');
      expect((await later?.next())?.done).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });
});
