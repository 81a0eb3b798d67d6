/** What is the running text of AsciiDoc without its markup? */

import type { Words } from '../build/block.ts';
import { type WordsWriter, wordsWriter } from '../build/words.ts';

/** Definitions that apply to the whole document. */
export interface AsciiDocument {
  /** Attributes, keyed by their names in lower case. */
  readonly attributes: Map<string, string>;
  /** Titles of sections and blocks, keyed by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** Returns the label of a note that is written where it is called, or is called again by its id. */
  note(text: string, id: string | undefined): string;
}

/** In UTF-16 units; longer markup is not markup. */
const MOST = 3_000;
const BEFORE = String.raw`(?<![\p{L}\p{N}_:;}\\])`;
const AFTER = String.raw`(?![\p{L}\p{N}_])`;
const ROLES = String.raw`(?:\[[^\[\]\n]{0,80}\])?`;
/** In a constant because a backtick would end a template literal. */
const TICK = '`';
const pair = (name: string, sign: string, free: string): string =>
  String.raw`${ROLES}${sign}${sign}(?<${name}Free>${free}{1,${MOST}}?)${sign}${sign}|${BEFORE}${ROLES}${sign}(?=\S)(?<${name}>${free}{1,${MOST}}?)(?<=\S)${sign}${AFTER}`;
const MARKUP = new RegExp(
  [
    String.raw`\\(?=[*_${TICK}#^~{<\[+\\]|https?:|[a-z]+:)(?<escaped>\S)`,
    String.raw`\+\+\+(?<pass>[^+]{0,${MOST}})\+\+\+`,
    String.raw`(?:pass):[a-z,]{0,20}\[(?<passed>[^\]]{0,${MOST}})\]`,
    String.raw`footnote(?:ref)?:(?<noteId>[\w-]{0,60})\[(?<note>(?:[^\[\]]|\[[^\[\]]{0,500}\]){0,${MOST}})\]`,
    String.raw`<<(?<target>[^<>,\n]{1,300})(?:,\s*(?<targetText>[^<>]{1,500}))?>>`,
    String.raw`xref:(?<xref>[^\s\[\]]{1,300})\[(?<xrefText>[^\]]{0,500})\]`,
    String.raw`(?:link:(?<link>[^\s\[\]]{1,1000})|(?<url>(?:https?|ftp|irc|mailto):[^\s\[\]<>]{1,1000}))\[(?<linkText>(?:[^\]\\]|\\.){0,1000})\]`,
    String.raw`(?<bare>(?:https?|ftp):\/\/[^\s\[\]<>]{1,1000}[^\s\[\]<>.,;:!?)])`,
    String.raw`(?:image|icon|video|audio|anchor):[^\s\[\]:][^\s\[\]]{0,300}\[[^\]]{0,500}\]|\[\[[^\[\]]{1,200}\]\]|\(\(\([^()]{1,300}\)\)\)|indexterm:\[[^\]]{0,300}\]|(?:\{(?:empty|sp|zwsp)\})`,
    String.raw`\(\((?<term>[^()]{1,300})\)\)|indexterm2:\[(?<term2>[^\]]{0,300})\]`,
    String.raw`menu:(?<menu>[^\s\[\]][^\[\]\n]{0,100})\[(?<items>[^\]]{0,300})\]`,
    String.raw`(?:kbd|btn|stem|latexmath|asciimath|abbr):\[(?<macro>(?:[^\]\\]|\\.){0,500})\]`,
    String.raw`\{(?<attribute>[\w][\w-]{0,60})\}`,
    `"${TICK}(?<double>[^${TICK}]{1,${MOST}})${TICK}"|'${TICK}(?<single>[^${TICK}]{1,${MOST}})${TICK}'`,
    pair('code', TICK, `[^${TICK}]`),
    pair('strong', String.raw`\*`, '[^*]'),
    pair('emphasis', '_', '[^_]'),
    pair('mark', '#', '[^#]'),
    String.raw`\+(?=\S)(?<plus>[^+\n]{1,${MOST}}?)(?<=\S)\+${AFTER}`,
    String.raw`\^(?<sup>[^\s^]{1,100})\^|~(?<sub>[^\s~]{1,100})~`,
    String.raw`(?<break> \+)$`,
    String.raw`\((?<sign>C|R|TM)\)|(?<=[\p{L}\p{N}])--(?=[\p{L}\p{N}])|(?<=\s)--(?=\s)|\.\.\.`,
  ].join('|'),
  'gmu',
);

