/** Does someone's message quote the documents correctly? */

import type { Command } from '../src/command.ts';
import { noDocumentsReply } from '../src/replies/compose/no-documents.ts';
import { quoteCheckReply } from '../src/replies/compose/quote-check.ts';
import { voicesOf } from '../src/texts/voices.ts';

const checkQuote: Command = {
  kind: 'message',
  name: 'Check quote',
  named: 'check-quote-name',
  run({ content }, footnote, asker) {
    const { library, language } = footnote;
    const { own } = voicesOf(asker, language);
    return noDocumentsReply(footnote, asker, own) ?? quoteCheckReply(quotationsIn(content), library, own);
  },
};

export default checkQuote;

/** In letters and digits. A shorter text in quotation marks is usually a word that someone stresses. */
const SHORTEST_QUOTATION = 12;

/** What a message quotes, in order: its blocks of lines after >, else its texts in quotation marks, else all of it. */
function quotationsIn(content: string): string[] {
  const blocks = quotedBlocks(content);
  if (blocks.length > 0) return blocks;
  const marked = [
    ...content.matchAll(
      /“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|»([^«»]+)«|「([^「」]+)」|『([^『』]+)』|(?<!\w)"([^"]+)"/gu,
    ),
  ]
    .map(([, ...texts]) => texts.find((text) => text !== undefined) ?? '')
    .filter((text) => (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= SHORTEST_QUOTATION);
  return marked.length > 0 ? marked : [content];
}

/** The blocks of lines after >, without that sign. >>> quotes everything after it. */
function quotedBlocks(content: string): string[] {
  const blocks: string[][] = [];
  let isOpen = false;
  for (const line of content.split('\n')) {
    const rest = /^\s*>>>\s?(.*)$/u.exec(line);
    if (rest !== null) {
      const after = content.slice(content.indexOf(line) + line.indexOf('>>>') + '>>>'.length).trimStart();
      return [...blocks.map((lines) => lines.join('\n')), after];
    }
    const isQuoted = /^\s*>/u.test(line);
    if (isQuoted && !isOpen) blocks.push([]);
    if (isQuoted) blocks.at(-1)?.push(line.replace(/^\s*>+\s?/u, ''));
    isOpen = isQuoted;
  }
  return blocks.map((lines) => lines.join('\n')).filter((block) => block.trim() !== '');
}
