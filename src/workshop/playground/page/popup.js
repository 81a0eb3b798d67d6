/** How is something chosen from the list above the composer while the focus stays in the text? */

import { byId, make } from './dom.js';

/**
 * @typedef {object} Offer
 * @property {string} label
 * @property {string} [note] below or beside the label
 * @property {() => void} pick
 */

/** @type {readonly Offer[]} */
let offers = [];
/** The index of the marked one; -1 for none. */
let active = -1;
/** @type {HTMLElement | undefined} */
let field;

/**
 * Shows offers for a field. With `eager`, the first is marked and Enter takes it. Otherwise Enter belongs to the
 * field until an arrow key has marked an offer, and Tab takes the first.
 * @param {HTMLElement} of
 * @param {string} title
 * @param {readonly Offer[]} offered
 * @param {boolean} [eager]
 */
export function offer(of, title, offered, eager = false) {
  hideOffers();
  field = of;
  offers = offered;
  byId('popup').hidden = false;
  byId('popup-title').textContent = title;
  const items = offered.map(({ label, note, pick }, n) => {
    const item = make(
      'div',
      { role: 'option', id: `offer-${n}`, 'aria-selected': 'false' },
      make('span', { class: 'offer-label' }, label),
      note !== undefined && make('span', { class: 'offer-note' }, note),
    );
    // The field keeps the focus.
    item.addEventListener('pointerdown', (event) => event.preventDefault());
    item.addEventListener('click', pick);
    return item;
  });
  byId('popup-list').replaceChildren(...items);
  of.setAttribute('aria-expanded', String(offered.length > 0));
  mark(eager && offered.length > 0 ? 0 : -1);
}

export function hideOffers() {
  byId('popup').hidden = true;
  byId('popup-list').replaceChildren();
  field?.setAttribute('aria-expanded', 'false');
  field?.removeAttribute('aria-activedescendant');
  offers = [];
  active = -1;
}

/**
 * Handles a key if it is meant for the list; returns whether it was.
 * @param {KeyboardEvent} event
 */
export function keyForOffers(event) {
  if (byId('popup').hidden) return false;
  const { key, shiftKey } = event;
  if (key === 'Escape') hideOffers();
  else if (offers.length === 0) return false;
  else if (key === 'ArrowDown') mark((active + 1) % offers.length);
  else if (key === 'ArrowUp') mark((active <= 0 ? offers.length : active) - 1);
  else if ((key === 'Enter' && active >= 0) || (key === 'Tab' && !shiftKey))
    offers[Math.max(0, active)]?.pick();
  else return false;
  event.preventDefault();
  return true;
}

/** @param {number} n */
function mark(n) {
  active = n;
  for (const [at, item] of [...byId('popup-list').children].entries()) {
    item.setAttribute('aria-selected', String(at === n));
    if (at !== n) continue;
    item.scrollIntoView({ block: 'nearest' });
    field?.setAttribute('aria-activedescendant', item.id);
  }
  if (n < 0) field?.removeAttribute('aria-activedescendant');
}
