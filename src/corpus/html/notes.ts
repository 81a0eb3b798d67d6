/** Which links of a page are footnote calls, and which elements are the notes? */

import { attribute, elementsIn, type HtmlElement, plainText, tokensOf } from './tree.ts';

/** The sign that calls a note, such as 3, *, [12] or "note 4". */
const SIGN = /^\[?(?:note |n\. ?|fn)?(?:\d{1,4}|[a-z]{1,2}|[ivx]{1,5}|[*†‡§¶]{1,3})\]?\.?$/iu;
/** A link from a note back to its sign, or the sign beside a heading that links to the heading itself. */
const BACK =
  /^(?:[\s^#¶§🔗⚓↑↩⏎↵⤴\p{M}]|\ufe0e)*(?:(?:back|jump up(?: to)?):?)?(?:[\s^#¶§🔗⚓↑↩⏎↵⤴\p{M}]|\ufe0e)*$/iu;

export interface HtmlNotes {
  /** Labels, keyed by the links that call the notes. */
  readonly calls: ReadonlyMap<HtmlElement, string>;
  /** Labels, keyed by the elements that are notes. */
  readonly notes: ReadonlyMap<HtmlElement, string>;
  /** Keyed by the elements that are notes: what calls them, if that is not the label. Default: the label. */
  readonly keys?: ReadonlyMap<HtmlElement, string>;
}

/** Elements examined between two points where the work may pause. */
const LOOKED_TOGETHER = 500;

/** The notes within an element that are called from inside it. Yields where the work may pause. */
export function* notesIn(main: HtmlElement): Generator<undefined, HtmlNotes> {
  const byId = new Map<string, HtmlElement>();
  const signs: { readonly link: HtmlElement; readonly id: string; readonly label: string }[] = [];
  const order = new Map<HtmlElement, number>();
  let at = 0;
  for (const element of elementsIn(main)) {
    if (++at % LOOKED_TOGETHER === 0) yield undefined;
    const id = attribute(element, 'id') ?? (element.tagName === 'a' ? attribute(element, 'name') : undefined);
    if (id !== undefined || element.tagName === 'a') order.set(element, at);
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    const sign = signOf(element);
    if (sign !== undefined && (sign.file === '' || isReference(element)))
      signs.push({ link: element, ...sign });
  }
  const calls = new Map<HtmlElement, string>();
  const notes = new Map<HtmlElement, string>();
  for (const { link, id, label } of signs) {
    const target = byId.get(id);
    if (target === undefined || (order.get(target) ?? 0) < (order.get(link) ?? 0)) continue;
    const note = noteAround(target);
    if (note === undefined || notes.size >= MOST_NOTES) continue;
    notes.set(note, notes.get(note) ?? label);
    calls.set(link, notes.get(note) ?? label);
  }
  return { calls, notes };
}

const MOST_NOTES = 20_000;

/** Whether a link only leads back to the sign of a note, or to its own position. */
export function isWayBack(link: HtmlElement): boolean {
  const href = attribute(link, 'href') ?? '';
  return (
    href.includes('#') && (tokensOf(link, 'role').includes('doc-backlink') || BACK.test(plainText(link)))
  );
}

/**
 * What a note's sign links to: the file (empty for the link's own file), the id in it, and the label. Undefined if the
 * link is not the sign of a note.
 */
export function signOf(
  link: HtmlElement,
): { readonly file: string; readonly id: string; readonly label: string } | undefined {
  if (link.tagName !== 'a') return undefined;
  const href = attribute(link, 'href') ?? '';
  const hash = href.indexOf('#');
  if (hash < 0) return undefined;
  const label = plainText(link);
  if (!SIGN.test(label) || !isSign(link)) return undefined;
  return {
    file: href.slice(0, hash),
    id: decoded(href.slice(hash + 1)),
    label: label.replace(/^\[|\]?\.?$/gu, ''),
  };
}

function isReference(link: HtmlElement): boolean {
  return tokensOf(link, 'role').includes('doc-noteref') || tokensOf(link, 'epub:type').includes('noteref');
}

/**
 * A number in running text that links to a chapter is not a note: a note's sign is raised, in brackets or marked as
 * one.
 */
function isSign(link: HtmlElement): boolean {
  if (isReference(link) || /^\[/u.test(plainText(link))) return true;
  const names = [...tokensOf(link, 'class'), ...tokensOf(link, 'id')];
  if (names.some((name) => /(?:foot|end)?note|fn(?:ref)?|reference/u.test(name))) return true;
  const parent = link.parentNode;
  const isRaised = parent !== null && 'tagName' in parent && parent.tagName === 'sup';
  return isRaised || link.childNodes.some((node) => 'tagName' in node && node.tagName === 'sup');
}

/** The block that makes up a note, found from an anchor in it. */
export function noteAround(target: HtmlElement): HtmlElement | undefined {
  let at: HtmlElement = target;
  for (;;) {
    if (/^(?:li|p|div|aside|dd|dt|td|section)$/u.test(at.tagName)) return at;
    const parent = at.parentNode;
    if (parent === null || !('tagName' in parent)) return undefined;
    at = parent;
  }
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
