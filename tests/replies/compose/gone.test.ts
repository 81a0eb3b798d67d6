import { describe, expect, test } from 'vitest';
import type { PassageId } from '../../../src/corpus/document.ts';
import { goneReply, idIn, passageGone } from '../../../src/replies/compose/gone.ts';
import { LOCALES } from '../../../src/texts/locales.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import { ada, footnoteOf, keeper, run, said, titleOf } from '../../commands/footnote.ts';
import { accept, add, RULES, server, type TestServer } from '../../commands/moderation.ts';
import { choose, press } from '../../commands/pressing.ts';

const english = voiceIn('en');

/** A server whose rules were changed: "ten" is "nine" now. */
async function changed(): Promise<{ of: TestServer; id: PassageId; cited: string }> {
  const of = server();
  await accept(of);
  const passage = of.footnote.library.resolve('rules 1');
  if (passage === undefined) throw new Error('no passage');
  const cited = `“No noise after ten.” — ${of.footnote.library.cite(passage)} (${passage.id}, version ${of.footnote.library.corpus.version})`;
  of.moderation.uploads.set(
    'new.md',
    `---\nsource:\n  rights: ours\nstandpoint: us\n---\n${RULES.replace('ten', 'nine')}`,
  );
  const menu = await press(await add(of, 'new.md'), 'Replace…', of.footnote);
  await press(await choose(menu, 'rules', of.footnote), 'Accept', of.footnote);
  expect(of.footnote.library.passage(passage.id)).toBeUndefined();
  return { of, id: passage.id, cited };
}

describe('idIn()', () => {
  test.each([
    ['rules:1fd624a4', 'rules:1fd624a4'],
    [' rules:1fd624a4-2 ', 'rules:1fd624a4-2'],
    ['RULES:1FD624A4', 'rules:1fd624a4'],
    ['“No.” — Rules ¶ 1 (rules:1fd624a4, version 2fef6745)', 'rules:1fd624a4'],
    ['Rules ¶ 1 (rules:1fd624a4, version 2fef6745).', 'rules:1fd624a4'],
    ['rules 1', undefined],
    ['see rules:1fd624a4 for more', undefined],
    ['rules:1fd624a', undefined],
    ['', undefined],
  ])('in %j is %j', (text, id) => {
    expect(idIn(text)).toBe(id);
  });
});

describe('goneReply()', () => {
  test.each(['the id', 'a copied citation'])(
    '/cite shows by %s how a passage read that was changed',
    async (by) => {
      const { of, id, cited } = await changed();
      const reply = await run('cite', { passage: by === 'the id' ? id : cited }, of.footnote);
      expect(titleOf(reply)).toBe('No longer in these documents');
      const [sentence, text] = said(reply).split('\n');
      expect(sentence).toMatch(
        /^This passage was in these documents until .* UTC\. Its document has been changed since\. It said:$/u,
      );
      expect(text).toBe('No noise after ten.');
      // Nothing can be posted, and nothing that looks alike is offered.
      expect(reply.controls).toEqual([]);
      expect(JSON.stringify(reply)).not.toContain('nine');
      expect(reply.visibility).toBe('private');
    },
  );

  test('says of a passage whose document was removed that it was', async () => {
    const { of } = await changed();
    const guests = of.footnote.library.resolve('rules 2');
    await of.moderation.remove('rules' as never, keeper);
    const reply = await goneReply(guests?.id ?? ('' as PassageId), of.footnote, english);
    expect(reply && said(reply)).toMatch(
      /Its document has been removed\. It said:\nGuests leave at eleven\./u,
    );
    expect(await goneReply('rules:00000000' as PassageId, of.footnote, english)).toBeUndefined();
  });

  test('is no quotation, so that nothing of it can be posted', async () => {
    const { of, id } = await changed();
    const reply = await passageGone(id, of.footnote, english);
    expect(reply.blocks.map(({ kind }) => kind)).toEqual(['title', 'text', 'code', 'text']);
  });

  test.each(LOCALES)('is in the reader’s language: %s', async (locale) => {
    const { of, id } = await changed();
    const reply = await run('cite', { passage: id }, of.footnote, { ...ada, locale });
    expect(titleOf(reply)).toBe(voiceIn(locale).say('gone-title'));
  });

  test('knows nothing where nothing is kept, such as in direct messages', async () => {
    const { of, id } = await changed();
    const footnote = footnoteOf(of.moderation.library);
    expect(await goneReply(id, footnote, english)).toBeUndefined();
    expect(said(await passageGone(id, footnote, english))).toBe(
      `This passage is no longer in these documents (version ${footnote.library.corpus.version}).`,
    );
    expect(said(await run('cite', { passage: id }, footnote))).toContain('No passage is called');
  });
});
