import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NotChanged } from '../../../src/store/records/record.ts';
import {
  DAY,
  documentId,
  gonePassage,
  OTHER,
  PERSON,
  passageId,
  publish,
  SERVER,
  type TestRecords,
  testRecords,
  upload,
} from '../../support/records.ts';

let at: TestRecords;
beforeEach(async () => {
  at = await testRecords();
});
afterEach(() => at.remove());

const RULES = documentId('rules');
const live = async () =>
  (await at.records.versions(SERVER)).map(({ document, number, fields }) => [document, number, fields.title]);
const remove = (gone = [gonePassage('p1', { isChanged: false })]) =>
  at.records.remove({ server: SERVER, document: RULES, gone, by: PERSON });
const replace = (content: string, given = {}) =>
  publish(at.records, 'rules', content, { replaces: RULES, fields: { title: content }, ...given });
const add = (content = 'one', given = {}) =>
  publish(at.records, 'rules', content, { fields: { title: content }, ...given });

describe('goLive()', () => {
  test('adds a document as version 1, with a line of the audit that can be undone for a week', async () => {
    const version = await add();
    expect(version).toMatchObject({
      document: 'rules',
      number: 1,
      fields: { title: 'one' },
      by: PERSON,
      at: at.now,
    });
    expect(await at.records.versions(SERVER)).toEqual([version]);
    expect(await at.records.previews(SERVER)).toEqual([]);
    expect(await at.records.changes(SERVER, { limit: 9 })).toEqual([
      {
        key: expect.any(Number),
        kind: 'add',
        subject: 'rules',
        detail: 'one',
        by: PERSON,
        at: at.now,
        undoUntil: at.now + 7 * DAY,
      },
    ]);
    expect((await at.records.original(version))?.toString()).toBe('one');
    expect((await at.records.text(version))?.toString()).toBe('read from one');
  });

  test('replaces a document, keeps its place, and says which passages are gone', async () => {
    await add();
    await publish(at.records, 'other', 'other');
    const version = await replace('two', { gone: [gonePassage('p1')] });
    expect(version.number).toBe(2);
    expect(await live()).toEqual([
      ['rules', 2, 'two'],
      ['other', 1, undefined],
    ]);
    expect(await at.records.gone(SERVER, passageId('p1'))).toEqual(gonePassage('p1'));
    expect((await at.records.history(SERVER, RULES)).map(({ number }) => number)).toEqual([1, 2]);
    expect((await at.records.changes(SERVER, { limit: 1 }))[0]).toMatchObject({
      kind: 'replace',
      detail: 'two',
    });
  });

  test('keeps a date of review that is to come, and drops one that is due', async () => {
    await add();
    await at.records.setReview(SERVER, RULES, '2030-01-01', PERSON);
    expect((await replace('two')).reviewBy).toBe('2030-01-01');
    await at.records.setReview(SERVER, RULES, '2020-01-01', PERSON);
    expect((await replace('three')).reviewBy).toBeUndefined();
  });

  test.each([
    ['a preview that was used', async () => 1],
    [
      'a preview of another server',
      async () => (await at.records.addPreview(upload('b', { server: OTHER }))).key,
    ],
  ])('refuses %s, and changes nothing', async (_, key) => {
    const preview = await key();
    const given = {
      server: SERVER,
      preview,
      document: RULES,
      fields: {},
      gone: [gonePassage('p1')],
      by: PERSON,
    };
    await expect(at.records.goLive(given)).rejects.toThrow(NotChanged);
    expect(await live()).toEqual([]);
    expect(await at.records.gone(SERVER, passageId('p1'))).toBeUndefined();
    expect(await at.records.servers()).not.toContain(SERVER);
  });

  test('refuses a new document if one of its id was added meanwhile', async () => {
    const { key } = await at.records.addPreview(upload('mine'));
    await add('theirs');
    const given = { server: SERVER, preview: key, document: RULES, fields: {}, gone: [], by: PERSON };
    await expect(at.records.goLive(given)).rejects.toThrow('was added meanwhile');
    expect(await live()).toEqual([['rules', 1, 'theirs']]);
    expect(await at.records.preview(SERVER, key)).toBeDefined();
  });

  test('refuses to replace a document that was removed meanwhile, or another one', async () => {
    await add();
    const { key } = await at.records.addPreview(upload('two', { replaces: RULES }));
    const given = { server: SERVER, preview: key, document: RULES, fields: {}, gone: [], by: PERSON };
    await expect(at.records.goLive({ ...given, document: documentId('other') })).rejects.toThrow(TypeError);
    await remove();
    await expect(at.records.goLive(given)).rejects.toThrow('was removed meanwhile');
    expect(await live()).toEqual([]);
  });

  test('numbers go on after a document was removed', async () => {
    await add();
    await remove();
    expect((await add('again')).number).toBe(2);
  });

  test('writes nothing if one of its rows cannot be written', async () => {
    const { key } = await at.records.addPreview(upload('one'));
    const bad = gonePassage('bad\0id');
    const given = {
      server: SERVER,
      preview: key,
      document: RULES,
      fields: {},
      gone: [gonePassage('p1'), bad],
      by: PERSON,
    };
    await expect(at.records.goLive(given)).rejects.toThrow(TypeError);
    expect(await live()).toEqual([]);
    expect(await at.records.gone(SERVER, passageId('p1'))).toBeUndefined();
    expect(await at.records.changes(SERVER, { limit: 9 })).toEqual([]);
    expect(await at.records.preview(SERVER, key)).toBeDefined();
  });
});

