import { describe, expect, test } from 'vitest';
import type { Passage, Source } from '../../../src/corpus/document.ts';
import { apa, bibtex, chicago, copyReply, markdown, plain } from '../../../src/replies/compose/citation.ts';
import { said } from '../../commands/footnote.ts';
import { libraryOf } from '../../support/sample-corpus.ts';

const library = libraryOf({ 't.md': '# The Hive\n\n## Honey\n\nBees & *wasps*: 100% of_it.\n' });
const [passage] = library.corpus.passages;
if (passage === undefined) throw new Error('The sample has no passage');

const of = (source: Source): Passage => ({ ...passage, document: { ...passage.document, source } });
const full: Source = {
  title: 'The Hive',
  kind: 'handbook',
  author: 'First Author',
  publisher: 'Comb Press',
  published: '2019-05-04T10:30',
  retrieved: '2026-11-22',
  url: 'https://example.org/hive',
};
/** Made from a source of another title, as notes are. */
const notes: Source = { ...full, title: 'All about bees' };

describe('apa()', () => {
  test.each<[string, Source, string]>([
    [
      'all is known',
      full,
      'First Author. (2019, May 4). The Hive (Honey, ¶ 1) [handbook]. Comb Press. https://example.org/hive',
    ],
    ['nothing is', {}, 'The Hive (Honey, ¶ 1). (n.d.).'],
    ['only the year is', { published: '2019' }, 'The Hive (Honey, ¶ 1). (2019).'],
    ['year and month are', { published: '2019-05' }, 'The Hive (Honey, ¶ 1). (2019, May).'],
    [
      'it was retrieved',
      { retrieved: '2026-11-22', url: 'https://example.org/' },
      'The Hive (Honey, ¶ 1). (n.d.). Retrieved November 22, 2026, from https://example.org/',
    ],
    [
      'it is made from a source',
      notes,
      'The Hive (Honey, ¶ 1). From: First Author. (2019, May 4). All about bees [handbook]. Comb Press. https://example.org/hive',
    ],
  ])('where %s', (_, source, expected) => expect(apa(of(source))).toBe(expected));
});

test('apa(), chicago() and bibtex() have the pages', () => {
  const paged: Passage = { ...of(full), place: { kind: 'page', label: '12', to: '13' } };
  expect(apa(paged)).toContain('The Hive (Honey, pp. 12–13, ¶ 1) [handbook]');
  expect(chicago(paged)).toContain('Honey, pp. 12–13, ¶ 1.');
  expect(bibtex(paged)).toContain('\n  pages = {12--13},\n');
  const within: Passage = {
    ...paged,
    place: { kind: 'provision', label: '§ 3', within: { kind: 'page', label: 'xiv' } },
  };
  expect(bibtex(within)).toContain('\n  pages = {xiv},\n');
});

describe('chicago()', () => {
  test.each<[string, Source, string]>([
    [
      'all is known',
      full,
      'First Author. “The Hive.” Comb Press, May 4, 2019. Honey, ¶ 1. https://example.org/hive',
    ],
    ['nothing is', {}, '“The Hive.” n.d. Honey, ¶ 1.'],
    ['only the sort is', { kind: 'news report' }, '“The Hive.” News report, n.d. Honey, ¶ 1.'],
    ['year and month are', { published: '2019-05' }, '“The Hive.” May 2019. Honey, ¶ 1.'],
    [
      'it is made from a source',
      notes,
      '“The Hive.” Honey, ¶ 1. From: First Author. “All about bees.” Comb Press, May 4, 2019. https://example.org/hive',
    ],
  ])('where %s', (_, source, expected) => expect(chicago(of(source))).toBe(expected));
});

