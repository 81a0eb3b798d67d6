import { describe, expect, test } from 'vitest';
import { toDiscord } from '../../../src/replies/discord/message.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import { buttons, keeper, said, titleOf } from '../../commands/footnote.ts';
import { accept, add, RIGHTS, RULES, server } from '../../commands/moderation.ts';
import { fill, passed, press } from '../../commands/pressing.ts';

describe('previewReply()', () => {
  test('shows a preview, from which nothing is quoted', async () => {
    const of = server();
    const reply = await add(of);
    expect(reply.visibility).toBe('private');
    expect(titleOf(reply)).toBe('Preview: House rules');
    expect(said(reply).split('\n')).toEqual([
      'Nothing is quoted from it until you accept it.',
      '2 sections, 2 passages · rules.md',
      'Its first passages, word for word:',
      '“No noise after ten.”',
      '“Guests leave at eleven.”',
      'Room left: 5 documents, 100 passages, 10 MB',
    ]);
    expect(buttons(reply)).toEqual(['Accept', 'Edit…', 'Rights…', 'Discard']);
    expect(reply.blocks.some(({ kind }) => kind === 'quote' || kind === 'hit')).toBe(false);
    expect(of.footnote.library.hasDocument('rules')).toBe(false);
  });

  test('groups the problems by kind, four at most, with the sentence that says what to do', async () => {
    const of = server();
    of.moderation.problems.push(
      ...[1, 2, 3].map((line) => ({
        file: 'rules.md',
        line,
        message: `heading "${line}" has no text below it; add some or remove it`,
        severity: 'warning' as const,
      })),
      ...['a', 'b', 'c', 'd', 'e'].map((sign) => ({
        file: 'rules.md',
        line: 0,
        message: `${sign.repeat(5)} is wrong; change it`,
        severity: 'warning' as const,
      })),
    );
    const lines = said(await add(of)).split('\n');
    const at = lines.indexOf('Worth checking:');
    expect(lines.slice(at + 1, at + 6)).toEqual([
      'warning 1: heading "1" has no text below it; add some or remove it ×3',
      'warning aaaaa is wrong; change it',
      'warning bbbbb is wrong; change it',
      'warning ccccc is wrong; change it',
      'and 2 more',
    ]);
  });

  test('is short enough for a screen, whatever is in the file', async () => {
    const of = server();
    const long = `---\ntitle: ${'T'.repeat(300)}\nsource:\n  rights: ${'r '.repeat(900)}\nstandpoint: ${'s '.repeat(100)}\n---\n`;
    const paragraphs = Array.from({ length: 9 }, (_, n) => `Number ${n} ${'says much more '.repeat(50)}.`);
    of.moderation.uploads.set('long.md', `${long}\n${paragraphs.join('\n\n')}\n`);
    const reply = await add(of, 'long.md');
    expect(said(reply).length).toBeLessThan(1_600);
    expect(() => toDiscord(reply, { voice: voiceIn('en'), commandIds: new Map() })).not.toThrow();
  });

  test('names a document that says nearly the same, and replaces it on request', async () => {
    const of = server();
    await accept(of);
    of.moderation.uploads.set('rules-2.md', RULES.replace('ten', 'nine'));
    const reply = await add(of, 'rules-2.md');
    expect(said(reply)).toContain('It says nearly the same as “House rules” (96%).');
    const replacing = await press(reply, 'Replace “House rules”', of.footnote);
    expect(said(replacing)).toContain('It will replace “House rules”.');
    const asked = await press(replacing, 'Accept', of.footnote);
    expect(titleOf(await fill(asked, RIGHTS, of.footnote))).toBe('“House rules” was replaced');
    expect(of.footnote.library.corpus.documents).toHaveLength(2);
  });

  test('does not offer to replace a document of the operator', async () => {
    const of = server();
    of.moderation.uploads.set('copy.md', '# Copy\n\nThe law of the land is long.\n');
    const reply = await add(of, 'copy.md');
    expect(said(reply)).toContain('It says nearly the same as “Law” (96%).');
    expect(buttons(reply)).not.toContain('Replace “Law”');
    const forged = { kind: 'do', command: 'corpus add', does: 'replaces.1', on: 'law' } as const;
    expect(said(await passed(forged, {}, of.footnote, keeper))).toContain('in the meantime');
  });
});
