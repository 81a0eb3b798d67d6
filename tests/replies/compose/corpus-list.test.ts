import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../../src/texts/locales.ts';
import { ada, buttons, keeper, menuOf, run, said, titleOf } from '../../commands/footnote.ts';
import { accept, add, server, type TestServer } from '../../commands/moderation.ts';
import { choose, passed, press } from '../../commands/pressing.ts';

const list = (of: TestServer) => run('corpus list', {}, of.footnote, keeper);

/** Makes a document due for a check. */
async function setDue(of: TestServer, date = '2026-05-01') {
  await of.moderation.review('rules' as never, date, keeper);
}

describe('/corpus list', () => {
  test('tells a server without documents how to add one', async () => {
    const reply = await list(server());
    expect(said(reply).split('\n')).toEqual([
      'This server has no documents of its own. Add one with /corpus add.',
      '1 more document comes from the person who runs this bot.',
      'Room left: 5 documents, 100 passages, 10 MB',
    ]);
    expect(reply.controls).toEqual([]);
    expect(reply.visibility).toBe('private');
  });

  test('lists the documents with date and passages, who may ask them, and what is due for a check', async () => {
    const of = server();
    of.moderation.uploads.set(
      'dated.md',
      '---\ntitle: Dated\nsource:\n  published: 2026-02-03\n---\n\nAll is said.\n',
    );
    await accept(of);
    await accept(of, 'dated.md');
    await setDue(of);
    const reply = await list(of);
    expect(titleOf(reply)).toBe('Documents of this server');
    expect(said(reply).split('\n')).toEqual([
      '*Dated* · 3 Feb 2026 · 1 passage',
      '*House rules* · 2 passages · ⚠ Review due since 1 May 2026',
      'Everyone in this server can ask about these; no one elsewhere can.',
      '1 more document comes from the person who runs this bot.',
      'Room left: 3 documents, 97 passages, 9 MB',
    ]);
    expect(menuOf(reply).options.map(({ value }) => value)).toEqual(['dated', 'rules']);
  });

  test('offers the previews that wait', async () => {
    const of = server();
    await add(of);
    const reply = await list(of);
    expect(menuOf(reply).placeholder).toBe('1 preview is waiting: open it');
    expect(titleOf(await choose(reply, '1', of.footnote))).toBe('Preview: House rules');
  });

  test('shows ten documents at a time', async () => {
    const of = server();
    for (let n = 10; n < 33; n++) {
      of.moderation.uploads.set(`rule-${n}.md`, `# Rule ${n}\n\nRule number ${n} says this much.\n`);
      await accept(of, `rule-${n}.md`);
    }
    const first = await list(of);
    expect(menuOf(first).options).toHaveLength(10);
    const last = await press(first, '»', of.footnote);
    expect(menuOf(last).options.map(({ label }) => label)).toEqual(['Rule 30', 'Rule 31', 'Rule 32']);
    expect(buttons(last)).toEqual(['«', '◀']);
    // Back from a document leads to its page.
    const document = await choose(last, 'rule-32', of.footnote);
    expect(menuOf(await press(document, 'Back', of.footnote)).options).toHaveLength(3);
    for (const on of ['99999', 'x', '-1'])
      await passed({ kind: 'do', command: 'corpus list', does: 'page', on }, {}, of.footnote, keeper);
  });

  test.each(LOCALES)('is in the reader’s language: %s', async (locale) => {
    const of = server();
    await accept(of);
    const words = said(await run('corpus list', {}, of.footnote, { ...keeper, locale }));
    expect(words.includes('Room left')).toBe(locale === 'en');
  });

  test('refuses anyone who is no moderator', async () => {
    const of = server();
    expect(said(await run('corpus list', {}, of.footnote, ada))).toContain('Only the moderators');
    expect(of.moderation.calls).toEqual([]);
  });
});

describe('reviewsDue()', () => {
  test('is part of /corpus check', async () => {
    const of = server();
    await accept(of);
    const before = said(await run('corpus check', {}, of.footnote, keeper));
    expect(before).not.toContain('to be checked');
    await setDue(of);
    const after = said(await run('corpus check', {}, of.footnote, keeper));
    expect(after).toContain('Documents due for review:\n“House rules”, due since 1 May 2026');
  });
});
