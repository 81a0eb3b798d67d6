import { describe, expect, test } from 'vitest';
import type { TroubleKind } from '../../../src/moderation/moderation.ts';
import { troubleReply } from '../../../src/replies/compose/trouble.ts';
import { LOCALES } from '../../../src/texts/locales.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import { said } from '../../commands/footnote.ts';

/** An object, so that a new kind does not compile until it is here. */
const KINDS: readonly TroubleKind[] = Object.keys({
  'not-allowed': 0,
  'no-longer-there': 0,
  'too-many-documents': 0,
  'too-many-passages': 0,
  'too-many-megabytes': 0,
  'too-many-previews': 0,
  'too-many-pins': 0,
  'too-many-aliases': 0,
  unreadable: 0,
  'file-too-large': 0,
  'not-from-discord': 0,
  'file-gone': 0,
  'file-slow': 0,
  'file-failed': 0,
  'rights-missing': 0,
  'wrong-field': 0,
  'wrong-alias': 0,
  'too-late': 0,
  'too-large-to-send': 0,
  'not-kept': 0,
} satisfies Record<TroubleKind, 0>) as TroubleKind[];

describe('troubleReply()', () => {
  test.each(LOCALES)('has a sentence of its own for each kind, privately: %s', (locale) => {
    const replies = KINDS.map((why) => troubleReply({ kind: 'trouble', why, most: 1_234 }, voiceIn(locale)));
    expect(new Set(replies.map(said)).size).toBe(KINDS.length);
    for (const reply of replies) {
      expect(reply.visibility).toBe('private');
      expect(said(reply)).not.toMatch(/[{}$]|undefined/u);
    }
    const withMost = KINDS.filter((why) => why.startsWith('too-many') || why.includes('large'));
    for (const why of withMost)
      expect(said(troubleReply({ kind: 'trouble', why, most: 77 }, voiceIn(locale)))).toContain('77');
  });

  test('shows below it what the reader of the file says, cut if it is long', () => {
    const trouble = {
      kind: 'trouble',
      why: 'unreadable',
      sentence: `it is locked ${'x'.repeat(9_000)}`,
    } as const;
    const text = said(troubleReply(trouble, voiceIn('en')));
    expect(text).toMatch(/^This file cannot be read\.\nit is locked x+…$/u);
    expect(text.length).toBeLessThan(700);
  });
});
