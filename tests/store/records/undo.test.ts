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
