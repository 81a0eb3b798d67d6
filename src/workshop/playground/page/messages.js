/** How are a place's messages drawn, and updated without disturbing the reader? */

import { byId, make } from './dom.js';
import { drawMessage } from './message.js';
import { isInSight, keepPlace } from './scroll.js';

/** @typedef {import('../view.ts').View} View */
/** @typedef {import('../shown-message.ts').ShownMessage} ShownMessage */
/** @typedef {{ id: string, json: string, draw: () => HTMLElement }} Entry */

/** Messages of one author within this many milliseconds are shown under one name. */
const TOGETHER = 7 * 60_000;

const list = byId('messages');

/** @type {Map<string, { json: string, element: HTMLElement }>} */
const drawn = new Map();
/** Ids of messages that their reader has dismissed. @type {Set<string>} */
const dismissed = new Set();
let seat = '';

/**
 * @param {View} view
 * @param {() => void} again draws the same view once more
 */
export function showMessages(view, again) {
  const messages = view.messages.filter(({ id }) => !dismissed.has(id));
  const entries = messages.flatMap((message, n) => entriesOf(message, messages[n - 1], view, again));
  // An old message may come back into the list when a later one is deleted.
  const known = messages.findLastIndex(({ id }) => drawn.has(id));
  const added = messages.slice(known + 1);
  const changed = entries.find(({ id, json }) => {
    const before = drawn.get(id);
    return before !== undefined && before.json !== json && isInSight(before.element);
  });
  const isNewest = changed?.id === messages.at(-1)?.id;
  const elsewhere = seat !== `${view.seat.as} ${view.seat.in}`;
  seat = `${view.seat.as} ${view.seat.in}`;
  keepPlace(() => draw(entries), {
    elsewhere,
    own: added.some(({ mine }) => mine),
    answers: added.some(({ toViewer }) => toViewer),
    others: added.filter(({ mine }) => !mine).length,
    changed: changed === undefined || isNewest ? undefined : drawn.get(changed.id)?.element,
    after: () => drawn.get(changed?.id ?? '')?.element,
  });
}

/**
 * The message, after a line with the date if it is the first of its day.
 * @param {ShownMessage} message
 * @param {ShownMessage | undefined} before
 * @param {View} view
 * @param {() => void} again
 * @returns {Entry[]}
 */
function entriesOf(message, before, view, again) {
  const isNewDay = before === undefined || day(before) !== day(message);
  const follows = !isNewDay && isTogether(before, message);
  const dismiss = () => {
    dismissed.add(message.id);
    again();
  };
  const entry = {
    id: message.id,
    json: JSON.stringify([view.seat, follows, view.messageCommands, message]),
    draw: () => drawMessage(message, { view, follows, dismiss }),
  };
  const divider = () => make('li', { class: 'day', role: 'separator' }, make('span', {}, day(message)));
  return isNewDay ? [{ id: `day ${day(message)}`, json: '', draw: divider }, entry] : [entry];
}

/** @param {readonly Entry[]} entries */
function draw(entries) {
  const elements = entries.map(kept);
  for (const [id, { element }] of drawn) if (!elements.includes(element)) drawn.delete(id);
  // Only elements in the wrong place are moved: moving loses the focus.
  for (const [n, element] of elements.entries()) {
    if (list.children[n] !== element) list.insertBefore(element, list.children[n] ?? null);
  }
  while (list.children.length > elements.length) list.lastElementChild?.remove();
}

/**
 * The existing element, if what it shows has not changed.
 * @param {Entry} entry
 */
function kept({ id, json, draw }) {
  const before = drawn.get(id);
  if (before?.json === json) return before.element;
  const element = draw();
  if (before !== undefined) replace(before.element, element);
  drawn.set(id, { json, element });
  return element;
}

/**
 * Replaces an element in its place, so that those after it need not move, and restores the focus.
 * @param {HTMLElement} before
 * @param {HTMLElement} element
 */
function replace(before, element) {
  const focusable = (/** @type {HTMLElement} */ of) => [...of.querySelectorAll('button, a, [tabindex]')];
  const focused = document.activeElement === null ? -1 : focusable(before).indexOf(document.activeElement);
  before.replaceWith(element);
  if (focused >= 0)
    /** @type {HTMLElement | undefined} */ (focusable(element)[focused])?.focus({ preventScroll: true });
}

/** @param {ShownMessage} message */
function day({ at }) {
  return new Date(at).toLocaleDateString('en-US', { dateStyle: 'long' });
}

/**
 * @param {ShownMessage} before
 * @param {ShownMessage} message
 */
function isTogether(before, message) {
  const apart = Date.parse(message.at) - Date.parse(before.at);
  const same = before.author.id === message.author.id && before.ephemeral === message.ephemeral;
  return same && message.answers === undefined && apart < TOGETHER;
}
