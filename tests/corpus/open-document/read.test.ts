import { describe, expect, test } from 'vitest';
import { read } from '../../../src/corpus/open-document/read.ts';
import { archiveOf, openDocumentOf } from '../../support/archive.ts';
import { saidIn, unpackedOf } from '../../support/blocks.ts';

const p = (text: string) => `<text:p>${text}</text:p>`;
const LIST = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>`;
const textOf = (body: string, styles = '') => unpackedOf({ read }, openDocumentOf(body, styles));

describe('read()', () => {
  test('has headings, author, day and pages', async () => {
    const {
      sections,
      source,
      read: counts,
    } = await textOf(
      `<text:h text:outline-level="1">One</text:h>${p('Words.')}<text:h text:outline-level="2">Two</text:h>${p('More.')}`,
    );
    expect(sections.map(({ path }) => path)).toEqual([['Two']]);
    expect([source, counts]).toEqual([
      { author: 'Ann Lee', published: '2024-03-05' },
      { page: 2, heading: 2 },
    ]);
  });

  test('has the numbers of lists as they are shown', async () => {
    const inner = `<text:list><text:list-item>${p('a')}</text:list-item></text:list>`;
    const { text } = await textOf(
      `<text:list text:style-name="L"><text:list-item>${p('one')}${inner}</text:list-item><text:list-item>${p('two')}</text:list-item></text:list>`,
      LIST,
    );
    expect(text).toBe('1. one\n  a) a\n2. two');
  });

  test('has tables with their header, notes behind their section, blanks and links', async () => {
    const cell = (text: string) => `<table:table-cell>${p(text)}</table:table-cell>`;
    const note = `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('See Ann.')}</text:note-body></text:note>`;
    const document = await textOf(
      `<text:p>Called<text:s text:c="2"/>here${note}, <text:a xlink:href="https://example.org">the form</text:a>.</text:p><table:table><table:table-header-rows><table:table-row>${cell('Day')}${cell('At')}</table:table-row></table:table-header-rows><table:table-row>${cell('Mon')}${cell('7')}</table:table-row></table:table>`,
    );
    expect(document.text).toBe('Called here, the form.\n\n| Day | At |\n| Mon | 7 |\n\n[1] See Ann.');
    expect(document.links?.[0]?.url).toBe('https://example.org');
  });

  test('leaves out deletions, comments and hidden text', async () => {
    const { text, left } = await textOf(
      `<text:tracked-changes><text:changed-region><text:deletion>${p('gone')}</text:deletion></text:changed-region></text:tracked-changes><text:p>Kept<office:annotation>${p('why?')}</office:annotation><text:span text:style-name="H"> hidden</text:span>.</text:p>`,
      '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>',
    );
    expect(text).toBe('Kept.');
    expect(left).toEqual({ 'tracked deletion': 1, comment: 1, 'hidden text': 1 });
  });

  test('refuses an encrypted file, and one that is not an OpenDocument text', async () => {
    const manifest =
      '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>';
    const refused = (name: string, bytes: string) =>
      expect(unpackedOf({ read }, archiveOf([{ name, bytes }]))).rejects;
    await refused('META-INF/manifest.xml', manifest).toThrow(/^is encrypted; /u);
    await refused('word/document.xml', '<a/>').toThrow(/^is an archive but not an OpenDocument text; /u);
    expect(saidIn(await textOf(p('Fine.')))).toEqual(['Fine.']);
  });
});
