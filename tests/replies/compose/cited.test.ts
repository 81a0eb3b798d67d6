import { describe, expect, test } from 'vitest';
import type { Passage, Source } from '../../../src/corpus/document.ts';
import { Library } from '../../../src/library/library.ts';
import { citedLine, kindIn, placeAmong } from '../../../src/replies/compose/cited.ts';
import { hitOf, quotation } from '../../../src/replies/compose/passage.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import { SHIPPED } from '../../commands/footnote.ts';
import { libraryOf, paragraphs } from '../../support/sample-corpus.ts';
import { texts } from '../discord/few-blocks.ts';

const english = voiceIn('en');
const library = libraryOf({ 't.md': '# The Hive\n\n## Honey\n\n### Wax\n\nBees make wax.\n' });
const [passage] = library.corpus.passages;
if (passage === undefined) throw new Error('The sample has no passage');

const of = (source: Source, title = 'The Hive', over: Partial<Passage> = {}): Passage => ({
  ...passage,
  ...over,
  document: { ...passage.document, title, source },
});

describe('citedLine()', () => {
  test.each<[string, Passage, string]>([
    ['nothing is known of the source', of({}), 'The Hive · ¶ 1 · Honey › Wax'],
    [
      'all is known',
      of({ author: 'Ada', publisher: 'Comb Press', kind: 'handbook', published: '2019-05-04' }),
      'The Hive, Ada, Comb Press, 4 May 2019 · ¶ 1 · Honey › Wax',
    ],
    ['only the sort is', of({ kind: 'handbook' }), 'The Hive, handbook · ¶ 1 · Honey › Wax'],
    ['the hour is', of({ published: '2019-05-04T10:30' }), 'The Hive, 4 May 2019 · ¶ 1 · Honey › Wax'],
    ['only the month is', of({ published: '2019-05' }), 'The Hive, May 2019 · ¶ 1 · Honey › Wax'],
    [
      'it was retrieved',
      of({ kind: 'encyclopedia article', retrieved: '2026-11-22' }),
      'The Hive, encyclopedia article, retrieved 22 Nov 2026 · ¶ 1 · Honey › Wax',
    ],
    [
      'it was published and retrieved',
      of({ published: '2019', retrieved: '2026-11-22' }),
      'The Hive, 2019 · ¶ 1 · Honey › Wax',
    ],
    [
      'it is made from a source',
      of({ title: 'All about bees', publisher: 'Comb Press' }, 'Notes: The Hive'),
      'All about bees, Comb Press · Notes ¶ 1 · Honey › Wax',
    ],
    [
      'it is made from a source and its title has no label',
      of({ title: 'All about bees' }, 'The Hive'),
      'All about bees · The Hive ¶ 1 · Honey › Wax',
    ],
    [
      'a line ends within its words',
      of({ author: 'Ada\n  Bee', publisher: 'Comb\tPress' }),
      'The Hive, Ada Bee, Comb Press · ¶ 1 · Honey › Wax',
    ],
    ['it is a part', of({}, 'The Hive', { part: 2 }), 'The Hive · ¶ 1 (2) · Honey › Wax'],
    [
      'somebody wrote it in a chat',
      of({ kind: 'chat' }, '#rules', {
        place: { kind: 'time', label: 'Mon 3 Mar 2025, 14:02', by: 'Ada' },
        section: [],
      }),
      'Ada in #rules, chat · Mon 3 Mar 2025, 14:02',
    ],
  ])('where %s', (_, of, expected) => expect(citedLine(of, english)).toBe(expected));

  test('leads Library.resolve() back, also outside the running text and beside what is under the same heading', () => {
    const own = libraryOf({
      'box.txt': '= Page =\n\nInfobox\n- a: b\n\nText of the page.\n',
      'both.txt': '= Both =\n\n== Infobox ==\n\nFirst words here.\n\nInfobox\n- c: d\n\nMore.\n',
      'notes.md': '---\ntitle: "Notes: Page"\nsource:\n  title: Page\n---\n\n## Infobox\n\nNoted.\n',
      'rules.md': `# Rules\n\n${['Article 1. One.', 'Article 2. Two.', 'More.'].join('\n\n')}\n`,
      'long.md': paragraphs('This sentence is one of many. '.repeat(120)),
    });
    expect(own.corpus.passages.length).toBeGreaterThan(8);
    for (const one of own.corpus.passages) {
      const line = citedLine(one, english);
      expect(own.resolve(line)?.id, line).toBe(one.id);
      expect(own.resolve(` ${line.replaceAll(' ', '  ')}\n`)?.id, line).toBe(one.id);
    }
  });

  test('begins with the source of every passage that ships, and never with its file', async () => {
    const shipped = await Library.open(SHIPPED);
    for (const one of shipped.corpus.passages) {
      const line = citedLine(one, english);
      expect(line.startsWith(one.document.source.title ?? one.document.title)).toBe(true);
      expect(line).not.toContain('undefined');
      expect(line).not.toMatch(/,\s*,| · · |^[,·]|[,·]\s*$/u);
    }
  });
});

