import { describe, expect, test } from 'vitest';
import type { DocumentId } from '../../src/corpus/document.ts';
import { Library } from '../../src/library/library.ts';
import { type ActContext, act, type Outcome } from '../../src/replies/act.ts';
import { toDiscord } from '../../src/replies/discord/message.ts';
import { readBack } from '../../src/replies/discord/read-back.ts';
import type { Press } from '../../src/reply.ts';
import { voiceIn } from '../../src/texts/voice.ts';
import {
  ada,
  expectSound,
  footnoteOf,
  quotations,
  run,
  SHIPPED,
  said,
  titleOf,
} from '../commands/footnote.ts';
import { searched } from '../support/searched.ts';

const shipped = footnoteOf(await Library.open(SHIPPED));
const context: Omit<ActContext, 'shown'> = { footnote: shipped, asker: ada, canManageMessages: false };

describe('act() on a page of a search', () => {
  const at = (page: number, title: string | undefined, over: Partial<Press> = {}) =>
    act({ kind: 'page', page, ...over } as Press, {
      ...context,
      shown: { offered: [], lookedAt: [], ...(title === undefined ? {} : { title }) },
    });
  const shown = (outcome: Outcome) => (outcome.kind === 'update' ? outcome.reply : undefined);

  test('turns to it, with the terms of the title', async () => {
    const first = await run('search', { terms: 'Lavrov' }, shipped);
    const second = shown(await at(1, titleOf(first)));
    if (second === undefined) throw new Error('The page was not turned');
    expectSound(second, shipped.library);
    expect(titleOf(second)).toBe(titleOf(first));
    expect(second.blocks.flatMap((block) => (block.kind === 'hit' ? [block.number] : []))).toEqual([
      6, 7, 8, 9, 10,
    ]);
    const ids = [...quotations(first), ...quotations(second)].map(({ passage }) => passage.id);
    expect(new Set(ids).size).toBe(10);
  });

  test('reaches every passage with the words, each once', async () => {
    const { total } = searched(shipped.library.searchTerms('Lavrov'));
    const found = await Promise.all(
      Array.from({ length: Math.ceil(total / 5) }, async (_, page) =>
        shown(await at(page, 'Passages with “Lavrov”')),
      ),
    );
    const ids = found
      .flatMap((reply) => (reply === undefined ? [] : quotations(reply)))
      .map(({ passage }) => passage.id);
    expect(ids).toHaveLength(total);
    expect(new Set(ids).size).toBe(total);
  });

  test('shows the last page where there are fewer than there were', async () => {
    const reply = shown(await at(999, 'Passages with “Lavrov”'));
    const { total } = searched(shipped.library.searchTerms('Lavrov'));
    expect(reply && said(reply)).toContain(`${total} of ${total}`);
  });

  test('keeps to the document', async () => {
    const document = 'russia-taiwan-relations' as DocumentId;
    const reply = shown(await at(0, 'Passages with “Taiwan”', { document }));
    expect(new Set(reply && quotations(reply).map(({ passage }) => passage.document.id))).toEqual(
      new Set([document]),
    );
    const outcome = await at(0, 'Passages with “Taiwan”', { document: 'gone' as DocumentId });
    expect(outcome.kind === 'reply' && said(outcome.reply)).toContain(
      'This document is no longer here (version ',
    );
  });

  test.each([undefined, '', 'Sources', 'Passages with “Lav'])(
    'says that it cannot read the title %j',
    async (title) => {
      const outcome = await at(1, title);
      expect(outcome.kind === 'reply' && said(outcome.reply)).toBe(
        'This search can no longer be read; search again with /search.',
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
    const { components } = toDiscord(reply, { voice: voiceIn('en'), commandIds: new Map() });
    const { title } = readBack(JSON.parse(JSON.stringify(components)) as unknown[]);
    expect(title).toBe(titleOf(reply));
    expect(await at(0, title)).toMatchObject({ kind: 'update', reply: { blocks: reply.blocks } });
  });
});

describe('act() on posting a page of a search', () => {
  const at = (page: number, title: string | undefined, document?: DocumentId) =>
    act(
      { kind: 'post-page', page, ...(document === undefined ? {} : { document }) },
      { ...context, shown: { offered: [], lookedAt: [], ...(title === undefined ? {} : { title }) } },
    );
  test('posts nothing if nothing is found any more', async () => {
    const outcome = await at(0, 'Passages with “xyzzy”');
    expect(outcome.kind === 'reply' && said(outcome.reply)).toBe('This can no longer be posted; ask again.');
  });

  const posted = (outcome: Outcome) => {
    if (outcome.kind !== 'post') throw new Error(`Expected a post, got a ${outcome.kind}`);
    expectSound(outcome.reply, shipped.library);
    return outcome.reply;
  };

  test('shows everyone the lines of that page, and who posted it', async () => {
    const first = await run('search', { terms: 'Lavrov' }, shipped);
    const reply = posted(await at(1, titleOf(first)));
    expect(reply.visibility).toBe('public');
    expect(titleOf(reply)).toBe('Passages with “Lavrov”');
    expect(reply.blocks.flatMap((block) => (block.kind === 'hit' ? [block.number] : []))).toEqual([
      6, 7, 8, 9, 10,
    ]);
    expect(said(reply)).toContain(`Posted by @${ada.id}`);
    expect(reply.controls).toMatchObject([{ label: 'Delete', action: { kind: 'delete', asker: ada.id } }]);
  });

  test('keeps to the document', async () => {
    const document = 'russia-taiwan-relations' as DocumentId;
    const reply = posted(await at(0, 'Passages with “Taiwan”', document));
    expect(new Set(quotations(reply).map(({ passage }) => passage.document.id))).toEqual(new Set([document]));
  });

  test.each<[string, string | undefined, string?]>([
    ['the title cannot be read', undefined],
    ['the title is that of another message', 'Sources'],
    ['the document is gone', 'Passages with “Taiwan”', 'gone'],
  ])('posts nothing and says so privately if %s', async (_, title, document) => {
    const outcome = await at(0, title, document as DocumentId);
    expect(outcome.kind === 'reply' && said(outcome.reply)).toBe('This can no longer be posted; ask again.');
    expect(outcome.kind === 'reply' && outcome.reply.visibility).toBe('private');
  });
});
