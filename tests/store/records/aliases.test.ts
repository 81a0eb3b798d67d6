import { afterEach, beforeEach, expect, test } from 'vitest';
import { NotChanged } from '../../../src/store/records/record.ts';
import { OTHER, PERSON, SERVER, type TestRecords, testRecords } from '../../support/records.ts';

let at: TestRecords;
beforeEach(async () => {
  at = await testRecords();
});
afterEach(() => at.remove());

const alias = (term: string, also: string, server = SERVER) =>
  at.records.alias({ server, term, also, by: PERSON });

test('aliasesOf() lists other names in their order, for one server', async () => {
  const first = await alias('terms of service', 'TOS');
  const second = await alias('terms of service', 'terms');
  await alias('terms of service', 'TOS', OTHER);
  expect(first).toEqual({ key: first.key, term: 'terms of service', also: 'TOS', by: PERSON, at: at.now });
  expect(await at.records.aliases(SERVER)).toEqual([first, second]);
});

test('addAlias() refuses what there is already', async () => {
  await alias('terms', 'TOS');
  await expect(alias('terms', 'TOS')).rejects.toThrow(NotChanged);
  expect(await at.records.aliases(SERVER)).toHaveLength(1);
  expect(await at.records.changes(SERVER, { limit: 9 })).toMatchObject([
    { kind: 'alias', subject: 'terms', detail: 'TOS' },
  ]);
});

test('removeAlias() removes one, and not that of another server', async () => {
  const { key } = await alias('terms', 'TOS');
  await expect(at.records.unalias(OTHER, key, PERSON)).rejects.toThrow(NotChanged);
  await at.records.unalias(SERVER, key, PERSON);
  await expect(at.records.unalias(SERVER, key, PERSON)).rejects.toThrow(NotChanged);
  expect(await at.records.aliases(SERVER)).toEqual([]);
  expect(await at.records.changes(SERVER, { limit: 1 })).toMatchObject([
    { kind: 'unalias', subject: 'terms', detail: 'TOS' },
  ]);
});
