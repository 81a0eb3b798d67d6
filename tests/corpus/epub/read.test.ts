import { describe, expect, test } from 'vitest';
import { read } from '../../../src/corpus/epub/read.ts';
import { archiveOf, epubOf } from '../../support/archive.ts';
import { saidIn, unpackedOf } from '../../support/blocks.ts';

type Parts = Parameters<typeof epubOf>;
const bookOf = (...parts: Parts) => unpackedOf({ read }, epubOf(...parts));
const refusal = async (bytes: Uint8Array): Promise<string | undefined> => {
  try {
    await unpackedOf({ read }, bytes);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};
const link = (href: string, title: string) => `<li><a href="${href}">${title}</a></li>`;

describe('read()', () => {
  test('has the parts in the order of the spine, with title, author, day and language', async () => {
    const { text, title, source, language, read } = await bookOf(
      { 'b.xhtml': '<h1>One</h1><p>First.</p>', 'a.xhtml': '<h1>Two</h1><p>Second.</p>' },
      {
        metadata:
          '<dc:title>The sea</dc:title><dc:creator>Ann Lee</dc:creator><dc:language>en</dc:language><dc:date>1999-05-01</dc:date>',
      },
    );
    expect(text).toBe('One\n\nFirst.\n\nTwo\n\nSecond.');
    expect([title, language, source]).toEqual([
      'The sea',
      'en',
      { author: 'Ann Lee', published: '1999-05-01' },
    ]);
    expect(read).toEqual({ chapter: 2, heading: 2 });
  });

  test('has titles of the contents where a chapter has none, nested as they are', async () => {
    const { sections } = await bookOf(
      {
        'o.xhtml': '<h1>Before</h1><p>Read this.</p>',
        'p.xhtml': '<h1>Part one</h1>',
        'c.xhtml': '<p>A long time ago.</p>',
        'd.xhtml': '<h1>Ships</h1><p>Of wood.</p>',
      },
      {
        contents: `${link('o.xhtml', 'Before')}<li><a href="p.xhtml">Part one</a><ol>${link('c.xhtml', 'The start')}${link('d.xhtml', 'Ships')}</ol></li>`,
      },
    );
    expect(sections.map(({ path }) => path.join(' > '))).toEqual([
      'Before',
      'Part one',
      'Part one > The start',
      'Part one > Ships',
    ]);
  });

  test('ties notes of another part to the sentence that calls them, whatever their number', async () => {
    const call = (id: string) => `<sup><a href="notes.xhtml#${id}">1</a></sup>`;
    const { text, paragraphs } = await bookOf({
      'a.xhtml': `<p>Red was said.${call('a1')} Then more.</p>`,
      'b.xhtml': `<p>Blue was said.${call('b1')}</p>`,
      'notes.xhtml':
        '<p id="a1"><a href="a.xhtml">1.</a> On red.</p><p id="b1"><a href="b.xhtml">1.</a> On blue.</p>',
    });
    expect(text).toBe('Red was said. Then more.\n\nBlue was said.\n\n[1] On red.\n\n[1] On blue.');
    expect(paragraphs.slice(-2).map(({ lead }) => text.slice(lead?.start, lead?.end))).toEqual([
      'Red was said.',
      'Blue was said.',
    ]);
  });

  test('leaves out covers, the navigation and numbers of pages, and never quotes a copyright page', async () => {
    const book = await bookOf(
      {
        'cover.xhtml': '<p>The sea</p><img src="x.jpg"/>',
        'nav.xhtml': '<nav epub:type="toc"><ol><li><a href="a.xhtml">One</a></li></ol></nav>',
        'rights.xhtml': '<p>Copyright Ann Lee. All rights reserved. ISBN 1.</p>',
        'a.xhtml': '<p>The sea <span epub:type="pagebreak" id="p2">2</span>is blue.</p>',
      },
      { guide: '<reference type="cover" href="cover.xhtml"/>' },
    );
    expect(book.text).toBe('Copyright Ann Lee. All rights reserved. ISBN 1.\n\nOne\n\nThe sea is blue.');
    expect(saidIn(book)).toEqual(['The sea is blue.']);
    expect(book.left).toEqual({ 'picture without text': 1 });
  });

  test('reads what it has and says what it lacks', async () => {
    const { text, problems } = await bookOf(
      { 'a.xhtml': '<p>Here.</p>', 'b.xhtml': '<p>Gone.</p>' },
      { left: ['OPS/b.xhtml'] },
    );
    expect(text).toBe('Here.');
    expect(problems).toEqual([
      {
        file: 'f.docx',
        line: 0,
        severity: 'warning',
        message: 'lacks 1 of the 2 parts that it lists, such as OPS/b.xhtml; copy or save it again',
      },
    ]);
  });

  test('follows no path out of the archive and fetches no address', async () => {
    const { text } = await bookOf(
      { 'a.xhtml': '<p>Here.</p>', '../../../etc/passwd': '<p>x</p>', 'https://example.org/b': '<p>y</p>' },
      { left: ['OPS/../../../etc/passwd', 'OPS/https://example.org/b'] },
    );
    expect(text).toBe('Here.');
  });

  const whole = epubOf({ 'a.xhtml': '<p>Here.</p>' });
  const encrypted = (algorithm: string, part: string) => ({
    parts: {
      'META-INF/encryption.xml': `<encryption><EncryptedData><EncryptionMethod Algorithm="${algorithm}"/><CipherData><CipherReference URI="${part}"/></CipherData></EncryptedData></encryption>`,
    },
  });

  test.each([
    ['no archive', Buffer.from('hello there'), /^is not an EPUB \(\.epub\), despite its name/u],
    ['a truncated one', whole.subarray(0, whole.length - 40), /^is a damaged or incomplete archive/u],
    ['another archive', archiveOf([{ name: 'x.txt', bytes: 'x' }]), /^is an archive but not an EPUB/u],
    [
      'a path outside',
      archiveOf([{ name: '../x.opf', bytes: 'x' }]),
      /^names an entry whose path leads outside the archive/u,
    ],
    [
      'a locked one',
      epubOf(
        { 'a.xhtml': '<p>Here.</p>' },
        encrypted('http://www.w3.org/2001/04/xmlenc#aes128-cbc', 'OPS/a.xhtml'),
      ),
      /^is locked by digital rights management \(DRM\); use a copy without it$/u,
    ],
    [
      'one without text',
      epubOf({ 'a.xhtml': '<img src="x.png"/>' }),
      /^contains pictures of its pages but no text/u,
    ],
    ['one of no chapter', epubOf({}), /^contains none of its chapters/u],
    [
      'a bomb of entities',
      epubOf(
        { 'a.xhtml': '<p>Here.</p>' },
        {
          parts: {
            'OPS/a.xhtml': '<!DOCTYPE html [ <!ENTITY a "aaa"> ]><html><body><p>&a;</p></body></html>',
          },
        },
      ),
      /^declares entities in its XML/u,
    ],
    [
      'a part of 11 MB',
      epubOf({ 'a.xhtml': ' '.repeat(11_000_000) }),
      /^contains a part of more than 10 MB; split it into chapters$/u,
    ],
  ])('refuses %s in a sentence', async (_, bytes, sentence) => {
    expect(await refusal(bytes)).toMatch(sentence);
  });

  test('reads a book whose fonts alone are encrypted', async () => {
    const { text } = await bookOf(
      { 'a.xhtml': '<p>Here.</p>' },
      encrypted('http://www.idpf.org/2008/embedding', 'OPS/font.otf'),
    );
    expect(text).toBe('Here.');
  });
});
