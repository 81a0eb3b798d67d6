import { describe, expect, test } from 'vitest';
import { wordsAbove } from '../../src/index/heading-words.ts';
import { libraryOf } from '../support/sample-corpus.ts';
import { answered } from '../support/searched.ts';

const ROWS = Array.from({ length: 60 }, (_, n) => `| B${n} | Person ${n} | post ${n} |`).join('\n');
const ITEMS = Array.from({ length: 60 }, (_, n) => `- thing${n}, filled, tried and dry`).join('\n');
const library = libraryOf({
  'club.md': `# Club\n\n## Berths\n\n| Berth | Owner | Place |\n|---|---|---|\n${ROWS}\n\n## Walks\n\nTo take part in the night walk you need:\n\n${ITEMS}\n\n## Rest\n\nThe walk ends late.`,
});

describe('wordsAbove()', () => {
  test('are the headings, and the lead of a part that begins behind it', () => {
    const words = library.corpus.passages.map(wordsAbove);
    expect(words[0]).toBe('Berths');
    expect(words[1]).toBe('Berths | Berth | Owner | Place |');
    expect(words.at(-1)).toBe('Rest');
  });

  test('let a later row be found by what its columns mean, and a later item by its lead', () => {
    const first = (question: string) => {
      const [hit] = answered(library.ask(question)).hits;
      return hit?.passage.document.text.slice(hit.span.start, hit.span.end);
    };
    expect(first('Who is the owner of berth B47?')).toContain('| B47 | Person 47 |');
    expect(first('Is thing55 what I need for the night walk?')).toContain('- thing55,');
  });
});
