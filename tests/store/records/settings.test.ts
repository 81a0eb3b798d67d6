import { afterEach, beforeEach, expect, test } from 'vitest';
import { OTHER, PERSON, SERVER, type TestRecords, testRecords } from '../../support/records.ts';

let at: TestRecords;
beforeEach(async () => {
  at = await testRecords();
});
afterEach(() => at.remove());

test('settingsOf() has values as they were set, for one server', async () => {
  await at.records.setSetting(SERVER, 'answers', 'public', PERSON);
  await at.records.setSetting(SERVER, 'roles', ['1', '2'], PERSON);
  await at.records.setSetting(SERVER, 'off', false, PERSON);
  await at.records.setSetting(SERVER, 'none', null, PERSON);
  await at.records.setSetting(OTHER, 'answers', 'private', PERSON);
  expect(await at.records.settings(SERVER)).toEqual({
    answers: 'public',
    roles: ['1', '2'],
    off: false,
    none: null,
  });
});

test('writeSetting() replaces a value, and removes it if it is undefined', async () => {
  await at.records.setSetting(SERVER, 'answers', 'public', PERSON);
  await at.records.setSetting(SERVER, 'answers', 'private', PERSON);
  expect(await at.records.settings(SERVER)).toEqual({ answers: 'private' });
  await at.records.setSetting(SERVER, 'answers', undefined, PERSON);
  expect(await at.records.settings(SERVER)).toEqual({});
  expect(
    (await at.records.changes(SERVER, { limit: 9 })).map(({ kind, subject, detail }) => [
      kind,
      subject,
      detail,
    ]),
  ).toEqual([
    ['setting', 'answers', undefined],
    ['setting', 'answers', '"private"'],
    ['setting', 'answers', '"public"'],
  ]);
});
