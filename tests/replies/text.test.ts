import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/library/library.ts';
import { answerToText } from '../../src/replies/text.ts';
import { withoutStyles } from '../../src/text/styles.ts';
import { answerOf, hitOn } from '../support/sample-answer.ts';

const plain = { color: false, width: 80 };
const text = (answer: Partial<Answer>, style = plain): string =>
  answerToText(answerOf(answer), ({ passage }) => `Notes, ¶ ${passage.paragraph}`, style);
const notes = '# Notes\n\nA consul came. He drank tea. He left.';

describe('answerToText()', () => {
  test('numbers the excerpts, each with its citation and id', () => {
    const hit = hitOn(notes, 'A «consul» came. He drank «tea». He left.');
    expect(text({ hits: [hit, hit] })).toBe(
      `1.  A «consul» came. He drank «tea». He left.
    — Notes, ¶ 1
    [${hit.passage.id}]

2.  A «consul» came. He drank «tea». He left.
    — Notes, ¶ 1
    [${hit.passage.id}]

corpus 0123abcd
`,
    );
  });

  test('says above the excerpts that they may be no answer, where it is not sure', () => {
    const hits = [hitOn(notes, 'A «consul» came.')];
    const remark = 'The nearest passages; they may not answer this.';
    expect(text({ hits, sure: false })).toMatch(new RegExp(`^${remark}\n\n1\\.  A «consul»`, 'u'));
    expect(text({ hits, sure: true })).not.toContain(remark);
    expect(text({ hits, sure: false, level: 'related' })).not.toContain(remark);
  });

  test.each([
    ['A consul came.', '1.  A consul came. …'],
    ['He drank tea.', '1.  … He drank tea. …'],
    ['He left.', '1.  … He left.'],
    ['A consul came. He drank tea. He left.', '1.  A consul came. He drank tea. He left.'],
  ])('shows by dots whether the passage goes on around "%s"', (words, expected) => {
    expect(text({ hits: [hitOn(notes, words)] }).split('\n')[0]).toBe(expected);
  });

  test('shows marks in bold and the rest dim where there is colour', () => {
    const hit = hitOn(notes, 'A «consul» came.');
    const coloured = text({ hits: [hit] }, { color: true, width: 80 });
    expect(coloured).toContain('1.  A \u001b[1mconsul\u001b[22m came. …\n');
    expect(coloured).toContain(`\u001b[2m    [${hit.passage.id}]\u001b[22m\n`);
    expect(coloured).toContain('\u001b[2mcorpus 0123abcd\u001b[22m\n');
    expect(coloured).not.toContain('«');
  });

  test('has no escape sequence where there is no colour', () => {
    expect(text({ hits: [hitOn(notes, 'A «consul» came.')] })).not.toContain('\u001b');
  });

  test('neutralises what could move the cursor or turn the reading direction', () => {
    const evil = 'A \u001b[31mred\u001b[0m consul\u202e dliah \u2066x\u2069\u200f\u200e came\u0007\u009b2J.';
    const shown = text({
      level: 'related',
      question: `who\u001b[2J\u202e`,
      hits: [hitOn(`# Notes\n\n${evil}`, evil)],
      readAs: [{ word: '\u001b[1mx', as: '\u202ey', kind: 'alias' }],
      suggestions: { headings: ['\u001b]0;title\u0007'], unknownWords: ['\u2067z'] },
    });
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
    expect(shown).toContain('consul dliah x came');
  });

  test('neutralises citations too', () => {
    const shown = answerToText(
      answerOf({ hits: [hitOn(notes, 'He left.')] }),
      () => 'A\u001b[2JB\u202eC',
      plain,
    );
    expect(shown).toContain('— A[2JBC\n');
  });

  test.each([true, false])(
    'fills its lines with marked words as with others, whether coloured: %s',
    (color) => {
      const words = Array.from({ length: 40 }, (_, n) => (n % 3 === 0 ? '«consul»' : 'cons')).join(' ');
      const raw = words.replace(/[«»]/gu, '');
      const hit = hitOn(`# Notes\n\n${raw}`, words);
      const focus = { start: hit.span.start, end: hit.span.start + 6 };
      const lines =
        text({ hits: [{ ...hit, focus }] }, { color, width: 44 })
          .split('\n    — ')[0]
          ?.split('\n') ?? [];
      for (const [n, line] of lines.entries()) {
        const next = lines[n + 1]?.trim().split(' ')[0];
        if (next === undefined) continue;
        const wide = withoutStyles(`${line} ${next}`).length;
        expect(wide, `${JSON.stringify(line)} has no room for ${JSON.stringify(next)}`).toBeGreaterThan(44);
      }
    },
  );

  test('counts what takes two columns as two, and what takes none as none', () => {
    const lines = (words: string) =>
      text({ hits: [hitOn(`# Notes\n\n${words}`, words)] }, { color: false, width: 44 })
        .split('\n    — ')[0]
        ?.split('\n');
    expect(lines(Array(8).fill('漢字漢字').join(' '))).toEqual([
      `1.  ${Array(4).fill('漢字漢字').join(' ')}`,
      `    ${Array(4).fill('漢字漢字').join(' ')}`,
    ]);
    expect(lines(Array(8).fill('e\u0301e\u0301e\u0301e\u0301').join(' '))).toHaveLength(1);
  });

  test('ends an emphasis at the end of its line and begins it again on the next', () => {
    const words = 'a '.repeat(30).trim();
    const shown = text({ hits: [hitOn(`# Notes\n\n${words}`, `«${words}»`)] }, { color: true, width: 40 });
    for (const line of shown.split('\n').slice(0, 2)) {
      expect(line).toContain('\u001b[1ma ');
      expect(line.endsWith('\u001b[22m')).toBe(true);
    }
    expect(shown).toContain('\n    \u001b[1ma ');
  });

  test('quotes what is seen, without a space for what is not', () => {
    const words = 'The con\u2060s\u202eu\u001bl drank\ttea with 葛\u{e0100}.';
    const hit = hitOn(`# Notes\n\n${words}`, `The «con\u2060s\u202eu\u001bl» drank\ttea with «葛\u{e0100}».`);
    expect(text({ hits: [hit] })).toContain('1.  The «consul» drank tea with «葛\u{e0100}».\n');
  });

  test('wraps at the width it is given, with or without colour', () => {
    const words = Array.from({ length: 60 }, (_, n) => (n % 5 === 0 ? '«consul»' : 'word')).join(' ');
    const hit = hitOn(`# Notes\n\n${words.replace(/[«»]/gu, '')}`, words);
    for (const style of [
      { color: false, width: 40 },
      { color: true, width: 40 },
    ]) {
      const lines =
        text({ hits: [hit] }, style)
          .split('\n\n')[0]
          ?.split('\n') ?? [];
      const quoted = lines.slice(0, -2);
      expect(quoted.length).toBeGreaterThan(5);
      for (const [n, line] of quoted.entries()) {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what is shown has no width of its own
        expect(line.replace(/\u001b\[\d+m/gu, '').length).toBeLessThanOrEqual(40);
        expect(line.startsWith(n === 0 ? '1.  ' : '    ')).toBe(true);
      }
    }
  });

  test('keeps a word that is longer than the line whole', () => {
    const word = 'x'.repeat(90);
    expect(text({ hits: [hitOn(`# Notes\n\n${word}`, word)] }, { color: false, width: 40 })).toContain(word);
  });

  test('refuses and says what to try', () => {
    expect(
      text({
        level: 'nothing',
        readAs: [{ word: 'cnosul', as: 'consul', kind: 'correction' }],
        suggestions: { headings: ['Notes › Tea'], unknownWords: ['zanzibar', 'rum'] },
      }),
    ).toBe(`The material does not say: no passage answers “Who came?”.

searched for: cnosul → consul
not in the material: zanzibar, rum
nearest headings:
  Notes › Tea
corpus 0123abcd
`);
  });

  test('sets apart what is possibly related', () => {
    const shown = text({ level: 'related', hits: [hitOn(notes, 'He left.')] });
    expect(shown).toMatch(
      /^The material does not say: no passage answers “Who came\?”\.\n\nPossibly related:\n\n1\. {2}… He left\.\n/u,
    );
  });
});

describe('answerToText() of lists, tables and code', () => {
  const shown = (body: string, words: string, width = 80) => {
    const hit = hitOn(`# Notes\n\n${body}`, words);
    const { lead } = hit.passage;
    const led = lead !== undefined && lead.end <= hit.span.start ? { ...hit, lead } : hit;
    return text({ hits: [led] }, { color: false, width }).split('\n    —')[0];
  };
  const table = '| Berth | Owner |\n|---|---|\n| B1 | Ann |\n| B2 | Ben \\| Bo |';

  test('sets a table in columns, with its header, its marks shown', () => {
    expect(shown(table, '| B2 | Ben')).toBe('1.  Berth  Owner\n    …\n    B2     Ben | Bo');
  });

  test('says what each column means where a table is too wide', () => {
    const wide = `| Berth | Owner |\n|---|---|\n| B1 | ${'Ann of the pier '.repeat(3)}|`;
    expect(shown(wide, '| «B1» |', 44)).toBe(
      '1.  Berth: «B1» · Owner: Ann of the pier Ann\n    of the pier Ann of the pier',
    );
  });

  const list = 'You need:\n\n- a lamp\n  - with oil\n- boots';

  test('keeps the items of a list apart, below what leads them in', () => {
    expect(shown(list, list)).toBe('1.  You need:\n    - a lamp\n      - with oil\n    - boots');
    expect(shown(list, '- «boots»')).toBe('1.  You need:\n    …\n    - «boots»');
  });

  test('keeps the lines of code', () => {
    expect(shown('```\nlamp:\n  on\n```', 'lamp:\n  on')).toBe('1.  lamp:\n      on');
  });

  test('lists addresses below', () => {
    expect(shown('See [the form](https://example.org/form).', 'See the form.')).toBe(
      '1.  See the form.\n    the form: https://example.org/form',
    );
  });

  test('has lines that only wrap as one', () => {
    const wrapped = 'The keeper of the lamp at the end of the long pier was\nPaul Shabert, who lit it.';
    expect(shown(wrapped, wrapped, 200)).toBe(`1.  ${wrapped.replace('\n', ' ')}`);
  });
});

const DOUBTED =
  '---\ndoubts:\n  - section: Kobe\n    note: Which *consul*?\n---\n\n# Notes\n\n## Kobe\n\nA consul came.\n\n## Oslo\n\nHe drank tea.';

test('answerToText() says below the citation what is unclear of the section', () => {
  const shown = text({ hits: [hitOn(DOUBTED, 'A consul came.'), hitOn(DOUBTED, 'He drank tea.')] });
  expect(shown).toMatch(/ {4}— Notes, ¶ 1\n {4}Doubt: Which \*consul\*\?\n {4}\[notes:/u);
  expect(shown.match(/Doubt:/gu)).toHaveLength(1);
});
