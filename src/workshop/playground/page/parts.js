/** How are components and embeds drawn? */

import { make } from './dom.js';
import { drawSelect } from './select.js';
import { text } from './text.js';

/** @typedef {import('../shown-message.ts').Part} Part */
/** @typedef {import('../shown-message.ts').ShownMessage} ShownMessage */

/**
 * @typedef {object} Doing
 * @property {(name: string) => void} command a command mention is clicked
 * @property {(component: string) => Promise<void>} press
 * @property {(component: string, values: string[]) => Promise<void>} choose
 */

/**
 * @param {Part} part
 * @param {Doing} doing
 * @returns {HTMLElement}
 */
export function drawPart(part, doing) {
  const inner = (/** @type {readonly Part[]} */ parts) => parts.map((one) => drawPart(one, doing));
  switch (part.kind) {
    case 'text':
      return make('div', { class: 'text' }, ...text(part.content, doing.command));
    case 'container': {
      const container = make('div', { class: 'container' }, ...inner(part.parts));
      if (part.accent !== undefined) {
        container.classList.add('accented');
        container.style.setProperty('--accent', part.accent);
      }
      return container;
    }
    case 'section':
      return make(
        'div',
        { class: 'section' },
        make('div', { class: 'section-text' }, ...inner(part.parts)),
        drawPart(part.accessory, doing),
      );
    case 'separator':
      return make('hr', { class: `${part.line ? 'line' : 'gap'} ${part.large ? 'large' : 'small'}` });
    case 'row':
      return make('div', { class: 'row' }, ...inner(part.parts));
    case 'button':
      return button(part, doing);
    case 'select':
      return drawSelect(part, part.id, (values) => doing.choose(part.id, values));
    case 'file':
      return drawFile(part.file);
    case 'other':
      return make('div', { class: 'other' }, part.text);
  }
}

/**
 * @param {ShownMessage['files'][number]} file
 */
export function drawFile({ name, url, size }) {
  return make(
    'a',
    { class: 'file', href: url, download: name },
    make('span', { class: 'file-name' }, name),
    make('small', {}, inKilobytes(size)),
  );
}

/** @param {number} bytes */
function inKilobytes(bytes) {
  return `${(bytes / 1_000).toLocaleString('en-US', { maximumFractionDigits: 1 })} kB`;
}

const STYLES = ['', 'primary', 'secondary', 'success', 'danger', 'link'];

/** What a screen reader says for signs that it would read badly or not at all. */
const SIGNS = { '◀': 'Previous', '▶': 'Next', '«': 'First', '»': 'Last' };

/**
 * @param {Extract<Part, { kind: 'button' }>} part
 * @param {Doing} doing
 */
function button({ id, label, style, disabled, url }, { press }) {
  const look = `button ${STYLES[style] ?? 'secondary'}`;
  const said = SIGNS[/** @type {keyof typeof SIGNS} */ (label)];
  if (url !== undefined)
    return make('a', { class: look, href: url, target: '_blank', rel: 'noopener noreferrer' }, label);
  const pressed = make(
    'button',
    { type: 'button', class: look, disabled, 'aria-label': said, 'data-id': id },
    label,
  );
  pressed.addEventListener('click', async () => {
    if (pressed.getAttribute('aria-busy') === 'true') return;
    pressed.setAttribute('aria-busy', 'true');
    await press(id);
    pressed.removeAttribute('aria-busy');
  });
  return pressed;
}

/**
 * @param {ShownMessage['embeds'][number]} embed
 * @param {Doing} doing
 */
export function drawEmbed({ accent, author, title, description, fields, footer }, { command }) {
  const drawn = make(
    'div',
    { class: 'embed' },
    author !== undefined && make('div', { class: 'embed-author' }, author),
    title.length > 0 && make('div', { class: 'embed-title' }, ...text(title, command)),
    description.length > 0 && make('div', { class: 'text' }, ...text(description, command)),
    fields.length > 0 &&
      make(
        'div',
        { class: 'fields' },
        ...fields.map(({ name, value, inline }) =>
          make(
            'div',
            { class: inline ? 'field inline' : 'field' },
            make('div', { class: 'field-name' }, ...text(name, command)),
            make('div', { class: 'text' }, ...text(value, command)),
          ),
        ),
      ),
    footer !== undefined && make('div', { class: 'embed-footer' }, footer),
  );
  if (accent !== undefined) drawn.style.setProperty('--accent', accent);
  return drawn;
}
