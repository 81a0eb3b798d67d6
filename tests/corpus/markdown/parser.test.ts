import { describe, expect, test } from 'vitest';
import { parser } from '../../../src/corpus/markdown/parser.ts';

const names = (text: string) => {
  const found: string[] = [];
  parser.parse(text).iterate({ enter: ({ name }) => void found.push(name) });
  return found.filter((name) => name !== 'Document' && !name.endsWith('Mark'));
};

describe('parser', () => {
  test.each<[string, string[]]>([
    ['Bees *fly* `x` [a](b).', ['Paragraph']],
    ['<div>\nBees', ['Paragraph']],
    ['# Bees', ['ATXHeading1']],
    ['[a]: b\n===', ['Paragraph', 'Paragraph']],
    ['|a|b|\n|-|-|\n|c|d|', expect.arrayContaining(['Table', 'TableHeader', 'TableRow']) as never],
  ])('reads %j as %j', (text, found) => {
    expect(names(text)).toEqual(found);
  });

  test('reads anything nested more than a hundred deep as a paragraph', () => {
    expect(names(`${'> '.repeat(150)}a`).filter((name) => name === 'Blockquote').length).toBeLessThanOrEqual(
      101,
    );
  });
});
