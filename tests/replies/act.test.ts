import { describe, expect, test } from 'vitest';
import type { DocumentId, PassageId } from '../../src/corpus/document.ts';
import { type ActContext, act, type Outcome } from '../../src/replies/act.ts';
import { decodeAction, encodeAction } from '../../src/replies/discord/custom-id.ts';
import type { Action, Reply } from '../../src/reply.ts';
import {
  actionOf,
  ada,
  expectSound,
  footnoteOf,
  keeper,
  libraryIn,
  menuOf,
  quotations,
  quotedPlaces,
  run,
  SMALL,
  said,
  titleOf,
  words,
} from '../commands/footnote.ts';

const library = await libraryIn(SMALL);
const footnote = footnoteOf(library);
const context: ActContext = { footnote, asker: ada, canManageMessages: false };

const second = library.resolve('bees 2');
if (second === undefined) throw new Error('The sample has no second passage');
const gone = 'bees:00000000' as PassageId;

function replyOf(outcome: Outcome, kind: 'reply' | 'update'): Reply {
  if (outcome.kind !== kind) throw new Error(`Expected a ${kind}, got a ${outcome.kind}`);
  expectSound(outcome.reply, library);
  return outcome.reply;
}

describe('act() on a passage', () => {
  test('opens it in a private reply', () => {
    const reply = replyOf(act({ kind: 'open', passage: second.id }, context), 'reply');
    expect(quotations(reply).map(words)).toEqual(['A hive yields twenty kilograms of honey in a summer.']);
    expect(reply.visibility).toBe('private');
  });

  test('shows it in place of the message', () => {
    expect(quotedPlaces(replyOf(act({ kind: 'show', passage: second.id }, context), 'update'))).toEqual([
      'bees 2',
    ]);
  });

  test('posts a part of it for everybody, naming who pressed', () => {
    const reply = replyOf(
      act({ kind: 'post', passage: second.id, span: { start: 0, end: 13 } }, context),
      'reply',
    );
    expect(reply.visibility).toBe('public');
    expect(quotations(reply).map(words)).toEqual(['A hive yields']);
    expect(said(reply)).toContain(`asked by @${ada.id}`);
    expect(actionOf(reply, 'Delete')).toEqual({ kind: 'delete', asker: ada.id });
    expect(actionOf(reply, 'Full passage')).toEqual({ kind: 'open', passage: second.id });
  });

  test('posts and copies all of it where the span is not one of it', () => {
    for (const span of [
      { start: 5, end: 9_999 },
      { start: -1, end: 4 },
      { start: 3, end: 9 },
    ]) {
      const reply = replyOf(act({ kind: 'post', passage: second.id, span }, context), 'reply');
      expect(quotations(reply)[0]?.span).toEqual(second.span);
      const copied = replyOf(act({ kind: 'copy', passage: second.id, span }, context), 'reply');
      expect(said(copied)).toContain('“A hive yields twenty kilograms of honey in a summer.”');
    }
  });

  test('copies its citation privately', () => {
    const reply = replyOf(
      act({ kind: 'copy', passage: second.id, span: { start: 0, end: 13 } }, context),
      'reply',
    );
    expect(said(reply)).toContain('“A hive yields” — Bees, Honey, ¶ 2');
    expect(reply.visibility).toBe('private');
  });

  test('posts and copies just the words that are quoted, also when the text above them has grown', async () => {
    const meadows = Array.from(
      { length: 14 },
      (_, n) => `Sentence ${n} tells of flowers and of meadows.`,
    ).join(' ');
    const answer = 'The hive weighs nine kilograms.';
    const files = (above: string) => ({
      'hive.md': `# Hive\n\n${above}${meadows} ${answer} ${meadows.slice(0, 260)}`,
    });
    const before = footnoteOf(await libraryIn(files('')));
    const after = footnoteOf(await libraryIn(files('A new paragraph stands here.\n\n')));
    const asked = await run(
      'ask',
      { question: 'How many kilograms does the hive weigh?', visibility: 'private' },
      before,
    );
    const [quoted] = quotations(asked).map(words);
    expect(quoted).toContain(answer);
    expect(actionOf(asked, 'Full passage').kind).toBe('show');
    for (const now of [before, after]) {
      const posted = act(actionOf(asked, 'Post here'), { ...context, footnote: now });
      expect(posted.kind === 'reply' && quotations(posted.reply).map(words)).toEqual([quoted]);
      const copied = act(actionOf(asked, 'Copy citation'), { ...context, footnote: now });
      expect(copied.kind === 'reply' && said(copied.reply)).toContain(`“${quoted}” — `);
    }
  });

  test('posts the same passage when the text above them has grown', async () => {
    const asked = await run(
      'ask',
      { question: 'What do beekeepers feed in October?', visibility: 'private' },
      footnote,
    );
    const grown = footnoteOf(
      await libraryIn({
        ...SMALL,
        'bees.md': `${SMALL['bees.md']?.replace('## Honey', '## Honey\n\nA new paragraph stands here.')}`,
      }),
    );
    const outcome = act(actionOf(asked, 'Post here'), { ...context, footnote: grown });
    expect(outcome.kind === 'reply' && quotations(outcome.reply).map(words)).toEqual([
      'Beekeepers feed sugar in October.',
    ]);
  });

  test.each<Action>([
    { kind: 'open', passage: gone },
    { kind: 'show', passage: gone },
    { kind: 'post', passage: gone, span: { start: 0, end: 4 } },
    { kind: 'copy', passage: gone, span: { start: 0, end: 4 } },
  ])('says privately that it is gone: $kind', (action) => {
    const reply = replyOf(act(action, context), 'reply');
    expect(said(reply)).toBe(
      `This passage is not in the corpus any more (corpus ${library.corpus.version}).`,
    );
    expect(reply.visibility).toBe('private');
  });
});

