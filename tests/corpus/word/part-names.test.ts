import { expect, test } from 'vitest';
import { openArchive } from '../../../src/corpus/packed/archive.ts';
import { partOfType, relationsOf } from '../../../src/corpus/word/part-names.ts';
import { archiveOf } from '../../support/archive.ts';

test('relationsOf() leads only to parts of the archive', async () => {
  const relation = (id: string, target: string, more = '') =>
    `<Relationship Id="${id}" Type="x/${id}" Target="${target}"${more}/>`;
  const bytes = archiveOf([
    {
      name: 'word/_rels/d.xml.rels',
      bytes: `<Relationships>${relation('a', 'styles.xml')}${relation('b', '/x/y.xml')}${relation('c', '../../../etc/passwd')}${relation('d', 'https://example.org/', ' TargetMode="External"')}</Relationships>`,
    },
  ]);
  const relations = await relationsOf(await openArchive(bytes, { kind: 'a document' }), 'word/d.xml');
  expect(['a', 'b', 'c', 'd'].map((type) => partOfType(relations, type))).toEqual([
    'word/styles.xml',
    'x/y.xml',
    'etc/passwd',
    undefined,
  ]);
  expect(relations.get('d')?.target).toBe('https://example.org/');
});
