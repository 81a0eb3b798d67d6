/** What do lines of front matter say if they are not valid YAML, or are TOML? */

import { fieldOf } from './block.ts';

export interface PlainFields {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Line of the block, from 0, that cannot be understood; undefined if all can. */
  readonly lost?: number;
}

type Fields = Record<string, unknown>;

/** Lists and tables of fields are read, but nothing deeper. */
const TABLE = /^\[([\w-]+)\]$/u;

/**
 * Reads `name: value` and `name = value` line by line, lists below a name, and fields that are indented below a name or
 * stand under `[name]`. Never throws; anything deeper or different is ignored.
 */
export function plainFields(text: string): PlainFields {
  const fields: Fields = Object.create(null);
  let into = fields;
  let open: { readonly name: string; readonly into: Fields } | undefined;
  let closing: string | undefined;
  let lost: number | undefined;
  for (const [at, raw] of text.split('\n').entries()) {
    const line = raw.trimEnd();
    if (closing !== undefined) {
      // A text or a list over several lines; only the words of a list are kept.
      const ended = line.includes(closing);
      if (closing === ']' && open !== undefined) pushTo(open, listIn(`[${line.replace(/\].*$/u, '')}]`));
      if (ended) closing = undefined;
      continue;
    }
    if (/^\s*(?:#|$)/u.test(line)) continue;
    const table = TABLE.exec(line);
    if (table !== null) {
      into = tableOf(fields, table[1] ?? '');
      open = undefined;
      continue;
    }
    // Nested tables.
    if (/^\[.+\]$/u.test(line)) {
      into = Object.create(null);
      open = undefined;
      continue;
    }
    const isIndented = /^\s/u.test(line);
    const item = /^\s*-[ \t]+(.+)$/u.exec(line)?.[1];
    if (item !== undefined && open !== undefined) pushTo(open, [unquoted(item)]);
    else {
      const field = fieldOf(isIndented ? line.trimStart() : line);
      if (field !== undefined && isIndented && open !== undefined) {
        const below = tableOf(open.into, open.name);
        below[field.name] ??= saidIn(field.value);
      } else if (field !== undefined) {
        open = { name: field.name, into };
        into[field.name] ??= saidIn(field.value);
        if (/^(?:"""|''')/u.test(field.value)) {
          const sign = field.value.slice(0, 3);
          if (!field.value.slice(3).includes(sign)) closing = sign;
        } else if (/^\[[^\]]*$/u.test(field.value)) closing = ']';
      } else if (!isIndented) lost ??= at;
    }
  }
  return { fields, ...(lost !== undefined && { lost }) };
}

function tableOf(fields: Fields, name: string): Fields {
  const there = fields[name];
  if (typeof there === 'object' && there !== null && !Array.isArray(there)) return there as Fields;
  const made: Fields = Object.create(null);
  // A value on the line of the name is kept.
  if (there === undefined || there === '') fields[name] = made;
  return made;
}

function pushTo(
  { name, into }: { readonly name: string; readonly into: Fields },
  words: readonly string[],
): void {
  const there = into[name];
  const list = Array.isArray(there) ? there : [];
  list.push(...words);
  if (there === '' || Array.isArray(there)) into[name] = list;
}

/** A list on one line, a text in quotation marks, or the words as they are. */
function saidIn(written: string): unknown {
  if (/^(?:"""|'''|[>|][+-]?$)/u.test(written)) return '';
  if (/^\[[^[\]]*\](?:\s*#.*)?$/u.test(written)) return listIn(written);
  if (/^\[[^[\]]*$/u.test(written)) return listIn(`${written}]`);
  // Any other bracket is a table or a placeholder.
  return /^[[{]/u.test(written) ? undefined : unquoted(written);
}

function listIn(written: string): string[] {
  const inner = written.replace(/^\[|\](?:\s*#.*)?$/gu, '');
  const items = inner.match(/"(?:[^"\\]|\\.)*"|'[^']*'|[^,\s][^,]*/gu) ?? [];
  return items.map((item) => unquoted(item.trim())).filter((item) => item !== '');
}

function unquoted(written: string): string {
  const double = /^"((?:[^"\\]|\\.)*)"(?:\s+#.*)?$/u.exec(written);
  if (double !== null) {
    try {
      return String(JSON.parse(`"${double[1]}"`));
    } catch {
      return double[1] ?? '';
    }
  }
  const single = /^'((?:[^']|'')*)'(?:\s+#.*)?$/u.exec(written);
  if (single !== null) return (single[1] ?? '').replaceAll("''", "'");
  return written.replace(/\s+#.*$/u, '');
}
