/** What is on the page: who someone is, where they are, and what they see there? */

import { showBot, showLost } from './bot-notice.js';
import { openCommand, showComposer } from './composer.js';
import { listen, perform } from './connection.js';
import { byId, face, make } from './dom.js';
import { stayAboveKeyboard } from './keyboard.js';
import { onLanguage, showLanguages } from './languages.js';
import { showMessages } from './messages.js';
import { clearEntries, showEntries, showViolations } from './wire.js';
import { openWire, toggleWire } from './wire-width.js';

/** @typedef {import('../view.ts').View} View */
/** @typedef {import('../view.ts').Seat} Seat */
/** @typedef {import('../gestures.ts').WantedSeat} WantedSeat */

const given = new URLSearchParams(location.search);
/** @type {WantedSeat} */
let seat = {
  as: /** @type {Seat['as']} */ (given.get('as') ?? 'member'),
  in: given.get('in') ?? 'text',
  lang: /** @type {Seat['lang'] | null} */ (given.get('lang')) ?? undefined,
};

function sit(/** @type {WantedSeat} */ next, /** @type {string | null} */ serverLang = null) {
  seat = next;
  const listeners = {
    view: show,
    entries: showEntries,
    violations: showViolations,
    begin: clearEntries,
    lost: showLost,
  };
  listen(seat, listeners, serverLang);
}

function show(/** @type {View} */ view) {
  seat = view.seat;
  const { place, bot, serverLang } = view;
  const address = { ...view.seat, ...(serverLang === undefined ? {} : { 'server-lang': serverLang }) };
  history.replaceState(null, '', `?${new URLSearchParams(address)}`);
  const title = `${place.kind === 'text' || place.kind === 'thread' ? '#' : '@'}${place.name}`;
  document.title = `${title} · Footnote playground`;
  byId('place').replaceChildren(make('span', { 'aria-hidden': 'true' }, SIGNS[place.kind]), place.name);
  byId('log').setAttribute('aria-label', `Messages in ${title}`);
  showBot(bot);
  byId('rules').textContent = view.checksOpenApi
    ? "Held to Discord's rules and its OpenAPI file"
    : "Held to Discord's rules";
  showSidebar(view);
  showLanguages(view);
  showWelcome(view, title);
  showMessages(view, () => show(view));
  showComposer(view);
}

const SIGNS = { text: '#', thread: '⌙', direct: '@', private: '@' };

function showSidebar(/** @type {View} */ { people, places, place, seat: here }) {
  const { as } = here;
  byId('server').textContent = place.group;
  const groups = [...new Set(places.map(({ group }) => group))];
  const lists = groups.map((group) =>
    make(
      'section',
      { 'aria-label': group },
      make('h2', {}, group),
      make(
        'ul',
        {},
        ...places
          .filter((one) => one.group === group)
          .map((one) =>
            make(
              'li',
              { class: one.kind },
              make(
                'button',
                {
                  type: 'button',
                  'aria-current': one.key === place.key && 'page',
                  onclick: () => go({ ...here, in: one.key }),
                },
                make('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[one.kind]),
                one.name,
              ),
            ),
          ),
      ),
    ),
  );
  const focused = document.activeElement?.closest('#places') ? document.activeElement.textContent : null;
  byId('places').replaceChildren(...lists);
  if (focused !== null)
    /** @type {HTMLElement | undefined} */ (
      [...byId('places').querySelectorAll('button')].find((one) => one.textContent === focused)
    )?.focus();
  const person = /** @type {HTMLSelectElement} */ (byId('person'));
  person.replaceChildren(
    ...people.map(({ key, name }) => make('option', { value: key, selected: key === as }, name)),
  );
  byId('note').textContent = people.find(({ key }) => key === as)?.note ?? '';
  byId('face').replaceChildren(face(people.find(({ key }) => key === as)?.name ?? '', false));
}

function go(/** @type {WantedSeat} */ next) {
  openSidebar(false);
  sit(next);
}

/** Greets, and offers questions that the material answers until something has been said. */
function showWelcome(/** @type {View} */ { messages, bot, seat: here }, /** @type {string} */ title) {
  const welcome = byId('welcome');
  const state = JSON.stringify([here, bot.kind, messages.length === 0]);
  if (welcome.dataset.state === state) return;
  welcome.dataset.state = state;
  const examples = make('div', { class: 'row' });
  welcome.replaceChildren(
    make('h2', {}, `Welcome to ${title}!`),
    make(
      'p',
      {},
      'Footnote answers here as it does on Discord. Type / to see its commands, @Footnote to ask it, or open the menu of a message.',
    ),
    examples,
  );
  if (messages.length === 0 && bot.kind === 'ready') void offerExamples(here, examples);
}

/**
 * @param {Seat} here
 * @param {HTMLElement} row
 */
async function offerExamples(here, row) {
  const answer = await perform(here, {
    kind: 'suggest',
    path: 'ask',
    options: { question: '' },
    focused: 'question',
    quietly: true,
  });
  if (answer.kind === 'choices') {
    const some = answer.choices.slice(0, EXAMPLES).map(({ name, value }) => {
      const open = () => openCommand('ask', String(value));
      return make('button', { type: 'button', class: 'button secondary', onclick: open }, name);
    });
    row.replaceChildren(...some);
  } else if (row.isConnected) setTimeout(() => void offerExamples(here, row), PAUSE);
}

const EXAMPLES = 3;
/** Milliseconds until a bot is asked again that was too slow, as it may be for its first answer. */
const PAUSE = 1_000;

function openSidebar(/** @type {boolean} */ open) {
  document.body.classList.toggle('with-sidebar', open);
  byId('open-sidebar').setAttribute('aria-expanded', String(open));
}

function paint(/** @type {string} */ theme) {
  document.documentElement.dataset.theme = theme;
  byId('theme').setAttribute('aria-label', theme === 'dark' ? 'Light theme' : 'Dark theme');
}

byId('open-sidebar').addEventListener('click', () =>
  openSidebar(!document.body.classList.contains('with-sidebar')),
);
byId('open-wire').addEventListener('click', toggleWire);
onLanguage(go);
byId('log').addEventListener('pointerdown', () => openSidebar(false));
byId('close-wire').addEventListener('click', () => {
  openWire(false);
  byId('open-wire').focus();
});
byId('person').addEventListener('change', ({ target }) => {
  const as = /** @type {Seat['as']} */ (/** @type {HTMLSelectElement} */ (target).value);
  // Each person has their own language.
  go({ as, in: seat.in });
});
byId('theme').addEventListener('click', () => {
  const theme = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
  localStorage.setItem('theme', theme);
  paint(theme);
});
document.addEventListener('keydown', ({ key, defaultPrevented }) => {
  if (key !== 'Escape' || defaultPrevented) return;
  openSidebar(false);
  if (matchMedia('(max-width: 1000px)').matches) openWire(false);
});

paint(
  localStorage.getItem('theme') ?? (matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark'),
);
stayAboveKeyboard();
sit(seat, given.get('server-lang'));
