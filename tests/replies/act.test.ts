import { describe, expect, test } from 'vitest';
import type { DocumentId, PassageId } from '../../src/corpus/document.ts';
import { decodeAction, encodeAction } from '../../src/discord/custom-id.ts';
import { Library } from '../../src/library.ts';
import { type ActContext, act, type Outcome } from '../../src/replies/act.ts';
import type { Action, Reply } from '../../src/replies/reply.ts';
import { titleOf as titleOfMessage, toDiscord } from '../../src/replies/to-discord.ts';
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
  SHIPPED,
  SMALL,
  said,
  titleOf,
  words,
} from '../commands/footnote.ts';

const library = await libraryIn(SMALL);
const footnote = footnoteOf(library);
const shipped = footnoteOf(await Library.open(SHIPPED));
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

describe('act() on a page of a search', () => {
  const at = (page: number, title: string | undefined, over: Partial<Action> = {}) =>
    act({ kind: 'page', page, ...over } as Action, {
      ...context,
      footnote: shipped,
      ...(title === undefined ? {} : { title }),
    });
  const shown = (outcome: Outcome) => (outcome.kind === 'update' ? outcome.reply : undefined);

  test('turns to it, with the terms of the title', async () => {
    const first = await run('search', { terms: 'Lavrov' }, shipped);
    const second = shown(at(1, titleOf(first)));
    if (second === undefined) throw new Error('The page was not turned');
    expectSound(second, shipped.library);
    expect(titleOf(second)).toBe(titleOf(first));
    expect(second.blocks.flatMap((block) => (block.kind === 'hit' ? [block.number] : []))).toEqual([
      6, 7, 8, 9, 10,
    ]);
    const ids = [...quotations(first), ...quotations(second)].map(({ passage }) => passage.id);
    expect(new Set(ids).size).toBe(10);
  });

  test('reaches every passage with the words, each once', () => {
    const { total } = shipped.library.searchTerms('Lavrov');
    const found = Array.from({ length: Math.ceil(total / 5) }, (_, page) =>
      shown(at(page, 'Passages with “Lavrov”')),
    );
    const ids = found
      .flatMap((reply) => (reply === undefined ? [] : quotations(reply)))
      .map(({ passage }) => passage.id);
    expect(ids).toHaveLength(total);
    expect(new Set(ids).size).toBe(total);
  });

  test('shows the last page where there are fewer than there were', () => {
    const reply = shown(at(999, 'Passages with “Lavrov”'));
    const { total } = shipped.library.searchTerms('Lavrov');
    expect(reply && said(reply)).toContain(`${total} of ${total}`);
  });

  test('keeps to the document', () => {
    const document = 'russia-taiwan-relations' as DocumentId;
    const reply = shown(at(0, 'Passages with “Taiwan”', { document }));
    expect(new Set(reply && quotations(reply).map(({ passage }) => passage.document.id))).toEqual(
      new Set([document]),
    );
    const outcome = at(0, 'Passages with “Taiwan”', { document: 'gone' as DocumentId });
    expect(outcome.kind === 'reply' && said(outcome.reply)).toContain(
      'This document is not in the corpus any more',
    );
  });

  test.each([undefined, '', 'Sources', 'Passages with “Lav'])(
    'says that it cannot read the title %j',
    (title) => {
      const outcome = at(1, title);
      expect(outcome.kind === 'reply' && said(outcome.reply)).toBe(
        'The search is not readable any more; search again with /search.',
      );
    },
  );

  test.each([
    'Lavrov',
    '"status quo" -Venezuela +Taiwan',
    '**Taiwan** _Lavrov_ `x` \\ ~~y~~ ||z||',
    '“Taiwan” is „Lavrov“',
    '# Taiwan <@1> @everyone https://example.org [a](b)',
    '台灣 Лавров Taiwan',
    `Taiwan ${'x'.repeat(193)}`,
  ])('reads the terms back from the message: %j', async (terms) => {
    const reply = await run('search', { terms }, shipped);
    const { components } = toDiscord(reply, { corpus: '00000000', commandIds: new Map() });
    const title = titleOfMessage(JSON.parse(JSON.stringify(components)));
    expect(title).toBe(titleOf(reply));
    expect(at(0, title)).toMatchObject({ kind: 'update', reply: { blocks: reply.blocks } });
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
