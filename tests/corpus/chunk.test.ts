import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutting, LONGEST_PASSAGE, passages } from '../../src/corpus/chunk.ts';
import { quote } from '../../src/corpus/document.ts';
import { growth, LINEAR } from '../support/growth.ts';
import { documentOf } from './sample.ts';
import { runs } from '../support/runs.ts';

const quotes = (text: string): string[] => {
  const document = documentOf(text, 'a.txt');
  return passages(document).map(({ span }) => quote(document, span));
};
const ids = (text: string, file = 'a.md'): string[] => passages(documentOf(text, file)).map(({ id }) => id);

describe('passages()', () => {
  test('makes each paragraph a passage', () => {
    const document = documentOf('# T\n\n## S\n\nOne.\n\nTwo.');
    expect(passages(document)).toMatchObject([
      { document, section: ['S'], paragraph: 1, part: 0, position: 0, span: document.paragraphs[0]?.span },
      { document, section: ['S'], paragraph: 2, part: 0, position: 1, span: document.paragraphs[1]?.span },
    ]);
  });

  test('gives each part of a paragraph the page that it stands on', () => {
    const text = Array(30).fill('This sentence has precisely fifty characters in it.').join(' ');
    const document = documentOf(text);
    const place = { kind: 'page', label: '1', to: '2', turn: 780 } as const;
    const paragraphs = document.paragraphs.map((paragraph) => ({ ...paragraph, place }));
    expect(passages({ ...document, paragraphs }).map((passage) => passage.place)).toEqual([
      { kind: 'page', label: '1' },
      { kind: 'page', label: '2' },
    ]);
  });

  test('parts a long paragraph at sentence ends into similar lengths', () => {
    const sentence = 'This sentence has precisely fifty characters in it.';
    const text = Array(30).fill(sentence).join(' ');
    const parts = quotes(text);
    expect(parts).toEqual([Array(15).fill(sentence).join(' '), Array(15).fill(sentence).join(' ')]);
    expect(passages(documentOf(text)).map(({ paragraph, part }) => [paragraph, part])).toEqual([
      [1, 1],
      [1, 2],
    ]);
  });

  test('parts a long sentence at clause ends', () => {
    const clause = 'and then it went on for quite a while,';
    const parts = quotes(Array(30).fill(clause).join(' '));
    expect(parts).toHaveLength(2);
    for (const part of parts) expect(part).toMatch(/^and .*while,$/u);
  });

  test('parts a long clause at its spaces', () => {
    const parts = quotes(Array(300).fill('word').join(' '));
    expect(parts).toHaveLength(2);
    for (const part of parts) expect(part).toMatch(/^word( word)+$/u);
  });

  test.each([
    ['surrogate pairs', '𠀀'],
    ['families', '👩‍👩‍👧'],
    ['combining marks', 'e\u0301\u0302'],
  ])('never cuts inside %s', (_, character) => {
    const parts = quotes(character.repeat(Math.ceil(2000 / character.length)));
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part.replaceAll(character, '')).toBe('');
  });

  test('ends a part with a sentence rather than make the parts quite equal', () => {
    const sentence = (word: string, times: number) => `${Array(times).fill(word).join(' ')}.`;
    const parts = quotes([sentence('One', 150), sentence('Second', 143), sentence('Three', 116)].join(' '));
    expect(parts).toHaveLength(3);
    // The second sentence is too long for one part, so that one cut falls inside it, but not both.
    expect(parts.filter((part) => part.endsWith('.'))).toHaveLength(2);
  });

  test('gives ids that are the words alone, whatever their spacing and composition', () => {
    expect(ids('One two.\n\nTr\u00e8s bien.')).toEqual(ids('One\n  two.\n\n\n\nTre\u0300s  bien.'));
    expect(ids('One two.')[0]).toMatch(/^a:[0-9a-f]{8}$/u);
  });

  test('keeps the ids of other paragraphs when one is edited', () => {
    const [first, , third] = ids('One.\n\nTwo.\n\nThree.');
    expect(ids('One.\n\nTwo and more.\n\nNew.\n\nThree.')).toEqual(expect.arrayContaining([first, third]));
  });

  test('numbers the ids of passages that say the same', () => {
    const [first, second, third] = ids('Same.\n\nSame.\n\nSame.');
    expect([second, third]).toEqual([`${first}-2`, `${first}-3`]);
  });

  const words = fc.constantFrom(
    'word',
    'Word.',
    'a,',
    '台湾',
    '。',
    '👩‍👩‍👧',
    'e\u0301',
    '\n',
    '\n\n',
    'x'.repeat(200),
    '“',
    '”',
  );
  const texts = fc
    .tuple(fc.array(words, { minLength: 1, maxLength: 200 }), fc.constantFrom(' ', '', '\n'))
    .map(([found, gap]) => `First word. ${found.join(gap)}`);
  test('covers every word of every paragraph once, in order, in passages that fit', () => {
    const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
    fc.assert(
      fc.property(texts, (text) => {
        const document = documentOf(text, 'a.txt');
        const found = passages(document);
        const whole = document.paragraphs.map(({ span }) => quote(document, span)).join('');
        expect(
          found
            .map(({ span }) => quote(document, span))
            .join('')
            .replace(/\s/gu, ''),
        ).toBe(whole.replace(/\s/gu, ''));
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        const starts = new Set(Array.from(graphemes.segment(text), ({ index }) => index));
        for (const { span, position } of found) {
          expect(quote(document, span).trim()).toBe(quote(document, span));
          expect(span.end - span.start).toBeGreaterThan(0);
          expect(span.end - span.start).toBeLessThanOrEqual(LONGEST_PASSAGE);
          expect(starts.has(span.start)).toBe(true);
          expect(span.start).toBeGreaterThanOrEqual(found[position - 1]?.span.end ?? 0);
        }
      }),
      runs(300),
    );
  });

  test('pauses while it parts a long paragraph, the more often the longer it is', () => {
    const pauses = (size: number) =>
      [...cutting(documentOf(`Title\n\n${'It is a sentence, or so. '.repeat(size)}\n\nEnd.`, 'a.txt'))]
        .length;
    expect(pauses(40_000)).toBeGreaterThan(100);
    expect(pauses(40_000)).toBeGreaterThan(1.9 * pauses(20_000));
  });

  test.each([
    ['words', 'a '.repeat(60_000).trim()],
    ['words with few blanks', `${'a'.repeat(49_990)} `.repeat(3).trim()],
    ['characters', '🐝'.repeat(60_000)],
    ['words between far blanks', Array.from({ length: 40 }, (_, n) => 'ab'.repeat(n * 200 + 1)).join(' ')],
  ])('loses nothing of a sentence of 120,000 units that consists of %s', (_, text) => {
    const parts = quotes(text);
    expect(parts.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(LONGEST_PASSAGE);
    expect(parts.length).toBeLessThan(text.length / 700);
    for (const part of parts) expect(part.isWellFormed()).toBe(true);
  });

  test('parts a megabyte in one paragraph in linear time', () => {
    const parts = (size: number) => quotes('It is a sentence, or so. '.repeat(size));
    expect(parts(40_000).length).toBeGreaterThan(1000);
    expect(growth(parts, 40_000)).toBeLessThan(LINEAR);
  });
});

