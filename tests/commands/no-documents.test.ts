import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { CommandOption, Runnable } from '../../src/command.ts';
import { emptyLibrary } from '../../src/library/server-library.ts';
import { act } from '../../src/replies/act.ts';
import { replyToText } from '../../src/replies/text.ts';
import type { Press } from '../../src/reply.ts';
import { LOCALES } from '../../src/texts/locales.ts';
import { voiceIn } from '../../src/texts/voice.ts';
import { toDiscord } from '../../src/replies/discord/message.ts';
import { ada, expectSound, footnoteOf, keeper, runnable, said } from './footnote.ts';

const empty = emptyLibrary();
const footnote = footnoteOf(empty);

/** Something to type into each option. */
const WORDS = 'honey of bees ¶ 4';
const given = (options: readonly CommandOption[]) =>
  Object.fromEntries(options.map(({ name, required }) => [name, required ? WORDS : undefined]));

const runnables = commands.flatMap((command): (readonly [string, Runnable])[] => {
  if (command.kind === 'message') return [];
  if (command.kind === 'slash') return [[command.name, command]];
  return command.commands.map((one) => [`${command.name} ${one.name}`, one]);
});

/** The commands that need a document to say anything. */
const NEED_DOCUMENTS = ['ask', 'search', 'cite', 'quote', 'outline', 'sources'];

describe('a library without documents', () => {
  test.each(runnables)('lets /%s answer', async (_, { run, options }) => {
    for (const locale of LOCALES) {
      for (const asker of [ada, keeper]) {
        const reply = await run(given(options), footnote, { ...asker, locale });
        expectSound(reply, empty);
        const context = { voice: voiceIn(locale), commandIds: new Map<string, string>() };
        expect(() => toDiscord(reply, context)).not.toThrow();
        expect(replyToText(reply, { color: false, width: 80, typed: (name) => name })).not.toMatch(
          /undefined|NaN|null/u,
        );
      }
    }
  });

  test.each(NEED_DOCUMENTS)('makes /%s say that there are none', async (name) => {
    const { run, options } = runnable(name);
    for (const locale of LOCALES) {
      const voice = voiceIn(locale);
      const reply = await run(given(options), footnote, { ...ada, locale });
      expect(said(reply)).toBe(voice.say('no-documents'));
      const toKeeper = await run(given(options), footnote, { ...keeper, locale });
      expect(said(toKeeper)).toContain('/corpus add');
    }
  });

  test.each(['Find passages', 'Check quote'])('makes %s say that there are none', async (name) => {
    const command = commands.find((one) => one.name === name);
    if (command?.kind !== 'message') throw new Error('There is no such command');
    const reply = await command.run({ content: WORDS }, footnote, ada);
    expect(said(reply)).toBe('There are no documents here yet.');
  });

  test('makes /help say that there are none, without examples', async () => {
    const help = said(await runnable('help').run({}, footnote, ada));
    expect(help).toContain('There are no documents here yet.');
    expect(help).not.toContain('Try one of these');
    expect(help).not.toContain('0 documents');
  });

  test.each(
    runnables.flatMap(([name, { options }]) =>
      options.flatMap((option) =>
        option.kind === 'text' && option.suggest !== undefined ? [[name, option.suggest] as const] : [],
      ),
    ),
  )('offers nothing while an option of /%s is typed', (_, suggest) => {
    expect(suggest('', footnote)).toEqual([]);
    expect(suggest('honey', footnote)).toEqual([]);
  });

  test('lets every press answer that was made for a document that was there', async () => {
    const passage = 'bees:1fd624a4' as never;
    const span = { start: 0, end: 4 };
    const actions: readonly Press[] = [
      { kind: 'open', passage },
      { kind: 'show', passage },
      { kind: 'section', passage },
      { kind: 'post', passage, span },
      { kind: 'post-range' },
      { kind: 'post-page', page: 1 },
      { kind: 'post-check' },
      { kind: 'several' },
      { kind: 'copy', passage, span },
      { kind: 'page', page: 1 },
      { kind: 'outline', document: 'bees' as never, page: 0 },
    ];
    for (const action of actions) {
      const outcome = await act(action, {
        footnote,
        asker: ada,
        shown: { title: 'Passages with “honey”', offered: [passage], lookedAt: ['honey of bees'] },
        canManageMessages: false,
      });
      const reply = 'reply' in outcome ? outcome.reply : undefined;
      expect(reply?.blocks.length).toBeGreaterThan(0);
      expect(reply && said(reply)).not.toMatch(/undefined|NaN/u);
    }
  });
});
