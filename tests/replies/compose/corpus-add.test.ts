import { describe, expect, test, vi } from 'vitest';
import type { TroubleKind } from '../../../src/moderation/moderation.ts';
import type { Reply } from '../../../src/reply.ts';
import { ada, buttons, footnoteOf, keeper, run, said, titleOf } from '../../commands/footnote.ts';
import { accept, add, fileNamed, RIGHTS, server } from '../../commands/moderation.ts';
import { fill, formOf, passed, press } from '../../commands/pressing.ts';

describe('/corpus add', () => {
  test('refuses anyone who is no moderator, and reads nothing', async () => {
    const of = server(['500000000000000001']);
    for (const asker of [ada, { ...ada, roles: ['500000000000000002'] }])
      expect(said(await add(of, 'rules.md', asker))).toBe(
        'Only the moderators of this server can use this command.',
      );
    expect(of.moderation.calls).toEqual([]);
    const role = { ...ada, roles: ['500000000000000001'] };
    expect(titleOf(await add(of, 'rules.md', role))).toBe('Preview: House rules');
  });

  test('says so where nothing can be kept', async () => {
    const reply = await run('corpus add', {}, footnoteOf(server().moderation.library), keeper);
    expect(said(reply)).toContain('This bot cannot store anything for servers.');
  });

  test('opens a form for one file if none is given', async () => {
    const of = server();
    const opened = await run('corpus add', {}, of.footnote, keeper);
    expect(formOf(opened)).toMatchObject({
      command: 'corpus add',
      title: 'Add a document',
      fields: [{ kind: 'files', name: 'file', required: true }],
    });
    const reply = await fill(opened, { file: [fileNamed('rules.md')] }, of.footnote);
    expect(titleOf(reply)).toBe('Preview: House rules');
  });

  test('shows that it is reading if that takes long, and then the preview', async () => {
    vi.useFakeTimers();
    try {
      const of = server();
      let finish = (): void => {};
      of.moderation.waiting = new Promise<void>((resolve) => {
        finish = resolve;
      });
      const asked = add(of);
      await vi.advanceTimersByTimeAsync(2_000);
      const reply = await asked;
      expect(said(reply)).toBe('Reading “rules.md”…');
      finish();
      const later: Reply[] = [];
      for await (const next of reply.later ?? []) later.push(next);
      expect(later.map(titleOf)).toEqual(['Preview: House rules']);
    } finally {
      vi.useRealTimers();
    }
  });

  test('says why a file cannot be read', async () => {
    const reply = await add(server(), 'empty.md');
    expect(said(reply)).toBe('This file cannot be read.\nit has no text; write some');
    expect(reply.controls).toEqual([]);
  });
});

describe('Accept', () => {
  test('asks for rights and standpoint if neither the file nor anyone gave them, and then accepts', async () => {
    const of = server();
    const asked = await press(await add(of), 'Accept', of.footnote);
    expect(formOf(asked).fields.map(({ name }) => name)).toEqual([
      'rights',
      'details',
      'author',
      'standpoint',
    ]);
    expect(of.footnote.library.hasDocument('rules')).toBe(false);
    const done = await fill(asked, RIGHTS, of.footnote);
    expect(titleOf(done)).toBe('“House rules” was added');
    expect(said(done)).toBe(
      'Passages: 2 added, 0 changed, 0 removed.\nYou can undo this for a week, here or with /corpus history.',
    );
    expect(buttons(done)).toEqual(['Undo']);
    const [, document] = of.footnote.library.corpus.documents;
    expect(document?.source.rights).toBe('written by this server and quoted with its permission');
    expect(document?.standpoint).toBe('the moderators');
  });

  test('asks whose view it is, and takes nobody for an answer', async () => {
    const of = server();
    const asked = await press(await add(of), 'Accept', of.footnote);
    const done = await fill(asked, { ...RIGHTS, standpoint: '' }, of.footnote);
    expect(titleOf(done)).toBe('“House rules” was added');
  });

  test('asks for nothing that the file says', async () => {
    const of = server();
    of.moderation.uploads.set(
      'full.md',
      '---\ntitle: Full\nsource:\n  rights: CC BY 4.0\nstandpoint: a club\n---\n\nAll is said.\n',
    );
    expect(titleOf(await press(await add(of, 'full.md'), 'Accept', of.footnote))).toBe('“Full” was added');
  });

  test.each([
    ['free', '', undefined],
    ['free', 'CC BY 4.0', 'CC BY 4.0'],
    ['other', '', undefined],
    ['other', 'quoted as a court did', 'quoted as a court did'],
    ['public', '', 'public document'],
    ['author', 'Ada Byron', 'quoted with the permission of its author: Ada Byron'],
    ['__proto__', 'x', undefined],
  ])('keeps the rights as readers see them: %s, %j', async (rights, details, kept) => {
    const of = server();
    const asked = await press(await add(of), 'Accept', of.footnote);
    const reply = await fill(asked, { rights, details, standpoint: 'a club' }, of.footnote);
    const [, document] = of.footnote.library.corpus.documents;
    expect(document?.source.rights).toBe(kept);
    if (kept !== undefined) return;
    // No form opens in answer to a form, so what was typed is shown, and the form can be opened again.
    expect(said(reply)).toContain('Give the licence or the reason in the second field.');
    expect(said(reply)).toContain('You typed:\nWhose view is it?: a club');
    expect(formOf(await press(reply, 'Accept', of.footnote)).fields).toHaveLength(4);
  });

  test('leaves the preview open if it comes to nothing', async () => {
    const of = server();
    of.moderation.troubles.set('accept', { kind: 'trouble', why: 'too-many-documents', most: 5 });
    const reply = await accept(of);
    expect(said(reply)).toBe(
      'This server already has 5 documents, as many as it may have. Remove one first.',
    );
    expect(titleOf(await press(reply, 'Back', of.footnote))).toBe('Preview: House rules');
  });

  test('tells anyone who comes second that it was changed or removed', async () => {
    const of = server();
    const preview = await add(of);
    await press(preview, 'Discard', of.footnote);
    for (const label of ['Accept', 'Edit…', 'Rights…', 'Discard'])
      expect(said(await press(preview, label, of.footnote))).toBe(
        'This has been changed or removed in the meantime.',
      );
  });
});

