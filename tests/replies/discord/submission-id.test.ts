import { expect, test } from 'vitest';
import {
  decodeForm,
  decodePick,
  encodeForm,
  encodePick,
} from '../../../src/replies/discord/submission-id.ts';

test('a form’s command is read from its id, and a menu’s command and field', () => {
  expect(decodeForm(encodeForm({ command: 'corpus reload' }))).toEqual({ command: 'corpus reload' });
  const about = { command: 'corpus add', does: 'edit', on: '12' };
  expect(decodeForm(encodeForm(about))).toEqual(about);
  expect(decodePick(encodePick('access', 'roles'))).toEqual({ command: 'access', field: 'roles' });
});

test('neither is taken for the other, nor with more behind it, nor of another version', () => {
  const [form, pick] = [encodeForm({ command: 'ask' }), encodePick('ask', 'role')];
  expect([decodeForm(pick), decodePick(form)]).toEqual([undefined, undefined]);
  expect([decodeForm(`${form}|x|y|z`), decodePick(`${pick}|x`)]).toEqual([undefined, undefined]);
  expect([decodeForm(`9${form}`), decodePick(`9${pick}`), decodeForm('')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test.each(['', 'Ask', 'a b c', 'a|b', 'a'.repeat(33)])('encodeForm(%j) throws', (command) => {
  expect(() => encodeForm({ command })).toThrow(RangeError);
});

test.each(['', 'Role', 'a b', 'a'.repeat(21)])('encodePick() of a field %j throws', (field) => {
  expect(() => encodePick('ask', field)).toThrow(RangeError);
});
