import { describe, expect, test } from 'vitest';
import { openArchive } from '../../../src/corpus/packed/archive.ts';
import { archiveKind } from '../../../src/corpus/upload/archive-kind.ts';
import { archiveOf } from '../../support/archive.ts';

const kindOf = async (...entries: readonly (readonly [string, string])[]) =>
  archiveKind(
    await openArchive(archiveOf(entries.map(([name, bytes]) => ({ name, bytes }))), { kind: 'a document' }),
  );

describe('archiveKind()', () => {
  test.each([
    [[['word/document.xml', '']], 'a Word document', '.docx'],
    [[['mimetype', 'application/epub+zip']], 'an EPUB', '.epub'],
    [[['META-INF/container.xml', '']], 'an EPUB', '.epub'],
    [[['mimetype', 'application/vnd.oasis.opendocument.text\n']], 'an OpenDocument text', '.odt'],
    [
      [['mimetype', 'application/vnd.oasis.opendocument.spreadsheet']],
      'an OpenDocument file without running text',
      undefined,
    ],
    [
      [
        ['xl/workbook.xml', ''],
        ['word/x', ''],
      ],
      'a spreadsheet',
      undefined,
    ],
    [[['ppt/presentation.xml', '']], 'a presentation', undefined],
    [[['META-INF/MANIFEST.MF', '']], 'a program', undefined],
  ] as const)('knows the entries %j as %s', async (entries, what, extension) => {
    expect(await kindOf(...(entries as readonly (readonly [string, string])[]))).toMatchObject({
      what,
      ...(extension && { extension }),
    });
  });

  test('knows nothing of an archive of any files, or of an endless type', async () => {
    expect(await kindOf(['a.txt', 'words'])).toBeUndefined();
    expect(await kindOf(['mimetype', 'application/epub+zip'.padEnd(10_000_000)])).toBeUndefined();
  });
});
