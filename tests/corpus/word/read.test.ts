import { describe, expect, test } from 'vitest';
import { read } from '../../../src/corpus/word/read.ts';
import { wordOf, wordParagraph } from '../../support/archive.ts';
import { saidIn, unpackedOf } from '../../support/blocks.ts';

const STYLES = `<w:style w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Own"><w:name w:val="My chapter"/><w:basedOn w:val="H1"/></w:style>
<w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>`;
const NUMBERING = `<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const item = (text: string, level = 0) =>
  wordParagraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);
const styled = (style: string, text: string) => wordParagraph(text, `<w:pStyle w:val="${style}"/>`);
const cell = (text: string, own = '') => `<w:tc><w:tcPr>${own}</w:tcPr>${wordParagraph(text)}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const textOf = async (body: string, parts = {}, links: string[] = []) =>
  unpackedOf({ read }, wordOf(body, { styles: STYLES, numbering: NUMBERING, ...parts }, links));

describe('read()', () => {
  test('has headings by their style, and the title, author and day', async () => {
    const { title, source, sections } = await textOf(
      styled('T', 'The handbook') +
        styled('H1', 'One') +
        wordParagraph('Words.') +
        styled('Own', 'Two') +
        wordParagraph('More.'),
    );
    expect([title, source]).toEqual(['The handbook', { author: 'Ann Lee', published: '2024-03-05' }]);
    expect(sections.map(({ path }) => path)).toEqual([['One'], ['Two']]);
  });

  test('has the numbers of lists as they are shown', async () => {
    const { text } = await textOf(item('one') + item('two') + item('a', 1) + item('b', 1) + item('three'));
    expect(text).toBe('1. one\n2. two\n  2.a) a\n  2.b) b\n3. three');
  });

  test('has numbered paragraphs by themselves', async () => {
    const long = 'The tenant keeps the house in good repair and pays for what is broken. '.repeat(4).trim();
    expect(saidIn(await textOf(item(long) + item(long)))).toEqual([`1. ${long}`, `2. ${long}`]);
  });

  test('has tables with cells that go on below others', async () => {
    const merge = (how: string) => `<w:vMerge w:val="${how}"/>`;
    const { text, paragraphs } = await textOf(
      `<w:tbl><w:tblPr><w:tblLook w:val="0020"/></w:tblPr>${row(cell('Day'), cell('At'), cell('Who'))}${row(cell('Mon', merge('restart')), cell('7'), cell('Ann'))}${row(cell('x', merge('continue')), cell('8 and later', '<w:gridSpan w:val="2"/>'))}</w:tbl>`,
    );
    expect(text).toBe('| Day | At | Who |\n| Mon | 7 | Ann |\n| Mon | 8 and later |  |');
    expect(paragraphs[0]).toMatchObject({ kind: 'table', lead: { start: 0, end: 18 } });
  });

  test('has notes at the end of their section, tied to the sentence that calls them', async () => {
    const call = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const note = (kind: string, id: number, text: string) =>
      `<w:${kind} w:id="${id}">${wordParagraph(text)}</w:${kind}>`;
    const { text, paragraphs } = await textOf(
      `${styled('H1', 'One')}<w:p><w:r><w:t>First. Called here</w:t></w:r>${call('footnote', 7)}<w:r><w:t>.</w:t></w:r>${call('endnote', 1)}</w:p>${styled('H1', 'Two')}${wordParagraph('Rest.')}`,
      { footnotes: note('footnote', 7, 'See Ann.'), endnotes: note('endnote', 1, 'At the end.') },
    );
    expect(text).toBe('One\n\nFirst. Called here.\n\n[1] See Ann.\n\nTwo\n\nRest.\n\n[i] At the end.');
    const lead = paragraphs[1]?.lead;
    expect(text.slice(lead?.start, lead?.end)).toBe('Called here.');
  });

  test('leaves out deletions, comments and hidden text, and keeps insertions and links', async () => {
    const run = (text: string, own = '') =>
      `<w:r><w:rPr>${own}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const { text, left, links } = await textOf(
      `<w:p>${run('Kept ')}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins>${run('put in ')}</w:ins>${run('hidden', '<w:vanish/>')}${run('secret', '<w:rStyle w:val="Secret"/>')}<w:hyperlink r:id="link0">${run('the form')}</w:hyperlink>${run(' that is used.')}</w:p>`,
      { comments: '<w:comment w:id="1"><w:p/></w:comment>' },
      ['https://example.org/form'],
    );
    expect(text).toBe('Kept put in the form that is used.');
    expect(left).toEqual({ comment: 1, 'tracked deletion': 1, 'hidden text': 2 });
    expect(links?.map(({ url }) => url)).toEqual(['https://example.org/form']);
  });

  test('has the table of contents in the text, but not as a passage', async () => {
    const document = await textOf(
      styled('TOC1', 'One\t1') + styled('TOC1', 'Two\t5') + styled('H1', 'One') + wordParagraph('Words.'),
    );
    expect(document.text).toContain('One 1\n');
    expect(saidIn(document)).toEqual(['Words.']);
  });

  test('has what is in a box behind the paragraph that it is tied to, once', async () => {
    const box = `<w:txbxContent>${wordParagraph('In the box.')}</w:txbxContent>`;
    const { text } = await textOf(
      `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Beside it.</w:t></w:r></w:p>`,
    );
    expect(text).toBe('Beside it.\n\nIn the box.');
  });
});
