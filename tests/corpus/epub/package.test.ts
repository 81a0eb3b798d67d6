import { expect, test } from 'vitest';
import { packageOf } from '../../../src/corpus/epub/package.ts';
import { partsOf } from '../../../src/corpus/epub/parts.ts';
import { openArchive } from '../../../src/corpus/packed/archive.ts';
import { epubOf } from '../../support/archive.ts';

const packageIn = async (...parts: Parameters<typeof epubOf>) => {
  const archive = await openArchive(epubOf(...parts), { kind: 'an EPUB' });
  return packageOf(archive, partsOf(archive));
};

test('packageOf() lists the parts to read, the missing ones and their kinds', async () => {
  const found = await packageIn(
    { 'a.xhtml': 'x', 'b.xhtml': 'y' },
    { guide: '<reference type="copyright-page" href="a.xhtml#x"/>', left: ['OPS/b.xhtml'] },
  );
  expect(found).toMatchObject({
    spine: ['OPS/a.xhtml'],
    missing: ['OPS/b.xhtml'],
    navigation: 'OPS/nav.xhtml',
  });
  expect([...found.kinds]).toEqual([['OPS/a.xhtml', 'copyright-page']]);
});

test.each([
  [
    'the main title, and authors without those who helped',
    '<dc:title id="s">A tale</dc:title><dc:title id="m">The sea</dc:title><meta refines="#m" property="title-type">main</meta><dc:creator id="a">Ann Lee</dc:creator><dc:creator id="b">Bo</dc:creator><meta refines="#b" property="role">ill</meta><dc:creator opf:role="aut">Cy</dc:creator>',
    { title: 'The sea', source: { author: 'Ann Lee, Cy' } },
  ],
  [
    'the day of publication',
    '<dc:title>X</dc:title><dc:date opf:event="modification">2020-01-01</dc:date><dc:date opf:event="publication">1851</dc:date>',
    { title: 'X', source: { published: '1851' } },
  ],
  [
    'no day and no author that a program has made up',
    '<dc:creator>Unknown</dc:creator><dc:date>0101-01-01T00:00:00+00:00</dc:date><dc:language>en_GB</dc:language>',
    { language: 'en-GB', source: {} },
  ],
])('packageOf() has %s', async (_, metadata, told) => {
  expect((await packageIn({ 'a.xhtml': 'x' }, { metadata })).told).toEqual(told);
});