/** A text without any of these has no markup. */
const SIGN = /[\\`*_#^~+[\](){}<]|:\/\/|--|\.\.\./u;

/** The words of a text. */
export function asciiWords(text: string, document: AsciiDocument): Words {
  const writer = wordsWriter();
  write(text, document, writer, 0);
  return writer.taken();
}

/** Markup is nested at most this deep. */
const DEEPEST = 6;
const SIGNS: Readonly<Record<string, string>> = { C: '©', R: '®', TM: '™', '--': '—', '...': '…' };
/** Attributes that every document has. Source: Asciidoctor, character replacement attributes */
const KNOWN: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  apos: "'",
  quot: '"',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  deg: '°',
  plus: '+',
  brvbar: '¦',
  vbar: '|',
  amp: '&',
  lt: '<',
  gt: '>',
  startsb: '[',
  endsb: ']',
  caret: '^',
  asterisk: '*',
  tilde: '~',
  backslash: '\\',
  backtick: '`',
  'two-colons': '::',
  'two-semicolons': ';;',
  cpp: 'C++',
  pp: '++',
  wj: '',
};

function write(text: string, document: AsciiDocument, writer: WordsWriter, depth: number): void {
  if (depth > DEEPEST) {
    writer.add(text);
    return;
  }
  let from = 0;
  const inner = (words: string): void => write(words, document, writer, depth + 1);
  const link = (address: string, words: string): void => {
    writer.startLink(address);
    inner(words);
    writer.endLink();
  };
  for (const match of SIGN.test(text) ? text.matchAll(MARKUP) : []) {
    writer.add(text.slice(from, match.index));
    from = match.index + match[0].length;
    const own = match.groups ?? {};
    const said = own.strongFree ?? own.strong ?? own.emphasisFree ?? own.emphasis ?? own.markFree ?? own.mark;
    const term = own.term ?? own.term2;
    if (own.escaped !== undefined) writer.add(own.escaped);
    else if (own.pass !== undefined || own.passed !== undefined)
      writer.add((own.pass ?? own.passed ?? '').replace(/<[^>]{0,200}>/gu, ''));
    else if (own.note !== undefined) {
      const id = own.noteId === '' ? undefined : own.noteId;
      writer.call(document.note(own.note, id));
    } else if (own.target !== undefined) inner(own.targetText ?? titleOf(own.target, document));
    else if (own.xref !== undefined) inner(own.xrefText || titleOf(own.xref, document));
    else if (own.linkText !== undefined) {
      const address = own.link ?? own.url ?? '';
      const words = textOf(own.linkText) || address.replace(/^mailto:/u, '');
      if (own.linkText === '') plainLink(address, words);
      else link(address, words);
    } else if (own.bare !== undefined) plainLink(own.bare, own.bare);
    else if (term !== undefined) inner(term);
    else if (own.menu !== undefined)
      writer.add([own.menu, ...(own.items ? own.items.split(/\s*>\s*/u) : [])].join(' › '));
    else if (own.macro !== undefined) writer.add(own.macro);
    else if (own.attribute !== undefined) attribute(own.attribute, match[0]);
    else if (own.double !== undefined) inner(`“${own.double}”`);
    else if (own.single !== undefined) inner(`‘${own.single}’`);
    else if (own.codeFree !== undefined || own.code !== undefined) code(own.codeFree ?? own.code ?? '');
    else if (said !== undefined) inner(said);
    else if (own.plus !== undefined) writer.add(own.plus);
    else if (own.sup !== undefined || own.sub !== undefined) {
      writer.startShift(own.sup === undefined ? 'lowered' : 'raised');
      inner(own.sup ?? own.sub ?? '');
      writer.endShift();
    } else if (own.break !== undefined) writer.breakLine();
    else writer.add(SIGNS[own.sign ?? match[0]] ?? '');
  }
  writer.add(text.slice(from));

  function plainLink(address: string, words: string): void {
    writer.startLink(address);
    writer.add(words);
    writer.endLink();
  }

  function code(words: string): void {
    const plain = /^\+([\s\S]*)\+$/u.exec(words)?.[1];
    if (plain !== undefined) writer.add(plain);
    else inner(words);
  }

  function attribute(name: string, whole: string): void {
    const key = name.toLowerCase();
    const value = document.attributes.get(key) ?? KNOWN[key];
    if (value === undefined) writer.add(whole);
    else if (document.attributes.has(key)) inner(value);
    else writer.add(value);
  }
}

/** The words of a link without the options for how it opens. */
function textOf(written: string): string {
  const quoted = /^"([^"]*)"/u.exec(written)?.[1];
  if (quoted !== undefined) return quoted;
  const plain = /^([^=]*?),\s*[\w-]+=/u.exec(written)?.[1] ?? written;
  return /^[\w-]+=/u.test(plain) ? '' : plain.replace(/\^$/u, '').replace(/\\(.)/gu, '$1');
}

function titleOf(target: string, { titles }: AsciiDocument): string {
  const id = target.replace(/^.*#/u, '').trim();
  return titles.get(id) ?? titles.get(id.toLowerCase()) ?? `[${id}]`;
}
