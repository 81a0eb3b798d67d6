import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/reply.ts';
import { ada, buttons, keeper, run, said, titleOf } from '../../commands/footnote.ts';
import { accept, fileNamed, RIGHTS, RULES, server, type TestServer } from '../../commands/moderation.ts';
import { choose, fill, formOf, passed, press } from '../../commands/pressing.ts';

/** A server with one document, as its panel shows it. */
async function opened(): Promise<{ of: TestServer; panel: Reply }> {
  const of = server();
  await accept(of);
  const panel = await choose(await run('corpus list', {}, of.footnote, keeper), 'rules', of.footnote);
  return { of, panel };
}

describe('documentReply()', () => {
  test('shows the source and the versions, and what can be done', async () => {
    const { panel } = await opened();
    expect(panel).toMatchObject({ visibility: 'private', inPlace: true });
    expect(titleOf(panel)).toBe('House rules');
    const lines = said(panel).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'Standpoint: the moderators',
      'Rights: written by this server and quoted with its permission',
      'Versions:',
    ]);
    expect(lines[3]).toMatch(/^1 · .* UTC · 2 passages · rules\.md · @100000000000000002$/u);
    expect(buttons(panel)).toEqual([
      'Replace…',
      'Edit…',
      'Rights…',
      'Review by…',
      'Remove',
      'Download original',
      'History',
      'Back',
    ]);
  });

  test('says of a document that is gone that it was changed or removed', async () => {
    const { of, panel } = await opened();
    await of.moderation.remove('rules' as never, keeper);
    for (const label of ['Replace…', 'Edit…', 'Rights…', 'Review by…', 'Remove', 'Download original']) {
      const reply = await press(panel, label, of.footnote);
      expect(said(reply)).toBe('This has been changed or removed in the meantime.');
      expect(titleOf(await press(reply, 'Back', of.footnote))).toBe('Documents of this server');
    }
  });

  test('opens no document of the operator', async () => {
    const { of } = await opened();
    for (const does of ['open', 'edit', 'fields', 'removed', 'review-by', 'original', 'replace'])
      expect(
        said(await passed({ kind: 'do', command: 'corpus list', does, on: 'law' }, {}, of.footnote, keeper)),
      ).toContain('in the meantime');
  });
});

describe('Replace', () => {
  test('reads a file in place of the document', async () => {
    const { of, panel } = await opened();
    const form = await press(panel, 'Replace…', of.footnote);
    expect(formOf(form)).toMatchObject({ command: 'corpus add', title: 'Replace “House rules”' });
    of.moderation.uploads.set('new.md', RULES.replace('ten', 'nine'));
    const preview = await fill(form, { file: [fileNamed('new.md')] }, of.footnote);
    expect(said(preview)).toContain('It will replace “House rules”.');
    const done = await fill(await press(preview, 'Accept', of.footnote), RIGHTS, of.footnote);
    expect(titleOf(done)).toBe('“House rules” was replaced');
  });
});

describe('Edit', () => {
  test('changes the details, and the outcome can be undone', async () => {
    const { of, panel } = await opened();
    const form = await press(panel, 'Edit…', of.footnote);
    const done = await fill(form, { title: 'The rules', published: '1 May 2026' }, of.footnote);
    expect(titleOf(done)).toBe('“The rules” was edited');
    expect(buttons(done)).toEqual(['Undo', 'Back']);
    const sure = await press(done, 'Undo', of.footnote);
    expect(titleOf(sure)).toBe('Undo this change?');
    await press(sure, 'Undo', of.footnote);
    expect(of.footnote.library.corpus.documents.map(({ title }) => title)).toEqual(['Law', 'House rules']);
  });

  test('changes nothing if a detail is wrong, and repeats what was typed', async () => {
    const { of, panel } = await opened();
    const form = await press(panel, 'Edit…', of.footnote);
    const reply = await fill(form, { title: 'The rules', published: 'soon' }, of.footnote);
    expect(said(reply)).toContain('Date: “soon” is not a date. Write it as 2026, 2026-05 or 2026-05-01.');
    expect(said(reply)).toContain('You typed:\nTitle: The rules\nDate: soon');
    expect(titleOf(reply)).toBe('House rules');
    expect(of.moderation.calls.some(({ method }) => method === 'edit')).toBe(false);
  });

  test('changes rights and standpoint in a form of their own', async () => {
    const { of, panel } = await opened();
    const form = await press(panel, 'Rights…', of.footnote);
    const unnamed = await fill(form, { rights: 'free', details: '' }, of.footnote);
    expect(said(unnamed)).toContain('Give the licence or the reason in the second field.');
    await fill(form, { rights: 'free', details: 'CC0', standpoint: 'a club' }, of.footnote);
    const [, document] = of.footnote.library.corpus.documents;
    expect([document?.source.rights, document?.standpoint]).toEqual(['CC0', 'a club']);
  });
});

describe('Remove', () => {
  test('asks once, and says what it comes to', async () => {
    const { of, panel } = await opened();
    const sure = await press(panel, 'Remove', of.footnote);
    expect(titleOf(sure)).toBe('Remove “House rules”?');
    expect(said(sure)).toBe('Its 2 passages will no longer be quoted. You can undo this for a week.');
    expect(of.footnote.library.hasDocument('rules')).toBe(true);
    expect(titleOf(await press(sure, 'Back', of.footnote))).toBe('House rules');
    const done = await press(sure, 'Remove', of.footnote);
    expect(titleOf(done)).toBe('“House rules” was removed');
    expect(said(done)).toContain('Passages: 0 added, 0 changed, 2 removed.');
    expect(of.footnote.library.hasDocument('rules')).toBe(false);
  });
});

describe('Review by', () => {
  test('sets a date, shows it, and takes it away', async () => {
    const { of, panel } = await opened();
    const form = await press(panel, 'Review by…', of.footnote);
    expect(said(await fill(form, { date: '1 May 2099' }, of.footnote))).toContain('Review by 1 May 2099');
    expect(said(await fill(form, { date: '2026-05-01' }, of.footnote))).toContain(
      'Review due since 1 May 2026',
    );
    expect(said(await fill(form, { date: '' }, of.footnote))).not.toContain('To be checked');
  });

  test.each(['soon', '2026', '2026-05', '2026-13-01'])('takes no %j', async (date) => {
    const { of, panel } = await opened();
    const reply = await fill(await press(panel, 'Review by…', of.footnote), { date }, of.footnote);
    expect(said(reply)).toContain(`“${date}” is not a date. Write it as 2027-05-01.`);
    expect(of.moderation.calls.some(({ method }) => method === 'review')).toBe(false);
  });
});

test('History shows the changes to the document alone', async () => {
  const { of, panel } = await opened();
  of.moderation.audit('alias', 'curfew', keeper.id);
  const reply = await press(panel, 'History', of.footnote);
  expect(titleOf(reply)).toBe('Changes to “House rules”');
  expect(said(reply).split('\n')).toHaveLength(1);
});

test('no press of someone who is no moderator changes or shows anything', async () => {
  const { of, panel } = await opened();
  of.moderation.calls.length = 0;
  for (const label of buttons(panel))
    expect(said(await press(panel, label, of.footnote, ada))).toBe(
      'Only the moderators of this server can use this command.',
    );
  expect(of.moderation.calls).toEqual([]);
});
