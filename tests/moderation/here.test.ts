import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/command.ts';
import type { DocumentId } from '../../src/corpus/document.ts';
import { footnoteSettings } from '../../src/moderation/here.ts';
import { NO_SETTINGS, type ServerSettings } from '../../src/moderation/settings.ts';

const hall: Place = { kind: 'server', server: '1', channel: '20', byOwnAccount: false };
const thread: Place = { ...hall, channel: '21', parent: '20' };
const here = (settings: Partial<ServerSettings>, place = hall) =>
  footnoteSettings({ ...NO_SETTINGS, ...settings }, place, { answers: 'public', language: 'ru' });

describe('footnoteSettings()', () => {
  test('is what the operator set if the server has set nothing', () => {
    expect(here({})).toEqual({ answers: 'public', keepsPrivate: false, language: 'ru', off: [] });
  });

  test('puts the settings of the server before those of the operator', () => {
    const documents = ['rules' as DocumentId];
    expect(here({ visibility: 'private', language: 'de', documents, off: ['posting'] })).toEqual({
      answers: 'private',
      keepsPrivate: false,
      language: 'de',
      documents,
      off: ['posting'],
    });
  });

  test.each([
    ['in one of the channels', hall, ['19', '20'], false],
    ['in a thread of one of them', thread, ['20'], false],
    ['in a thread that is itself chosen', thread, ['21'], false],
    ['in another channel', hall, ['19'], true],
    ['in a thread of another channel', thread, ['19'], true],
    ['in a channel, if a thread of it is chosen', hall, ['21'], true],
  ])('keeps answers private or not %s', (_, place, channels, keepsPrivate) => {
    const answers = keepsPrivate ? 'private' : 'public';
    expect(here({ channels }, place)).toMatchObject({ answers, keepsPrivate });
    expect(here({ channels, visibility: 'private' }, place)).toMatchObject({
      answers: 'private',
      keepsPrivate,
    });
  });

  test.each<[string, Place]>([
    ['a direct message', { kind: 'direct', channel: '5', byOwnAccount: true }],
    ['a server that the bot is not in', { ...hall, byOwnAccount: true }],
  ])('leaves %s as the operator set it', (_, place) => {
    const all: Partial<ServerSettings> = {
      visibility: 'private',
      channels: ['19'],
      language: 'de',
      off: ['posting'],
    };
    expect(here(all, place)).toEqual({ answers: 'public', language: 'ru' });
  });
});
