/** Where is the reader in the log, and what stays in view when it changes? */

import { byId } from './dom.js';

/** Up to this many pixels from the end, less than two lines of text, count as being at the end. */
const NEAR = 40;
/** Pixels that stay visible above a long message when its beginning is shown. */
const ABOVE = 4;

const log = byId('log');
const bar = byId('unread');

/** Whether the newest message is kept in view, whatever is added or grows. */
let follows = true;
/** Whether the reader scrolled to the end; if so, a message taller than the log shows its end, not its beginning. */
let wantsEnd = false;
/** The scroll position at the reader's press while its answer is on the way. @type {number | undefined} */
let awaitedAt;
/** The last scroll position set here; any other is the reader's choice. */
let put = 0;
/** What the reader is looking at, and how far it is from the top of the log. */
/** @type {{ element: Element, top: number } | undefined} */
let held;
let unread = 0;

/** Goes to the newest message and follows it from then on, as after sending something. */
export function toEnd() {
  follows = true;
  wantsEnd = false;
  showUnread(0);
  settle();
}

/** Shows an earlier message and marks it for a moment, as Discord does. @param {string} id */
export function jumpTo(id) {
  const message = log.querySelector(`[data-id="${CSS.escape(id)}"]`);
  if (message === null) return;
  message.scrollIntoView({ block: 'center' });
  message.classList.remove('jumped-to');
  // Begins again if it is still on.
  requestAnimationFrame(() => message.classList.add('jumped-to'));
}

/** Milliseconds after an act is done by which its result has reached the page. */
const LATE = 1_000;

/**
 * Brings the message that answers an act of the reader into view, unless they scroll in the meantime.
 * @template Answer
 * @param {Promise<Answer>} act
 * @returns {Promise<Answer>}
 */
export async function follow(act) {
  awaitedAt = log.scrollTop;
  try {
    return await act;
  } finally {
    setTimeout(() => {
      awaitedAt = undefined;
    }, LATE);
  }
}

/**
 * Changes the log's content and keeps what the reader is looking at in view.
 * @param {() => void} change
 * @param {object} news
 * @param {boolean} news.elsewhere whether another place is shown, or another person's view
 * @param {boolean} news.own whether a message of the reader's own is new
 * @param {boolean} news.answers whether an answer to the reader is new
 * @param {number} news.others the number of new messages that the reader did not write
 * @param {Element | undefined} news.changed the first message in view that changes, unless it is the newest
 * @param {() => Element | undefined} news.after the same message after the change
 */
export function keepPlace(change, { elsewhere, own, answers, others, changed, after }) {
  const isNew = own || others > 0;
  const readsLong = follows && !wantsEnd && newestIsLong();
  if (!follows || changed !== undefined || (isNew && readsLong)) hold(changed);
  change();
  if (elsewhere || own || (answers && (awaitedAt !== undefined || follows))) {
    awaitedAt = undefined;
    return toEnd();
  }
  if (isNew ? follows && !readsLong : follows && changed === undefined) {
    if (isNew) wantsEnd = false;
    return settle();
  }
  // The changed message has a new element.
  if (changed !== undefined && held !== undefined) held.element = after() ?? held.element;
  putBack();
  follows = isAtEnd();
  showUnread(follows ? 0 : unread + others);
}

/** Scrolls to where the log should be. */
function settle() {
  if (!follows) return putBack();
  const end = log.scrollHeight - log.clientHeight;
  const last = newest();
  const beginning = last === undefined ? end : distance(last) + log.scrollTop - ABOVE;
  scrollTo(wantsEnd ? end : Math.min(end, beginning));
  hold();
}

/** @param {Element | undefined} [wanted] */
function hold(wanted) {
  const inSight = [...log.querySelectorAll('.message')].find((one) => distance(one, 'bottom') > 0);
  const element = wanted ?? inSight;
  held = element === undefined ? undefined : { element, top: distance(element) };
}

function putBack() {
  if (held?.element.isConnected !== true) return;
  scrollTo(log.scrollTop + distance(held.element) - held.top);
}

/** @param {number} to */
function scrollTo(to) {
  log.scrollTop = to;
  put = log.scrollTop;
}

/**
 * From the top of the log, in pixels.
 * @param {Element} element
 * @param {'top' | 'bottom'} [edge]
 */
function distance(element, edge = 'top') {
  return element.getBoundingClientRect()[edge] - log.getBoundingClientRect().top;
}

function newest() {
  return [...log.querySelectorAll('.message')].at(-1);
}

function newestIsLong() {
  const last = newest();
  return last !== undefined && last.clientHeight > log.clientHeight;
}

function isAtEnd() {
  return log.scrollHeight - log.scrollTop - log.clientHeight <= NEAR;
}

/** @param {number} count */
function showUnread(count) {
  unread = count;
  bar.hidden = count === 0;
  byId('unread-count').textContent = count === 1 ? '1 new message' : `${count} new messages`;
}

/** Whether any part of an element of the log is in view. @param {Element} element */
export function isInSight(element) {
  return distance(element, 'bottom') > 0 && distance(element) < log.clientHeight;
}

log.addEventListener('scroll', () => {
  // A scroll event comes after the scrolling; our own must not be taken for the reader's.
  if (Math.abs(log.scrollTop - put) <= 1) return;
  put = log.scrollTop;
  // The event of the scrolling that led to a button may come after the press.
  if (awaitedAt !== undefined && Math.abs(log.scrollTop - awaitedAt) > 1) awaitedAt = undefined;
  follows = isAtEnd();
  wantsEnd = follows;
  if (follows) showUnread(0);
  hold();
});
bar.addEventListener('click', () => {
  toEnd();
  byId('box')?.focus();
});
// For late fonts, a growing composer and an on-screen keyboard.
const keeper = new ResizeObserver(settle);
keeper.observe(log);
for (const child of log.children) keeper.observe(child);
