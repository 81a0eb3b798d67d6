/** Which characters of running text in Markdown are markup? */

import type { Span } from '../../text/span.ts';
import { after } from './after.ts';
import { bracketReader } from './brackets.ts';
import { type Cutter, codeReader, ticks } from './code-spans.ts';
import type { Cut } from './cuts.ts';
import { pairRuns, type Run, runAt } from './emphasis.ts';
import { decode, ENTITY } from './entities.ts';
import { autolinkEnd, htmlReader } from './html.ts';
import { mathEnd } from './math.ts';
import { raisedTags } from './raised-tags.ts';
import { pairShades, type Shade, shadeAt } from './shades.ts';
import { wikiLinkAt } from './wiki-links.ts';

const PLAIN = /[^\\&<`*_[\]!=~$]+/uy;
const TASK = /\[[ xX]\](?=[ \t\n])/uy;
const NOTE = /\[\^[^\]\s]+\]/uy;
const ANCHOR = /^<a\s[^>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/iu;
const IMAGE_TAG = /^<img\b/iu;

/** Words that link elsewhere, or the description of an image. */
export interface Linked extends Span {
  readonly kind: 'link' | 'page' | 'image';
  /** As written; empty for a wiki link to a page. */
  readonly url: string;
}

/** The markup in a text; offsets are into that text. */
export interface Markup {
  readonly cuts: Cut[];
  readonly links: Linked[];
  /** Footnote marks, such as `[^1]`. */
  readonly notes: Span[];
}

const ESCAPED = /^[!-/:-@[-`{-~\n]$/u;
/** In UTF-16 units: how far to look for the address in an HTML link. */
const LONGEST_ANCHOR = 2_000;
const LINE_BREAK_TAG = /^<br\s*\/?>$/iu;

/**
 * Cuts for emphasis marks, the brackets and addresses of links and images, code ticks, backslashes of escapes and hard
 * breaks, tags and comments; entities are replaced by their character. Cuts are in any order, with offsets into the
 * text; they may contain line ends, and one may lie inside another. `labels` maps the defined labels, as
 * `normalLabel()` writes them, to addresses. The time is linear in the text's length, however deeply it is nested:
 * nothing recurses, and nothing is searched for twice. Source: CommonMark 0.31.2, appendix, phase 2
 */
export function inlineMarkup(text: string, labels: ReadonlyMap<string, string>): Markup {
  const cuts: Cut[] = [];
  const links: Linked[] = [];
  const notes: Span[] = [];
  const runs: Run[] = [];
  const shades: Shade[] = [];
  const anchors: { start: number; url: string }[] = [];
  const brackets = bracketReader(text, labels);
  const htmlEnd = htmlReader(text);
  const codeEnd = codeReader(text);
  const isRaised = raisedTags(text, cuts);
  const cut: Cutter = (start, end, kept = '') => {
    cuts.push({ start, end, text: kept });
    return end;
  };
  const mark = ({ start, end }: Span): number => cut(start, end);

  const task = after(TASK, text, 0);
  if (task !== undefined) cut(0, 3, text[1] === ' ' ? '☐' : '☑');
  for (let at = task ?? 0; at < text.length; ) at = after(PLAIN, text, at) ?? markupAt(at);
  pairRuns(runs, 0, mark);
  pairShades(shades, cut);
  return { cuts, links, notes };

  /** Reads the sign at an offset with everything that belongs to it, and returns the offset to continue from. */
  function markupAt(at: number): number {
    switch (text[at]) {
      case '\\':
        return ESCAPED.test(text[at + 1] ?? '') ? cut(at, at + 1) + 1 : at + 1;
      case '&':
        return entity(text, at, cut);
      case '<':
        return angle(at);
      case '$':
        return mathEnd(text, at) ?? at + 1;
      case '=':
      case '~': {
        const shade = shadeAt(text, at);
        shades.push(shade);
        return shade.end;
      }
      case '`':
        return ticks(text, at, codeEnd, cut);
      case '*':
      case '_': {
        const run = runAt(text, at);
        runs.push(run);
        return run.end;
      }
      case '[':
        return page(at) ?? note(at) ?? open(at, at + 1);
      case '!':
        return text[at + 1] === '[' ? (page(at) ?? open(at, at + 2)) : at + 1;
      default:
        return close(at);
    }
  }

  function open(start: number, words: number): number {
    brackets.open(start, words, runs.length);
    return words;
  }

  function close(at: number): number {
    const linked = brackets.close(at);
    if (linked === undefined) return at + 1;
    cut(linked.start, linked.words);
    const kind = linked.isImage ? 'image' : 'link';
    links.push({ kind, start: linked.words, end: at, url: linked.url });
    pairRuns(runs, linked.runs, mark);
    return cut(at, linked.end);
  }

  function page(at: number): number | undefined {
    const wiki = text.startsWith('[[', text[at] === '!' ? at + 1 : at) ? wikiLinkAt(text, at) : undefined;
    if (wiki === undefined) return undefined;
    const { end, words, shown } = wiki;
    if (words === undefined) return cut(at, end);
    cut(at, words.start);
    if (shown !== undefined) cut(words.start, words.end, shown);
    links.push({ kind: 'page', ...words, url: '' });
    return cut(words.end, end);
  }

  function note(at: number): number | undefined {
    const end = text[at + 1] === '^' ? after(NOTE, text, at) : undefined;
    if (end === undefined) return undefined;
    // The mark in front of a note is cut together with its colon.
    if (text[end] === ':' && /(?:^|\n)[ \t]*$/u.test(text.slice(Math.max(0, at - 20), at)))
      return cut(at, end + 1);
    notes.push({ start: at, end });
    return cut(at, end);
  }

  function angle(at: number): number {
    const address = autolinkEnd(text, at);
    if (address !== undefined) {
      cut(at, at + 1);
      return cut(address - 1, address);
    }
    const end = htmlEnd(at);
    if (end === undefined) return at + 1;
    if (isRaised(at, end)) return end;
    const tag = text.slice(at, Math.min(end, at + LONGEST_ANCHOR));
    const anchor = ANCHOR.exec(tag);
    if (anchor !== null) anchors.push({ start: end, url: anchor[1] ?? anchor[2] ?? anchor[3] ?? '' });
    else if (tag === '</a>') {
      const opened = anchors.pop();
      if (opened !== undefined) links.push({ kind: 'link', start: opened.start, end: at, url: opened.url });
    } else if (IMAGE_TAG.test(tag)) links.push({ kind: 'image', start: at, end, url: '' });
    return cut(at, end, LINE_BREAK_TAG.test(tag) ? ' ' : '');
  }
}

function entity(text: string, at: number, cut: Cutter): number {
  const end = after(ENTITY, text, at);
  const character = end === undefined ? undefined : decode(text.slice(at, end));
  return end === undefined || character === undefined ? at + 1 : cut(at, end, character);
}
