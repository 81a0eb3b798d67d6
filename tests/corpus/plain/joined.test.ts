import { describe, expect, test } from 'vitest';
import { blocks, lines } from '../../../src/corpus/lines.ts';
import { joined } from '../../../src/corpus/plain/joined.ts';
import { toEnd } from '../../../src/slices.ts';

const read = (text: string) =>
  toEnd(joined(text, toEnd(blocks(lines(text))))).map(({ span, kind, lead }) => [
    text.slice(span.start, span.end),
    kind,
    lead && text.slice(lead.start, lead.end),
  ]);

describe('joined()', () => {
  test.each<[string, string, unknown[]]>([
    [
      'paragraphs',
      'One.\n\nTwo.',
      [
        ['One.', undefined, undefined],
        ['Two.', undefined, undefined],
      ],
    ],
    [
      'a sentence and its list',
      'Hives are made of:\n\n- wood\n- wax',
      [['Hives are made of:\n\n- wood\n- wax', 'list', 'Hives are made of:']],
    ],
    ['a question and its answer', 'Q: Who?\n\nA: Bees.', [['Q: Who?\n\nA: Bees.', undefined, 'Q: Who?']]],
    ['a label', 'Honey:\n\nBees make it.', [['Honey:\n\nBees make it.', undefined, 'Honey:']]],
    ['a table', 'Name\tYear\nBees\t1896', [['Name\tYear\nBees\t1896', 'table', 'Name\tYear']]],
  ])('%s', (_, text, found) => {
    expect(read(text)).toEqual(found);
  });
});
