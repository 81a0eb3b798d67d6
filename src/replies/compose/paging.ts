/** Which buttons turn the pages of a reply? */

import type { Action, Control } from '../../reply.ts';

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
