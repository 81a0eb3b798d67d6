import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatProblem, quote } from '../../src/corpus/document.ts';
import { sentences } from '../../src/languages/sentences.ts';
import { Library } from '../../src/library/library.ts';
import { originals } from '../support/originals.ts';

/** Fewer words in a row than this may be shared with a source: names and set terms are. */
const SHARED_RUN = 12;

/** In UTF-16 units: what is no longer is always quoted whole. */
const QUOTED_WHOLE = 300;

/** Fewer words hardly say who did what. */
const FEWEST_WORDS = 12;

/** Words behind a claim that say whose it is. */
const LAST =
  /(?:,|\baccording to)[^,.;:"]*\b(?:says|said|states|stated|noted|recalled|stressed|reports|reported|report|article|Lavrov)\.?$/u;

let library: Library;
beforeAll(async () => {
  library = await Library.open(fileURLToPath(new URL('../../corpus', import.meta.url)));
});

/** Every paragraph with where it stands. */
function* paragraphs(): Generator<{ place: string; text: string }> {
  for (const document of library.corpus.documents)
    for (const { span, number } of document.paragraphs)
      yield { place: `${document.file} ¶ ${number}`, text: quote(document, span) };
}

const sentencesOf = (text: string): string[] =>
  sentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end).trim());

const wordsOf = (text: string): string[] =>
  Array.from(text.toLowerCase().matchAll(/[^\W_]+/gu), ([word]) => word);

describe('the notes that ship', () => {
  test('load without a problem', () => {
    expect(library.corpus.problems.map(formatProblem)).toEqual([]);
  });

  test('are the documents, and neither their README nor the glossary is one', () => {
    expect(library.corpus.documents.map(({ file }) => file)).toEqual([
      'lavrov-on-taiwan.md',
      'russia-taiwan-relations.md',
    ]);
    for (const { document } of library.corpus.passages) expect(document.format).toBe('markdown');
    expect(library.corpus.glossary.length).toBeGreaterThan(50);
  });

  test('have paragraphs that are sentences and always quoted whole', () => {
    const odd = [...paragraphs()].flatMap(({ place, text }) => {
      const words = text.split(/\s+/u).length;
      const isSound = words >= FEWEST_WORDS && text.length <= QUOTED_WHOLE && /[.]"?$/u.test(text);
      return isSound ? [] : [`${place}: ${words} words, ${text.length} characters`];
    });
    expect(odd).toEqual([]);
  });

  test('have no paragraph that begins with a pronoun', () => {
    const odd = [...paragraphs()].filter(({ text }) =>
      /^["“]?(?:He|She|It|They|This|These|That|Those)\b/u.test(text),
    );
    expect(odd).toEqual([]);
  });

  test('say whose a claim is before it, so that no cut takes that off', () => {
    const odd = [...paragraphs()].flatMap(({ place, text }) =>
      sentencesOf(text)
        .filter((sentence) => LAST.test(sentence))
        .map((sentence) => `${place}: ${sentence}`),
    );
    expect(odd).toEqual([]);
    expect(LAST.test('Taiwan is a part of China, the news report says.')).toBe(true);
    expect(LAST.test('Taiwan is a part of China, according to Lavrov.')).toBe(true);
  });

  test('have every doubt beside a section, and none among the paragraphs', () => {
    for (const { doubts = [], file } of library.corpus.documents) expect(doubts, file).not.toEqual([]);
    const odd = [...paragraphs()].filter(({ text }) => /\bunclear\b|\bmisprint\b/u.test(text));
    expect(odd).toEqual([]);
  });
});

/** Each quotation as one word: what stands around one is no less shared for the quotation between. */
function withoutQuotations(text: string): string {
  return text.replace(/"[^"\n]*"|“[^”\n]*”/gu, ' quotation ');
}

describe.skipIf(originals === undefined)('the notes beside the original texts', () => {
  test(`share no run of ${SHARED_RUN} words outside quotation marks`, () => {
    const runs = new Map<string, string>();
    const folder = originals ?? '';
    for (const file of readdirSync(folder)) {
      const words = wordsOf(withoutQuotations(readFileSync(join(folder, file), 'utf8')));
      for (let at = 0; at + SHARED_RUN <= words.length; at++)
        runs.set(words.slice(at, at + SHARED_RUN).join(' '), file);
    }
    expect(runs.size).toBeGreaterThan(500);
    const shared: string[] = [];
    for (const { place, text } of paragraphs()) {
      const own = wordsOf(withoutQuotations(text));
      for (let at = 0; at + SHARED_RUN <= own.length; at++) {
        const run = own.slice(at, at + SHARED_RUN).join(' ');
        if (runs.has(run)) shared.push(`${place}: ${run}`);
      }
    }
    expect(shared).toEqual([]);
  });
});
