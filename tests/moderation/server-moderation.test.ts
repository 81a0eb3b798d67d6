import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DocumentId, PassageId } from '../../src/corpus/document.ts';
import { isTrouble } from '../../src/moderation/keeping.ts';
import type { ServerModeration } from '../../src/moderation/server-moderation.ts';
import { ada } from '../commands/footnote.ts';
import { file, type Kept, kept, managerOf, OTHER, SERVER } from './kept.ts';

const RULES = [
  '---\ntitle: House rules\nlanguage: en\n---',
  '# House rules',
  '## Visits',
  'Visitors leave the lodge before midnight.',
  '## Pets',
  'Ferrets are allowed in the garden only.',
].join('\n\n');

const asker = managerOf(SERVER);
const role = '400000000000000001';

let now: Kept;
beforeEach(async () => {
  now = await kept();
});
afterEach(() => now.end());

function of(server: string, { servers }: Kept = now): ServerModeration {
  const found = servers.moderationIn({ kind: 'server', server, channel: '3', byOwnAccount: false });
  if (found === undefined) throw new Error('no server');
  return found;
}

function sound<Result>(result: Result): Exclude<Result, { kind: 'trouble' }> {
  if (isTrouble(result)) throw new Error(`${result.why}: ${result.sentence}`);
  return result as Exclude<Result, { kind: 'trouble' }>;
}

/** Uploads a text and makes it live. */
async function added(name: string, text: string, replaces?: DocumentId, server = SERVER) {
  now.uploads.set(name, text);
  const moderation = of(server);
  const manager = managerOf(server);
  const { key, fields } = sound(await moderation.read(file(name), manager, replaces));
  sound(await moderation.editPreview(key, { ...fields, rights: 'ours', standpoint: '' }, manager));
  return sound(await moderation.accept(key, manager));
}

const found = (server: string, words: string, { libraries }: Kept = now) => {
  const search = libraries.at(server).searchTerms(words);
  return 'hits' in search ? search.hits.map(({ passage }) => passage.document.id) : [];
};
const answers = (words: string, server = SERVER) => {
  const answer = now.libraries.at(server).ask(words);
  return answer.kind === 'answer' && answer.level === 'answer' ? answer.hits[0]?.passage : undefined;
};

