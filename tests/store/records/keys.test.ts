import { afterEach, beforeEach, expect, test } from 'vitest';
import { Records } from '../../../src/store/records/records.ts';
import { publish, SERVER, upload } from '../../support/records.ts';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.ts';

let folder = '';
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => removeFolder(folder));

test('nextKey() gives no key twice, not even that of a row that was deleted, nor after a restart', async () => {
  let records = await Records.open(folder);
  const first = await records.addPreview(upload('a'));
  await records.dropPreview(SERVER, first.key);
  await records.forget(SERVER);
  await records.close();
  records = await Records.open(folder);
  const second = await records.addPreview(upload('b'));
  const version = await publish(records, 'c', 'c');
  await records.close();
  expect(second.key).toBeGreaterThan(first.key);
  expect(version.key).toBeGreaterThan(second.key);
});
