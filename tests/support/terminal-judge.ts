/** What in an output would a terminal act on? Knows nothing of the code that cleans it. */

const OURS = ['\u001b[1m', '\u001b[22m', '\u001b[1;4m', '\u001b[22;24m', '\u001b[2m'];

export interface Expected {
  /** Lines that the report has, each ended. */
  readonly lines: number;
  /** How every line begins. */
  readonly begins: RegExp;
  /** Whether bold, underlined and dim text is expected. Default: not. */
  readonly styled?: boolean;
}

/** Faults in words; none for an output that shows so many lines and does nothing. */
export function actedOn(output: string, { lines, begins, styled = false }: Expected): string[] {
  const faults: string[] = [];
  let rest = output;
  if (styled) for (const sequence of OURS) rest = rest.split(sequence).join('');
  if (!output.endsWith('\n')) faults.push('the last line is not ended');
  const shown = rest.slice(0, -1).split('\n');
  if (shown.length !== lines) faults.push(`${shown.length} lines instead of ${lines}`);
  for (const line of shown) {
    if (!begins.test(line)) faults.push(`a line that is none of ours: ${JSON.stringify(line)}`);
    for (const sign of line) {
      if (/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}]/u.test(sign))
        faults.push(`U+${sign.codePointAt(0)?.toString(16).padStart(4, '0')} in ${JSON.stringify(line)}`);
      if (/[\u2060-\u206f\ufff9-\ufffb\u{e0000}-\u{e0fff}]/u.test(sign))
        faults.push(`an unseen U+${sign.codePointAt(0)?.toString(16)} in ${JSON.stringify(line)}`);
    }
    if (/\p{M}{9}/u.test(line)) faults.push(`a pile of marks in ${JSON.stringify(line)}`);
  }
  return faults;
}

/** How often a style of ours is begun, and whether each is ended on its own line. */
export function stylesOf(output: string): { begun: number; open: number } {
  let [begun, open] = [0, 0];
  for (const line of output.split('\n')) {
    const count = (sequence: string) => line.split(sequence).length - 1;
    const starts = count('\u001b[1m') + count('\u001b[1;4m') + count('\u001b[2m');
    begun += starts;
    open += starts - count('\u001b[22m') - count('\u001b[22;24m');
  }
  return { begun, open };
}
