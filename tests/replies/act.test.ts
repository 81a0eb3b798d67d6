import { describe, expect, test } from 'vitest';
import type { DocumentId, PassageId } from '../../src/corpus/document.ts';
import { type ActContext, act, type Outcome } from '../../src/replies/act.ts';
import { copyReply } from '../../src/replies/compose/citation.ts';
import { decodeAction, encodeAction, encodeMenu } from '../../src/replies/discord/custom-id.ts';
import { toDiscord } from '../../src/replies/discord/message.ts';
import { readBack } from '../../src/replies/discord/read-back.ts';
import type { Press, Reply } from '../../src/reply.ts';
import { voiceIn } from '../../src/texts/voice.ts';
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
import { accept, server } from '../commands/moderation.ts';

const library = await libraryIn(SMALL);
const footnote = footnoteOf(library);
const nothing = { offered: [], lookedAt: [] } as const;
const context: ActContext = { footnote, asker: ada, shown: nothing, canManageMessages: false };

const second = library.resolve('bees 2');
if (second === undefined) throw new Error('The sample has no second passage');
const gone = 'bees:00000000' as PassageId;

function replyOf(outcome: Outcome, kind: 'reply' | 'update' | 'post'): Reply {
  if (outcome.kind !== kind) throw new Error(`Expected a ${kind}, got a ${outcome.kind}`);
  expectSound(outcome.reply, library);
  return outcome.reply;
}

