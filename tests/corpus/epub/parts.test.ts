import { describe, expect, test } from 'vitest';
import { named, partsOf, targetOf, typesOf } from '../../../src/corpus/epub/parts.ts';
import { plainText } from '../../../src/corpus/html/tree.ts';
import { openArchive } from '../../../src/corpus/packed/archive.ts';
import { archiveOf } from '../../support/archive.ts';

const opened = async (parts: Readonly<Record<string, string>>) =>
  partsOf(
    await openArchive(archiveOf(Object.entries(parts).map(([name, bytes]) => ({ name, bytes }))), {
      kind: 'an EPUB',
    }),
  );

describe('partsOf()', () => {
  test('finds a part whose name differs in case or is percent-encoded', async () => {
    const { find } = await opened({ 'OPS/Chapter 1.xhtml': 'x' });
    expect([find('ops/chapter 1.xhtml'), find('OPS/Chapter%201.xhtml'), find('OPS/2.xhtml')]).toEqual([
      'OPS/Chapter 1.xhtml',
      'OPS/Chapter 1.xhtml',
      undefined,
    ]);
  });

  test('reads self-closing XML elements', async () => {
    const { tree } = await opened({
      'a.xhtml': '<html><head><title/></head><body><p id="x"/><a id="y"/><p>One<br/>two</p></body></html>',
    });
    const body = named((await tree('a.xhtml')) as never, 'body').next().value as never;
    expect([...named(body, 'p')].map(plainText)).toEqual(['', 'Onetwo']);
  });

  test('has the text of a meta of a package', async () => {
    const { tree } = await opened({ 'a.opf': '<package><meta property="x">main</meta></package>' });
    const found = [...named((await tree('a.opf', { isPackage: true })) as never, 'meta')];
    expect(found.map(plainText)).toEqual(['main']);
  });
});

describe('targetOf()', () => {
  test.each([
    ['a.xhtml#x', 'OPS/b.xhtml', { name: 'OPS/a.xhtml', id: 'x' }],
    ['#x', 'OPS/b.xhtml', { name: 'OPS/b.xhtml', id: 'x' }],
    ['../t/a%20b.xhtml', 'OPS/b.xhtml', { name: 't/a b.xhtml' }],
    ['../../../../etc/passwd', 'OPS/b.xhtml', { name: 'etc/passwd' }],
    ['/a.xhtml', 'OPS/b.xhtml', { name: 'a.xhtml' }],
    ['https://example.org/a', 'OPS/b.xhtml', undefined],
    ['//example.org/a', 'OPS/b.xhtml', undefined],
  ])('resolves %s in %s to a part or to nothing', (href, from, target) => {
    expect(targetOf(href, from)).toEqual(target);
  });
});

describe('typesOf()', () => {
  test('has the kinds of an element by its type and its role', async () => {
    const { tree } = await opened({
      'a.xhtml': '<body><div epub:type="Toc z3998:x" role="doc-index"></div></body>',
    });
    const [div] = named((await tree('a.xhtml')) as never, 'div');
    expect(typesOf(div as never)).toEqual(['toc', 'z3998:x', 'index']);
  });
});
