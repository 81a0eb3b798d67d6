import { afterEach, beforeEach, expect, test } from 'vitest';
import { NotChanged } from '../../../src/store/records/record.ts';
import { OTHER, PERSON, passageId, SERVER, type TestRecords, testRecords } from '../../support/records.ts';

let at: TestRecords;
beforeEach(async () => {
  at = await testRecords();
});
afterEach(() => at.remove());

const pin = (question: string, passage: string, verdict: 'use' | 'not' = 'use', server = SERVER) =>
  at.records.pin({ server, question, passage: passageId(passage), verdict, by: PERSON });
const kinds = async () =>
  (await at.records.changes(SERVER, { limit: 9 })).map(({ kind, subject, detail }) => [
    kind,
    subject,
    detail,
  ]);

test('pinsOf() lists decisions in their order, for one server', async () => {
  const first = await pin('Who?', 'p1');
  const second = await pin('Who?', 'p2', 'not');
  await pin('Who?', 'p1', 'use', OTHER);
  expect(first).toEqual({
    key: first.key,
    question: 'Who?',
    passage: 'p1',
    verdict: 'use',
    by: PERSON,
    at: at.now,
  });
  expect(await at.records.pins(SERVER)).toEqual([first, second]);
});

test('addPin() takes the place of an earlier decision about the same question and passage', async () => {
  await pin('Who?', 'p1', 'use');
  const second = await pin('Who?', 'p1', 'not');
  expect(await at.records.pins(SERVER)).toEqual([second]);
  expect(await kinds()).toEqual([
    ['block', 'Who?', 'p1'],
    ['pin', 'Who?', 'p1'],
  ]);
});

test('removePin() removes one, and not that of another server', async () => {
  const use = await pin('Who?', 'p1', 'use');
  const not = await pin('Who?', 'p2', 'not');
  await expect(at.records.unpin(OTHER, use.key, PERSON)).rejects.toThrow(NotChanged);
  await at.records.unpin(SERVER, use.key, PERSON);
  await at.records.unpin(SERVER, not.key, PERSON);
  await expect(at.records.unpin(SERVER, not.key, PERSON)).rejects.toThrow(NotChanged);
  expect(await at.records.pins(SERVER)).toEqual([]);
  // The text of a question is kept no longer than the decision about it.
  expect(await kinds()).toEqual([
    ['unblock', 'p2', 'p2'],
    ['unpin', 'p1', 'p1'],
    ['block', 'p2', 'p2'],
    ['pin', 'p1', 'p1'],
  ]);
});

test('removePin() leaves the question in the audit while another decision about it is left', async () => {
  const use = await pin('Who?', 'p1', 'use');
  await pin('Who?', 'p2', 'not');
  await at.records.unpin(SERVER, use.key, PERSON);
  expect(await kinds()).toEqual([
    ['unpin', 'p1', 'p1'],
    ['block', 'Who?', 'p2'],
    ['pin', 'Who?', 'p1'],
  ]);
});
