import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { Library } from '../../src/library/library.ts';
import { ada, footnoteOf, libraryIn, menuOf, run, SHIPPED, SMALL, said, titleOf } from './footnote.ts';

const library = await libraryIn(SMALL);
const footnote = footnoteOf(library);
const shipped = footnoteOf(await Library.open(SHIPPED));

describe('/sources', () => {
  test('tells of each document what it tells of itself', async () => {
    const reply = await run('sources', {}, footnote);
    expect(said(reply).split('\n')).toEqual([
      '*Bees* (bees): from “The Hive”, by First Author, Comb Press, handbook, published 4 May 2019, 4 passages. Standpoint: a keeper of bees. Rights: free to quote. https://example.org/hive',
      '*Wasps* (wasps): 2 passages.',
      `2 documents, 6 passages · corpus ${library.corpus.version}`,
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
      action: 'outline',
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
    const listed = reply.blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])).length;
    expect(listed).toBeGreaterThan(5);
    expect(said(reply).length).toBeLessThan(4_000);
    expect(said(reply)).toContain(`${80 - listed} more documents`);
  });
});

describe('/outline', () => {
  test('lists the headings of a document, each opening its first passage', async () => {
    const reply = await run('outline', { document: 'bees' }, footnote);
    expect(titleOf(reply)).toBe('Headings of “Bees”');
    expect(said(reply).split('\n').slice(0, 2)).toEqual(['Honey (2 passages)', 'Winter (2 passages)']);
    expect(menuOf(reply).options).toEqual([
      { label: 'Honey', description: 'from ¶ 1', value: library.resolve('bees 1')?.id },
      { label: 'Winter', description: 'from ¶ 3', value: library.resolve('bees 3')?.id },
    ]);
    expect(reply.visibility).toBe('private');
  });

  test('tells with which provision a section begins, unless its heading does', async () => {
    const rules = footnoteOf(
      await libraryIn({
        'rules.md': '# R\n\n## Members\n\nArticle 1. One.\n\nArticle 2. Two.\n\n## Art 5 Fees\n\nNone.',
      }),
    );
    const reply = await run('outline', { document: 'rules' }, rules);
    expect(said(reply).split('\n').slice(0, 2)).toEqual([
      'Members (2 passages, from Article 1)',
      'Art 5 Fees (1 passage)',
    ]);
  });

  test('says that there is no such document', async () => {
    expect(said(await run('outline', { document: 'ants' }, footnote))).toContain(
      'There is no document “ants”',
    );
  });
});

describe('/help', () => {
  test('names every command that can be clicked, each with what it is for', async () => {
    const reply = await run('help', {}, footnote);
    const mentioned = [...said(reply).matchAll(/^\/([\w-]+(?: [\w-]+)?) {1,2}\S/gmu)].map(([, name]) => name);
    for (const name of footnote.commandNames) if (name !== 'help') expect(said(reply)).toContain(`/${name} `);
    expect(mentioned.length).toBe(footnote.commandNames.length - 1);
  });

  test('tells of a command what Discord shows of it, in the language of the reader', async () => {
    const told = said(await run('help', {}, footnote));
    const inRussian = said(await run('help', {}, footnote, { ...ada, locale: 'ru' }));
    for (const command of commands) {
      if (command.kind === 'message') {
        expect(inRussian).toContain(command.nameLocalised.ru);
        continue;
      }
      const own = command.kind === 'group' ? command.commands : [command];
      for (const { name, description, descriptionLocalised } of own) {
        if (name === 'help') continue;
        expect(told).toContain(` – ${description}`);
        expect(inRussian).toContain(` – ${descriptionLocalised.ru}`);
      }
    }
  });

  test('names no command that is not registered', async () => {
    const reply = await run('help', {}, footnoteOf(library, { commandNames: ['ask'] }));
    expect(said(reply)).toContain('/ask ');
    expect(said(reply)).not.toContain('/search');
  });

  test('names the commands in the menu of a message as they are called', async () => {
    for (const { kind, name } of commands)
      if (kind === 'message') expect(said(await run('help', {}, footnote))).toContain(name);
  });

  test('says who sees answers', async () => {
    expect(said(await run('help', {}, footnote))).toContain('Everybody sees answers');
    expect(said(await run('help', {}, footnoteOf(library, { answers: 'private' })))).toContain(
      'You alone see',
    );
  });
});

describe('/privacy', () => {
  test('says that nothing about anybody is stored, privately', async () => {
    const reply = await run('privacy', {}, footnote);
    expect(said(reply)).toContain('Nothing about anybody is stored');
    expect(reply.visibility).toBe('private');
  });
});
