import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NotChanged } from '../../../src/store/records/record.ts';
import {
  DAY,
  documentId,
  filesBelow,
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
const last = async () => (await at.records.lastChange(SERVER, RULES))?.key ?? 0;
const undo = async (change: number, given = {}) =>
  at.records.undo({ server: SERVER, change, gone: [], returned: [], by: PERSON, ...given });
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

describe('undo()', () => {
  test('takes back an add', async () => {
    await add();
    expect(await undo(await last(), { gone: [gonePassage('p1')] })).toBeUndefined();
    expect(await live()).toEqual([]);
    expect(await at.records.gone(SERVER, passageId('p1'))).toBeDefined();
    expect((await at.records.changes(SERVER, { limit: 1 }))[0]).toMatchObject({
      kind: 'undo',
      subject: 'rules',
      detail: 'add',
    });
  });

  test('takes back a replacement: the version before is as it was', async () => {
    const first = await add();
    await replace('two', { gone: [gonePassage('p1')] });
    const gone = [gonePassage('p2')];
    expect(await undo(await last(), { gone, returned: [passageId('p1')] })).toEqual(first);
    expect(await at.records.versions(SERVER)).toEqual([first]);
    expect(await at.records.gone(SERVER, passageId('p1'))).toBeUndefined();
    expect(await at.records.gone(SERVER, passageId('p2'))).toBeDefined();
    expect((await replace('three')).number).toBe(3);
  });

  test('takes back a removal to the last moment of the week, and the files are still there', async () => {
    const first = await add();
    const { key } = await remove();
    at.now += 7 * DAY;
    await at.reopen();
    expect(await undo(key, { returned: [passageId('p1')] })).toEqual(first);
    expect((await at.records.original(first))?.toString()).toBe('one');
    expect((await at.records.text(first))?.toString()).toBe('read from one');
  });

  test('refuses after a week, when the files are deleted', async () => {
    await add();
    const { key } = await remove();
    at.now += 7 * DAY + 1;
    await expect(undo(key)).rejects.toThrow('more than a week old');
    expect(await live()).toEqual([]);
    await at.records.tidy();
    expect(filesBelow(at.folder)).toEqual(['footnote.db']);
    expect(await at.records.history(SERVER, RULES)).toHaveLength(1);
  });

  test.each([
    ['was replaced again', () => replace('three')],
    [
      'got other fields',
      () => at.records.setFields({ server: SERVER, document: RULES, fields: {}, gone: [], by: PERSON }),
    ],
    ['got a date of review', () => at.records.setReview(SERVER, RULES, '2030-01-01', PERSON)],
    ['was removed', () => remove()],
    ['was undone already', async () => undo(await last())],
  ])('refuses a change if the document %s since', async (_, change) => {
    await add();
    await replace('two');
    const key = await last();
    await change();
    const before = await live();
    await expect(undo(key)).rejects.toThrow('was changed again since');
    expect(await live()).toEqual(before);
  });

  test('is not hindered by a change of another document', async () => {
    await add();
    const key = await last();
    await publish(at.records, 'other', 'other');
    await undo(key);
    expect(await live()).toEqual([['other', 1, undefined]]);
  });

  test('refuses changes of another server, of another kind, and those that do not exist', async () => {
    await add();
    const key = await last();
    await at.records.setSetting(SERVER, 'answers', 'public', PERSON);
    const [setting] = await at.records.changes(SERVER, { limit: 1 });
    await expect(undo(key, { server: OTHER })).rejects.toThrow(NotChanged);
    await expect(undo(setting?.key ?? 0)).rejects.toThrow(NotChanged);
    await expect(undo(999)).rejects.toThrow(NotChanged);
    expect(await live()).toHaveLength(1);
  });
});

test('undoing() is what an undo would do, and refuses what undo() refuses', async () => {
  const first = await add();
  const added = await last();
  expect(await at.records.undoing(SERVER, added)).toMatchObject({ document: 'rules', from: first });
  await replace('two');
  await undo(await last());
  const third = await replace('three');
  const replaced = await last();
  expect(await at.records.undoing(SERVER, replaced)).toMatchObject({ from: third, to: first });
  await expect(at.records.undoing(SERVER, added)).rejects.toThrow(NotChanged);
  await expect(at.records.undoing(OTHER, replaced)).rejects.toThrow(NotChanged);
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
