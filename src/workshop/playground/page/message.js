/** How does one message look, and what can be done with it? */

import { openCommand, report } from './composer.js';
import { perform } from './connection.js';
import { face, make } from './dom.js';
import { act } from './form.js';
import { openMenu } from './message-menu.js';
import { drawEmbed, drawFile, drawPart } from './parts.js';
import { drawReactions } from './reactions.js';
import { follow, jumpTo } from './scroll.js';
import { text } from './text.js';

/** @typedef {import('../view.ts').View} View */
/** @typedef {import('../shown-message.ts').ShownMessage} ShownMessage */

/**
 * @param {ShownMessage} message
 * @param {{ view: View, follows: boolean, dismiss: () => void }} around
 */
export function drawMessage(message, { view, follows, dismiss }) {
  const { author, answers, ephemeral, content, parts, embeds, files, edited, thinking, reactions } = message;
  const done = (/** @type {import('../gestures.ts').Answer} */ answer) => {
    body.querySelector('.failed')?.remove();
    if (answer.kind !== 'failed') return;
    const said = { class: 'failed', role: 'alert', title: answer.sentence };
    body.append(make('p', said, 'This interaction failed'));
  };
  const on = { message: message.id };
  const doing = {
    command: openCommand,
    press: async (/** @type {string} */ component) =>
      done(await follow(act(view.seat, { kind: 'press', ...on, component }))),
    choose: async (/** @type {string} */ component, /** @type {string[]} */ values) =>
      done(await follow(act(view.seat, { kind: 'choose', ...on, component, values }))),
  };
  const react = async (/** @type {string} */ emoji, /** @type {boolean} */ isOn) =>
    report(await perform(view.seat, { kind: 'react', ...on, emoji, on: isOn }));
  const body = make('div', { class: 'body' });
  const mark = edited && make('small', { class: 'edited', title: 'This message was changed' }, ' (edited)');
  if (thinking) body.append(make('div', { class: 'text thinking' }, 'Footnote is thinking…'));
  if (content.length > 0)
    body.append(make('div', { class: 'text' }, ...text(content, openCommand), mark || ''));
  body.append(
    ...embeds.map((embed) => drawEmbed(embed, doing)),
    ...parts.map((part) => drawPart(part, doing)),
  );
  body.append(...files.map(drawFile));
  if (edited && content.length === 0) body.append(mark || '');
  const more = make(
    'button',
    { type: 'button', class: 'icon more-actions', 'aria-label': 'More actions', 'aria-haspopup': 'menu' },
    '⋯',
  );
  const menu = (/** @type {{ x: number, y: number }} */ at) =>
    openMenu(at, actions(message, view, dismiss, body), more);
  more.addEventListener('click', () => {
    const { left, bottom } = more.getBoundingClientRect();
    menu({ x: left, y: bottom });
  });
  const element = make(
    'li',
    { class: `message${ephemeral ? ' ephemeral' : ''}${follows ? ' follows' : ''}`, 'data-id': message.id },
    answers !== undefined && answered(answers),
    !follows && face(author.name, author.isBot),
    !follows && heading(message),
    follows &&
      make('time', { class: 'beside', datetime: message.at, 'aria-hidden': 'true' }, clock(message.at)),
    body,
    reactions.length > 0 && drawReactions(reactions, react),
    ephemeral && onlyYou(dismiss),
    more,
  );
  element.addEventListener('contextmenu', (event) => {
    // A link has its own menu.
    if (event.target instanceof Element && event.target.closest('a') !== null) return;
    event.preventDefault();
    menu({ x: event.clientX, y: event.clientY });
  });
  return element;
}

/** @param {ShownMessage} message */
function heading({ author, at }) {
  return make(
    'div',
    { class: 'heading' },
    make('span', { class: 'name' }, author.name),
    author.isBot && make('span', { class: 'badge' }, 'APP'),
    make('time', { datetime: at }, when(at)),
  );
}

/** @param {NonNullable<ShownMessage['answers']>} answers */
function answered(answers) {
  if (answers.kind === 'gone')
    return make('div', { class: 'answers' }, make('em', {}, 'Original message was deleted'));
  const by = make('span', { class: 'by' }, `${answers.kind === 'message' ? '@' : ''}${answers.by}`);
  return answers.kind === 'command'
    ? make(
        'div',
        { class: 'answers' },
        face(answers.by, false),
        by,
        ' used ',
        make('span', { class: 'used' }, answers.name),
      )
    : make(
        'button',
        { type: 'button', class: 'answers', title: 'Jump to the message', onclick: () => jumpTo(answers.id) },
        face(answers.by, answers.by === 'Footnote'),
        by,
        ' ',
        make('span', { class: 'excerpt' }, answers.text),
      );
}

/** @param {() => void} dismiss */
function onlyYou(dismiss) {
  return make(
    'p',
    { class: 'only-you' },
    make('span', { class: 'eye', 'aria-hidden': 'true' }),
    'Only you can see this · ',
    make('button', { type: 'button', class: 'like-link', onclick: dismiss }, 'Dismiss message'),
  );
}

/**
 * @param {ShownMessage} message
 * @param {View} view
 * @param {() => void} dismiss
 * @param {HTMLElement} body
 * @returns {import('./message-menu.js').MenuEntry[]}
 */
function actions(message, { seat, messageCommands }, dismiss, body) {
  const on = { message: message.id };
  // biome-ignore lint/performance/useDomNodeTextContent: lines are copied as they are shown
  const words = body.innerText.trim();
  const apps = messageCommands.map(({ name, shown }) => ({
    label: shown,
    group: 'Apps',
    run: async () => report(await follow(act(seat, { kind: 'menu', name, ...on }))),
  }));
  const own = message.mine
    ? [
        { label: 'Edit message', group: 'Message', run: () => edit(message, body, seat) },
        {
          label: 'Delete message',
          group: 'Message',
          danger: true,
          run: async () => report(await perform(seat, { kind: 'delete', ...on })),
        },
      ]
    : [];
  return [
    ...(message.ephemeral ? [] : apps),
    { label: 'Copy text', group: 'Message', run: () => void navigator.clipboard.writeText(words) },
    ...own,
    ...(message.ephemeral ? [{ label: 'Dismiss message', group: 'Message', run: dismiss }] : []),
  ];
}

/**
 * @param {ShownMessage} message
 * @param {HTMLElement} body
 * @param {View['seat']} seat
 */
function edit(message, body, seat) {
  const field = /** @type {HTMLTextAreaElement} */ (
    make('textarea', { class: 'editing', 'aria-label': 'Edit message' })
  );
  field.value = message.source;
  const before = [...body.childNodes];
  body.replaceChildren(field, make('small', {}, 'Escape to cancel · Enter to save'));
  field.focus();
  field.addEventListener('keydown', async (event) => {
    if (event.key !== 'Escape' && (event.key !== 'Enter' || event.shiftKey)) return;
    event.preventDefault();
    body.replaceChildren(...before);
    if (event.key === 'Enter')
      report(await perform(seat, { kind: 'edit', message: message.id, text: field.value }));
  });
}

/** @param {string} at */
function clock(at) {
  return new Date(at).toLocaleTimeString('en-US', { timeStyle: 'short' });
}

/** @param {string} at */
function when(at) {
  const date = new Date(at);
  const days = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(at).setHours(0, 0, 0, 0)) / 86_400_000);
  if (days === 0) return `Today at ${clock(at)}`;
  if (days === 1) return `Yesterday at ${clock(at)}`;
  return `${date.toLocaleDateString('en-US', { dateStyle: 'short' })} ${clock(at)}`;
}
