import { describe, expect, test } from 'vitest';
import { isOutline, outlineReply } from '../../../src/replies/compose/outline.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import { actionOf, buttons, menuOf, said, titleOf } from '../../commands/footnote.ts';
import { libraryOf } from '../../support/sample-corpus.ts';
import { texts } from '../discord/few-blocks.ts';

const english = voiceIn('en');
const outlineOf = (text: string, page?: number, file = 'law.md') => {
  const library = libraryOf({ [file]: text });
  const [document] = library.corpus.documents;
  if (document === undefined) throw new Error('There is no document');
  return { library, reply: outlineReply(document, library, english, page) };
};

const headings = Array.from({ length: 30 }, (_, n) => `## Part ${n + 1}\n\nText ${n + 1}.\n`).join('\n');
const { library } = outlineOf(`# Law\n\n${headings}`);
const reply = (page: number) => outlineOf(`# Law\n\n${headings}`, page).reply;

describe('outlineReply()', () => {
  test('has 25 headings a page, with the number of the passage that each begins with', () => {
    expect(said(reply(0)).split('\n').slice(0, 2)).toEqual(['Part 1 · ¶ 1', 'Part 2 · ¶ 2']);
    expect(said(reply(0))).toContain(`\nHeadings 1–25 of 30 · version ${library.corpus.version}`);
    expect(said(reply(1))).toContain('\nHeadings 26–30 of 30 · ');
    expect(menuOf(reply(1)).options).toHaveLength(5);
    expect(buttons(reply(0))).toEqual(['▶', '»']);
    expect(actionOf(reply(0), '▶')).toEqual({ kind: 'outline', document: 'law', page: 1 });
  });

  test.each([
    [-1, 'Headings 1–25'],
    [9, 'Headings 26–30'],
  ])('of page %i shows %s', (page, shown) => {
    expect(said(reply(page))).toContain(shown);
  });

  test('shows how far each heading goes, and how deep it is', () => {
    const { reply, library } = outlineOf(
      '# Law\n\nOne.\n\nTwo.\n\n## Members\n\nThree.\n\nFour.\n\nFive.\n\n### Fees\n\nSix.\n',
    );
    expect(said(reply).split('\n').slice(0, -1)).toEqual(['Law · ¶ 1–2', 'Members · ¶ 3–5', '› Fees · ¶ 6']);
    expect(menuOf(reply).options).toEqual([
      { label: 'Law', description: '¶ 1–2', value: library.resolve('law 1')?.id },
      { label: 'Members', description: '¶ 3–5', value: library.resolve('law 3')?.id },
      { label: 'Members › Fees', description: '¶ 6', value: library.resolve('law 6')?.id },
    ]);
  });

  test('breaks in Discord between no ¶ and its number', () => {
    const { reply } = outlineOf('# Law\n\nOne.\n\nTwo.\n\n## Members\n\nThree.\n');
    const list = texts(...reply.blocks).find((shown) => shown.startsWith('- '));
    expect(list?.split('\n').slice(0, 2)).toEqual(['- Law · ¶\u00a01–2', '- Members · ¶\u00a03']);
  });

  test('opens whole sections', () => {
    expect(menuOf(reply(0)).action).toEqual({ kind: 'section' });
    expect(menuOf(reply(0)).placeholder).toBe('Read a section');
  });

  test('says of provisions from which to which, and of a heading that is one nothing more', () => {
    const { reply } = outlineOf(
      '# Statutes\n\n## Board\n\nArticle 1. One.\n\nArticle 2. Two.\n\n## Article 3\n\nThree.\n',
    );
    expect(said(reply).split('\n').slice(0, -1)).toEqual(['Board · Article 1 – Article 2', 'Article 3']);
  });

  test('counts a passage in parts once', () => {
    const { reply } = outlineOf(`# Law\n\n${'This sentence is one of many. '.repeat(120)}\n\nLast.\n`);
    expect(said(reply).split('\n')[0]).toBe('Law · ¶ 1–2');
  });

  test('has no number for what is outside the running text', () => {
    const { reply } = outlineOf('= Page =\n\nInfobox\n- a: b\n\nText.\n', 0, 'page.txt');
    expect(said(reply).split('\n')[0]).toBe('Infobox');
    expect(menuOf(reply).options[0]).not.toHaveProperty('description');
  });

  test('has a title by which isOutline() knows it', () => {
    expect(titleOf(reply(0))).toBe('Headings of “Law”');
    expect(isOutline(titleOf(reply(0)))).toBe(true);
    expect([isOutline('Sources'), isOutline(undefined), isOutline('Headings of “Law')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
