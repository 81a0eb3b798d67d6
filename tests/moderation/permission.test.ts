import { describe, expect, test } from 'vitest';
import { isModerator } from '../../src/moderation/permission.ts';
import { ada, keeper } from '../commands/footnote.ts';

const role = '400000000000000001';

describe('isModerator()', () => {
  test('is whoever may manage the server, or has a role of the moderators', () => {
    expect(isModerator(keeper, [])).toBe(true);
    expect(isModerator({ ...ada, roles: [role] }, [role])).toBe(true);
  });

  test('is nobody else', () => {
    expect(isModerator(ada, [])).toBe(false);
    expect(isModerator(ada, [role])).toBe(false);
    expect(isModerator({ ...ada, roles: [role] }, [])).toBe(false);
  });

  test('is nobody outside of a server, nor with the app on their own account', () => {
    for (const place of [
      { ...ada.place, byOwnAccount: true },
      { kind: 'direct', channel: '1', byOwnAccount: false } as const,
      { kind: 'private', channel: '1', byOwnAccount: false } as const,
    ])
      expect(isModerator({ ...keeper, roles: [role], place }, [role])).toBe(false);
  });
});