describe('act() on a passage', () => {
  test('opens it in a private reply', async () => {
    const reply = replyOf(await act({ kind: 'open', passage: second.id }, context), 'reply');
    expect(quotations(reply).map(words)).toEqual(['A hive yields twenty kilograms of honey in a summer.']);
    expect(reply.visibility).toBe('private');
  });

  test('shows it in place of the message', async () => {
    expect(quotedPlaces(replyOf(await act({ kind: 'show', passage: second.id }, context), 'update'))).toEqual(
      ['bees 2'],
    );
  });

  test('posts a part of it for everybody, naming who pressed', async () => {
    const reply = replyOf(
      await act({ kind: 'post', passage: second.id, span: { start: 0, end: 13 } }, context),
      'post',
    );
    expect(reply.visibility).toBe('public');
    expect(quotations(reply).map(words)).toEqual(['A hive yields']);
    expect(said(reply)).toBe(`Posted by @${ada.id}`);
    expect(actionOf(reply, 'Delete')).toEqual({ kind: 'delete', asker: ada.id });
    expect(actionOf(reply, 'Full passage')).toEqual({ kind: 'open', passage: second.id });
  });

  test('posts and copies all of it where the span is not one of it', async () => {
    for (const span of [
      { start: 5, end: 9_999 },
      { start: -1, end: 4 },
      { start: 3, end: 9 },
    ]) {
      const reply = replyOf(await act({ kind: 'post', passage: second.id, span }, context), 'post');
      expect(quotations(reply)[0]?.span).toEqual(second.span);
      const copied = replyOf(await act({ kind: 'copy', passage: second.id, span }, context), 'reply');
      expect(said(copied)).toContain('“A hive yields twenty kilograms of honey in a summer.”');
    }
  });

  test('copies its citation privately', async () => {
    const reply = replyOf(
      await act({ kind: 'copy', passage: second.id, span: { start: 0, end: 13 } }, context),
      'reply',
    );
    expect(said(reply)).toContain(
      '“A hive yields” — The Hive, First Author, Comb Press, 4 May 2019 · Bees ¶ 2 · Honey (',
    );
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
      const posted = await act(actionOf(asked, 'Post here'), { ...context, footnote: now });
      expect(posted.kind === 'post' && quotations(posted.reply).map(words)).toEqual([quoted]);
      const copied = await act(actionOf(asked, 'Copy citation'), { ...context, footnote: now });
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
    const outcome = await act(actionOf(asked, 'Post here'), { ...context, footnote: grown });
    expect(outcome.kind === 'post' && quotations(outcome.reply).map(words)).toEqual([
      'Beekeepers feed sugar in October.',
    ]);
  });

  test.each<Press>([
    { kind: 'open', passage: gone },
    { kind: 'show', passage: gone },
    { kind: 'post', passage: gone, span: { start: 0, end: 4 } },
    { kind: 'copy', passage: gone, span: { start: 0, end: 4 } },
    { kind: 'copy', passage: gone, span: { start: 0, end: 4 }, style: 'APA' },
    { kind: 'section', passage: gone },
  ])('says privately that it is gone: $kind', async (action) => {
    const reply = replyOf(await act(action, context), 'reply');
    expect(said(reply)).toBe(
      `This passage is no longer in these documents (version ${library.corpus.version}).`,
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
    const outcome = await act(
      { kind: 'outline', document: bees, page: 0 },
      { ...context, shown: { ...nothing, title: 'Sources' } },
    );
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
    const next = await act(actionOf(first, '▶'), {
      ...context,
      footnote: many,
      shown: { ...nothing, title: titleOf(first) ?? '' },
    });
    expect(next.kind === 'update' && said(next.reply)).toContain('Headings 26–50 of 60');
    const last = await act(actionOf(first, '»'), {
      ...context,
      footnote: many,
      shown: { ...nothing, title: titleOf(first) ?? '' },
    });
    expect(last.kind === 'update' && menuOf(last.reply).options.map(({ label }) => label)).toEqual(
      Array.from({ length: 10 }, (_, n) => `Part ${n + 50}`),
    );
  });

  test('says privately that the document is gone', async () => {
    const reply = replyOf(
      await act({ kind: 'outline', document: 'ants' as DocumentId, page: 0 }, context),
      'reply',
    );
    expect(said(reply)).toBe(`This document is no longer here (version ${library.corpus.version}).`);
  });
});

describe('act() on deleting', () => {
  test.each([
    ['who asked', ada.id, ada, false, true],
    ['who may manage messages', ada.id, keeper, true, true],
    ['somebody else', ada.id, keeper, false, false],
  ])('lets %s: %s', async (_, owner, asker, canManageMessages, allowed) => {
    const outcome = await act(
      { kind: 'delete', asker: owner },
      { footnote, asker, shown: nothing, canManageMessages },
    );
    expect(outcome.kind).toBe(allowed ? 'delete' : 'reply');
    if (outcome.kind === 'reply') {
      expect(said(outcome.reply)).toBe(
        'Only the person who asked, or someone who can manage messages here, can delete this.',
      );
      expect(outcome.reply.visibility).toBe('private');
    }
  });
});

describe('act() on a question that the message shows', () => {
  const HONEY = 'How much honey does a hive yield?';
  const shown = { ...nothing, question: HONEY };

  test('keeps it with the passage that is opened or shown', async () => {
    for (const [kind, outcome] of [
      ['open', 'reply'],
      ['show', 'update'],
    ] as const) {
      const reply = replyOf(await act({ kind, passage: second.id }, { ...context, shown }), outcome);
      expect(reply.blocks[0]).toEqual({ kind: 'title', text: HONEY, small: true });
    }
  });

  test('posts it with the passage, and names who asked', async () => {
    const span = { start: 0, end: second.span.end - second.span.start };
    const action: Press = { kind: 'post', passage: second.id, span };
    const reply = replyOf(await act(action, { ...context, shown }), 'post');
    expect(reply.visibility).toBe('public');
    expect(titleOf(reply)).toBe(HONEY);
    expect(said(reply)).toBe(`Asked by @${ada.id}`);
  });

  test('leaves out what somebody else asked: nothing says that the reader did', async () => {
    const span = { start: 0, end: second.span.end - second.span.start };
    const actions: Press[] = [
      { kind: 'open', passage: second.id },
      { kind: 'show', passage: second.id },
      { kind: 'post', passage: second.id, span },
    ];
    const of = (asker: string) =>
      Promise.all(
        actions.map(async (action) => {
          const outcome = await act(action, { ...context, shown: { ...shown, asker } });
          return 'reply' in outcome ? JSON.stringify([titleOf(outcome.reply), said(outcome.reply)]) : '';
        }),
      );
    const [own, others] = [await of(ada.id), await of(keeper.id)];
    for (const said of own ?? []) expect(said).toContain(HONEY);
    for (const said of others ?? []) expect(said).not.toContain(HONEY);
    expect(own?.at(-1)).toContain('Asked by');
    expect(others?.at(-1)).toContain('Posted by');
  });

  test('opens a form to choose which of the passages offered are posted under it', async () => {
    const ids = library.corpus.passages.slice(0, 3).map(({ id }) => id);
    const outcome = await act(
      { kind: 'several' },
      { ...context, shown: { ...shown, offered: [...ids, gone] } },
    );
    const form = outcome.kind === 'reply' ? outcome.reply.form : undefined;
    const [line, boxes] = form?.fields ?? [];
    expect(line?.kind === 'line' && line.value).toBe(HONEY);
    expect(boxes?.kind === 'boxes' && boxes.options.map(({ value }) => value)).toEqual(ids);
  });
});

describe('act() on a section', () => {
  test('opens all passages that are under the same heading from it on', async () => {
    const first = library.resolve('bees 1');
    if (first === undefined) throw new Error('The sample has no first passage');
    const reply = replyOf(await act({ kind: 'section', passage: first.id }, context), 'reply');
    expect(quotedPlaces(reply)).toEqual(['bees 1', 'bees 2']);
    expect(reply.visibility).toBe('private');
    expect(
      quotedPlaces(replyOf(await act({ kind: 'section', passage: second.id }, context), 'reply')),
    ).toEqual(['bees 2']);
  });
});

describe('act() on a style', () => {
  test('shows the citation in it in place of the message', async () => {
    const span = { start: 0, end: 13 };
    const reply = replyOf(
      await act({ kind: 'copy', passage: second.id, span, style: 'APA' }, context),
      'update',
    );
    expect(titleOf(reply)).toBe('Citation to copy · APA');
    expect(said(reply)).toMatch(/^Bees \(Honey, ¶ 2\)\. From: First Author\. \(2019, May 4\)\./u);
    expect(reply.visibility).toBe('private');
  });
});

describe('act() on posting what the message shows', () => {
  const [first] = library.corpus.passages;
  if (first === undefined) throw new Error('The sample has no passages');
  const sayingOf = (outcome: Outcome) => said(replyOf(outcome, 'reply'));

  test('posts the passages of a range, each whole', async () => {
    const passages = [first.id, second.id];
    const reply = replyOf(
      await act({ kind: 'post-range' }, { ...context, shown: { ...nothing, offered: passages } }),
      'post',
    );
    expect(reply.visibility).toBe('public');
    expect(quotations(reply).map(({ passage }) => passage.id)).toEqual(passages);
    expect(said(reply)).toBe(`Posted by @${ada.id}`);
  });

  test('posts the check of the quotations that were looked at', async () => {
    const lookedAt = ['A hive yields twenty kilograms', 'Zanzibar'];
    const reply = replyOf(
      await act({ kind: 'post-check' }, { ...context, shown: { ...nothing, lookedAt } }),
      'post',
    );
    expect(reply.visibility).toBe('public');
    for (const words of lookedAt) expect(said(reply)).toContain(`Checked: “${words}”`);
    expect(said(reply)).toContain(`Posted by @${ada.id}`);
    expect(actionOf(reply, 'Delete')).toEqual({ kind: 'delete', asker: ada.id });
  });

  test.each<[Press, Partial<ActContext['shown']>]>([
    [{ kind: 'post-range' }, {}],
    [{ kind: 'post-range' }, { offered: [gone] }],
    [{ kind: 'post-range' }, { offered: [second.id, gone] }],
    [{ kind: 'post-check' }, {}],
    [{ kind: 'several' }, {}],
    [{ kind: 'several' }, { offered: [gone] }],
  ])('posts nothing and says so privately: %j of %j', async (action, shown) => {
    const outcome = await act(action, { ...context, shown: { ...nothing, ...shown } });
    expect(sayingOf(outcome)).toBe('This can no longer be posted; ask again.');
    expect(replyOf(outcome, 'reply').visibility).toBe('private');
  });
});

describe('every button and menu of the commands', () => {
  test('does something, also after a way through its id and with what its message says', async () => {
    const replies = [
      await run('ask', { question: 'How much honey does a hive yield?' }, footnote),
      await run('ask', { question: 'Who is the queen of zanzibar?', visibility: 'private' }, footnote),
      await run('search', { terms: 'winter' }, footnote),
      await run('cite', { passage: 'bees 1-3' }, footnote),
      await run('quote', { words: 'in winter' }, footnote),
      await run('outline', { document: 'bees' }, footnote),
      await run('sources', {}, footnote),
    ];
    const pressed: string[] = [];
    const voice = voiceIn('en');
    for (const reply of replies) {
      const message = toDiscord(reply, { voice, commandIds: new Map() });
      const components = JSON.parse(JSON.stringify(message.components)) as unknown[];
      const shown = readBack(components);
      const copied = reply.controls.flatMap((control) =>
        control.kind === 'button' && control.action.kind === 'copy'
          ? [copyReply(second, second.span, library, voice)]
          : [],
      );
      for (const control of [...reply.controls, ...copied.flatMap(({ controls }) => controls)]) {
        const actions =
          control.kind === 'button'
            ? [decodeAction(encodeAction(control.action))]
            : control.kind !== 'menu'
              ? []
              : control.options.map(({ value }) => decodeAction(encodeMenu(control.action), value));
        for (const action of actions) {
          if (action === undefined || action.kind === 'do')
            throw new Error(`${JSON.stringify(control)} is not understood`);
          if (control.kind === 'button') expect(action).toEqual(control.action);
          const outcome = await act(action, { ...context, shown });
          pressed.push(action.kind);
          if (outcome.kind === 'delete' || outcome.reply.form !== undefined) continue;
          expect(outcome.reply.blocks.length).toBeGreaterThan(1);
          expectSound(outcome.reply, library);
        }
      }
    }
    expect([...new Set(pressed)].sort()).toEqual([
      'copy',
      'delete',
      'open',
      'outline',
      'post',
      'post-check',
      'post-page',
      'post-range',
      'section',
      'several',
      'show',
    ]);
  });
});

describe('act() on a passage that was changed', () => {
  test('shows how it read, and posts or copies nothing of what took its place', async () => {
    const of = server();
    await accept(of);
    const passage = of.footnote.library.resolve('rules 1');
    await of.moderation.remove('rules' as DocumentId, keeper);
    const id = passage?.id ?? gone;
    const span = { start: 0, end: 4 };
    const actions: Press[] = [
      { kind: 'open', passage: id },
      { kind: 'show', passage: id },
      { kind: 'section', passage: id },
      { kind: 'post', passage: id, span },
      { kind: 'copy', passage: id, span },
    ];
    for (const action of actions) {
      const outcome = await act(action, { ...context, footnote: of.footnote });
      const reply = outcome.kind === 'reply' ? outcome.reply : undefined;
      expect(reply && titleOf(reply), action.kind).toBe('No longer in these documents');
      expect(reply && said(reply)).toContain('No noise after ten.');
      expect(reply).toMatchObject({ visibility: 'private', controls: [] });
    }
  });
});
