import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wordForm } from '../../src/index/word-form.ts';
import { languages } from '../../src/languages/index.ts';

const term = (word: string, code: string) => wordForm(word, [code], undefined).term;

describe('stem() gives words that belong together the same stem', () => {
  test.each([
    ['en', 'suggest suggestion suggested'],
    ['en', 'elect election elected'],
    ['en', 'connect connection'],
    ['en', 'inspect inspections'],
    ['en', 'discuss discussion'],
    ['en', 'express expression'],
    ['en', 'protect protection'],
    ['en', 'operate operation'],
    ['en', 'translate translations'],
    ['en', 'write wrote written'],
    ['en', 'child children'],
    ['en', 'résumés resumes'],
    ['es', 'preparación preparacion preparar preparaciones'],
    ['es', 'decisión decision decisiones'],
    ['fr', 'réunion reunion réunions'],
    ['fr', 'inscription inscriptions'],
    ['de', 'prüfung prüfungen'],
    ['de', 'straße strasse'],
    ['ro', 'înscriere înscrierea'],
    ['ru', 'договор договора договорами'],
    ['ru', 'замок замо́к'],
    ['ru', 'ёлка елка'],
    ['el', 'σχολείο σχολεία'],
    ['tr', 'okul okullar okulda'],
    ['hi', 'लड़का लड़के'],
    ['ar', 'الكتاب كتاب'],
  ])('%s: %s', (code, words) => {
    const terms = words.split(' ').map((word) => term(word, code));
    expect(new Set(terms).size).toBe(1);
  });

  test.each([
    ['en', 'election electron'],
    ['ru', 'майка маика'],
    ['ru', 'ключ ключник'],
    ['vi', 'ma má'],
  ])('but not others, %s: %s', (code, words) => {
    const terms = words.split(' ').map((word) => term(word, code));
    expect(new Set(terms).size).toBe(terms.length);
  });
});

/**
 * The folders of Snowball's lists of words and their stems in github.com/snowballstem/snowball-data, and the least
 * share of words with the same stem. The packages are of several Snowballs, and Greek, Hindi, Romanian, Spanish and
 * Turkish do more than stem: accents, cedillas and plurals fall first. There is no list for Chinese, Thai and
 * Vietnamese, which do not inflect. Arabic is stemmed by rules of our own.
 */
const AGREEMENT: readonly (readonly [string, string, number])[] = [
  ['en', 'english', 0.99],
  ['fr', 'french', 0.96],
  ['de', 'german', 0.96],
  ['ru', 'russian', 0.999],
  ['es', 'spanish', 0.98],
  ['hi', 'hindi', 0.93],
  ['el', 'greek', 0.86],
  ['ro', 'romanian', 0.78],
  ['tr', 'turkish', 0.56],
];

const folder = process.env.SNOWBALL_DATA;

describe("stem() agrees with Snowball's own lists", () => {
  if (folder === undefined)
    console.info('SNOWBALL_DATA does not name a copy of snowball-data: lists not compared.');
  test.skipIf(folder === undefined).each(AGREEMENT)('%s', (code, name, least) => {
    const lines = (file: string) =>
      readFileSync(join(folder ?? '', name, file), 'utf8')
        .trimEnd()
        .split('\n');
    expect(existsSync(join(folder ?? '', name, 'voc.txt'))).toBe(true);
    const language = languages.find((language) => language.code === code);
    const stems = lines('output.txt');
    const voc = lines('voc.txt');
    const same = voc.filter((word, n) => language?.stem(word) === stems[n]).length;
    console.info(`${code}: ${((100 * same) / voc.length).toFixed(2)} % of ${voc.length} words`);
    expect(same / voc.length).toBeGreaterThan(least);
  });
});
