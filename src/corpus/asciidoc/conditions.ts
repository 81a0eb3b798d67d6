/** Which lines of an AsciiDoc text do its conditions leave out? */

/** Lines examined between two points where the work may pause. */
const LOOKED_TOGETHER = 2_000;
/** In UTF-16 units; nobody compares longer values. */
const LONGEST_COMPARISON = 300;

/** A line that begins or ends a conditional block. */
export const CONDITION = /^(?:ifdef|ifndef|ifeval|endif)::[^\s[\]]*\[.*\]$/u;
const DEFINED = /^(ifdef|ifndef)::([^\s[\]]+)\[(.*)\]$/u;
const COMPARED = /^ifeval::\[\s*("[^"]*"|'[^']*'|\S+)\s*([=!]=|[<>]=?)\s*("[^"]*"|'[^']*'|\S+)\s*\]$/u;
const SETS = /^:(!?)([\w][\w-]*)(!?):(?:\s|$)/u;

/** True, false, or undefined if the text does not settle it: attributes may also be set when the text is published. */
type Truth = boolean | undefined;

/**
 * The lines after the head, without those whose condition is false. A condition that cannot be decided stays, as lines
 * before and after the lines that it guards. Yields where the work may pause.
 * @param attributes set by the head
 */
export function* conditioned(
  lines: readonly string[],
  head: readonly string[],
  attributes: ReadonlyMap<string, string>,
): Generator<undefined, string[]> {
  const unset = new Set<string>();
  for (const line of head) {
    const [, before, name = '', behind] = SETS.exec(line) ?? [];
    if (before === '!' || behind === '!') unset.add(name.toLowerCase());
  }
  const changed = new Set<string>();
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const [at, line] of lines.entries()) {
    if (at % LOOKED_TOGETHER === 0) yield undefined;
    const name = SETS.exec(line)?.[2];
    if (name !== undefined) changed.add(name.toLowerCase());
    if (!CONDITION.test(line)) continue;
    if (line.startsWith('endif')) {
      const start = open.pop();
      if (start !== undefined) ends.set(start, at);
    } else if (!isOneLine(line)) open.push(at);
  }
  const kept: string[] = [];
  const dropped = new Set<number>();
  for (let at = 0; at < lines.length; at++) {
    if (at % LOOKED_TOGETHER === 0) yield undefined;
    const line = lines[at] ?? '';
    if (!CONDITION.test(line)) kept.push(line);
    else if (isOneLine(line)) {
      const truth = truthOf(line);
      const said = DEFINED.exec(line)?.[3] ?? '';
      if (truth === true) kept.push(said);
      else if (truth === undefined && line.startsWith('ifndef'))
        kept.push(line.replace(/\[.*$/u, '[]'), said, 'endif::[]');
    } else {
      const end = ends.get(at);
      const truth = end === undefined ? undefined : truthOf(line);
      if (truth === false && end !== undefined) at = end;
      else if (truth === true && end !== undefined) dropped.add(end);
      else if (!dropped.has(at)) kept.push(line);
    }
  }
  return kept;

  function isSet(name: string): Truth {
    const key = name.toLowerCase();
    if (changed.has(key)) return undefined;
    return attributes.has(key) || (unset.has(key) ? false : undefined);
  }

  function truthOf(line: string): Truth {
    const [, kind, names = ''] = DEFINED.exec(line) ?? [];
    if (kind === undefined) return line.length > LONGEST_COMPARISON ? undefined : compared(line);
    const needsAll = names.includes('+');
    const told = names.split(/[,+]/u).map(isSet);
    const decided = !needsAll;
    const truth = told.includes(decided) ? decided : told.includes(undefined) ? undefined : !decided;
    return truth === undefined || kind === 'ifdef' ? truth : !truth;
  }

  function compared(line: string): Truth {
    const [, left, sign = '', right] = COMPARED.exec(line) ?? [];
    const [one, two] = [sideValue(left), sideValue(right)];
    if (one === undefined || two === undefined) return undefined;
    if (sign === '==') return one === two;
    if (sign === '!=') return one !== two;
    const [first, second] = [Number(one), Number(two)];
    if (one === '' || two === '' || Number.isNaN(first) || Number.isNaN(second)) return undefined;
    if (sign.startsWith('<')) return first < second || (sign === '<=' && first === second);
    return first > second || (sign === '>=' && first === second);
  }

  /** One side of a comparison with its attributes replaced by their values; undefined if one is unknown. */
  function sideValue(side: string | undefined): string | undefined {
    let isKnown = side !== undefined;
    const value = side?.replace(/^(["'])(.*)\1$/u, '$2').replace(/\{([\w-]+)\}/gu, (_, name: string) => {
      if (isSet(name) !== true) isKnown = false;
      return attributes.get(name.toLowerCase()) ?? '';
    });
    return isKnown ? value : undefined;
  }
}

function isOneLine(line: string): boolean {
  return (DEFINED.exec(line)?.[3] ?? '') !== '';
}
