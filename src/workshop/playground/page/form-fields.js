/** How is each field of a form drawn, and what has been filled in? */

import { chosenFile } from './chosen-file.js';
import { make } from './dom.js';
import { drawSelect } from './select.js';

/** @typedef {import('../shown-form.ts').ShownField} ShownField */
/** @typedef {string | boolean | string[] | import('./chosen-file.js').ChosenFile[]} Value */

/**
 * @typedef {object} Input
 * @property {HTMLElement} element
 * @property {() => Value | undefined | Promise<Value>} value undefined if nothing is filled in
 * @property {() => string | undefined} fault what is wrong with it, in a sentence
 */

/** A number of characters is shown for texts that may have fewer than Discord's most. */
const LONGEST_TEXT = 4_000;

let last = 0;

/**
 * @param {ShownField} field
 * @returns {{ name: string, element: HTMLElement, value: Input['value'], check: () => boolean }} `check()` shows what is wrong
 */
export function drawField(field) {
  last += 1;
  const id = `field-${last}`;
  const { element, value, fault } = inputOf(field, id);
  const trouble = make('small', { class: 'form-trouble', id: `${id}-trouble`, role: 'alert' });
  const box = make(
    'div',
    { class: 'field-box' },
    field.kind !== 'box' &&
      make(
        'label',
        { for: id, class: 'field-label' },
        field.label,
        field.required && make('span', { class: 'required', title: 'Required' }, ' *'),
      ),
    field.kind !== 'box' &&
      field.description !== undefined &&
      make('p', { class: 'field-description' }, field.description),
    element,
    trouble,
  );
  const check = () => {
    const found = fault();
    trouble.textContent = found ?? '';
    box.classList.toggle('wrong', found !== undefined);
    return found === undefined;
  };
  // What was wrong is looked at again as soon as it changes.
  box.addEventListener('input', () => box.classList.contains('wrong') && check());
  return { name: field.name, element: box, value, check };
}

const MISSING = 'This field is required';

/**
 * @param {ShownField} field
 * @param {string} id
 * @returns {Input}
 */
function inputOf(field, id) {
  switch (field.kind) {
    case 'text':
      return textInput(field, id);
    case 'files':
      return fileInput(field, id);
    case 'select': {
      let chosen = field.options.filter((option) => option.chosen).map(({ value }) => value);
      const element = drawSelect(
        { ...field, placeholder: field.placeholder || 'Make a selection', label: field.label },
        field.name,
        (values) => {
          chosen = values;
          element.dispatchEvent(new Event('input', { bubbles: true }));
        },
      );
      element.querySelector('button')?.setAttribute('id', id);
      const fault = () => (chosen.length < field.least ? MISSING : undefined);
      return { element, value: () => chosen, fault };
    }
    case 'radio':
    case 'boxes':
      return ticks(field, id);
    case 'box': {
      const input = /** @type {HTMLInputElement} */ (
        make('input', { type: 'checkbox', id, name: field.name, checked: field.checked })
      );
      const element = tick(input, field.label, field.description);
      return { element, value: () => input.checked, fault: () => undefined };
    }
  }
}

/**
 * @param {Extract<ShownField, { kind: 'text' }>} field
 * @param {string} id
 * @returns {Input}
 */
function textInput({ name, lines, value, placeholder, shortest, longest, required }, id) {
  const input = /** @type {HTMLInputElement | HTMLTextAreaElement} */ (
    make(lines ? 'textarea' : 'input', {
      id,
      name,
      placeholder,
      maxlength: longest,
      'aria-required': String(required),
      ...(lines ? { rows: 3 } : { type: 'text' }),
    })
  );
  input.value = value;
  const count = make('small', { class: 'field-count', 'aria-hidden': 'true' });
  const recount = () => {
    count.textContent = `${input.value.length}/${longest}`;
  };
  recount();
  input.addEventListener('input', recount);
  return {
    element: make('div', { class: 'field-text' }, input, longest < LONGEST_TEXT && count),
    value: () => input.value,
    fault: () => {
      if (input.value === '') return required ? MISSING : undefined;
      return input.value.length < shortest ? `Write at least ${shortest} characters` : undefined;
    },
  };
}

/**
 * @param {Extract<ShownField, { kind: 'files' }>} field
 * @param {string} id
 * @returns {Input}
 */
function fileInput({ name, least, most, accept }, id) {
  const input = /** @type {HTMLInputElement} */ (
    make('input', {
      id,
      name,
      type: 'file',
      multiple: most > 1,
      accept: accept.length > 0 && accept.join(','),
    })
  );
  const files = () => [...(input.files ?? [])];
  return {
    element: input,
    value: () => Promise.all(files().map(chosenFile)),
    fault: () => {
      if (files().length < least) return MISSING;
      return files().length > most ? `Choose at most ${most}` : undefined;
    },
  };
}

/**
 * @param {Extract<ShownField, { kind: 'radio' | 'boxes' }>} field
 * @param {string} id
 * @returns {Input}
 */
function ticks({ kind, name, label, options, required }, id) {
  const inputs = options.map(
    ({ value, chosen }, n) =>
      /** @type {HTMLInputElement} */ (
        make('input', {
          type: kind === 'radio' ? 'radio' : 'checkbox',
          name,
          id: n === 0 ? id : undefined,
          value,
          checked: chosen,
        })
      ),
  );
  const element = make(
    'div',
    { class: 'ticks', role: kind === 'radio' ? 'radiogroup' : 'group', 'aria-label': label },
    ...options.map((option, n) =>
      tick(/** @type {HTMLInputElement} */ (inputs[n]), option.label, option.description),
    ),
  );
  const chosen = () => inputs.filter(({ checked }) => checked).map(({ value }) => value);
  return {
    element,
    value: () => (kind === 'radio' ? chosen()[0] : chosen()),
    fault: () => (required && chosen().length === 0 ? MISSING : undefined),
  };
}

/**
 * @param {HTMLInputElement} input
 * @param {string} label
 * @param {string | undefined} description
 */
function tick(input, label, description) {
  return make(
    'label',
    { class: 'tick' },
    input,
    make(
      'span',
      {},
      make('span', { class: 'tick-label' }, label),
      description !== undefined && make('small', {}, description),
    ),
  );
}
