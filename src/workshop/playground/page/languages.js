/** Which language does someone's Discord have, and which does their server have? */

import { perform } from './connection.js';
import { byId, make } from './dom.js';

/** @typedef {import('../view.ts').View} View */
/** @typedef {import('../view.ts').Seat} Seat */

/** @type {View} */
let view;

const own = /** @type {HTMLSelectElement} */ (byId('lang'));
const server = /** @type {HTMLSelectElement} */ (byId('server-lang'));

/** @param {View} next */
export function showLanguages(next) {
  view = next;
  const { seat, languages, serverLang } = view;
  list(own, languages, seat.lang);
  list(server, languages, serverLang ?? '');
  server.disabled = serverLang === undefined;
  // Chinese characters are drawn differently in Taiwan and in China.
  byId('log').lang = seat.lang;
  byId('popup').lang = seat.lang;
}

/** @param {(seat: Seat) => void} go */
export function onLanguage(go) {
  own.addEventListener('change', () => go({ ...view.seat, lang: /** @type {Seat['lang']} */ (own.value) }));
  server.addEventListener('change', () =>
    perform(view.seat, { kind: 'server-language', locale: /** @type {Seat['lang']} */ (server.value) }),
  );
}

/**
 * @param {HTMLSelectElement} select
 * @param {View['languages']} languages
 * @param {string} chosen
 */
function list(select, languages, chosen) {
  const others = languages.some(([key]) => key === chosen) ? [] : [[chosen, chosen || '–']];
  const options = [...languages, ...others];
  const state = JSON.stringify(options);
  // A list that may be open must not change under the pointer.
  if (select.dataset.state !== state) {
    select.dataset.state = state;
    select.replaceChildren(...options.map(([value, name]) => make('option', { value }, name)));
  }
  select.value = chosen;
}
