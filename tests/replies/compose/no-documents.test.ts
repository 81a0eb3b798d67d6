import { describe, expect, test } from 'vitest';
import { emptyLibrary } from '../../../src/library/server-library.ts';
import { noDocumentsReply } from '../../../src/replies/compose/no-documents.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import { ada, keeper, said } from '../../commands/footnote.ts';
import { libraryOf } from '../../support/sample-corpus.ts';

describe('noDocumentsReply()', () => {
  const english = voiceIn('en');

  test('is nothing if there are documents', () => {
    expect(noDocumentsReply(libraryOf({ 'a.md': '# A\n\nWords.\n' }), ada, english)).toBeUndefined();
  });

  test('tells only people who may manage the server how to add one', () => {
    const saidTo = (asker: typeof ada) => {
      const reply = noDocumentsReply(emptyLibrary(), asker, english);
      return reply && said(reply);
    };
    expect(saidTo(ada)).toBe('There are no documents here yet.');
    expect(saidTo(keeper)).toBe('There are no documents here yet. Add the first one with /corpus add.');
  });

  test('is private', () => {
    expect(noDocumentsReply(emptyLibrary(), ada, english)?.visibility).toBe('private');
  });
});
