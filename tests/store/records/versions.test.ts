import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  documentId,
  filesBelow,
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

const RULES = documentId('rules');

test('versionsOf() lists live versions in the order in which their documents were first added', async () => {
  for (const id of ['c', 'a', 'b']) await publish(at.records, id, id);
  await publish(at.records, 'a', 'new', { replaces: documentId('a') });
  await publish(at.records, 'z', 'z', { server: OTHER });
  await at.records.remove({ server: SERVER, document: documentId('c'), gone: [], by: PERSON });
  await publish(at.records, 'c', 'again');
  expect((await at.records.versions(SERVER)).map(({ document }) => document)).toEqual(['c', 'a', 'b']);
  expect((await at.records.versions(OTHER)).map(({ document }) => document)).toEqual(['z']);
});

test('historyOf() has all versions of one document of one server', async () => {
  const first = await publish(at.records, 'rules', 'one');
  const second = await publish(at.records, 'rules', 'two', { replaces: RULES });
  await publish(at.records, 'other', 'one');
  await publish(at.records, 'rules', 'one', { server: OTHER });
  expect(await at.records.history(SERVER, RULES)).toEqual([first, second]);
  expect(await at.records.history(SERVER, documentId('none'))).toEqual([]);
});

test('neededFiles() keeps the file of a version that was replaced, as long as that can be undone', async () => {
  const first = await publish(at.records, 'rules', 'one');
  await publish(at.records, 'rules', 'two', { replaces: RULES });
  await at.records.tidy();
  expect((await at.records.original(first))?.toString()).toBe('one');
  at.now += 8 * 24 * 60 * 60 * 1000;
  await at.records.tidy();
  expect(await at.records.original(first)).toBeUndefined();
  expect(filesBelow(at.folder)).toHaveLength(3);
});
