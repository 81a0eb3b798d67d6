/** On which passages and questions is speed measured, at any size? */

import type { Passage } from '../../src/corpus/document.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { sentences } from '../../src/languages/sentences.ts';
import { randomNumbers } from '../../tests/support/random.ts';
import { lines, toPassage } from '../eval-set.ts';

export interface Question {
  readonly question: string;
  /** Ids of the passages that answer; empty if `answers` decide. */
  readonly gold: readonly string[];
  /** Alternatives; in each, strings that must all be in a passage for it to answer. */
  readonly answers: readonly (readonly string[])[];
}

export interface Files {
  readonly passages: readonly string[];
  readonly questions: readonly string[];
}

/** The passages of the files, or of the project's own corpus if none are named. */
export async function readPassages({ passages }: Files): Promise<readonly Passage[]> {
  if (passages.length === 0) {
    const own = await loadCorpus('corpus');
    return own.passages.map(({ id, document, span }, at) =>
      toPassage(id, document.title, document.text.slice(span.start, span.end), at),
    );
  }
  const read = passages.flatMap((file) => lines<{ id: string; title?: string; text: string }>(file));
  return read.map(({ id, title, text }, at) => toPassage(id, title ?? '', text, at));
}

/** Questions that have an answer, from each file in turn, always in the same order. */
export function readQuestions({ questions }: Files): Question[] {
  const files = questions.length === 0 ? ['tests/fixtures/questions.jsonl'] : questions;
  const read = files.flatMap((file) =>
    lines<{
      question: string;
      goldPassageIds?: string[];
      answerable?: boolean;
      answers?: (string | string[])[];
    }>(file),
  );
  const random = randomNumbers(7);
  return read
    .map(({ question, goldPassageIds = [], answerable, answers = [] }) => ({
      question,
      answerable,
      gold: goldPassageIds,
      answers: answers.map((answer) => [answer].flat()),
    }))
    .filter(({ gold, answers, answerable }) => answerable !== false && gold.length + answers.length > 0)
    .map((question) => ({ question, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ question }) => question);
}

/** Share of generated passages with a word that occurs nowhere else, because vocabularies grow with a corpus. */
const WITH_NEW_WORD = 0.4;
const SENTENCES = { least: 3, most: 6 };

/**
 * `size` passages: the given ones, or the first of them, then passages made by mixing their sentences. The same
 * arguments always give the same passages.
 */
export function passagesOfSize(given: readonly Passage[], size: number): Passage[] {
  const made = given.slice(0, size);
  const pool = given.flatMap(({ document }) => {
    const { text, title } = document;
    return sentences(text, { start: 0, end: text.length }).map(({ start, end }) => ({
      title,
      text: text.slice(start, end),
    }));
  });
  const random = randomNumbers(1);
  const pick = () => pool[Math.floor(random() * pool.length)] ?? { title: '', text: '' };
  while (made.length < size) {
    const count = SENTENCES.least + Math.floor(random() * (SENTENCES.most - SENTENCES.least + 1));
    const parts = Array.from({ length: count }, pick);
    const text = parts.map((part) => part.text).join(' ');
    const title = parts[0]?.title ?? '';
    const whole = random() < WITH_NEW_WORD ? `${text} It is called ${newWord(random)}.` : text;
    // V8 keeps a joined string as its parts until it is read; texts from files are not kept like that.
    made.push(toPassage(`made-${made.length}`, title, Buffer.from(whole).toString(), made.length));
  }
  return made;
}

const BEGINS = ['b', 'br', 'd', 'dr', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 'st', 't', 'tr', 'v', 'z'];
const MIDDLES = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou', 'an', 'er', 'in', 'or', 'ul'];

function newWord(random: () => number): string {
  let word = '';
  for (let n = 0; n < 3 + Math.floor(random() * 2); n++)
    word +=
      (BEGINS[Math.floor(random() * BEGINS.length)] ?? '') +
      (MIDDLES[Math.floor(random() * MIDDLES.length)] ?? '');
  return word;
}