describe('remove()', () => {
  test('takes a document out of service, and says which passages are gone', async () => {
    await add();
    expect(await remove()).toMatchObject({
      kind: 'remove',
      subject: 'rules',
      detail: 'one',
      undoUntil: at.now + 7 * DAY,
    });
    expect(await live()).toEqual([]);
    expect(await at.records.gone(SERVER, passageId('p1'))).toMatchObject({ isChanged: false });
    expect(await at.records.history(SERVER, RULES)).toHaveLength(1);
  });

  test('refuses what is not live', async () => {
    await expect(remove()).rejects.toThrow(NotChanged);
    expect(await at.records.gone(SERVER, passageId('p1'))).toBeUndefined();
  });
});

describe('setFields()', () => {
  test('makes a new version of the same file', async () => {
    const { key: _key, ...first } = await add();
    await at.records.setReview(SERVER, RULES, '2030-01-01', PERSON);
    const fields = { title: 'Better', author: 'A\0' };
    const { key: _, ...second } = await at.records.setFields({
      server: SERVER,
      document: RULES,
      fields,
      gone: [gonePassage('p1')],
      by: '9',
    });
    expect(second).toEqual({ ...first, number: 2, fields, by: '9', reviewBy: '2030-01-01' });
    expect(await live()).toEqual([['rules', 2, 'Better']]);
    expect(await at.records.gone(SERVER, passageId('p1'))).toBeDefined();
    expect((await at.records.original({ ...second }))?.toString()).toBe('one');
    expect((await at.records.changes(SERVER, { limit: 1 }))[0]).toMatchObject({ kind: 'fields', by: '9' });
  });

  test('refuses what is not live', async () => {
    const given = { server: SERVER, document: RULES, fields: {}, gone: [], by: PERSON };
    await expect(at.records.setFields(given)).rejects.toThrow(NotChanged);
  });
});

describe('setReview()', () => {
  test('sets and removes the date of the live version', async () => {
    await add();
    expect((await at.records.setReview(SERVER, RULES, '2030-01-01', PERSON)).reviewBy).toBe('2030-01-01');
    expect((await at.records.setReview(SERVER, RULES, undefined, PERSON)).reviewBy).toBeUndefined();
    expect(await at.records.changes(SERVER, { limit: 2 })).toMatchObject([
      { kind: 'review', subject: 'rules' },
      { kind: 'review', detail: '2030-01-01' },
    ]);
  });

  test('refuses what is not live', async () => {
    await expect(at.records.setReview(SERVER, RULES, undefined, PERSON)).rejects.toThrow(NotChanged);
  });
});
