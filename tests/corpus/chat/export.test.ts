import { expect, test } from 'vitest';
import { exportOf, isExport, isWritten, messageOf, momentOf } from '../../../src/corpus/chat/export.ts';
import { exported } from './sample.ts';

test.each([
  [exported([]), true],
  ['{"name": "package", "version": "1"}', false],
  ['[{"channel": {}, "messages": []}]', false],
])('isExport() of %j is %s', (text, isOne) => {
  expect(isExport(text)).toBe(isOne);
});

test.each([
  [{}, '#rules'],
  [{ type: 'GuildPublicThread', category: 'rules', name: 'Fees' }, '#rules › Fees'],
  [{ type: 'DirectTextChat', name: 'Bo' }, 'Bo'],
])('exportOf() names the channel %j %s', (channel, name) => {
  expect(exportOf(exported([], channel))).toMatchObject({ guild: 'The club', name });
});

test('exportOf() is undefined for an export that is cut off', () => {
  expect(exportOf(exported([]).slice(0, -5))).toBeUndefined();
});

test('messageOf() reads a message and nothing else', () => {
  const [value] = exportOf(exported([{ content: 'Hi.' }]))?.messages ?? [];
  expect(messageOf(value)?.content).toBe('Hi.');
  expect([messageOf({ content: 'Hi.' }), messageOf(null)]).toEqual([undefined, undefined]);
});

test.each([
  ['Reply', true],
  [0, true],
  ['GuildMemberJoin', false],
  ['ChannelPinnedMessage', false],
])('isWritten() of the type %s is %s', (type, isOne) => {
  expect(isWritten({ type, timestamp: '', author: {} })).toBe(isOne);
});

test.each([
  ['2025-03-03T14:02:10.5+01:00', 'Mon 3 Mar 2025, 14:02'],
  ['2024-02-29T00:00:00Z', 'Thu 29 Feb 2024, 00:00'],
  ['2025-02-30T14:02:10Z', undefined],
  ['yesterday', undefined],
])('momentOf() reads %s as %s', (timestamp, label) => {
  expect(momentOf(timestamp)?.label).toBe(label);
});
