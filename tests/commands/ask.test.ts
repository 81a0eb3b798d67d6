import { describe, expect, test } from 'vitest';
import { Library } from '../../src/library/library.ts';
import {
  actionOf,
  ada,
  buttons,
  footnoteOf,
  libraryIn,
  menuOf,
  quotations,
  quotedPlaces,
  run,
  runOnMessage,
  SHIPPED,
  SMALL,
  said,
  titleOf,
  words,
} from './footnote.ts';

const library = await libraryIn(SMALL);
const footnote = footnoteOf(library);
const notes = await Library.open(SHIPPED);
const shipped = footnoteOf(notes);

const HONEY = 'How many kilograms of honey does a hive yield in a summer?';
const WEAK = 'how many restaurants in Vladivostok sell fried herring';
const MISS = 'Which football club won the championship?';

describe('/ask', () => {
  test('quotes the passage that answers, word for word and with its citation', async () => {
    const reply = await run('ask', { question: HONEY }, footnote);
    expect(titleOf(reply)).toBe(HONEY);
    const [best] = quotations(reply);
    expect(best && words(best)).toBe('A hive yields twenty kilograms of honey in a summer.');
    expect(best?.citation).toBe('The Hive, First Author, Comb Press, 4 May 2019 · Bees ¶ 2 · Honey');
    expect(
      best?.marks.map((mark) => library.corpus.documents[0]?.text.slice(mark.start, mark.end)),
    ).toContain('honey');
    expect(best?.identity).toBe(`${best?.passage.id} · ${library.corpus.version}`);
  });

  test('is short when it is sure: the question, a quotation, and the other passages in a menu', async () => {
    const question = 'What did Lavrov say about the independence of Taiwan?';
    const reply = await run('ask', { question }, shipped);
    expect(reply.blocks.map(({ kind }) => kind)).toEqual(['title', 'quote']);
    const menu = menuOf(reply);
    expect(menu.placeholder).toBe('4 more passages');
    const opened = menu.options.map(({ value }) => notes.passage(value));
    expect(new Set([quotations(reply)[0]?.passage, ...opened]).size).toBe(5);
    for (const [n, { label, description }] of menu.options.entries()) {
      const passage = opened[n];
      expect(passage?.document.text.slice(passage.span.start)).toMatch(
        new RegExp(`^${label.replace(/…$/u, '').replace(/[.*+?^${'$'}{}()|[\]\\]/gu, '\\$&')}`, 'u'),
      );
      expect(description).toContain(`¶ ${passage?.paragraph}`);
    }
  });

  test('names the document once where all passages are of one', async () => {
    const question = 'What did Lavrov say about the independence of Taiwan?';
    const { options } = menuOf(await run('ask', { question, document: 'lavrov-on-taiwan' }, shipped));
    expect(options.length).toBeGreaterThan(1);
    for (const { description } of options) expect(description).toMatch(/^Notes ¶ \d+ · /u);
  });

  test('offers to post several in a private answer alone', async () => {
    const question = 'What did Lavrov say about the independence of Taiwan?';
    const last = async (visibility: string) =>
      menuOf(await run('ask', { question, visibility }, shipped)).options.at(-1)?.value;
    expect(await last('private')).toBe('several');
    expect(await last('public')).not.toBe('several');
  });

  test('takes one hit for an answer', async () => {
    const reply = await run('ask', { question: 'What do beekeepers feed in October?' }, footnote);
    expect(quotedPlaces(reply)).toEqual(['bees 4']);
    expect(reply.visibility).toBe('public');
    expect(reply.controls.map(({ kind }) => kind)).not.toContain('menu');
  });

  test.each([
    { answers: 'public', visibility: undefined, seenBy: 'public' },
    { answers: 'private', visibility: undefined, seenBy: 'private' },
    { answers: 'public', visibility: 'private', seenBy: 'private' },
    { answers: 'private', visibility: 'public', seenBy: 'public' },
    { answers: 'public', visibility: 'nobody', seenBy: 'public' },
  ] as const)('with ANSWERS=$answers, asked as $visibility, an answer is $seenBy', async (given) => {
    const own = footnoteOf(library, { answers: given.answers });
    const reply = await run('ask', { question: HONEY, visibility: given.visibility }, own);
    expect(reply.visibility).toBe(given.seenBy);
  });

  test.each([
    ['a miss', MISS],
    ['a weak hit', WEAK],
    ['an empty question', ' '],
    ['a question of signs', '???'],
    ['a question of light words', 'what is it'],
    ['a question that is too long', `honey ${'very '.repeat(300)}`],
  ])('keeps %s private though answers are public', async (_, question) => {
    const reply = await run('ask', { question, visibility: 'public' }, shipped);
    expect(reply.visibility).toBe('private');
    expect(buttons(reply)).not.toContain('Delete');
  });

  test('says of a miss what stands nowhere and what was searched', async () => {
    const reply = await run('ask', { question: MISS }, footnote);
    expect(titleOf(reply)).toBe(MISS);
    expect(quotations(reply)).toEqual([]);
    expect(said(reply).split('\n')).toEqual([
      'These documents do not say.',
      'Not in these documents: football, club, won, championship',
      'Searched: “Bees”, “Wasps”',
      `version ${library.corpus.version}`,
    ]);
    expect(reply.brief).toEqual([`These documents do not answer “${MISS}”`]);
  });

  test('offers the nearest headings of a miss, each opening its first passage', async () => {
    const question = 'How did the parliament of Norway vote on the honey of bears?';
    const reply = await run('ask', { question }, shipped);
    expect(said(reply)).toContain('These documents do not say.');
    const [option] = menuOf(reply).options;
    const opened = notes.passage(option?.value ?? '');
    expect(opened?.section.length).toBeGreaterThan(0);
    expect(option?.label).toContain(opened?.section[0]);
  });

  test('says above a weak hit that it is no answer, and shows two more in a line each', async () => {
    const reply = await run('ask', { question: WEAK }, shipped);
    expect(titleOf(reply)).toBe(WEAK);
    expect(said(reply)).toContain('No passage answers this directly. Closest match:');
    expect(reply.blocks.flatMap((block) => (block.kind === 'hit' ? [block.number] : []))).toEqual([2, 3]);
    expect(new Set(quotedPlaces(reply)).size).toBe(3);
    expect(said(reply)).toContain('Not in these documents: ');
    expect(buttons(reply)).toContain('Post here');
  });

  test('says that it read a word as another, and on what ground', async () => {
    const spelled = await run('ask', { question: 'Who was the first Rusian consul on Formosa?' }, shipped);
    expect(said(spelled)).toContain('Searched for: Rusian → russian (spelling)');
    const russian = await run('ask', { question: 'Кто такой Лавров?' }, shipped);
    expect(said(russian)).toContain('Searched for: Лавров → Sergey Lavrov (glossary)');
    const plain = await run('ask', { question: 'Which consuls were on Formosa?' }, shipped);
    expect(said(plain)).not.toContain('Searched for');
  });

  test('searches one document alone, by id or by title', async () => {
    for (const document of ['wasps', 'Wasps', ' WASPS ']) {
      const reply = await run('ask', { question: 'Where is the queen in winter?', document }, footnote);
      expect(quotedPlaces(reply)).toEqual(['wasps 2']);
    }
    const miss = await run('ask', { question: HONEY, document: 'wasps' }, footnote);
    expect(miss.visibility).toBe('private');
    expect(said(miss)).toContain(
      'Searched only “Wasps”. Leave “document” out to search the other document too.',
    );
  });

  test('does not search when there is no such document', async () => {
    const reply = await run('ask', { question: HONEY, document: 'ants' }, footnote);
    expect(said(reply)).toBe(
      'There is no document called “ants”. Choose one from the list that opens while you type, or see /sources.',
    );
    expect(reply.visibility).toBe('private');
  });

  test('answers every question that it offers for the corpus that ships', async () => {
    const offered = shipped.library.suggestQuestions('', 1_000);
    expect(offered.length).toBeGreaterThan(20);
    for (const { value } of offered) {
      const reply = await run('ask', { question: value }, shipped);
      expect(reply.visibility, value).toBe('public');
      expect(quotations(reply).length).toBeGreaterThan(0);
    }
  });

  test('shortens a long question in the title', async () => {
    const reply = await run('ask', { question: `${HONEY} ${'honey '.repeat(120)}` }, footnote);
    const asked = titleOf(reply) ?? '';
    expect(asked.length).toBeLessThanOrEqual(200);
    expect(asked).toMatch(/honey…$/u);
  });

  test('lets everybody read on without changing a public answer, and its asker delete it', async () => {
    const reply = await run('ask', { question: HONEY }, footnote);
    expect(buttons(reply)).toEqual(['Copy citation', '◀ ¶ 1', '¶ 3 ▶', 'Delete']);
    expect(actionOf(reply, '¶ 3 ▶').kind).toBe('open');
    expect(actionOf(reply, 'Delete')).toEqual({ kind: 'delete', asker: ada.id });
  });

  test('walks and posts from a private answer', async () => {
    const reply = await run('ask', { question: HONEY, visibility: 'private' }, footnote);
    expect(buttons(reply)).toEqual(['Copy citation', '◀ ¶ 1', '¶ 3 ▶', 'Post here']);
    expect(actionOf(reply, '◀ ¶ 1')).toEqual({ kind: 'show', passage: library.resolve('bees 1')?.id });
  });

  test('has no ◀ at the start of a document and no ▶ at its end', async () => {
    const first = await run('ask', { question: 'What do wasps build their nests of?' }, footnote);
    expect(quotedPlaces(first)[0]).toBe('wasps 1');
    expect(buttons(first)).toEqual(['Copy citation', '¶ 2 ▶', 'Delete']);
    const last = await run('ask', { question: 'What do beekeepers feed in October?' }, footnote);
    expect(buttons(last)).toEqual(['Copy citation', '◀ ¶ 3', 'Delete']);
  });

  test('offers the full passage when only part of it is quoted', async () => {
    const sentences = Array.from(
      { length: 12 },
      (_, n) => `Sentence ${n} tells of flowers and of meadows in the valley.`,
    );
    const long = footnoteOf(
      await libraryIn({ 'long.md': `# Long\n\nThe hive weighs nine kilograms. ${sentences.join(' ')}` }),
    );
    const open = await run('ask', { question: 'How many kilograms does the hive weigh?' }, long);
    expect(actionOf(open, 'Full passage')).toMatchObject({ kind: 'open' });
    const alone = await run(
      'ask',
      { question: 'How many kilograms does the hive weigh?', visibility: 'private' },
      long,
    );
    expect(actionOf(alone, 'Full passage')).toMatchObject({ kind: 'show' });
    expect(actionOf(alone, 'Copy citation')).toMatchObject({ span: { start: 0 } });
  });
});

