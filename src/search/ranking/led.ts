/** What does a passage's lead (the sentence before a list or the header of a table) say of a query? */

import type { Document, Passage } from '../../corpus/document.ts';
import { analyze } from '../../index/analyzer.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import { leadBefore } from '../../text/units.ts';
import type { Query } from '../question/query.ts';

/** For each term of the query. */
export interface Led {
  /** How well the lead says it, 0 to 1. */
  readonly quality: Float64Array;
  /** How well the title and headings say it without the lead, 0 to 1. */
  readonly above: Float64Array;
  /** Whether the passage begins after its lead, and depends on it. */
  readonly isApart: boolean;
}

/** Reads leads once for all passages that share them. */
export class Leads {
  readonly #query: Query;
  readonly #index: PassageIndex;
  /** By document and start of the lead. */
  readonly #known = new Map<Document, Map<number, Omit<Led, 'isApart'>>>();

  constructor(query: Query, index: PassageIndex) {
    this.#query = query;
    this.#index = index;
  }

  /** Undefined for a passage without a lead. */
  of(passage: Passage): Led | undefined {
    const { lead, document, span } = passage;
    if (lead === undefined) return undefined;
    const inDocument = this.#known.get(document) ?? new Map<number, Omit<Led, 'isApart'>>();
    this.#known.set(document, inDocument);
    const said = inDocument.get(lead.start) ?? this.#read(passage);
    inDocument.set(lead.start, said);
    return { ...said, isApart: leadBefore(span, lead) !== undefined };
  }

  #read({ document, section, lead = { start: 0, end: 0 } }: Passage): Omit<Led, 'isApart'> {
    const { language } = document;
    const codes = language === undefined ? this.#index.languages : [language, ...this.#index.languages];
    const inLead = this.#said(document.text.slice(lead.start, lead.end), codes);
    const { quality: above } = this.#said([document.title, ...section].join(' '), codes);
    return { ...inLead, above };
  }

  #said(text: string, codes: readonly string[]): Pick<Led, 'quality'> {
    const terms = new Set(analyze(text, codes).map(({ term }) => term));
    const best = this.#query.terms.map(({ alternatives }) =>
      Math.max(
        0,
        ...alternatives
          .filter((alternative) => alternative.terms.every((term) => terms.has(term)))
          .map(({ weight }) => weight),
      ),
    );
    return { quality: Float64Array.from(best) };
  }
}
