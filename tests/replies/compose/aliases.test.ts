import { beforeEach, describe, expect, test } from 'vitest';
import type { Footnote } from '../../../src/command.ts';
import { ada, buttons, keeper, menuOf, run, said } from '../../commands/footnote.ts';
import { libraryOf } from '../../support/sample-corpus.ts';
import { moderated, pressed, type ServerSide, serverSide } from '../../support/server-side.ts';

const library = libraryOf({ 'bees.md': '# Bees\n\nHoney is made by bees.' });

let side: ServerSide;
let footnote: Footnote;
beforeEach(() => {
  side = serverSide();
  footnote = moderated(library, side).at?.(keeper.place) as Footnote;
});

const add = (term: string, also: string, asker = keeper) => run('alias add', { term, also }, footnote, asker);
const list = () => run('alias list', {}, footnote, keeper);
const names = () => side.aliases.map(({ term, also }) => `${also} = ${term}`);

describe('/alias add', () => {
  test('adds another name, which can be undone', async () => {
    const added = await add('honey', ' nectar  of\nbees ');
    expect(names()).toEqual(['nectar of bees = honey']);
    expect(said(added)).toBe('Questions about “nectar of bees” now also find “honey”.');
    const undone = await pressed(added, 'Undo', footnote, keeper);
    expect(names()).toEqual([]);
    expect(said(undone)).toBe('“nectar of bees” is no longer another name for “honey”.');
    expect(undone.inPlace).toBe(true);
  });

  test('says why nothing was added', async () => {
    expect(said(await add('honey', 'honey'))).toBe('This cannot be used as another name.');
    expect(said(await add('honey', 'nectar', ada))).toBe(
      'Only the moderators of this server can use this command.',
    );
    side.trouble = { kind: 'trouble', why: 'too-many-aliases', most: 500 };
    expect(said(await add('honey', 'nectar'))).toBe('There are already 500 other names. Remove one first.');
    expect(names()).toEqual([]);
  });
});

describe('/alias list', () => {
  test('lists the names by term, and removes one', async () => {
    await add('wax', 'cera');
    await add('honey', 'nectar');
    const before = await list();
    expect(said(before).split('\n')).toEqual(['nectar → honey', 'cera → wax']);
    const [first] = menuOf(before).options;
    const after = await pressed(before, 'Remove one', footnote, keeper, [first?.value ?? '']);
    expect(names()).toEqual(['cera = wax']);
    expect(said(after).split('\n')).toEqual([
      '“nectar” is no longer another name for “honey”.',
      'cera → wax',
    ]);
    expect(said(await pressed(before, 'Remove one', footnote, keeper, [first?.value ?? '']))).toContain(
      'This has been changed or removed in the meantime.',
    );
  });

  test('says how to add one if there are none', async () => {
    expect(said(await list())).toBe('There are no other names yet. Add one with /alias add.');
  });

  test('has pages that fit in a message, whatever was added', async () => {
    for (let n = 0; n < 60; n++) await add(`${'long '.repeat(19)}${n}`, `${'name '.repeat(19)}${n}`);
    const first = await list();
    expect(said(first).length).toBeLessThan(3_600);
    expect(buttons(first)).toEqual(['▶', '»']);
    const last = await pressed(first, '»', footnote, keeper);
    expect(menuOf(last).options).toHaveLength(10);
  });
});