describe('Find passages', () => {
  test('quotes passages that bear on a message, privately, whatever the setting', async () => {
    const reply = await runOnMessage(
      'Find passages',
      'I wonder how much honey a hive yields in a summer',
      footnote,
    );
    expect(quotedPlaces(reply)[0]).toBe('bees 2');
    expect(reply.visibility).toBe('private');
  });

  test('reads words only: no mentions, emoji, times or addresses', async () => {
    const content =
      '<@100000000000000009> <a:bee:123456789012345678> <t:1700000000:R> https://example.org/wasps?x=1 how much honey does a hive yield?';
    const reply = await runOnMessage('Find passages', content, footnote);
    expect(titleOf(reply)).toBe('how much honey does a hive yield?');
  });

  test('reads at most the first 1,000 characters, cut behind a word', async () => {
    const reply = await runOnMessage('Find passages', `${'honey hive yield '.repeat(80)} wasps`, footnote);
    expect(titleOf(reply)).toMatch(/^honey hive yield/u);
    const exact = await runOnMessage('Find passages', 'x'.repeat(1_200), footnote);
    expect(said(exact)).toContain('These documents do not say.');
  });

  test.each(['', '<@100000000000000009>', '🐝🐝', 'https://example.org/honey'])(
    'says that %j has no words',
    async (content) => {
      const reply = await runOnMessage('Find passages', content, footnote);
      expect(said(reply)).toBe('This message has no words to search for. Type a question with /ask.');
    },
  );
});
