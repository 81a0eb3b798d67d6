import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences, sentencesInTurn } from '../../src/languages/sentences.ts';
import { growth, LINEAR } from '../support/growth.ts';
import { runs } from '../support/runs.ts';

const cut = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences()', () => {
  test.each([
    [
      'plain ends',
      'One went. Two stayed! Did three? Yes…  No.',
      ['One went.', 'Two stayed!', 'Did three?', 'Yes…', 'No.'],
    ],
    [
      'closing quotes',
      '“Stop.” He left. "Go!" (It was late.) End.',
      ['“Stop.”', 'He left.', '"Go!"', '(It was late.)', 'End.'],
    ],
    [
      'a no-break space after the quote',
      'by manipulating facts.”\u00a0He noted it.',
      ['by manipulating facts.”', 'He noted it.'],
    ],
    [
      'French closing quotes',
      '« Non. » Il partit. « Ah ! » fit-elle.',
      ['« Non. »', 'Il partit.', '« Ah ! » fit-elle.'],
    ],
    ['reference marks', 'It was sold.[3] The buyer left.[12]', ['It was sold.[3]', 'The buyer left.[12]']],
    [
      'an ellipsis that goes on',
      'He said ... nothing. "…" Then left.',
      ['He said ... nothing.', '"…"', 'Then left.'],
    ],
    ['a quotation that goes on', '“Never!” he said. Then silence.', ['“Never!” he said.', 'Then silence.']],
    [
      'Chinese',
      '台湾是中国的一部分。俄罗斯反对独立！他说：“是吗？”对。',
      ['台湾是中国的一部分。', '俄罗斯反对独立！', '他说：“是吗？”', '对。'],
    ],
    [
      'a Japanese quotation that goes on',
      '「行く。」と言った。終わり。',
      ['「行く。」と言った。', '終わり。'],
    ],
    ['Hindi', 'यह एक है। यह दो है।', ['यह एक है।', 'यह दो है।']],
    ['Arabic', 'من أنت؟ أنا هنا. نعم.', ['من أنت؟', 'أنا هنا.', 'نعم.']],
    ['Urdu', 'یہ ایک ہے۔ یہ دو ہے۔', ['یہ ایک ہے۔', 'یہ دو ہے۔']],
    [
      'Russian',
      'Это было в 1949 г. В Москве молчали. И т. д. и т. п. — так.',
      ['Это было в 1949 г.', 'В Москве молчали.', 'И т. д. и т. п. — так.'],
    ],
  ])('ends at %s', (_, text, expected) => expect(cut(text)).toEqual(expected));

  test.each([
    'Mr. Shabert met Dr. Lobov and Mrs. Chiang.',
    'J. R. R. Tolkien wrote it.',
    'The U.S. President spoke, e.g. Reagan, i.e. Ronald.',
    'See No. 5 of vol. 3 and fig. 12 on p. 7.',
    'On Sept. 11 it rained at 3.5 degrees, at 2.05 p.m. by the clock.',
    'He lives in St. Petersburg with Apple Inc. shares.',
    'Im Jahr 44 v. Chr. geschah es, z. B. in Rom.',
    'Am 3. Oktober und im 19. Jahrhundert sowie am 15. Dezember.',
    'Поэтому, т. е. отсюда, г. Москва и А. С. Пушкин.',
    'The site is example.com/a.b and costs 1,000.50 now.',
    '1. Introduction to the subject',
    'Yahoo! is a company.',
  ])('keeps in one piece: %s', (text) => expect(cut(text)).toEqual([text]));

  test.each([
    ['He moved to the U.S. The war ended.', 2],
    ['It was made by Apple Inc. In 2020 it changed.', 2],
    ['He said no. Then he left.', 2],
    ['It rained in Sept. Then it snowed.', 2],
    ['It was World War I. The end was near.', 2],
    ['It ended in 1949. Then came peace.', 2],
    ['He scored 12. Then he left.', 2],
    ['他说OK!然后走了。', 2],
    ['ສະບາຍດີ!ຂອບໃຈ', 2],
    ['ជំរាបសួរ!អរគុណ', 2],
  ])('ends a sentence after an abbreviation or number where the next word begins one: %s', (text, count) => {
    expect(cut(text)).toHaveLength(count);
  });

  test('takes a single line end for a space', () => {
    expect(cut('One long\nsentence goes\r\non. Two.')).toEqual(['One long\nsentence goes\r\non.', 'Two.']);
  });

  test('goes on from one subtitle to the next, in lower case', () => {
    expect(cut('A wick is cut\n\n\n\nand never torn.\n\n\n\nOil is poured')).toEqual([
      'A wick is cut\n\n\n\nand never torn.',
      'Oil is poured',
    ]);
    expect(cut('A list\n\n\n\nThe end')).toHaveLength(2);
  });

  test('ends at blank lines and before list markers', () => {
    const text = 'Label\n- one\n- two words\n  * three\n1. four\n12) five\n\nLast\r\n\r\nline';
    const units = ['Label', '- one', '- two words', '* three', '1. four', '12) five', 'Last', 'line'];
    expect(cut(text)).toEqual(units);
  });

  test('does not take a number or a dash in running text for a list marker', () => {
    expect(cut('in the year\n1949 it ended\n-5 degrees')).toHaveLength(1);
  });

  test('cuts long Thai text at its spaces and short Thai text not at all', () => {
    const clause = 'รัสเซียสนับสนุนจีนในประเด็นไต้หวัน';
    const long = Array(20).fill(clause).join(' ');
    expect(cut(`${clause} ${clause}`)).toHaveLength(1);
    expect(cut(long).length).toBeGreaterThan(1);
    for (const part of cut(long)) expect(part.length).toBeLessThanOrEqual(300);
    expect(cut(long).join(' ')).toBe(long);
  });

  test('stays inside the span it is given', () => {
    const text = 'Zero. One. Two. Three.';
    expect(sentences(text, { start: 6, end: 13 })).toEqual([
      { start: 6, end: 10 },
      { start: 11, end: 13 },
    ]);
  });

  test.each(['', ' \n\t\r\n '])('finds nothing in %j', (text) => expect(sentences(text)).toEqual([]));

  const alphabet = [
    ...'aZб台ไ.!?…。।؟"”»)]「』 \n\r\t-1٣[',
    'U.S.',
    'Dr.',
    '\n- ',
    '\n\n',
    'é',
    '👩‍👩‍👧',
    '\u00a0',
  ];
  test('covers every character that is not white space, in order and once', () => {
    const texts = fc.array(fc.constantFrom(...alphabet), { maxLength: 80 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
        let last = 0;
        for (const { start, end } of sentences(text)) {
          expect(text.slice(last, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
      runs(500),
    );
  });

  test.each(['a', '.', '. ', 'a. ', '\n', '\n ', 'U.S. ', '3. ', '."', '[1]', 'ก', 'ก ', '! » '])(
    'reads a long run of %j in linear time',
    (unit) => {
      expect(growth((size) => sentences(unit.repeat(size / unit.length)), 256 * 1024)).toBeLessThan(LINEAR);
    },
  );
});

describe('sentencesInTurn()', () => {
  const pieces = fc.constantFrom(
    'One went. ',
    'She said: “Stop.” ',
    'Dr. Who left at 3. ',
    'the U.S. Navy sailed, ',
    '1. Introduction. ',
    '\n\n- an item\n',
    '他走了。她说「停。」了',
    'ภาษาไทยไม่มีจุด ที่ท้ายประโยค ',
    'no end here ',
    'Wait…  ',
    '[3] ',
  );
  const texts = fc.array(pieces, { minLength: 200, maxLength: 600 }).map((all) => all.join(''));

  test('gives, a few at a time, the same as sentences()', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2_000, max: 4_000 }), (text, together) => {
        const span = { start: 3, end: text.length - 3 };
        const turns = [...sentencesInTurn(text, span, together)];
        expect(turns.flat()).toEqual(sentences(text, span));
      }),
      runs(200),
    );
  });

  test.each([
    ['within the word behind an abbreviation', 'of the U.S. Theory says so. ', 'Theory', 3],
    ['within white space', `One went${' '.repeat(800)}on. `, 'on.', -100],
    ['within the signs at an end', 'It went.”’) He came. ', '’)', 0],
  ])('sees what follows a break in the reading %s', (_, piece, near, offset) => {
    const text = `${'It went. '.repeat(100)}${piece}${'They came. '.repeat(300)}`;
    const together = text.indexOf(near) + offset;
    const span = { start: 0, end: text.length };
    expect([...sentencesInTurn(text, span, together)].flat()).toEqual(sentences(text, span));
  });

  test('cuts a sentence that is longer than what is read at once, at white space where it has some', () => {
    const words = 'word '.repeat(2_000);
    const text = `${words}ends. ${'It goes on. '.repeat(300)}`;
    const turns = [...sentencesInTurn(text, { start: 0, end: text.length }, 1_000)];
    const parts = turns.flat().map(({ start, end }) => text.slice(start, end));
    expect(parts.join(' ')).toBe(text.trim());
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(1_000);
    expect(parts.filter((part) => part === 'It goes on.')).toHaveLength(300);
  });

  test('cuts between characters where nothing parts words, and takes each once', () => {
    const text = '👩‍👩‍👧e\u0301'.repeat(1_000);
    const turns = [...sentencesInTurn(text, { start: 0, end: text.length }, 1_000)];
    const parts = turns.flat().map(({ start, end }) => text.slice(start, end));
    expect(parts.join('')).toBe(text);
    expect(parts.filter((part) => !/^[👩e]/u.test(part))).toEqual([]);
  });

  test('of nothing but white space gives nothing', () => {
    const text = ' '.repeat(5_000);
    expect([...sentencesInTurn(text, { start: 0, end: text.length }, 1_000)].flat()).toEqual([]);
  });
});
