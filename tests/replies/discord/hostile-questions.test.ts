/** Whatever is asked of whatever documents: is the answer one that Discord takes, that pings nobody and links nowhere? */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Footnote } from '../../../src/command.ts';
import type { Library } from '../../../src/library/library.ts';
import { copyReply } from '../../../src/replies/compose/citation.ts';
import { checkReply, reloadReply } from '../../../src/replies/compose/reload.ts';
import { toDiscord } from '../../../src/replies/discord/message.ts';
import { notice, type Reply } from '../../../src/reply.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import { pings } from '../../../src/workshop/loopback/mentions.ts';
import { messageProblems } from '../../../src/workshop/loopback/rules/messages.ts';
import { ada, footnoteOf, runnable } from '../../commands/footnote.ts';
import { isAll, runs } from '../../support/runs.ts';
import { libraryOf } from '../../support/sample-corpus.ts';
import { hostileText } from './hostile-text.ts';
import { liveNodes } from './live-nodes.ts';
import { refusals, textsOf } from './shown.ts';

/** Corpora, and questions to each: 10,000 answers, or 1,000 at the desk. */
const CORPORA = 100;
const QUESTIONS = isAll ? 100 : 10;

/** What our own markup may be; mentions are of commands, by their names. */
const OURS = ['strong', 'underline', 'heading', 'subtext', 'blockQuote', 'codeBlock', 'inlineCode'];

const COMMAND_IDS: ReadonlyMap<string, string> = new Map([
  ['ask', '111111111111111111'],
  ['search', '222222222222222222'],
]);

const PLAIN = ['bees', 'honey', 'winter', 'the consul of Formosa', 'in 1955', 'Медведь', '台湾'];
const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...PLAIN) },
  { weight: 2, arbitrary: hostileText(6) },
);
const paragraph = fc.array(words, { minLength: 3, maxLength: 12 }).map((some) => some.join(' '));
const document = fc
  .tuple(hostileText(5), fc.array(paragraph, { minLength: 1, maxLength: 4 }))
  .map(
    ([title, paragraphs]) =>
      `# ${title.replaceAll(/\s/gu, ' ')}\n\nBees make honey.\n\n${paragraphs.join('\n\n')}\n`,
  );
const question = fc.oneof(
  { weight: 4, arbitrary: fc.array(words, { minLength: 1, maxLength: 6 }).map((some) => some.join(' ')) },
  { weight: 1, arbitrary: hostileText(40) },
  {
    weight: 1,
    arbitrary: fc.tuple(hostileText(3), fc.integer({ min: 1, max: 300 })).map(([t, n]) => t.repeat(n)),
  },
);

/** Everything by which words of a member come in, in turn; the longest that Discord lets through. */
const DOORS: readonly ((text: string, footnote: Footnote) => Reply | Promise<Reply>)[] = [
  (text, footnote) => runnable('ask').run({ question: text.slice(0, 6_000) }, footnote, ada),
  (text, footnote) => runnable('search').run({ terms: text.slice(0, 6_000) }, footnote, ada),
  (text, footnote) => runnable('quote').run({ words: text.slice(0, 6_000) }, footnote, ada),
  (text, footnote) => runnable('cite').run({ passage: text.slice(0, 6_000) }, footnote, ada),
  (text, footnote) => runnable('outline').run({ document: text.slice(0, 6_000) }, footnote, ada),
  ...commands.flatMap((command) =>
    command.kind === 'message'
      ? [(text: string, footnote: Footnote) => command.run({ content: text.slice(0, 4_000) }, footnote, ada)]
      : [],
  ),
  // Code that is there to be copied, and code that shows what stands in a file.
  (text, { library }) => {
    const { passages } = library.corpus;
    const passage = passages[text.length % passages.length];
    return passage === undefined
      ? notice('')
      : copyReply(
          passage,
          { start: passage.span.start, end: passage.span.end },
          library,
          voiceIn('en'),
          STYLES[text.length % STYLES.length],
        );
  },
  (text, { library }) => reloadReply({ kind: 'kept', error: text }, library, voiceIn('en')),
  (text, { library }) => {
    const problems = [{ severity: 'error', file: text, line: 1, message: text }] as const;
    return checkReply({ corpus: { ...library.corpus, problems } } as unknown as Library, voiceIn('en'));
  },
];

/** Styles of a citation to copy; what is chosen may be anything. */
const STYLES = [undefined, 'Markdown', 'APA', 'Chicago', 'BibTeX', 'none'];

/** What is wrong with a reply, as Discord would have it, and by parsers that are not ours. */
function wrongs(reply: Reply): string[] {
  const { flags, components, allowedMentions } = toDiscord(reply, {
    voice: voiceIn('en'),
    commandIds: COMMAND_IDS,
  });
  const body = { flags, components };
  const guarded = { ...body, allowed_mentions: { parse: allowedMentions.parse, replied_user: false } };
  const live = textsOf(body).flatMap(liveNodes);
  return [
    ...refusals(body),
    ...messageProblems(guarded, { surface: 'answer', existing: undefined, uploads: [] }).map(
      ({ message }) => message,
    ),
    // As if nothing but the text stood between a document and everybody's attention.
    ...pings(body as never, 'channel').map((whom) => `pings ${whom}`),
    ...live.filter((sort) => !OURS.includes(sort) && !COMMAND_IDS.has(sort)).map((sort) => `live: ${sort}`),
  ];
}

/** 10,000 answers; in milliseconds. */
const timeout = 120_000;

describe('whatever is asked of whatever documents', () => {
  test(`${CORPORA * QUESTIONS} answers are taken by Discord, ping nobody and hold nothing live`, {
    timeout,
  }, async () => {
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { minLength: 1, maxLength: 3 }),
        fc.array(question, { minLength: QUESTIONS, maxLength: QUESTIONS }),
        async (documents, questions) => {
          const files = Object.fromEntries(documents.map((text, n) => [`${n}.md`, text]));
          const footnote = footnoteOf(libraryOf(files));
          for (const text of questions) {
            const door = DOORS[asked % DOORS.length] ?? DOORS[0];
            asked += 1;
            const reply = await door?.(text, footnote);
            if (reply !== undefined) expect(wrongs(reply)).toEqual([]);
          }
        },
      ),
      // A counterexample is read as it is found; making it smaller takes longer than reading it.
      { ...runs(CORPORA), endOnFailure: true },
    );
    expect(asked).toBe(CORPORA * QUESTIONS);
  });

  test('suggestions are ones that Discord takes', () => {
    const [asked] = runnable('ask').options;
    const suggest = asked?.kind === 'text' ? asked.suggest : undefined;
    expect(suggest).toBeDefined();
    fc.assert(
      fc.property(document, question, (text, typed) => {
        const choices = suggest?.(typed, footnoteOf(libraryOf({ 'a.md': text }))) ?? [];
        expect(choices.length).toBeLessThanOrEqual(25);
        for (const { name, value } of choices) {
          for (const field of [name, value]) {
            expect(field.length).toBeGreaterThan(0);
            expect(field.length).toBeLessThanOrEqual(100);
            expect(field.isWellFormed()).toBe(true);
          }
        }
      }),
      {
        ...runs(300),
        endOnFailure: true,
        examples: [['# Tea\n\nBees make honey.\n\n## The \ude00 consul\n\nTea.\n', 'consul']],
      },
    );
  });
});
