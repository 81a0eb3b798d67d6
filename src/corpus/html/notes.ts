/** Which links of a page call a footnote, and which elements are the notes? */

import { attribute, elementsIn, type HtmlElement, plainText, tokensOf } from './tree.ts';

/** The sign of a note, such as 3, *, [12] or "note 4". */
const SIGN = /^\[?(?:note |n\. ?|fn)?(?:\d{1,4}|[a-z]{1,2}|[ivx]{1,5}|[*†‡§¶]{1,3})\]?\.?$/iu;
/** A way back from a note to its sign, or the sign beside a heading that leads to the heading itself. */
const BACK =
  /^(?:[\s^#¶§🔗⚓↑↩⏎↵⤴\p{M}]|\ufe0e)*(?:(?:back|jump up(?: to)?):?)?(?:[\s^#¶§🔗⚓↑↩⏎↵⤴\p{M}]|\ufe0e)*$/iu;

export interface HtmlNotes {
  /** Labels by the links that call them. */
  readonly calls: ReadonlyMap<HtmlElement, string>;
  /** Labels by the elements that are notes. */
  readonly notes: ReadonlyMap<HtmlElement, string>;
  /** By the elements that are notes, what calls them where it is not the label. Default: it is. */
  readonly keys?: ReadonlyMap<HtmlElement, string>;
}

/** Elements looked at between two places where the work may pause. */
const LOOKED_TOGETHER = 500;

/** The notes in an element that something in it calls. Yields where the work may pause. */
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

/** Whether a link leads back to the sign of a note, or to where it stands itself, and says nothing. */
export function isWayBack(link: HtmlElement): boolean {
  const href = attribute(link, 'href') ?? '';
  return (
    href.includes('#') && (tokensOf(link, 'role').includes('doc-backlink') || BACK.test(plainText(link)))
  );
}

/** What a link leads to that is the sign of a note: an id in a file, which is empty for that of the link, and its label. */
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

/** A number in running text that leads to a chapter is no sign of a note: a sign is raised, in brackets or named so. */
function isSign(link: HtmlElement): boolean {
  if (isReference(link) || /^\[/u.test(plainText(link))) return true;
  const names = [...tokensOf(link, 'class'), ...tokensOf(link, 'id')];
  if (names.some((name) => /(?:foot|end)?note|fn(?:ref)?|reference/u.test(name))) return true;
  const parent = link.parentNode;
  const isRaised = parent !== null && 'tagName' in parent && parent.tagName === 'sup';
  return isRaised || link.childNodes.some((node) => 'tagName' in node && node.tagName === 'sup');
}

/** The block that a note is, from an anchor in it. */
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
