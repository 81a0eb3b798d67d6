import { expect, test } from 'vitest';
import type { Document } from '../../src/corpus/document.ts';
import { checkReport } from '../../src/doors/corpus-report.ts';

test('checkReport() says what was read of each file of which counts are known, and what was not', () => {
  const told = (file: string, contents: Partial<Document>) => ({ file, ...contents }) as Document;
  const documents = [
    told('a.docx', {
      read: { page: 12, table: 1, note: 41 },
      left: { 'picture without text': 3, 'tracked deletion': 1 },
    }),
    told('b.md', {}),
    told('c.odt', { left: { 'hidden text': 2, 'embedded file': 2 } }),
  ];
  expect(checkReport({ documents, problems: [], version: '01234567' }, 9)).toEqual([
    'a.docx: 12 pages, 1 table, 41 notes; left out: 3 pictures without text, 1 tracked deletion',
    'c.odt: left out: 2 hidden text, 2 embedded files',
    'no problems: 3 documents, 9 passages, corpus 01234567',
  ]);
});
