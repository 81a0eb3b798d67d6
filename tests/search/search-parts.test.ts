import { describe, expect, test } from 'vitest';
import { quote } from '../../src/corpus/document.ts';
import { PassageIndex } from '../../src/index/passage-index.ts';
import { Searcher, type SearchOptions } from '../../src/search/search.ts';
import { corpusOf, glossaryOf } from '../support/sample-corpus.ts';

const FILLER = [
  'The club has a founding song, which the founders of the club sang at the founding of the club.',
  'The club owns three boats and a hut by the lake.',
  'Members of the club pay in spring.',
];

function searcherOf(text: string): Searcher {
  return new Searcher(new PassageIndex(corpusOf({ 'a.md': text }).passages), glossaryOf(''));
}
const ask = (text: readonly string[], question: string, options?: SearchOptions) => {
  const { hits, ...result } = searcherOf(`# Notes\n\n${text.join('\n\n')}\n`).search(question, options);
  return { ...result, hits, texts: hits.map(({ passage, span }) => quote(passage.document, span)) };
};

describe('Searcher.search() of a question in two parts', () => {
  const founded = 'The rowing club was founded by Ada Ray after the war.';
  const meets = 'The crew meets on Tuesday at seven.';

  test.each([
    ['Who founded the rowing club and when does the crew meet?', [founded, meets]],
    ['When does the crew meet? And who founded the rowing club?', [meets, founded]],
  ])('gives each a place, in their order: %s', (question, expected) => {
    expect(ask([...FILLER, founded, meets], question).texts.slice(0, 2)).toEqual(expected);
  });

  test('takes what was asked about before along', () => {
    const texts = [
      'The key of the hut hangs beside the door of the hut, on a hook.',
      'The hut may be used by members of ten years.',
      'The key of the hut hangs high, and the key of the boat hangs low.',
      'The boats may be used by those who may row.',
    ];
    const { texts: found } = ask(texts, 'Where hangs the key of the hut, and who may use it?');
    expect(found[0]).toContain('hangs');
    expect(found[1]).toBe(texts[1]);
  });

  test.each([
    [
      'Was kostet der Schlüssel und wo bekomme ich ihn?',
      [
        'Der Schlüssel kostet zehn Euro.',
        'Man bekommt den Schlüssel im Büro.',
        'Die Boote liegen am See.',
        'Was der Schlüssel kostet, kostet auch ein zweiter Schlüssel.',
      ],
    ],
    [
      'Где хранится ключ и кто может им пользоваться?',
      [
        'Ключ хранится в шкафу.',
        'Ключом могут пользоваться члены клуба.',
        'Лодки стоят у озера.',
        'Ключ хранится в шкафу, и второй ключ тоже хранится там.',
      ],
    ],
    [
      '钥匙放在哪里，谁可以用？',
      [
        '钥匙放在办公室的柜子里。',
        '钥匙可以给老会员用。',
        '小船停在湖边。',
        '第二把钥匙也放在那里，放在柜子里。',
      ],
    ],
  ])('answers both parts of %s', (question, texts) => {
    expect(ask(texts, question).texts[1]).toBe(texts[1]);
  });

  test('puts one passage that answers both first', () => {
    const both = 'The rowing club was founded by Ada Ray, and its crew meets on Tuesday at seven.';
    expect(ask([...FILLER, both], 'Who founded the rowing club and when does the crew meet?').texts[0]).toBe(
      both,
    );
  });

  test('marks in the first what its own part asks for', () => {
    const { hits } = ask(
      [...FILLER, founded, meets],
      'Who founded the rowing club and when does the crew meet?',
    );
    const { text } = hits[0]?.passage.document ?? { text: '' };
    const focus = hits[0]?.focus;
    expect(focus && text.slice(focus.start, focus.end)).toBe('Ada Ray');
    expect(hits.slice(1).every((hit) => hit.focus === undefined)).toBe(true);
  });

  test('gives no place to a part that nothing answers, and is not sure', () => {
    const { texts, confidence } = ask(
      [...FILLER, founded],
      'Who founded the rowing club and when does Zanzibar pay its pilots?',
    );
    expect(texts[0]).toBe(founded);
    expect(confidence).toBeLessThan(0.5);
  });

  test('keeps to the number of hits asked for, with scores in order', () => {
    const question = 'Who founded the rowing club and when does the crew meet?';
    expect(ask([...FILLER, founded, meets], question, { limit: 1 }).texts).toEqual([founded]);
    const scores = ask([...FILLER, founded, meets], question).hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const ids = ask([...FILLER, founded, meets], question, { limit: 9, perPassage: 1 }).hits.map(
      ({ passage }) => passage.id,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});
