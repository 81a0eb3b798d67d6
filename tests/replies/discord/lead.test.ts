import { describe, expect, test } from 'vitest';
import type { Passage } from '../../../src/corpus/document.ts';
import { quotation } from '../../../src/replies/compose/passage.ts';
import { isCurrent } from '../../../src/replies/discord/quoted.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import { libraryOf } from '../../support/sample-corpus.ts';
import { texts } from './few-blocks.ts';

const ITEMS = Array.from({ length: 50 }, (_, n) => `- thing${n}, filled and tried`).join('\n');
const LIST = `# Walks\n\nYou need for the *night* walk:\n\n${ITEMS}\n`;

const library = libraryOf({ 'walks.md': LIST });
const [first, second] = library.corpus.passages;
const stretch = (passage: Passage | undefined, words: string) => {
  if (passage === undefined) throw new Error('no passage');
  const start = passage.document.text.indexOf(words, passage.span.start);
  return quotation(passage, library, voiceIn('en'), { span: { start, end: start + words.length } });
};

describe('the lead of a quotation', () => {
  test('stands before a stretch that begins behind it, with dots where something is left out', () => {
    const [content = ''] = texts({ kind: 'quote', quotation: stretch(first, '- thing3, filled and tried') });
    expect(content.split('\n').slice(0, 2)).toEqual([
      '> You need for the night walk\\:',
      '> … \\- thing3, filled and tried …',
    ]);
  });

  test('is followed by no dots where nothing is left out', () => {
    const [content = ''] = texts({ kind: 'quote', quotation: stretch(first, '- thing0, filled') });
    expect(content.split('\n')[1]).toBe('> \\- thing0, filled …');
  });

  test('is that of the whole list before its later parts', () => {
    expect(second?.part).toBe(2);
    const [content = ''] = texts({ kind: 'quote', quotation: stretch(second, '- thing') });
    expect(content).toMatch(/^> You need for the night walk\\:\n> … \\- thing/u);
  });

  test('is not shown twice with what holds it', () => {
    const [content = ''] = texts({
      kind: 'quote',
      quotation: stretch(first, 'You need for the night walk:'),
    });
    expect(content.match(/You need/gu)).toHaveLength(1);
  });

  test('stands before the line of a hit too', () => {
    const shown = texts({ kind: 'hit', number: 2, quotation: stretch(first, '- thing3, filled and tried') });
    expect(shown).toEqual([
      '**2\\.** You need for the night walk\\: … \\- thing3, filled and tried … — Walks · ¶\u00a01 (1\\)',
    ]);
  });

  test('makes a quotation stale where it lies elsewhere or the stored passage has another', () => {
    const right = stretch(second, '- thing');
    const { passage } = right;
    expect(isCurrent(right, () => passage)).toBe(true);
    const { lead: _, ...without } = passage;
    expect(isCurrent(right, () => without)).toBe(false);
    const text = passage.document.text.replace('night', 'early');
    const other = { ...passage, document: { ...passage.document, text } };
    expect(isCurrent(right, () => other)).toBe(false);
    expect(isCurrent({ ...right, lead: right.span })).toBe(false);
    expect(isCurrent({ ...right, lead: { start: -1, end: 4 } })).toBe(false);
  });
});

test('a quotation has lines that only wrap as one', () => {
  const text = `# Notes\n\nThe keeper of the lamp at the end of the long pier was\nPaul Shabert, who lit it every night of the long dark year\nuntil the storm came.`;
  const own = libraryOf({ 'notes.md': text });
  const [passage] = own.corpus.passages;
  if (passage === undefined) throw new Error('no passage');
  const [content = ''] = texts({ kind: 'quote', quotation: quotation(passage, own, voiceIn('en')) });
  expect(content.split('\n')[0]).toContain('pier was Paul Shabert, who');
});
