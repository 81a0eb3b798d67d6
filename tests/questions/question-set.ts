/** How many questions of a set does a library answer rightly? */

import { readFileSync } from 'node:fs';
import { quote } from '../../src/corpus/document.ts';
import type { Answer, Library } from '../../src/library/library.ts';
import { answered } from '../support/searched.ts';

export type Kind = 'plain' | 'paraphrase' | 'typo' | 'ru' | 'zh' | 'attribution' | 'unanswerable';

export interface Question {
  readonly id: string;
  readonly kind: Kind;
  readonly document: 'news' | 'article' | null;
  readonly fact: string;
  readonly question: string;
  /** Any of these lists of strings that must all stand in the quoted text; empty when nothing answers. */
  readonly answers: readonly (readonly string[])[];
}

export interface Outcome {
  readonly question: Question;
  readonly answer: Answer;
  /** Refused where it should be, or answered with an excerpt that holds the answer. */
  readonly right: boolean;
  /** The first excerpt alone holds the answer. */
  readonly rightFirst: boolean;
  readonly refused: boolean;
  /** Refused, or answered with the remark that the passages may not answer the question. */
  readonly told: boolean;
}

/** Longest reply that counts, in UTF-16 units. */
const REPLY = 1_000;

export function readQuestions(file: string): Question[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Question);
}

export function runQuestion(library: Library, question: Question): Outcome {
  const answer = answered(library.ask(question.question, { limit: 3 }));
  const refused = answer.level !== 'answer';
  const told = refused || !answer.sure;
  const excerpts = refused ? [] : answer.hits.map((hit) => quote(hit.passage.document, hit.span));
  if (question.kind === 'unanswerable')
    return { question, answer, right: refused, rightFirst: refused, refused, told };
  const reply = excerpts.join('\n').slice(0, REPLY);
  return {
    question,
    answer,
    refused,
    told,
    right: holds(reply, question),
    rightFirst: holds(excerpts[0] ?? '', question),
  };
}

/** Whether a text holds an answer to a question; case is ignored, and numbers count as whole words only. */
export function holds(text: string, { answers }: Question): boolean {
  const folded = fold(text);
  return answers.some((all) => all.every((part) => standsIn(folded, fold(part))));
}

function standsIn(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const before = /^\d/.test(part) && /[\d]/.test(text.charAt(at - 1));
    const after = /\d$/.test(part) && /[\d]/.test(text.charAt(at + part.length));
    if (!before && !after) return true;
  }
  return false;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ');
}

/** Of the questions of one kind: how many there are, and shares of them, 0 to 1. */
export interface Shares {
  readonly n: number;
  readonly right: number;
  readonly first: number;
  readonly refused: number;
  readonly told: number;
}

export function shares(outcomes: readonly Outcome[]): Map<Kind, Shares> {
  const found = new Map<Kind, Shares>();
  for (const kind of new Set(outcomes.map(({ question }) => question.kind))) {
    const own = outcomes.filter(({ question }) => question.kind === kind);
    const share = (count: (outcome: Outcome) => boolean) => own.filter(count).length / own.length;
    found.set(kind, {
      n: own.length,
      right: share((o) => o.right),
      first: share((o) => o.rightFirst),
      refused: share((o) => o.refused),
      told: share((o) => o.told),
    });
  }
  return found;
}
