import { describe, expect, test } from 'vitest';
import { isSetting, NO_SETTINGS, settingsFrom } from '../../src/moderation/settings.ts';

const role = '400000000000000001';

describe('settingsFrom()', () => {
  test('is the defaults where nothing is kept', () => {
    expect(settingsFrom({})).toEqual(NO_SETTINGS);
  });

  test('gives what is kept', () => {
    const kept = {
      visibility: 'private',
      channels: [role],
      language: 'ru',
      documents: ['rules'],
      moderators: [role],
      off: ['mentions'],
    };
    expect(settingsFrom(kept)).toEqual(kept);
  });

  test('leaves out each one that is not sound, and what it does not know', () => {
    const kept = {
      visibility: 'loud',
      channels: ['x'],
      language: 'fr',
      off: ['all'],
      moderators: [role],
      colour: 1,
    };
    expect(settingsFrom(kept)).toEqual({ ...NO_SETTINGS, moderators: [role] });
  });
});

describe('isSetting()', () => {
  test.each([
    ['visibility', 'public', true],
    ['visibility', undefined, true],
    ['visibility', 'loud', false],
    ['moderators', [role], true],
    ['moderators', ['everyone'], false],
    ['moderators', Array(26).fill(role), false],
    ['off', ['pins'], true],
    ['off', ['nothing'], false],
  ] as const)('of %s, %j: %j', (name, value, sound) => {
    expect(isSetting(name, value)).toBe(sound);
  });
});