describe('act() on headings', () => {
  const bees = 'bees' as DocumentId;

  test('lists them in a reply of their own from the sources', async () => {
    const sources = await run('sources', {}, footnote);
    const action = decodeAction('1|menu|outline', menuOf(sources).options[0]?.value);
    expect(action).toEqual({ kind: 'outline', document: 'bees', page: 0 });
    const outcome = act({ kind: 'outline', document: bees, page: 0 }, { ...context, title: 'Sources' });
    expect(titleOf(replyOf(outcome, 'reply'))).toBe('Headings of “Bees”');
  });

  test('turns their pages in place, 25 at a time', async () => {
    const many = footnoteOf(
      await libraryIn({
        'bees.md': `# Bees\n\n${Array.from({ length: 60 }, (_, n) => `## Part ${n}\n\nText number ${n}.`).join('\n\n')}`,
      }),
    );
    const first = await run('outline', { document: 'bees' }, many);
    expect(menuOf(first).options).toHaveLength(25);
    const next = act(actionOf(first, '▶'), { ...context, footnote: many, title: titleOf(first) ?? '' });
    expect(next.kind === 'update' && said(next.reply)).toContain('headings 26–50 of 60');
    const last = act(actionOf(first, '»'), { ...context, footnote: many, title: titleOf(first) ?? '' });
    expect(last.kind === 'update' && menuOf(last.reply).options.map(({ label }) => label)).toEqual(
      Array.from({ length: 10 }, (_, n) => `Part ${n + 50}`),
    );
  });

  test('says privately that the document is gone', () => {
    const reply = replyOf(
      act({ kind: 'outline', document: 'ants' as DocumentId, page: 0 }, context),
      'reply',
    );
    expect(said(reply)).toBe(
      `This document is not in the corpus any more (corpus ${library.corpus.version}).`,
    );
  });
});

describe('act() on deleting', () => {
  test.each([
    ['who asked', ada.id, ada, false, true],
    ['who may manage messages', ada.id, keeper, true, true],
    ['somebody else', ada.id, keeper, false, false],
  ])('lets %s: %s', (_, owner, asker, canManageMessages, allowed) => {
    const outcome = act({ kind: 'delete', asker: owner }, { footnote, asker, canManageMessages });
    expect(outcome.kind).toBe(allowed ? 'delete' : 'reply');
    if (outcome.kind === 'reply') {
      expect(said(outcome.reply)).toBe(
        'Only whoever asked, or who may manage messages here, can delete this.',
      );
      expect(outcome.reply.visibility).toBe('private');
    }
  });
});

describe('every button and menu of the commands', () => {
  test('does something, also after a way through its id', async () => {
    const replies = [
      await run('ask', { question: 'How much honey does a hive yield?' }, footnote),
      await run('ask', { question: 'How much honey does a hive yield?', visibility: 'private' }, footnote),
      await run('search', { terms: 'winter' }, footnote),
      await run('cite', { passage: 'bees 1-3' }, footnote),
      await run('quote', { words: 'in winter' }, footnote),
      await run('outline', { document: 'bees' }, footnote),
    ];
    let pressed = 0;
    for (const reply of replies) {
      for (const control of reply.controls) {
        const actions =
          control.kind === 'button'
            ? [control.action]
            : control.kind !== 'menu'
              ? []
              : control.options.map(({ value }): Action => ({ kind: 'open', passage: value as PassageId }));
        for (const action of actions) {
          expect(decodeAction(encodeAction(action))).toEqual(action);
          const outcome = act(action, { ...context, title: titleOf(reply) ?? '' });
          if (outcome.kind === 'delete') continue;
          expect(outcome.reply.blocks[0]?.kind).not.toBe('text');
          expectSound(outcome.reply, library);
          pressed++;
        }
      }
    }
    expect(pressed).toBeGreaterThan(15);
  });
});
