import { beforeEach, describe, expect, test } from 'vitest';
import notTheAnswer from '../../../commands/not-the-answer.ts';
import useThisPassage from '../../../commands/use-this-passage.ts';
import type { Footnote } from '../../../src/command.ts';
import type { Reply } from '../../../src/reply.ts';
import {
  ada,
  buttons,
  expectSound,
  keeper,
  menuOf,
  quotedPlaces,
  run,
  said,
  titleOf,
} from '../../commands/footnote.ts';
import { libraryOf } from '../../support/sample-corpus.ts';
import {
  moderated,
  pressed,
  type ServerSide,
  sentTo,
  serverSide,
  shownIn,
} from '../../support/server-side.ts';

const library = libraryOf({
  'bees.md':
    '# Bees\n\nHoney is made by bees from nectar.\n\nA hive yields twenty kilograms of honey.\n\nIn winter the bees form a cluster.',
  'wasps.md': '# Wasps\n\nWasps build nests of paper.',
});
const [honey, yields, winter] = library.corpus.passages;
if (honey === undefined || yields === undefined || winter === undefined) throw new Error('no passages');

const QUESTION = 'Who makes honey?';
const REFUSED =
  'Why did Napoleon Bonaparte leave Elba by ship on a winter night after Waterloo, Leipzig, Jena?';
const CHOOSE = 'Choose the answer…';
const MENU = 'Pin one of these passages';

let side: ServerSide;
let footnote: Footnote;
beforeEach(() => {
  side = serverSide();
  footnote = moderated(library, side).at?.(keeper.place) as Footnote;
});

const ask = (question: string, asker = keeper, over: Partial<Footnote> = {}) =>
  run('ask', { question, visibility: 'private' }, { ...footnote, ...over }, asker);
const pins = () => side.pins.map(({ question, passage, verdict }) => ({ question, passage, verdict }));
const onMessage = async (command: typeof useThisPassage, shown: Reply | undefined, asker = keeper) => {
  if (command.kind !== 'message') throw new Error('not in the menu of messages');
  const message = { content: '', ...(shown === undefined ? {} : { shown: shownIn(shown) }) };
  const reply = await command.run(message, footnote, asker);
  expectSound(reply, library);
  return reply;
};

describe('a moderator who sees a private answer', () => {
  test('pins another passage in two presses', async () => {
    const answer = await ask(QUESTION);
    const choice = await pressed(answer, CHOOSE, footnote, keeper);
    expect(titleOf(choice)).toBe(QUESTION);
    expect(said(choice)).toBe('Which passage answers this question?');
    expect(choice.inPlace).toBeUndefined();
    // What the message quotes is offered first.
    expect(
      menuOf(choice)
        .options.map(({ value }) => value)
        .slice(0, 1),
    ).toEqual([honey.id]);
    const outcome = await pressed(choice, MENU, footnote, keeper, [yields.id]);
    expect(pins()).toEqual([{ question: QUESTION, passage: yields.id, verdict: 'use' }]);
    expect(outcome).toMatchObject({ visibility: 'private', inPlace: true });
    expect(titleOf(outcome)).toBe(QUESTION);
    expect(quotedPlaces(outcome)).toEqual(['bees 2']);
    expect(said(outcome)).toBe(
      'Pinned: this passage now answers the question.\nThe text of the question is now stored. Readers do not see who made this decision.',
    );
    expect(JSON.stringify(outcome)).not.toContain(keeper.id);
  });

  test('says in two presses that the quoted passage is not the answer, and is offered the others', async () => {
    const choice = await pressed(await ask(QUESTION), CHOOSE, footnote, keeper);
    const outcome = await pressed(choice, 'Not the answer', footnote, keeper);
    expect(pins()).toEqual([{ question: QUESTION, passage: honey.id, verdict: 'not' }]);
    expect(menuOf(outcome).options.map(({ value }) => value)).not.toContain(honey.id);
    await pressed(outcome, MENU, footnote, keeper, [yields.id]);
    expect(pins()).toContainEqual({ question: QUESTION, passage: yields.id, verdict: 'use' });
  });

  test('takes a decision back, and can decide anew', async () => {
    const choice = await pressed(await ask(QUESTION), CHOOSE, footnote, keeper);
    const outcome = await pressed(choice, MENU, footnote, keeper, [yields.id]);
    const undone = await pressed(outcome, 'Undo', footnote, keeper);
    expect(pins()).toEqual([]);
    expect(said(undone)).toBe('Undone. The question is answered as before.');
    expect(titleOf(await pressed(undone, CHOOSE, footnote, keeper))).toBe(QUESTION);
    expect(said(await pressed(outcome, 'Undo', footnote, keeper))).toBe(
      'This has been changed or removed in the meantime.',
    );
  });
});

