import { describe, expect, test } from 'vitest';
import { Glossary } from '../../../src/search/question/glossary.ts';
import { parseQuery } from '../../../src/search/question/query.ts';
import { type Worded, Wording } from '../../../src/search/ranking/wording.ts';
import { indexOf } from '../../support/sample-corpus.ts';

/** What the passage says of a question that holds these words. */
function worded(question: string, text: string, within: string): Worded {
  const index = indexOf(text);
  const query = parseQuery(question, index, new Glossary([]));
  const at = index.passages.findIndex(({ document, span }) =>
    document.text.slice(span.start, span.end).includes(within),
  );
  return new Wording(query, index).of(at);
}

describe('Wording', () => {
  const text = '# Club\n\n## Lost keys\n\nWe keep them at the bar.\n\n## The bar\n\nIt opens at nine.\n';

  test.each([
    ['may we keep them', 'We keep', 3 / 4, 2 / 3],
    ['keep we', 'We keep', 1, 0],
    ['we we keep', 'We keep', 1, 1 / 2],
    ['zebra', 'We keep', 0, 0],
    ['', 'We keep', 0, 0],
  ])('counts words and neighbours of "%s" as they are written', (question, start, surfaces, phrases) => {
    const found = worded(question, text, start);
    expect(found.surfaces).toBeCloseTo(surfaces);
    expect(found.phrases).toBeCloseTo(phrases);
  });

  test('reads headings and title too, each apart from the next and from the passage', () => {
    expect(worded('the club lost keys we', text, 'We keep')).toMatchObject({ surfaces: 1, phrases: 1 / 4 });
  });

  test('reads the lead of what stands behind it', () => {
    const rows = Array.from({ length: 40 }, (_, n) => `| ${n} nails | ${n * 2} euros |`).join('\n');
    const table = `# Shop\n\n| Amount | Price |\n| --- | --- |\n${rows}\n`;
    expect(worded('amount 39', table, '| 39').surfaces).toBe(1);
  });

  test('takes a misspelt word for the one that it is read as', () => {
    const shop = '# Shop\n\nThe barometer hangs there.\n';
    expect(worded('the bqrometer hangs', shop, 'The')).toMatchObject({ surfaces: 1, phrases: 1 });
  });

  test.each([
    ['Where are lost keys kept?', 'We keep', 1],
    ['Where are keys kept?', 'We keep', 1 / 2],
    ['When does the bar open?', 'It opens', 1],
    ['Which club?', 'It opens', 1],
    ['Which zebra?', 'It opens', 0],
  ])('tells how much of the heading or the title "%s" says', (question, start, topic) => {
    expect(worded(question, text, start).topic).toBeCloseTo(topic);
  });
});
