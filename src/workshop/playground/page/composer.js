/** What does someone write: a message, with mentions, or a command? */

import { fillIn } from './command-form.js';
import { perform } from './connection.js';
import { byId, make } from './dom.js';
import { act } from './form.js';
import { pending } from './pending.js';
import { hideOffers, keyForOffers, offer } from './popup.js';
import { toEnd } from './scroll.js';

/** @typedef {import('../view.ts').View} View */
/** @typedef {import('../gestures.ts').Gesture} Gesture */

/** @type {View} */
let view;

const form = byId('form');
const box = /** @type {HTMLTextAreaElement} */ (
  make('textarea', {
    id: 'box',
    rows: 1,
    role: 'combobox',
    'aria-controls': 'popup-list',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    maxlength: 2000,
  })
);
const sendButton = make('button', { type: 'submit', class: 'icon send', 'aria-label': 'Send' }, '➤');

/** Prepares the composer for a place; what is being written stays unless the place changes. */
export function showComposer(/** @type {View} */ next) {
  const moved = view === undefined || view.seat.as !== next.seat.as || view.seat.in !== next.seat.in;
  view = next;
  const { kind, name } = view.place;
  const label = kind === 'text' || kind === 'thread' ? `Message #${name}` : `Message @${name}`;
  box.placeholder = label;
  box.setAttribute('aria-label', label);
  if (moved) writeText('', false);
  // The bot may have published its commands just now.
  else if (box.isConnected && document.activeElement === box && box.value.startsWith('/')) offerByText();
}

/**
 * Opens a command as if it had been chosen from the list.
 * @param {string} path
 * @param {string | import('./command-form.js').Values} [typed] for its first option, or for each by name
 */
export function openCommand(path, typed = '') {
  const command = view.commands.find((one) => one.path === path);
  if (command === undefined) return complain(`/${path} is not offered here`);
  hideOffers();
  complain('');
  const { seat } = view;
  fillIn(form, command, typed, {
    complain,
    leave: () => writeText(''),
    suggest: async (options, focused) => {
      const answer = await perform(seat, { kind: 'suggest', path, options, focused });
      return answer.kind === 'choices' ? answer.choices : [];
    },
    send: async (options) => {
      writeText('');
      const answer = await sent(seat, { kind: 'slash', path, options }, `/${command.shown}`);
      if (report(answer) && box.isConnected && box.value === '') {
        openCommand(path, options);
        report(answer);
      }
    },
  });
}

/** Shows the plain text box with a text in it. */
export function writeText(/** @type {string} */ text, focus = true) {
  hideOffers();
  complain('');
  form.replaceChildren(box, sendButton);
  form.onsubmit = send;
  box.value = text;
  if (focus) box.focus();
  offerByText();
}

function complain(/** @type {string} */ sentence) {
  const trouble = byId('trouble');
  trouble.textContent = sentence;
  trouble.hidden = sentence === '';
}

/** Shows what went wrong; returns whether something did. @param {import('../gestures.ts').Answer} answer */
export function report(answer) {
  if (answer.kind !== 'failed') return false;
  complain(answer.sentence);
  return true;
}

/**
 * Sends something and brings it into view. While the bot is starting, it is shown greyed out until it is answered.
 * @param {View['seat']} seat
 * @param {Gesture} gesture
 * @param {string} text as it is shown until then
 */
function sent(seat, gesture, text) {
  toEnd();
  const answer = act(seat, gesture);
  const name = view.people.find(({ key }) => key === seat.as)?.name ?? '';
  return view.bot.kind === 'starting' ? pending(name, text, answer) : answer;
}

async function send(/** @type {Event} */ event) {
  event.preventDefault();
  const typed = box.value.trim();
  const text = withMentions(typed);
  if (text === '') return;
  if (text.startsWith('/') && view.commands.length === 0 && view.bot.kind === 'starting')
    return complain('Footnote is starting. Its commands appear here in a moment.');
  const { seat } = view;
  writeText('');
  const answer = await sent(seat, { kind: 'say', text }, typed);
  if (report(answer) && box.isConnected && box.value === '') {
    writeText(typed);
    report(answer);
  }
}

/** Replaces names after an @ by mentions, as Discord sends them. */
function withMentions(/** @type {string} */ text) {
  return text.replace(/@([\p{L}\p{N}_.]+)/gu, (whole, /** @type {string} */ name) => {
    const known = view.mentionable.find((one) => one.name.toLowerCase() === name.toLowerCase());
    return known === undefined ? whole : `<@${known.id}>`;
  });
}

/** Offers what the text so far calls for: commands, people, or nothing. */
function offerByText() {
  const text = box.value;
  for (const { path, shown } of view.commands)
    for (const name of [shown, path])
      if (text.startsWith(`/${name} `)) return openCommand(path, text.slice(name.length + 2));
  if (text.startsWith('/')) return offerCommands(text.slice(1).toLowerCase());
  const mention = /(?:^|\s)@([\p{L}\p{N}_.]*)$/u.exec(text.slice(0, box.selectionStart));
  if (mention !== null) return offerPeople(mention[1] ?? '');
  hideOffers();
}

function offerCommands(/** @type {string} */ typed) {
  // As on Discord, a command is found by its localised name and by its default name.
  const begins = view.commands.filter(({ path, shown }) => shown.startsWith(typed) || path.startsWith(typed));
  const has = view.commands.filter(
    (one) => !begins.includes(one) && (one.shown.includes(typed) || one.path.includes(typed)),
  );
  const found = [...begins, ...has];
  if (found.length === 0) return hideOffers();
  offer(
    box,
    'Footnote',
    found.map(({ path, shown, description, options }) => ({
      label: `/${shown}${options
        .filter(({ required }) => required)
        .map((option) => ` ${option.shown}`)
        .join('')}`,
      note: description,
      pick: () => openCommand(path),
    })),
    true,
  );
}

function offerPeople(/** @type {string} */ typed) {
  const found = view.mentionable.filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase()));
  if (found.length === 0) return hideOffers();
  const pick = (/** @type {string} */ name) => {
    const at = box.selectionStart - typed.length;
    box.setRangeText(`${name} `, at, box.selectionStart, 'end');
    offerByText();
  };
  offer(
    box,
    'Members',
    found.map(({ name, isBot }) => ({ label: `@${name}`, note: isBot ? 'App' : '', pick: () => pick(name) })),
    true,
  );
}

box.addEventListener('input', () => {
  complain('');
  offerByText();
});
box.addEventListener('keydown', (event) => {
  if (event.isComposing || keyForOffers(event)) return;
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  void send(event);
});

/** Offers are shown only while someone types. */
byId('composer').addEventListener('focusout', ({ relatedTarget }) => {
  if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) hideOffers();
});

/** A slash typed anywhere begins a command. */
document.addEventListener('keydown', (event) => {
  const { target, key } = event;
  const types =
    target instanceof HTMLElement && target.matches('input, textarea, select, [role=menu] *, dialog *');
  if (key !== '/' || types || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  writeText('/');
});
