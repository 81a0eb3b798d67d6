/** What is written to the terminal? The only place that writes to it, but for the log. */

import { harmless, jsonLine } from './text/printable.ts';
import { harmlessStyled } from './text/styles.ts';

/** A line on standard output, or several. */
export function print(text: string): void {
  process.stdout.write(`${harmless(text)}\n`);
}

/** The same with our own bold, underlined and dim in it; the line end at its end is its own. */
export function printStyled(text: string): void {
  process.stdout.write(harmlessStyled(text));
}

/** A value as JSON, one line. */
export function printJson(value: unknown): void {
  process.stdout.write(`${jsonLine(value)}\n`);
}

/** A sentence on standard error: for people, when standard output is for what they asked for. */
export function complain(sentence: string): void {
  process.stderr.write(`${harmless(sentence)}\n`);
}

/** What another program of ours prints, as it comes. */
export function relay(stream: 'stdout' | 'stderr', text: string): void {
  process[stream].write(harmless(text));
}

/** What is wrong, without a stack. A message of several lines has all but the first indented. */
export function sentenceOf(error: unknown): string {
  return asSentence(error instanceof Error ? error.message : String(error));
}

/** No line of it but the first begins as a line of its own would, whoever wrote the line end. */
export function asSentence(text: string): string {
  return harmless(text).replace(/\n(?! {2})/gu, '\n  ');
}

/** Standard error for a line that is drawn over: what `progressBar()` takes. */
export const drawnOver = {
  get isTTY(): boolean {
    return process.stderr.isTTY === true;
  },
  /** @param text may begin with what goes back to the start of the line and clears it */
  write(text: string): boolean {
    const back = BACK.exec(text)?.[0] ?? '';
    return process.stderr.write(back + harmless(text.slice(back.length)));
  },
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: what the progress bar begins with
const BACK = /^\r(?:\u001b\[K)?/u;
