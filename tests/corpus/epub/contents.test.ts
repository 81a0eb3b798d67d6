import { expect, test } from 'vitest';
import { contentsOf } from '../../../src/corpus/epub/contents.ts';
import { partsOf } from '../../../src/corpus/epub/parts.ts';
import { openArchive } from '../../../src/corpus/packed/archive.ts';
import { archiveOf } from '../../support/archive.ts';

const NAV =
  '<html><body><nav epub:type="landmarks"><ol><li><a epub:type="cover" href="c.xhtml">Cover</a></li></ol></nav><nav epub:type="toc"><ol><li><a href="a.xhtml">One</a><ol><li><a href="a.xhtml#x">One <i>a</i></a></li></ol></li></ol></nav></body></html>';
const NCX =
  '<ncx><navMap><navPoint><navLabel><text>One</text></navLabel><content src="a.xhtml"/><navPoint><navLabel><text>Two</text></navLabel><content src="a.xhtml#y"/></navPoint></navPoint></navMap></ncx>';
const contents = async (nav: string, ncx: string) => {
  const archive = await openArchive(
    archiveOf([
      { name: 'nav.xhtml', bytes: nav },
      { name: 'toc.ncx', bytes: ncx },
    ]),
    { kind: 'an EPUB' },
  );
  return contentsOf(partsOf(archive), { navigation: 'nav.xhtml', ncx: 'toc.ncx' });
};

test('contentsOf() has the titles of the navigation by their parts, and the kinds of parts', async () => {
  const { entries, kinds } = await contents(NAV, NCX);
  expect([...entries]).toEqual([
    [
      'a.xhtml',
      [
        { title: 'One', depth: 1 },
        { title: 'One a', depth: 2, id: 'x' },
      ],
    ],
  ]);
  expect([...kinds]).toEqual([['c.xhtml', 'cover']]);
});

test('contentsOf() has the titles of EPUB 2 if the navigation lists nothing', async () => {
  const { entries } = await contents('<html><body><p>x</p></body></html>', NCX);
  expect(entries.get('a.xhtml')).toEqual([
    { title: 'One', depth: 1 },
    { title: 'Two', depth: 2, id: 'y' },
  ]);
});
