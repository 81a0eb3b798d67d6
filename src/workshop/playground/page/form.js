/** How is a form that the bot opened filled in and sent? */

import { perform } from './connection.js';
import { make } from './dom.js';
import { drawField } from './form-fields.js';
import { follow } from './scroll.js';

/** @typedef {import('../view.ts').Seat} Seat */
/** @typedef {import('../gestures.ts').Gesture} Gesture */
/** @typedef {import('../gestures.ts').Answer} Answer */
/** @typedef {import('../shown-form.ts').ShownForm} ShownForm */

/**
 * Performs a gesture and opens the form that answers it, if one does.
 * @param {Seat} seat
 * @param {Gesture} gesture
 * @returns {Promise<Answer>}
 */
export async function act(seat, gesture) {
  const answer = await perform(seat, gesture);
  if (answer.kind === 'form') openForm(seat, answer.form);
  return answer;
}

/**
 * @param {Seat} seat
 * @param {ShownForm} form
 */
function openForm(seat, { id, title, fields }) {
  const drawn = fields.map(drawField);
  const trouble = make('p', { class: 'form-trouble', role: 'alert', hidden: true });
  const complain = (/** @type {string} */ sentence) => {
    trouble.textContent = sentence;
    trouble.hidden = false;
  };
  const submit = /** @type {HTMLButtonElement} */ (
    make('button', { type: 'submit', class: 'button primary' }, 'Submit')
  );
  const dialog = /** @type {HTMLDialogElement} */ (
    make(
      'dialog',
      { class: 'form', 'aria-label': title, lang: seat.lang, onclose: () => dialog.remove() },
      make(
        'form',
        { novalidate: true, autocomplete: 'off', onsubmit: send },
        make(
          'header',
          {},
          make('img', { class: 'face', src: '/icon.svg', alt: '' }),
          make('h2', {}, title),
          make(
            'button',
            { type: 'button', class: 'icon', 'aria-label': 'Close', onclick: () => dialog.close() },
            '✕',
          ),
        ),
        make(
          'div',
          { class: 'form-fields' },
          make('p', { class: 'form-note' }, 'This form will be submitted to Footnote.'),
          ...drawn.map(({ element }) => element),
          trouble,
        ),
        make(
          'footer',
          {},
          make(
            'button',
            { type: 'button', class: 'button secondary', onclick: () => dialog.close() },
            'Cancel',
          ),
          submit,
        ),
      ),
    )
  );

  async function send(/** @type {Event} */ event) {
    event.preventDefault();
    if (submit.disabled) return;
    const wrong = drawn.map((field) => field.check()).filter((isRight) => !isRight);
    if (wrong.length > 0) {
      const first = dialog.querySelector('.field-box.wrong :is(input, textarea, button)');
      return /** @type {HTMLElement | null} */ (first)?.focus();
    }
    submit.disabled = true;
    /** @type {Extract<Gesture, { kind: 'submit' }>['fields']} */
    const values = {};
    for (const { name, value } of drawn) {
      const given = await value();
      if (given !== undefined) values[name] = given;
    }
    const answer = await follow(perform(seat, { kind: 'submit', form: id, fields: values }));
    submit.disabled = false;
    if (answer.kind !== 'failed') return dialog.close();
    complain(`Something went wrong. Try again. (${answer.sentence})`);
    trouble.scrollIntoView({ block: 'nearest' });
  }

  document.body.append(dialog);
  dialog.showModal();
  const first = dialog.querySelector('.field-box :is(input, textarea, button)');
  /** @type {HTMLElement | null} */ (first)?.focus();
}
