import { describe, expect, test } from 'vitest';
import { emptyLibrary } from '../../../src/library/server-library.ts';
import { noDocumentsReply } from '../../../src/replies/compose/no-documents.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import { ada, footnoteOf, keeper, said } from '../../commands/footnote.ts';
import { libraryOf } from '../../support/sample-corpus.ts';

describe('noDocumentsReply()', () => {
  const english = voiceIn('en');
  const empty = footnoteOf(emptyLibrary());

  test('is nothing if there are documents', () => {
    expect(
      noDocumentsReply(footnoteOf(libraryOf({ 'a.md': '# A\n\nWords.\n' })), ada, english),
    ).toBeUndefined();
  });

  test('tells only moderators how to add one', () => {
    const saidTo = (asker: typeof ada) => {
      const reply = noDocumentsReply(empty, asker, english);
      return reply && said(reply);
    };
    expect(saidTo(ada)).toBe('There are no documents here yet.');
    const withHint = 'There are no documents here yet. Add the first one with /corpus add.';
    expect(saidTo(keeper)).toBe(withHint);
    // What is added to one's own account is not the server's.
    expect(saidTo({ ...keeper, place: { ...keeper.place, byOwnAccount: true } })).not.toBe(withHint);
  });

  test('is private', () => {
    expect(noDocumentsReply(empty, ada, english)?.visibility).toBe('private');
  });
});
