import { describe, expect, test } from 'vitest';
import { read, words } from './read.ts';

describe('a sentence that leads in', () => {
  test.each([
    ['a list', 'You need:\n\n- a torch\n- a whistle', { kind: 'list', lead: 'You need:' }],
    ['a list right below it', 'You need:\n- a torch\n- a whistle', { kind: 'list', lead: 'You need:' }],
    [
      'a numbered list in Chinese',
      '参加者需要：\n\n1. 手电筒\n2. 哨子',
      { kind: 'list', lead: '参加者需要：' },
    ],
    ['code', 'Run this:\n\n```sh\nlamp on\n```', { kind: 'code', lead: 'Run this:' }],
    ['a quotation', 'The keeper wrote:\n\n> Trim the wick daily.', { lead: 'The keeper wrote:' }],
    [
      'a table, with its header',
      'The fees are these:\n\n| A | B |\n|---|---|\n| 1 | 2 |',
      { kind: 'table', lead: 'The fees are these:\n\n| A | B |' },
    ],
    [
      'after another sentence',
      'The walk is long. Bring this:\n\n- boots',
      { kind: 'list', lead: 'The walk is long. Bring this:' },
    ],
  ])('is one block with %s', (_, text, shape) => {
    const found = read(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject(shape);
    expect(found[0]?.says.startsWith(shape.lead)).toBe(true);
  });

  test('is parted from a long paragraph before it', () => {
    const long = 'The harbour has been in use for many years. '.repeat(12).trim();
    expect(read(`${long} Members need these:\n\n- a key\n- a card`)).toMatchObject([
      { says: long },
      { lead: 'Members need these:', kind: 'list' },
    ]);
  });

  test('does not introduce anything after a heading or a rule', () => {
    expect(words('You need:\n\n## Boats\n\nThey are red.')).toEqual(['You need:', 'They are red.']);
    expect(words('You need:\n\n***\n\nThey are red.')).toEqual(['You need:', 'They are red.']);
  });

  test('goes with each item of a list whose items have several paragraphs', () => {
    const long = 'A wick is cut with care. '.repeat(20).trim();
    const text = `Do it so:\n\n- ${long}\n\n  Wait a while.\n\n- ${long}\n\n  Then light it.`;
    expect(read(text)).toMatchObject([
      { says: `Do it so:\n\n- ${long}\n\n  Wait a while.`, lead: 'Do it so:' },
      { says: `${long}\n\n  Then light it.`, lead: 'Do it so:' },
    ]);
  });

  test('holds members that are paragraphs', () => {
    expect(
      words(
        '(1) Leave is due to anyone who\n\na)  has worked a month;\n\nb)  leaves in June.\n\n(2) Halves count.',
      ),
    ).toEqual([
      '(1) Leave is due to anyone who\n\na)  has worked a month;\n\nb)  leaves in June.',
      '(2) Halves count.',
    ]);
  });
});

describe('a question', () => {
  test.each([
    ['in bold', '**Q: Is there parking?**\n\nA: Behind the barn.', 'Q: Is there parking?'],
    ['with a number', 'Q1. Is there parking?\n\nA1. Behind the barn.', 'Q1. Is there parking?'],
    ['as it is', 'Who has the key?\n\nThe warden has it.', 'Who has the key?'],
    ['in Chinese', '问：有停车场吗？\n\n答：在谷仓后面。', '问：有停车场吗？'],
    ['with a list for its answer', '**What is open?**\n\n- the well\n- the barn', 'What is open?'],
  ])('is one block with its answer: %s', (_, text, lead) => expect(read(text)).toMatchObject([{ lead }]));

  test('is parted from the next one', () => {
    expect(words('**Q: Is it far?**\n\nA: No.\n\n**Q: Is it wet?**\n\nA: At times.')).toEqual([
      'Q: Is it far?\n\nA: No.',
      'Q: Is it wet?\n\nA: At times.',
    ]);
  });
});

describe('a label', () => {
  test.each([
    ['with a colon', 'Office hours:\n\nMonday to Friday, nine to five.', 'Office hours:'],
    ['in bold', '**Opening hours**\n\nThe hut is open daily.', 'Opening hours'],
    ['a date', '12 May\n\nThe well was dug.', '12 May'],
    ['a name', 'Maren Holt\n\n- keeper of the lamps\n- reads the tide', 'Maren Holt'],
  ])('is one block with what it labels: %s', (_, text, lead) => expect(read(text)).toMatchObject([{ lead }]));

  test('makes one block of values in a row, apart from the sentences below', () => {
    expect(words('Range: 90 feet\n\nComponents: V, S\n\nA needle of ice flies.')).toEqual([
      'Range: 90 feet\n\nComponents: V, S',
      'A needle of ice flies.',
    ]);
  });

  test('names whose words are quoted', () => {
    expect(words('> Trim the wick daily.\n>\n> — Maren, keeper\n\nSo it was.')).toEqual([
      'Trim the wick daily.\n\n— Maren, keeper',
      'So it was.',
    ]);
  });

  test('names nothing outside of its quotation, or far below', () => {
    expect(words('> Maren Holt\n\nThe well was dug.')).toEqual(['Maren Holt', 'The well was dug.']);
    expect(words('Maren Holt\n\n\n\n\nThe well was dug.')).toEqual(['Maren Holt', 'The well was dug.']);
  });

  test('is not a label if it ends with a full stop', () => {
    expect(words('It rained.\n\nThe well was dug.')).toEqual(['It rained.', 'The well was dug.']);
  });
});

describe('a list of sections', () => {
  const text =
    '1. ### What is a loom?\n\n   A loom is a frame.\n\n2. ### What is a shuttle?\n\n   It carries the weft.\n\n   ```js\n   shuttle.pass();\n   ```';
  test('stands under the headings in its items', () => {
    expect(read(text)).toMatchObject([
      { says: 'A loom is a frame.', section: ['What is a loom?'] },
      { says: 'It carries the weft.', section: ['What is a shuttle?'] },
      { kind: 'code', section: ['What is a shuttle?'] },
    ]);
  });
});

describe('a definition', () => {
  test.each([
    ['below its term', 'Wick\n: The cord of a lamp.\n\nFlue\n: The way of the smoke.'],
    ['apart from its term', 'Wick\n\n:   The cord of a lamp.\n\nFlue\n\n:   The way of the smoke.'],
    ['without a gap between two terms', 'Wick\n: The cord of a lamp.\nFlue\n: The way of the smoke.'],
    [
      'in HTML',
      '<dl><dt>Wick</dt>\n<dd>The cord of a lamp.</dd>\n<dt>Flue</dt>\n<dd>The way of the smoke.</dd></dl>',
    ],
  ])('is one block with its term: %s', (_, text) =>
    expect(read(text).map(({ says, lead }) => [lead, says.replace(/\s+/gu, ' ')])).toEqual([
      ['Wick', 'Wick The cord of a lamp.'],
      ['Flue', 'Flue The way of the smoke.'],
    ]),
  );
});
