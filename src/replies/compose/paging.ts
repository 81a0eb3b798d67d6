/** What is on a page of a reply, and which buttons turn its pages? */

import type { Action, Control } from '../../reply.ts';

/** Part of a list; `page` and `from` count from 0, and there is at least one page. */
export interface Page<One> {
  readonly page: number;
  readonly pages: number;
  /** Position of its first entry in the whole list. */
  readonly from: number;
  readonly entries: readonly One[];
}

/** @param page from 0; one beyond the last is the last, and one before the first the first */
export function pageOf<One>(all: readonly One[], size: number, page: number): Page<One> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const shown = Math.min(Math.max(0, page), pages - 1);
  const from = shown * size;
  return { page: shown, pages, from, entries: all.slice(from, from + size) };
}

/**
 * « ◀ 2/7 ▶ », always in the same places; buttons that lead nowhere are disabled. `page` counts from 0. Empty for a
 * single page.
 */
export function pageButtons(page: number, pages: number, action: (page: number) => Action): Control[] {
  if (pages < 2) return [];
  const last = pages - 1;
  const button = (label: string, to: number, disabled: boolean): Control => {
    return { kind: 'button', label, action: action(to), ...(disabled ? { disabled } : {}) };
  };
  return [
    button('«', 0, page === 0),
    button('◀', Math.max(0, page - 1), page === 0),
    button(`${page + 1}/${pages}`, page, true),
    button('▶', Math.min(last, page + 1), page === last),
    button('»', last, page === last),
  ];
}
