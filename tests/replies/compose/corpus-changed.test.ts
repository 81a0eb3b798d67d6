import { expect, test } from 'vitest';
import type { DocumentId } from '../../../src/corpus/document.ts';
import { changedReply } from '../../../src/replies/compose/corpus-changed.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import { buttons, said, titleOf } from '../../commands/footnote.ts';

const done = {
  kind: 'done',
  document: 'rules' as DocumentId,
  title: 'House\nrules',
  added: 3,
  changed: 2,
  removed: 1,
} as const;

test('changedReply() says what was added, changed and removed, with a button that asks before it undoes', () => {
  const reply = changedReply({ ...done, change: 7 }, 'document-replaced', voiceIn('en'));
  expect(titleOf(reply)).toBe('“House rules” was replaced');
  expect(said(reply)).toBe(
    'Passages: 3 added, 2 changed, 1 removed.\nYou can undo this for a week, here or with /corpus history.',
  );
  expect(reply.controls).toMatchObject([
    { label: 'Undo', action: { kind: 'do', command: 'corpus history', does: 'undo', on: '7' } },
  ]);
  expect(reply.inPlace).toBe(true);
});

test('changedReply() offers nothing to undo if it cannot be undone', () => {
  const reply = changedReply(done, 'change-undone', voiceIn('en'));
  expect(buttons(reply)).toEqual([]);
  expect(said(reply)).not.toContain('undo');
});
