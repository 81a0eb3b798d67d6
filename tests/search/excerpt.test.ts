import { describe, expect, test } from 'vitest';
import { type ExcerptOptions, excerpt, excerpts } from '../../src/search/excerpt.ts';
import { paragraphs, rankedOf } from '../support/sample-corpus.ts';

function found(question: string, text: string, most: number, options: ExcerptOptions = {}, yaml = '') {
  const { query, ranked } = rankedOf(question, paragraphs(text), yaml);
  const [best] = ranked;
  if (best === undefined) throw new Error('no passage');
  const source = best.passage.document.text;
  return excerpts(query, best, most, options).map(({ span, marks }) => ({
    text: source.slice(span.start, span.end),
    marks: marks.map(({ start, end }) => source.slice(start, end)),
  }));
}
const quoted = (question: string, text: string, options?: ExcerptOptions): string =>
  found(question, text, 1, options)[0]?.text ?? '';
const marks = (question: string, text: string, yaml?: string): string[] =>
  found(question, text, 1, {}, yaml)[0]?.marks ?? [];

const filler = (word: string, times = 12): string => `The ${`${word} `.repeat(times)}went on and on again.`;

describe('excerpt()', () => {
  test('quotes the whole of a short passage', () => {
    expect(quoted('consul', 'A ship came. A consul came.')).toBe('A ship came. A consul came.');
    expect(quoted('zanzibar', 'A ship came.')).toBe('A ship came.');
  });

  test('keeps whole sentences when the budget allows', () => {
    const text = [filler('one'), 'The consul came to Keelung.', filler('two'), filler('three')].join(' ');
    const quote = quoted('consul Keelung', text, { maxLength: 120 });
    expect(quote).toContain('The consul came to Keelung.');
    expect(quote).toMatch(/^The .*\.$/u);
    expect(quote.length).toBeLessThanOrEqual(120);
  });

  test('joins neighbouring sentences that each say a part', () => {
    const text = [filler('one', 60), 'The consul came. He went to Keelung.', filler('two', 60)].join(' ');
    expect(quoted('consul Keelung', text, { maxLength: 60 })).toBe('The consul came. He went to Keelung.');
  });

  test('cuts a long sentence into clauses', () => {
    const text = `${'although the ships were many and went far, '.repeat(6)}the consul came to Keelung, ${'while the tea was good and the rum was better, '.repeat(6)}.`;
    const quote = quoted('consul Keelung', text, { maxLength: 100 });
    expect(quote).toContain('the consul came to Keelung,');
    expect(quote).toMatch(/^(?:although|the consul) .*,$/u);
    expect(quote.length).toBeLessThanOrEqual(100);
  });

  test('cuts a long clause at its spaces', () => {
    const text = `${'ship '.repeat(60)}consul ${'barge '.repeat(60)}`.trim();
    const quote = quoted('consul', text, { maxLength: 100 });
    expect(quote).toMatch(/^(?:ship |barge )*consul(?: barge)*$/u);
    expect(quote.length).toBeLessThanOrEqual(100);
  });

  test('cuts one endless word between characters', () => {
    const quote = quoted('consul', 'a'.repeat(500), { maxLength: 100 });
    expect(quote).toBe('a'.repeat(100));
  });

  test.each([40, 41, 50, 99])('never cuts a surrogate pair within %i units', (maxLength) => {
    const quote = quoted('consul', `x${'𠀀'.repeat(300)}`, { maxLength });
    expect(quote.length).toBeGreaterThan(maxLength - 2);
    expect(quote.length).toBeLessThanOrEqual(maxLength);
    expect(quote.isWellFormed()).toBe(true);
  });

  test('cuts Han text behind its sentences', () => {
    const text = `${'俄罗斯商船往来频繁。'.repeat(10)}领事馆设在基隆。${'茶叶贸易十分兴旺。'.repeat(10)}`;
    const quote = quoted('领事馆', text, { maxLength: 40 });
    expect(quote).toContain('领事馆设在基隆。');
    expect(quote).toMatch(/。$/u);
    expect(quote.length).toBeLessThanOrEqual(40);
  });

  test('takes at most 300 units where no length is given', () => {
    const quote = quoted('consul', `${filler('one', 30)} The consul came. ${filler('two', 30)}`);
    expect(quote).toContain('The consul came.');
    expect(quote.length).toBeLessThanOrEqual(300);
  });

  test('prefers the stretch with the sort of answer that is asked for', () => {
    const text = [`A consul came.`, filler('one', 20), 'A consul came in 1896.', filler('two', 20)].join(' ');
    expect(quoted('when did a consul come', text, { maxLength: 60 })).toContain('1896');
    expect(quoted('when did a consul come', text, { maxLength: 60 })).toContain('consul');
  });

  test('marks the matched words, in order', () => {
    expect(marks('consul Keelung', 'In Keelung the Consul’s tea. Keelung!')).toEqual([
      'Keelung',
      'Consul’s',
      'Keelung',
    ]);
  });

  test('marks a name once with the stop words inside it', () => {
    const yaml = '- term: Treaty of Friendship\n';
    expect(marks('treaty of friendship', 'The Treaty of the Friendship.', yaml)).toEqual([
      'Treaty of the Friendship',
    ]);
  });

  test('joins the marks of overlapping Han pairs', () => {
    expect(marks('台湾问题', '谈台湾问题，台湾。')).toEqual(['台湾问题', '台湾']);
  });

  test('marks nothing where nothing is said, and nothing outside', () => {
    expect(marks('zanzibar', 'A ship came.')).toEqual([]);
    const [quote] = found('consul', `A consul came. ${filler('one', 20)} A consul, the consul.`, 1, {
      maxLength: 50,
    });
    expect(quote?.marks.length).toBe(quote?.text.match(/consul/gu)?.length);
  });

  test('is the first of the excerpts', () => {
    const { query, ranked } = rankedOf('consul', paragraphs(`A consul. ${filler('x', 99)} The consul.`));
    const [best] = ranked;
    if (best === undefined) throw new Error('no passage');
    expect(excerpt(query, best)).toEqual(excerpts(query, best, 3)[0]);
  });
});

describe('excerpts()', () => {
  const text = `The first consul came. ${filler('one', 30)} The last consul left Keelung. ${filler('two', 30)}`;

  test('gives the best stretch first and others apart from it', () => {
    const quotes = found('consul Keelung', text, 3, { maxLength: 60 }).map((one) => one.text);
    expect(quotes[0]).toBe('The last consul left Keelung.');
    expect(quotes[1]).toContain('The first consul came.');
    expect(quotes).toHaveLength(3);
    const places = quotes.map((quote) => text.indexOf(quote));
    expect(new Set(places).size).toBe(3);
    expect(places).not.toContain(-1);
  });

  test('quotes a short passage once', () => {
    expect(found('consul', 'The consul came. The consul left.', 3)).toHaveLength(1);
  });
});
