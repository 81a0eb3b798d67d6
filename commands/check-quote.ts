/** Does somebody's message quote the corpus rightly? */

import type { Command } from '../src/command.ts';
import { quoteCheckReply } from '../src/replies/compose/quote-check.ts';

const checkQuote: Command = {
  kind: 'message',
  name: 'Check quote',
  nameLocalised: { ru: 'Сверить цитату', 'zh-TW': '核對引文', 'zh-CN': '核对引文' },
  run: ({ content }, { library }) => quoteCheckReply(library.checkQuote(quoted(content)), library),
};

export default checkQuote;

/** A quotation has so many letters or digits; what is shorter between quotation marks is a word somebody stresses. */
const SHORTEST_QUOTATION = 12;

/** What a message quotes: its lines behind >, else the one text in quotation marks, else all of it. */
function quoted(content: string): string {
  const lines = content.split('\n').filter((line) => /^\s*>/u.test(line));
  if (lines.length > 0) return behindMark(content, lines);
  const marked = [...content.matchAll(/“([^“”]+)”|«([^«»]+)»|「([^「」]+)」|(?<!\w)"([^"]+)"/gu)]
    .map(([, ...texts]) => texts.find((text) => text !== undefined) ?? '')
    .filter((text) => (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= SHORTEST_QUOTATION);
  return marked.length === 1 && marked[0] !== undefined ? marked[0] : content;
}

/** >>> quotes all that comes after it. */
function behindMark(content: string, lines: readonly string[]): string {
  const rest = /^\s*>>>\s?([\s\S]*)$/mu.exec(content)?.[1];
  return rest ?? lines.map((line) => line.replace(/^\s*>+\s?/u, '')).join('\n');
}
