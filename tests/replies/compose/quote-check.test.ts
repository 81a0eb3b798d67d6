import { describe, expect, test } from 'vitest';
import { MOST_QUOTATIONS, quoteCheckReply } from '../../../src/replies/compose/quote-check.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import {
  buttons,
  expectSound,
  menuOf,
  quotations,
  quotedPlaces,
  said,
  titleOf,
  words,
} from '../../commands/footnote.ts';
import { libraryOf } from '../../support/sample-corpus.ts';

const english = voiceIn('en');
const library = libraryOf({
  'a.md':
    '# Bees\n\nIn winter bees eat the honey they made in summer.\n\nWasps chew wood for the paper of their nests.\n',
});
const reply = (...checked: readonly string[]) => {
  const found = quoteCheckReply(checked, library, english);
  expectSound(found, library);
  return found;
};

const EXACT = 'bees eat the honey they made';
const OTHER = 'in winter bees drink the honey they made in summer';
const ABSENT = 'zanzibar bagpipes lanterns wander';

describe('quoteCheckReply()', () => {
  test('shows where a quotation stands, in its whole passage', () => {
    const found = reply(EXACT);
    expect(titleOf(found)).toBe('In these documents, word for word');
    expect(quotations(found).map(words)).toEqual(['In winter bees eat the honey they made in summer.']);
    const [{ marks, passage } = { marks: [], passage: undefined }] = quotations(found);
    expect(marks.map(({ start, end }) => passage?.document.text.slice(start, end))).toEqual([EXACT]);
    expect(buttons(found)).toEqual(['Copy citation', '¶ 2 ▶', 'Post here']);
  });

  test('shows what the text says instead', () => {
    const found = reply(OTHER);
    expect(titleOf(found)).toBe('In these documents, but not word for word');
    expect(said(found).split('\n')).toEqual([
      'It differs in one place:',
      'Document: In winter bees *eat* the honey they made in summer',
      'Quotation: in winter bees *drink* the honey they made in summer',
      `Checked: “${OTHER}”`,
    ]);
  });

  test('quotes nothing for words that stand nowhere', () => {
    const found = reply(ABSENT);
    expect(quotations(found)).toEqual([]);
    expect(titleOf(found)).toBe('Not in these documents');
    expect(buttons(found)).toEqual(['Post here']);
  });

  test('gives each of several a verdict beside its own words, and offers each passage once', () => {
    const found = reply(EXACT, ABSENT, OTHER, '…');
    expect(titleOf(found)).toBe('Quotations checked');
    expect(said(found).split('\n').slice(0, -1)).toEqual([
      '*In these documents, word for word*',
      `Checked: “${EXACT}”`,
      '*Not in these documents*',
      `Checked: “${ABSENT}”`,
      '*In these documents, but not word for word*',
      `Checked: “${OTHER}”`,
      'It differs in one place:',
      'Document: In winter bees *eat* the honey they made in summer',
      'Quotation: in winter bees *drink* the honey they made in summer',
      '*Not in these documents*',
      'Checked: “…”',
      'The quotation has no words. Paste the words to look for.',
    ]);
    // Numbered as they were given.
    expect(found.blocks.flatMap((block) => (block.kind === 'hit' ? [block.number] : []))).toEqual([1, 3]);
    expect(quotedPlaces(found)).toEqual(['a 1', 'a 1']);
    expect(menuOf(found).options).toHaveLength(1);
  });

  test('has nothing to open where none of several is found', () => {
    expect(reply(ABSENT, `${ABSENT} far`).controls).toMatchObject([{ kind: 'button', label: 'Post here' }]);
  });

  test('looks at five quotations, and asks for one where there is none', () => {
    expect(MOST_QUOTATIONS).toBe(5);
    expect(said(reply(...Array(7).fill(EXACT))).match(/^Checked/gmu)).toHaveLength(5);
    expect(said(reply())).toBe('The quotation has no words. Paste the words to look for.');
  });

  test('can be posted only if its words are shown whole', () => {
    const long = `${EXACT} ${'and so on '.repeat(60)}`;
    for (const checked of [[long], [EXACT, long]])
      expect(buttons(reply(...checked))).not.toContain('Post here');
    expect(buttons(reply(long.slice(0, 600)))).toContain('Post here');
    // Together they are too much for a message that has their wordings side by side.
    const half = long.slice(0, 520);
    expect(buttons(reply(half, EXACT))).toContain('Post here');
    expect(buttons(reply(half, half))).not.toContain('Post here');
    expect(said(reply(long))).toMatch(/Checked: “bees eat .*…”/u);
  });
});
