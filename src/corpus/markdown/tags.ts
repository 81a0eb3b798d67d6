/** Which tag (of HTML, a component or a template) begins at an offset? */

import type { Span } from '../../text/span.ts';
import { after } from './after.ts';

export interface Tag {
  /** As written, such as "div", "TabItem" or "hint". */
  readonly name: string;
  readonly kind: 'html' | 'component' | 'template';
  readonly closes: boolean;
  /** Whether it has no content, so that nothing closes it. */
  readonly empty: boolean;
  readonly end: number;
  /** Its title, label or summary; undefined if it has none. */
  readonly label?: Span;
}

/** Block elements; inline ones are read with the text around them. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center col colgroup dd details dialog div dl dt ' +
    'fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe li link main menu ' +
    'meta nav ol optgroup option p pre section source style script summary table tbody td template ' +
    'textarea tfoot th thead title tr ul video audio svg object noscript'
  ).split(' '),
);
const EMPTY = new Set(['hr', 'col', 'link', 'meta', 'source']);

const NAME = /<\/?([a-zA-Z][\w.-]*)/uy;
const ATTRIBUTE_NAME = /[\s]+([a-zA-Z_:@#][\w.:@-]*)/uy;
const EQUALS = /\s*=\s*/uy;
const VALUE = /"[^"]*"|'[^']*'|[^\s"'=<>`{]+/uy;
const SPREAD = /\s*(?=\{)/uy;
const TAG_END = /\s*(\/?)>/uy;
const TEMPLATE = /\{%-?\s*(\/?)\s*([\w-]+)|\{\{[<%]\s*(\/?)\s*([\w./-]+)/uy;

/** In UTF-16 units; a longer tag is not a tag: a tag that never ends is text. */
const LONGEST_TAG = 8_000;

const LABELS = /^(?:title|label|summary|header|heading|name|question|caption)$/iu;

/** The tag at `<` or `{`; undefined if there is none, or an inline one. Nesting of braces is bounded. */
export function tagAt(text: string, at: number): Tag | undefined {
  return text[at] === '{' ? templateAt(text, at) : elementAt(text, at);
}

function elementAt(text: string, at: number): Tag | undefined {
  // A JSX fragment has no name.
  if (text.startsWith('<>', at))
    return { name: '', kind: 'component', closes: false, empty: true, end: at + 2 };
  if (text.startsWith('</>', at))
    return { name: '', kind: 'component', closes: true, empty: true, end: at + 3 };
  NAME.lastIndex = at;
  const name = NAME.exec(text)?.[1];
  // In capitals, SUB and SUP look like components.
  if (name === undefined || /^SU[BP]$/u.test(name)) return undefined;
  const kind = /^[A-Z]|\./u.test(name) ? 'component' : 'html';
  if (kind === 'html' && !BLOCKS.has(name.toLowerCase())) return undefined;
  const closes = text[at + 1] === '/';
  let end = NAME.lastIndex;
  let label: Span | undefined;
  for (const limit = at + LONGEST_TAG; end < limit; ) {
    TAG_END.lastIndex = end;
    const closing = TAG_END.exec(text);
    if (closing !== null) {
      const lower = kind === 'html' ? name.toLowerCase() : name;
      const empty = closing[1] === '/' || EMPTY.has(lower);
      return { name: lower, kind, closes, empty, end: TAG_END.lastIndex, ...(label && { label }) };
    }
    const next = attributeAt(text, end, limit);
    if (next === undefined) return undefined;
    if (kind === 'component' && next.value !== undefined) {
      if (LABELS.test(next.name)) label = next.value;
      // A tab without a label is labelled by its value.
      else if (next.name === 'value' && name.startsWith('Tab')) label ??= next.value;
    }
    end = next.end;
  }
  return undefined;
}

interface Attribute {
  readonly name: string;
  /** Its text, if it is in quotation marks. */
  readonly value?: Span;
  readonly end: number;
}

function attributeAt(text: string, at: number, limit: number): Attribute | undefined {
  const spread = after(SPREAD, text, at);
  if (spread !== undefined) {
    const end = bracesEnd(text, spread, limit);
    return end === undefined ? undefined : { name: '', end };
  }
  ATTRIBUTE_NAME.lastIndex = at;
  const name = ATTRIBUTE_NAME.exec(text)?.[1];
  if (name === undefined) return undefined;
  const behind = ATTRIBUTE_NAME.lastIndex;
  const start = after(EQUALS, text, behind);
  if (start === undefined) return { name, end: behind };
  if (text[start] === '{') {
    const end = bracesEnd(text, start, limit);
    return end === undefined ? undefined : { name, end };
  }
  const end = after(VALUE, text, start);
  if (end === undefined) return undefined;
  const quoted = /["']/u.test(text[start] ?? '') && end > start + 2;
  return { name, end, ...(quoted && { value: { start: start + 1, end: end - 1 } }) };
}

function bracesEnd(text: string, at: number, limit: number): number | undefined {
  let depth = 0;
  const last = Math.min(limit, text.length);
  for (let end = at; end < last; end++) {
    if (text[end] === '{') depth++;
    else if (text[end] === '}' && --depth === 0) return end + 1;
  }
  return undefined;
}

/** `{% name … %}`, `{{< name … >}}` or `{{% name … %}}`. */
function templateAt(text: string, at: number): Tag | undefined {
  TEMPLATE.lastIndex = at;
  const found = TEMPLATE.exec(text);
  if (found === null) return undefined;
  const written = found[2] ?? found[4] ?? '';
  const closing = text[at + 1] === '%' ? '%}' : text[at + 2] === '<' ? '>}}' : '%}}';
  const inside = text.slice(TEMPLATE.lastIndex, TEMPLATE.lastIndex + LONGEST_TAG);
  const behind = inside.indexOf(closing);
  if (behind < 0) return undefined;
  const closes = (found[1] ?? found[3]) === '/' || (text[at + 1] === '%' && /^end./u.test(written));
  const name = written.replace(/^end(?=.)/u, '');
  const told =
    /\b(?:title|label|summary|header|name|caption)\s*=\s*"([^"\n]+)"/u.exec(inside.slice(0, behind)) ??
    /^\s*"([^"\n]+)"/u.exec(inside.slice(0, behind));
  const words = told?.[1] ?? '';
  const start = TEMPLATE.lastIndex + (told?.index ?? 0) + (told?.[0].length ?? 0) - 1 - words.length;
  return {
    name,
    kind: 'template',
    closes,
    empty: /\/\s*$/u.test(inside.slice(0, behind)),
    end: TEMPLATE.lastIndex + behind + closing.length,
    ...(words !== '' && { label: { start, end: start + words.length } }),
  };
}
