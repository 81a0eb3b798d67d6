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
    ['A hive yields twenty kilograms of honey', 'In these documents, word for word'],
    ['“A hive yields twenty kilograms of honey…”', 'In these documents, word for word'],
    ['a hive YIELDS twenty kilograms', 'In these documents, with different capitals'],
    ['A hive yields, twenty kilograms', 'In these documents, with different punctuation'],
  ])('finds %j', async (quoted, title) => {
    const reply = await run('quote', { words: quoted }, footnote);
    expect(titleOf(reply)).toBe(title);
    expect(quotedPlaces(reply)).toEqual(['bees 2']);
    expect(reply.visibility).toBe('private');
    const [{ marks, passage } = { marks: [], passage: undefined }] = quotations(reply);
    expect(marks.map(({ start, end }) => passage?.document.text.slice(start, end))[0]).toMatch(
      /^A hive yields twenty/u,
    );
    expect(said(reply)).toContain(`Checked: “${quoted}”`);
    expect(actionOf(reply, 'Post here')).toEqual({ kind: 'post-check' });
  });

  test('tells the words of a document about a source from those of the source', async () => {
    const about = await run('quote', { words: 'A hive yields twenty kilograms of honey' }, footnote);
    expect(said(about)).toContain(
      'These words are from “Bees”. Its source may put it differently: “The Hive” (handbook)',
    );
    const own = await run('quote', { words: 'Wasps build nests of paper' }, footnote);
    expect(said(own)).not.toContain('These words are from');
  });

  test('tells all places of what stands in several', async () => {
    const reply = await run('quote', { words: 'in winter' }, footnote);
    expect(said(reply)).toContain('It is in 2 places.');
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
    expect(titleOf(reply)).toBe('In these documents, but not word for word');
    expect(said(reply).split('\n').slice(0, 3)).toEqual([
      'It differs in 2 places:',
      'Document: A hive yields *twenty* kilograms of honey in *a* summer',
      'Quotation: A hive yields *thirty* kilograms of honey in summer',
    ]);
    expect(quotedPlaces(reply)).toEqual(['bees 2']);
  });

  test.each([
    [
      'a last word',
      'A hive yields twenty kilograms of hony',
      'Document: A hive yields twenty kilograms of *honey*',
    ],
    ['a first word', 'Hony is made by bees from nectar', 'Document: *Honey* is made by bees from nectar'],
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
      'Document: Honey is made by bees from *nectar*. It keeps for many years',
      'Quotation: Honey is made by bees from *sweet* *resin*. It keeps for many years',
    ]);
  });

  test('shows every passage that a quotation runs through', async () => {
    const quoted = 'It keeps for many years. A hive yields twenty kilograms';
    const reply = await run('quote', { words: quoted }, footnote);
    expect(titleOf(reply)).toBe('In these documents, word for word');
    expect(said(reply)).toContain('It continues in later passages.');
    expect(quotedPlaces(reply)).toEqual(['bees 1', 'bees 2']);
  });

  test('says that a quotation leaves words out', async () => {
    const reply = await run('quote', { words: 'A hive yields … of honey in a summer.' }, footnote);
    expect(said(reply)).toContain(
      'What the quotation leaves out may change its meaning. Read the whole passage.',
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
      'Document: … a4 a5 a6 a7 a8 a9 a10 a11 *here* b0 b1 b2 b3 b4 b5 b6 b7 …',
      'Quotation: … a4 a5 a6 a7 a8 a9 a10 a11 *there* b0 b1 b2 b3 b4 b5 b6 b7 …',
    ]);
  });

  test('says of words that are nowhere that notes need not have what their source has', async () => {
    const far = await run('quote', { words: 'The moon is made of green cheese' }, footnote);
    expect(titleOf(far)).toBe('Not in these documents');
    expect(said(far).split('\n')).toEqual([
      'Checked: “The moon is made of green cheese”',
      'No passage has this wording or a similar one.',
      'Notes can leave things out; the source may still have it: “The Hive” (handbook), https://example.org/hive',
      `version ${library.corpus.version}`,
    ]);
    expect(quotations(far)).toEqual([]);
  });

  test('shows the nearest passage only if it shares a clause', async () => {
    const near = await run(
      'quote',
      { words: 'They say the queen of the wasps sleeps all summer long on top of the highest tree around' },
      footnote,
    );
    expect(titleOf(near)).toBe('Not in these documents');
    expect(said(near)).toContain('The nearest one:');
    expect(quotedPlaces(near)).toEqual(['wasps 2']);
    expect(said(near)).not.toContain('Notes can leave');
    const far = await run(
      'quote',
      { words: 'Ants build castles of sand that they carve from shells in winter' },
      footnote,
    );
    expect(quotations(far)).toEqual([]);
  });

  test('cannot be posted if the words are too long to be shown', async () => {
    const reply = await run('quote', { words: `Wasps ${'build nests of paper '.repeat(40)}` }, footnote);
    expect(reply.controls.flatMap((control) => ('label' in control ? [control.label] : []))).not.toContain(
      'Post here',
    );
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
    expect(titleOf(reply)).toBe('In these documents, word for word');
    expect(quotedPlaces(reply)).toEqual(['bees 2']);
  });

  test.each([
    ['“A hive yields twenty kilograms” and “Wasps build nests of stone”'],
    ['> A hive yields twenty kilograms\nwell\n> Wasps build nests of stone'],
    ['„A hive yields twenty kilograms“ und »Wasps build nests of stone«'],
    ['「A hive yields twenty kilograms」「Wasps build nests of stone」'],
  ])(
    'gives each quotation of a message a verdict, with the words that were looked at: %j',
    async (content) => {
      const two = await runOnMessage('Check quote', content, footnote);
      expect(said(two).split('\n')).toEqual([
        '*In these documents, word for word*',
        'Checked: “A hive yields twenty kilograms”',
        '*In these documents, but not word for word*',
        'Checked: “Wasps build nests of stone”',
        'It differs in one place:',
        'Document: Wasps build nests of *paper*',
        'Quotation: Wasps build nests of *stone*',
        `version ${library.corpus.version}`,
      ]);
      expect(quotedPlaces(two)).toEqual(['bees 2', 'wasps 1']);
    },
  );

  test('checks the whole message if it quotes nothing', async () => {
    const whole = await runOnMessage('Check quote', 'A "hive" yields twenty kilograms of honey', footnote);
    expect(said(whole)).toContain('Checked: “A "hive" yields twenty kilograms of honey”');
  });

  test('looks at five quotations at most, and says how many it did not look at', async () => {
    const many = Array.from({ length: 7 }, (_, n) => `“Wasps build nests of paper ${n}”`).join(' ');
    const reply = said(await runOnMessage('Check quote', many, footnote));
    expect(reply.match(/Checked/gu)).toHaveLength(5);
    expect(reply).toContain('2 more quotations were not checked.');
  });
});
