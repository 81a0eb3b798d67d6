/** Where is the reader in the log, and what stays in sight when it changes? */

import { byId } from './dom.js';

/** So many pixels from the end, which is less than two lines of a message, still count as being there. */
const NEAR = 40;
/** Pixels of what is above a long message that are left in sight when it is read from its beginning. */
const ABOVE = 4;

const log = byId('log');
const bar = byId('unread');

/** Whether the newest message is kept in sight, whatever is added or grows. */
let follows = true;
/** Whether the reader went to the end by themselves: a message taller than the log then shows its end. */
let wantsEnd = false;
/** Where the log is scrolled to while an answer to the reader's press is on its way. @type {number | undefined} */
let awaitedAt;
/** Where the log was scrolled to from here; any other place is the reader's choice. */
let put = 0;
/** What a reader who does not follow looks at, and how far from the top of the log it is. */
/** @type {{ element: Element, top: number } | undefined} */
let held;
let unread = 0;

/** Goes to the newest message and stays there, as after sending something. */
export function toEnd() {
  follows = true;
  wantsEnd = false;
  showUnread(0);
  settle();
}

/** So many milliseconds after an act is done, what it led to has reached the page. */
const LATE = 1_000;

/**
 * A new message that an act of the reader leads to is brought into sight, unless they scroll meanwhile.
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
 * Changes the log's content and keeps in sight what the reader looks at.
 * @param {() => void} change
 * @param {object} news
 * @param {boolean} news.elsewhere another place is shown, or another person
 * @param {boolean} news.own something of the reader's own is new
 * @param {boolean} news.answers an answer to the reader is new
 * @param {number} news.others how many messages are new that the reader did not write
 * @param {Element | undefined} news.changed the first message in sight that changes, unless it is the newest
 * @param {() => Element | undefined} news.after the same once it has changed
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
  // What changed is another element now.
  if (changed !== undefined && held !== undefined) held.element = after() ?? held.element;
  putBack();
  follows = isAtEnd();
  showUnread(follows ? 0 : unread + others);
}

/** Brings what should be in sight into sight. */
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

/** Whether an element of the log is in sight, in part or whole. @param {Element} element */
export function isInSight(element) {
  return distance(element, 'bottom') > 0 && distance(element) < log.clientHeight;
}

log.addEventListener('scroll', () => {
  // A scroll event comes later than the scrolling; that of our own must not be taken for the reader's.
  if (Math.abs(log.scrollTop - put) <= 1) return;
  put = log.scrollTop;
  // The scrolling that led to a button may be heard of only after the press.
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
// Fonts that come late, a composer that grows, a keyboard on the screen.
const keeper = new ResizeObserver(settle);
keeper.observe(log);
for (const child of log.children) keeper.observe(child);
