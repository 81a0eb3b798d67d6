import { expect, test } from 'vitest';
import { directiveOf, noticeTitle, roleOf } from '../../../src/corpus/rst/directives.ts';

test.each([
  ['code-block', 'code'],
  ['note', 'notice'],
  ['include', 'left'],
  ['automodule', 'left'],
  ['py:method', 'object'],
  ['list-table', 'list-table'],
  ['grid-item-card', 'body'],
])('roleOf() of %s is %s', (name, role) => {
  expect(roleOf(name)).toBe(role);
});

test('directiveOf() parts argument, options and content', () => {
  const { argument, options, content } = directiveOf('figure', 'a.png', [':alt: x', '', 'A boat.']);
  expect([argument, [...options], content]).toEqual(['a.png', [['alt', 'x']], ['', 'A boat.']]);
});

test.each([
  ['seealso', '', { title: 'See also', rest: '' }],
  ['note', 'Take care.', { title: 'Note', rest: 'Take care.' }],
  ['versionchanged', '3.2 Now blue.', { title: 'Changed in version 3.2', rest: 'Now blue.' }],
])('noticeTitle() of %s %s is as a reader sees it', (name, argument, title) => {
  expect(noticeTitle({ name, argument, options: new Map(), content: [] })).toEqual(title);
});
