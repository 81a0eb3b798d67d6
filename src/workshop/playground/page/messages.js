/** How are a place's messages drawn, and kept up to date without losing where somebody is? */

import { byId, make } from './dom.js';
import { drawMessage } from './message.js';

/** @typedef {import('../view.ts').View} View */
/** @typedef {import('../shown-message.ts').ShownMessage} ShownMessage */

/** Messages of one author within so many milliseconds stand below one name. */
const TOGETHER = 7 * 60_000;
/** So many pixels from the end still count as being there. */
const AT_END = 120;

/** Whether the end stays in sight, whatever is added or grows. */
let atEnd = true;
const log = byId('log');
const list = byId('messages');
log.addEventListener('scroll', () => {
  atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < AT_END;
});
const keeper = new ResizeObserver(() => atEnd && toEnd());
keeper.observe(log);
keeper.observe(list);

/** To the newest message, as after writing something. */
export function toEnd() {
  atEnd = true;
  log.scrollTop = log.scrollHeight;
}

/** @type {Map<string, { json: string, element: HTMLElement }>} */
const drawn = new Map();
/** Ids of messages that their reader has dismissed. @type {Set<string>} */
const dismissed = new Set();

/**
 * @param {View} view
 * @param {() => void} again draws the same view once more
 */
export function showMessages(view, again) {
  const messages = view.messages.filter(({ id }) => !dismissed.has(id));
  const elements = messages.flatMap((message, n) => {
    const before = messages[n - 1];
    const isNewDay = before === undefined || day(before) !== day(message);
    const follows = !isNewDay && isTogether(before, message);
    const element = kept(
      message.id,
      JSON.stringify([view.seat, follows, view.messageCommands, message]),
      () =>
        drawMessage(message, {
          view,
          follows,
          dismiss: () => {
            dismissed.add(message.id);
            again();
          },
        }),
    );
    const divider = () => make('li', { class: 'day', role: 'separator' }, make('span', {}, day(message)));
    return isNewDay ? [kept(`day ${day(message)}`, '', divider), element] : [element];
  });
  for (const [id, { element }] of drawn) if (!elements.includes(element)) drawn.delete(id);
  // Only what is not in its place is moved: moving takes the focus away.
  for (const [n, element] of elements.entries()) {
    if (list.children[n] !== element) list.insertBefore(element, list.children[n] ?? null);
  }
  while (list.children.length > elements.length) list.lastElementChild?.remove();
}

/**
 * The element as it is while what it shows is the same.
 * @param {string} id
 * @param {string} json
 * @param {() => HTMLElement} draw
 */
function kept(id, json, draw) {
  const before = drawn.get(id);
  if (before?.json === json) return before.element;
  const element = draw();
  if (before !== undefined) replace(before.element, element);
  drawn.set(id, { json, element });
  return element;
}

/**
 * In its place at once, so that those after it need not move; what had the focus has it again.
 * @param {HTMLElement} before
 * @param {HTMLElement} element
 */
function replace(before, element) {
  const focusable = (/** @type {HTMLElement} */ of) => [...of.querySelectorAll('button, a, [tabindex]')];
  const focused = document.activeElement === null ? -1 : focusable(before).indexOf(document.activeElement);
  before.replaceWith(element);
  if (focused >= 0) /** @type {HTMLElement | undefined} */ (focusable(element)[focused])?.focus();
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
