import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DocumentId } from '../../src/corpus/document.ts';
import {
  added,
  answerIn,
  file,
  foundIn,
  type Kept,
  kept,
  managerOf,
  moderationOf,
  OTHER,
  RULES,
  SERVER,
  sound,
} from './kept.ts';

const asker = managerOf(SERVER);

let now: Kept;
beforeEach(async () => {
  now = await kept();
});
afterEach(() => now.end());

const moderation = () => moderationOf(SERVER, now);

describe('documents', () => {
  test('shows a file before it is live, and serves it once it is accepted', async () => {
    now.uploads.set('rules.md', RULES);
    const preview = sound(await moderation().read(file('rules.md'), asker));
    expect(preview.read.title).toBe('House rules');
    expect(preview.quotable.map(({ section }) => section.at(-1))).toEqual(['Visits', 'Pets']);
    expect(answerIn(SERVER, 'Where are ferrets allowed?', now)).toBeUndefined();
    expect(await moderation().accept(preview.key, asker)).toEqual({ kind: 'trouble', why: 'rights-missing' });
    const fields = { rights: 'our own', standpoint: 'the wardens' };
    sound(await moderation().editPreview(preview.key, fields, asker));
    const done = sound(await moderation().accept(preview.key, asker));
    expect(done).toMatchObject({ document: 'rules', title: 'House rules', added: 2, changed: 0, removed: 0 });
    const passage = answerIn(SERVER, 'Where are ferrets allowed?', now);
    expect(passage?.document).toMatchObject({ id: 'rules', standpoint: 'the wardens' });
    expect(passage?.document.source.rights).toBe('our own');
    expect(await moderation().previews()).toEqual([]);
  });

  test('serves the same after a restart', async () => {
    await added(now, 'rules.md', RULES);
    const before = now.libraries.at(SERVER);
    now = await now.reopened();
    const after = now.libraries.at(SERVER);
    expect(after.corpus.version).toBe(before.corpus.version);
    expect(after.corpus.passages.map(({ id }) => id)).toEqual(before.corpus.passages.map(({ id }) => id));
    expect(answerIn(SERVER, 'Where are ferrets allowed?', now)?.document.id).toBe('rules');
  });

  test('keeps a document from every other server, and from direct messages', async () => {
    await added(now, 'rules.md', RULES);
    for (const place of [OTHER, undefined]) {
      const library = now.libraries.at(place);
      expect(library.corpus.documents.map(({ id }) => id)).toEqual(['bees']);
      expect(library.searchTerms('ferrets')).not.toHaveProperty('hits.0');
    }
    expect(await moderationOf(OTHER, now).documents()).toEqual([]);
    expect(await moderationOf(OTHER, now).original('rules' as DocumentId)).toMatchObject({
      why: 'no-longer-there',
    });
  });

  test('replaces a document, shows what is gone, and brings it back', async () => {
    await added(now, 'rules.md', RULES);
    const old = answerIn(SERVER, 'Where are ferrets allowed?', now);
    if (old === undefined) throw new Error('no passage');
    const next = RULES.replace('in the garden only', 'everywhere');
    const done = await added(now, 'rules.md', next, 'rules' as DocumentId);
    expect(done).toMatchObject({ document: 'rules', added: 0, changed: 1, removed: 0 });
    expect(now.libraries.at(SERVER).passage(old.id)).toBeUndefined();
    expect(await moderation().gone(old.id)).toMatchObject({
      text: 'Ferrets are allowed in the garden only.',
      isChanged: true,
      document: 'rules',
    });
    expect(await moderationOf(OTHER, now).gone(old.id)).toBeUndefined();
    sound(await moderation().undo(done.change ?? 0, asker));
    expect(now.libraries.at(SERVER).passage(old.id)?.document.id).toBe('rules');
    expect(await moderation().gone(old.id)).toBeUndefined();
  });

  test('removes a document, and brings it back for a week', async () => {
    await added(now, 'rules.md', RULES);
    const done = sound(await moderation().remove('rules' as DocumentId, asker));
    expect(done).toMatchObject({ title: 'House rules', added: 0, removed: 2 });
    expect(foundIn(SERVER, 'ferrets', now)).toEqual([]);
    now.clock.now += 6 * 24 * 3_600_000;
    now = await now.reopened();
    sound(await moderation().undo(done.change ?? 0, asker));
    expect(foundIn(SERVER, 'ferrets', now)).toEqual(['rules']);
    const again = sound(await moderation().remove('rules' as DocumentId, asker));
    now.clock.now += 8 * 24 * 3_600_000;
    now = await now.reopened();
    expect(await moderation().undo(again.change ?? 0, asker)).toHaveProperty('kind', 'trouble');
    expect(foundIn(SERVER, 'ferrets', now)).toEqual([]);
  });

  test('never gives a new document the id of an old one', async () => {
    await added(now, 'rules.md', RULES);
    sound(await moderation().remove('rules' as DocumentId, asker));
    const { document } = await added(now, 'rules.md', '# Rules\n\nThe lodge closes in winter.');
    expect(document).toMatch(/^rules-[0-9a-f]{8}$/u);
  });

  test('changes what a document says of itself, and when it is to be looked at again', async () => {
    await added(now, 'rules.md', RULES);
    const id = 'rules' as DocumentId;
    const fields = { title: 'Rules of the lodge', rights: 'ours', standpoint: '' };
    sound(await moderation().edit(id, fields, asker));
    expect(answerIn(SERVER, 'Where are ferrets allowed?', now)?.document.title).toBe('Rules of the lodge');
    expect(moderation().overdueSince(id)).toBeUndefined();
    expect(await moderation().review(id, '2020-01-01', asker)).toBeUndefined();
    expect(moderation().overdueSince(id)).toBe('2020-01-01');
    expect(await moderation().review(id, undefined, asker)).toBeUndefined();
    expect(moderation().overdueSince(id)).toBeUndefined();
  });

  test('keeps what is served if a change cannot be recorded', async () => {
    await added(now, 'rules.md', RULES);
    const before = now.libraries.at(SERVER);
    now.keeping.records.remove = () => Promise.reject(new Error('The disk is full; free some space.'));
    expect(await moderation().remove('rules' as DocumentId, asker)).toEqual({
      kind: 'trouble',
      why: 'not-kept',
    });
    expect(now.libraries.at(SERVER)).toBe(before);
    expect(now.told).toEqual([expect.stringContaining('The disk is full')]);
  });

  test('allows no more than the limits of a server', async () => {
    await now.end();
    now = await kept(undefined, { limits: { documents: 1, passages: 3, megabytes: 10 } });
    await added(now, 'rules.md', RULES);
    now.uploads.set('b.md', 'One.\n\nTwo.');
    expect(await moderation().read(file('b.md'), asker)).toEqual({
      kind: 'trouble',
      why: 'too-many-documents',
      most: 1,
    });
    const replacing = await moderation().read(file('b.md'), asker, 'rules' as DocumentId);
    expect(replacing).toMatchObject({ kind: 'preview', passages: 2 });
    sound(await moderation().discard(sound(replacing).key, asker));
    now.uploads.set('b.md', 'One.\n\nTwo.\n\nThree.\n\nFour.');
    expect(await moderation().read(file('b.md'), asker, 'rules' as DocumentId)).toEqual({
      kind: 'trouble',
      why: 'too-many-passages',
      most: 3,
    });
  });

  test('tells a file that cannot be read, and one that says the same', async () => {
    await added(now, 'rules.md', RULES);
    now.uploads.set('cat.md', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'));
    expect(await moderation().read(file('cat.md'), asker)).toMatchObject({
      kind: 'trouble',
      why: 'unreadable',
      sentence: expect.stringContaining('PNG'),
    });
    now.uploads.set('copy.md', RULES);
    const { alike } = sound(await moderation().read(file('copy.md'), asker));
    expect(alike).toMatchObject([{ id: 'rules', title: 'House rules', share: 1 }]);
  });
});