describe('bibtex()', () => {
  const key = passage.id.replace(':', '-');

  test('has a field for all that is known', () => {
    expect(bibtex(of(full)).split('\n')).toEqual([
      `@misc{${key},`,
      '  title = {The Hive},',
      '  author = {{First Author}},',
      '  publisher = {Comb Press},',
      '  year = {2019},',
      '  month = {05},',
      '  note = {Honey, ¶ 1},',
      '  url = {https://example.org/hive},',
      '  urldate = {2026-11-22},',
      '}',
    ]);
  });

  test('has no field for what is not, but the year', () => {
    expect(bibtex(of({})).split('\n')).toEqual([
      `@misc{${key},`,
      '  title = {The Hive},',
      '  year = {n.d.},',
      '  note = {Honey, ¶ 1},',
      '}',
    ]);
  });

  test('gives the words of notes to no author of their source', () => {
    const entry = bibtex(of(notes));
    expect(entry).not.toMatch(/^ {2}(author|publisher) =/mu);
    expect(entry).toContain('  year = {n.d.},');
    expect(entry).toContain(
      '  note = {Honey, ¶ 1; from: First Author, “All about bees”, Comb Press, 4 May 2019, 10:30},',
    );
  });

  test('escapes what TeX would read, and keeps braces paired', () => {
    const entry = bibtex(of({ title: 'A & B: 100% {of} \\it_#$~^', url: 'https://example.org/{a}' }));
    expect(entry).toContain(
      'A \\& B: 100\\% \\{of\\} \\textbackslash{}it\\_\\#\\$\\textasciitilde{}\\textasciicircum{}',
    );
    expect(entry).toContain('url = {https://example.org/%7Ba%7D}');
  });
});

describe('plain() and markdown()', () => {
  test('give the words as they stand, with what they can be found by', () => {
    expect(plain(passage, passage.span, library)).toBe(
      `“Bees & wasps: 100% of_it.” — The Hive, Honey, ¶ 1 (${passage.id}, corpus ${library.corpus.version})`,
    );
  });

  test('write Markdown that shows signs as signs', () => {
    expect(markdown(passage, passage.span, library)).toBe(
      '> Bees & wasps: 100% of\\_it.\n>\n> — The Hive, Honey, ¶ 1',
    );
    const lines = libraryOf({ 'l.txt': 'Title\n\n- a *list* [x](y)\n- 1. <b> `c`\n' }).corpus.passages[0];
    expect(lines && markdown(lines, lines.span, library)).toBe(
      '> \\- a \\*list\\* \\[x\\](y)\n> \\- 1. \\<b\\> \\`c\\`\n>\n> — Title, ¶ 1',
    );
  });
});

describe('copyReply()', () => {
  test('has a block for each style', () => {
    const reply = copyReply(of(full), passage.span, library);
    expect(reply.blocks.filter(({ kind }) => kind === 'code')).toHaveLength(5);
    for (const style of ['Plain', 'Markdown', 'APA', 'Chicago', 'BibTeX'])
      expect(said(reply)).toContain(`*${style}*`);
    expect(reply.visibility).toBe('private');
  });

  test('names the styles that do not fit one message', () => {
    const reply = copyReply(of({ ...full, publisher: 'Press '.repeat(250) }), passage.span, library);
    expect(said(reply)).toContain('Left out, as one message does not hold it: ');
    expect(said(reply).length).toBeLessThan(4_000);
  });
});

describe('markdown() of words with links', () => {
  const copied = (text: string) => {
    const own = libraryOf({ 't.md': `# T\n\n${text}\n` });
    const [passage] = own.corpus.passages;
    return passage && markdown(passage, passage.span, own).split('\n')[0];
  };

  test.each([
    ['See [the *form*](https://example.org/f_1), all.', '> See [the form](https://example.org/f_1), all.'],
    [
      'See [rules](../rules.md) or [us](mailto:a@example.org)',
      '> See [rules](../rules.md) or [us](mailto:a@example.org)',
    ],
    ['See [a](<https://example.org/a(b)>).', '> See [a](<https://example.org/a(b)>).'],
    ['See [a](javascript:alert) or b.', '> See a or b.'],
  ])('%s', (text, line) => {
    expect(copied(text)).toBe(line);
  });
});
