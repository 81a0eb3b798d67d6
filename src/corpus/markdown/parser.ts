/** How is the Markdown parser configured, and what do we handle ourselves? */

import { parser as commonMark, Table } from '@lezer/markdown';
import { definitionsIn } from './links.ts';

/**
 * Nesting depth of lists and quotations, where a list and its item count as two; anything deeper is read as a
 * paragraph. Nobody nests so deep, and the parser reads each line once per level.
 */
const DEEPEST = 100;

/** In UTF-16 units; a longer paragraph is not searched for definitions at its lines of `===`. */
const LONGEST_DEFINITIONS = 10_000;

/**
 * The parser is used for blocks only: it takes `[a]` for a link even if the label is undefined, and its inline parser
 * recurses for nested emphasis and takes quadratic time over unclosed marks. It departs from CommonMark in one way:
 * inside a quotation or a list of another kind, an item directly below a paragraph is read as a line of that paragraph
 * if it is empty or is not number 1.
 */
export const parser = commonMark.configure([
  Table,
  {
    remove: [
      // Tags that stand alone are cut beforehand; any that are left are running text.
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
        // For the parser, an item whose first line is empty ends at the next empty line, even below a paragraph, unless
        // it has more than its mark. Source: ListItem in @lezer/markdown 1.8.1
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
        // A line of `===` directly below definitions has nothing to underline.
        name: 'OnlyDefinitions',
        endLeaf: (_, line, { content }) =>
          /^(?:=+|-+)\s*$/u.test(line.text.slice(line.pos)) &&
          content.length <= LONGEST_DEFINITIONS &&
          definitionsIn(content).rest === content.length,
      },
    ],
  },
]);
