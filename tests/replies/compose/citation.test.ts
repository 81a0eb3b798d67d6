import { describe, expect, test } from 'vitest';
import type { Passage, Source } from '../../../src/corpus/document.ts';
import { apa, bibtex, chicago, copyReply, markdown, plain } from '../../../src/replies/compose/citation.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import { menuOf, said, titleOf } from '../../commands/footnote.ts';
import { libraryOf } from '../../support/sample-corpus.ts';

const library = libraryOf({ 't.md': '# The Hive\n\n## Honey\n\nBees & *wasps*: 100% of_it.\n' });
const [passage] = library.corpus.passages;
if (passage === undefined) throw new Error('The sample has no passage');

const english = voiceIn('en');
const of = (source: Source, title = 'The Hive'): Passage => ({
  ...passage,
  document: { ...passage.document, title, source },
});
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
      'First Author. (2019, May 4). The Hive (Honey, ¶ 1) [handbook]. Comb Press. Retrieved November 22, 2026, from https://example.org/hive',
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
      'The Hive (Honey, ¶ 1). From: First Author. (2019, May 4). All about bees [handbook]. Comb Press. Retrieved November 22, 2026, from https://example.org/hive',
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
    [
      'only the day is on which it was retrieved',
      { retrieved: '2026-11-22', url: 'https://example.org/' },
      '“The Hive.” Accessed November 22, 2026. Honey, ¶ 1. https://example.org/',
    ],
    ['only the sort is', { kind: 'news report' }, '“The Hive.” News report, n.d. Honey, ¶ 1.'],
    ['year and month are', { published: '2019-05' }, '“The Hive.” May 2019. Honey, ¶ 1.'],
    [
      'it is made from a source',
      notes,
      '“The Hive.” Honey, ¶ 1. From: First Author. “All about bees.” Comb Press, May 4, 2019. https://example.org/hive',
    ],
  ])('where %s', (_, source, expected) => expect(chicago(of(source))).toBe(expected));
});

test('apa(), chicago() and bibtex() name the label of notes apart from their title', () => {
  const labelled = of({ title: 'All about bees' }, 'Notes: The Hive');
  expect(apa(labelled)).toBe('The Hive (Honey, ¶ 1) [Notes]. From: All about bees. (n.d.).');
  expect(chicago(labelled)).toBe('“The Hive.” Notes. Honey, ¶ 1. From: “All about bees.” n.d.');
  expect(bibtex(labelled)).toContain('\n  title = {The Hive},\n  howpublished = {Notes},\n');
  // Without a source it is a title like any other.
  expect(apa(of({}, 'Notes: The Hive'))).toBe('Notes: The Hive (Honey, ¶ 1). (n.d.).');
  expect(bibtex(of({}, 'Notes: The Hive'))).toContain('\n  title = {Notes: The Hive},\n  note');
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

  test('has no field for what is not known', () => {
    expect(bibtex(of({})).split('\n')).toEqual([
      `@misc{${key},`,
      '  title = {The Hive},',
      '  note = {Honey, ¶ 1},',
      '}',
    ]);
  });

  test('says in the note when it was retrieved if it has no address', () => {
    expect(bibtex(of({ retrieved: '2026-11-22' }))).toContain(
      '\n  note = {Honey, ¶ 1; retrieved 22 November 2026},\n  urldate = {2026-11-22},\n',
    );
  });

  test('gives the words of notes to no author of their source', () => {
    const entry = bibtex(of(notes));
    expect(entry).not.toMatch(/^ {2}(author|publisher|year|month|pages) =/mu);
    expect(entry).toContain(
      '  note = {Honey, ¶ 1; from: First Author, “All about bees”, Comb Press, 4 May 2019, 10:30, retrieved 22 November 2026},',
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
    expect(plain(passage, passage.span, library, english)).toBe(
      `“Bees & wasps: 100% of_it.” — The Hive · ¶ 1 · Honey (${passage.id}, version ${library.corpus.version})`,
    );
  });

  test('write Markdown that shows signs as signs', () => {
    expect(markdown(passage, passage.span, english)).toBe(
      '> Bees & wasps: 100% of\\_it.\n>\n> — The Hive · ¶ 1 · Honey',
    );
    const lines = libraryOf({ 'l.txt': 'Title\n\n- a *list* [x](y)\n- 1. <b> `c`\n' }).corpus.passages[0];
    expect(lines && markdown(lines, lines.span, english)).toBe(
      '> \\- a \\*list\\* \\[x\\](y)\n> \\- 1. \\<b\\> \\`c\\`\n>\n> — Title · ¶ 1',
    );
  });
});

describe('copyReply()', () => {
  const { span } = passage;
  const names = ['Plain', 'Markdown', 'APA', 'Chicago', 'BibTeX'];
  const values = ['plain', 'Markdown', 'APA', 'Chicago', 'BibTeX'];

  test('shows the plain one, to be copied as it stands, and offers the others', () => {
    const reply = copyReply(of(full), span, library, english);
    expect(reply.visibility).toBe('private');
    expect(reply.blocks).toEqual([
      { kind: 'title', text: 'Citation to copy · Plain' },
      { kind: 'code', text: plain(of(full), span, library, english) },
    ]);
    expect(menuOf(reply)).toEqual({
      kind: 'menu',
      placeholder: 'Another style',
      action: { kind: 'style', passage: passage.id, span: { start: 0, end: 25 } },
      options: values.slice(1).map((value, n) => ({ label: names[n + 1], value })),
    });
    expect(reply.controls).toHaveLength(1);
  });

  test.each([
    ['plain', plain(of(full), span, library, english)],
    ['Markdown', markdown(of(full), span, english)],
    ['APA', apa(of(full))],
    ['Chicago', chicago(of(full))],
    ['BibTeX', bibtex(of(full))],
  ])('shows the style %s alone, and offers all but that', (style, text) => {
    const reply = copyReply(of(full), span, library, english, style);
    expect(said(reply)).toBe(text);
    expect(titleOf(reply)).toBe(`Citation to copy · ${names[values.indexOf(style)]}`);
    expect(menuOf(reply).options.map(({ value }) => value)).toEqual(values.filter((one) => one !== style));
  });

  test.each(['', 'apa', 'none', '__proto__'])('takes the unknown style %j for the plain one', (style) => {
    expect(copyReply(of(full), span, library, english, style)).toEqual(
      copyReply(of(full), span, library, english),
    );
  });

  test('counts the span from the start of the passage, and cites those words alone', () => {
    const part = { start: span.start + 7, end: span.start + 12 };
    const reply = copyReply(passage, part, library, english);
    expect(said(reply)).toContain('“wasps” — The Hive');
    expect(menuOf(reply).action).toEqual({
      kind: 'style',
      passage: passage.id,
      span: { start: 7, end: 12 },
    });
  });

  test('says of a style that one message does not hold it that it is too long, and offers the others', () => {
    const long = of({ ...full, publisher: 'Press '.repeat(700) });
    const reply = copyReply(long, span, library, english, 'APA');
    expect(said(reply)).toBe(
      'This citation is too long for one message in this style. Choose another style.',
    );
    expect(menuOf(reply).options).toHaveLength(4);
    const short = copyReply(of({ ...full, publisher: 'Press '.repeat(500) }), span, library, english, 'APA');
    expect(said(short)).toMatch(/Press\. Retrieved/u);
  });
});

describe('markdown() of words with links', () => {
  const copied = (text: string) => {
    const own = libraryOf({ 't.md': `# T\n\n${text}\n` });
    const [passage] = own.corpus.passages;
    return passage && markdown(passage, passage.span, english).split('\n')[0];
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
