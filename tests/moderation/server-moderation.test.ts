import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DocumentId, PassageId } from '../../src/corpus/document.ts';
import { ada } from '../commands/footnote.ts';
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

const role = '400000000000000001';
const asker = managerOf(SERVER);

let now: Kept;
beforeEach(async () => {
  now = await kept();
});
afterEach(() => now.end());

const moderation = () => moderationOf(SERVER, now);

describe('ServerModeration', () => {
  test('lets nobody else change anything', async () => {
    await added(now, 'rules.md', RULES);
    now.uploads.set('more.md', 'More.');
    const before = now.libraries.at(SERVER);
    const id = 'rules' as DocumentId;
    for (const other of [
      ada,
      managerOf(OTHER),
      { ...asker, place: { ...asker.place, byOwnAccount: true } },
    ]) {
      const tried = await Promise.all([
        moderation().read(file('more.md'), other),
        moderation().remove(id, other),
        moderation().edit(id, {}, other),
        moderation().undo(1, other),
        moderation().review(id, '2030-01-01', other),
        moderation().set('visibility', 'private', other),
        moderation().pin('Why?', 'bees:00000000' as PassageId, 'use', other),
        moderation().unpin(1, other),
        moderation().addAlias('lodge', 'hut', other),
        moderation().removeAlias(1, other),
        moderation().accept(1, other),
        moderation().discard(1, other),
        moderation().editPreview(1, {}, other),
      ]);
      for (const one of tried) expect(one).toEqual({ kind: 'trouble', why: 'not-allowed' });
    }
    expect(now.libraries.at(SERVER)).toBe(before);
  });

  test('asks again whether someone may, at the moment of writing', async () => {
    const moderator = { ...ada, roles: [role] };
    expect(await moderation().set('moderators', [role], asker)).toBeUndefined();
    now.uploads.set('rules.md', RULES);
    const { key } = sound(await moderation().read(file('rules.md'), moderator));
    sound(await moderation().editPreview(key, { rights: 'ours', standpoint: '' }, moderator));
    const accepting = moderation().accept(key, moderator);
    const prepared = now.libraries.prepare.bind(now.libraries);
    now.libraries.prepare = async (...given) => {
      const made = await prepared(...given);
      await now.keeping.records.setSetting(SERVER, 'moderators', [], asker.id);
      await moderation().reread();
      return made;
    };
    expect(await accepting).toEqual({ kind: 'trouble', why: 'not-allowed' });
    expect(foundIn(SERVER, 'ferrets', now)).toEqual([]);
    expect(await moderation().documents()).toEqual([]);
  });

  test('reads again before the next change what could not be read after the last one', async () => {
    const { records } = now.keeping;
    const reading = records.settings.bind(records);
    records.settings = () => Promise.reject(new Error('The disk fails.'));
    expect(await moderation().set('visibility', 'private', asker)).toBeUndefined();
    expect(moderation().settings.visibility).toBeUndefined();
    expect(now.told).toHaveLength(1);
    records.settings = reading;
    await moderation().set('language', 'de', asker);
    expect(moderation().settings).toMatchObject({ visibility: 'private', language: 'de' });
  });

  test('finds another name of a term at once, and no longer once it is removed', async () => {
    await added(now, 'rules.md', RULES);
    const alias = sound(await moderation().addAlias('lodge', 'dacha', asker));
    expect(answerIn(SERVER, 'When do visitors leave the dacha?', now)?.section.at(-1)).toBe('Visits');
    expect(moderation().aliases).toMatchObject([{ term: 'lodge', also: 'dacha' }]);
    expect(await moderation().addAlias('lodge', ' ', asker)).toHaveProperty('why', 'wrong-alias');
    expect(await moderation().removeAlias(alias.key, asker)).toBeUndefined();
    expect(now.libraries.at(SERVER).corpus.glossary).toEqual([]);
  });

  test('keeps pins, and gives up its documents in one archive', async () => {
    await added(now, 'rules.md', RULES);
    const [passage] = now.libraries.at(SERVER).corpus.passages.slice(-1);
    if (passage === undefined) throw new Error('no passage');
    const pin = sound(await moderation().pin('May I bring my weasel?', passage.id, 'use', asker));
    expect(moderation().pins).toEqual([pin]);
    expect(await moderation().unpin(pin.key, asker)).toBeUndefined();
    expect(moderation().pins).toEqual([]);
    expect(sound(await moderation().original('rules' as DocumentId))).toMatchObject({ name: 'rules.md' });
    const { bytes } = sound(await moderation().export());
    expect(Buffer.from(bytes).includes('rules.md')).toBe(true);
  });
});
