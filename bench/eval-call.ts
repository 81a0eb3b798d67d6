/** What does a call of `npm run eval` ask for? */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readHalf, type QuestionHalf } from './unseen.ts';

export interface EvalCall {
  /** Folder with the set. */
  readonly dir: string;
  /** Default: all questions. */
  readonly half?: QuestionHalf;
  /** Highest number of questions to ask; default: all. */
  readonly limit?: number;
  readonly misses: boolean;
  readonly reliability: boolean;
  readonly typo: boolean;
  readonly keywords: boolean;
  readonly json: boolean;
  /** File that gets one JSON line per question. */
  readonly out?: string;
  /** Folder with questions from another field. */
  readonly other?: string;
  readonly peers: boolean;
  /** Folder with the same questions in another language. */
  readonly asked?: string;
}

/**
 * Undefined if no folder is named.
 *
 * @param args what follows the name of the program
 * @throws TypeError with a sentence if an option is unknown or has a wrong value, or the folder has no set
 */
export function readEvalCall(args: readonly string[]): EvalCall | 'help' | undefined {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    allowNegative: true,
    options: {
      half: { type: 'string' },
      limit: { type: 'string' },
      misses: { type: 'boolean', default: false },
      reliability: { type: 'boolean', default: false },
      typo: { type: 'boolean', default: false },
      keywords: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      out: { type: 'string' },
      other: { type: 'string' },
      peers: { type: 'boolean', default: true },
      asked: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { half: halfNamed, limit: limitNamed, help, ...rest } = values;
  const [dir] = positionals;
  if (help) return 'help';
  if (dir === undefined) return undefined;
  const half = readHalf(halfNamed);
  const limit = readLimit(limitNamed);
  for (const set of [dir, rest.other, rest.asked]) if (set !== undefined) checkSet(set);
  return { dir, ...rest, ...(half && { half }), ...(limit && { limit }) };
}

function readLimit(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d*$/u.test(text)) return Number(text);
  throw new TypeError(`Cannot measure --limit ${text}: use a number of questions from 1.`);
}

function checkSet(dir: string): void {
  if (existsSync(join(dir, 'questions.jsonl'))) return;
  throw new TypeError(`Cannot measure ${dir}: it has no questions.jsonl.`);
}
