/** Which headings and paragraphs of a text begin with the number of a provision? */

import { type Label, labelAt } from '../languages/provision-label.ts';
import type { Span } from '../text/span.ts';
import type { Paragraph, Section } from './document.ts';

/** A label, and where the text that it names starts. */
export interface Start extends Label {
  readonly at: number;
  readonly heading: boolean;
  /** As written in the text, with white space folded and without a full stop after it. */
  readonly written: string;
}

/** What may follow a number: the end of the line, a sign that separates it, or the beginning of a sentence. */
const BEHIND = {
  named: /^(?:\s*$|\s*[.:：、，–—―\-)\]]|\s*\n|\s+[\p{Lu}\p{Lt}\p{Lo}“"„«‹(「『[¿¡‘'*_]|\u3000)/u,
  decimal: /^(?:\s*$|[.:)]?\s+[\p{Lu}\p{Lt}\p{Lo}“"„«‹(「『[¿¡‘'*_]|[.:)]?\s*\n|[.:]\s+\p{L})/u,
  /** A number that ends with a letter or has several dots is not an amount. */
  long: /^(?:\s*$|[.:)]?\s+\S)/u,
  verse: /^[.:)]?\s+\S/u,
};

/** In UTF-16 units: how much to read after a number. */
const SEEN_BEHIND = 12;

/** The number that a heading begins with; "702. Abilities" counts too. */
export function headingStart({ path, span }: Section): Start | undefined {
  const title = path.at(-1) ?? '';
  // "(XXXX) § 7 (repealed)" is a form found in official texts.
  const at = /^(?:\(X+\)\s+)?/u.exec(title)?.[0].length ?? 0;
  const label = labelAt(title, at) ?? plainNumber(title);
  if (label === undefined) return undefined;
  return {
    ...label,
    at: span.start,
    heading: true,
    written: written(title.slice(at, at + label.length)),
  };
}

function plainNumber(title: string): Label | undefined {
  const [found, number = ''] = /^(\d{1,4})(?=[.)]?\s+\S)/u.exec(title) ?? [];
  return found === undefined ? undefined : { unit: 'decimal', number, length: found.length };
}

/** The number that a paragraph begins with and, if that is a verse, the other verses within the paragraph. */
export function blockStarts(text: string, { span, kind, number }: Paragraph): Start[] {
  if (kind === 'code' || kind === 'table' || number === 0) return [];
  const first = startAt(text, span.start, span);
  const starts = first === undefined ? [] : [first];
  if (first !== undefined && first.unit !== 'verse') return starts;
  const within = /(?<=\s)\p{Nd}{1,3}:\p{Nd}{1,3}(?=[.:)]?\s)/gu;
  for (const { index } of text.slice(span.start, span.end).matchAll(within)) {
    const verse = startAt(text, span.start + index, span);
    if (verse?.unit === 'verse') starts.push(verse);
  }
  return starts;
}

function startAt(text: string, at: number, { end }: Span): Start | undefined {
  const label = labelAt(text, at);
  if (label === undefined || at + label.length > end) return undefined;
  const behind = text.slice(at + label.length, Math.min(end, at + label.length + SEEN_BEHIND));
  if (!BEHIND[sort(label)].test(behind)) return undefined;
  return { ...label, at, heading: false, written: written(text.slice(at, at + label.length)) };
}

function sort({ unit, number }: Label): keyof typeof BEHIND {
  if (unit === 'verse') return 'verse';
  if (unit !== 'decimal') return 'named';
  return /[a-z]$|\..*\./u.test(number) ? 'long' : 'decimal';
}

/** "Art 5" is cited with the full stop, "Art. 5". */
function written(label: string): string {
  const folded = label.replace(/\s+/gu, ' ').trim();
  return folded.replace(/^(art|sec|cl|ст|п|αρθρ|mad|md)(?= ?\p{Nd})/iu, '$1.');
}
