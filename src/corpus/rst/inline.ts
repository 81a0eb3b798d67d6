/** What is the running text of reStructuredText without its markup? */

import type { Words } from '../build/block.ts';
import { type WordsWriter, wordsWriter } from '../build/words.ts';

/** Definitions from elsewhere in the document. */
export interface Defined {
  /** Addresses, keyed by name in lower case. */
  readonly targets: ReadonlyMap<string, string>;
  /** Replacements for names between bars. */
  readonly substitutions: ReadonlyMap<string, string>;
  /** The label of a note that is called by name, or of the next auto-numbered note. */
  readonly called: (name: string) => string | undefined;
}

/** In UTF-16 units; longer markup is not markup. */
const MOST = 4_000;
/** In a constant because a backtick would end a template literal. */
const TICK = '`';
const ROLE = String.raw`:[a-zA-Z][\w.+-]{0,40}(?::[a-zA-Z][\w.+-]{0,40}){0,2}:`;
const BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const AFTER = String.raw`(?![\p{L}\p{N}])`;
const MARKUP = new RegExp(
  [
    String.raw`\\(?<escaped>[\s\S])`,
    `${TICK}${TICK}(?<literal>[^${TICK}]{1,${MOST}}(?:${TICK}[^${TICK}]{1,${MOST}}){0,20})${TICK}${TICK}(?!${TICK})`,
    `(?<role>${ROLE})${TICK}(?<interpreted>[^${TICK}]{1,${MOST}})${TICK}`,
    String.raw`_?${TICK}(?<phrase>[^${TICK}]{1,${MOST}})${TICK}(?<reference>__?(?![\p{L}\p{N}]))?(?<roleBehind>${ROLE})?`,
    String.raw`${BEFORE}\*\*(?=\S)(?<strong>[^*]{1,${MOST}}?(?:\*[^*]{1,${MOST}}?)?)(?<=\S)\*\*${AFTER}`,
    String.raw`${BEFORE}\*(?=[^\s*])(?<emphasis>[^*]{1,${MOST}}?)(?<=\S)\*${AFTER}`,
    String.raw`\|(?=\S)(?<substitution>[^|\n]{1,200}?)(?<=\S)\|(?:__?${AFTER})?`,
    String.raw`\[(?<note>\d{1,4}|#[\w-]{0,60}|\*|[\p{L}][\w.+-]{0,60})\]_${AFTER}`,
    String.raw`${BEFORE}(?<url>(?:https?|ftp):\/\/[^\s<>"${TICK}]{1,1000}[^\s<>"${TICK}.,;:!?)\]}])`,
    String.raw`(?<![\p{L}\p{N}._+:-])(?<simple>[\p{L}\p{N}]{1,60}(?:[-._+:][\p{L}\p{N}]{1,60}){0,8})__?(?![\p{L}\p{N}_])`,
  ].join('|'),
  'gu',
);
/** A text without any of these has no markup. */
const SIGN = /[\\`*|_]|:\/\//u;
/** `text <address>`. */
const EMBEDDED = /^([\s\S]*?)\s*<([^<>]+)>$/u;

/** The words of a text. */
export function rstWords(text: string, defined: Defined): Words {
  const writer = wordsWriter();
  write(text, defined, writer, 0);
  return writer.taken();
}

/** Substitutions are nested at most this deep. */
const DEEPEST = 3;

function write(text: string, defined: Defined, writer: WordsWriter, depth: number): void {
  let from = 0;
  for (const match of SIGN.test(text) ? text.matchAll(MARKUP) : []) {
    writer.add(text.slice(from, match.index));
    from = match.index + match[0].length;
    const own = match.groups ?? {};
    if (own.escaped !== undefined) writer.add(/\s/u.test(own.escaped) ? '' : own.escaped);
    else if (own.literal !== undefined) writer.add(own.literal);
    else if (own.role !== undefined) writeRole(own.role, own.interpreted ?? '', writer);
    else if (own.phrase !== undefined) {
      if (own.roleBehind !== undefined) writeRole(own.roleBehind, own.phrase, writer);
      else if (own.reference === undefined) writer.add(unescaped(own.phrase));
      else writeReference(own.phrase, defined, writer);
    } else if (own.strong !== undefined || own.emphasis !== undefined)
      writer.add(unescaped(own.strong ?? own.emphasis ?? ''));
    else if (own.substitution !== undefined) {
      const known = defined.substitutions.get(own.substitution.toLowerCase());
      if (known === undefined) writer.add(match[0].endsWith('_') ? own.substitution : match[0]);
      else if (depth < DEEPEST) write(known, defined, writer, depth + 1);
    } else if (own.note !== undefined) {
      const label = defined.called(own.note);
      if (label === undefined) writer.add(`[${own.note}]`);
      else writer.call(label);
    } else if (own.url !== undefined) writeLink(own.url, own.url, writer);
    else writeSimple(own.simple ?? '', match[0], defined, writer);
  }
  writer.add(text.slice(from));
}

/**
 * The words of interpreted text without its target; for a name in code that begins with ~, only the last part, as
 * readers see it.
 */
function writeRole(role: string, written: string, writer: WordsWriter): void {
  const [, text = written, target] = EMBEDDED.exec(written) ?? [];
  const plain = unescaped(text).replace(/^!/u, '');
  if (target !== undefined && /^https?:/u.test(target)) writeLink(plain, target, writer);
  else if (/^:(?:pep|rfc):$/u.test(role) && target === undefined)
    writer.add(`${role.slice(1, -1).toUpperCase()} ${plain}`);
  else if (/^:(?:sup|superscript|sub|subscript):$/u.test(role)) {
    writer.startShift(role.startsWith(':sup') ? 'raised' : 'lowered');
    writer.add(plain);
    writer.endShift();
  } else if (/^:(?:abbr|dfn):$/u.test(role)) writer.add(plain);
  else writer.add(plain.startsWith('~') ? (plain.slice(1).split('.').at(-1) ?? plain) : plain);
}

function writeReference(phrase: string, { targets }: Defined, writer: WordsWriter): void {
  const [, text = phrase, target] = EMBEDDED.exec(phrase) ?? [];
  const words = unescaped(text === '' ? (target ?? '') : text);
  const named = target?.endsWith('_') ? targets.get(folded(target.slice(0, -1))) : target;
  const address = named ?? targets.get(folded(words));
  if (address === undefined) writer.add(words);
  else writeLink(words, address.replace(/\s+/gu, ''), writer);
}

function writeSimple(word: string, whole: string, { targets }: Defined, writer: WordsWriter): void {
  const address = targets.get(folded(word));
  if (address !== undefined && address !== '') writeLink(word, address, writer);
  else writer.add(address === undefined ? whole : word);
}

function writeLink(words: string, address: string, writer: WordsWriter): void {
  writer.startLink(address);
  writer.add(words);
  writer.endLink();
}

export function folded(name: string): string {
  return name.replace(/\s+/gu, ' ').trim().toLowerCase();
}

function unescaped(text: string): string {
  return text.replace(/\\([\s\S])/gu, (_, sign: string) => (/\s/u.test(sign) ? '' : sign));
}
