import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NotChanged } from '../../../src/store/records/record.ts';
import {
  DAY,
  documentId,
  filesBelow,
  OTHER,
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

test('previewOf() is a preview as it was uploaded, for its server alone', async () => {
  const given = upload('one', {
    name: 'Rules 2026.MD',
    fields: { title: 'T' },
    replaces: documentId('rules'),
  });
  const preview = await at.records.addPreview(given);
  expect(preview).toEqual({
    key: expect.any(Number),
    server: SERVER,
    name: 'Rules 2026.MD',
    original: expect.stringMatching(/^[\da-f]{64}$/u),
    text: expect.stringMatching(/^[\da-f]{64}$/u),
    size: 3,
    passages: 3,
    fields: { title: 'T' },
    replaces: 'rules',
    by: given.by,
    at: at.now,
  });
  expect(await at.records.preview(SERVER, preview.key)).toEqual(preview);
  expect(await at.records.preview(OTHER, preview.key)).toBeUndefined();
  expect(filesBelow(at.folder).filter((file) => file.endsWith('.md'))).toHaveLength(1);
});

test('previewsOf() lists the oldest first', async () => {
  const first = await at.records.addPreview(upload('one'));
  const second = await at.records.addPreview(upload('two'));
  await at.records.addPreview(upload('other', { server: OTHER }));
  expect(await at.records.previews(SERVER)).toEqual([first, second]);
});

test('writePreviewFields() writes over what the file says', async () => {
  const { key } = await at.records.addPreview(upload('one'));
  expect(await at.records.setPreviewFields(SERVER, key, { title: 'New' })).toMatchObject({
    fields: { title: 'New' },
  });
  expect(await at.records.preview(SERVER, key)).toMatchObject({ fields: { title: 'New' } });
  await expect(at.records.setPreviewFields(OTHER, key, {})).rejects.toThrow(NotChanged);
});

describe('removePreview()', () => {
  test('removes a preview and its files, unless something else has the same', async () => {
    const first = await at.records.addPreview(upload('same'));
    const second = await at.records.addPreview(upload('same'));
    await at.records.dropPreview(SERVER, first.key);
    expect((await at.records.original(second))?.toString()).toBe('same');
    await at.records.dropPreview(OTHER, second.key);
    expect(await at.records.previews(SERVER)).toEqual([second]);
    await at.records.dropPreview(SERVER, second.key);
    expect(await at.records.previews(SERVER)).toEqual([]);
    expect(filesBelow(at.folder)).toEqual(['footnote.db']);
  });

  test('does nothing if there is no such preview', async () => {
    await at.records.dropPreview(SERVER, 5);
    expect(await at.records.servers()).toEqual([]);
  });
});

test('removePreviewsBefore() drops previews that are more than a week old, when records are opened', async () => {
  await at.records.addPreview(upload('one'));
  at.now += 7 * DAY;
  const second = await at.records.addPreview(upload('two'));
  await at.reopen();
  expect(await at.records.previews(SERVER)).toHaveLength(2);
  at.now += 1;
  await at.reopen();
  expect(await at.records.previews(SERVER)).toEqual([second]);
  expect(filesBelow(at.folder)).toHaveLength(3);
});
