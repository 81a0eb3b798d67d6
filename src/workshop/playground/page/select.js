/** How is a select menu drawn, closed, with what is chosen? */

import { make } from './dom.js';
import { openListbox } from './listbox.js';

/** @typedef {import('../shown-message.ts').Part} Part */

/**
 * A closed menu that opens when it is pressed.
 * @param {Pick<Extract<Part, { kind: 'select' }>, 'placeholder' | 'least' | 'most' | 'options'> & { disabled?: boolean, label?: string }} menu `label` is what a screen reader says; default: the placeholder
 * @param {string} id
 * @param {(values: string[]) => void | Promise<void>} choose
 */
export function drawSelect({ placeholder, disabled, least, most, options, label = placeholder }, id, choose) {
  const shown = make('span', { class: 'chosen' });
  const show = (/** @type {readonly string[]} */ labels) => {
    shown.textContent = labels.join(', ') || placeholder;
    shown.classList.toggle('placeholder', labels.length === 0);
  };
  let chosen = options.filter((option) => option.chosen).map(({ value }) => value);
  const labels = () => options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
  show(labels());
  const face = make(
    'button',
    {
      type: 'button',
      class: 'select',
      'data-id': id,
      role: 'combobox',
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-label': label,
      disabled,
    },
    shown,
    make('span', { class: 'arrow', 'aria-hidden': 'true' }, '⌄'),
  );
  const box = make('div', { class: 'select-box' }, face);
  face.addEventListener('click', () => {
    if (face.getAttribute('aria-expanded') === 'false')
      openListbox({
        face,
        box,
        label,
        options: options.map((option) => ({ ...option, chosen: chosen.includes(option.value) })),
        least,
        most,
        // As on Discord, the choice stays visible until the bot changes the message.
        choose: (values) => {
          chosen = values;
          show(labels());
          return choose(values);
        },
      });
  });
  return box;
}
