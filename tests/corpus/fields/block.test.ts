import { describe, expect, test } from 'vitest';
import { fieldOf, fieldsEnd, frontBlock } from '../../../src/corpus/fields/block.ts';

const LONGEST = 1_000;

/** Dialect, what stands between the fences, what stands below, the line and whether it is closed. */
function blockIn(text: string, longest = LONGEST) {
  const block = frontBlock(text, longest);
  if (block === undefined) return undefined;
  const { dialect, start, end, bodyStart, line, isClosed } = block;
  return [dialect, text.slice(start, end), text.slice(bodyStart), line, isClosed];
}

describe('frontBlock()', () => {
  test.each([
    ['--- as YAML', '---\ntitle: A\n---\nText.', ['yaml', 'title: A\n', '\nText.', 2, true]],
    ['--- to ... as YAML', '---\ntitle: A\n...\nText.', ['yaml', 'title: A\n', '\nText.', 2, true]],
    ['+++ as TOML', '\n+++\ntitle = "A"\n+++\nText.', ['toml', 'title = "A"\n', '\nText.', 3, true]],
    [';;; as JSON', ';;;\n"title": "A"\n;;;\nText.', ['json', '"title": "A"\n', '\nText.', 2, true]],
    ['an object as JSON', '{\n"title": "}"\n}\nText.', ['json', '{\n"title": "}"\n}', '\nText.', 1, true]],
    [
      'lines as YAML',
      'Title: A\nDate: 2025\n\nText.',
      ['yaml', 'Title: A\nDate: 2025\n', '\nText.', 1, true],
    ],
  ])('reads %s', (_, text, expected) => {
    expect(blockIn(text)).toEqual(expected);
  });

  test('ends a block that is not closed below its last field', () => {
    expect(blockIn('---\ntitle: A\n\nText.')).toEqual(['yaml', 'title: A\n', '\nText.', 2, false]);
  });

  test.each([
    ['begins at once', 'Text.\n---\ntitle: A\n---\n'],
    ['begins with a rule', '---\n\nText.\n'],
    ['begins with an object of other names', '{\n"lamp": 1\n}\nText.'],
    ['goes on behind its object', '{\n"title": "A"\n} and more'],
    ['begins with a line that reads like a title, and one of another name', 'Title: A\nLamp: B\n\nText.'],
  ])('is undefined for a text that %s', (_, text) => {
    expect(blockIn(text)).toBeUndefined();
  });

  test('is undefined if a rule far below is not the end of fields', () => {
    const text = `---\n\n${'Words.\n'.repeat(200)}---\n`;
    expect(blockIn(text)).toBeUndefined();
  });
});

test.each([
  ['title: A\nText.', 'title: A\n'],
  ['questions:\n- a\n  b\n# note\n\nid: c\nText.', 'questions:\n- a\n  b\n# note\n\nid: c\n'],
  ['title: A\n\n# Heading\n', 'title: A\n'],
  ['- a\ntitle: A', ''],
])('fieldsEnd() of %j is below %j', (text, fields) => {
  expect(text.slice(0, fieldsEnd(text, 0, text.length))).toBe(fields);
});

test.each([
  ['title: A lamp ', { name: 'title', value: 'A lamp' }],
  ['"Last Mod" = 2025', { name: 'Last Mod', value: '2025' }],
  ['tags:["a"]', { name: 'tags', value: '["a"]' }],
  ['title:', { name: 'title', value: '' }],
  ['https://example.org', undefined],
  [' title: A', undefined],
  ['A lamp.', undefined],
])('fieldOf(%j) is %j', (line, expected) => {
  expect(fieldOf(line)).toEqual(expected);
});
