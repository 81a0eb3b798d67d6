/** How do titles, texts, lists and code read in Discord's markdown, each within a length? */

import type { Inline } from '../../reply.ts';
import { shorten } from '../../text/characters.ts';
import { clean, isBlank } from '../../text/unseen.ts';
import { escapeCode, escapeText, strong } from './escape.ts';

/** Ids of the commands as registered, by name, with or without sub-command. */
export type CommandIds = ReadonlyMap<string, string>;

const TITLE = '### ';
const SMALL = '-# ';
const ITEM = '- ';

/** An invisible character between two pieces that Discord would read as one. */
const BREAK = '\u200b';

const SNOWFLAKE = /^[1-9]\d{16,19}$/;
/** Source: docs.discord.com, application commands, naming */
const COMMAND = /^[-_'\p{L}\p{N}]{1,32}(?: [-_'\p{L}\p{N}]{1,32}){0,2}$/u;
const LANGUAGE = /^[a-z0-9+#-]{1,20}$/;

/** One line; '' for a title without words. */
export function title(text: string, longest: number): string {
  const words = oneLine(text);
  return isBlank(words) ? '' : `${TITLE}${shortenEscaped(words, longest - TITLE.length)}`;
}

/** One bold line; '' for a question without words. */
export function question(text: string, longest: number): string {
  const words = oneLine(text);
  return isBlank(words)
    ? ''
    : strong(shorten(words, longest - '****'.length, (piece) => escapeText(piece).length));
}

/** The words of a line written by `question()`; undefined for anything else. */
export function questionLine(markdown: string): string | undefined {
  const line = markdown.split('\n', 1)[0] ?? '';
  return /^\*\*((?:\\.|[^\\*])+)\*\*$/u.exec(line)?.[1];
}

/** The words of a title written by `title()`; undefined for anything else. */
export function titleLine(markdown: string): string | undefined {
  return markdown.startsWith(TITLE) ? markdown.slice(TITLE.length).split('\n', 1)[0] : undefined;
}

/** Escaped, cut to fit. */
export function shortenEscaped(text: string, longest: number): string {
  return escapeText(shorten(clean(text), longest, (piece) => escapeText(piece).length));
}

export function text(
  parts: readonly Inline[],
  small: boolean,
  commands: CommandIds,
  longest: number,
): string {
  const written = inline(parts, commands, longest);
  if (!small) return isBlank(written) ? '' : written;
  const shown = (within: string) =>
    within
      .split('\n')
      .filter((line) => !isBlank(line))
      .map((line) => `${SMALL}${line}`)
      .join('\n');
  const whole = shown(written);
  // The text is shortened for the sign before each line only if it does not fit otherwise.
  const signs = SMALL.length * written.split('\n').length;
  return whole.length <= longest ? whole : shown(inline(parts, commands, longest - signs));
}

/** A line for each item; if not all fit, the last line is an ellipsis. */
export function list(items: readonly (readonly Inline[])[], commands: CommandIds, longest: number): string {
  const more = `${ITEM}…`;
  const lines: string[] = [];
  let length = 0;
  const all = items.filter((parts) => !isBlank(inline(parts, commands, longest)));
  for (const [n, parts] of all.entries()) {
    const rest = n === all.length - 1 ? 0 : more.length + 1;
    const whole = `${ITEM}${inline(parts.map(onOneLine), commands, Number.POSITIVE_INFINITY)}`;
    length += whole.length + 1;
    if (length + rest > longest + 1) return [...lines, more].join('\n');
    lines.push(whole);
  }
  return lines.join('\n');
}

/** A block of code. */
export function code(text: string, language: string | undefined, longest: number): string {
  const words = clean(text).trimEnd().replace(/^\n+/, '');
  if (isBlank(words)) return '';
  const name = language !== undefined && LANGUAGE.test(language) ? language : '';
  const [open, close] = [`\`\`\`${name}\n`, '\n```'];
  const room = longest - open.length - close.length;
  return `${open}${escapeCode(shorten(words, room, codeLength), 'block')}${close}`;
}

/** Length of a piece in a block, with a sign that may be needed between it and the next. */
function codeLength(piece: string): number {
  return escapeCode(piece, 'block').length + (/[`\u1fef@]/u.test(piece) ? 1 : 0);
}

/** The parts, one after another. The first that does not fit is shortened if it is text, and replaced if not. */
function inline(parts: readonly Inline[], commands: CommandIds, longest: number): string {
  let written = '';
  let before: Inline = '';
  for (const part of joined(parts)) {
    // Two parts of the same kind of markup need a character between them.
    const gap = typeof part !== 'string' && sort(part) === sort(before) && written !== '' ? BREAK : '';
    const whole = gap + markdownOf(part, commands);
    const room = longest - written.length;
    if (whole.length > room) return `${written}${cut(part, commands, room)}`;
    written += whole;
    before = part;
  }
  return written;
}

function cut(part: Inline, commands: CommandIds, room: number): string {
  if (room < 1) return '';
  if (typeof part === 'string') return shortenEscaped(part, room);
  if (part.kind === 'strong' && room > '****'.length) {
    const line = shorten(oneLine(part.text), room - '****'.length, (piece) => escapeText(piece).length);
    return strong(line);
  }
  return markdownOf(part, commands).length <= room ? markdownOf(part, commands) : '…';
}

function markdownOf(part: Inline, commands: CommandIds): string {
  if (typeof part === 'string') return escapeText(part);
  switch (part.kind) {
    case 'strong':
      return strong(part.text);
    case 'code':
      return inlineCode(part.text);
    case 'command':
      return command(part.name, commands);
    case 'person':
      return SNOWFLAKE.test(part.id) ? `<@${part.id}>` : escapeText(part.id);
  }
}

/** Joins texts that touch, and bold texts that touch, because Discord does not read bold next to bold. */
function joined(parts: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (typeof part === 'string' && typeof last === 'string') all[all.length - 1] = last + part;
    else if (typeof part === 'object' && part.kind === 'strong' && isStrong(last)) {
      all[all.length - 1] = { kind: 'strong', text: last.text + part.text };
    } else if (markdownOf(part, new Map()) !== '') all.push(part);
  }
  return all;
}

function isStrong(part: Inline | undefined): part is Extract<Inline, { kind: 'strong' }> {
  return typeof part === 'object' && part.kind === 'strong';
}

function sort(part: Inline): string {
  return typeof part === 'string' ? 'text' : part.kind;
}

/** On one line, between double backticks if it contains a backtick. */
function inlineCode(text: string): string {
  const words = oneLine(text);
  if (isBlank(words)) return '';
  const inert = escapeCode(words, 'span');
  return /[`\u1fef]/u.test(words) ? `\`\` ${inert} \`\`` : `\`${inert}\``;
}

function command(name: string, commands: CommandIds): string {
  const id = commands.get(name) ?? commands.get(name.split(' ', 1)[0] ?? name);
  return id !== undefined && SNOWFLAKE.test(id) && COMMAND.test(name)
    ? `</${name}:${id}>`
    : escapeText(`/${name}`);
}

function onOneLine(part: Inline): Inline {
  if (typeof part === 'string') return part.replace(/\n/g, ' ');
  return part.kind === 'strong' ? { ...part, text: part.text.replace(/\n/g, ' ') } : part;
}

/** White space as single spaces, none at the ends. */
export function oneLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim();
}
