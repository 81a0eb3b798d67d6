import { expect, test } from 'vitest';
import { unheardIn } from '../../src/discord/unheard.ts';

const told = { id: '123456789012345678', token: 'aW50.ZXI-_=', type: 2 };

test('unheardIn() keeps what an answer needs, and nothing else', () => {
  expect(unheardIn({ ...told, member: { nick: 'Ada' } })).toEqual(told);
  expect(unheardIn({ ...told, type: 'new' })).toEqual({ ...told, type: 'new' });
});

test.each([
  ['nothing', null],
  ['a ping', { ...told, type: 1 }],
  ['an id with a path in it', { ...told, id: '12345678901234567/..' }],
  ['an id that is a number', { ...told, id: 123456789012345680 }],
  ['a token with a path in it', { ...told, token: 'a/../b' }],
  ['an empty token', { ...told, token: '' }],
  ['a token of 1,001 characters', { ...told, token: 'a'.repeat(1_001) }],
])('unheardIn() is undefined for %s', (_, d) => {
  expect(unheardIn(d)).toBeUndefined();
});