describe('placeAmong()', () => {
  const notes = of({ title: 'All about bees' }, 'Notes: The Hive');

  test.each<[string, string, string]>([
    ['its own document', placeAmong(passage, passage.document, english), '¶ 1 · Honey › Wax'],
    ['another document', placeAmong(passage, notes.document, english), 'The Hive · ¶ 1 · Honey › Wax'],
    ['none', placeAmong(passage, undefined, english), 'The Hive · ¶ 1 · Honey › Wax'],
    ['its own notes', placeAmong(notes, notes.document, english), 'Notes ¶ 1 · Honey › Wax'],
    ['none, of notes', placeAmong(notes, undefined, english), 'The Hive · Notes ¶ 1 · Honey › Wax'],
    [
      'none, of what is made from a source and has no label',
      placeAmong(of({ title: 'All about bees' }, 'The Hive'), undefined, english),
      'The Hive ¶ 1 · Honey › Wax',
    ],
    [
      'its own document, where nothing else names it',
      placeAmong({ ...passage, section: [], paragraph: 0 }, passage.document, english),
      'The Hive',
    ],
  ])('beside %s', (_, shown, expected) => expect(shown).toBe(expected));
});

test.each([
  ['news report', 'news report'],
  ['encyclopedia article', 'encyclopedia article'],
  ['handbook of bees', 'handbook of bees'],
])('kindIn() of %j is %j', (kind, shown) => {
  expect(kindIn(kind, english)).toBe(shown);
});

describe('a citation in Discord', () => {
  const hives = libraryOf({
    't.md': '# The Hive\n\n## Honey\n\nBees make wax.\n\nWasps make paper.\n',
    'u.md': '---\ntitle: "Notes: Wax"\nsource: { title: All about wax }\n---\n\nWax melts.\n\nWax sets.\n',
  });

  test('never breaks between ¶ and its number, and resolves as it is shown', () => {
    for (const cited of hives.corpus.passages) {
      const [quoted = ''] = texts({ kind: 'quote', quotation: quotation(cited, hives, english) });
      const [, line = ''] = /^-# — (.*)$/mu.exec(quoted) ?? [];
      expect(line).toContain(`¶\u00a0${cited.paragraph}`);
      expect(line).not.toContain('¶ ');
      expect(hives.resolve(line)).toBe(cited);
      expect(hives.resolveRange(line)).toEqual([cited]);
      const [hit = ''] = texts(hitOf(1, { passage: cited, marks: [] }, undefined, hives, english));
      expect(hit).toContain(`¶\u00a0${cited.paragraph}`);
      expect(hit).not.toContain('¶ ');
    }
  });

  test('keeps the words of the quotation as they are', () => {
    const [own] = libraryOf({ 'a.md': paragraphs('See ¶ 4 of the rules.') }).corpus.passages;
    const [quoted = ''] =
      own === undefined ? [] : texts({ kind: 'quote', quotation: quotation(own, hives, english) });
    expect(quoted).toContain('> See ¶ 4 of the rules');
  });

  test.each([
    ['t ¶\u00a02', ['Wasps make paper.']],
    ['t\u00a0¶\u00a02', ['Wasps make paper.']],
    ['The Hive, Honey, ¶\u00a02', ['Wasps make paper.']],
    ['t ¶\u00a01–2', ['Bees make wax.', 'Wasps make paper.']],
    ['t ¶\u00a01, ¶\u00a02', ['Bees make wax.', 'Wasps make paper.']],
    ['t ¶\u00a02, u ¶\u00a01', ['Wasps make paper.', 'Wax melts.']],
  ])('pasted as %j names its passages', (typed, expected) => {
    const found = hives.resolveRange(typed);
    expect(found.map(({ document, span }) => document.text.slice(span.start, span.end))).toEqual(expected);
  });

  test('is suggested when pasted', () => {
    const [first] = hives.suggestPassages('¶\u00a02', 25);
    expect(first?.name).toMatch(/^¶ 2 · /u);
  });
});
