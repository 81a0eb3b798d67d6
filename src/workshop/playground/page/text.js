/** How is parsed text drawn? */

import { byId, make } from './dom.js';

/** @typedef {import('../markdown.ts').TextNode} TextNode */

const WRAPPERS = {
  strong: 'strong',
  em: 'em',
  underline: 'u',
  strike: 's',
  quote: 'blockquote',
  small: 'small',
};

/**
 * @param {readonly TextNode[]} nodes
 * @param {(name: string) => void} onCommand called with the name of a command that is clicked
 * @returns {(Node | string)[]}
 */
export function text(nodes, onCommand) {
  return nodes.map((node) => drawn(node, onCommand));
}

/**
 * @param {TextNode} node
 * @param {(name: string) => void} onCommand
 * @returns {Node | string}
 */
function drawn(node, onCommand) {
  if (typeof node === 'string') return node;
  switch (node.kind) {
    case 'break':
      return make('br');
    case 'heading':
      return make(
        `h${node.level + 2}`,
        { class: `heading-${node.level}` },
        ...text(node.children, onCommand),
      );
    case 'list': {
      const items = node.items.map((item) => make('li', {}, ...text(item, onCommand)));
      return node.first === undefined
        ? make('ul', {}, ...items)
        : make('ol', { start: node.first }, ...items);
    }
    case 'code':
      return make('code', {}, node.text);
    case 'codeblock':
      return make('pre', { tabindex: 0 }, make('code', {}, node.text));
    case 'mention':
      return make('span', { class: 'mention' }, node.text);
    case 'command':
      return make(
        'button',
        { type: 'button', class: 'mention', onclick: () => onCommand(node.text) },
        `/${node.text}`,
      );
    case 'link':
      return make(
        'a',
        { href: node.href, target: '_blank', rel: 'noopener noreferrer' },
        ...text(node.children, onCommand),
      );
    case 'time':
      return time(node.seconds, node.style);
    case 'spoiler':
      return spoiler(text(node.children, onCommand));
    default:
      return make(WRAPPERS[node.kind], {}, ...text(node.children, onCommand));
  }
}

/** @param {(Node | string)[]} children */
function spoiler(children) {
  const hidden = make('span', { class: 'spoiler', role: 'button', tabindex: 0, 'aria-label': 'Spoiler' });
  const reveal = () => {
    hidden.classList.add('shown');
    hidden.removeAttribute('aria-label');
  };
  hidden.addEventListener('click', reveal);
  hidden.addEventListener('keydown', ({ key }) => (key === 'Enter' || key === ' ') && reveal());
  hidden.append(make('span', {}, ...children));
  return hidden;
}

/** @type {Record<string, Intl.DateTimeFormatOptions>} */
const TIME_STYLES = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

/**
 * @param {number} seconds
 * @param {string} style
 */
function time(seconds, style) {
  const date = new Date(seconds * 1000);
  // As on Discord, in the reader's language.
  const { lang } = byId('log');
  const whole = date.toLocaleString(lang, TIME_STYLES[style] ?? TIME_STYLES.F);
  const days = Math.round((date.getTime() - Date.now()) / 86_400_000);
  const shown =
    style === 'R' ? new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(days, 'day') : whole;
  return make('time', { class: 'mention', datetime: date.toISOString(), title: whole }, shown);
}
