import { describe, expect, test } from 'vitest';
import {
  actionOf,
  footnoteOf,
  libraryIn,
  quotations,
  quotedPlaces,
  run,
  runOnMessage,
  SMALL,
  said,
  titleOf,
} from './footnote.ts';

const library = await libraryIn(SMALL);
const footnote = footnoteOf(library);

describe('/quote', () => {
  test.each([
    ['A hive yields twenty kilograms of honey', 'In the corpus, word for word'],
    ['“A hive yields twenty kilograms of honey…”', 'In the corpus, word for word'],
    ['a hive YIELDS twenty kilograms', 'In the corpus, with other capitals'],
    ['A hive yields, twenty kilograms', 'In the corpus, with other punctuation'],
  ])('finds %j', async (quoted, title) => {
    const reply = await run('quote', { words: quoted }, footnote);
    expect(titleOf(reply)).toBe(title);
    expect(quotedPlaces(reply)).toEqual(['bees 2']);
    expect(reply.visibility).toBe('private');
    const [{ marks, passage } = { marks: [], passage: undefined }] = quotations(reply);
    expect(marks.map(({ start, end }) => passage?.document.text.slice(start, end))[0]).toMatch(
      /^A hive yields twenty/u,
    );
    expect(actionOf(reply, 'Post here')).toMatchObject({ kind: 'post', passage: passage?.id });
  });

  test('tells the words of a document about a source from those of the source', async () => {
    const about = await run('quote', { words: 'A hive yields twenty kilograms of honey' }, footnote);
    expect(said(about)).toContain(
      'These are the words of “Bees”, which tells of the handbook “The Hive” and need not quote it.',
    );
    const own = await run('quote', { words: 'Wasps build nests of paper' }, footnote);
    expect(said(own)).not.toContain('These are the words of');
  });

  test('tells all places of what stands in several', async () => {
    const reply = await run('quote', { words: 'in winter' }, footnote);
    expect(said(reply)).toContain('It stands in 2 places.');
    expect(quotedPlaces(reply).sort()).toEqual(['bees 3', 'wasps 2']);
  });

  test('counts the places that it has no room for', async () => {
    const files = {
      'many.md': `# Many\n\n${Array.from({ length: 9 }, (_, n) => `Number ${n} hums in the garden.`).join('\n\n')}`,
    };
    const reply = await run('quote', { words: 'hums in the garden' }, footnoteOf(await libraryIn(files)));
    expect(quotations(reply)).toHaveLength(4);
    expect(said(reply)).toContain('and 5 more places');
  });

  test('shows word by word how a quotation differs', async () => {
    const reply = await run(
      'quote',
      { words: 'A hive yields thirty kilograms of honey in summer.' },
      footnote,
    );
    expect(titleOf(reply)).toBe('In the corpus, but not word for word');
    expect(said(reply).split('\n').slice(0, 3)).toEqual([
      'It differs in 2 places:',
      'corpus: A hive yields *twenty* kilograms of honey in *a* summer',
      'yours: A hive yields *thirty* kilograms of honey in summer',
    ]);
    expect(quotedPlaces(reply)).toEqual(['bees 2']);
  });

  test.each([
    [
      'a last word',
      'A hive yields twenty kilograms of hony',
      'corpus: A hive yields twenty kilograms of *honey*',
    ],
    ['a first word', 'Hony is made by bees from nectar', 'corpus: *Honey* is made by bees from nectar'],
  ])('tells %s that differs from one that is added', async (_, quoted, shown) => {
    const reply = await run('quote', { words: quoted }, footnote);
    const [, corpus = ''] = said(reply).split('\n');
    expect(corpus).toBe(shown);
  });

  test('counts differing words that follow each other as one place', async () => {
    const quoted = 'Honey is made by bees from sweet resin. It keeps for many years.';
    const reply = await run('quote', { words: quoted }, footnote);
    expect(said(reply).split('\n').slice(0, 3)).toEqual([
      'It differs in one place:',
      'corpus: Honey is made by bees from *nectar* It keeps for many years',
      'yours: Honey is made by bees from *sweet* *resin* It keeps for many years',
    ]);
  });

  test('shows every passage that a quotation runs through', async () => {
    const quoted = 'It keeps for many years. A hive yields twenty kilograms';
    const reply = await run('quote', { words: quoted }, footnote);
    expect(titleOf(reply)).toBe('In the corpus, word for word');
    expect(said(reply)).toContain('It goes on in later passages.');
    expect(quotedPlaces(reply)).toEqual(['bees 1', 'bees 2']);
  });

  test('says that a quotation leaves words out', async () => {
    const reply = await run('quote', { words: 'A hive yields … of honey in a summer.' }, footnote);
    expect(said(reply)).toContain(
      'What the quotation leaves out may change what it says: read the whole passage.',
    );
    expect(quotations(reply)[0]?.marks).toHaveLength(2);
  });

  test('leaves out what agrees far from a difference', async () => {
    const many = (prefix: string) => Array.from({ length: 12 }, (_, n) => `${prefix}${n}`).join(' ');
    const files = { 'long.md': `# Long\n\n${many('a')} here ${many('b')}.` };
    const reply = await run(
      'quote',
      { words: `${many('a')} there ${many('b')}` },
      footnoteOf(await libraryIn(files)),
    );
    expect(said(reply).split('\n').slice(1, 3)).toEqual([
      'corpus: … a4 a5 a6 a7 a8 a9 a10 a11 *here* b0 b1 b2 b3 b4 b5 b6 b7 …',
      'yours: … a4 a5 a6 a7 a8 a9 a10 a11 *there* b0 b1 b2 b3 b4 b5 b6 b7 …',
    ]);
  });

  test('says of words that stand nowhere that they do not, with the nearest passage where there is one', async () => {
    const far = await run('quote', { words: 'The moon is made of green cheese' }, footnote);
    expect(titleOf(far)).toBe('Not in the corpus');
    expect(far.controls).toEqual([]);
    const near = await run(
      'quote',
      { words: 'Ants build castles of sand that they carve from shells' },
      footnote,
    );
    expect(titleOf(near)).toBe('Not in the corpus');
    expect(said(near)).toContain('The nearest one:');
    expect(quotedPlaces(near)).toEqual(['wasps 1']);
  });

  test.each(['', '…', 'x'.repeat(2_001)])(
    'says what to do with a quotation that cannot be checked',
    async (quoted) => {
      const reply = await run('quote', { words: quoted }, footnote);
      expect(reply.blocks.map(({ kind }) => kind)).toEqual(['text']);
      expect(reply.visibility).toBe('private');
    },
  );
});

describe('Check quote', () => {
  test.each([
    'A hive yields twenty kilograms of honey in a summer.',
    '> A hive yields twenty kilograms of honey in a summer.\nis that so?',
    'look\n>>> A hive yields twenty kilograms\nof honey in a summer.',
    'The handbook has “A hive yields twenty kilograms of honey” somewhere',
    'The handbook has "A hive yields twenty kilograms of honey" and a "bee"',
    'в книге: «A hive yields twenty kilograms of honey»',
  ])('checks what the message quotes: %j', async (content) => {
    const reply = await runOnMessage('Check quote', content, footnote);
    expect(titleOf(reply)).toBe('In the corpus, word for word');
    expect(quotedPlaces(reply)).toEqual(['bees 2']);
  });

  test('checks the whole message where nothing or more than one thing is quoted', async () => {
    const two = await runOnMessage(
      'Check quote',
      '“A hive yields twenty” and “kilograms of honey in a summer”',
      footnote,
    );
    expect(titleOf(two)).not.toBe('In the corpus, word for word');
  });
});
