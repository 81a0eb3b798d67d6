/** How is text written to the terminal? Nothing else writes to it, except the log. */

import { harmless, jsonLine } from './text/printable.ts';
import { harmlessStyled } from './text/styles.ts';

/** Prints one or more lines on standard output. */
export function print(text: string): void {
  process.stdout.write(`${harmless(text)}\n`);
}

/** Prints text that may have our own bold, underlined and dim styles; adds no line end. */
export function printStyled(text: string): void {
  process.stdout.write(harmlessStyled(text));
}

/** Prints a value as one line of JSON. */
export function printJson(value: unknown): void {
  process.stdout.write(`${jsonLine(value)}\n`);
}

/** Prints a sentence for people on standard error, so that standard output has only what was asked for. */
export function complain(sentence: string): void {
  process.stderr.write(`${harmless(sentence)}\n`);
}

/** Passes on what another of our programs prints. */
export function relay(stream: 'stdout' | 'stderr', text: string): void {
  process[stream].write(harmless(text));
}

/** The message of an error, without a stack. If it has several lines, all but the first are indented. */
export function sentenceOf(error: unknown): string {
  return asSentence(error instanceof Error ? error.message : String(error));
}

/** Text in which every line but the first is indented, so that no text can forge a line of ours. */
export function asSentence(text: string): string {
  return harmless(text).replace(/\n(?! {2})/gu, '\n  ');
}

/** Standard error for a line that is drawn over, as `progressBar()` needs it. */
export const drawnOver = {
  get isTTY(): boolean {
    return process.stderr.isTTY === true;
  },
  /** @param text may begin with the characters that return to the start of the line and clear it */
  write(text: string): boolean {
    const back = BACK.exec(text)?.[0] ?? '';
    return process.stderr.write(back + harmless(text.slice(back.length)));
  },
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that the progress bar begins with
const BACK = /^\r(?:\u001b\[K)?/u;
