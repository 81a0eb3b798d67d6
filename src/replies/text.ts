/** How does a reply read in a terminal? */

import type { Block, Control, Inline, Quotation, Reply } from '../reply.ts';
import { columnsOf } from '../text/columns.ts';
import { asSeen } from '../text/printable.ts';
import { BOLD, DIM } from '../text/styles.ts';
import { addressesIn, addressLine } from './addresses.ts';
import { quotedLines, wrap } from './text-quoted.ts';

export interface TextStyle {
  /** Whether escape sequences for bold and dim text may be used. If not, marks are shown as «word» and the likely answer as ««word»». */
  readonly color: boolean;
  /** Columns to wrap at, 40 or more. */
  readonly width: number;
  /** What to type in place of a command on Discord, such as "npm run ask -- cite" for "cite". */
  readonly typed: (command: string) => string;
}

const INDENT = '    ';

/** The blocks from top to bottom, then what the menus offer; buttons are left out. */
export function replyToText({ blocks, controls }: Reply, style: TextStyle): string {
  const shown = new Set(
    blocks.flatMap((block) =>
      block.kind === 'quote' || block.kind === 'hit' ? [block.quotation.passage.id as string] : [],
    ),
  );
  const parts = [
    ...blocks.map((block) => blockLines(block, style)),
    ...controls.map((control) => menuLines(control, shown, style)),
  ].filter((lines) => lines.length > 0);
  let text = '';
  for (const [n, lines] of parts.entries()) {
    const isTight = n > 0 && isSmall(blocks[n]) && isSmall(blocks[n - 1]);
    text += `${n === 0 ? '' : isTight ? '\n' : '\n\n'}${lines.join('\n')}`;
  }
  return `${text}\n`;
}

function isSmall(block: Block | undefined): boolean {
  return block?.kind === 'text' && block.small === true;
}

function blockLines(block: Block, style: TextStyle): string[] {
  switch (block.kind) {
    case 'title':
      return wrap(asSeen(block.text), style.width).map((line) => bold(line, style));
    case 'quote':
      return [...quotedLines(block.quotation, style), ...footLines(block.quotation, style)];
    case 'hit': {
      const width = style.width - INDENT.length;
      const lines = quotedLines(block.quotation, { ...style, width });
      const cited = wrap(`— ${asSeen(block.quotation.citation)}`, width).map((line) => INDENT + line);
      return [
        ...lines.map((line, n) =>
          `${(n === 0 ? `${block.number}.` : '').padEnd(INDENT.length)}${line}`.trimEnd(),
        ),
        ...cited,
        dim(`${INDENT}[${block.quotation.passage.id}]`, style),
      ];
    }
    case 'text': {
      // Without colours, words that differ from those around them get signs; a line that is bold as a whole needs none.
      const isMixed = block.parts.length > 1;
      const lines = wrap(inline(block.parts, style, isMixed), style.width);
      return block.small === true ? lines.map((line) => dim(line, style)) : lines;
    }
    case 'list':
      return block.items.flatMap((item) =>
        wrap(inline(item, style), style.width - 2).map((line, n) => `${n === 0 ? '- ' : '  '}${line}`),
      );
    case 'code':
      return block.text.split('\n').map(asSeen);
    case 'file':
      return [asSeen(block.name)];
  }
}

/** Addresses, citation, doubt and id. */
function footLines(quotation: Quotation, style: TextStyle): string[] {
  const { passage, lead, span, citation, doubt, identity } = quotation;
  return [
    ...addressesIn(passage, [lead, span]).map((one) => asSeen(addressLine(one))),
    ...wrap(`— ${asSeen(citation)}`, style.width),
    ...(doubt === undefined ? [] : wrap(asSeen(doubt), style.width).map((line) => dim(line, style))),
    dim(asSeen(identity), style),
  ];
}

/** The passages that a menu opens and that are not shown yet, with the ids to type for them. */
function menuLines(control: Control, shown: ReadonlySet<string>, style: TextStyle): string[] {
  if (control.kind !== 'menu' || control.action.kind !== 'open') return [];
  const options = control.options.filter(
    ({ description, value }) => description !== undefined && !shown.has(value),
  );
  if (options.length === 0) return [];
  return [
    bold(asSeen(control.placeholder), style),
    ...options.flatMap(({ label, description = '', value }) => [
      ...wrap(asSeen(label), style.width - 2).map((line, n) => `${n === 0 ? '- ' : '  '}${line}`),
      ...wrap(`${asSeen(description)} [${asSeen(value)}]`, style.width - 2).map((line) =>
        dim(`  ${line}`, style),
      ),
    ]),
  ];
}

function inline(parts: readonly Inline[], style: TextStyle, isMarked = false): string {
  return parts.map((part) => inlinePart(part, style, isMarked)).join('');
}

function inlinePart(part: Inline, style: TextStyle, isMarked: boolean): string {
  if (typeof part === 'string') return asSeen(part);
  switch (part.kind) {
    case 'strong':
      return isMarked && !style.color ? `«${asSeen(part.text)}»` : bold(asSeen(part.text), style);
    case 'code':
      return asSeen(part.text);
    case 'command':
      return style.typed(part.name);
    case 'person':
      return asSeen(part.id);
  }
}

function bold(text: string, { color }: TextStyle): string {
  return color && columnsOf(text) > 0 ? `${BOLD[0]}${text}${BOLD[1]}` : text;
}

function dim(text: string, { color }: TextStyle): string {
  return color ? `${DIM[0]}${text}${DIM[1]}` : text;
}
