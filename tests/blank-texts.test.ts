import { describe, expect, test } from 'vitest';
import { formatProblem } from '../src/corpus/document.ts';
import { parseGlossary } from '../src/corpus/glossary.ts';
import { reading } from '../src/corpus/read-document.ts';
import { toDiscord } from '../src/replies/discord/message.ts';
import { toEnd } from '../src/slices.ts';
import { saidWords } from '../src/text/quoted-words.ts';
import { documentOf } from './corpus/sample.ts';
import { CONTEXT, page, press, texts } from './replies/discord/few-blocks.ts';
import { allComponents } from './replies/discord/shown.ts';
import { libraryOf } from './support/sample-corpus.ts';

/** Nobody sees anything of these, and none is white space to `trim()`. */
const BLANKS = [
  '\u2060',
  '\ufff9\ufffa\ufffb',
  '\u206a\u206f',
  '\u180e',
  '\u{e0041}\u{e007f}',
  '\u{e0100}',
  '\u200b\u200d',
  '\u3164',
];

describe.each(BLANKS)('%j alone counts as nothing', (blank) => {
  test('as a document', () => {
    const said = ['a.md', 'a.txt'].map(
      (file) => toEnd(reading(file, `${blank}\n\n${blank}`)).problems[0]?.message,
    );
    expect(said).toEqual(Array(2).fill('is empty; write its text or delete it'));
  });

  test('as a paragraph, a heading or a title', () => {
    const { paragraphs, sections, title } = documentOf(
      `# ${blank}\n\n## ${blank}\n\n${blank}\n\nBees.\n`,
      'hives.md',
    );
    expect(paragraphs).toHaveLength(1);
    expect(sections).toEqual([]);
    expect(title).toBe('Hives');
    const plain = documentOf(`${blank}\n\nBees.\n\n${blank}\n\nWasps.`, 'hives.txt');
    expect(plain.paragraphs).toHaveLength(2);
    expect(plain.title).not.toBe(blank);
    expect(toEnd(reading('a.md', `# Bees\n\n${blank}`)).problems[0]?.message).toMatch(
      /^has no paragraph to quote/u,
    );
  });

  test('as a field of front matter', () => {
    const document = documentOf(`---\ntitle: ${blank}\nsource:\n  author: ${blank}\n---\n# Bees\n\nHoney.`);
    expect(document.title).toBe('Bees');
    expect(document.source).toEqual({});
    const { problems } = toEnd(reading('a.md', `---\nquestions: [${JSON.stringify(blank)}]\n---\nHoney.`));
    expect(problems.map(formatProblem)).toEqual([
      expect.stringMatching(
        /^a\.md:2: questions 1 is not a text of at most 100 characters .* and is not used$/u,
      ),
    ]);
  });

  test('as a term or a form of the glossary', () => {
    const said = (yaml: string) => parseGlossary(yaml).problems.map(({ message }) => message);
    expect(said(`- term: ${JSON.stringify(blank)}`)[0]).toMatch(/^an entry has no term/u);
    expect(said(`- term: bee\n  en: [${JSON.stringify(blank)}]`)[0]).toMatch(/^en has an empty form/u);
  });

  test('as a question, and among the words of a quotation', () => {
    expect(libraryOf({ 'a.md': 'Bees.' }).ask(blank)).toEqual({ kind: 'empty' });
    expect(saidWords(`a${blank}b ${blank} c`).map(({ said }) => said)).toEqual(['ab', 'c']);
  });

  test('as a title, a text, an item or a label on Discord', () => {
    expect(
      texts(
        { kind: 'title', text: blank },
        { kind: 'text', parts: [blank] },
        { kind: 'text', parts: [blank], small: true },
        { kind: 'list', items: [[blank], ['honey']] },
        { kind: 'code', text: blank },
      ),
    ).toEqual(['- honey']);
    const [button] = allComponents(
      toDiscord(press({ ...page, label: blank } as typeof page), CONTEXT).components.slice(1),
    ).slice(1);
    expect(button).toMatchObject({ label: '…' });
  });
});
