/** What is the running text of Org without its markup? */

import type { Words } from '../build/block.ts';
import { type WordsWriter, wordsWriter } from '../build/words.ts';

/** In UTF-16 units; longer markup is not markup. */
const MOST = 3_000;
const BEFORE = String.raw`(?<=^|[\s\-('"{\[])`;
const AFTER = String.raw`(?=$|[\s\-.,;:!?'")}\]\\[])`;
const pair = (name: string, sign: string, free: string): string =>
  String.raw`${BEFORE}${sign}(?=\S)(?<${name}>${free}{1,${MOST}}?)(?<=\S)${sign}${AFTER}`;
const MARKUP = new RegExp(
  [
    String.raw`\[\[(?<target>(?:[^\[\]\\]|\\.){1,2000})\](?:\[(?<description>(?:[^\[\]]|\[[^\[\]]{0,500}\]){1,${MOST}}?)\])?\]`,
    String.raw`\[fn:(?<note>[\w-]{0,60})(?::(?<inline>(?:[^\[\]]|\[[^\[\]]{0,500}\]){0,${MOST}}))?\]`,
    String.raw`\[(?<number>\d{1,4})\](?=[\s.,;:!?)]|$)`,
    String.raw`<<<(?<radio>[^<>\n]{1,300})>>>|<<[^<>\n]{1,300}>>|\{\{\{(?<macro>[\w-]{1,60})(?:\((?<args>(?:[^{}()]|\([^{}()]{0,200}\)){0,1000})\))?\}\}\}|@@[\w-]{1,20}:[^@]{0,500}@@|\[cite[^\]]{0,500}\]`,
    String.raw`<(?<url>(?:https?|ftp|mailto|file):[^<>\s]{1,1000})>`,
    String.raw`(?<bare>(?:https?|ftp):\/\/[^\s<>\[\]]{1,1000}[^\s<>\[\].,;:!?)'"])`,
    String.raw`(?<break>\\\\)\s*$`,
    pair('verbatim', '=', '[^=]'),
    pair('code', '~', '[^~]'),
    pair('strong', String.raw`\*`, '[^*]'),
    pair('emphasis', String.raw`\/`, String.raw`[^\/]`),
    pair('underline', '_', '[^_]'),
    String.raw`${BEFORE}\+(?=\S)(?<struck>[^+]{1,${MOST}}?)(?<=\S)\+${AFTER}`,
    String.raw`(?<=\S)(?<shift>[_^])\{(?<index>[^{}]{1,200})\}`,
    String.raw`\\(?<entity>[a-zA-Z]{2,12})(?:\{\}|(?![a-zA-Z]))`,
  ].join('|'),
  'gmu',
);
/** Source: Org manual, special symbols; only those that occur in prose */
const ENTITIES: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  sigma: 'σ',
  omega: 'ω',
  rarr: '→',
  larr: '←',
  to: '→',
  rightarrow: '→',
  leftarrow: '←',
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  dots: '…',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  times: '×',
  pm: '±',
  le: '≤',
  ge: '≥',
  ne: '≠',
  euro: '€',
  sect: '§',
  para: '¶',
  ast: '∗',
  vert: '|',
  zwnj: '',
  shy: '',
  under: '_',
  slash: '/',
  tilde: '~',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
};

/** A text without any of these has no markup. */
const SIGN = /[\\=~*/_+[\]<{@^]/u;

export interface OrgDocument {
  /** The address that "name:rest" abbreviates, keyed by name. */
  readonly abbreviations: ReadonlyMap<string, string>;
  /** The text of each macro, with $1 for its first argument; keyed by name in lower case. */
  readonly macros: ReadonlyMap<string, string>;
  /** Whether the file defines a note with that label. */
  isNote(label: string): boolean;
  /** Returns the label of a note that is written where it is called. */
  note(text: string, name: string): string;
}

/** The words of a text. */
export function orgWords(text: string, document: OrgDocument): Words {
  const writer = wordsWriter();
  write(text, document, writer, 0);
  return writer.taken();
}

/** Markup is nested at most this deep. */
const DEEPEST = 6;

function write(text: string, document: OrgDocument, writer: WordsWriter, depth: number): void {
  let from = 0;
  const inner = (words: string): void => {
    if (depth < DEEPEST) write(words, document, writer, depth + 1);
    else writer.add(words);
  };
  const link = (address: string, say: () => void): void => {
    writer.startLink(address);
    say();
    writer.endLink();
  };
  for (const match of SIGN.test(text) ? text.matchAll(MARKUP) : []) {
    writer.add(text.slice(from, match.index));
    from = match.index + match[0].length;
    const own = match.groups ?? {};
    const said = own.strong ?? own.emphasis ?? own.underline;
    if (own.target !== undefined) {
      const target = own.target;
      const address = addressOf(target, document);
      const { description } = own;
      if (description === undefined && isPicture(target)) continue;
      const plain = description ?? target.replace(/^(?:file:|\*|#)/u, '').replace(/\\(.)/gu, '$1');
      if (description !== undefined && isPicture(description)) continue;
      if (address === undefined) inner(plain);
      else link(address, () => (description === undefined ? writer.add(plain) : inner(plain)));
    } else if (own.note !== undefined) {
      if (own.inline !== undefined) writer.call(document.note(own.inline, own.note));
      else if (document.isNote(own.note)) writer.call(own.note);
    } else if (own.number !== undefined) {
      if (document.isNote(own.number)) writer.call(own.number);
      else writer.add(match[0]);
    } else if (own.radio !== undefined) inner(own.radio);
    else if (own.macro !== undefined) inner(expanded(own.macro, own.args ?? '', document));
    else if (own.url !== undefined || own.bare !== undefined) {
      const url = own.url ?? own.bare ?? '';
      link(url, () => writer.add(url));
    } else if (own.break !== undefined) writer.breakLine();
    else if (own.verbatim !== undefined || own.code !== undefined) writer.add(own.verbatim ?? own.code ?? '');
    else if (said !== undefined) inner(said);
    else if (own.index !== undefined) {
      writer.startShift(own.shift === '^' ? 'raised' : 'lowered');
      writer.add(own.index);
      writer.endShift();
    } else if (own.entity !== undefined) writer.add(ENTITIES[own.entity] ?? match[0]);
  }
  writer.add(text.slice(from));
}

/** The expansion of a macro that the file defines; for an unknown macro, its argument. */
function expanded(name: string, written: string, { macros }: OrgDocument): string {
  const known = macros.get(name.toLowerCase());
  if (known === undefined || known.startsWith('(eval')) return written;
  const given = written.split(/(?<!\\),/u);
  return known.replace(/\$(\d)/gu, (_, at: string) => given[Number(at) - 1]?.trim() ?? '');
}

/** Where a link leads, if it leaves the file. */
function addressOf(target: string, { abbreviations }: OrgDocument): string | undefined {
  if (/^(?:https?|ftp|mailto):/u.test(target)) return target;
  const [, name = '', rest = ''] = /^([\w-]+):(.*)$/u.exec(target) ?? [];
  const known = abbreviations.get(name);
  if (known !== undefined) return known.includes('%s') ? known.replace('%s', () => rest) : known + rest;
  const file = /^(?:file:)?(\.{0,2}\/?[^:*#]+\.\w+)(?:::.*)?$/u.exec(target)?.[1];
  return file;
}

function isPicture(target: string): boolean {
  return /\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?)$/iu.test(target);
}
