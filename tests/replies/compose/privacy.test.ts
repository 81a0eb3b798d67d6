import { describe, expect, test } from 'vitest';
import type { Asker } from '../../../src/command.ts';
import { ada, buttons, footnoteOf, keeper, run, said, titleOf } from '../../commands/footnote.ts';
import { libraryOf } from '../../support/sample-corpus.ts';
import { pressed, privacyOf } from '../../support/server-side.ts';

const library = libraryOf({ 'bees.md': '# Bees\n\nHoney is made by bees.' });
const plain = footnoteOf(library);
const stored = () => new Map([[keeper.id, { changes: 3, previews: 1, pins: 2 }]]);
const at: Readonly<Record<string, Asker>> = {
  'a server': keeper,
  'a direct message': {
    ...keeper,
    managesServer: false,
    place: { kind: 'direct', channel: '5', byOwnAccount: false },
  },
  'one’s own account': { ...keeper, managesServer: false, place: { ...keeper.place, byOwnAccount: true } },
};

describe('/privacy show', () => {
  test('is private and says that nothing about anyone is stored if nothing can be', async () => {
    const reply = await run('privacy show', {}, plain);
    expect(reply.visibility).toBe('private');
    expect(titleOf(reply)).toBe('Privacy');
    expect(said(reply).split('\n')[0]).toBe(
      'Nothing about anyone is stored: no questions, no messages, no names, no account IDs.',
    );
    // What does stay is said as well.
    expect(said(reply)).toContain('contain that person’s Discord ID; both disappear with the message.');
  });

  test.each(Object.keys(at))('counts in %s what has the asker’s ID', async (where) => {
    const footnote = { ...plain, privacy: privacyOf(stored()) };
    expect(
      said(await run('privacy show', {}, footnote, at[where]))
        .split('\n')
        .slice(0, 3),
    ).toEqual([
      'Your Discord ID is stored with 3 changes to servers, 1 preview of a file, 2 pinned answers.',
      '/privacy erase removes your ID from them.',
      'Questions and messages are not stored, with one exception: if moderators pin an answer, the text of that question is stored, but not who asked it.',
    ]);
  });

  test('says that nothing is stored about anybody else', async () => {
    const footnote = { ...plain, privacy: privacyOf(stored()) };
    const reply = said(await run('privacy show', {}, footnote, ada));
    expect(reply.split('\n')[0]).toBe('Nothing about you is stored.');
    expect(reply).not.toContain('Nothing about anyone is stored');
  });
});

describe('/privacy erase', () => {
  test.each(Object.keys(at))('asks once in %s, and erases then', async (where) => {
    const kept = stored();
    const footnote = { ...plain, privacy: privacyOf(kept) };
    const asker = at[where] ?? keeper;
    const asked = await run('privacy erase', {}, footnote, asker);
    expect(said(asked)).toBe(
      'Remove your Discord ID from 3 changes to servers, 1 preview of a file, 2 pinned answers? What you changed stays, without your ID; your previews are deleted. This cannot be undone.',
    );
    expect(kept.size).toBe(1);
    const erased = await pressed(asked, 'Erase', footnote, asker);
    expect(kept.size).toBe(0);
    expect(erased).toMatchObject({ visibility: 'private', inPlace: true, controls: [] });
    expect(said(erased)).toContain('Erased: your Discord ID is no longer stored.');
  });

  test('has nothing to ask if nothing is stored', async () => {
    for (const footnote of [plain, { ...plain, privacy: privacyOf(stored()) }]) {
      const reply = await run('privacy erase', {}, footnote, ada);
      expect(said(reply)).toBe('Nothing about you is stored.');
      expect(buttons(reply)).toEqual([]);
    }
  });

  test('says so if it could not be done', async () => {
    const privacy = {
      ...privacyOf(stored()),
      erase: async () => ({ kind: 'trouble', why: 'not-kept', sentence: 'The disk is full' }) as const,
    };
    const footnote = { ...plain, privacy };
    const asked = await run('privacy erase', {}, footnote, keeper);
    expect(said(await pressed(asked, 'Erase', footnote, keeper))).toBe(
      'This could not be saved, so nothing was changed. Tell the person who runs this bot.\nThe disk is full',
    );
  });
});
