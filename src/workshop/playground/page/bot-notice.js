/** What does the page say about the bot: that it is starting, or why it has ended? */

import { byId, make } from './dom.js';

/** @typedef {import('../bot.ts').BotState} BotState */

/** @param {BotState} bot */
export function showBot(bot) {
  const line = byId('bot');
  if (line.dataset.state === JSON.stringify(bot)) return;
  line.dataset.state = JSON.stringify(bot);
  line.className = bot.kind;
  line.textContent = { starting: 'Footnote is starting…', ready: '', ended: 'Footnote has ended' }[bot.kind];
  const notice = byId('notice');
  notice.className = bot.kind;
  notice.hidden = bot.kind === 'ready';
  notice.replaceChildren(...sentences(bot));
}

/**
 * @param {BotState} bot
 * @returns {(Node | string)[]}
 */
function sentences(bot) {
  if (bot.kind === 'ready') return [];
  if (bot.kind === 'starting')
    return ['Footnote is starting. What you send now is answered as soon as it is up.'];
  const said = bot.said || 'It printed nothing.';
  return [
    make('strong', {}, `Footnote has ended: ${reason(said)}`),
    ' It starts again when its code changes.',
    make('details', {}, make('summary', {}, 'What it printed last'), make('pre', { tabindex: 0 }, said)),
  ];
}

/** The most telling line of what it printed last. @param {string} said */
function reason(said) {
  const lines = said.split('\n').map((line) => line.trim());
  const telling =
    lines.find((line) => /:\d+: ERROR/.test(line)) ?? lines.find((line) => /Error|Cannot/.test(line));
  if (telling === undefined) return lines.at(-1) ?? '';
  // Wrong settings are listed below a line that ends so.
  return telling.endsWith(':') ? `${telling} ${lines[lines.indexOf(telling) + 1] ?? ''}` : telling;
}

/** Says that the playground itself cannot be reached. @param {string} sentence */
export function showLost(sentence) {
  const line = byId('bot');
  line.dataset.state = 'lost';
  line.className = 'ended';
  line.textContent = 'No connection';
  const notice = byId('notice');
  notice.className = 'ended';
  notice.hidden = false;
  notice.replaceChildren(make('strong', {}, sentence));
}
