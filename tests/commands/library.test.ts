import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { Library } from '../../src/library/library.ts';
import { voicesOf } from '../../src/texts/voices.ts';
import { footnoteOf, keeper, libraryIn, menuOf, run, SHIPPED, SMALL, said, titleOf } from './footnote.ts';

const library = await libraryIn(SMALL);
const footnote = footnoteOf(library);
const shipped = footnoteOf(await Library.open(SHIPPED));

describe('/sources', () => {
  test('lists what each document says about itself, a line each', async () => {
    const reply = await run('sources', {}, footnote);
    expect(said(reply).split('\n')).toEqual([
      '*Bees* · bees · 4 passages',
      'Source: “The Hive”, by First Author, Comb Press, handbook, published 4 May 2019',
      'https://example.org/hive',
      'Standpoint: a keeper of bees',
      'Rights: free to quote',
      '*Wasps* · wasps · 2 passages',
      `2 documents, 6 passages · version ${library.corpus.version}`,
    ]);
    expect(reply.visibility).toBe('private');
  });

  test('lists every document that ships, with standpoint and rights', async () => {
    const reply = await run('sources', {}, shipped);
    for (const { title, standpoint = '?', source } of shipped.library.corpus.documents) {
      expect(said(reply)).toContain(`*${title}*`);
      expect(said(reply)).toContain(standpoint);
      expect(said(reply)).toContain(source.rights ?? '?');
    }
  });

  test('offers the headings of each document', async () => {
    expect(menuOf(await run('sources', {}, footnote))).toMatchObject({
      action: { kind: 'outline' },
      options: [
        { label: 'Bees', value: 'bees' },
        { label: 'Wasps', value: 'wasps' },
      ],
    });
  });

  test('lists as many documents as one message holds and counts the others', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 80 }, (_, n) => [
        `d-${n}.md`,
        `---\nid: d-${n}\ntitle: Document ${n} of many\nsource:\n  rights: ${'all reserved '.repeat(10)}\n---\n\nText number ${n}.`,
      ]),
    );
    const reply = await run('sources', {}, footnoteOf(await libraryIn(files)));
    const listed = reply.blocks.filter(({ kind }) => kind === 'list').length;
    expect(listed).toBeGreaterThan(5);
    expect(said(reply).length).toBeLessThan(4_000);
    expect(said(reply)).toContain(`${80 - listed} more documents`);
  });
});

describe('/outline', () => {
  test('lists the headings of a document with their paragraphs, each to be read', async () => {
    const reply = await run('outline', { document: 'bees' }, footnote);
    expect(titleOf(reply)).toBe('Headings of “Bees”');
    expect(said(reply).split('\n').slice(0, 2)).toEqual(['Honey · ¶ 1–2', 'Winter · ¶ 3–4']);
    expect(menuOf(reply).options).toEqual([
      { label: 'Honey', description: '¶ 1–2', value: library.resolve('bees 1')?.id },
      { label: 'Winter', description: '¶ 3–4', value: library.resolve('bees 3')?.id },
    ]);
    expect(reply.visibility).toBe('private');
  });

  test('shows with which provisions a section begins and ends, unless its heading does', async () => {
    const rules = footnoteOf(
      await libraryIn({
        'rules.md': '# R\n\n## Members\n\nArticle 1. One.\n\nArticle 2. Two.\n\n## Art 5 Fees\n\nNone.',
      }),
    );
    const reply = await run('outline', { document: 'rules' }, rules);
    expect(said(reply).split('\n').slice(0, 2)).toEqual(['Members · Article 1 – Article 2', 'Art 5 Fees']);
  });

  test('says that there is no such document', async () => {
    expect(said(await run('outline', { document: 'ants' }, footnote))).toContain(
      'There is no document called “ants”',
    );
  });
});

describe('/help', () => {
  test('shows what can be asked by three questions that the documents answer', async () => {
    const reply = await run('help', {}, shipped);
    const questions = shipped.library.suggestQuestions('', 3).map(({ value }) => value);
    expect(questions).toHaveLength(3);
    for (const question of questions) expect(said(reply)).toContain(question);
  });

  test('names every command that can be clicked, each with what it is for, to those who may use it', async () => {
    const own = said(await run('help', {}, footnote, keeper));
    const others = said(await run('help', {}, footnote));
    for (const name of footnote.commandNames) {
      if (name === 'help') continue;
      expect(own).toContain(`/${name} – `);
      expect(others.includes(`/${name} – `)).toBe(!/^(?:corpus|alias|pins|settings)\b/u.test(name));
    }
  });

  test('describes a command as Discord does, in the language of the reader', async () => {
    for (const locale of ['en-US', 'ru']) {
      const text = said(await run('help', {}, footnote, { ...keeper, locale }));
      const { own } = voicesOf({ locale });
      for (const command of commands) {
        if (command.kind === 'message') {
          expect(text).toContain(own.say(command.named));
          continue;
        }
        for (const { name, described } of command.kind === 'group' ? command.commands : [command])
          if (name !== 'help') expect(text).toContain(` – ${own.say(described)}`);
      }
    }
  });

  test('names no command that is not registered', async () => {
    const reply = await run('help', {}, footnoteOf(library, { commandNames: ['ask'] }));
    expect(said(reply)).toContain('/ask ');
    expect(said(reply)).not.toContain('/search');
  });

  test('names the commands in the menu of a message as they are called', async () => {
    const own = said(await run('help', {}, footnote, keeper));
    const others = said(await run('help', {}, footnote));
    for (const command of commands) {
      if (command.kind !== 'message') continue;
      expect(own).toContain(command.name);
      expect(others.includes(command.name)).toBe(command.only === undefined);
    }
  });

  test('says who sees answers', async () => {
    expect(said(await run('help', {}, footnote))).toContain('Everyone sees answers');
    expect(said(await run('help', {}, footnoteOf(library, { answers: 'private' })))).toContain(
      'Only you see what Footnote says',
    );
  });
});