describe('passages() of lists, tables and code', () => {
  const parts = (text: string, file = 'a.md') => {
    const document = documentOf(text, file);
    return passages(document).map(({ span, lead }) => ({
      text: quote(document, span),
      lead: lead && quote(document, lead),
    }));
  };
  const items = (count: number) =>
    Array.from({ length: count }, (_, n) => `- lamp ${n}, filled, and tried. Bring oil ${n}.\n  More of it.`);

  test('cuts a long list between its items, and gives each part the sentence that leads in', () => {
    const found = parts(`You need for the night walk:\n\n${items(40).join('\n')}`);
    expect(found.length).toBeGreaterThan(1);
    for (const { text, lead } of found) {
      expect(text).toMatch(/More of it\.$/u);
      expect(lead).toBe('You need for the night walk:');
    }
    for (const { text } of found.slice(1)) expect(text).toMatch(/^- lamp/u);
    expect(found[0]?.text).toMatch(/^You need for the night walk:\n\n- lamp 0/u);
  });

  test('keeps the items of a list within an item with it', () => {
    const inner = Array.from({ length: 5 }, (_, n) => `  - inner item ${n} with some more words`).join('\n');
    const found = parts(Array.from({ length: 12 }, (_, n) => `- outer ${n}\n${inner}`).join('\n'));
    expect(found.length).toBeGreaterThan(1);
    for (const { text } of found) expect(text).toMatch(/^- outer/u);
  });

  test('cuts a long table between its rows, and gives each part its header', () => {
    const rows = Array.from({ length: 60 }, (_, n) => `| B${n} | post ${n}. Ask for it, or | Ann ${n} |`);
    const found = parts(`| Berth | Place | Owner |\n|---|---|---|\n${rows.join('\n')}`);
    expect(found.length).toBeGreaterThan(2);
    for (const { text, lead } of found) {
      expect(lead).toBe('| Berth | Place | Owner |');
      expect(text).toMatch(/^\| B.*\|$/su);
    }
  });

  test('cuts long code between its lines', () => {
    const lines = Array.from({ length: 60 }, (_, n) => `const lamp${n} = light(${n}); fill(lamp${n});`);
    const found = parts(`\`\`\`js\n${lines.join('\n')}\n\`\`\``);
    expect(found.length).toBeGreaterThan(1);
    for (const { text } of found) expect(text).toMatch(/^const.*\);$/su);
  });

  test('parts an item that is too long as text', () => {
    const sentence = 'This sentence has precisely fifty characters in it.';
    const found = parts(`- ${Array(30).fill(sentence).join(' ')}\n- short`);
    expect(found).toHaveLength(2);
    for (const { text } of found) expect(text).toMatch(/\.$|short$/u);
  });

  test('gives the question that a block answers to a part that begins behind it', () => {
    const sentence = 'This sentence has precisely fifty characters in it.';
    const document = documentOf(Array(30).fill(sentence).join(' '), 'a.txt');
    const [paragraph] = document.paragraphs;
    const lead = { start: 0, end: sentence.length };
    const led = {
      ...document,
      paragraphs: [{ span: { start: 0, end: 1559 }, section: [], number: 1, lead }],
    };
    expect(paragraph).toBeDefined();
    expect(passages(led).map((passage) => [passage.span.start, passage.lead])).toEqual([
      [0, lead],
      [780, lead],
    ]);
  });

  test('cuts a table of many rows in linear time', () => {
    const table = (rows: number) =>
      documentOf(
        `| A | B |\n|---|---|\n${Array.from({ length: rows }, (_, n) => `| a${n} | b${n} |`).join('\n')}`,
      );
    const small = table(2_000);
    const large = table(32_000);
    expect(growth((size) => passages(size > 16 ? large : small), 256)).toBeLessThan(LINEAR);
    expect([...cutting(large)].length).toBeGreaterThan(50);
  });
});
