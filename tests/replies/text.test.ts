import { describe, expect, test } from 'vitest';
import { quotation } from '../../src/replies/compose/passage.ts';
import { replyToText } from '../../src/replies/text.ts';
import type { Block, Control, Reply } from '../../src/reply.ts';
import type { Hit } from '../../src/search/answer/hits.ts';
import { withoutStyles } from '../../src/text/styles.ts';
import { voiceIn } from '../../src/texts/voice.ts';
import { hitOn, quotationOf } from '../support/sample-answer.ts';
import { libraryOf } from '../support/sample-corpus.ts';

const typed = (command: string) => `npm run ask -- ${command}`;
const plain = { color: false, width: 80 };
const shownAs = (reply: Partial<Reply>, style = plain): string =>
  replyToText({ visibility: 'private', blocks: [], controls: [], ...reply }, { ...style, typed });
/** Hits as lines that are numbered from 1. */
const text = ({ hits }: { readonly hits: readonly Hit[] }, style = plain): string =>
  shownAs(
    { blocks: hits.map((hit, n) => ({ kind: 'hit', number: n + 1, quotation: quotationOf(hit) })) },
    style,
  );
const notes = '# Notes\n\nA consul came. He drank tea. He left.';

describe('replyToText()', () => {
  test('numbers the hits, each with its citation and id', () => {
    const hit = hitOn(notes, 'A «consul» came. He drank «tea». He left.');
    expect(text({ hits: [hit, hit] })).toBe(
      `1.  A «consul» came. He drank «tea». He left.
    — Notes · ¶ 1
    [${hit.passage.id}]

2.  A «consul» came. He drank «tea». He left.
    — Notes · ¶ 1
    [${hit.passage.id}]
`,
    );
  });

  test('shows a quotation with its citation, what is unclear, and what it is found again by', () => {
    const hit = hitOn(notes, 'A «consul» came.');
    const one: Block = { kind: 'quote', quotation: { ...quotationOf(hit), doubt: 'Unclear: who?' } };
    expect(shownAs({ blocks: [{ kind: 'title', text: 'Who came?', small: true }, one] })).toBe(
      `Who came?

A «consul» came. …
— Notes · ¶ 1
Unclear: who?
${hit.passage.id} · version 0123abcd
`,
    );
  });

  test('shows texts, lists, code and files, small lines that follow each other without a gap', () => {
    const blocks: Block[] = [
      {
        kind: 'text',
        parts: ['Type ', { kind: 'command', name: 'cite' }, ' or ', { kind: 'code', text: 'a b' }],
      },
      { kind: 'list', items: [['one ', { kind: 'strong', text: 'two' }], ['three']] },
      { kind: 'code', text: 'a  *b*\n  c' },
      { kind: 'file', name: 'a.txt', bytes: Buffer.from('a') },
      { kind: 'text', parts: ['small one'], small: true },
      { kind: 'text', parts: ['small two ', { kind: 'person', id: '5' }], small: true },
      { kind: 'text', parts: ['last'] },
    ];
    expect(shownAs({ blocks })).toBe(
      `Type npm run ask -- cite or a b

- one two
- three

a  *b*
  c

a.txt

small one
small two 5

last
`,
    );
  });

  test('wraps titles, texts, citations and items at the width that it is given', () => {
    const long = 'word '.repeat(30).trim();
    const hit = hitOn(notes, 'He left.');
    const cited = { ...quotationOf(hit), citation: long, doubt: long };
    const shown = shownAs(
      {
        blocks: [
          { kind: 'title', text: long },
          { kind: 'text', parts: [long] },
          { kind: 'text', parts: [long], small: true },
          { kind: 'list', items: [[long]] },
          { kind: 'quote', quotation: cited },
          { kind: 'hit', number: 10, quotation: cited },
        ],
        controls: [
          {
            kind: 'menu',
            placeholder: 'More',
            action: { kind: 'open' },
            options: [{ label: long, description: long, value: 'notes:0123abcd' }],
          },
        ],
      },
      { color: false, width: 40 },
    ).split('\n');
    expect(shown.length).toBeGreaterThan(30);
    for (const line of shown) expect(line.length).toBeLessThanOrEqual(40);
    expect(shown).toContain('10. … He left.');
  });

  describe('with a menu', () => {
    const menu = (over: Partial<Extract<Control, { kind: 'menu' }>> = {}): Control => ({
      kind: 'menu',
      placeholder: '2 more passages',
      action: { kind: 'open' },
      options: [
        { label: 'A hill', description: 'Notes · ¶ 3', value: 'notes:0123abcd' },
        { label: 'A road', description: 'Notes · ¶ 4', value: 'notes:0123abce' },
        { label: 'Several', value: 'several' },
      ],
      ...over,
    });
    const said: Block = { kind: 'text', parts: ['Found.'] };

    test('shows what can be opened, with the id to type, and no choice that needs a form', () => {
      expect(shownAs({ blocks: [said], controls: [menu()] })).toBe(
        `Found.

2 more passages
- A hill
  Notes · ¶ 3 [notes:0123abcd]
- A road
  Notes · ¶ 4 [notes:0123abce]
`,
      );
    });

    test('leaves out what is shown already, and the menu if nothing is left', () => {
      const hit = hitOn(notes, 'He left.');
      const { id } = hit.passage;
      const options = [
        { label: 'He left.', description: 'Notes · ¶ 1', value: id },
        { label: 'A road', description: 'Notes · ¶ 4', value: 'notes:0123abce' },
      ];
      const blocks: Block[] = [{ kind: 'quote', quotation: quotationOf(hit) }];
      const shown = shownAs({ blocks, controls: [menu({ options })] });
      expect(shown).not.toContain('- He left.');
      expect(shown).toContain('- A road\n');
      expect(shownAs({ blocks, controls: [menu({ options: options.slice(0, 1) })] })).toBe(
        shownAs({ blocks }),
      );
    });

    test('has nothing of menus that open no passage, and of buttons', () => {
      const controls: Control[] = [
        menu({ action: { kind: 'outline' } }),
        { kind: 'button', label: 'Post here', action: { kind: 'post-range' } },
      ];
      expect(shownAs({ blocks: [said], controls })).toBe('Found.\n');
    });
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
    const quoted = shownAs(
      {
        blocks: [
          { kind: 'title', text: 'Who came?', small: true },
          { kind: 'quote', quotation: { ...quotationOf(hit), doubt: 'Unclear' } },
          { kind: 'text', parts: ['small'], small: true },
        ],
      },
      { color: true, width: 80 },
    );
    expect(quoted.split('\n')[0]).toBe('\u001b[1mWho came?\u001b[22m');
    expect(quoted).toContain(`\n\u001b[2m${hit.passage.id} · version 0123abcd\u001b[22m\n`);
    expect(quoted).toContain('\n\u001b[2mUnclear\u001b[22m\n');
    expect(quoted).toContain('\n\u001b[2msmall\u001b[22m\n');
    expect(coloured).not.toContain('«');
  });

  test('has no escape sequence where there is no colour', () => {
    expect(text({ hits: [hitOn(notes, 'A «consul» came.')] })).not.toContain('\u001b');
  });

  test('neutralises what could move the cursor or turn the reading direction', () => {
    const evil = 'A \u001b[31mred\u001b[0m consul\u202e dliah \u2066x\u2069\u200f\u200e came\u0007\u009b2J.';
    const hit = quotationOf(hitOn(`# Notes\n\n${evil}`, evil));
    const bad = 'x\u001b[2J\u202ey\u2067\u001b]0;title\u0007';
    const parts = [
      bad,
      { kind: 'strong', text: bad },
      { kind: 'code', text: bad },
      { kind: 'person', id: bad },
    ] as const;
    const shown = shownAs({
      blocks: [
        { kind: 'title', text: bad },
        { kind: 'quote', quotation: { ...hit, citation: bad, identity: bad, doubt: bad } },
        { kind: 'hit', number: 2, quotation: { ...hit, citation: bad } },
        { kind: 'text', parts },
        { kind: 'text', parts, small: true },
        { kind: 'list', items: [parts] },
        { kind: 'code', text: bad },
        { kind: 'file', name: bad, bytes: Buffer.from('') },
      ],
      controls: [
        {
          kind: 'menu',
          placeholder: bad,
          action: { kind: 'open' },
          options: [{ label: bad, description: bad, value: bad }],
        },
      ],
    });
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
    expect(shown).toContain('consul dliah x came');
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
});

describe('replyToText() of lists, tables and code', () => {
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

  test('lists addresses below a quotation, and not in a line of several', () => {
    const hit = hitOn('# Notes\n\nSee [the form](https://example.org/form).', 'See the form.');
    expect(shownAs({ blocks: [{ kind: 'quote', quotation: quotationOf(hit) }] })).toContain(
      'See the form.\nthe form: https://example.org/form\n— Notes · ¶ 1\n',
    );
    expect(text({ hits: [hit] })).not.toContain('https');
  });

  test('has lines that only wrap as one', () => {
    const wrapped = 'The keeper of the lamp at the end of the long pier was\nPaul Shabert, who lit it.';
    expect(shown(wrapped, wrapped, 200)).toBe(`1.  ${wrapped.replace('\n', ' ')}`);
  });
});

const DOUBTED =
  '---\ndoubts:\n  - section: Kobe\n    note: Which *consul*?\n---\n\n# Notes\n\n## Kobe\n\nA consul came.\n\n## Oslo\n\nHe drank tea.';

test('replyToText() says below the citation what is unclear of the section', () => {
  const library = libraryOf({ 'notes.md': DOUBTED });
  const blocks = library.corpus.passages.map((passage): Block => {
    return { kind: 'quote', quotation: quotation(passage, library, voiceIn('en')) };
  });
  const shown = shownAs({ blocks });
  expect(shown).toMatch(/\n— Notes · ¶ 1 · Kobe\nUnclear in the source: Which \*consul\*\?\nnotes:/u);
  expect(shown.match(/Unclear/gu)).toHaveLength(1);
});