describe('a moderator who gets no answer', () => {
  test('pins one of the nearest passages in two presses', async () => {
    const refusal = await ask(REFUSED);
    expect(refusal.blocks.some(({ kind }) => kind === 'quote')).toBe(false);
    const choice = await pressed(refusal, CHOOSE, footnote, keeper);
    expect(buttons(choice)).toEqual(['Type a citation…']);
    const [nearest] = menuOf(choice).options.map(({ value }) => value);
    expect(nearest).toBe(winter.id);
    await pressed(choice, MENU, footnote, keeper, [winter.id]);
    expect(pins()).toEqual([{ question: REFUSED, passage: winter.id, verdict: 'use' }]);
  });

  test('is told so if no passage has a word of the question, and may name one', async () => {
    const choice = await pressed(await ask('Quousque tandem?'), CHOOSE, footnote, keeper);
    expect(said(choice)).toContain('No passage has the words of this question.');
    expect(buttons(choice)).toEqual(['Type a citation…']);
    expect(choice.controls).toHaveLength(1);
  });

  test('names any other passage in a form', async () => {
    const choice = await pressed(await ask(REFUSED), CHOOSE, footnote, keeper);
    const form = await pressed(choice, 'Type a citation…', footnote, keeper);
    expect(form.form).toMatchObject({ command: 'pins', does: 'cite' });
    const outcome = await sentTo('pins', { does: 'cite', passage: 'wasps 1' }, choice, footnote, keeper);
    expect(quotedPlaces(outcome)).toEqual(['wasps 1']);
    expect(pins().map(({ question }) => question)).toEqual([REFUSED]);
  });

  test.each([
    ['no passage', 'moths 7', 'No passage is called “moths 7”.'],
    ['several passages', 'bees 1-2', 'That refers to several passages. Choose one.'],
  ])('who names %s is told so, and can go on', async (_, typed, sentence) => {
    const choice = await pressed(await ask(REFUSED), CHOOSE, footnote, keeper);
    const again = await sentTo('pins', { does: 'cite', passage: typed }, choice, footnote, keeper);
    expect(said(again)).toContain(sentence);
    expect(titleOf(again)).toBe(REFUSED);
    expect(buttons(again)).toContain('Type a citation…');
    expect(side.pins).toEqual([]);
  });
});

describe('Use this passage', () => {
  test('pins what an answer quotes, in one press', async () => {
    const outcome = await onMessage(useThisPassage, await run('ask', { question: QUESTION }, footnote, ada));
    expect(said(outcome)).toContain('Pinned');
    expect(pins()).toEqual([{ question: QUESTION, passage: honey.id, verdict: 'use' }]);
  });

  test('offers passages on an answer that quotes none', async () => {
    const refusal = await ask(REFUSED, ada);
    expect(said(await onMessage(useThisPassage, refusal))).toBe('Which passage answers this question?');
    expect(side.pins).toEqual([]);
  });

  test.each([
    ['somebody else’s message', undefined],
    [
      'a message of the bot that answers nothing',
      { visibility: 'public', blocks: [], controls: [] } as Reply,
    ],
  ])('says on %s that it answers no question', async (_, shown) => {
    for (const command of [useThisPassage, notTheAnswer])
      expect(said(await onMessage(command, shown))).toBe(
        'This message does not answer a question. Use this command on one of the bot’s answers.',
      );
  });

  test('pins nothing to a question that the message does not show whole', async () => {
    const long = `Who makes honey, ${'please, '.repeat(40)}and why?`;
    expect(said(await onMessage(useThisPassage, await ask(long)))).toBe(
      'The message does not show the whole question, so no answer can be pinned to it. Ask it again in at most 200 characters.',
    );
  });

  test('says so if the passage is gone', async () => {
    const answer = await ask(QUESTION);
    footnote = { ...footnote, library: libraryOf({ 'ants.md': '# Ants\n\nAnts dig.' }) };
    expect(said(await sentTo('pins', { does: 'use', on: [honey.id] }, answer, footnote, keeper))).toContain(
      'no longer in these documents',
    );
  });
});

