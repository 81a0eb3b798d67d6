/** How does Discord render a text? As the tree of a parser that follows Discord's, reduced to few kinds of nodes. */

import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

/** A piece of text; a string is shown unchanged. */
export type TextNode =
  | string
  | { readonly kind: Wrapping; readonly children: readonly TextNode[] }
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly TextNode[] }
  | { readonly kind: 'list'; readonly first?: number; readonly items: readonly (readonly TextNode[])[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly TextNode[] }
  | { readonly kind: 'code' | 'codeblock' | 'mention' | 'command'; readonly text: string }
  | { readonly kind: 'time'; readonly seconds: number; readonly style: string }
  | { readonly kind: 'break' };

type Wrapping = 'strong' | 'em' | 'underline' | 'strike' | 'spoiler' | 'quote' | 'small';

/** The names of what a text can mention, by id. */
export interface Names {
  user(id: string): string;
  channel(id: string): string;
  role(id: string): string;
}

interface Parsed {
  readonly type: string;
  readonly content?: string | readonly Parsed[];
  readonly [key: string]: unknown;
}
interface State {
  readonly prevCapture?: readonly string[] | null;
}
interface Rule {
  readonly order: number;
  readonly match: (source: string, state: State) => unknown;
  readonly parse: (
    capture: string[],
    parse: (text: string, state: State) => Parsed[],
    state: State,
  ) => unknown;
}

/** Matches at the beginning of any line; the parser's own rules miss some of them. */
function atLineStart(rule: Rule): Rule {
  return {
    ...rule,
    match: (source, state) => {
      const before = state.prevCapture?.[0];
      if (before !== undefined && !before.endsWith('\n')) return null;
      return rule.match(source, { ...state, prevCapture: null });
    },
  };
}

/** For rules whose content has lines of its own. */
function fromLineStart(rule: Rule): Rule {
  return {
    ...rule,
    parse: (capture, parse, state) => rule.parse(capture, parse, { ...state, prevCapture: null }),
  };
}

const ITEM = /^ *(?:[-*+]|(\d+)\.) +/u;
const LIST = /^(?:(?: *[-*+] +[^\n]+(?:\n|$))+|(?: *\d+\. +[^\n]+(?:\n|$))+)/u;

/** The parser's rules that are named here. */
interface Rules {
  readonly heading: Rule;
  readonly subtext: Rule;
  readonly blockQuote: Rule;
}

const rules = rulesExtended as unknown as Rules;
const parser = SimpleMarkdown.parserFor({
  ...rules,
  heading: atLineStart(rules.heading),
  subtext: atLineStart(rules.subtext),
  blockQuote: fromLineStart(rules.blockQuote),
  // The parser has no rule for lists.
  list: atLineStart({
    order: rules.heading.order,
    match: (source) => LIST.exec(source),
    parse: ([whole = ''], parse, state) => ({
      first: ITEM.exec(whole)?.[1],
      items: whole
        .trimEnd()
        .split('\n')
        .map((line) => parse(line.replace(ITEM, ''), state)),
    }),
  }),
} as unknown as Parameters<typeof SimpleMarkdown.parserFor>[0]) as unknown as (
  text: string,
  state: { inline: true },
) => Parsed[];

/** A message's text, or a text display's, as Discord shows it. */
export function markdown(text: string, names: Names): TextNode[] {
  return shown(parser(text, { inline: true }), names);
}

function shown(parsed: readonly Parsed[], names: Names): TextNode[] {
  const nodes: TextNode[] = [];
  for (const one of parsed) {
    const node = nodeOf(one, names);
    const last = nodes.at(-1);
    if (typeof node === 'string' && typeof last === 'string') nodes[nodes.length - 1] = last + node;
    else nodes.push(node);
  }
  // The last line break does not start an empty line.
  const last = nodes.at(-1);
  if (typeof last === 'object' && last.kind === 'break') nodes.pop();
  return nodes;
}

const WRAPPINGS: Readonly<Record<string, Wrapping>> = {
  strong: 'strong',
  em: 'em',
  underline: 'underline',
  strikethrough: 'strike',
  spoiler: 'spoiler',
  blockQuote: 'quote',
  subtext: 'small',
};

function nodeOf(parsed: Parsed, names: Names): TextNode {
  const { type, content } = parsed;
  const words = typeof content === 'string' ? content : '';
  const children = (): TextNode[] => (Array.isArray(content) ? shown(content, names) : [words]);
  const wrapping = WRAPPINGS[type];
  if (wrapping !== undefined) return { kind: wrapping, children: children() };
  switch (type) {
    case 'br':
    case 'newline':
      return { kind: 'break' };
    case 'heading':
      return { kind: 'heading', level: Number(parsed.level), children: children() };
    case 'list': {
      const items = (parsed.items as readonly Parsed[][]).map((item) => shown(item, names));
      return parsed.first === undefined
        ? { kind: 'list', items }
        : { kind: 'list', items, first: Number(parsed.first) };
    }
    case 'inlineCode':
      return { kind: 'code', text: words };
    case 'codeBlock':
      return { kind: 'codeblock', text: words };
    case 'link':
    case 'url':
    case 'autolink':
      return linkTo(String(parsed.target), children());
    case 'timestamp':
      return { kind: 'time', seconds: Number(parsed.timestamp), style: String(parsed.format ?? 'f') };
    case 'slashCommand':
      return { kind: 'command', text: String(parsed.fullName) };
    case 'user':
      return { kind: 'mention', text: `@${names.user(String(parsed.id))}` };
    case 'channel':
      return { kind: 'mention', text: `#${names.channel(String(parsed.id))}` };
    case 'role':
      return { kind: 'mention', text: `@${names.role(String(parsed.id))}` };
    case 'everyone':
    case 'here':
      return { kind: 'mention', text: `@${type}` };
    case 'guildNavigation':
      return { kind: 'mention', text: String(parsed.navigation) };
    case 'twemoji':
      return String(parsed.name);
    case 'emoji':
      return `:${String(parsed.name)}:`;
    default:
      return Array.isArray(content) ? { kind: 'underline', children: children() } : words;
  }
}

function linkTo(href: string, children: TextNode[]): TextNode {
  const isWeb = URL.canParse(href) && /^https?:$/u.test(new URL(href).protocol);
  return isWeb ? { kind: 'link', href, children } : href;
}
