import { beforeEach, describe, expect, test } from 'vitest';
import type { Footnote } from '../../../src/command.ts';
import type { PassageId } from '../../../src/corpus/document.ts';
import type { Pin } from '../../../src/store/records/record.ts';
import { ada, buttons, keeper, menuOf, run, said, titleOf } from '../../commands/footnote.ts';
import { libraryOf } from '../../support/sample-corpus.ts';
import { moderated, pressed, type ServerSide, serverSide } from '../../support/server-side.ts';

const library = libraryOf({ 'bees.md': '# Bees\n\nHoney is made by bees.' });
const honey = library.corpus.passages[0]?.id ?? ('' as PassageId);

let side: ServerSide;
let footnote: Footnote;
beforeEach(() => {
  side = serverSide();
  footnote = moderated(library, side).at?.(keeper.place) as Footnote;
});

const pin = (key: number, question: string, over: Partial<Pin> = {}): Pin => {
  return { key, question, passage: honey, verdict: 'use', by: '123456789012345678', at: key, ...over };
};
const list = (asker = keeper) => run('pins', {}, footnote, asker);

describe('/pins', () => {
  test('lists what was decided, newest first, and never who decided it', async () => {
    side.pins = [
      pin(1, 'Who makes honey?'),
      pin(2, 'What *is* honey?', { verdict: 'not' }),
      pin(3, 'And wax?', { passage: 'bees:01234567' as PassageId }),
    ];
    const reply = await list();
    expect(titleOf(reply)).toBe('Pinned answers');
    expect(said(reply).split('\n')).toEqual([
      '*And wax?* → a passage that is no longer here',
      '*What *is* honey?* → not: Bees · ¶ 1',
      '*Who makes honey?* → Bees · ¶ 1',
    ]);
    expect(menuOf(reply).options.map(({ label }) => label)).toEqual([
      'And wax?',
      'What *is* honey?',
      'Who makes honey?',
    ]);
    expect(JSON.stringify(reply)).not.toContain('123456789012345678');
  });

  test('says how to pin an answer if there are none', async () => {
    expect(said(await list())).toBe(
      'No answers are pinned. In the menu of one of the bot’s answers, under Apps, choose “Use this passage” or “Not the answer”. An answer that only you see has the button “Choose the answer…”.',
    );
  });

  test('removes one, and shows the others in the same message', async () => {
    side.pins = [pin(1, 'Who makes honey?'), pin(2, 'And wax?')];
    const after = await pressed(await list(), 'Remove one', footnote, keeper, ['2']);
    expect(side.pins.map(({ key }) => key)).toEqual([1]);
    expect(after.inPlace).toBe(true);
    expect(said(after).split('\n')[0]).toBe('Undone. The question is answered as before.');
    expect(menuOf(after).options.map(({ value }) => value)).toEqual(['1']);
  });

  test('says so if another moderator has removed it meanwhile', async () => {
    side.pins = [pin(1, 'Who makes honey?')];
    const before = await list();
    side.pins = [];
    const after = await pressed(before, 'Remove one', footnote, keeper, ['1']);
    expect(said(after).split('\n')[0]).toBe('This has been changed or removed in the meantime.');
  });

  test('has pages, and stays on the page of what is removed', async () => {
    side.pins = Array.from({ length: 23 }, (_, n) => pin(n + 1, `Question ${n + 1}?`));
    const first = await list();
    expect(menuOf(first).options).toHaveLength(10);
    expect(buttons(first)).toEqual(['▶', '»']);
    const last = await pressed(first, '»', footnote, keeper);
    expect(menuOf(last).options.map(({ value }) => value)).toEqual(['3', '2', '1']);
    const after = await pressed(last, 'Remove one', footnote, keeper, ['2']);
    expect(menuOf(after).options.map(({ value }) => value)).toEqual(['3', '1']);
  });

  test('fits the longest questions that there are', async () => {
    side.pins = Array.from({ length: 10 }, (_, n) => pin(n + 1, `${'why '.repeat(240)}${n}?`));
    expect(said(await list()).length).toBeLessThan(3_600);
  });

  test('is for moderators', async () => {
    expect(said(await list(ada))).toBe('Only the moderators of this server can use this command.');
  });
});