test('Not the answer blocks what an answer quotes, and offers other passages', async () => {
  const outcome = await onMessage(notTheAnswer, await run('ask', { question: QUESTION }, footnote, ada));
  expect(said(outcome)).toContain('Noted: this passage is no longer shown first for this question.');
  expect(pins()).toEqual([{ question: QUESTION, passage: honey.id, verdict: 'not' }]);
  expect(buttons(outcome)).toEqual(['Type a citation…', 'Undo']);
});

describe('whoever is no moderator', () => {
  test('is shown no button, and is refused', async () => {
    expect(buttons(await ask(QUESTION, ada))).not.toContain(CHOOSE);
    expect(buttons(await ask(REFUSED, ada))).not.toContain(CHOOSE);
    const answer = await ask(QUESTION);
    for (const does of ['mend', 'use', 'not', 'undo', 'remove', 'page'])
      expect(said(await sentTo('pins', { does, on: [honey.id] }, answer, footnote, ada))).toBe(
        'Only the moderators of this server can use this command.',
      );
    for (const command of [useThisPassage, notTheAnswer])
      expect(said(await onMessage(command, answer, ada))).toContain('Only the moderators');
    expect(side.pins).toEqual([]);
  });

  test('becomes one by a role that the settings name', async () => {
    side.settings = { ...side.settings, moderators: ['400000000000000001'] };
    const helper = { ...ada, roles: ['400000000000000001'] };
    footnote = moderated(library, side).at?.(ada.place) as Footnote;
    expect(buttons(await ask(REFUSED, helper))).toContain(CHOOSE);
    await onMessage(useThisPassage, await ask(QUESTION), helper);
    expect(side.pins).toHaveLength(1);
  });
});

test('a public answer has no button to choose another, whoever asks', async () => {
  expect(buttons(await run('ask', { question: QUESTION }, footnote, keeper))).not.toContain(CHOOSE);
});

test('nothing is pinned if pinned answers are turned off, or if the bot says that there is no room', async () => {
  const answer = await ask(QUESTION);
  side.trouble = { kind: 'trouble', why: 'too-many-pins', most: 3 };
  expect(said(await onMessage(useThisPassage, answer))).toContain('There are already 3 pinned answers.');
  side.settings = { ...side.settings, off: ['pins'] };
  footnote = moderated(library, side).at?.(keeper.place) as Footnote;
  expect(said(await onMessage(useThisPassage, answer))).toBe(
    'Pinned answers are turned off on this server. People who manage it can turn them on with /settings.',
  );
  expect(buttons(await ask(QUESTION))).not.toContain(CHOOSE);
});

test('a passage with the longest id there can be is refused by its button', async () => {
  const long = libraryOf({ [`${'a'.repeat(48)}.md`]: 'Tea.\n\nTea.\n\nTea is green.' });
  footnote = { ...footnote, library: long };
  const passage = long.corpus.passages[1];
  const choice = await pressed(await ask('Is tea green?'), CHOOSE, footnote, keeper);
  expect(passage?.id.length).toBeGreaterThanOrEqual(57);
  expect(shownIn(choice).question).toBe('Is tea green?');
});
