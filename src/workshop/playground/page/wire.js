/** What went over the wire, and what broke Discord's rules? */

import { byId, make } from './dom.js';

/** @typedef {import('../../loopback/discord.ts').HistoryEntry} HistoryEntry */
/** @typedef {import('../../loopback/discord.ts').Violation} Violation */

/** How many entries are kept in the panel. */
const MOST = 300;

/** The names of the gateway's opcodes. */
/** @type {Record<number, string>} */
const OPS = {
  1: 'HEARTBEAT',
  2: 'IDENTIFY',
  3: 'PRESENCE',
  6: 'RESUME',
  7: 'RECONNECT',
  9: 'INVALID SESSION',
  10: 'HELLO',
  11: 'HEARTBEAT ACK',
};

export function clearEntries() {
  byId('entries').replaceChildren();
}

/** @param {readonly HistoryEntry[]} entries oldest first */
export function showEntries(entries) {
  const list = byId('entries');
  list.prepend(...entries.map(drawEntry).reverse());
  while (list.children.length > MOST) list.lastElementChild?.remove();
}

/** @param {HistoryEntry} entry */
function drawEntry(entry) {
  const details = make('details', { class: entry.kind }, make('summary', {}, ...summary(entry)));
  details.addEventListener('toggle', () => {
    if (details.querySelector('pre') === null) details.append(...contents(entry));
  });
  return make('li', {}, details);
}

/** @param {HistoryEntry} entry */
function summary(entry) {
  const time = new Date(entry.at).toLocaleTimeString('en-GB', { timeStyle: 'medium' });
  const at = make('time', {}, time);
  if (entry.kind === 'rest') {
    const { method, route, status } = entry;
    return [
      make('span', { class: 'sort' }, method),
      make('span', { class: 'route' }, route.replaceAll('/', '/\u200b')),
      make('span', { class: status < 400 ? 'status' : 'status bad' }, String(status)),
      at,
    ];
  }
  const { direction, op, t } = entry;
  return [
    make(
      'span',
      { class: 'sort', title: direction === 'sent' ? 'To the bot' : 'From the bot' },
      direction === 'sent' ? '↓' : '↑',
    ),
    make('span', { class: 'route' }, `${t ?? OPS[op] ?? `op ${op}`} ${about(entry.d)}`),
    at,
  ];
}

/**
 * Which command or component an interaction is about.
 * @param {any} d
 */
function about(d) {
  return d?.data?.name ?? d?.data?.custom_id ?? '';
}

/** @param {HistoryEntry} entry */
function contents(entry) {
  const json = (/** @type {string} */ label, /** @type {unknown} */ value) => [
    make('h3', {}, label),
    make('pre', { tabindex: 0 }, JSON.stringify(value, null, 2) ?? 'nothing'),
  ];
  if (entry.kind === 'gateway') return json('Payload', { op: entry.op, t: entry.t, s: entry.s, d: entry.d });
  const path = make('p', { class: 'path' }, `${entry.method} ${entry.path}`);
  return [path, ...json('Request', entry.body), ...json('Answer', entry.answer)];
}

/** @param {readonly Violation[]} violations */
export function showViolations(violations) {
  const faults = byId('faults');
  faults.hidden = violations.length === 0;
  faults.textContent = String(violations.length);
  faults.setAttribute('aria-label', `${violations.length} violations`);
  byId('violations').replaceChildren(
    ...violations.map(({ method, route, path, code, message }) =>
      make(
        'li',
        {},
        make('strong', {}, `${method} ${route}`),
        make('span', {}, `${path} ${message}`),
        make('code', {}, code),
      ),
    ),
  );
}
