/** How is a Markdown file read: front matter, headings, paragraphs, lists, quotations, code? */

import type { Code, Heading as HeadingNode, RootContent } from 'mdast';
import { trim } from '../../text/sentences.ts';
import { lineCounter, type Problem, type Span } from '../document.ts';
import { frontMatter } from '../front-matter.ts';
import { applyCuts, type Cut, inlineCuts, place } from '../inline-markup.ts';
import { blocksIn } from '../markdown-blocks.ts';
import { type Heading, outline } from '../outline.ts';
import { atOnce } from '../turns.ts';
import { type Format, type ParsedDocument, type ParseInput, stem } from './format.ts';

/** A list longer than this, in UTF-16 units, is cited item by item. */
const LONGEST_LIST = 800;

/** Blocks looked through for markup between two places where the work may pause. */
const CUT_TOGETHER = 200;

export const markdown: Format = {
  name: 'markdown',
  extensions: ['.md', '.markdown'],
  detects: () => true,
  parse: (input) => atOnce(parsing(input)),
  parsing,
};

function* parsing({ file, text: source }: ParseInput): Generator<undefined, ParsedDocument> {
  const { bodyStart, problems, ...told } = frontMatter(source, file);
  // White space in its place keeps every offset of the body an offset into the file.
  const body = source.slice(0, bodyStart).replace(/[^\r\n]/gu, ' ') + source.slice(bodyStart);
  const nodes = yield* blocksIn(body);
  const cuts: Cut[] = [];
  for (const [n, node] of nodes.entries()) {
    if (n % CUT_TOGETHER === 0) yield undefined;
    // HTML and definitions at the top level are no part of a paragraph: they may stay as they are.
    if (node.type === 'html' || node.type === 'definition') continue;
    for (const cut of inlineCuts(node, source)) cuts.push(cut);
  }
  const { text, at } = applyCuts(source, cuts);
  yield undefined;
  const moved = ({ start, end }: Span): Span => trim(text, at(start), at(end));

  const headings = nodes
    .filter((node) => node.type === 'heading')
    .map((node) => ({ level: node.depth, title: wording(node), start: at(place(node).start) }))
    .filter((heading) => heading.title !== '');
  const spans = nodes
    .flatMap((node) => paragraphsOf(node, source))
    .map(moved)
    .filter((span) => span.start < span.end);
  yield undefined;
  const titleAt = titleHeading(headings, spans[0]?.start ?? text.length, told.title);
  const title = told.title ?? headings.find((heading) => heading.level === 1)?.title ?? stem(file);

  return {
    source: {},
    ...told,
    title,
    text,
    ...outline(
      headings.filter((heading) => heading !== titleAt),
      spans.map((span) => ({ span })),
      text.length,
    ),
    problems: [...problems, ...unread(nodes, source, file)],
  };

  function wording(node: HeadingNode): string {
    const [first, last] = [node.children[0], node.children.at(-1)];
    if (first === undefined || last === undefined) return '';
    return text
      .slice(at(place(first).start), at(place(last).end))
      .replace(/\s+/gu, ' ')
      .trim();
  }
}

/**
 * The heading that names the whole document and so is no section of it: the first of the text, at level 1,
 * above all paragraphs, and either the only one at that level or the same as the title.
 */
function titleHeading(
  headings: readonly Heading[],
  firstText: number,
  title: string | undefined,
): Heading | undefined {
  const [first, ...others] = headings;
  if (first === undefined || first.level !== 1 || first.start > firstText) return undefined;
  return first.title === title || others.every((heading) => heading.level > 1) ? first : undefined;
}

/** Ranges of the source that are read as paragraphs; white space at their ends is still there. */
function paragraphsOf(node: RootContent, source: string): Span[] {
  switch (node.type) {
    case 'paragraph':
      return [place(node)];
    case 'blockquote':
      return node.children.flatMap((child) =>
        child.type === 'heading' ? [place(child)] : paragraphsOf(child, source),
      );
    case 'list': {
      const whole = place(node);
      if (whole.end - whole.start <= LONGEST_LIST) return [whole];
      // A number belongs to what an item says; a bullet does not.
      return node.children.map((item) => ({
        start: place(node.ordered ? item : (item.children[0] ?? item)).start,
        end: place(item).end,
      }));
    }
    case 'code':
      return [codeLines(node, source)];
    default:
      return [];
  }
}

/** The lines between the fences, or the whole of an indented block. */
function codeLines(node: Code, source: string): Span {
  const { start, end } = place(node);
  const [fence] = /^(?:`{3,}|~{3,})/u.exec(source.slice(start, end)) ?? [];
  if (fence === undefined) return { start, end };
  const first = source.indexOf('\n', start);
  const last = source.lastIndexOf('\n', end - 1);
  if (first < 0 || first >= end) return { start: end, end };
  const closed = last >= first && source.slice(last, end).includes(fence);
  return { start: first, end: closed ? last : end };
}

function unread(nodes: readonly RootContent[], source: string, file: string): Problem[] {
  const lineOf = lineCounter(source);
  return nodes
    .filter((node) => node.type === 'html' && !/^\s*<!--[\s\S]*-->\s*$/u.test(node.value))
    .map((node) => ({
      file,
      line: lineOf(place(node).start),
      message: 'HTML is not read here; write this block as Markdown',
      severity: 'warning',
    }));
}
