import { describe, expect, test } from 'vitest';
import type { Passage } from '../../../src/corpus/document.ts';
import { SEVERAL, severalForm, severalOption, severalReply } from '../../../src/replies/compose/several.ts';
import { toDiscordForm } from '../../../src/replies/discord/form.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import { voicesOf } from '../../../src/texts/voices.ts';
import { ada, expectSound, footnoteOf, quotations, said, titleOf } from '../../commands/footnote.ts';
import { libraryOf, paragraphs } from '../../support/sample-corpus.ts';

const english = voiceIn('en');
const voices = voicesOf(ada);
const library = libraryOf({
  'a.md': paragraphs(...Array.from({ length: 12 }, (_, n) => `Hive ${n + 1} gives honey.`)),
});
const { passages } = library.corpus;
const ids = (...numbers: readonly number[]) => numbers.map((n) => (passages[n] as Passage).id as string);
const send = (given: Parameters<typeof severalReply>[0]) =>
  severalReply(given, footnoteOf(library), voices, ada.id);

test('severalOption() is a choice that no passage has as its id', () => {
  expect(severalOption(english)).toEqual({ label: 'Post several of these…', value: SEVERAL });
  expect(library.passage(SEVERAL)).toBeUndefined();
});

describe('severalForm()', () => {
  test('has a box for each passage, and the question as a heading that can be changed', () => {
    const form = severalForm(passages.slice(0, 2), 'Which hive?', english);
    expect(form).toMatchObject({
      command: 'ask',
      title: 'Post passages here',
      fields: [
        {
          kind: 'line',
          name: 'heading',
          label: 'Heading above the passages',
          required: false,
          value: 'Which hive?',
          maxLength: 200,
        },
        { kind: 'boxes', name: 'passages', label: 'Passages', required: true },
      ],
    });
    const [, boxes] = form.fields;
    expect(boxes?.kind === 'boxes' && boxes.options.map(({ label, value }) => [label, value])).toEqual([
      ['Hive 1 gives honey.', ids(0)[0]],
      ['Hive 2 gives honey.', ids(1)[0]],
    ]);
  });

  test('has no heading where nothing was asked, and ten boxes at most', () => {
    const form = severalForm(passages, undefined, english);
    expect(form.fields[0]).not.toHaveProperty('value');
    const [, boxes] = form.fields;
    expect(boxes?.kind === 'boxes' && boxes.options).toHaveLength(10);
  });
});

describe('severalReply()', () => {
  test('posts those that were chosen for everyone, under the heading, naming who posted them', async () => {
    const reply = await send({ heading: '  Which\n hives? ', passages: ids(4, 1) });
    expectSound(reply, library);
    expect(reply.visibility).toBe('public');
    expect(titleOf(reply)).toBe('Which hives?');
    expect(quotations(reply).map(({ passage }) => passage.paragraph)).toEqual([5, 2]);
    expect(said(reply)).toContain(`Posted by @${ada.id}`);
  });

  test('has a heading of its own where none was typed', async () => {
    for (const heading of ['', ' ', undefined, ['x']])
      expect(titleOf(await send({ heading, passages: ids(0, 1) } as never))).toMatch(
        /^Passages 1–2 of 12 in/u,
      );
  });

  test('shortens a heading that is too long', async () => {
    const title = titleOf(await send({ heading: 'word '.repeat(200), passages: ids(0) })) ?? '';
    expect(title).toMatch(/^word .*…$/u);
    expect(title.length).toBeLessThanOrEqual(200);
  });

  test('leaves out what is gone, and says privately that nothing was posted where nothing is left', async () => {
    expect(
      quotations(await send({ passages: [...ids(2), 'a:00000000'] })).map((one) => one.passage.paragraph),
    ).toEqual([3]);
    for (const chosen of [[], ['a:00000000'], ['__proto__'], undefined, 'text', [5]]) {
      const reply = await send({ passages: chosen } as never);
      expect(reply.visibility).toBe('private');
      expect(said(reply)).toBe('No passage was chosen, so nothing was posted. Choose at least one.');
    }
  });
});

const long = libraryOf({
  'l.md': paragraphs(...Array.from({ length: 12 }, (_, n) => `Number ${n} ${'says much '.repeat(80)}.`)),
});

test('toDiscordForm() takes the form of several passages, however long they are', () => {
  const data = toDiscordForm(severalForm(long.corpus.passages, 'Which?'.repeat(40), english));
  const labels = JSON.stringify(data).match(/"label":"Number[^"]*"/gu) ?? [];
  expect(labels).toHaveLength(10);
  for (const label of labels) expect(label.length).toBeLessThanOrEqual('"label":""'.length + 100);
});

test('severalReply() counts the passages that one message does not hold, and offers no way on', async () => {
  const chosen = long.corpus.passages.slice(0, 9).map(({ id }) => id as string);
  const reply = await severalReply({ passages: chosen }, footnoteOf(long), voices, ada.id);
  expectSound(reply, long);
  expect(quotations(reply)).toHaveLength(3);
  expect(said(reply).split('\n')).toEqual(['and 6 more', `Posted by @${ada.id}`]);
});