describe('Edit and Rights', () => {
  test('keep what was typed over what the file says, and nothing that was left as it was', async () => {
    const of = server();
    const opened = await press(await add(of), 'Edit…', of.footnote);
    expect(formOf(opened).fields.map(({ name }) => name)).toEqual([
      'title',
      'published',
      'language',
      'publisher',
      'url',
    ]);
    const fields = { published: '2026-05-01', publisher: 'The club' };
    const reply = await fill(opened, fields, of.footnote);
    expect(said(reply)).toContain('Source: The club, published 1 May 2026');
    expect((await of.moderation.previews())[0]?.fields).toEqual(fields);
    const again = await press(reply, 'Edit…', of.footnote);
    await fill(again, { publisher: '' }, of.footnote);
    expect((await of.moderation.previews())[0]?.fields).toEqual({ published: '2026-05-01' });
  });

  test('keep the fields that are right, and say what is wrong with the others', async () => {
    const of = server();
    const opened = await press(await add(of), 'Edit…', of.footnote);
    const typed = { title: 'New rules', published: 'soon', language: 'Klingonese', url: 'rules' };
    const reply = await fill(opened, typed, of.footnote);
    expect(titleOf(reply)).toBe('Preview: New rules');
    expect(said(reply)).toContain(
      [
        'Language: “Klingonese” is not a language tag. Use one such as en, de or zh-TW.',
        'Date: “soon” is not a date. Write it as 2026, 2026-05 or 2026-05-01.',
        'Address: “rules” is not a web address. It must begin with https://.',
      ].join('\n'),
    );
    expect(formOf(await press(reply, 'Edit…', of.footnote)).fields[0]).toMatchObject({ value: 'New rules' });
  });

  test('Rights does not accept the document', async () => {
    const of = server();
    const opened = await press(await add(of), 'Rights…', of.footnote);
    const reply = await fill(opened, RIGHTS, of.footnote);
    expect(titleOf(reply)).toBe('Preview: House rules');
    expect(said(reply)).toContain('Standpoint: the moderators');
    expect(of.footnote.library.hasDocument('rules')).toBe(false);
    expect(titleOf(await press(reply, 'Accept', of.footnote))).toBe('“House rules” was added');
  });
});

describe('a press', () => {
  test('works on a preview that another process has kept', async () => {
    const of = server();
    const preview = await add(of);
    const restarted = of.moderation.footnote();
    expect(titleOf(await press(preview, 'Rights…', restarted))).toBe('Preview: House rules');
  });

  test.each(['0', '-1', '1e3', '999999999999999', 'rules', '1 ', '../1'])(
    'with the key %j is answered, and changes nothing',
    async (on) => {
      const of = server();
      await add(of);
      for (const does of ['accept', 'discard', 'fields', 'rights', 'open', 'replaces', 'choose', 'nothing'])
        expect(
          said(await passed({ kind: 'do', command: 'corpus add', does, on }, {}, of.footnote, keeper)),
        ).toContain('in the meantime');
      expect(await of.moderation.previews()).toHaveLength(1);
    },
  );

  test('of someone who is no moderator changes nothing', async () => {
    const of = server();
    const preview = await add(of);
    of.moderation.calls.length = 0;
    for (const label of ['Accept', 'Edit…', 'Rights…', 'Discard'])
      expect(said(await press(preview, label, of.footnote, ada))).toBe(
        'Only the moderators of this server can use this command.',
      );
    expect(of.moderation.calls).toEqual([]);
  });
});

test.each<[TroubleKind, string]>([
  ['file-too-large', 'This file is larger than 7 MB.'],
  ['too-many-previews', 'There are already 7 previews. Accept or discard one first.'],
  ['not-from-discord', 'Only files uploaded to Discord are read. Upload it here.'],
  ['file-slow', 'Discord took too long to send the file. Try again.'],
])('/corpus add says what the trouble %s is', async (why, sentence) => {
  const of = server();
  of.moderation.troubles.set('read', { kind: 'trouble', why, most: 7 });
  expect(said(await add(of))).toBe(sentence);
});
