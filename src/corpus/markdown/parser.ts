/** How does the parser read Markdown's blocks, and where does it leave CommonMark or the rest to us? */

import { parser as commonMark, Table } from '@lezer/markdown';
import { definitionsIn } from './links.ts';

/**
 * Lists and quotations in one another, a list and its item counted apart; below that a line is a paragraph
 * as it stands. Nobody writes so deep, and the parser reads each line once for every level.
 */
const DEEPEST = 100;

/** A paragraph longer than this is not looked through for definitions at its lines of `===`. */
const LONGEST_DEFINITIONS = 10_000;

/**
 * The parser gives blocks alone: it takes `[a]` for a link whatever is defined, and its inline code calls
 * itself for each emphasis in another and takes quadratic time over marks that close nothing. Where it
 * departs from CommonMark: an empty item, or one that is not number 1, right below a paragraph in a quotation
 * or in a list of another kind is read as a line of that paragraph.
 */
export const parser = commonMark.configure([
  Table,
  {
    remove: [
      // Tags that stand by themselves are cut before; what is left of them is running text.
      'HTMLBlock',
      'LinkReference',
      'Escape',
      'Entity',
      'InlineCode',
      'HTMLTag',
      'Emphasis',
      'HardBreak',
      'Link',
      'Image',
      'LinkEnd',
    ],
    parseBlock: [
      {
        name: 'TooDeep',
        before: 'IndentedCode',
        parse(context, line) {
          if (context.depth <= DEEPEST) return false;
          const start = context.lineStart + line.pos;
          context.addElement(context.elt('Paragraph', start, context.lineStart + line.text.length));
          context.nextLine();
          return true;
        },
      },
      {
        // An item whose first line is empty ends for the parser at the next empty line, even below a paragraph,
        // unless it has more than its mark. Source: ListItem in @lezer/markdown 1.8.1
        name: 'EmptyFirstLine',
        before: 'IndentedCode',
        parse(context, line) {
          const isEmpty = line.pos === line.text.length && context.parentType().name === 'ListItem';
          if (isEmpty && /[^\s>]/u.test(context.peekLine())) {
            const end = context.lineStart + line.pos;
            context.addElement(context.elt('ListMark', end, end));
          }
          return false;
        },
      },
      {
        // A line of `===` below definitions alone has nothing to be the underline of.
        name: 'OnlyDefinitions',
        endLeaf: (_, line, { content }) =>
          /^(?:=+|-+)\s*$/u.test(line.text.slice(line.pos)) &&
          content.length <= LONGEST_DEFINITIONS &&
          definitionsIn(content).rest === content.length,
      },
    ],
  },
]);