describe('ServerModeration', () => {
  test('shows a file before it is live, and serves it once it is accepted', async () => {
    now.uploads.set('rules.md', RULES);
    const preview = sound(await of(SERVER).read(file('rules.md'), asker));
    expect(preview.read.title).toBe('House rules');
    expect(preview.quotable.map(({ section }) => section.at(-1))).toEqual(['Visits', 'Pets']);
    expect(answers('Where are ferrets allowed?')).toBeUndefined();
    expect(await of(SERVER).accept(preview.key, asker)).toEqual({ kind: 'trouble', why: 'rights-missing' });
    const fields = { rights: 'our own', standpoint: 'the wardens' };
    sound(await of(SERVER).editPreview(preview.key, fields, asker));
    const done = sound(await of(SERVER).accept(preview.key, asker));
    expect(done).toMatchObject({ document: 'rules', title: 'House rules', added: 2, changed: 0, removed: 0 });
    const passage = answers('Where are ferrets allowed?');
    expect(passage?.document).toMatchObject({ id: 'rules', standpoint: 'the wardens' });
    expect(passage?.document.source.rights).toBe('our own');
    expect(await of(SERVER).previews()).toEqual([]);
  });

  test('serves the same after a restart', async () => {
    await added('rules.md', RULES);
    const before = now.libraries.at(SERVER);
    now = await now.reopened();
    const after = now.libraries.at(SERVER);
    expect(after.corpus.version).toBe(before.corpus.version);
    expect(after.corpus.passages.map(({ id }) => id)).toEqual(before.corpus.passages.map(({ id }) => id));
    expect(answers('Where are ferrets allowed?')?.document.id).toBe('rules');
  });

  test('keeps a document from every other server, and from direct messages', async () => {
    await added('rules.md', RULES);
    for (const place of [OTHER, undefined]) {
      const library = now.libraries.at(place);
      expect(library.corpus.documents.map(({ id }) => id)).toEqual(['bees']);
      expect(library.searchTerms('ferrets')).not.toHaveProperty('hits.0');
    }
    expect(await of(OTHER).documents()).toEqual([]);
    expect(await of(OTHER).original('rules' as DocumentId)).toMatchObject({ why: 'no-longer-there' });
  });

  test('replaces a document, shows what is gone, and brings it back', async () => {
    await added('rules.md', RULES);
    const old = answers('Where are ferrets allowed?');
    if (old === undefined) throw new Error('no passage');
    const next = RULES.replace('in the garden only', 'everywhere');
    const done = await added('rules.md', next, 'rules' as DocumentId);
    expect(done).toMatchObject({ document: 'rules', added: 0, changed: 1, removed: 0 });
    expect(now.libraries.at(SERVER).passage(old.id)).toBeUndefined();
    expect(await of(SERVER).gone(old.id)).toMatchObject({
      text: 'Ferrets are allowed in the garden only.',
      isChanged: true,
      document: 'rules',
    });
    expect(await of(OTHER).gone(old.id)).toBeUndefined();
    sound(await of(SERVER).undo(done.change ?? 0, asker));
    expect(now.libraries.at(SERVER).passage(old.id)?.document.id).toBe('rules');
    expect(await of(SERVER).gone(old.id)).toBeUndefined();
  });

  test('removes a document, and brings it back for a week', async () => {
    await added('rules.md', RULES);
    const done = sound(await of(SERVER).remove('rules' as DocumentId, asker));
    expect(done).toMatchObject({ title: 'House rules', added: 0, removed: 2 });
    expect(found(SERVER, 'ferrets')).toEqual([]);
    now.clock.now += 6 * 24 * 3_600_000;
    now = await now.reopened();
    sound(await of(SERVER).undo(done.change ?? 0, asker));
    expect(found(SERVER, 'ferrets')).toEqual(['rules']);
    const again = sound(await of(SERVER).remove('rules' as DocumentId, asker));
    now.clock.now += 8 * 24 * 3_600_000;
    now = await now.reopened();
    expect(await of(SERVER).undo(again.change ?? 0, asker)).toHaveProperty('kind', 'trouble');
    expect(found(SERVER, 'ferrets')).toEqual([]);
  });

  test('never gives a new document the id of an old one', async () => {
    await added('rules.md', RULES);
    sound(await of(SERVER).remove('rules' as DocumentId, asker));
    const { document } = await added('rules.md', '# Rules\n\nThe lodge closes in winter.');
    expect(document).toMatch(/^rules-[0-9a-f]{8}$/u);
  });

  test('changes what a document says of itself, and when it is to be looked at again', async () => {
    await added('rules.md', RULES);
    const id = 'rules' as DocumentId;
    const fields = { title: 'Rules of the lodge', rights: 'ours', standpoint: '' };
    sound(await of(SERVER).edit(id, fields, asker));
    expect(answers('Where are ferrets allowed?')?.document.title).toBe('Rules of the lodge');
    expect(of(SERVER).isOverdue(id)).toBe(false);
    expect(await of(SERVER).review(id, '2020-01-01', asker)).toBeUndefined();
    expect(of(SERVER).isOverdue(id)).toBe(true);
    expect(await of(SERVER).review(id, undefined, asker)).toBeUndefined();
    expect(of(SERVER).isOverdue(id)).toBe(false);
  });

  test('lets nobody else change anything', async () => {
    await added('rules.md', RULES);
    now.uploads.set('more.md', 'More.');
    const before = now.libraries.at(SERVER);
    const id = 'rules' as DocumentId;
    for (const other of [
      ada,
      managerOf(OTHER),
      { ...asker, place: { ...asker.place, byOwnAccount: true } },
    ]) {
      const tried = await Promise.all([
        of(SERVER).read(file('more.md'), other),
        of(SERVER).remove(id, other),
        of(SERVER).edit(id, {}, other),
        of(SERVER).undo(1, other),
        of(SERVER).review(id, '2030-01-01', other),
        of(SERVER).set('visibility', 'private', other),
        of(SERVER).pin('Why?', 'bees:00000000' as PassageId, 'use', other),
        of(SERVER).unpin(1, other),
        of(SERVER).addAlias('lodge', 'hut', other),
        of(SERVER).removeAlias(1, other),
        of(SERVER).accept(1, other),
        of(SERVER).discard(1, other),
        of(SERVER).editPreview(1, {}, other),
      ]);
      for (const one of tried) expect(one).toEqual({ kind: 'trouble', why: 'not-allowed' });
    }
    expect(now.libraries.at(SERVER)).toBe(before);
  });

  test('asks again whether someone may, at the moment of writing', async () => {
    const moderator = { ...ada, roles: [role] };
    expect(await of(SERVER).set('moderators', [role], asker)).toBeUndefined();
    now.uploads.set('rules.md', RULES);
    const { key } = sound(await of(SERVER).read(file('rules.md'), moderator));
    sound(await of(SERVER).editPreview(key, { rights: 'ours', standpoint: '' }, moderator));
    const accepting = of(SERVER).accept(key, moderator);
    const prepared = now.libraries.prepare.bind(now.libraries);
    now.libraries.prepare = async (...given) => {
      const made = await prepared(...given);
      await now.keeping.records.setSetting(SERVER, 'moderators', [], asker.id);
      await of(SERVER).reread();
      return made;
    };
    expect(await accepting).toEqual({ kind: 'trouble', why: 'not-allowed' });
    expect(found(SERVER, 'ferrets')).toEqual([]);
    expect(await of(SERVER).documents()).toEqual([]);
  });

  test('keeps what is served if a change cannot be recorded', async () => {
    await added('rules.md', RULES);
    const before = now.libraries.at(SERVER);
    now.keeping.records.remove = () => Promise.reject(new Error('The disk is full; free some space.'));
    expect(await of(SERVER).remove('rules' as DocumentId, asker)).toEqual({
      kind: 'trouble',
      why: 'not-kept',
      sentence: 'The disk is full; free some space.',
    });
    expect(now.libraries.at(SERVER)).toBe(before);
    expect(now.told).toEqual([expect.stringContaining('The disk is full')]);
  });

  test('allows no more than the limits of a server', async () => {
    await now.end();
    now = await kept(undefined, { limits: { documents: 1, passages: 3, megabytes: 10 } });
    await added('rules.md', RULES);
    now.uploads.set('b.md', 'One.\n\nTwo.');
    expect(await of(SERVER).read(file('b.md'), asker)).toEqual({
      kind: 'trouble',
      why: 'too-many-documents',
      most: 1,
    });
    const replacing = await of(SERVER).read(file('b.md'), asker, 'rules' as DocumentId);
    expect(replacing).toMatchObject({ kind: 'preview', passages: 2 });
    sound(await of(SERVER).discard(sound(replacing).key, asker));
    now.uploads.set('b.md', 'One.\n\nTwo.\n\nThree.\n\nFour.');
    expect(await of(SERVER).read(file('b.md'), asker, 'rules' as DocumentId)).toEqual({
      kind: 'trouble',
      why: 'too-many-passages',
      most: 3,
    });
  });

  test('tells a file that cannot be read, and one that says the same', async () => {
    await added('rules.md', RULES);
    now.uploads.set('cat.md', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'));
    expect(await of(SERVER).read(file('cat.md'), asker)).toMatchObject({
      kind: 'trouble',
      why: 'unreadable',
      sentence: expect.stringContaining('PNG'),
    });
    now.uploads.set('copy.md', RULES);
    const { alike } = sound(await of(SERVER).read(file('copy.md'), asker));
    expect(alike).toMatchObject([{ id: 'rules', title: 'House rules', share: 1 }]);
  });

  test('finds another name of a term at once, and no longer once it is removed', async () => {
    await added('rules.md', RULES);
    const alias = sound(await of(SERVER).addAlias('lodge', 'dacha', asker));
    expect(answers('When do visitors leave the dacha?')?.section.at(-1)).toBe('Visits');
    expect(of(SERVER).aliases).toMatchObject([{ term: 'lodge', also: 'dacha' }]);
    expect(await of(SERVER).addAlias('lodge', ' ', asker)).toHaveProperty('why', 'wrong-alias');
    expect(await of(SERVER).removeAlias(alias.key, asker)).toBeUndefined();
    expect(now.libraries.at(SERVER).corpus.glossary).toEqual([]);
  });

  test('keeps pins, and gives up its documents in one archive', async () => {
    await added('rules.md', RULES);
    const [passage] = now.libraries.at(SERVER).corpus.passages.slice(-1);
    if (passage === undefined) throw new Error('no passage');
    const pin = sound(await of(SERVER).pin('May I bring my weasel?', passage.id, 'use', asker));
    expect(of(SERVER).pins).toEqual([pin]);
    expect(await of(SERVER).unpin(pin.key, asker)).toBeUndefined();
    expect(of(SERVER).pins).toEqual([]);
    expect(sound(await of(SERVER).original('rules' as DocumentId))).toMatchObject({ name: 'rules.md' });
    const { bytes } = sound(await of(SERVER).export());
    expect(Buffer.from(bytes).includes('rules.md')).toBe(true);
  });
});
