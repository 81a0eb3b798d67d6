/** How is a command filled in, option by option, where it was typed? */

import { chosenFile } from './chosen-file.js';
import { make } from './dom.js';
import { hideOffers, keyForOffers, offer } from './popup.js';

/** @typedef {import('../command-views.ts').CommandView} CommandView */
/** @typedef {import('../command-views.ts').OptionView} OptionView */
/** @typedef {import('./chosen-file.js').ChosenFile} ChosenFile */
/** @typedef {Record<string, string | number | boolean | ChosenFile>} Values */
/** @typedef {{ option: OptionView, element: HTMLElement, field: HTMLInputElement, file?: ChosenFile }} Pill */

/**
 * @typedef {object} Filling
 * @property {(values: Values, focused: string) => Promise<readonly { name: string, value: string | number }[]>} suggest
 * @property {(values: Values) => void} send
 * @property {() => void} leave back to plain text
 * @property {(sentence: string) => void} complain
 */

/** Milliseconds after the last key until the bot is asked for choices. */
const PAUSE = 120;

/**
 * Lays the command out in the form.
 * @param {HTMLElement} form
 * @param {CommandView} command
 * @param {string | Values} typed what was typed after its name, for the first option; or values by option
 * @param {Filling} filling
 */
export function fillIn(form, command, typed, { suggest, send, leave, complain }) {
  /** @type {Pill[]} */
  const pills = [];
  let asked = 0;
  /** @type {Promise<unknown>} */
  let before = Promise.resolve();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const more = make('button', {
    type: 'button',
    class: 'more',
    'aria-haspopup': 'listbox',
    onclick: () => offerMore(),
  });
  const line = make(
    'div',
    { class: 'line' },
    make('span', { class: 'command-name' }, `/${command.shown}`),
    more,
  );
  const submit = make('button', { type: 'submit', class: 'icon send', 'aria-label': 'Send' }, '➤');
  form.replaceChildren(line, submit);

  const missing = () => command.options.filter((option) => !pills.some((pill) => pill.option === option));
  const showMore = () => {
    const count = missing().length;
    more.hidden = count === 0;
    more.textContent = `+${count} optional`;
  };
  const add = (/** @type {OptionView} */ option, text = '') => {
    const isFile = option.type === 'file';
    const field = /** @type {HTMLInputElement} */ (
      make('input', {
        ...(isFile && { type: 'file' }),
        ...(!isFile && {
          role: 'combobox',
          'aria-controls': 'popup-list',
          'aria-expanded': 'false',
          'aria-autocomplete': 'list',
        }),
        'aria-label': `${option.shown}: ${option.description}`,
        'aria-required': String(option.required),
        spellcheck: 'false',
        size: 8,
      })
    );
    if (!isFile) field.value = text;
    /** @type {Pill} */
    const pill = {
      option,
      field,
      element: make('label', { class: 'pill' }, make('span', {}, option.shown), field),
    };
    pills.push(pill);
    line.insertBefore(pill.element, more);
    field.addEventListener('input', () => {
      complain('');
      offerFor(pill);
    });
    if (isFile) field.addEventListener('change', () => choose(pill));
    field.addEventListener('focus', () => offerFor(pill));
    field.addEventListener('keydown', (event) => key(event, pill));
    showMore();
    return pill;
  };
  const choose = async (/** @type {Pill} */ pill) => {
    delete pill.file;
    const [file] = pill.field.files ?? [];
    if (file !== undefined) pill.file = await chosenFile(file);
  };
  const remove = (/** @type {Pill} */ pill) => {
    pills.splice(pills.indexOf(pill), 1);
    pill.element.remove();
    showMore();
    (pills.at(-1)?.field ?? more).focus();
  };
  const key = (/** @type {KeyboardEvent} */ event, /** @type {Pill} */ pill) => {
    if (event.isComposing) return;
    const before = pills.length;
    if (event.key === 'Escape') forget();
    if (keyForOffers(event)) return;
    if (event.key === 'Escape') leave();
    else if (event.key === 'Backspace' && pill.field.value === '') {
      if (pill.option.required || before === 0) leave();
      else remove(pill);
    } else return;
    event.preventDefault();
  };
  /** Choices that are still on the way must not open the list again. */
  const forget = () => {
    clearTimeout(timer);
    asked += 1;
  };
  const take = (/** @type {Pill} */ pill, /** @type {string} */ text) => {
    pill.field.value = text;
    hideOffers();
    const next = pills.find(({ option, field }) => option.required && field.value === '');
    if (next !== undefined) next.field.focus();
    forget();
  };
  const offerFor = (/** @type {Pill} */ pill) => {
    const { option, field } = pill;
    const title = `${option.shown} — ${option.description}`;
    const offers = (/** @type {readonly { name: string, value: string | number }[]} */ choices) =>
      offer(
        field,
        title,
        choices.map(({ name, value }) => ({
          label: name,
          pick: () => take(pill, option.choices.length > 0 ? name : String(value)),
        })),
      );
    forget();
    if (option.type === 'file') return hideOffers();
    const now = asked;
    if (!option.suggests) {
      const typed = field.value.toLowerCase();
      offers(option.choices.filter(({ name }) => name.toLowerCase().includes(typed)));
      return;
    }
    timer = setTimeout(async () => {
      // While the bot is starting, only the last text is kept to ask for.
      await before;
      if (now !== asked) return;
      const choices = suggest(values(pill), option.name);
      before = choices;
      const some = await choices;
      if (now === asked && document.activeElement === field) offers(some);
    }, PAUSE);
    if (field.value === '') offers([]);
  };
  const offerMore = () =>
    offer(
      more,
      'Options',
      missing().map((option) => ({
        label: option.shown,
        note: option.description,
        pick: () => add(option).field.focus(),
      })),
      true,
    );
  more.addEventListener('keydown', (event) => keyForOffers(event) || (event.key === 'Escape' && leave()));

  /** The values filled in; that of the option being typed may be empty. */
  const values = (/** @type {Pill | undefined} */ typing = undefined) => {
    /** @type {Values} */
    const given = {};
    for (const pill of pills) {
      if (typing !== undefined && pill.option.type === 'file') continue;
      const value = valueIn(pill);
      if (value !== undefined && (pill === typing || pill.field.value !== ''))
        given[pill.option.name] = value;
    }
    return given;
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    const wrong = pills.find((pill) => (pill.option.required || pill.field.value !== '') && isWrong(pill));
    if (wrong === undefined) return send(values());
    complain(
      wrong.field.value === ''
        ? `${wrong.option.shown}: this option is required`
        : `${wrong.option.shown}: choose from the list`,
    );
    wrong.field.focus();
  };

  for (const option of command.options)
    if (option.required || (typeof typed !== 'string' && option.name in typed)) add(option);
  showMore();
  const [first] = pills;
  // No page may choose a file in the reader's stead.
  const writable = pills.filter(({ option }) => option.type !== 'file');
  if (typeof typed !== 'string') for (const pill of writable) pill.field.value = shownValue(pill, typed);
  else if (first !== undefined && writable.includes(first)) first.field.value = typed;
  (first?.field ?? submit).focus();
}

/**
 * @param {Pill} pill
 * @param {Values} values
 */
function shownValue({ option }, values) {
  const value = String(values[option.name] ?? '');
  return option.choices.find((choice) => String(choice.value) === value)?.name ?? value;
}

/** @param {Pill} pill */
function isWrong(pill) {
  return pill.field.value === '' || valueIn(pill) === undefined;
}

/**
 * @param {Pill} pill
 * @returns {Values[string] | undefined}
 */
function valueIn({ option, field, file }) {
  if (option.type === 'file') return file;
  const { value } = field;
  if (option.choices.length === 0) return option.type === 'number' ? Number(value) : value;
  const chosen = option.choices.find(({ name }) => name.toLowerCase() === value.trim().toLowerCase())?.value;
  return option.type === 'boolean' && chosen !== undefined ? chosen === 'true' : chosen;
}
