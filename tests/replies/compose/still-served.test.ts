import { describe, expect, test } from 'vitest';
import type { Footnote } from '../../../src/command.ts';
import type { Library } from '../../../src/library/library.ts';
import { severalReply } from '../../../src/replies/compose/several.ts';
import { stillServed } from '../../../src/replies/compose/still-served.ts';
import { notice } from '../../../src/reply.ts';
import { voicesOf } from '../../../src/texts/voices.ts';
import { ada, expectSound, footnoteOf, quotations, runnable, said } from '../../commands/footnote.ts';
import { libraryOf } from '../../support/sample-corpus.ts';

const QUESTION = 'Where are ferrets allowed?';
const pets = (where: string) =>
  libraryOf({ 'pets.md': `# Pets\n\nFerrets are allowed in the ${where} only.\n\nCats sleep.\n` });
const before = pets('garden');
const after = pets('cellar');
const without = libraryOf({ 'bees.md': '# Bees\n\nHoney is made by bees.\n' });

/** The library is replaced while the models judge the first question. */
function replacedBy(next: Library) {
  let library = before;
  let asked = 0;
  const judge: NonNullable<Footnote['judge']> = {
    isReady: true,
    languages: ['en'],
    says: ['answers', 'relevance'],
    judge: async (_, passages) => {
      asked++;
      library = next;
      return passages.map(() => ({ answers: 0.9 }));
    },
    close: async () => {},
  };
  const footnote: Footnote = {
    ...footnoteOf(before, { judge }),
    get library() {
      return library;
    },
  };
  return { footnote, asked: () => asked };
}

describe('stillServed()', () => {
  test('is what is composed if the library is the same afterwards', async () => {
    const footnote = footnoteOf(before);
    let times = 0;
    const reply = await stillServed(footnote, async (now) => {
      expect(now).toBe(footnote);
      return notice(`${++times}`);
    });
    expect(said(reply)).toBe('1');
  });

  test('composes again, without models, if the library was replaced meanwhile', async () => {
    const { footnote, asked } = replacedBy(after);
    const reply = await stillServed(footnote, async (now) => {
      await now.judge?.judge('Who?', []);
      return notice(`${now.library === after}, ${now.judge === undefined}`);
    });
    expect([said(reply), asked()]).toEqual(['true, true', 1]);
  });
});

describe.each([
  ['/ask', (footnote: Footnote) => runnable('ask').run({ question: QUESTION }, footnote, ada)],
  [
    '/ask of one document',
    (footnote: Footnote) => runnable('ask').run({ question: QUESTION, document: 'pets' }, footnote, ada),
  ],
  [
    'the button that asks all documents',
    (footnote: Footnote) =>
      runnable('ask').submit?.({ does: 'all' }, footnote, ada, {
        question: QUESTION,
        offered: [],
        lookedAt: [],
      }),
  ],
  [
    'Find passages',
    (footnote: Footnote) => {
      const command = footnote.commands.find(({ name }) => name === 'Find passages');
      return command?.kind === 'message' ? command.run({ content: QUESTION }, footnote, ada) : undefined;
    },
  ],
] as const)('%s', (name, asking) => {
  test('quotes what is served after a reload during a judgement', async () => {
    const { footnote, asked } = replacedBy(after);
    const reply = await asking(footnote);
    expect(asked()).toBe(1);
    if (reply === undefined) throw new Error('no reply');
    expectSound(reply, after);
    expect(quotations(reply).map(({ passage }) => passage.document)).toEqual(after.corpus.documents);
  });

  test('does not quote what a reload took out of service during a judgement', async () => {
    const reply = await asking(replacedBy(without).footnote);
    if (reply === undefined) throw new Error('no reply');
    expect([quotations(reply), reply.visibility]).toEqual([[], 'private']);
    expect(said(reply)).toContain(name === '/ask of one document' ? 'There is no document' : 'do not say');
  });
});

describe('severalReply()', () => {
  test('posts nothing that a reload took out of service during a judgement', async () => {
    const { footnote, asked } = replacedBy(without);
    const sent = { heading: QUESTION, passages: before.corpus.passages.map(({ id }) => id) };
    const reply = await severalReply(sent, footnote, voicesOf(ada), ada.id);
    expect([asked(), quotations(reply), reply.visibility]).toEqual([1, [], 'private']);
  });
});
