import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  gonePassage,
  OTHER,
  passageId,
  SERVER,
  type TestRecords,
  testRecords,
} from '../../support/records.ts';

let at: TestRecords;
beforeEach(async () => {
  at = await testRecords();
});
afterEach(() => at.remove());

test.each([SERVER, ''])(
  'goneOf() is a passage of server "%s" as it was, to the last character',
  async (server) => {
    const passage = gonePassage('p1', { text: 'a\0b \ud83d "😀"\n' });
    await at.records.addGone(server, [passage, gonePassage('p2')]);
    expect(await at.records.gone(server, passage.id)).toEqual(passage);
    expect(await at.records.gone(OTHER, passage.id)).toBeUndefined();
    expect(await at.records.gone(server, passageId('p3'))).toBeUndefined();
  },
);

test('writeGone() replaces what was written before', async () => {
  await at.records.addGone('', [gonePassage('p1')]);
  const later = gonePassage('p1', { text: 'later', at: 2000, isChanged: false });
  await at.records.addGone('', [later]);
  expect(await at.records.gone('', later.id)).toEqual(later);
});

test('removeGone() removes passages that are served again, of one server alone', async () => {
  const [p1, p2] = [gonePassage('p1'), gonePassage('p2')];
  await at.records.addGone(SERVER, [p1, p2]);
  await at.records.addGone('', [p1]);
  await at.records.clearGone(SERVER, [p1.id, passageId('p3')]);
  expect(await at.records.gone(SERVER, p1.id)).toBeUndefined();
  expect(await at.records.gone(SERVER, p2.id)).toEqual(p2);
  expect(await at.records.gone('', p1.id)).toEqual(p1);
});

test('writeGone() and removeGone() take thousands of passages, and let others work meanwhile', async () => {
  const passages = Array.from({ length: 1001 }, (_, index) => gonePassage(`p${index}`));
  const later = gonePassage('p7', { text: 'later' });
  let turns = 0;
  const counting = setInterval(() => turns++, 0);
  await at.records.addGone(SERVER, [...passages, later]);
  clearInterval(counting);
  expect(turns).toBeGreaterThan(0);
  expect(await at.records.gone(SERVER, later.id)).toEqual(later);
  expect(await at.records.gone(SERVER, passageId('p1000'))).toEqual(passages[1000]);
  await at.records.clearGone(
    SERVER,
    passages.slice(0, -1).map(({ id }) => id),
  );
  expect(await at.records.gone(SERVER, passageId('p999'))).toBeUndefined();
  expect(await at.records.gone(SERVER, passageId('p1000'))).toEqual(passages[1000]);
});
