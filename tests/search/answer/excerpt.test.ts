import { describe, expect, test } from 'vitest';
import { type ExcerptOptions, excerpt, excerpts } from '../../../src/search/answer/excerpt.ts';
import { paragraphs, rankedOf } from '../../support/sample-corpus.ts';

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

  test('begins no sentence that it has no room to end', () => {
    const text = `The consul came to Keelung. Although it rained, the ships went on and on and on. ${filler('one', 30)}`;
    expect(quoted('consul Keelung', text, { maxLength: 60 })).toBe('The consul came to Keelung.');
  });

  test('ends behind a clause that says what is asked, where its sentence has no room', () => {
    const text = `The consul came by sea. The harbour of Keelung was small, and the quay was old. ${filler('one', 30)}`;
    expect(quoted('consul harbour Keelung', text, { maxLength: 70 })).toBe(
      'The consul came by sea. The harbour of Keelung was small,',
    );
  });

  test.each([
    ['brackets', 'harbour of Keelung (the largest of all, as they said, and the oldest of them),'],
    ['a quotation', 'harbour of Keelung “was the largest of all, as they said, and the oldest of them”,'],
    ['words and who says them', 'harbour master of Keelung said: "It is the largest of all."'],
  ])('never ends within %s', (_, said) => {
    const text = `The consul came by sea. The ${said} ${'and the ships went on and on, '.repeat(4)}and on. ${filler('one', 30)}`;
    for (let maxLength = 120; maxLength < 260; maxLength += 7) {
      const quote = quoted('consul harbour Keelung', text, { maxLength });
      expect(quote).toMatch(/(?:sea\.|them\),|them”, and .*,|all\." and .*,|on[,.])$/u);
    }
  });

  test('takes the words that stand near what could answer to the same words far from it', () => {
    const text = [
      'The consul came to Keelung by sea, as so many had, and with a large household.',
      filler('one', 30),
      'In 1896 the consul came to Keelung.',
      filler('two', 30),
      'The consul came late, and Keelung, which had been so quiet for so many years, was loud in 1700.',
    ].join(' ');
    expect(quoted('When did the consul come to Keelung?', text, { maxLength: 110 })).toContain('1896');
  });

  test('takes the sentence that says most with the ones beside it, not a longer one alone', () => {
    const near = 'It was dark. The ship of the consul came. It was old.';
    const text = `${near} ${filler('one', 40)} The ship of the consul, which so many had been waiting for, came.`;
    expect(quoted('Which ship of the consul came?', text, { maxLength: 75 })).toBe(near);
  });

  test('fills the room there is with what stands around', () => {
    const around = 'The ships lay idle. The consul came. The barges lay idle.';
    expect(quoted('consul', `${around} ${filler('one', 30)}`, { maxLength: 60 })).toBe(around);
  });

  test('begins where a sentence begins, though it could say as much in more words', () => {
    const text = `${filler('one', 30)} In that year, the consul came to Keelung, where the barges lay idle in the sun all day, ${'and the ships went on, '.repeat(4)}and on.`;
    expect(quoted('consul Keelung', text, { maxLength: 75 })).toBe(
      'In that year, the consul came to Keelung,',
    );
  });

  test('cuts only the sentence that is too long', () => {
    const text = `Early, the consul came. ${'Although the ships were many and went far, the barges lay idle, '.repeat(3)}.`;
    const quotes = found('consul', text, 9, { maxLength: 100 }).map((one) => one.text);
    expect(quotes[0]).toMatch(/^Early, the consul came\./u);
  });

  test('uses all the room where a space stands at its end', () => {
    expect(quoted('ship', 'ship '.repeat(60).trim(), { maxLength: 44 })).toBe('ship '.repeat(9).trim());
  });

  test('takes the first of two that say as much in as many words', () => {
    const text = `The consul came. ${filler('one', 30)} The consul left.`;
    expect(quoted('consul', text, { maxLength: 40 })).toBe('The consul came.');
  });

  test('loses no half of a pair', () => {
    const text = `x${'𠀀'.repeat(90)}`;
    const quotes = found('consul', text, 99, { maxLength: 40 }).map((one) => one.text);
    expect(quotes.join('')).toHaveLength(text.length);
    expect(quotes.every((quote) => quote.isWellFormed())).toBe(true);
  });

  test.each(['a', 'Ａ'])('cuts one endless word of %s between characters', (letter) => {
    const quote = quoted('consul', letter.repeat(500), { maxLength: 100 });
    expect(quote).toBe(letter.repeat(100));
  });

  test('loses no word of a long clause', () => {
    const text = Array.from({ length: 60 }, (_, n) => `ship${n}`).join('  ');
    const quotes = found('consul', text, 99, { maxLength: 100 }).map((one) => one.text);
    const inOrder = quotes.toSorted((a, b) => text.indexOf(a) - text.indexOf(b));
    expect(inOrder.join('  ')).toBe(text);
    for (const quote of quotes) expect(quote).toBe(quote.trim());
  });

  test.each(
    [40, 41, 50, 99].flatMap((maxLength) => ['𠀀', '𠏿'].map((letter) => [letter, maxLength] as const)),
  )('never cuts the pair of %s within %i units', (letter, maxLength) => {
    const quote = quoted('consul', `x${letter.repeat(300)}`, { maxLength });
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

  describe('prefers a stretch with such an answer to a longer one without', () => {
    const longer = 'A consul came to the north with his household.';
    const between = [filler('one', 20), 'It had rained in 1700.', filler('two', 20)];

    test.each([
      ['1896 saw a consul come.', (answer: string) => [answer, ...between, longer]],
      ['A consul came in 1896.', (answer: string) => [answer, ...between, longer]],
      ['1896 saw a consul come.', (answer: string) => [longer, ...between, answer]],
      ['A consul came in 1896', (answer: string) => [longer, ...between, answer]],
    ])('%s', (answer, place) => {
      expect(quoted('when did a consul come', place(answer).join(' '), { maxLength: 50 })).toBe(answer);
    });
  });

  test('quotes the whole of what just fits, whatever is asked', () => {
    const { query, ranked } = rankedOf('consul', paragraphs('A ship came. A consul came.'));
    const [best] = ranked;
    if (best === undefined) throw new Error('no passage');
    const { span } = best.passage;
    const nothing = { ...query, terms: [], totalIdf: 0 };
    expect(excerpt(nothing, { ...best, occurrences: [] }, { maxLength: span.end - span.start }).span).toEqual(
      span,
    );
  });

  test('marks the matched words, in order', () => {
    expect(marks('consul Keelung', 'In Keelung the Consul’s tea. Keelung!')).toEqual([
      'Keelung',
      'Consul’s',
      'Keelung',
    ]);
  });

  test('marks words at either end', () => {
    expect(marks('consul Keelung', 'Consul in Keelung')).toEqual(['Consul', 'Keelung']);
  });

  test('marks what stands well for a word of the question, and what touches or lies in another as one', () => {
    const { query, ranked } = rankedOf('consul', paragraphs('The consul of the north came.'));
    const [best] = ranked;
    const [occurrence] = best?.occurrences ?? [];
    if (best === undefined || occurrence === undefined) throw new Error('no passage');
    const { text } = best.passage.document;
    const marked = (...words: readonly (readonly [string, number])[]) => {
      const occurrences = words.map(([word, quality]) => {
        const start = text.indexOf(word);
        return { ...occurrence, start, end: start + word.length, quality };
      });
      return excerpt(query, { ...best, occurrences }).marks.map(({ start, end }) => text.slice(start, end));
    };
    expect(marked(['consul', 0.6], ['north', 0.59])).toEqual(['consul']);
    expect(marked(['consul', 1], [' of', 1])).toEqual(['consul of']);
    expect(marked(['consul of', 1], ['sul', 1], ['north', 1])).toEqual(['consul of', 'north']);
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
    const [earlier] = found(
      'consul Keelung',
      `The consul of Keelung came. ${filler('one', 20)} A consul.`,
      1,
      {
        maxLength: 50,
      },
    );
    expect(earlier?.marks).toEqual(['consul', 'Keelung']);
  });

  test('is the first of the excerpts', () => {
    const { query, ranked } = rankedOf('consul', paragraphs(`A consul. ${filler('one', 90)} The consul.`));
    const [best] = ranked;
    if (best === undefined) throw new Error('no passage');
    const [first, second] = excerpts(query, best, 3);
    expect(second).toBeDefined();
    expect(excerpt(query, best)).toEqual(first);
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

  test('between them quote everything once, however many are asked for', () => {
    const sentences = ['领事馆设在基隆。', '俄罗斯商船往来频繁。', '茶叶贸易十分兴旺。', '领事离开了基隆。'];
    const quotes = found('领事馆', sentences.join(''), 99, { maxLength: 12 }).map((one) => one.text);
    expect(quotes[0]).toBe(sentences[0]);
    expect(quotes.toSorted()).toEqual(sentences.toSorted());
  });

  test('never overlap, whatever their sentences are cut into', () => {
    const text = `The consul came by sea. The harbour of Keelung was small, ${'and the harbour had ships of Keelung, '.repeat(6)}and so on. ${filler('one', 30)} The consul left Keelung, ${'which was good for the harbour, '.repeat(4)}and on.`;
    for (let maxLength = 40; maxLength < 300; maxLength += 20) {
      const quotes = found('consul harbour Keelung', text, 99, { maxLength }).map((one) => one.text);
      expect(quotes.join('').replace(/\s/gu, '')).toHaveLength(text.replace(/\s/gu, '').length);
    }
  });

  test('quotes a short passage once', () => {
    expect(found('consul', 'The consul came. The consul left.', 3)).toHaveLength(1);
  });
});

describe('excerpt() of lists, tables and answers', () => {
  /** The best passage's excerpt and what is shown with it. */
  const led = (question: string, text: string, options: ExcerptOptions = {}) => {
    const { query, ranked } = rankedOf(question, paragraphs(text));
    const [best] = ranked;
    if (best === undefined) throw new Error('no passage');
    const source = best.passage.document.text;
    const { span, lead } = excerpt(query, best, options);
    return {
      text: source.slice(span.start, span.end),
      lead: lead && source.slice(lead.start, lead.end),
    };
  };
  const row = (n: number) => `| B${n} | Ann ${n} of the house at post ${n} | with power and water |`;
  const table = `| Berth | Owner | Terms |\n|---|---|---|\n${Array.from({ length: 60 }, (_, n) => row(n)).join('\n')}`;

  test('quotes whole rows, with the header of their table', () => {
    const { text, lead } = led('Who is the owner of berth B27?', table, { maxLength: 130 });
    expect(text).toContain(row(27));
    for (const line of text.split('\n')) expect(line).toMatch(/^\| B\d+ .* water \|$/u);
    expect(lead).toBe('| Berth | Owner | Terms |');
  });

  test('quotes the row that says it, though its header says more', () => {
    const short = `| Berth | Owner | Terms |\n|---|---|---|\n${Array.from({ length: 9 }, (_, n) => row(n)).join('\n')}`;
    expect(led('Who is the owner of berth B7?', short, { maxLength: 80 })).toEqual({
      text: row(7),
      lead: '| Berth | Owner | Terms |',
    });
  });

  test('quotes a row whole that is longer than the budget', () => {
    const long = `| B99 | ${'post '.repeat(60)}| end |`;
    expect(led('B99', `${table}\n${long}`, { maxLength: 100 }).text).toBe(long);
  });

  const items = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => `- thing${from + n}, clean. Bring it dry.`);
  const list = (count: number) => `You need for the walk at night:\n\n${items(0, count).join('\n')}`;

  test('quotes a short list whole, with what leads it in', () => {
    expect(led('What do I need for the night walk?', list(5))).toEqual({ text: list(5), lead: undefined });
  });

  test('quotes whole items of a long list, with its lead where they are later ones', () => {
    expect(led('Is thing17 needed?', list(20), { maxLength: 40 })).toEqual({
      text: '- thing17, clean. Bring it dry.',
      lead: 'You need for the walk at night:',
    });
    const first = led('What do I need for the night walk?', list(20), { maxLength: 110 });
    expect(first.text).toBe(list(2));
  });

  test('quotes no lead alone', () => {
    const found = led('What do I need for the night walk?', list(20), { maxLength: 45 });
    expect(found).toEqual({
      text: '- thing0, clean. Bring it dry.',
      lead: 'You need for the walk at night:',
    });
  });

  test('cuts code between its lines', () => {
    const lines = Array.from({ length: 20 }, (_, n) => `lamp${n}.light(); lamp${n}.fill("oil. No water.");`);
    const { text } = led('lamp7', `\`\`\`js\n${lines.join('\n')}\n\`\`\``, { maxLength: 60 });
    expect(text).toBe(lines[7]);
  });
});
