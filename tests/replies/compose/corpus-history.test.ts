import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ChangeKind } from '../../../src/store/records/record.ts';
import { LOCALES } from '../../../src/texts/locales.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import { ada, buttons, keeper, menuOf, run, said, titleOf } from '../../commands/footnote.ts';
import { accept, server, type TestServer, WEEK } from '../../commands/moderation.ts';
import { choose, passed, press } from '../../commands/pressing.ts';

const history = (of: TestServer, asker = keeper) => run('corpus history', {}, of.footnote, asker);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 26, 9, 15) });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('/corpus history', () => {
  test('says that nothing was changed', async () => {
    const reply = await history(server());
    expect(said(reply)).toBe('Nothing has been changed yet.');
    expect(reply.controls).toEqual([]);
  });

  test('lists who changed what and when, newest first, and pings nobody', async () => {
    const of = server();
    of.moderation.audit('setting', 'visibility', keeper.id, { detail: 'private' });
    of.moderation.audit('remove', 'old-rules', undefined, { detail: 'Old rules' });
    const reply = await history(of);
    expect(said(reply).split('\n')).toEqual([
      'Someone removed “Old rules” · 26 Nov 2026, 09:15 UTC',
      '@100000000000000002 changed the setting “Who sees answers” · 26 Nov 2026, 09:15 UTC',
    ]);
    expect(reply.visibility).toBe('private');
  });

  test.each<[ChangeKind, string]>([
    ['add', 'added “House rules”'],
    ['replace', 'replaced “House rules”'],
    ['remove', 'removed “House rules”'],
    ['undo', 'undid a change to “House rules”'],
    ['fields', 'edited the details of “House rules”'],
    ['review', 'changed the review date of “House rules”'],
  ])('names the document by its title, not by the detail: %s', async (kind, words) => {
    const of = server();
    await accept(of);
    of.moderation.audit(kind, 'rules', keeper.id, { detail: 'remove' });
    expect(said(await history(of))).toContain(`@${keeper.id} ${words} ·`);
  });

  test.each(LOCALES)('has a sentence for every kind of change, in every language: %s', async (locale) => {
    const kinds: ChangeKind[] = ['setting', 'pin', 'unpin', 'block', 'unblock', 'alias', 'unalias', 'undo'];
    const of = server();
    for (const kind of kinds) of.moderation.audit(kind, '<subject>', keeper.id);
    const reply = await history(of, { ...keeper, locale });
    const lines = said(reply).split('\n');
    expect(new Set(lines).size).toBe(kinds.length);
    for (const line of lines) expect(line).toMatch(/<subject>.*@1|@1.*<subject>/u);
    expect(titleOf(reply)).toBe(voiceIn(locale).say('history-title'));
  });

  test('shows ten at a time, and finds its way back', async () => {
    const of = server();
    for (let n = 1; n <= 63; n++) of.moderation.audit('alias', `term ${n}`, keeper.id);
    const lines = (words: string) => [...words.matchAll(/term (\d+)/gu)].map(([, n]) => Number(n));
    let reply = await history(of);
    const seen = lines(said(reply));
    expect(buttons(reply)).toEqual(['Older']);
    while (buttons(reply).includes('Older')) {
      reply = await press(reply, 'Older', of.footnote);
      seen.push(...lines(said(reply)));
    }
    expect(seen).toEqual(Array.from({ length: 63 }, (_, n) => 63 - n));
    expect(lines(said(await press(reply, 'Newer', of.footnote)))).toEqual(
      Array.from({ length: 10 }, (_, n) => 13 - n),
    );
    for (const on of ['9999', 'x', '0.', '0.law', '.'])
      await passed({ kind: 'do', command: 'corpus history', does: 'page', on }, {}, of.footnote, keeper);
  });

  test('refuses anyone who is no moderator', async () => {
    const of = server();
    expect(said(await history(of, ada))).toContain('Only the moderators');
    expect(of.moderation.calls).toEqual([]);
  });
});

describe('Undo', () => {
  test('is offered within a week, asks once, and says what it came to', async () => {
    const of = server();
    await accept(of);
    const reply = await history(of);
    expect(menuOf(reply).placeholder).toBe('Undo a change');
    const [option] = menuOf(reply).options;
    expect(option).toMatchObject({ label: 'House rules', description: '26 Nov 2026, 09:15 UTC' });
    const sure = await choose(reply, option?.value ?? '', of.footnote);
    expect(titleOf(sure)).toBe('Undo this change?');
    expect(said(sure)).toBe(`@${keeper.id} added “House rules” · 26 Nov 2026, 09:15 UTC`);
    expect(of.footnote.library.hasDocument('rules')).toBe(true);
    const done = await press(sure, 'Undo', of.footnote);
    expect(titleOf(done)).toBe('A change to “House rules” was undone');
    expect(said(done)).toContain('Passages: 0 added, 0 changed, 2 removed.');
    expect(of.footnote.library.hasDocument('rules')).toBe(false);
    // Pressed twice, it is too late.
    expect(said(await press(sure, 'Undo', of.footnote))).toContain('This can no longer be undone');
  });

  test('is not offered after a week, and refused on an old message', async () => {
    const of = server();
    await accept(of);
    const before = await history(of);
    vi.setSystemTime(Date.now() + WEEK);
    expect((await history(of)).controls).toEqual([]);
    const value = menuOf(before).options[0]?.value ?? '';
    expect(said(await choose(before, value, of.footnote))).toContain('This can no longer be undone');
  });

  test.each(['undo', 'undone'])('%s of what is no change changes nothing', async (does) => {
    const of = server();
    await accept(of);
    for (const on of ['0', '999', 'x', '-1']) {
      const action = { kind: 'do', command: 'corpus history', does, on } as const;
      expect(said(await passed(action, {}, of.footnote, keeper))).toContain('in the meantime');
    }
    expect(of.footnote.library.hasDocument('rules')).toBe(true);
  });
});
