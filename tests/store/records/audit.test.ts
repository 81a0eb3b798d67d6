import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  documentId,
  OTHER,
  PERSON,
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

describe('changesOf()', () => {
  test('lists the latest first, a page at a time, for one server', async () => {
    for (let value = 1; value <= 5; value++) await at.records.setSetting(SERVER, 'n', value, PERSON);
    await at.records.setSetting(OTHER, 'n', 9, PERSON);
    const details = async (page: { limit: number; before?: number }) =>
      (await at.records.changes(SERVER, page)).map(({ detail }) => detail);
    expect(await details({ limit: 2 })).toEqual(['5', '4']);
    const [, last] = await at.records.changes(SERVER, { limit: 2 });
    expect(await details({ limit: 9, before: last?.key ?? 0 })).toEqual(['3', '2', '1']);
    expect(await details({ limit: 9, before: 1 })).toEqual([]);
  });

  test('lists the changes of one document', async () => {
    await publish(at.records, 'rules', 'one');
    await publish(at.records, 'visits', 'two');
    await at.records.setReview(SERVER, documentId('rules'), '2030-01-01', PERSON);
    const kinds = async (document: string) =>
      (await at.records.changes(SERVER, { limit: 9, document })).map(({ kind }) => kind);
    expect(await kinds('rules')).toEqual(['review', 'add']);
    expect(await kinds('visits')).toEqual(['add']);
    expect(await kinds('bees')).toEqual([]);
  });

  test('is empty for a server of which nothing is recorded', async () => {
    expect(await at.records.changes(SERVER, { limit: 9 })).toEqual([]);
  });
});

test('lastChangeOf() is the latest change of one document', async () => {
  await publish(at.records, 'rules', 'one');
  await publish(at.records, 'other', 'two');
  expect(await at.records.lastChange(SERVER, documentId('rules'))).toMatchObject({
    kind: 'add',
    subject: 'rules',
  });
  expect(await at.records.lastChange(OTHER, documentId('rules'))).toBeUndefined();
});

test('audit() refuses a person without an id of digits, and the change with it', async () => {
  await expect(at.records.setSetting(SERVER, 'n', 1, 'Eve')).rejects.toThrow(TypeError);
  expect(await at.records.settings(SERVER)).toEqual({});
  expect(await at.records.servers()).toEqual([]);
});
